// JSON and NDJSON → rows of cells. A record is an object; objects inside it become columns by their path. Keys are data and never touch a prototype.
import { InputError } from '../model/errors.ts'
import type { Grid, GridNote, GridRow } from './grid/grid.ts'
import { heldRows } from './grid/held-rows.ts'
import { meaningOf } from './columns/heading.ts'
import { isRecord, isScalar, listInside } from './json-list.ts'
import { pageOf } from './json-page.ts'
import { type Json, JsonArray, JsonFault, JsonNumber, JsonObject, type JsonText, numberText, parseJson } from './json-text.ts'

const MAX_DEPTH = 200

interface Value {
  readonly value: Json
  readonly line: number
}

/** The list in a JSON text. Throws InputError json, json-deep, json-no-records, json-many-arrays, json-list-twice. */
export function readJson(text: string, file: string): Grid {
  const { value, repeats } = parsed(text, file)
  const { values, lines, isTable } = listInside(value, file)
  const grid = isTable
    ? tableGrid(values, lines)
    : gridOf(
        values.map((record, i) => ({ value: record, line: lines[i]! })),
        repeats,
      )
  const page = pageOf(value, values.length)
  return page
    ? { ...grid, notes: [...grid.notes, { code: 'json-page', params: { records: values.length, ...page }, warning: true }] }
    : grid
}

/** Arrays of cells are rows as of any table; their header is looked for. */
function tableGrid(values: readonly Json[], lines: readonly number[]): Grid {
  const rows = values.map((row, i): GridRow => {
    const written = row instanceof JsonArray ? row.values.map(scalarText) : []
    const cells = written.map((cell) => cell ?? '')
    return { line: lines[i]!, cells, ...(written.includes(null) && { fault: { code: 'big-number', params: { record: i + 1 } } }) }
  })
  return { rows: heldRows(rows), delimiter: null, ambiguousDelimiter: false, sheets: 1, notes: [] }
}

/** A value that is no array and no object as a cell; null for a number with more digits than JSON keeps. */
function scalarText(value: Json): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  return value instanceof JsonNumber ? numberText(value.written) : ''
}

/** One record a line. Throws InputError json, json-deep, json-no-records. */
export function readNdjson(text: string, file: string): Grid {
  const values: Value[] = []
  const repeated: number[] = []
  const glued: GridNote[] = []
  text.split(/\r\n|\n|\r/).forEach((whole, i) => {
    const line = i + 1
    // A byte order mark begins an export that was pasted below another.
    if (i > 0 && whole.startsWith('\ufeff')) glued.push({ code: 'glued', line, params: {}, warning: true })
    if (!whole.trim()) return
    const { value, repeats } = parsed(whole.trim(), file, line)
    values.push({ value, line })
    for (const at of repeats) repeated.push(at)
  })
  if (values.length && !values.some((v) => isRecord(v.value))) throw new InputError('json-no-records', {}, file)
  const grid = gridOf(values, repeated)
  return { ...grid, notes: [...glued, ...grid.notes] }
}

function parsed(text: string, file: string, line?: number): JsonText {
  try {
    return parseJson(text, MAX_DEPTH, line)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    throw new InputError(error.tooDeep ? 'json-deep' : 'json', error.tooDeep ? { depth: MAX_DEPTH } : {}, file, error.line)
  }
}

/** A column for every path that any record has, in order of appearance. `repeats` are lines of objects with a key twice. */
function gridOf(values: readonly Value[], repeats: readonly number[]): Grid {
  const columns = new Map<string, number>()
  const lists = new Map<string, { line: number; records: number }>()
  const twice = [...repeats]
  const flattened = values.map(({ value, line }) => {
    if (!isRecord(value)) return null
    const flat = flatten(withoutWrapping(value))
    for (const path of flat.cells.keys()) if (!columns.has(path)) columns.set(path, columns.size)
    for (const path of flat.lists) {
      const seen = lists.get(path)
      lists.set(path, { line: seen?.line ?? line, records: (seen?.records ?? 0) + 1 })
    }
    if (flat.collides) twice.push(line)
    return flat
  })
  const header = [...columns.keys()]
  const rows = values.map(({ line }, i) => rowOf(flattened[i] ?? null, line, i + 1, header))
  const notes = [...lists].map(([column, { line, records }]): GridNote => {
    return { code: 'json-lists-inside', line, params: { column, records }, warning: true }
  })
  if (twice.length)
    notes.push({
      code: 'json-key-twice',
      line: twice.reduce((first, line) => Math.min(first, line)),
      params: { objects: twice.length },
      warning: true,
    })
  return { rows: heldRows(rows), delimiter: null, ambiguousDelimiter: false, header, sheets: 1, notes }
}

/** Faults tell the number of the record too, since a whole list may stand on one line. */
function rowOf(flat: Flat | null, line: number, record: number, header: readonly string[]): GridRow {
  if (!flat) return { line, cells: [], fault: { code: 'not-an-object', params: { record } } }
  const cells = header.map((path) => flat.cells.get(path) ?? '')
  if (flat.bigNumber) return { line, cells, fault: { code: 'big-number', params: { record } } }
  // It was written as a record, so that it must not pass for a blank line.
  if (cells.every((cell) => !cell.trim())) return { line, cells, fault: { code: 'empty-record', params: { record } } }
  return { line, cells }
}

/** Of a GeoJSON feature only its properties, where its point lies says nothing of a person; of a search engine's hit only what it found. */
function withoutWrapping(value: JsonObject): JsonObject {
  const hit = value.get('_source')
  if (isRecord(hit) && value.keys.includes('_id')) return hit
  const properties = value.values.filter((_, k) => value.keys[k] === 'properties')
  if (value.get('type') !== 'Feature' || !properties.length || !properties.every(isRecord)) return value
  const [first, ...others] = properties
  return others.length ? together(properties, value) : first!
}

/** What stands under one key of an object that has it twice. */
function together(parts: readonly JsonObject[], { repeated }: JsonObject): JsonObject {
  const all = new JsonObject()
  for (const { keys, values } of parts) {
    for (const key of keys) all.keys.push(key)
    for (const value of values) all.values.push(value)
  }
  all.repeated = repeated
  return all
}

interface Flat {
  /** By path, such as `persona.nombre`. */
  readonly cells: ReadonlyMap<string, string>
  /** Paths of lists of several objects, which are no cells. */
  readonly lists: readonly string[]
  /** Some number has more digits than a number of JSON keeps. */
  readonly bigNumber: boolean
  /** Two keys of different objects have one path: "a.b" beside "a" with "b" in it. */
  readonly collides: boolean
}

function flatten(record: JsonObject): Flat {
  const cells = new Map<string, string>()
  const lists: string[] = []
  let [bigNumber, collides] = [false, false]
  const scalar = (value: Json): string => {
    const text = scalarText(value)
    if (text === null) bigNumber = true
    return text ?? ''
  }
  // Of a key that stands twice both values are kept, as of a list: to choose one would be a guess.
  const put = (path: string, cell: string, repeats: boolean): void => {
    const before = cells.get(path)
    if (before !== undefined && !repeats) collides = true
    cells.set(path, before && cell && before !== cell ? `${before}; ${cell}` : before || cell)
  }
  const add = (path: string, value: Json, repeats: boolean): void => {
    if (isRecord(value)) value.keys.forEach((key, k) => add(pathOf(path, key, value), value.values[k]!, repeats || value.repeated !== null))
    else if (!(value instanceof JsonArray)) put(path, scalar(value), repeats)
    else if (value.values.every(isScalar))
      put(
        path,
        value.values
          .map(scalar)
          .filter(Boolean)
          .join(isPartOfName(path) ? ' ' : '; '),
        repeats,
      )
    else if (value.values.length === 1 && isRecord(value.values[0])) add(path, value.values[0], repeats)
    else lists.push(path)
  }
  add('', record, false)
  return { cells, lists, bigNumber, collides }
}

/** {"dni": {"type": "literal", "value": "123"}}: the value is the cell of its object. */
const pathOf = (path: string, key: string, { values }: JsonObject): string =>
  path && (key === 'value' || key === '@value' || key === '#text') && values.every(isScalar) ? path : path ? `${path}.${key}` : key

/** Several given names are one person's: {"given": ["Ana", "María"]}. */
const isPartOfName = (path: string): boolean => /^(?:given|surname)/.test(meaningOf(path) ?? '')
