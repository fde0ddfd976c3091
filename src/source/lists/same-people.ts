// Does a sheet list the same kind of people as another? Judged by its columns, by the words in its name columns, and by its own name and title.
import { type Field, NAME_FIELDS } from '../../model/fields.ts'
import type { ColumnUse, Role } from '../../model/source.ts'
import { isNumberedHeading } from '../columns/column-number.ts'
import { columnsOf } from '../columns/columns-of.ts'
import { foldText } from '../text/fold.ts'
import type { KnownName } from '../wishes.ts'
import type { Part } from './part.ts'
import { sheetStatus } from './sheet-words.ts'

/** Fields that only people have. */
const PERSONAL_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'document',
  'birth_date',
  'birth_year',
  'age',
  'sex',
  'alias',
  'arrest_date',
  'event_date',
])
/** The number of a row says nothing of what is in it. */
const COUNTERS: ReadonlySet<Field> = new Set<Field>(['source_row', 'row_id'])
const SAMPLE = 200

/** Known names are usual in a list whose cells have this share, and rare below. */
const SOME_KNOWN = 0.2
const MOST_KNOWN = 0.5
/** A list of people would have so few known names with this chance at most. */
const HARDLY = 0.05

/** The tables of a sheet and what it is called. */
export interface NamedTables {
  readonly name: string
  /** What stands above its header. */
  readonly title: string
  readonly parts: readonly Part[]
}

export type Likeness = 'same' | 'no-people' | 'other-status' | 'other-columns'

/** How the people of a sheet compare with those of the main one. */
export function comparePeople(sheet: NamedTables, main: NamedTables, role: Role, knownName: KnownName): Likeness {
  if (!hasPeople(sheet.parts, main.parts, knownName)) return 'no-people'
  if (!isSameStatus(sheetStatus(sheet.name, sheet.title), sheetStatus(main.name, main.title), role)) return 'other-status'
  return shareColumns(sheet.parts, main.parts) ? 'same' : 'other-columns'
}

/** Compared with the main sheet, whose people may have names that nobody knows. */
function hasPeople(parts: readonly Part[], main: readonly Part[], knownName: KnownName): boolean {
  const { share, cells } = nameCells(parts, knownName)
  const known = nameShare(main, knownName)
  if (!hasPersonalFields(parts)) return known >= SOME_KNOWN && share >= 0.5 * known && !namesAreGuessed(parts)
  const isUnlikely = known >= MOST_KNOWN && share < 0.2 * known && (1 - known) ** cells < HARDLY
  // The same form once more is filled by people, however rare their names.
  return !isUnlikely || headingsOf(parts) === headingsOf(main)
}

/** Share of the filled name cells that read like names. */
export const nameShare = (parts: readonly Part[], knownName: KnownName): number => nameCells(parts, knownName).share

/** The name cells of a sample of rows: how many are filled, and the share of which at least half the words are known as surnames. */
function nameCells(parts: readonly Part[], knownName: KnownName): { readonly share: number; readonly cells: number } {
  let [named, all] = [0, 0]
  for (const { columns, records } of parts) {
    const names = [...columnsOf(columns, NAME_FIELDS)]
    const step = Math.max(1, Math.floor(records.length / SAMPLE))
    for (let i = 0; i < records.length; i += step) {
      const words = names.flatMap((c) => foldText(records.cell(i, c)).split(' ')).filter((word) => word.length > 2)
      if (!words.length) continue
      all++
      if (2 * words.filter((word) => knownName(word, 'surname')).length >= words.length) named++
    }
  }
  return { share: all ? named / all : 0, cells: all }
}

const fieldsOf = (parts: readonly Part[]): Set<Field> =>
  new Set(parts.flatMap((p) => p.columns.flatMap((c) => (c.field !== null && !COUNTERS.has(c.field) ? [c.field] : []))))

export const hasPersonalFields = (parts: readonly Part[]): boolean => [...fieldsOf(parts)].some((field) => PERSONAL_FIELDS.has(field))

/** Are all name columns told by their words alone, below headings of something else? */
const namesAreGuessed = (parts: readonly Part[]): boolean => parts.every(({ columns }) => columns.every((c) => !isName(c) || isGuessed(c)))
const isName = ({ field }: ColumnUse): boolean => field !== null && NAME_FIELDS.has(field)
const isGuessed = ({ basis, header }: ColumnUse): boolean => basis === 'content' && !isNumberedHeading(header)

/** All headings of the first table. */
const headingsOf = ([first]: readonly Part[]): string => first?.names.map(foldText).join('|') ?? ''

/**
 * A sheet that names no status fits all. One that does fits a main sheet with the same status, or without one where the list itself
 * has it: a register lists who is held, any other list who is out.
 */
const isSameStatus = (own: string, main: string, role: Role): boolean =>
  own === '' || own === main || (main === '' && own === (role === 'register' ? 'held' : 'out'))

/** Do two sheets share a field beside the name, or an unknown heading? A sheet of names alone fits all. */
function shareColumns(parts: readonly Part[], main: readonly Part[]): boolean {
  const facts = (p: readonly Part[]) => [...fieldsOf(p)].filter((field) => !NAME_FIELDS.has(field))
  const unknown = (p: readonly Part[]) =>
    p.flatMap(({ columns }) => columns.flatMap((c) => (c.field === null && c.textKey ? [c.textKey] : [])))
  const [own, theirs] = [facts(parts), facts(main)]
  return !own.length || !theirs.length || own.some((f) => theirs.includes(f)) || unknown(parts).some((h) => unknown(main).includes(h))
}
