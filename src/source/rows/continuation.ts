// A cell that goes on from the one above: a long text or a name that was cut in two rows.
import { cellKind, type Shape } from './row-shape.ts'

/** How a name cannot end. */
const BROKEN_NAME = /\p{L}{2}\s*[-,]$|\s(?:de|del|de la|da|do|dos|y)$/u
/** How a sentence cannot end. */
const BROKEN_TEXT = /(?:[-,&/]|(?:^|\s)(?:de|del|la|los|las|y|e|da|do|dos|of|the|and|et|con|en))$/i

/** Does a name break off, so that the row below may hold its rest? */
export const mayContinueName = (above: string): boolean => BROKEN_NAME.test(above.trim())

/** Does a cell beside the names go on from the one above? surely: that one breaks off. perhaps: the column holds long texts. */
export function continuationOf(above: string, cell: string, column: number, shape: Shape): 'surely' | 'perhaps' | undefined {
  const kind = cellKind(cell)
  if (kind !== 'text' && kind !== 'mixed') return undefined
  if (!shape.fits(column, above) || cellKind(above) === 'count' || shape.repeats(column, cell)) return undefined
  if (/^\p{L}/u.test(above) && (BROKEN_TEXT.test(above) || /^[\p{Ll}(]/u.test(cell))) return 'surely'
  return shape.words(column) >= 3 ? 'perhaps' : undefined
}
