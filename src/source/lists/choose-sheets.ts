// Which sheets of a workbook make up the list: those the user asked for, else all with the same kind of people. The rest is reported with a reason.
import { InputError } from '../../model/errors.ts'
import type { Note } from '../../model/note.ts'
import type { Role, SheetUse } from '../../model/source.ts'
import { foldText } from '../text/fold.ts'
import type { KnownName, ReadContext, ReadWishes } from '../wishes.ts'
import { askedSheets, sheetLabels } from '../workbook/sheet-names.ts'
import type { WorkbookSheet } from '../workbook/xlsx.ts'
import { byHeading } from './by-heading.ts'
import type { Part } from './part.ts'
import { comparePeople, hasPersonalFields, nameShare } from './same-people.ts'
import { type JudgedSheet, sheetNotes, sheetUses } from './sheet-uses.ts'
import { isPivot, sheetStatus, titleAbove } from './sheet-words.ts'

export interface ChosenSheets {
  readonly parts: readonly Part[]
  readonly uses: readonly SheetUse[]
  readonly notes: readonly Note[]
}

/** The tables of a sheet. With a header, the columns are called so and the first row is a person. Throws InputError. */
type ReadSheet = (sheet: WorkbookSheet, wishes: ReadWishes, header?: readonly string[]) => readonly Part[]

/** A sheet that was read on trial: its tables, or the error instead. */
interface Tried {
  readonly sheet: WorkbookSheet
  readonly parts: readonly Part[]
  readonly error?: InputError
}

/** Errors of a sheet without people. */
const NOBODY: ReadonlySet<string> = new Set(['no-name-column', 'no-people', 'file-empty'])
/** Errors that concern the workbook as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['workbook', 'workbook-trap'])

/** Throws InputError file-empty, no-sheet, no-sheet-of-people, and what reading a single sheet throws. */
export function chooseSheets(sheets: readonly WorkbookSheet[], read: ReadSheet, context: ReadContext): ChosenSheets {
  const filled = sheets.filter((s) => s.grid().rows.length)
  if (!filled.length) throw new InputError('file-empty', {}, context.file)
  const judged = judgeSheets(sheets, filled, read, context)
  return {
    parts: judged.flatMap(({ use, parts }) => (use === 'read' ? parts : [])),
    uses: sheetUses(judged),
    notes: sheetNotes(judged, context.wishes),
  }
}

function judgeSheets(
  sheets: readonly WorkbookSheet[],
  filled: readonly WorkbookSheet[],
  read: ReadSheet,
  context: ReadContext,
): JudgedSheet[] {
  const asked = context.wishes.sheet === undefined ? undefined : [context.wishes.sheet].flat()
  const wantsAll = asked?.length === 1 && asked[0]!.trim() === '*' && !sheets.some((s) => s.name === '*')
  if (asked && !wantsAll) return readAsked(sheets, filled, asked, read, context)
  const shown = filled.filter((s) => !s.hidden)
  const candidates = wantsAll || !shown.length ? filled : shown
  const [first, ...others] = candidates
  return first && !others.length ? readOnly(first, filled, read, context) : readSame(candidates, filled, wantsAll, read, context)
}

/** The sheets that the user asked for; they are the whole list. */
function readAsked(
  sheets: readonly WorkbookSheet[],
  filled: readonly WorkbookSheet[],
  asked: readonly string[],
  read: ReadSheet,
  { wishes, file }: ReadContext,
): JudgedSheet[] {
  const wanted = askedSheets(sheets, asked)
  if (!wanted) {
    const params = { sheets: sheets.length, names: sheetLabels(sheets, wishes.named === true), id: wishes.id, first: filled[0]!.number }
    throw new InputError('no-sheet', params, file)
  }
  const found = new Map<WorkbookSheet, readonly Part[]>()
  let main: Tried | undefined
  for (const sheet of wanted) {
    const parts = read(sheet, (main && byHeading(wishes, main.parts[0]!)) ?? wishes)
    found.set(sheet, main ? continued(parts, main, sheet, wishes, read) : parts)
    main ??= { sheet, parts }
  }
  return sheets
    .filter((sheet) => found.has(sheet) || filled.includes(sheet))
    .map((sheet) => {
      const parts = found.get(sheet)
      return parts ? { sheet, parts, use: 'read', reason: '' } : { sheet, parts: [], use: 'left', reason: 'asked' }
    })
}

/** The only sheet that is visible is the list, whatever is on it. */
function readOnly(only: WorkbookSheet, filled: readonly WorkbookSheet[], read: ReadSheet, context: ReadContext): JudgedSheet[] {
  const main = { sheet: only, parts: read(only, context.wishes) }
  return filled.map((sheet) =>
    sheet === only ? { ...main, use: 'read', reason: '' } : judgeHidden(attempt(sheet, context.wishes, read), main, context),
  )
}

/** All candidates with the same kind of people as the main one. */
function readSame(
  candidates: readonly WorkbookSheet[],
  filled: readonly WorkbookSheet[],
  wantsAll: boolean,
  read: ReadSheet,
  context: ReadContext,
): JudgedSheet[] {
  const { wishes, knownName } = context
  const tried = candidates.map((sheet) => attempt(sheet, wishes, read))
  const main = mainOf(ofTheirRole(tried, wishes.role), knownName)
  if (!main) throw nobodyFound(tried, filled, context)
  const settled = byHeading(wishes, main.parts[0]!)
  const judged = new Map<WorkbookSheet, JudgedSheet>()
  for (const one of tried) {
    const other = one.sheet === main.sheet ? one : rereadLike(main, one, settled, wishes, read)
    judged.set(one.sheet, judgeCandidate(other, main, wantsAll, context))
  }
  return filled.map((sheet) => judged.get(sheet) ?? judgeHidden(attempt(sheet, wishes, read), main, context))
}

/** A sheet once more, with columns named as on the main sheet and, where it has no header, with the main one's. */
function rereadLike(main: Tried, one: Tried, settled: ReadWishes | null, wishes: ReadWishes, read: ReadSheet): Tried {
  const [first] = one.parts
  const again = settled && first && !hasSameHeadings(first, main.parts[0]!) ? attempt(one.sheet, settled, read).parts : one.parts
  return { ...one, parts: continued(again, main, one.sheet, wishes, read) }
}

function judgeCandidate(tried: Tried, main: Tried, wantsAll: boolean, context: ReadContext): JudgedSheet {
  const reason = reasonAgainst(tried, main, wantsAll, context)
  const use = reason === '' ? 'read' : reason === 'no-people' ? 'passed' : 'unread'
  return { sheet: tried.sheet, parts: tried.parts, use, reason }
}

/** Why a sheet is not read; '' where it is. */
function reasonAgainst(tried: Tried, main: Tried, wantsAll: boolean, context: ReadContext): string {
  const { sheet, parts, error } = tried
  if (sheet === main.sheet || (wantsAll && parts.length)) return ''
  if (error) return NOBODY.has(error.code) ? 'no-people' : error.code
  if (isPivot(sheet.grid().rows)) return 'no-people'
  const likeness = likenessTo(main, tried, context)
  // A form filled in for each person: its rows are no people as they were read, and it names one.
  if (likeness === 'no-people' && parts.some(({ notes }) => notes.some(({ code }) => code === 'labels-as-names'))) return 'other-columns'
  return likeness === 'same' ? '' : likeness
}

/** A hidden sheet is never read by itself; people on it are reported. */
function judgeHidden(tried: Tried, main: Tried, context: ReadContext): JudgedSheet {
  const { sheet, parts } = tried
  const hasPeople = parts.length > 0 && likenessTo(main, tried, context) !== 'no-people'
  return hasPeople ? { sheet, parts, use: 'unread', reason: 'hidden' } : { sheet, parts, use: 'passed', reason: 'no-people' }
}

const likenessTo = (main: Tried, tried: Tried, { wishes, knownName }: ReadContext) =>
  comparePeople(withTitle(tried), withTitle(main), wishes.role, knownName)

const withTitle = ({ sheet, parts }: Tried) => ({
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
    // A header line that was named for one sheet need not exist on the others.
    if (error.code === 'header-row' && headerRow !== undefined) return attempt(sheet, others, read)
    return { sheet, parts: [], error }
  }
}

/** A sheet without a header that has as many columns as the main one continues it, under its headings. */
function continued(parts: readonly Part[], main: Tried, sheet: WorkbookSheet, wishes: ReadWishes, read: ReadSheet): readonly Part[] {
  const { names } = main.parts[0]!
  const [only, ...others] = parts
  if (!only || others.length || only.names.length !== names.length || !only.notes.some((n) => n.code === 'no-header')) return parts
  const note: Note = { code: 'header-carried', list: wishes.id, params: { sheet: main.sheet.number }, warning: true, sheet: sheet.number }
  return read(sheet, wishes, names).map((part) => ({ ...part, notes: [note, ...part.notes] }))
}

function nobodyFound(tried: readonly Tried[], filled: readonly WorkbookSheet[], { wishes, file }: ReadContext): InputError {
  const other = tried.find(({ error }) => error && !NOBODY.has(error.code))?.error
  const params = { sheets: filled.length, names: sheetLabels(filled, wishes.named === true), id: wishes.id, first: filled.at(-1)!.number }
  return other ?? new InputError('no-sheet-of-people', params, file)
}

/** Where a sheet says that its people are out, those that say held are no claim of a release; in a register the other way round. */
function ofTheirRole(tried: readonly Tried[], role: Role): readonly Tried[] {
  const statusOf = ({ sheet, parts }: Tried) => (parts.length ? sheetStatus(sheet.name, '') : '')
  const [wanted, other] = role === 'register' ? ['held', 'out'] : ['out', 'held']
  return tried.some((one) => statusOf(one) === wanted) ? tried.filter((one) => statusOf(one) !== other) : tried
}

/** The sheet with the most people, of several the first; undefined where none has any. */
function mainOf(tried: readonly Tried[], knownName: KnownName): Tried | undefined {
  let [best, most] = [undefined as Tried | undefined, 0]
  for (const one of tried) {
    if (!one.parts.length) continue
    const weight = peopleWeight(one, knownName)
    if (weight > most) [best, most] = [one, weight]
  }
  return best
}

/** Rows count little without known names, double with personal fields, and hardly in a pivot table. */
function peopleWeight({ sheet, parts }: Tried, knownName: KnownName): number {
  const rows = parts.reduce((n, p) => n + p.records.length, 0)
  return rows * (0.05 + nameShare(parts, knownName)) * (hasPersonalFields(parts) ? 2 : 1) * (isPivot(sheet.grid().rows) ? 0.1 : 1)
}

const hasSameHeadings = (a: Part, b: Part): boolean =>
  a.names.length === b.names.length && a.names.every((name, k) => foldText(name) === foldText(b.names[k]!))
