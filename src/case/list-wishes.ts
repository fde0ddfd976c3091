// Options for reading lists: "claimed=dmy" applies to one list, "dmy" to all.
import { InputError } from '../model/errors.ts'
import type { DateOrder, Role } from '../model/source.ts'
import type { ReadWishes } from '../source/read.ts'
import { similarTo, type Faults } from './faults.ts'
import { isMoment, MOMENT_WORDS } from './moment.ts'
import { present } from './present.ts'

/** As typed. Each value may start with a list's id: "claimed=dmy", "claimed.name=Nombre". */
export interface ListOptions {
  readonly map?: readonly string[]
  readonly exclude?: readonly string[]
  readonly asOf?: readonly string[]
  readonly withheld?: readonly string[]
  readonly encoding?: readonly string[]
  readonly delimiter?: readonly string[]
  readonly sheet?: readonly string[]
  readonly headerRow?: readonly string[]
  readonly dateOrder?: readonly string[]
  readonly inputFormat?: readonly string[]
  readonly maxCell?: readonly string[]
  readonly maxColumns?: readonly string[]
  /** Messages may show names of sheets. */
  readonly names?: boolean
}

/** A list to read, and its role in the comparison. */
export interface ListFile {
  readonly path: string
  readonly role: Role
  /** From a case file; otherwise derived from the role. */
  readonly id?: string
}

export interface ListPlan {
  readonly path: string
  readonly wishes: ReadWishes
}

export interface SettledLists {
  readonly lists: readonly ListPlan[]
  /** By list id, if an option states it. */
  readonly dateOrder: ReadonlyMap<string, DateOrder>
}

export function settleLists(files: readonly ListFile[], options: ListOptions, faults: Faults): SettledLists {
  const ids = idsOf(files)
  const perList = <T>(texts: readonly string[] | undefined, read: (value: string) => T) => valuesByList(ids, texts, read, faults)
  const named = { map: mappings(ids, options.map, faults), exclude: exclusions(ids, options.exclude, faults) }
  const dateOrder = perList(options.dateOrder, oneOf('--date-order', DATE_ORDERS))
  const encoding = perList(options.encoding, asTyped)
  const delimiter = perList(options.delimiter, readDelimiter)
  const sheet = new Map<string, string[]>()
  for (const text of options.sheet ?? [])
    for (const [id, value] of perList([text], asTyped)) sheet.set(id, [...(sheet.get(id) ?? []), value])
  const headerRow = perList(options.headerRow, wholeNumber('--header-row', 1))
  const maxCell = perList(options.maxCell, wholeNumber('--max-cell', 1))
  const maxColumns = perList(options.maxColumns, wholeNumber('--max-columns', 1))
  const withheld = perList(options.withheld, wholeNumber('--withheld', 0))
  const asOf = perList(options.asOf, readMoment)
  const inputFormat = perList(options.inputFormat, asTyped)
  const wishesOf = (id: string, role: Role): ReadWishes => ({
    id,
    role,
    map: named.map.get(id) ?? [],
    exclude: named.exclude.get(id) ?? [],
    ...present({
      encoding: encoding.get(id),
      delimiter: delimiter.get(id),
      sheet: sheet.get(id),
      named: options.names ? true : undefined,
      inputFormat: inputFormat.get(id),
      asOf: asOf.get(id),
      headerRow: headerRow.get(id),
      maxCell: maxCell.get(id),
      maxColumns: maxColumns.get(id),
      withheld: withheld.get(id),
    }),
  })
  const lists = files.map(({ path, role }, at): ListPlan => ({ path, wishes: wishesOf(ids[at] ?? role, role) }))
  return { lists, dateOrder }
}

/** Ids as given, otherwise claimed, verified, verified2 … in order. */
function idsOf(files: readonly ListFile[]): string[] {
  const times = new Map<Role, number>()
  return files.map(({ role, id }) => {
    const n = (times.get(role) ?? 0) + 1
    times.set(role, n)
    return id ?? (n === 1 ? role : `${role}${n}`)
  })
}

/** "id=value" for one list, "value" for every list. */
function valuesByList<T>(
  ids: readonly string[],
  texts: readonly string[] | undefined,
  read: (value: string) => T,
  faults: Faults,
): Map<string, T> {
  const values = new Map<string, T>()
  for (const text of texts ?? [])
    faults.attempt(undefined, () => {
      const [, id = '', rest = ''] = /^([A-Za-z][A-Za-z0-9_-]*)=(.+)$/s.exec(text) ?? []
      // A value may contain "=" itself. What looks like a list's id is treated as one, so that a mistyped id is reported.
      const isId = ids.includes(id) || /^(?:claimed|verified|register)/.test(id)
      const value = read(isId ? rest : text)
      for (const list of isId ? [knownId(ids, id)] : ids) values.set(list, value)
    })
  return values
}

function knownId(ids: readonly string[], id: string): string {
  if (ids.includes(id)) return id
  throw new InputError('unknown-list', { list: id, lists: ids.join(', ') })
}

/** "id.field=column" → [field, column] by list. */
function mappings(ids: readonly string[], texts: readonly string[] | undefined, faults: Faults): Map<string, [string, string][]> {
  const maps = new Map<string, [string, string][]>()
  for (const text of texts ?? [])
    faults.attempt(undefined, () => {
      const [, id, field, column] = /^([A-Za-z][A-Za-z0-9_-]*)\.([a-z_0-9]+)=(.+)$/s.exec(text) ?? []
      if (id === undefined || field === undefined || column === undefined)
        throw wrong('--map', text, `id.field=column, such as ${ids[0] ?? 'claimed'}.name=2`)
      append(maps, knownId(ids, id), [field, column])
    })
  return maps
}

/** "id.column" → columns by list. */
function exclusions(ids: readonly string[], texts: readonly string[] | undefined, faults: Faults): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  for (const text of texts ?? [])
    faults.attempt(undefined, () => {
      const [, id, column] = /^([A-Za-z][A-Za-z0-9_-]*)\.(.+)$/s.exec(text) ?? []
      if (id === undefined || column === undefined) throw wrong('--exclude', text, `id.column, such as ${ids[0] ?? 'claimed'}.2`)
      append(columns, knownId(ids, id), column)
    })
  return columns
}

function append<T>(lists: Map<string, T[]>, id: string, value: T): void {
  const values = lists.get(id)
  if (values) values.push(value)
  else lists.set(id, [value])
}

const wrong = (option: string, value: string, wanted: string) => new InputError('option-value', { option, value, wanted })

const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

const asTyped = (value: string): string => value

/** Returns a reader that accepts only these words. */
export const oneOf =
  <T extends string>(option: string, choices: readonly T[]) =>
  (value: string): T => {
    const found = choices.find((c) => c === value)
    if (found !== undefined) return found
    throw new InputError('option-value', { option, value, wanted: choices.join(' | '), ...similarTo(value, choices) })
  }

const wholeNumber = (option: string, least: number) => (value: string) => {
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value)
  throw wrong(option, value, 'a whole number')
}

function readDelimiter(value: string): string {
  if (value === 'tab' || value === '\\t') return '\t'
  if (value.length === 1) return value
  throw wrong('--delimiter', value, 'one character, or tab')
}

function readMoment(value: string): string {
  if (isMoment(value)) return value
  throw wrong('--as-of', value, MOMENT_WORDS)
}
