// Document and birth date of each row side by side: every pair is asked for both, and what lies together is loaded together.
import { toBcd } from '../../metrics/date-slip.ts'
import type { Facts } from '../../model/facts.ts'
import { packedDocuments } from './packed-documents.ts'

/** Numbers of a row: 32 bytes, half of what a processor loads at once. */
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
/** 1: the years rest on an age. */
export const BY_AGE = 7

export const kindOf = (sort: number): number => sort & 0xff
export const prefixOf = (sort: number): number => (sort >> 8) & 0xff
export const isUnsound = (sort: number): boolean => sort >> 16 !== 0

/** Do a row's years of birth rest on its age? */
export const isByAge = (f: Facts, i: number): boolean => f.age[i] !== 0 && f.birthTo[i] === f.birthFrom[i]! + 1

const rowsOf = new WeakMap<Facts, Int32Array>()

/** Computed once for each list. */
export function identityRows(f: Facts): Int32Array {
  const found = rowsOf.get(f) ?? fillIdentities(f, new Int32Array(f.n * STRIDE))
  rowsOf.set(f, found)
  return found
}

/** Rows that are, or will be, filled by any thread. */
export function rememberIdentities(f: Facts, rows: Int32Array): void {
  rowsOf.set(f, rows)
}

/** One of the numbers, of every row. */
export function columnOf(f: Facts, number: number): Int32Array {
  const rows = identityRows(f)
  const column = new Int32Array(f.n)
  for (let i = 0; i < f.n; i++) column[i] = rows[i * STRIDE + number]!
  return column
}

/** `rows` holds STRIDE numbers for each row of the list. */
export function fillIdentities(f: Facts, rows: Int32Array): Int32Array {
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
    rows[at + BY_AGE] = isByAge(f, i) ? 1 : 0
  }
  return rows
}
