// Columns that are filled on the first row of each group alone: "El Rodeo I" beside the first of twelve people. What is blank below it is missing.
import { NAME_FIELDS, type Field } from '../model/fields.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import type { ListCells } from './list-cells.ts'
import { placeOf } from './where.ts'

/** Longer lists come from programs, which leave out nothing. */
const MOST_ROWS = 20_000
/** Groups at least, and the share of a column's rows that are filled at most. */
const FEWEST_GROUPS = 2
const MOST_FILLED = 0.7
/** Of each group's first rows, the share below which others stand. */
const MOST_FOLLOWED = 0.6

/** What hardly two groups of a list share. */
const OF_GROUPS: ReadonlySet<Field> = new Set<Field>(['place', 'state'])
/** What may be blank for a reason of its own: it is of groups where it stands left of the names, or is filled in the rows of a place. */
const PERHAPS: ReadonlySet<Field> = new Set<Field>(['event_date', 'arrest_date', 'event', 'status'])

export function noteGroupBlanks({ id, columns, records }: SourceList, { distinct }: Pick<ListCells, 'distinct'>, notes: Note[]): void {
  if (records.length > MOST_ROWS) return
  const filledIn = (column: number): readonly number[] => {
    const { id: valueOf, values } = distinct(column)
    const isFilled = values.map((value) => value.trim() !== '')
    return Array.from(valueOf.keys()).filter((i) => isFilled[valueOf[i]!])
  }
  const names = Math.min(...columns.flatMap((c) => (c.field !== null && NAME_FIELDS.has(c.field) ? [c.index] : [])))
  const looked = columns
    .filter(({ field }) => field !== null && (OF_GROUPS.has(field) || PERHAPS.has(field)))
    .map(({ index, field }) => ({ index, filled: filledIn(index), isLikely: index < names || (field !== null && OF_GROUPS.has(field)) }))
    .filter(({ filled }) => beginsGroups(filled, records.length))
  const sure = looked.filter(({ index, filled, isLikely }) => isLikely && isEachOnce(filled.map((i) => records.cell(i, index))))
  const once = looked.filter((one) => sure.some((other) => String(other.filled) === String(one.filled)))
  const [first] = once
  if (!first) return
  const params = {
    column: once.map(({ index }) => index + 1).join(', '),
    groups: first.filled.length,
    rows: records.length - first.filled.length,
  }
  notes.push({ code: 'group-blanks', list: id, ...placeOf(records, first.filled[0]! + 1), params, warning: true })
}

/** The first row is filled, and most filled rows have blank ones below. */
function beginsGroups(filled: readonly number[], rows: number): boolean {
  if (filled[0] !== 0 || filled.length < FEWEST_GROUPS || filled.length > MOST_FILLED * rows) return false
  const followed = filled.filter((i, k) => i + 1 < rows && filled[k + 1] !== i + 1)
  return followed.length >= MOST_FOLLOWED * filled.length
}

const isEachOnce = (values: readonly string[]): boolean => new Set(values.map((value) => value.trim())).size === values.length
