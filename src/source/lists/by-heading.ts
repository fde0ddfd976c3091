// Columns named by number, for further sheets: their numbers mean what the main sheet has there, wherever that column stands.
import { columnNumber, isNumberedHeading } from '../columns/column-number.ts'
import { foldText } from '../text/fold.ts'
import type { ReadWishes } from '../wishes.ts'
import type { Part } from './part.ts'

/** The wishes with the headings of a table instead of numbers; null where no column is named by number. */
export function byHeading(wishes: ReadWishes, { names }: Part): ReadWishes | null {
  const heading = (column: string): string => {
    const number = names.some((n) => foldText(n) === foldText(column)) ? null : columnNumber(column)
    const found = number === null ? undefined : names[number - 1]
    return found === undefined || isNumberedHeading(found) ? column : found
  }
  const map = wishes.map.map(([field, column]) => [field, heading(column)] as const)
  const exclude = wishes.exclude.map(heading)
  const changed = map.some(([, column], k) => column !== wishes.map[k]![1]) || exclude.some((column, k) => column !== wishes.exclude[k])
  return changed ? { ...wishes, map, exclude } : null
}
