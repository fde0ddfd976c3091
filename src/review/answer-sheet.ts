// The review as a spreadsheet: makes a sheet with a column for answers, and reads it after people have filled it in.
import { InputError } from '../model/errors.ts'
import { queueTable } from '../render/queue-sheet.ts'
import type { Report } from '../report/schema.ts'
import type { Cell, Sheet } from '../sink/workbook.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import type { WordKey } from '../words/en.ts'
import { LANGS } from '../words/langs.ts'
import { CHOICES, type Choice } from '../model/plan.ts'
import type { Answered } from './answered.ts'
import type { QueueItem } from './queue.ts'
import type { Answer } from './session.ts'

/** The queue, with the key of each pair in the first column. */
export function answerSheet(items: readonly QueueItem[], report: Report, lang: Lang): Sheet & { readonly header: readonly string[] } {
  const { words, answers } = catalogue(lang)
  const { header, rows, decisionAt } = queueTable(report, lang)
  return {
    name: words.sheet_review,
    header: [words.sheet_key, ...header],
    widths: [22, 16, 16, 14, 30, 14, 44, ...header.slice(6).map(() => 24)],
    rows: items.map((item, k): Cell[] => [shortKey(item), ...(rows[k] ?? [])]),
    choice: { column: decisionAt + 1, words: CHOICES.map((choice) => answers[choice][0]) },
  }
}

/** A short form of the pair's key: enough to tell pairs apart, and it contains no data. */
const shortKey = (item: Pick<QueueItem, 'key'>): string => `p${item.key.slice(0, 16)}`

/** What is understood in any language. */
const SIGNS: Readonly<Record<Choice, string>> = { same: '1', different: '0', unsure: '?' }
const choiceOf = (word: string): Choice | undefined =>
  CHOICES.find((choice) => word === SIGNS[choice] || LANGS.some((lang) => catalogue(lang).answers[choice].includes(word)))

/** `line` is the row number on the sheet. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Positions of columns, −1 if there is none. */
export interface SheetColumns {
  /** Position of the header row. */
  readonly top: number
  readonly decision: number
  readonly reason: number
  readonly reviewer: number
  /** Columns that together identify a pair. */
  readonly key: readonly number[]
  /** Whether pairs are identified by keys, which also work with other files; otherwise by row numbers. */
  readonly keyed: boolean
}

/** A heading or a sheet's name in every language. */
export const spellingsOf = (word: WordKey): string[] => LANGS.map((lang) => catalogue(lang).words[word])
const is = (cell: string, word: WordKey): boolean => spellingsOf(word).some((spelling) => folded(spelling) === folded(cell))

/** Finds the header row; null if there is none. */
export function findColumns(rows: readonly SheetRow[]): SheetColumns | null {
  for (const [top, { cells }] of rows.entries()) {
    const at = (word: WordKey) => cells.findIndex((cell) => is(cell, word))
    const [key, left, right] = [at('sheet_key'), at('page_left'), at('page_right')]
    const keyed = key >= 0
    if (at('sheet_decision') < 0 || !(keyed || (left >= 0 && right >= 0))) continue
    const [decision, reason, reviewer] = [at('sheet_decision'), at('sheet_reason'), at('sheet_reviewer')]
    return { top, decision, reason, reviewer, key: keyed ? [key] : [left, right], keyed }
  }
  return null
}

/** Does the sheet of inputs contain the hashes of all lists of this review? */
export function isOfTheseLists(inputs: readonly SheetRow[], report: Report): boolean {
  const cells = new Set(inputs.flatMap((row) => row.cells))
  return report.inputs.every((i) => i.sha256 !== null && cells.has(i.sha256))
}

/** A pair that a sheet may name: one of the queue, or one that was answered before. */
type SheetPair = Pick<QueueItem, 'key' | 'lists' | 'identities'>

interface SheetAnswer {
  readonly pair: SheetPair
  readonly answer: Answer
  /** Of the decision. */
  readonly cell: string
  /** The answer that it replaces. */
  readonly before: Answered | null
}

export interface SheetAnswers {
  /** New, or other than before. */
  readonly answers: readonly SheetAnswer[]
  /** Rows that say what was answered before. */
  readonly known: number
  /** Rows without a decision: never decided, or decided before, which stays. */
  readonly open: number
  readonly emptied: number
  /** One for each cell that does not fit: its row is not used, all others are. */
  readonly errors: readonly InputError[]
}

/** What the sheet may name. */
export interface Asked {
  readonly items: readonly QueueItem[]
  readonly answered: readonly Answered[]
}

/** `reviewer` is used for rows that name none. Of two rows that decide a pair differently neither is used. */
export function readAnswers(
  rows: readonly SheetRow[],
  columns: SheetColumns,
  { items, answered }: Asked,
  { reviewer, lang, file }: { readonly reviewer: string; readonly lang: Lang; readonly file: string },
): SheetAnswers {
  const { words } = catalogue(lang)
  const nameOf = (item: QueueItem) => (columns.keyed ? shortKey(item) : rowsOf(item.lists, item.rows))
  const before = new Map(answered.flatMap((pair) => namesIn(pair, columns.keyed).map((name) => [name, pair] as const)))
  const pairs = new Map<string, SheetPair>([...before, ...items.map((item) => [nameOf(item), item] as const)])
  const errors: InputError[] = []
  const answers = new Map<string, SheetAnswer>()
  const twice = new Set<string>()
  let [open, emptied] = [0, 0]
  for (const { line, cells } of rows.slice(columns.top + 1)) {
    if (cells.every((c) => !c.trim())) continue
    const cell = (column: number) => (cells[column] ?? '').replace(/^'/, '').trim()
    const at = (column: number) => `${letters(column)}${line}`
    const fault = (column: number, what: string) => errors.push(new InputError('review-import', { cell: at(column), what }, file, line))
    const name = columns.key.map(cell).join(' ')
    const word = folded(cells[columns.decision] ?? '')
    if (!word) {
      if (before.has(name)) emptied++
      else open++
      continue
    }
    const decision = choiceOf(word)
    const pair = pairs.get(name)
    if (!decision) fault(columns.decision, words.rv_badWord)
    if (!pair) fault(columns.key[0] ?? 0, words.rv_badPair)
    if (!decision || !pair) continue
    const first = answers.get(name)
    if (first && first.answer.decision !== decision) {
      fault(columns.decision, words.rv_twice)
      twice.add(name)
    }
    const answer = { decision, reason: cell(columns.reason), reviewer: cell(columns.reviewer) || reviewer }
    answers.set(name, { pair, answer, cell: at(columns.decision), before: before.get(name) ?? null })
  }
  const given = [...answers].filter(([name]) => !twice.has(name)).map(([, own]) => own)
  const fresh = given.filter((own) => !isKnown(own))
  return { answers: fresh, known: given.length - fresh.length, open, emptied, errors }
}

/** The same answer, and no other reason for it. */
const isKnown = ({ answer, before }: SheetAnswer): boolean =>
  before !== null && before.decision === answer.decision && (answer.reason === '' || answer.reason === before.reason)

/** What a sheet calls a pair that was answered before. */
const namesIn = (pair: Answered, keyed: boolean): string[] => (keyed ? [shortKey(pair)] : pair.rows.map((rows) => rowsOf(pair.lists, rows)))

const rowsOf = (lists: QueueItem['lists'], rows: QueueItem['rows']): string => lists.map((list, k) => `${list}:${rows[k]}`).join(' ')

/** Removes accents, case, repeated blanks and the apostrophe that spreadsheet programs put before text. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^'/, '').replace(/\s+/g, ' ').trim()

/** The name of a column in a spreadsheet: A, B … Z, AA … */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}
