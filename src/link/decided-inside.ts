// What people decided on two rows of one list: same joins them, different keeps them apart, unsure and stale wait for a person.
import type { Reason } from '../model/pair.ts'
import type { PairDecision } from '../model/plan.ts'
import { reasonOf } from './decided.ts'

interface RowPair {
  readonly a: number
  readonly b: number
}

export interface DecidedInside {
  readonly same: readonly RowPair[]
  /** Pairs that wait for a person, and why. */
  readonly asked: readonly (RowPair & { readonly reason: Reason })[]
  /** One row for all that people called the same. */
  personOf(row: number): number
  /** Did a person say that these are two people, or that others are whom they called the same as these? */
  isApart(i: number, j: number): boolean
  /** Does that wait for a person, whatever the pair weighs? */
  isAsked(i: number, j: number): boolean
  /** Was anything said of the pair? */
  isDecided(i: number, j: number): boolean
}

const keyOf = (i: number, j: number): string => (i < j ? `${i} ${j}` : `${j} ${i}`)

/** Of the decisions on one list. Where several on one pair differ, or two people would be one through others, a person is asked again. */
export function decidedInside(decisions: readonly PairDecision[]): DecidedInside {
  const byPair = new Map<string, PairDecision[]>()
  for (const d of decisions) byPair.set(keyOf(d.a, d.b), [...(byPair.get(keyOf(d.a, d.b)) ?? []), d])
  const all = Array.from(byPair.values(), settled)
  const apart = all.filter(({ kind }) => kind === 'different')
  const said = all.filter(({ kind }) => kind === 'same')
  const among = peopleOf(said)
  const broken = new Set(apart.flatMap(({ a, b }) => (among(a) === among(b) ? [among(a)] : [])))
  const same = said.filter(({ a }) => !broken.has(among(a)))
  const asked = [
    ...all.filter(({ kind }) => kind === 'ask'),
    ...said.filter(({ a }) => broken.has(among(a))).map((pair) => ({ ...pair, reason: 'decisions differ' as const })),
  ]
  const personOf = peopleOf(same)
  const between = (pairs: readonly RowPair[]) => {
    const people = new Set(pairs.map(({ a, b }) => keyOf(personOf(a), personOf(b))))
    return (i: number, j: number): boolean => people.size > 0 && people.has(keyOf(personOf(i), personOf(j)))
  }
  return {
    same,
    asked,
    personOf,
    isApart: between(apart),
    isAsked: between(asked),
    isDecided: (i, j) => byPair.size > 0 && byPair.has(keyOf(i, j)),
  }
}

/** What all decisions on one pair come to. */
function settled(decisions: readonly PairDecision[]): RowPair & { readonly kind: 'same' | 'different' | 'ask'; readonly reason: Reason } {
  const kinds = new Set(decisions.map((d) => (d.stale || d.decision === 'unsure' ? 'ask' : d.decision)))
  const [first] = decisions
  const [kind] = kinds
  const { a, b } = first!
  return { a, b, kind: kinds.size > 1 ? 'ask' : kind!, reason: kinds.size > 1 ? 'decisions differ' : reasonOf(first!) }
}

/** Which row stands for all that people called the same as a row: itself where they said nothing. */
function peopleOf(same: readonly RowPair[]): (row: number) => number {
  const parent = new Map<number, number>()
  const find = (row: number): number => {
    let root = row
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    return root
  }
  for (const { a, b } of same) if (find(a) !== find(b)) parent.set(find(a), find(b))
  return find
}
