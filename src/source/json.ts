// JSON and NDJSON → rows of cells. A record is an object; objects inside it become columns by their path. Keys are data and never touch a prototype.
import { InputError } from '../model/errors.ts'
import type { Grid, GridNote, GridRow } from './grid/grid.ts'
import { heldRows } from './grid/held-rows.ts'

const MAX_DEPTH = 200

interface Value {
  readonly value: unknown
  readonly line: number
}

/** An array of records, or an object with exactly one array of records in it. Throws InputError json, json-deep, json-no-records, json-many-arrays. */
export function readJson(text: string, file: string): Grid {
  const parsed = parseJson(text, file)
  const found = Array.isArray(parsed) ? parsed : arrayInside(parsed, file)
  if (found.length && !found.some(isRecord)) throw new InputError('json-no-records', {}, file)
  // JSON.parse does not keep lines: the number of the element stands for its line.
  return gridOf(found.map((value, i) => ({ value, line: i + 1 })))
}

/** One record a line. Throws InputError json, json-deep, json-no-records. */
export function readNdjson(text: string, file: string): Grid {
  const values: Value[] = []
  const glued: GridNote[] = []
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    // A byte order mark begins an export that was pasted below another.
    if (i > 0 && line.startsWith('\ufeff')) glued.push({ code: 'glued', line: i + 1, params: {}, warning: true })
    if (line.trim()) values.push({ value: parseJson(line.trim(), file, i + 1), line: i + 1 })
  })
  if (values.length && !values.some((v) => isRecord(v.value))) throw new InputError('json-no-records', {}, file)
  return { ...gridOf(values), notes: glued }
}

function parseJson(text: string, file: string, line?: number): unknown {
  if (isTooDeep(text)) throw new InputError('json-deep', { depth: MAX_DEPTH }, file, line)
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)
    const where = line ?? (at ? text.slice(0, Number(at[1])).split('\n').length : undefined)
    throw new InputError('json', {}, file, where)
  }
}

/** Checked before parsing, since a parser recurses as deep as the text does. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === BACKSLASH) i++
      else if (c === QUOTE) quoted = false
    } else if (c === QUOTE) quoted = true
    else if (c === OPEN_ARRAY || c === OPEN_OBJECT) {
      if (++depth > MAX_DEPTH) return true
    } else if (c === CLOSE_ARRAY || c === CLOSE_OBJECT) depth--
  }
  return false
}
const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The one array of records inside an object, or inside the only object in it. */
function arrayInside(value: unknown, file: string): readonly unknown[] {
  const inside = isRecord(value) ? Object.values(value) : []
  const arrays = inside.filter((v): v is unknown[] => Array.isArray(v))
  const [found, ...others] = arrays.length === 1 ? arrays : arrays.filter((array) => array.some(isRecord))
  if (found && !others.length) return found
  const objects = inside.filter(isRecord)
  if (!arrays.length && objects.length === 1) return arrayInside(objects[0], file)
  throw new InputError(arrays.length ? 'json-many-arrays' : 'json-no-records', { arrays: arrays.length }, file)
}

/** A column for every path that any record has, in order of appearance. */
function gridOf(values: readonly Value[]): Grid {
  const columns = new Map<string, number>()
  const lists = new Map<string, { line: number; records: number }>()
  const flattened = values.map(({ value, line }) => {
    if (!isRecord(value)) return null
    const flat = flatten(withoutGeometry(value))
    for (const path of flat.cells.keys()) if (!columns.has(path)) columns.set(path, columns.size)
    for (const path of flat.lists) {
      const seen = lists.get(path)
      lists.set(path, { line: seen?.line ?? line, records: (seen?.records ?? 0) + 1 })
    }
    return flat
  })
  const header = [...columns.keys()]
  const rows = values.map(({ line }, i) => rowOf(flattened[i] ?? null, line, header))
  const notes = [...lists].map(([column, { line, records }]): GridNote => {
    return { code: 'json-lists-inside', line, params: { column, records }, warning: true }
  })
  return { rows: heldRows(rows), delimiter: null, ambiguousDelimiter: false, header, sheets: 1, notes }
}

function rowOf(flat: Flat | null, line: number, header: readonly string[]): GridRow {
  if (!flat) return { line, cells: [], fault: { code: 'not-an-object', params: {} } }
  const cells = header.map((path) => flat.cells.get(path) ?? '')
  if (flat.bigNumber) return { line, cells, fault: { code: 'big-number', params: {} } }
  // It was written as a record, so that it must not pass for a blank line.
  if (cells.every((cell) => !cell.trim())) return { line, cells, fault: { code: 'empty-record', params: {} } }
  return { line, cells }
}

/** Of a GeoJSON feature only its properties: where its point lies says nothing of a person. */
function withoutGeometry(value: Record<string, unknown>): Record<string, unknown> {
  const { type, properties } = value
  return type === 'Feature' && isRecord(properties) ? properties : value
}

interface Flat {
  /** By path, such as `persona.nombre`. */
  readonly cells: ReadonlyMap<string, string>
  /** Paths of lists of several objects, which are no cells. */
  readonly lists: readonly string[]
  /** Some number has more digits than a number of JSON keeps. */
  readonly bigNumber: boolean
}

function flatten(record: Record<string, unknown>): Flat {
  const cells = new Map<string, string>()
  const lists: string[] = []
  let bigNumber = false
  const scalar = (value: unknown): string => {
    if (typeof value === 'number' && Math.abs(value) >= 1e15) bigNumber = true
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  }
  const add = (path: string, value: unknown): void => {
    if (isRecord(value)) for (const [key, inner] of Object.entries(value)) add(path ? `${path}.${key}` : key, inner)
    else if (!Array.isArray(value)) cells.set(path, scalar(value))
    else if (value.every((v) => typeof v !== 'object' || v === null)) cells.set(path, value.map(scalar).filter(Boolean).join('; '))
    else if (value.length === 1 && isRecord(value[0])) add(path, value[0])
    else lists.push(path)
  }
  add('', record)
  return { cells, lists, bigNumber }
}
