// What crosses from a case file to the desk, and how a list is to be read: values that the worker and the page share.
import type { Field } from '../model/fields.ts'
import type { DateOrder, Role } from '../model/source.ts'

/** How somebody wants a file to be read; what is left out is found out. */
export interface Reading {
  readonly sheet?: string
  readonly headerRow?: string
  readonly dateOrder?: DateOrder
  readonly delimiter?: string
  readonly encoding?: string
  readonly asOf?: string
  readonly withheld?: string
  readonly maxCell?: string
  /** Column numbers, from 1, and what each is; null: left out. */
  readonly columns: ReadonlyMap<number, Field | null>
}

/** How a case file wants one list to be read. */
export interface CaseList {
  /** Of its file. */
  readonly name: string
  readonly id: string
  readonly role: Role
  readonly reading: Reading
}

/** A case file as the page takes it. */
export interface CaseRead {
  readonly lists: readonly CaseList[]
  /** Fields of the desk; what a case does not say is null or ''. */
  readonly desk: {
    readonly title?: string | null
    readonly claim?: string
    readonly figure?: string | null
    readonly from?: string
    readonly to?: string
  }
  /** Other files that it names, which are no lists: a ledger, words of another domain, other names of places. */
  readonly beside: readonly string[]
  /** Those of them that are not here yet. */
  readonly missing: readonly string[]
  /** What of it the desk does not show, as it stands in the file; of lists by their ids. */
  readonly rest: { readonly top: Entries; readonly lists: Readonly<Record<string, Entries>> }
  readonly statements: number
  /** Fields and the values that keep a row within the case. */
  readonly scope: readonly (readonly [field: string, values: readonly string[]])[]
}
type Entries = Readonly<Record<string, unknown>>
