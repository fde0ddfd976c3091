// Where the columns of a further table go among those of the tables before it.
import type { ColumnUse } from '../../model/source.ts'

type Meets = (column: ColumnUse, own: ColumnUse) => boolean

const isUnknown = ({ field, basis }: ColumnUse): boolean => field === null && basis === 'none'
const hasSameHeading: Meets = (a, b) => a.textKey !== '' && a.textKey === b.textKey

/** Ways to meet, the surest first. */
const WAYS: readonly Meets[] = [
  (a, b) => hasSameHeading(a, b) && a.field === b.field,
  (a, b) => hasSameHeading(a, b) && (isUnknown(a) || isUnknown(b)),
  (a, b) => a.field !== null && a.field === b.field && a.reading === b.reading && (a.kind === b.kind || !a.kind || !b.kind),
]

/** The place of each own column in `all`, to which columns that meet none are appended. Each place is taken once. */
export function placeColumns(all: ColumnUse[], own: readonly ColumnUse[]): number[] {
  const places = own.map(() => -1)
  const taken = new Set<number>()
  for (const meets of WAYS)
    for (const [k, use] of own.entries()) {
      if (places[k]! >= 0) continue
      const at = all.findIndex((column, i) => !taken.has(i) && meets(column, use))
      if (at < 0) continue
      places[k] = at
      taken.add(at)
      all[at] = completed(all[at]!, use)
    }
  const headers = new Set(all.map((c) => c.header.toLowerCase()))
  for (const [k, use] of own.entries()) {
    if (places[k]! >= 0) continue
    places[k] = all.length
    all.push({ ...use, index: all.length, header: newHeader(use.header, headers) })
  }
  return places
}

/** What the cells of one table leave open, those of another may have told. */
const completed = (column: ColumnUse, { field, basis, reading, kind }: ColumnUse): ColumnUse =>
  isUnknown(column) && field !== null ? { ...column, field, basis, reading, kind } : column

/** The heading, with a number behind it where it is taken. */
function newHeader(header: string, taken: Set<string>): string {
  let free = header
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${header} (${n})`
  taken.add(free.toLowerCase())
  return free
}
