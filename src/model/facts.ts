// Facts on the people of one list, in columns.
import type { Role } from './source.ts'
import type { Note } from './note.ts'
import type { ParseRows } from './parse-rows.ts'

/** Date as yyyymmdd with 00 for an unknown month or day; 0 is a missing date. */
export type PackedDate = number

/** Stands before a value in words that are not known: such a value is compared only with its equal. */
export const UNKNOWN_WORD = '?'

/** Ids of rows: in fewer bytes of a list of which few rows are ever asked for. */
export type IdNumbers = Int8Array | Int16Array | Int32Array

/** Interned values of one column: −1 is missing. */
export interface Ids {
  readonly id: IdNumbers
  readonly values: readonly string[]
}

/** Distinct documents by id: digits without leading zeros, or cleaned text. */
export interface Documents {
  readonly length: number
  at(id: number): string
  /** As a number where it is one of up to nine digits, else −1. */
  number(id: number): number
}

/** A column both lists have under one header and no known meaning, compared as text. */
export interface TextColumn {
  readonly key: string
  readonly ids: Ids
}

/** Facts on the persons of one list, in columns; index = position in `rows`, missing = 0 or −1. */
export interface Facts extends ParseRows {
  readonly list: string
  readonly role: Role
  readonly n: number
  /** Data record number of each fact row. */
  readonly rows: Int32Array
  /** Position in an order that depends on content alone; ties are broken with it. */
  readonly rank: Int32Array
  readonly parseCount: Uint8Array
  readonly nameFlags: Uint16Array
  /** Documents interned over all lists. */
  readonly document: Int32Array
  readonly documents: Documents
  readonly documentKind: Uint8Array
  readonly documentPrefix: Uint8Array // 0 none, else a letter's code
  readonly documentUnsound: Uint8Array // 1: its check digit does not hold
  readonly birth: Int32Array
  readonly birthFrom: Int32Array // years; a range when only an age is known, equal ends when a year is known, 0 missing
  readonly birthTo: Int32Array
  readonly age: Uint8Array // years as written, whenever they were true; 0 missing
  readonly arrest: Int32Array
  readonly eventDate: Int32Array
  readonly bothWays: Uint8Array // BOTH_WAYS: dates of which day and month may be exchanged
  readonly sex: Uint8Array // 0 missing, 1 male, 2 female
  readonly nationality: Ids
  readonly alias: Ids
  readonly suffix: Uint8Array // 0 missing, 1 the younger, 2 the elder, 3 the second …
  readonly event: Ids
  readonly place: Ids
  readonly state: Ids
  readonly birthPlace: Ids
  readonly occupation: Ids
  readonly email: Ids
  readonly phone: Ids
  readonly house: Ids
  readonly street: Ids
  readonly postcode: Ids
  readonly residence: Ids
  readonly text: readonly TextColumn[]
  /** Minutes since 1970 (UTC) of the event, where the cell has a time and a zone; NaN without. Empty where no row has one. */
  readonly eventTime: Float64Array
  readonly rearrest: Int32Array
  /** When the row itself last confirms that the person is held. */
  readonly lastConfirmed: Int32Array
  readonly registered: Int32Array
  readonly charges: Uint8Array // CHARGES
  readonly custody: Uint8Array // CUSTODY, of a register's rows
  readonly verification: Ids
  readonly protectedRow: Uint8Array // 1: not to be shown
  /** RESOLVABLE: too little identity is never linked, but may have candidates; nothing at all is not compared. */
  readonly resolvable: Uint8Array
  readonly notes: readonly Note[]
}

/**
 * Bits of the dates that can be read day first and month first: their column shows both, or (assumed) shows neither, and then only
 * differences are held back.
 */
export const BOTH_WAYS = { birth: 1, event: 2, arrest: 4, assumedEvent: 8 } as const

/** Columns of interned values: whatever one list numbers for itself has to be renumbered when lists meet. */
export type IdColumn = { [K in keyof Facts]: Facts[K] extends Ids ? K : never }[keyof Facts]

export const CHARGES = { none: 0, pending: 1, dropped: 2, unknown: 3 } as const

export const CUSTODY = { unknown: 0, held: 1, out: 2 } as const

export const RESOLVABLE = { nothing: 0, candidates: 1, yes: 2 } as const

export const DOCUMENT_KIND = { none: 0, cedula: 1, generic: 2, lettered: 3 } as const
