// JSON and NDJSON → rows of cells. A record is an object, what is inside it a column by its path; its keys are data and never touch a prototype.
import { InputError } from '../model/errors.ts'
import type { Grid, GridNote, GridRow } from './grid/grid.ts'
import { heldRows } from './grid/held-rows.ts'

const MAX_DEPTH = 200

/** An array of records, or an object with exactly one array of records. Throws InputError. */
export function readJson(text: string, file: string): Grid {
  const parsed = parseJson(text, file)
  const found = Array.isArray(parsed) ? parsed : arrayInside(parsed, file)
  if (found.length && !found.some(isRecord)) throw new InputError('json-no-records', {}, file)
  // Lines of array elements are not kept by JSON.parse: the element's number stands for the line.
  return toGrid(found.map((value, i) => ({ value, line: i + 1 })))
}

export function readNdjson(text: string, file: string): Grid {
  const values: { value: unknown; line: number }[] = []
  const glued: GridNote[] = []
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    // A byte order mark begins an export that was glued below another.
    if (i > 0 && line.startsWith('\ufeff')) glued.push({ code: 'glued', line: i + 1, params: {}, warning: true })
    if (line.trim()) values.push({ value: parseJson(line.trim(), file, i + 1), line: i + 1 })
  })
  if (values.length && !values.some((v) => isRecord(v.value))) throw new InputError('json-no-records', {}, file)
  return { ...toGrid(values), notes: glued }
}

function parseJson(text: string, file: string, line?: number): unknown {
  if (tooDeep(text)) throw new InputError('json-deep', { depth: MAX_DEPTH }, file, line)
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)
    const where = line ?? (at ? text.slice(0, Number(at[1])).split('\n').length : undefined)
    throw new InputError('json', {}, file, where)
  }
}

/** Depth outside strings, so that no parser recurses into a trap. */
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 92) i++
      else if (c === 34) quoted = false
    } else if (c === 34) quoted = true
    else if (c === 91 || c === 123) {
      if (++depth > MAX_DEPTH) return true
    } else if (c === 93 || c === 125) depth--
  }
  return false
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The one array of records, at the top or inside the one object there. */
function arrayInside(value: unknown, file: string): unknown[] {
  const inside = isRecord(value) ? Object.values(value) : []
  const arrays = inside.filter(Array.isArray) as unknown[][]
  const ofRecords = arrays.filter((array) => array.some(isRecord))
  const found = arrays.length === 1 ? arrays : ofRecords
  if (found.length === 1) return found[0]!
  const objects = inside.filter(isRecord)
  if (!arrays.length && objects.length === 1) return arrayInside(objects[0], file)
  throw new InputError(arrays.length ? 'json-many-arrays' : 'json-no-records', { arrays: arrays.length }, file)
}

function toGrid(values: readonly { value: unknown; line: number }[]): Grid {
  const at = new Map<string, number>()
  const lists = new Map<string, { line: number; records: number }>()
  const flat = values.map(({ value, line }) => {
    if (!isRecord(value)) return null
    const { cells, arrays, big } = flatten(ofFeature(value))
    for (const key of cells.keys()) if (!at.has(key)) at.set(key, at.size)
    for (const key of arrays) lists.set(key, { line: lists.get(key)?.line ?? line, records: (lists.get(key)?.records ?? 0) + 1 })
    return { cells, big }
  })
  const rows = values.map(({ line }, i): GridRow => {
    const record = flat[i]
    if (!record) return { line, cells: [], fault: { code: 'not-an-object', params: {} } }
    const cells = Array.from({ length: at.size }, () => '')
    for (const [key, cell] of record.cells) cells[at.get(key)!] = cell
    if (record.big) return { line, cells, fault: { code: 'big-number', params: {} } }
    // Somebody wrote it down as a record; it must not pass for a blank line.
    return cells.every((cell) => !cell.trim()) ? { line, cells, fault: { code: 'empty-record', params: {} } } : { line, cells }
  })
  const notes = [...lists].map(([key, { line, records }]) => ({
    code: 'json-lists-inside',
    line,
    params: { column: key, records },
    warning: true,
  }))
  return { rows: heldRows(rows), delimiter: null, ambiguousDelimiter: false, header: [...at.keys()], sheets: 1, notes }
}

/** Of a map's feature only what it says of somebody, not where its point lies. */
function ofFeature(value: Record<string, unknown>): Record<string, unknown> {
  const { type, properties } = value
  return type === 'Feature' && isRecord(properties) ? properties : value
}

interface Flat {
  readonly cells: Map<string, string>
  /** Keys of arrays of objects, which are no cell of a list. */
  readonly arrays: string[]
  /** Some number has more digits than JSON numbers keep. */
  readonly big: boolean
}

/** Objects inside become columns called by their path: `persona.nombre`. */
function flatten(record: Record<string, unknown>): Flat {
  const cells = new Map<string, string>()
  const arrays: string[] = []
  let big = false
  const scalar = (value: unknown) => {
    if (typeof value === 'number' && Math.abs(value) >= 1e15) big = true
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  }
  const add = (path: string, value: unknown): void => {
    if (isRecord(value)) for (const [key, inner] of Object.entries(value)) add(path ? `${path}.${key}` : key, inner)
    else if (!Array.isArray(value)) cells.set(path, scalar(value))
    else if (value.some((v) => typeof v === 'object' && v !== null)) {
      if (value.length === 1 && isRecord(value[0])) add(path, value[0])
      else arrays.push(path)
    } else
      cells.set(
        path,
        value
          .map(scalar)
          .filter((v) => v !== '')
          .join('; '),
      )
  }
  add('', record)
  return { cells, arrays, big }
}
