// Distinct documents in columns, so that most pairs of them are compared by a few shifts.
import { int32 } from '../../metrics/columns.ts'
import { packDigits, packNumber } from '../../metrics/packed-digits.ts'
import type { Documents } from '../../model/facts.ts'

export interface PackedDocuments {
  /** Digits in nibbles, of numbers that can be near another one. */
  readonly bits: Int32Array
  /** How many; 0 for whatever is not five to eight digits. */
  readonly sizes: Uint8Array
  readonly lengths: Uint8Array
  /** First and last character. */
  readonly ends: Int32Array
}

const packed = new WeakMap<Documents, PackedDocuments>()

/** Made once for all lists. */
export function packedDocuments(documents: Documents): PackedDocuments {
  const found = packed.get(documents) ?? pack(documents)
  packed.set(documents, found)
  return found
}

function pack(documents: Documents): PackedDocuments {
  const n = documents.length
  const [bits, sizes, lengths, ends] = [new Int32Array(n), new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  for (let d = 0; d < n; d++) {
    const own = packedDocument(documents, d)
    bits[d] = own.bits
    sizes[d] = own.size
    lengths[d] = own.length
    ends[d] = own.ends
  }
  return { bits, sizes, lengths, ends }
}

const one = { bits: 0, size: 0, length: 0, ends: 0 }

/** The same of one document; the result is reused. */
export function packedDocument(documents: Documents, d: number): Readonly<typeof one> {
  const number = documents.number(d)
  if (number >= 10_000 && number < 100_000_000) {
    const bits = packNumber(number)
    one.bits = bits
    one.size = one.length = 8 - (Math.clz32(bits) >> 2)
    one.ends = ((0x30 + ((bits >>> (4 * (one.size - 1))) & 15)) << 8) | (0x30 + (bits & 15))
    return one
  }
  const text = documents.at(d)
  const digits = packDigits(text)
  one.bits = digits.bits
  one.size = digits.size >= 5 ? digits.size : 0
  one.length = Math.min(255, text.length)
  // One edit leaves the first character or the last alone.
  one.ends = (text.charCodeAt(0) << 8) | text.charCodeAt(text.length - 1)
  return one
}

/** Documents as they cross to another thread. */
export interface DocumentColumns {
  readonly numbers: Int32Array
  /** Of documents that are no number, with their ids. */
  readonly texts: ReadonlyMap<number, string>
}

export function documentColumns(documents: Documents): DocumentColumns {
  const numbers = int32(documents.length)
  const texts = new Map<number, string>()
  for (let d = 0; d < numbers.length; d++) {
    numbers[d] = documents.number(d)
    if (numbers[d]! < 0) texts.set(d, documents.at(d))
  }
  return { numbers, texts }
}

export const documentsOf = ({ numbers, texts }: DocumentColumns): Documents => ({
  length: numbers.length,
  at: (d) => texts.get(d) ?? String(numbers[d]),
  number: (d) => numbers[d]!,
})
