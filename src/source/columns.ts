// Which column is what: by mapping, then by header, then by content. What stays unknown is compared as text or ignored.
import { InputError } from '../errors.ts'
import { FIELDS, type ColumnUse, type Field } from '../model.ts'
import { nearest } from '../metrics/nearest.ts'
import { foldHeader, meaningOf } from './headers.ts'
import type { GridRows } from './grid.ts'

export interface ColumnWishes {
  /** field → column name, from `--map`. */
  readonly map: readonly (readonly [string, string])[]
  readonly exclude: readonly string[]
}

/** Fields that several columns may fill together, in column order. */
const MANY: ReadonlySet<Field> = new Set<Field>([
  'given',
  'surname',
  'alias',
  'document',
  'source_row',
  'row_id',
  'phone',
  'email',
  'nationality',
])
export const NAME_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'name',
  'given',
  'surname',
  'surname1',
  'surname2',
  'alias',
  'document',
  'email',
])

const SAMPLE = 500

/** Column uses for a header; the rows below it are those from `from` on. `known` answers how common a name token is. Throws InputError no-column, no-field. */
export function understandColumns(
  header: readonly string[],
  rows: GridRows,
  from: number,
  wishes: ColumnWishes,
  file: string,
  knownName: (token: string) => boolean,
): ColumnUse[] {
  const uses = header.map((name, index): ColumnUse => ({
    index,
    header: name,
    recognised: meaningOf(name) !== undefined,
    textKey: foldHeader(name),
    field: null,
    basis: 'none',
    reading: 0,
    kind: '',
  }))
  const taken = new Set<Field>()
  const set = (index: number, field: Field, basis: ColumnUse['basis']) => {
    uses[index] = { ...uses[index]!, field, basis }
    taken.add(field)
  }
  for (const [field, column] of wishes.map) set(findColumn(header, column, file), knownField(field, file), 'map')
  for (const column of wishes.exclude) {
    const index = findColumn(header, column, file)
    uses[index] = { ...uses[index]!, field: null, basis: 'excluded' }
  }
  const open = () => uses.filter((use) => use.basis === 'none')
  const values = (index: number) => sample(rows, from, index)
  // A header that repeats another is set apart by a number, which must not give it a meaning of its own.
  const repeats = (name: string) => / \(\d+\)$/.test(name) && header.includes(name.replace(/ \(\d+\)$/, ''))
  const meanings = new Map(open().map((use) => [use.index, repeats(use.header) ? undefined : meaningOf(use.header)]))
  const hasSurname = [...meanings.values()].some((m) => m === 'surname' || m === 'surname1')
  for (const use of open()) {
    let field = meanings.get(use.index)
    if (!field) continue
    // "Nombre" beside "Apellido" is the given name.
    if (
      field === 'name' &&
      hasSurname &&
      ![...meanings.values()].includes('given') &&
      /^(?:nombre|name|nome|nom)$/.test(foldHeader(use.header))
    )
      field = 'given'
    if (field === 'row_id' && looksLikeDocuments(values(use.index), foldHeader(use.header))) field = 'document'
    if ((field === 'source_row' || field === 'row_id') && values(use.index).some((v) => /\p{L}{3}/u.test(v) && /\s/.test(v))) continue
    if ((field === 'birth_day' || field === 'birth_month' || field === 'birth_year') && !partFits(field, values(use.index))) continue
    if (field === 'age' && !values(use.index).some((v) => /^\D{0,8}\d{1,3}\b/.test(v))) continue
    if (field === 'sex' && !looksLikeSex(values(use.index))) continue
    if (taken.has(field) && !MANY.has(field)) continue
    set(use.index, field, 'header')
  }
  guessByContent(open(), values, set, taken, knownName)
  return uses
}

function findColumn(header: readonly string[], column: string, file: string): number {
  const exact = header.indexOf(column)
  if (exact >= 0) return exact
  const folded = header.findIndex((h) => foldHeader(h) === foldHeader(column) && foldHeader(column) !== '')
  if (folded >= 0) return folded
  const numbered = /^(?:column )?(\d+)$/.exec(column)
  if (numbered && header[Number(numbered[1]) - 1] !== undefined) return Number(numbered[1]) - 1
  const similar = nearest(
    column,
    header.filter((h) => meaningOf(h)),
  )
  throw new InputError('no-column', similar ? { column, similar } : { column }, file)
}

function knownField(field: string, file: string): Field {
  const found = FIELDS.find((f) => f === field)
  if (found) return found
  const similar = nearest(field, FIELDS)
  throw new InputError('no-field', similar ? { field, similar, fields: FIELDS.join(', ') } : { field, fields: FIELDS.join(', ') }, file)
}

function sample(rows: GridRows, from: number, index: number): string[] {
  const step = Math.max(1, Math.floor((rows.length - from) / SAMPLE))
  const values: string[] = []
  for (let i = from; i < rows.length; i += step) {
    const value = rows.cell(i, index).trim()
    if (value) values.push(value)
  }
  return values
}

const share = (values: readonly string[], test: (v: string) => boolean) => (values.length ? values.filter(test).length / values.length : 0)

const DOCUMENT = /^(?:[VEJPG][-. ]?)?\d{1,3}(?:[. ]?\d{3}){1,3}$|^[VEJPG][-. ]?\d{5,9}$/i
const LETTERED = /^[VE][-. ]?\d[\d. ]{4,}$/i
const DATE =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$|^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|^(?:19|20)\d{6}$|^\d{1,2} de \p{L}+ de \d{4}$/u

function looksLikeDocuments(values: readonly string[], header: string): boolean {
  if (values.length === 0 || header !== 'id') return false
  const numbers = values.filter((v) => DOCUMENT.test(v) && v.replace(/\D/g, '').length >= 6)
  return numbers.length / values.length > 0.8 && !isCounter(values)
}

function looksLikeSex(values: readonly string[]): boolean {
  return new Set(values.map((v) => v.toLowerCase())).size <= 12
}

/** Whole numbers that rise by one most of the time. */
function isCounter(values: readonly string[]): boolean {
  if (values.length < 3) return false
  const numbers = values.map((v) => (/^\d{1,9}\.?$/.test(v) ? Number.parseInt(v, 10) : Number.NaN))
  let steps = 0
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[i - 1]!) steps++
  return steps >= 0.95 * (numbers.length - 1) && numbers[numbers.length - 1]! - numbers[0]! <= 3 * SAMPLE * Math.max(1, numbers.length)
}

function partFits(field: 'birth_day' | 'birth_month' | 'birth_year', values: readonly string[]): boolean {
  const [from, to] = field === 'birth_day' ? [0, 31] : field === 'birth_month' ? [0, 12] : [1850, 2100]
  return (
    share(values, (v) => (/^\d+$/.test(v) ? Number(v) >= from && Number(v) <= to : field === 'birth_month' && /^\p{L}+\.?$/u.test(v))) > 0.8
  )
}

function guessByContent(
  open: readonly ColumnUse[],
  values: (index: number) => string[],
  set: (index: number, field: Field, basis: 'content') => void,
  taken: ReadonlySet<Field>,
  knownName: (token: string) => boolean,
): void {
  const nameTaken = taken.has('name') || taken.has('surname') || taken.has('surname1') || taken.has('given')
  let bestName: { index: number; score: number } | undefined
  for (const use of open) {
    const v = values(use.index)
    if (!v.length) continue
    if (!taken.has('email') && share(v, (x) => /^[^@\s]+@[^@\s]+\.\w+$/.test(x)) > 0.8) set(use.index, 'email', 'content')
    else if (!taken.has('document') && share(v, (x) => LETTERED.test(x)) > 0.6) set(use.index, 'document', 'content')
    else if (isCounter(v)) set(use.index, 'source_row', 'content')
    else if (
      !taken.has('sex') &&
      new Set(v.map((x) => x.toLowerCase())).size === 2 &&
      share(v, (x) => /^(?:m|f|h|masculino|femenino|male|female|hombre|mujer)$/i.test(x)) > 0.95
    )
      set(use.index, 'sex', 'content')
    else if (!taken.has('birth_date') && share(v, (x) => DATE.test(x)) > 0.8 && yearsOfBirth(v)) set(use.index, 'birth_date', 'content')
    else if (!nameTaken) {
      const names = share(v, (x) => /^[\p{L}][\p{L}\p{M}.,'’ -]{3,}$/u.test(x) && x.split(/\s+/).length >= 2 && x.split(/\s+/).length <= 8)
      const tokens = v
        .flatMap((x) =>
          x
            .toLowerCase()
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .split(/[^a-zñ]+/),
        )
        .filter((t) => t.length > 2)
      const known = tokens.length ? tokens.filter(knownName).length / tokens.length : 0
      const distinct = new Set(v).size / v.length
      const score = names * distinct * (0.3 + known)
      if (names > 0.7 && distinct > 0.5 && (known > 0.3 || open.length === 1) && score > (bestName?.score ?? 0))
        bestName = { index: use.index, score }
    }
  }
  if (bestName) set(bestName.index, 'name', 'content')
}

/** Dates of birth lie decades apart and decades back; dates of events do not. */
function yearsOfBirth(values: readonly string[]): boolean {
  const years = values
    .map((v) => Number(/(?:19|20)\d\d/.exec(v)?.[0] ?? 0))
    .filter(Boolean)
    .sort((a, b) => a - b)
  if (years.length < values.length / 2) return false
  const at = (q: number) => years[Math.floor(q * (years.length - 1))]!
  return at(0.5) < 2012 && at(0.9) - at(0.1) >= 8
}
