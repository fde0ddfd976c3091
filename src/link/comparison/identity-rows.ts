// Document and birth date of each row side by side: every pair is asked for both, and what lies together is loaded together.
import { toBcd } from '../../metrics/date-slip.ts'
import type { Facts } from '../../model/facts.ts'
import { KEPT, lastRows } from '../../model/last-rows.ts'
import { isSeldomAsked } from '../../model/parse-rows.ts'
import { packedDocument } from './packed-documents.ts'

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

export interface IdentityRows {
  readonly numbers: Int32Array
  /** Where the numbers of a row begin. */
  at(i: number): number
}

const rowsOf = new WeakMap<Facts, IdentityRows>()

/** Computed once for each list; of a list of which few rows are asked for, row by row as they are asked for. */
export function identityRows(f: Facts): IdentityRows {
  const found = rowsOf.get(f) ?? (isSeldomAsked(f) ? fewRows(f) : allRows(fillIdentities(f, new Int32Array(f.n * STRIDE))))
  rowsOf.set(f, found)
  return found
}

const allRows = (numbers: Int32Array): IdentityRows => ({ numbers, at: (i) => i * STRIDE })

function fewRows(f: Facts): IdentityRows {
  const numbers = new Int32Array(KEPT * STRIDE)
  const place = lastRows((i, at) => fillIdentity(f, i, numbers, at * STRIDE))
  return { numbers, at: (i) => place(i) * STRIDE }
}

/** Rows that are, or will be, filled by any thread. */
export function rememberIdentities(f: Facts, rows: Int32Array): void {
  rowsOf.set(f, allRows(rows))
}

/** One of the numbers, of every row. */
export function columnOf(f: Facts, number: number): Int32Array {
  const rows = identityRows(f)
  const column = new Int32Array(f.n)
  for (let i = 0; i < f.n; i++) column[i] = rows.numbers[rows.at(i) + number]!
  return column
}

/** `rows` holds STRIDE numbers for each row of the list. */
export function fillIdentities(f: Facts, rows: Int32Array): Int32Array {
  for (let i = 0; i < f.n; i++) fillIdentity(f, i, rows, i * STRIDE)
  return rows
}

function fillIdentity(f: Facts, i: number, rows: Int32Array, at: number): void {
  const document = f.document[i]!
  const packed = document < 0 ? null : packedDocument(f.documents, document)
  rows[at + DOCUMENT_ID] = document
  rows[at + DIGITS] = packed ? packed.bits : 0
  rows[at + SIZE] = packed ? packed.size : 0
  rows[at + SORT] = packed ? f.documentKind[i]! | (f.documentPrefix[i]! << 8) | (f.documentUnsound[i]! << 16) : 0
  rows[at + BIRTH_DATE] = toBcd(f.birth[i]!)
  rows[at + FROM] = f.birthFrom[i]!
  rows[at + TO] = f.birthTo[i]!
  rows[at + BY_AGE] = isByAge(f, i) ? 1 : 0
}
