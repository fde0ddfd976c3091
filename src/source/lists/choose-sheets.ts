// Which sheets of a workbook are one list: all with the same kind of people. Covers and tables of other things are passed over, and what is not read is said.
import { InputError } from '../../model/errors.ts'
import type { Note } from '../../model/note.ts'
import type { SheetUse } from '../../model/source.ts'
import { foldHeader } from '../columns/heading.ts'
import { byHeading, type Part } from './part.ts'
import type { ReadWishes } from '../read.ts'
import { kindOf, nameShare, personal } from './same-people.ts'
import { askedSheets, calledSheet, calledSheets, isPlainName } from '../workbook/sheet-names.ts'
import { isPivot, titleAbove } from './sheet-words.ts'
import type { WorkbookSheet } from '../workbook/xlsx.ts'

export interface ChosenSheets {
  readonly parts: readonly Part[]
  readonly uses: readonly SheetUse[]
  readonly notes: readonly Note[]
}

/** `header`: columns are called so, and the first row is a person. */
type ReadSheet = (sheet: WorkbookSheet, wishes: ReadWishes, header?: readonly string[]) => Part[]
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
  const kind = (one: Tried, other: Tried) => kindOf(called(one), called(other), wishes.role, knownName)
  const settled = byHeading(wishes, main.parts[0]!)
  const uses = new Map<WorkbookSheet, { parts: readonly Part[]; use: SheetUse['use']; reason: string }>()
  for (const { sheet, parts: first, error } of tried) {
    const again = settled && sheet !== main.sheet && first.length && !sameHeadings(first[0]!, main.parts[0]!)
    const parts = sheet === main.sheet ? first : continued(again ? attempt(sheet, settled, read).parts : first, main, sheet, wishes, read)
    const same =
      sheet === main.sheet || (all && parts.length)
        ? ''
        : error
          ? NOBODY.has(error.code)
            ? 'no-people'
            : error.code
          : isPivot(sheet.grid().rows)
            ? 'no-people'
            : kind({ sheet, parts }, main)
    uses.set(
      sheet,
      same === '' ? { parts, use: 'read', reason: '' } : { parts, use: same === 'no-people' ? 'passed' : 'unread', reason: same },
    )
  }
  for (const sheet of filled) {
    if (uses.has(sheet)) continue
    const { parts } = attempt(sheet, wishes, read)
    const has = parts.length > 0 && kind({ sheet, parts }, main) !== 'no-people'
    uses.set(sheet, { parts, use: has ? 'unread' : 'passed', reason: has ? 'hidden' : 'no-people' })
  }
  return chosen(filled, wishes, (sheet) => uses.get(sheet)!)
}

const called = ({ sheet, parts }: Tried) => ({
  name: sheet.name,
  title: parts[0]?.records.length ? titleAbove(sheet.grid().rows, parts[0].records.line(0)) : '',
  parts,
})

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

/** A sheet without a header that has as many columns as the main one goes on with it. */
function continued(parts: readonly Part[], main: Tried, sheet: WorkbookSheet, wishes: ReadWishes, read: ReadSheet): readonly Part[] {
  const { names } = main.parts[0]!
  const [only, ...others] = parts
  if (!only || others.length || only.names.length !== names.length || !only.notes.some((n) => n.code === 'no-header')) return parts
  const again = read(sheet, wishes, names)
  const note: Note = { code: 'header-carried', list: wishes.id, params: { sheet: main.sheet.number }, warning: true, sheet: sheet.number }
  return again.map((part) => ({ ...part, notes: [note, ...part.notes] }))
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
  const found = new Map<WorkbookSheet, readonly Part[]>()
  let main: Tried | undefined
  for (const sheet of wanted) {
    const own = (main && byHeading(wishes, main.parts[0]!)) ?? wishes
    const parts = read(sheet, own)
    found.set(sheet, main ? continued(parts, main, sheet, wishes, read) : parts)
    main ??= { sheet, parts }
  }
  return chosen(
    sheets.filter((s) => found.has(s) || filled.includes(s)),
    wishes,
    (sheet) => {
      const parts = found.get(sheet)
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
    const has = tried.parts.length > 0 && kindOf(called(tried), called(main), wishes.role, knownName) !== 'no-people'
    return { parts: [], use: has ? 'unread' : 'passed', reason: has ? 'hidden' : 'no-people' }
  })
}

function nobody(tried: readonly Tried[], filled: readonly WorkbookSheet[], wishes: ReadWishes, file: string): InputError {
  const params = { sheets: filled.length, names: calledSheets(filled, wishes.named === true), id: wishes.id, first: filled.at(-1)!.number }
  const other = tried.find(({ error }) => error && !NOBODY.has(error.code))?.error
  return other ?? new InputError('no-sheet-of-people', params, file)
}

const people = (parts: readonly Part[]): number => parts.reduce((n, p) => n + p.records.length, 0)

/** The sheet with the most people, of several the first. */
function mainOf(tried: readonly Tried[], knownName: KnownName): Tried | undefined {
  let [best, most] = [undefined as Tried | undefined, 0]
  for (const t of tried) {
    if (!t.parts.length) continue
    const weight =
      people(t.parts) * (0.05 + nameShare(t.parts, knownName)) * (personal(t.parts) ? 2 : 1) * (isPivot(t.sheet.grid().rows) ? 0.1 : 1)
    if (weight > most) [best, most] = [t, weight]
  }
  return best
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
  const listed = (list: readonly WorkbookSheet[]) => calledSheets(list, wishes.named === true)
  const notes: Note[] = []
  const note = (code: string, params: Note['params'], warning: boolean, sheet?: number) =>
    notes.push({ code, list: wishes.id, params, warning, ...(sheet ? { sheet } : {}) })
  if (read.length > 1)
    note('several-sheets', { n: read.length, sheets: listed(read), id: wishes.id, first: read[0]!.number }, wishes.sheet === undefined)
  if (passed.length) note('sheets-passed', { n: passed.length, sheets: listed(passed), read: listed(read) }, true)
  if (left.length) note('sheets-left', { n: left.length, sheets: listed(left) }, false)
  for (const { sheet, use, reason } of judged)
    if (use === 'unread') {
      const both = [...read, sheet].sort((a, b) => a.number - b.number).map((s) => s.number)
      note('sheet-unread', { sheet: calledSheet(sheet, wishes.named === true), reason, id: wishes.id, all: both.join(',') }, true)
    }
  for (const sheet of which('read', true)) note('sheet-hidden', {}, true, sheet.number)
  const hidden = which('passed', true)
  if (hidden.length) note('sheets-hidden', { sheets: hidden.length, names: listed(hidden), id: wishes.id, first: hidden[0]!.number }, true)
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
