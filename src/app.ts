// What both doors do, the command and the page: read lists, look at them, compare, describe, ask about pairs. Opens and writes no file itself.
import { gatherFaults } from './case/faults.ts'
import { InputError } from './model/errors.ts'
import type { Note } from './model/note.ts'
import type { Outcome } from './model/outcome.ts'
import type { Plan } from './model/plan.ts'
import type { Opened, SourceList } from './model/source.ts'
import { knownName } from './names/knowledge.ts'
import { reconcileLists, type Engine } from './reconcile.ts'
import { runChecks, type Check } from './report/checks.ts'
import { describe, describeStreamed, type DescribeOptions } from './report/describe.ts'
import { lookedAt, type Look } from './report/inspection.ts'
import { notesOf } from './report/notes.ts'
import { audienceOf, checksFor, type AudienceWishes } from './report/redact/audience.ts'
import type { Report } from './report/schema.ts'
import { streams, type Rendered, type Renderer, type RenderOptions } from './render/renderer.ts'
import { identityOf } from './review/decisions.ts'
import { queueItems, type QueueItem } from './review/queue.ts'
import { rowFacts, rowPlace } from './review/recall.ts'
import type { Style } from './sink/terminal.ts'
import { firstLines, type FirstLines } from './source/first-lines.ts'
import { joinClaimed } from './source/lists/join-lists.ts'
import { readList, type ReadWishes } from './source/read.ts'
import { withPool, type How, type Workers } from './threads/pool.ts'
import { readAllFacts } from './threads/read-facts.ts'
import type { Lang } from './words/catalogue.ts'

/** A list, or why it is none. */
export async function readOpened(opened: Opened, wishes: ReadWishes): Promise<SourceList | InputError> {
  try {
    return await readList(opened, wishes, knownName)
  } catch (error) {
    if (error instanceof InputError) return error.ofList(wishes.id)
    throw error
  }
}

/** The first lines of a list as they stand; null where it cannot be read at all. */
export async function linesOf(opened: Opened, wishes: ReadWishes): Promise<FirstLines | null> {
  try {
    return await firstLines(opened, wishes, knownName)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** The lists of one run. Throws InputErrors with the faults of all; `mayRepeat` allows the same file twice. */
export function listsOf(results: readonly (SourceList | InputError)[], mayRepeat = false): SourceList[] {
  const faults = gatherFaults()
  const lists: SourceList[] = []
  for (const result of results) {
    if (result instanceof InputError) faults.add(result)
    else lists.push(result)
  }
  faults.check()
  const twice = mayRepeat ? undefined : lists.find((list, k) => lists.slice(0, k).some((earlier) => isSame(earlier, list)))
  if (twice) throw new InputError('file-twice', {}, twice.file)
  return joinClaimed(lists)
}

/** Is it the same file, with a sheet in common if it is a workbook? */
function isSame(a: SourceList, b: SourceList): boolean {
  const read = ({ sheets }: SourceList) => sheets.filter((s) => s.use === 'read').map((s) => s.number)
  const [own, other] = [read(a), read(b)]
  return a.sha256 === b.sha256 && (!own.length || own.some((n) => other.includes(n)))
}

/** What was understood of one list's columns, without looking for anybody in it; its warnings. Cells are shown. */
export function lookAt(list: SourceList, plan: Plan, workers: Workers): Promise<{ readonly look: Look; readonly notes: readonly Note[] }> {
  return withPool(workers, async (threads) => {
    const { facts } = await readAllFacts([list], plan, threads)
    return { look: lookedAt(list, facts), notes: warningsOf([...list.notes, ...facts.flatMap((f) => f.notes)]) }
  })
}

/** How many warnings of one kind in one list are told; the rest is counted. */
const MOST_ALIKE = 5

/** The warnings among notes, as people are told them. */
export function warningsOf(notes: readonly Note[]): Note[] {
  const alike = new Map<string, { readonly list: string; readonly code: string; times: number }>()
  const told = notes.filter(({ warning, list, code }) => {
    if (!warning) return false
    const seen = alike.get(`${list} ${code}`) ?? { list, code, times: 0 }
    seen.times++
    alike.set(`${list} ${code}`, seen)
    return seen.times <= MOST_ALIKE
  })
  const more = [...alike.values()].flatMap(({ list, code, times }): Note[] =>
    times > MOST_ALIKE ? [{ code: 'more-of-these', list, params: { n: times - MOST_ALIKE, code }, warning: true }] : [],
  )
  return [...told, ...more]
}

/** Links and judges, and gathers what is to be told. Throws LawBroken. */
export async function compare(
  lists: readonly SourceList[],
  plan: Plan,
  how: How,
  engine?: Engine,
): Promise<{ readonly outcome: Outcome; readonly warnings: readonly Note[] }> {
  const outcome = await reconcileLists(lists, plan, how, engine)
  return { outcome, warnings: warningsOf(notesOf(outcome)) }
}

/** An outcome as reports of it. */
export interface Described {
  /** As much as the format shows; with names only if asked for. */
  reportFor(format: Pick<Renderer, 'brief'>, named: boolean): Report
  /** Renders a format. Streaming formats describe rows while they are written. */
  render(format: Renderer, named: boolean, style?: Style, next?: RenderOptions['next']): Promise<Rendered>
  readonly options: Omit<RenderOptions, 'style'>
}

/** Files are never coloured. */
export const PLAIN: Style = { bold: (t) => t, dim: (t) => t, warn: (t) => t, good: (t) => t }

/** What is to be told, and to whom. */
export interface Telling extends AudienceWishes {
  readonly showProtected?: boolean | undefined
  readonly explanations?: boolean | undefined
  /** Public reports that readers have already. */
  readonly before?: readonly Report[] | undefined
}

/** Describes an outcome for the requested audiences. Each report is made once. */
export function described(outcome: Outcome, checks: readonly Check[], telling: Telling, options: Described['options']): Described {
  // Checks use the full counts; a public report shows whether they hold, but not the numbers.
  const checked = checks.length ? runChecks(describe(outcome, 'working', { brief: true }), checks) : []
  const audienceFor = (named: boolean) => audienceOf({ names: telling.names || named, public: telling.public })
  const told: DescribeOptions = {
    showProtected: telling.showProtected === true,
    explanations: telling.explanations === true,
    before: telling.before ?? [],
  }
  const made = new Map<string, Report>()
  const reportFor: Described['reportFor'] = ({ brief = false }, named) => {
    const audience = audienceFor(named)
    const key = `${audience} ${brief}`
    const report = made.get(key) ?? { ...describe(outcome, audience, { ...told, brief }), checks: checksFor(audience, checked) }
    made.set(key, report)
    return report
  }
  const render: Described['render'] = async (format, named, style = PLAIN, next = options.next) => {
    if (!streams(format)) return format.render(reportFor(format, named), { ...options, next, style })
    const audience = audienceFor(named)
    const report = describeStreamed(outcome, audience, { ...told, withoutCandidates: format.withoutCandidates === true })
    return format.render({ ...report, checks: checksFor(audience, checked) }, { ...options, next, style })
  }
  return { reportFor, render, options }
}

/** The doubtful pairs of a report with names, under keys made with the project's key. */
export function queueFrom({ facts, tokens }: Outcome, report: Report, key: Uint8Array, lang: Lang): QueueItem[] {
  const positions = new Map(facts.flatMap((f) => Array.from(f.rows, (row, i) => [`${f.list}:${row}`, { f, i }] as const)))
  return queueItems(report, lang, (list, row, isInside) => {
    const at = positions.get(`${list}:${row}`)
    if (!at) throw new RangeError(`${list}:${row} is no row`)
    return identityOf(key, rowFacts(at.f, tokens, at.i), isInside ? rowPlace(at.f, at.i) : undefined)
  })
}
