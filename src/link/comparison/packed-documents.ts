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
    const number = documents.number(d)
    if (number >= 10_000 && number < 100_000_000) {
      bits[d] = packNumber(number)
      sizes[d] = lengths[d] = 8 - (Math.clz32(bits[d]!) >> 2)
      ends[d] = ((0x30 + ((bits[d]! >>> (4 * (sizes[d]! - 1))) & 15)) << 8) | (0x30 + (bits[d]! & 15))
      continue
    }
    const text = documents.at(d)
    const digits = packDigits(text)
    bits[d] = digits.bits
    sizes[d] = digits.size >= 5 ? digits.size : 0
    lengths[d] = Math.min(255, text.length)
    // One edit leaves the first character or the last alone.
    ends[d] = (text.charCodeAt(0) << 8) | text.charCodeAt(text.length - 1)
  }
  return { bits, sizes, lengths, ends }
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
