// What the worker does with the files it was given: the same as the command, through app.ts.
import { compare, described, linesOf, listsOf, lookAt, queueFrom, readOpened, type Described } from '../app.ts'
import type { ListFile } from '../case/list-wishes.ts'
import type { CaseFile } from '../case/case-file.ts'
import { keepComments } from '../case/keep-comments.ts'
import { settle, type PlanOptions, type Settled } from '../case/options.ts'
import { InputError, InputErrors, LawBroken } from '../model/errors.ts'
import type { Note } from '../model/note.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Plan } from '../model/plan.ts'
import type { Progress } from '../model/progress.ts'
import type { Opened, SourceList } from '../model/source.ts'
import { decodeUtf8, isUtf8, sha256 } from '../platform/index.ts'
import { parseCheck, type Check } from '../report/checks.ts'
import type { NextCommands } from '../render/renderer.ts'
import { RENDERERS } from '../render/renderers.ts'
import { hashLine, nextLine, readDecisions } from '../review/decisions.ts'
import type { QueueItem } from '../review/queue.ts'
import { headText } from '../review/seal.ts'
import { recallSealed, sealNotes } from '../review/sealed-recall.ts'
import { openSession, type Answer as Given, type Session } from '../review/session.ts'
import { ALONE } from '../threads/pool.ts'
import { caseFileOf, deskOf, settledIn, waitingFor } from './case-read.ts'
import type { CaseRead } from './case-on-desk.ts'
import { kindOf } from './kinds.ts'
import type { Lang } from '../words/catalogue.ts'
import { shellWord } from '../words/shell-word.ts'
import type { ReviewItem, Score } from './review/engine.ts'
import { freshKey, keyBytes, now } from './machine.ts'
import type {
  Answer,
  Asked,
  Compared,
  CompareAsked,
  Decided,
  FileNumber,
  Kind,
  ListAsked,
  Looked,
  RenderAsked,
  Sight,
  Told,
  Work,
} from './protocol.ts'

/** The last comparison, to be shown and asked about. */
interface Run {
  readonly outcome: Outcome
  /** Names of the files but registers, for the commands that a report suggests. */
  readonly files: readonly string[]
  readonly checks: readonly Check[]
}

interface Wanted extends Settled {
  /** Conditions that a case sets. */
  readonly failOn: readonly string[]
}

/** A review, and the decisions file as it grows. */
interface Review {
  /** The pairs in the words of `lang`; answers belong to the session, whatever the language. */
  items: readonly QueueItem[]
  lang: Lang
  readonly session: Session
  decided: Decided
}

export class Engine implements Work {
  readonly #progress: Progress
  readonly #files = new Map<FileNumber, Opened>()
  #run: Run | null = null
  #review: Review | null = null

  /** `progress` hears how far a comparison has come. */
  constructor(progress: Progress) {
    this.#progress = progress
  }

  async add({ file, name, bytes }: Asked<'add'>): Promise<Kind> {
    this.#files.set(file, { file: name, bytes, sha256: sha256(bytes) })
    return kindOf(bytes)
  }

  async openCase({ file }: Asked<'openCase'>): Promise<CaseRead> {
    const missing: string[] = []
    try {
      return deskOf(this.#caseOf(file, missing), decodeUtf8(this.#opened(file).bytes))
    } catch (error) {
      if (error instanceof InputErrors && error.errors.length === missing.length) return waitingFor(missing)
      throw error
    }
  }

  async keepComments({ file, written }: Asked<'keepComments'>): Promise<string> {
    return keepComments(decodeUtf8(this.#opened(file).bytes), written)
  }

  async look({ options, caseFile, ...list }: Asked<'look'>): Promise<Looked> {
    const wanted = this.#settled([list], options, caseFile)
    const [read] = await this.#readAll(wanted)
    if (!read) throw new RangeError('no list was asked for')
    if (read instanceof InputError) return { look: null, told: [ofError(read)], choices: await this.#choicesFor(read, wanted) }
    const { look, notes } = await lookAt(read, wanted.plan, ALONE)
    return { look, told: ofNotes(notes, [read]), choices: [] }
  }

  async lines({ options, caseFile, ...list }: Asked<'lines'>): Promise<Answer<'lines'>> {
    const [only] = this.#settled([list], options, caseFile).lists
    return only ? linesOf(this.#opened(list.file), only.wishes) : null
  }

  async compare({ lists: asked, options, caseFile, decided, title }: CompareAsked): Promise<Compared> {
    this.#run = null
    this.#review = null
    const wanted = this.#settled(asked, options, caseFile)
    const lists = listsOf(await this.#readAll(wanted))
    const { outcome, warnings } = await compare(lists, withDecisions({ ...wanted.plan, title }, decided), { progress: this.#progress })
    const named = asked.filter(({ role }) => role !== 'register')
    // The commands that a report suggests name files; those of a case are in it.
    const files = caseFile === null ? named.map(({ file }) => this.#opened(file).file) : []
    this.#run = { outcome, files, checks: wanted.failOn.map(parseCheck) }
    const { complete, links, duplicates } = reportsOf(this.#run, 'working').reportFor({ brief: true }, false)
    const inside = duplicates.flatMap((d) => d.pairs ?? [])
    return { told: ofNotes(warnings, lists), complete, open: links.filter((l) => l.status !== 'match').length + inside.length }
  }

  async render({ format, sight, lang }: RenderAsked): Promise<string | Uint8Array> {
    const renderer = RENDERERS.find((r) => r.name === format)
    if (!renderer) throw new RangeError(`${format} is no format`)
    const made = await reportsOf(this.#compared(), sight, lang).render(renderer, false)
    return typeof made === 'string' || made instanceof Uint8Array ? made : [...made].join('')
  }

  async queue({ lang, decided }: Asked<'queue'>): Promise<Answer<'queue'>> {
    const begun = this.#review ?? this.#begin(lang, decided ?? { text: '', key: freshKey() })
    if (begun.lang !== lang) Object.assign(begun, { lang, items: this.#pairs(lang, begun.decided.key) })
    const { answers } = begun.session
    return { items: begun.items.map((item) => viewOf(item, answers.get(item.key))), decided: begun.decided }
  }

  #pairs(lang: Lang, key: string): QueueItem[] {
    const run = this.#compared()
    return queueFrom(run.outcome, reportsOf(run, 'names', lang).reportFor({}, true), keyBytes(key), lang)
  }

  #begin(lang: Lang, decided: Decided): Review {
    const items = this.#pairs(lang, decided.key)
    const begun: Review = { items, lang, decided, session: openSession(items, { append: async (d) => append(begun, d), now }) }
    this.#review = begun
    return begun
  }

  async decide({ key, ...answer }: Asked<'decide'>): Promise<Answer<'decide'>> {
    const begun = this.#reviewed()
    await begun.session.decide(key, answer)
    const item = begun.items.find((i) => i.key === key)
    return { score: item ? scoreOf(item) : {}, decided: begun.decided }
  }

  async undo({ reviewer }: Asked<'undo'>): Promise<Answer<'undo'>> {
    const begun = this.#reviewed()
    const key = await begun.session.undo(reviewer)
    return { key, decided: begun.decided }
  }

  #opened(file: FileNumber): Opened {
    const found = this.#files.get(file)
    if (!found) throw new RangeError('no such file')
    return found
  }

  /** The names of files that are not here are put into `missing`. */
  #caseOf(file: FileNumber, missing: string[] = []): CaseFile {
    const { file: name, bytes } = this.#opened(file)
    return caseFileOf(name, decodeUtf8(bytes), (other) => {
      const found = [...this.#files.values()].findLast((opened) => opened.file === other)
      if (found && !isUtf8(found.bytes)) throw new InputError('text-encoding', {}, other)
      if (!found) missing.push(other)
      return found && decodeUtf8(found.bytes)
    })
  }

  #settled(asked: readonly ListAsked[], options: PlanOptions, caseFile: FileNumber | null): Wanted {
    if (caseFile !== null) return settledIn(this.#caseOf(caseFile), asked, options)
    const lists = asked.map(({ file, role, id }): ListFile => ({ path: String(file), role, id }))
    return { ...settle(lists, options), failOn: [] }
  }

  #compared(): Run {
    if (!this.#run) throw new RangeError('nothing was compared')
    return this.#run
  }

  #reviewed(): Review {
    if (!this.#review) throw new RangeError('no review was begun')
    return this.#review
  }

  #readAll({ lists }: Pick<Settled, 'lists'>): Promise<(SourceList | InputError)[]> {
    return Promise.all(lists.map(({ path, wishes }) => readOpened(this.#opened(Number(path)), wishes)))
  }

  /** Where no column looks like a name, the columns there are: read as though the first one were it. */
  async #choicesFor(error: InputError, { lists: [only], plan }: Settled): Promise<Looked['choices']> {
    const isNameless = error.code === 'no-name-column' || error.code === 'no-sheet-of-people'
    if (!isNameless || !only) return []
    const { path, wishes } = only
    const [read] = await this.#readAll({ lists: [{ path, wishes: { ...wishes, map: [...wishes.map, ['name', '1']] } }] })
    if (!read || read instanceof InputError) return []
    return (await lookAt(read, plan, ALONE)).look.columns
  }
}

/** An item as it is shown. What it weighs comes only after an answer, so that it does not influence it. */
const viewOf = (
  { key, lists, rows, places, names, question, facts, reason, before, ...item }: QueueItem,
  answer: Given | undefined,
): ReviewItem => {
  const shown = { key, lists, rows, places, names, question, facts, reason, before }
  return answer ? { ...shown, answer: answer.decision, ...scoreOf(item) } : shown
}

const scoreOf = ({ weight, otherwise, explanation }: Pick<QueueItem, 'weight' | 'otherwise' | 'explanation'>): Score => ({
  weight,
  otherwise,
  explanation,
})

/** Adds a line to the decisions; returns its number. */
function append(review: Review, decision: Parameters<typeof nextLine>[1]): number {
  const { text, key } = review.decided
  const before = readDecisions(text, DECISIONS)
  const line = nextLine(before, decision, keyBytes(key))
  const seq = before.decisions.length + 1
  const head = headText(keyBytes(key), { decisions: { length: seq }, last: hashLine(line.trimEnd()) })
  review.decided = { key, text: text + line, head }
  return seq
}

const DECISIONS = 'decisions.ndjson'

function withDecisions(plan: Plan, decided: Decided | null): Plan {
  if (!decided?.text) return plan
  const { text, key, head } = decided
  const read = readDecisions(text, DECISIONS)
  const notes = sealNotes(read, keyBytes(key), head ?? null, DECISIONS)
  return { ...plan, decisions: recallSealed(read, keyBytes(key), notes, DECISIONS) }
}

const reportsOf = ({ outcome, files, checks }: Run, sight: Sight, lang: RenderAsked['lang'] = 'en'): Described =>
  described(outcome, checks, { names: sight === 'names', public: sight === 'public' }, { lang, next: nextFor(files) })

/** For somebody who goes on in a terminal, in the folder of the files. */
function nextFor(names: readonly string[]): NextCommands | null {
  if (names.length < 2) return null
  const files = names.map((name) => shellWord(name, false)).join(' ')
  return {
    explain: names.length === 2 ? `reconcile explain ${files}` : null,
    review: `reconcile review ${files} --decisions decisions.ndjson`,
    files: `reconcile ${files} -o report.html -o report.xlsx`,
  }
}

const ofError = ({ code, params, file, line, sheet }: InputError): Told => ({ code, params, isError: true, file, line, sheet })

function ofNotes(notes: readonly Note[], lists: readonly SourceList[]): Told[] {
  const names = new Map(lists.map((l) => [l.id, l.file]))
  return notes.map(({ code, list, params, line, sheet }) => ({
    code,
    params: { id: list, ...params },
    isError: false,
    file: names.get(list),
    line,
    sheet,
  }))
}

/** Why something failed, to be told; an unexpected error shows only its type, since its message might contain data. */
export function failureOf(error: unknown): Told[] {
  if (error instanceof InputErrors) return error.errors.map(ofError)
  if (error instanceof InputError) return [ofError(error)]
  if (error instanceof LawBroken)
    return [ofError(new InputError('conservation', { list: error.list, expected: error.expected, found: error.found }))]
  return [ofError(new InputError('internal', { kind: error instanceof Error ? error.name : 'unknown' }))]
}
