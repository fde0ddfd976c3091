// All comparisons, a line each.
import type { Facts } from '../../model/facts.ts'
import { age } from './age.ts'
import { alias } from './alias.ts'
import { birthDate } from './birth-date.ts'
import { email, postcode, telephone } from './code.ts'
import type { Comparison, FactComparer } from './comparison.ts'
import { document } from './document.ts'
import { arrestDate, eventDate } from './event-date.ts'
import { homeAddress } from './home-address.ts'
import { marriedName } from './married-name.ts'
import { sex } from './sex.ts'
import { suffix } from './suffix.ts'
import { birthPlace, nationality, occupation, ownColumns, place, residence, state } from './text.ts'

/** Cheap and telling ones first: the search for pairs stops at the first that settles a pair. Explanations keep this order. */
export const COMPARISONS: readonly Comparison[] = [
  document,
  birthDate,
  age,
  sex,
  suffix,
  alias,
  marriedName,
  arrestDate,
  eventDate,
  telephone,
  postcode,
  nationality,
  place,
  state,
  residence,
  birthPlace,
  occupation,
  ownColumns,
  email,
  homeAddress,
]

/** By comparison, what it has to know of two lists as wholes; plain values, which can be sent elsewhere. */
export type Counted = readonly unknown[]

export const countFacts = (a: Facts, b: Facts): Counted => COMPARISONS.map((comparison) => comparison.count({ a, b }))

const byLists = new WeakMap<Facts, WeakMap<Facts, readonly FactComparer[]>>()

/** The comparisons for which both lists have values, set up once for each two lists, or for rows of two of which all was `counted`. */
export function comparersOf(a: Facts, b: Facts, counted?: Counted): readonly FactComparer[] {
  const ofA = byLists.get(a) ?? new WeakMap<Facts, readonly FactComparer[]>()
  byLists.set(a, ofA)
  const found = ofA.get(b) ?? COMPARISONS.flatMap((comparison, k) => comparison.between({ a, b }, counted?.[k]))
  ofA.set(b, found)
  return found
}

const BY_FIELD: ReadonlyMap<string, Comparison> = new Map(COMPARISONS.flatMap((c) => (c.field === null ? [] : [[c.field, c] as const])))

/** The comparison that takes the cells of a field. */
export const comparisonOf = (field: string): Comparison | undefined => BY_FIELD.get(field)
