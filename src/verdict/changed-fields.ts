// What one person's rows say differently on two versions of a list.
import { isNumbering } from '../metrics/numbering.ts'
import { wordsKey } from '../metrics/same-words.ts'
import type { Facts } from '../model/facts.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'

export interface ComparedFields {
  /** Fields, or folded headings, that both versions have, in the order of the columns. */
  readonly fields: readonly string[]
  /** Those that both have and that only number the rows: they change with every row that comes or goes. */
  readonly numberings: readonly string[]
}

/** What the user left out is not compared. */
export function comparedFields(earlier: SourceList, later: SourceList): ComparedFields {
  const inBoth = [...new Set(compared(earlier).map(fieldOf))].filter((field) => compared(later).some((c) => fieldOf(c) === field))
  const numberings = inBoth.filter((field) => numbersRows(earlier, field) && numbersRows(later, field))
  return { fields: inBoth.filter((field) => !numberings.includes(field)), numberings }
}

const compared = (list: SourceList): readonly ColumnUse[] => list.columns.filter((c) => c.basis !== 'excluded')

/** A column by its field, or by its heading where it has none. */
const fieldOf = (c: ColumnUse): string => c.field ?? c.textKey

/** A number of a row says what it is; any other column that no fact is read from is told by its cells. */
function numbersRows(list: SourceList, field: string): boolean {
  if (field === 'source_row') return true
  const columns = compared(list).filter((c) => fieldOf(c) === field)
  return columns.every(
    ({ index, field: known }) =>
      (known === null || known === 'row_id') &&
      isNumbering(Array.from({ length: list.records.length }, (_, i) => list.records.cell(i, index))),
  )
}

interface RowOf {
  readonly list: SourceList
  readonly facts: Facts
  readonly i: number
}

/** Fields whose values differ: in meaning where the tool understands them, else in their words. */
export const changedFields = ({ fields }: ComparedFields, before: RowOf, after: RowOf): string[] =>
  fields.filter((field) => {
    if (wordsKey(cellsOf(before, field)) === wordsKey(cellsOf(after, field))) return false
    const meaning = MEANING[field]
    return !meaning || meaning(before.facts, before.i) !== meaning(after.facts, after.i)
  })

/** Equal numbers mean the same, however it is written. */
const MEANING: Readonly<Record<string, (f: Facts, i: number) => number | undefined>> = {
  document: (f, i) => f.document[i],
  birth_date: (f, i) => f.birth[i],
  arrest_date: (f, i) => f.arrest[i],
  event_date: (f, i) => f.eventDate[i],
  sex: (f, i) => f.sex[i],
  nationality: (f, i) => f.nationality.id[i],
  event: (f, i) => f.event.id[i],
  place: (f, i) => f.place.id[i],
  state: (f, i) => f.state.id[i],
}

const cellsOf = ({ list, i }: RowOf, field: string): string =>
  compared(list)
    .filter((c) => fieldOf(c) === field)
    .map((c) => list.records.cell(i, c.index))
    .join(' ')
