// Where in a JSON value the list of people is: an array of records, a table of rows, a column for each key, or a record for each key.
import { InputError } from '../model/errors.ts'
import { meaningOf } from './columns/heading.ts'
import { type Json, JsonArray, JsonObject } from './json-text.ts'

export interface JsonList {
  readonly values: readonly Json[]
  readonly lines: readonly number[]
  /** Arrays of cells, the headings somewhere among them. */
  readonly isTable: boolean
}

export const isRecord = (value: Json | undefined): value is JsonObject => value instanceof JsonObject
export const isScalar = (value: Json): boolean => !isRecord(value) && !(value instanceof JsonArray)
const isArray = (value: Json): value is JsonArray => value instanceof JsonArray

/** The one list in a value, however deep. Throws InputError json-no-records, json-many-arrays, json-list-twice. */
export function listInside(value: Json, file: string): JsonList {
  const found = listIn(value, file)
  if (!found) throw new InputError('json-no-records', {}, file)
  return found
}

function listIn(value: Json, file: string): JsonList | null {
  if (isArray(value)) return value.values.length === 0 || value.values.some(isRecord) ? recordsOf(value) : tableOf(value)
  if (!isRecord(value)) return null
  const lists = [arrayOf(value, file), headedTable(value), columnsOf(value)].filter((list) => list !== null)
  return lists[0] ?? nestedList(value, file) ?? recordsByKey(value)
}

const recordsOf = ({ values, lines }: JsonArray): JsonList => ({ values, lines, isTable: false })

/** [["Nombre", "Cédula"], ["Ana Pérez", 123]] */
function tableOf({ values, lines }: JsonArray): JsonList | null {
  const isTable = values.length > 1 && values.every((row) => isArray(row) && row.values.every(isScalar))
  return isTable && values.some((row) => isArray(row) && row.values.length > 1) ? { values, lines, isTable } : null
}

/** The one array of records among the values of an object; where there is none, the one array. */
function arrayOf(value: JsonObject, file: string): JsonList | null {
  const arrays = value.values.filter(isArray)
  const [found, ...others] = arrays.length === 1 ? arrays : arrays.filter((array) => array.values.some(isRecord))
  checkOnce(value, arrays.length ? isArray : isRecord, file)
  if (others.length) throw new InputError('json-many-arrays', { arrays: arrays.length }, file)
  return found && found.values.every(isRecord) ? recordsOf(found) : found?.values.some(isRecord) ? recordsOf(found) : null
}

/** Of a list that is given twice under one key most programs read the last; to choose one would lose people. */
function checkOnce({ keys, values, repeated }: JsonObject, isTheList: (value: Json) => boolean, file: string): void {
  const holds = new Set(keys.filter((_, k) => isTheList(values[k]!)))
  const again = repeated?.find(({ key }) => holds.has(key))
  if (again) throw new InputError('json-list-twice', {}, file, again.line)
}

/** {"columns": ["nombre", "ci"], "data": [["Ana Pérez", 1]]}, {"range": "A1:B9", "values": [["Nombre", "CI"], …]} */
function headedTable(value: JsonObject): JsonList | null {
  const arrays = value.values.filter(isArray)
  const rows = arrays.filter((array) => array.values.length > 0 && array.values.every((row) => isArray(row) && row.values.every(isScalar)))
  const [table] = rows
  if (!table || rows.length > 1) return null
  const width = Math.max(...table.values.map((row) => (isArray(row) ? row.values.length : 0)))
  const headers = arrays.filter(
    (array) => array !== table && array.values.length === width && array.values.every((cell) => typeof cell === 'string'),
  )
  if (headers.length !== 1) return tableOf(table)
  return { values: [headers[0]!, ...table.values], lines: [headers[0]!.lines[0] ?? 1, ...table.lines], isTable: true }
}

/** {"nombre": ["Ana Pérez", "Luis Rojas"], "ci": [1, 2]} */
function columnsOf({ keys, values }: JsonObject): JsonList | null {
  const columns = values.filter(isArray)
  const length = columns[0]?.values.length ?? 0
  if (columns.length < 2 || columns.length < values.length || !length || new Set(keys).size < keys.length) return null
  if (!columns.every((column) => column.values.length === length && column.values.every(isScalar))) return null
  const records = columns[0]!.values.map((_, i) =>
    recordOf(
      keys,
      columns.map((column) => column.values[i]!),
    ),
  )
  return { values: records, lines: columns[0]!.lines, isTable: false }
}

function recordOf(keys: readonly string[], values: readonly Json[], line = 0): JsonObject {
  const record = new JsonObject(line)
  record.keys.push(...keys)
  record.values.push(...values)
  return record
}

/** The one list inside the objects of an object: {"data": {"total": 2, "detenidos": […]}}. */
function nestedList({ values }: JsonObject, file: string): JsonList | null {
  const lists = values.filter(isRecord).flatMap((inner) => listIn(inner, file) ?? [])
  if (lists.length > 1) throw new InputError('json-many-arrays', { arrays: lists.length }, file)
  return lists[0] ?? null
}

/** Objects that are records of one list have a key in common. */
const COMMON = 0.8

/** {"V-123": {"nombre": "Ana Pérez"}, "V-456": {…}}, and {"nombre": {"0": "Ana Pérez", "1": …}, "ci": {"0": 1, …}}. */
function recordsByKey({ keys, values }: JsonObject): JsonList | null {
  const records = values.filter(isRecord)
  if (records.length < 2 || records.length < values.length) return null
  const tally = new Map<string, number>()
  for (const record of records) for (const key of new Set(record.keys)) tally.set(key, (tally.get(key) ?? 0) + 1)
  if (!tally.size || Math.max(...tally.values()) < COMMON * records.length) return null
  const inner = [...tally.keys()]
  if (headings(keys) > headings(inner) && records.every((record) => record.values.every(isScalar))) return turned(keys, records, inner)
  if (headings(inner) === 0) return null
  const named = records.map((record, i) => {
    const own = record.keys.includes(KEY) || /^\d{1,5}$/.test(keys[i]!)
    return own ? record : recordOf([KEY, ...record.keys], [keys[i]!, ...record.values], record.line)
  })
  return { values: named, lines: records.map(({ line }) => line), isTable: false }
}

/** The heading of what stands in front of each record: a number of the list or a document, as its cells tell. */
const KEY = 'id'

const headings = (keys: readonly string[]): number => keys.filter((key) => meaningOf(key)).length

function turned(keys: readonly string[], columns: readonly JsonObject[], inner: readonly string[]): JsonList {
  const records = inner.map((row) =>
    recordOf(
      keys,
      columns.map((column) => column.get(row) ?? null),
    ),
  )
  return { values: records, lines: records.map(() => columns[0]!.line), isTable: false }
}
