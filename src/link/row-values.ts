// Rows of facts apart from their list: all that pairs are judged by, as printable letters; and some such rows as facts again.
import type { Documents, Facts, IdNumbers, Ids } from '../model/facts.ts'
import { PARSE_STRIDE } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import { comparedNames } from './equal-rows.ts'

/** Facts of a list without its rows: what its values are called. A plain value but for its documents. */
export type BlankFacts = Omit<Facts, 'documents'>

type Column = IdNumbers | Uint8Array | Uint16Array

export function blankOf({ documents: _documents, ...f }: Facts): BlankFacts {
  const blank = Object.entries(f).map(([name, value]) => [name, withoutRows(value)])
  const text = f.text.map(({ key, ids }) => ({ key, ids: { id: new Int32Array(0), values: ids.values } }))
  return { ...(Object.fromEntries(blank) as BlankFacts), n: 0, packed: null, text, notes: [] }
}

function withoutRows(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Column).slice(0, 0)
  return isIds(value) ? { id: new Int32Array(0), values: value.values } : value
}

const isIds = (value: unknown): value is Ids => typeof value === 'object' && value !== null && 'id' in value

/** The columns that are compared, in one order, and how many numbers of each a row has. */
function columnsOf(f: BlankFacts): (readonly [Column, number])[] {
  const known = comparedNames(f).map((name) => {
    const value: unknown = f[name as keyof BlankFacts]
    return [(isIds(value) ? value.id : value) as Column, name === 'parses' ? f.slots * PARSE_STRIDE : 1] as const
  })
  return [...known, ...f.text.map(({ ids }) => [ids.id, 1] as const)]
}

const DIGIT_BITS = 5
const DIGIT = 31
/** Another digit follows. */
const MORE = 32

// 64 letters from '0' on, without the backslash, which other tools take for more than a letter.
const FIRST_LETTER = 48
const BACKSLASH = 92
const letterOf = (digit: number): number => digit + FIRST_LETTER + Number(digit + FIRST_LETTER >= BACKSLASH)
const digitOf = (letter: number): number => letter - FIRST_LETTER - Number(letter > BACKSLASH)

/** Writes the rows of a list: numbers in groups of five bits, a letter each, so that most take one or two. The bytes are used again. */
export function rowWriter(f: Facts): (i: number) => Uint8Array {
  const columns = columnsOf(f)
  const bytes = new Uint8Array(7 * columns.reduce((sum, [, width]) => sum + width, 0))
  return (i) => {
    let size = 0
    for (const [column, width] of columns) {
      const from = column === f.parses ? parseAt(f, i) : i * width
      for (let k = from; k < from + width; k++) {
        const value = column[k]!
        // The sign goes into the lowest bit.
        let rest = ((value << 1) ^ (value >> 31)) >>> 0
        for (; rest > DIGIT; rest >>>= DIGIT_BITS) bytes[size++] = letterOf((rest & DIGIT) | MORE)
        bytes[size++] = letterOf(rest)
      }
    }
    return bytes.subarray(0, size)
  }
}

/** Rows that were written → facts, in their order. Throws RangeError where bytes are too few or too many. */
export function factsOfRows(blank: BlankFacts, documents: Documents, rows: readonly Uint8Array[]): Facts {
  const roomFor = (column: Column, width = 1): Column => {
    const Kind = column.constructor as new (size: number) => Column
    return new Kind(rows.length * width)
  }
  const ids = ({ values }: Ids): Ids => ({ id: new Int32Array(rows.length), values })
  const own = comparedNames(blank).map((name) => {
    const value: unknown = blank[name as keyof BlankFacts]
    return [name, isIds(value) ? ids(value) : roomFor(value as Column, name === 'parses' ? blank.slots * PARSE_STRIDE : 1)]
  })
  const text = blank.text.map((column) => ({ ...column, ids: ids(column.ids) }))
  const facts = { ...blank, ...(Object.fromEntries(own) as Partial<Facts>), text, documents, n: rows.length }
  const columns = columnsOf(facts)
  for (const [i, bytes] of rows.entries()) readRow(columns, i, bytes)
  return facts
}

function readRow(columns: ReturnType<typeof columnsOf>, i: number, bytes: Uint8Array): void {
  let at = 0
  for (const [column, width] of columns)
    for (let k = i * width; k < (i + 1) * width; k++) {
      let value = 0
      for (let shift = 0, more = true; more; shift += DIGIT_BITS) {
        const letter = bytes[at++]
        if (letter === undefined) throw new RangeError('a row of facts is too short')
        const digit = digitOf(letter)
        value |= (digit & DIGIT) << shift
        more = digit >= MORE
      }
      column[k] = (value >>> 1) ^ -(value & 1)
    }
  if (at !== bytes.length) throw new RangeError('a row of facts is too long')
}
