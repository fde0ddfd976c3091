// Document and birth date of each row side by side: every pair is asked for both, and what lies together is fetched together.
import { int32 } from '../../metrics/columns.ts'
import { toBcd } from '../../metrics/date-slip.ts'
import type { Facts } from '../../model/facts.ts'
import type { Crew, Task } from '../crew.ts'
import { packedDocuments } from './packed-documents.ts'

/** Numbers of a row: 32 bytes, half of what a processor fetches at once. */
export const STRIDE = 8
/** Id of the document, −1 without; its digits in nibbles; how many they are, 0 for what is not five to eight. */
export const DOCUMENT_ID = 0
export const DIGITS = 1
export const SIZE = 2
/** Kind, prefix and soundness as one number. */
export const SORT = 3
/** Birth date digit by digit, and the years between which it lies. */
export const BIRTH_DATE = 4
export const FROM = 5
export const TO = 6

export const kindOf = (sort: number): number => sort & 0xff
export const prefixOf = (sort: number): number => (sort >> 8) & 0xff
export const isUnsound = (sort: number): boolean => sort >> 16 !== 0

const known = new WeakMap<Facts, Int32Array>()

/** Reckoned once for each list. */
export function identityRows(f: Facts): Int32Array {
  const found = known.get(f) ?? reckon(f)
  known.set(f, found)
  return found
}

export const layIdentities: Task<{ readonly rows: readonly Int32Array[] }, void> = {
  name: 'layIdentities',
  start({ facts }, { rows }) {
    facts.forEach((f, at) => known.set(f, rows[at]!))
    return (at) => fill(facts[at]!, rows[at]!)
  },
}

/** Fewer rows are laid out before another thread has begun. */
const FEW_ROWS = 20_000

/** For lists that several threads will look at: once for all of them. */
export async function layAll(crew: Crew): Promise<void> {
  const { facts } = crew.shared
  if (facts.every((f) => f.n < FEW_ROWS)) return
  await crew.each(layIdentities, { rows: facts.map((f) => int32(f.n * STRIDE)) }, facts.length)
}

/** One of the numbers, of every row. */
export function columnOf(f: Facts, number: number): Int32Array {
  const rows = identityRows(f)
  const column = new Int32Array(f.n)
  for (let i = 0; i < f.n; i++) column[i] = rows[i * STRIDE + number]!
  return column
}

function reckon(f: Facts): Int32Array {
  const rows = new Int32Array(f.n * STRIDE)
  fill(f, rows)
  return rows
}

function fill(f: Facts, rows: Int32Array): void {
  const { bits, sizes } = packedDocuments(f.documents)
  for (let i = 0; i < f.n; i++) {
    const at = i * STRIDE
    const document = f.document[i]!
    rows[at + DOCUMENT_ID] = document
    if (document >= 0) {
      rows[at + DIGITS] = bits[document]!
      rows[at + SIZE] = sizes[document]!
      rows[at + SORT] = f.documentKind[i]! | (f.documentPrefix[i]! << 8) | (f.documentUnsound[i]! << 16)
    }
    rows[at + BIRTH_DATE] = toBcd(f.birth[i]!)
    rows[at + FROM] = f.birthFrom[i]!
    rows[at + TO] = f.birthTo[i]!
  }
}
