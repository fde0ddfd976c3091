// The ids of documents: equal ids mean equal documents. Those of digits are numbers, and never strings until they are shown.
import { utf8 } from '../metrics/bytes.ts'
import { int32 } from '../metrics/columns.ts'
import { ByteIds, type ByteStrings } from '../metrics/intern.ts'
import { positionsBy } from '../metrics/positions-by.ts'
import { decodeUtf8 } from '../platform/index.ts'

/** Documents by id, as they cross to another thread. */
export interface DocumentColumns {
  /** Below 0 one is a text: −1 − its number among the texts. */
  readonly numbers: Int32Array
  readonly texts: ByteStrings
}

/** Up to nine digits. */
const NUMBER = /^[1-9]\d{0,8}$/

export function documentAt({ numbers, texts: { bytes, starts } }: DocumentColumns, id: number): string {
  const value = numbers[id]!
  return value < 0 ? decodeUtf8(bytes, starts[-1 - value], starts[-value]) : String(value)
}

/** The documents of a list's rows, whose ids are given when all are known: no table of them is as long as the list. */
export class RowDocuments {
  /** Below −1 one is a text. */
  private readonly values: Int32Array
  private readonly texts = new ByteIds()

  constructor(n: number) {
    this.values = int32(n).fill(NONE)
  }

  setNumber(i: number, value: number): void {
    this.values[i] = value
  }

  set(i: number, key: string): void {
    const text = NUMBER.test(key) ? null : utf8(key)
    this.values[i] = text === null ? Number(key) : FIRST_TEXT - this.texts.id(text, 0, text.length)
  }

  /** By row the id, from 0 in order of appearance, −1 without; and the documents. */
  finish(): { readonly document: Int32Array; readonly documents: DocumentColumns } {
    const { values: document } = this
    const firsts = firstRows(document)
    // What was said of rows that are done with gives way to the numbers.
    const numbers = firsts
    let length = 0
    for (let i = 0; i < document.length; i++) {
      const value = document[i]!
      if (value === NONE) continue
      const first = firsts[i]!
      if (first === i) {
        numbers[length] = value < 0 ? value + 1 : value
        document[i] = length++
      } else document[i] = document[first]!
    }
    return { document, documents: { numbers: numbers.subarray(0, length), texts: this.texts.strings() } }
  }
}

const NONE = -1
const FIRST_TEXT = -2

/** By row the first with the same value. */
function firstRows(values: Int32Array): Int32Array {
  const order = positionsBy(new Uint32Array(values.buffer, values.byteOffset, values.length))
  const firsts = new Int32Array(values.length)
  let first = -1
  for (const i of order) {
    if (first < 0 || values[first] !== values[i]) first = i
    firsts[i] = first
  }
  return firsts
}
