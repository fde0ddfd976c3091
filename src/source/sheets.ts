// Which sheets of a workbook are one list: all with the same kind of people. Covers and tables of other things are passed over, and what is not read is said.
import { InputError } from '../errors.ts'
import type { Field, Note, SheetUse } from '../model.ts'
import { foldHeader } from './headers.ts'
import { byHeading, type Part } from './part.ts'
import type { ReadWishes } from './read.ts'
import { askedSheets, calledSheet, calledSheets, isPlainName } from './sheet-names.ts'
import type { WorkbookSheet } from './xlsx.ts'

export interface ChosenSheets {
  readonly parts: readonly Part[]
  readonly uses: readonly SheetUse[]
  readonly notes: readonly Note[]
}

type ReadSheet = (sheet: WorkbookSheet, wishes: ReadWishes) => Part[]
type KnownName = (token: string) => boolean

/** A sheet that was tried: its tables, or why there are none. */
interface Tried {
  readonly sheet: WorkbookSheet
  readonly parts: readonly Part[]
  readonly error?: InputError
}

/** Nobody is on such a sheet. */
const NOBODY: ReadonlySet<string> = new Set(['no-name-column', 'no-people', 'file-empty'])
/** Such a workbook is not read in part. */
const WHOLE: ReadonlySet<string> = new Set(['workbook', 'workbook-trap'])

/** Throws InputError no-sheet, no-sheet-of-people, and what a single sheet throws. */
export function chooseSheets(
  sheets: readonly WorkbookSheet[],
  wishes: ReadWishes,
  file: string,
  read: ReadSheet,
  knownName: KnownName,
): ChosenSheets {
  const filled = sheets.filter((s) => s.grid().rows.length)
  if (!filled.length) throw new InputError('file-empty', {}, file)
  const asked = wishes.sheet === undefined ? undefined : [wishes.sheet].flat()
  const all = asked?.length === 1 && asked[0]!.trim() === '*' && !sheets.some((s) => s.name === '*')
  if (asked && !all) return readAsked(sheets, filled, asked, wishes, file, read)

  const shown = filled.filter((s) => !s.hidden)
  const candidates = all || !shown.length ? filled : shown
  if (candidates.length === 1) return alone(candidates[0]!, filled, wishes, read, knownName)
  const tried = candidates.map((sheet) => attempt(sheet, wishes, read))
  const main = mainOf(tried, knownName)
  if (!main) throw nobody(tried, filled, wishes, file)
  const settled = byHeading(wishes, main.parts[0]!)
  const uses = new Map<WorkbookSheet, { parts: readonly Part[]; use: SheetUse['use']; reason: string }>()
  for (const { sheet, parts: first, error } of tried) {
    const again = settled && sheet !== main.sheet && first.length && !sameHeadings(first[0]!, main.parts[0]!)
    const parts = again ? attempt(sheet, settled, read).parts : first
    const same = sheet === main.sheet || (all && parts.length) ? '' : kindOf(parts, main, sheet, error, knownName)
    uses.set(
      sheet,
      same === '' ? { parts, use: 'read', reason: '' } : { parts, use: same === 'no-people' ? 'passed' : 'unread', reason: same },
    )
  }
  for (const sheet of filled) {
    if (uses.has(sheet)) continue
    const { parts } = attempt(sheet, wishes, read)
    const has = parts.length > 0 && kindOf(parts, main, sheet, undefined, knownName) !== 'no-people'
    uses.set(sheet, { parts, use: has ? 'unread' : 'passed', reason: has ? 'hidden' : 'no-people' })
  }
  return chosen(filled, wishes, (sheet) => uses.get(sheet)!)
}

function attempt(sheet: WorkbookSheet, wishes: ReadWishes, read: ReadSheet): Tried {
  try {
    return { sheet, parts: read(sheet, wishes) }
  } catch (error) {
    if (!(error instanceof InputError) || WHOLE.has(error.code)) throw error
    const { headerRow, ...others } = wishes
    // A line that was named for one sheet need not be on the others.
    if (error.code === 'header-row' && headerRow !== undefined) return attempt(sheet, others, read)
    return { sheet, parts: [], error }
  }
}

/** Sheets that somebody asked for; that is the whole list. */
function readAsked(
  sheets: readonly WorkbookSheet[],
  filled: readonly WorkbookSheet[],
  asked: readonly string[],
  wishes: ReadWishes,
  file: string,
  read: ReadSheet,
): ChosenSheets {
  const wanted = askedSheets(sheets, asked)
  if (!wanted) {
    const params = { sheets: sheets.length, names: calledSheets(sheets, wishes.named === true), id: wishes.id, first: filled[0]!.number }
    throw new InputError('no-sheet', params, file)
  }
  const read1 = new Map<WorkbookSheet, readonly Part[]>()
  for (const sheet of wanted) {
    const first = [...read1.values()][0]?.[0]
    read1.set(sheet, read(sheet, (first && byHeading(wishes, first)) ?? wishes))
  }
  return chosen(
    sheets.filter((s) => read1.has(s) || filled.includes(s)),
    wishes,
    (sheet) => {
      const parts = read1.get(sheet)
      return parts ? { parts, use: 'read', reason: '' } : { parts: [], use: 'left', reason: 'asked' }
    },
  )
}

/** The only sheet that shows: it is the list, whatever it is like. */
function alone(
  only: WorkbookSheet,
  filled: readonly WorkbookSheet[],
  wishes: ReadWishes,
  read: ReadSheet,
  knownName: KnownName,
): ChosenSheets {
  const parts = read(only, wishes)
  const main = { sheet: only, parts }
  return chosen(filled, wishes, (sheet) => {
    if (sheet === only) return { parts, use: 'read', reason: '' }
    const tried = attempt(sheet, wishes, read)
    const has = tried.parts.length > 0 && kindOf(tried.parts, main, sheet, undefined, knownName) !== 'no-people'
    return { parts: [], use: has ? 'unread' : 'passed', reason: has ? 'hidden' : 'no-people' }
  })
}

function nobody(tried: readonly Tried[], filled: readonly WorkbookSheet[], wishes: ReadWishes, file: string): InputError {
  const params = { sheets: filled.length, names: calledSheets(filled, wishes.named === true), id: wishes.id, first: filled.at(-1)!.number }
  const other = tried.find(({ error }) => error && !NOBODY.has(error.code))?.error
  return other ?? new InputError('no-sheet-of-people', params, file)
}

const NAMES: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1', 'surname2'])
/** What only people have. */
const PERSONAL: ReadonlySet<Field> = new Set<Field>([
  'document',
  'birth_date',
  'birth_year',
  'age',
  'sex',
  'alias',
  'arrest_date',
  'event_date',
])
/** Which row it is says nothing of what is in it. */
const COUNTERS: ReadonlySet<Field> = new Set<Field>(['source_row', 'row_id'])
const SAMPLE = 200

/** Share of the filled name cells whose words are mostly known names. */
function nameShare(parts: readonly Part[], knownName: KnownName): number {
  let [named, all] = [0, 0]
  for (const { columns, records } of parts) {
    const names = columns.filter((c) => c.field !== null && NAMES.has(c.field))
    const step = Math.max(1, Math.floor(records.length / SAMPLE))
    for (let i = 0; i < records.length; i += step) {
      const words = names.flatMap((c) => foldHeader(records.cell(i, c.index)).split(' ')).filter((word) => word.length > 2)
      if (!words.length) continue
      all++
      if (2 * words.filter(knownName).length >= words.length) named++
    }
  }
  return all ? named / all : 0
}

const people = (parts: readonly Part[]): number => parts.reduce((n, p) => n + p.records.length, 0)

/** The sheet with the most people, of several the first. */
function mainOf(tried: readonly Tried[], knownName: KnownName): Tried | undefined {
  let [best, most] = [undefined as Tried | undefined, 0]
  for (const t of tried) {
    if (!t.parts.length) continue
    const weight = people(t.parts) * (0.05 + nameShare(t.parts, knownName)) * (personal(t.parts) ? 2 : 1)
    if (weight > most) [best, most] = [t, weight]
  }
  return best
}

const fieldsOf = (parts: readonly Part[]): Set<Field> =>
  new Set(parts.flatMap((p) => p.columns.flatMap((c) => (c.field !== null && !COUNTERS.has(c.field) ? [c.field] : []))))

const personal = (parts: readonly Part[]): boolean => [...fieldsOf(parts)].some((field) => PERSONAL.has(field))

/** Words under a heading of something else, which only look like names. */
const guessed = (parts: readonly Part[]): boolean =>
  parts.every(({ columns }) =>
    columns.every((c) => c.field === null || !NAMES.has(c.field) || (c.basis === 'content' && !/^column \d+$/.test(c.header))),
  )

/** '' where a sheet has the same kind of people as the main one; no-people where it has none; else why it is not read. */
function kindOf(
  parts: readonly Part[],
  main: Pick<Tried, 'parts' | 'sheet'>,
  sheet: WorkbookSheet,
  error: InputError | undefined,
  knownName: KnownName,
): string {
  if (error) return NOBODY.has(error.code) ? 'no-people' : error.code
  const [share, known] = [nameShare(parts, knownName), nameShare(main.parts, knownName)]
  if (!personal(parts) && (!(known >= 0.2 && share >= 0.5 * known) || guessed(parts))) return 'no-people'
  if (personal(parts) && known >= 0.5 && share < 0.2 * known) return 'no-people'
  if (opposite(sheet.name, main.sheet.name)) return 'other-status'
  const others = (p: readonly Part[]) => [...fieldsOf(p)].filter((field) => !NAMES.has(field))
  const [own, theirs] = [others(parts), others(main.parts)]
  const headings = (p: readonly Part[]) =>
    p.flatMap(({ columns }) => columns.flatMap((c) => (c.field === null && c.textKey ? [c.textKey] : [])))
  const common = own.some((field) => theirs.includes(field)) || headings(parts).some((h) => headings(main.parts).includes(h))
  const onlyNames = !own.length || !theirs.length
  return common || onlyNames ? '' : 'other-columns'
}

/** Sheets called after people who are out, and after people who are in, are two lists. */
const OUT = /excarcel|liberad|libertad|released|freed|soltos|soltas|liberes/
const HELD = /detenid|presos|presas|held|detained|prisoner|en prision|in custody|detenus|siguen|recluid/
function opposite(a: string, b: string): boolean {
  const side = (name: string) => (OUT.test(foldHeader(name)) ? 'out' : HELD.test(foldHeader(name)) ? 'held' : '')
  return side(a) !== '' && side(b) !== '' && side(a) !== side(b)
}

const sameHeadings = (a: Part, b: Part): boolean =>
  a.names.length === b.names.length && a.names.every((n, k) => foldHeader(n) === foldHeader(b.names[k]!))

/** The parts that are read, and what is to be said. */
function chosen(
  sheets: readonly WorkbookSheet[],
  wishes: ReadWishes,
  of: (sheet: WorkbookSheet) => { readonly parts: readonly Part[]; readonly use: SheetUse['use']; readonly reason: string },
): ChosenSheets {
  const judged = sheets.map((sheet) => ({ sheet, ...of(sheet) }))
  const which = (use: SheetUse['use'], hidden?: boolean) =>
    judged.flatMap((j) => (j.use === use && (hidden === undefined || j.sheet.hidden === hidden) ? [j.sheet] : []))
  const [read, passed, left] = [which('read'), which('passed', false), which('left')]
  const called = (list: readonly WorkbookSheet[]) => calledSheets(list, wishes.named === true)
  const notes: Note[] = []
  const note = (code: string, params: Note['params'], warning: boolean, sheet?: number) =>
    notes.push({ code, list: wishes.id, params, warning, ...(sheet ? { sheet } : {}) })
  if (read.length > 1)
    note('several-sheets', { n: read.length, sheets: called(read), id: wishes.id, first: read[0]!.number }, wishes.sheet === undefined)
  if (passed.length) note('sheets-passed', { n: passed.length, sheets: called(passed), read: called(read) }, true)
  if (left.length) note('sheets-left', { n: left.length, sheets: called(left) }, false)
  for (const { sheet, use, reason } of judged)
    if (use === 'unread') {
      const both = [...read, sheet].sort((a, b) => a.number - b.number).map((s) => s.number)
      note('sheet-unread', { sheet: calledSheet(sheet, wishes.named === true), reason, id: wishes.id, all: both.join(',') }, true)
    }
  for (const sheet of which('read', true)) note('sheet-hidden', {}, true, sheet.number)
  const hidden = which('passed', true)
  if (hidden.length) note('sheets-hidden', { sheets: hidden.length, names: called(hidden), id: wishes.id, first: hidden[0]!.number }, true)
  return {
    parts: judged.flatMap((j) => (j.use === 'read' ? j.parts : [])),
    uses: judged.map(({ sheet, parts, use, reason }) => ({
      number: sheet.number,
      name: sheet.name,
      plain: isPlainName(sheet.name),
      use,
      reason,
      rows: use === 'read' ? parts.reduce((n, p) => n + p.records.length + p.rejects.length, 0) : 0,
    })),
    notes,
  }
}
