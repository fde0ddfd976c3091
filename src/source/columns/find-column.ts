// The columns and fields that a user names in options and case files.
import { nearest } from '../../metrics/nearest.ts'
import { InputError } from '../../model/errors.ts'
import { type Field, FIELDS } from '../../model/fields.ts'
import { foldText } from '../text/fold.ts'
import { columnNumber } from './column-number.ts'
import { meaningOf } from './heading.ts'

/** By its exact heading, by its heading apart from case and accents, or by its number. Throws InputError no-column. */
export function findColumn(header: readonly string[], column: string, file: string): number {
  const exact = header.indexOf(column)
  if (exact >= 0) return exact
  const text = foldText(column)
  const folded = text === '' ? -1 : header.findIndex((heading) => foldText(heading) === text)
  if (folded >= 0) return folded
  const number = columnNumber(column)
  if (number !== null && header[number - 1] !== undefined) return number - 1
  // Only known headings are suggested, since others may be people's names.
  const known = header.filter((heading) => meaningOf(heading))
  const similar = nearest(column, known) ?? known.find((heading) => text !== '' && foldText(heading).includes(text))
  throw new InputError('no-column', similar ? { column, similar } : { column }, file)
}

/** Throws InputError no-field. */
export function fieldNamed(name: string, file: string): Field {
  const found = FIELDS.find((field) => field === name)
  if (found) return found
  const similar = nearest(name, FIELDS)
  const params = { field: name, fields: FIELDS.join(', ') }
  throw new InputError('no-field', similar ? { ...params, similar } : params, file)
}
