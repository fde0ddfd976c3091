// JSON and NDJSON → rows of cells. A record is an object; its keys are data and never touch a prototype.
import { InputError } from '../errors.ts'
import type { Grid, GridNote, GridRow } from './grid.ts'
import { heldRows } from './rows.ts'

const MAX_DEPTH = 200

/** An array of records, or an object with exactly one array of records. Throws InputError. */
export function readJson(text: string, file: string): Grid {
  const parsed = parseJson(text, file)
  const found = Array.isArray(parsed) ? parsed : arrayInside(parsed, file)
  if (found.length && !found.some(isRecord)) throw new InputError('json-no-records', {}, file)
  // Lines of array elements are not kept by JSON.parse: the element's number stands for the line.
  return toGrid(
    found.map((value, i) => ({ value, line: i + 1 })),
    text,
  )
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
  return { ...toGrid(values, text), notes: glued }
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

function arrayInside(value: unknown, file: string): unknown[] {
  const arrays = isRecord(value) ? Object.values(value).filter(Array.isArray) : []
  if (arrays.length === 1) return arrays[0] as unknown[]
  throw new InputError(arrays.length ? 'json-many-arrays' : 'json-no-records', { arrays: arrays.length }, file)
}

function toGrid(values: readonly { value: unknown; line: number }[], text: string): Grid {
  const at = new Map<string, number>()
  for (const { value } of values) if (isRecord(value)) for (const key of Object.keys(value)) if (!at.has(key)) at.set(key, at.size)
  // Only a document that holds a long number can hold one that parsing rounded.
  const risky = /[:[,]\s*-?\d{16,}/.test(text)
  const rows = values.map(({ value, line }): GridRow => {
    if (!isRecord(value)) return { line, cells: [], fault: { code: 'not-an-object', params: {} } }
    const cells = Array.from({ length: at.size }, () => '')
    let fault: GridRow['fault']
    for (const [key, cell] of Object.entries(value)) {
      if (risky && typeof cell === 'number' && Math.abs(cell) >= 1e15) fault = { code: 'big-number', params: {} }
      cells[at.get(key)!] = cellText(cell)
    }
    return fault ? { line, cells, fault } : { line, cells }
  })
  return { rows: heldRows(rows), delimiter: null, ambiguousDelimiter: false, header: [...at.keys()], sheets: 1, notes: [] }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((v) => typeof v === 'string' || typeof v === 'number')) return value.join('; ')
  return JSON.stringify(value)
}
