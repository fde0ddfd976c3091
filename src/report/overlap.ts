// People over several lists: automatic links unite rows into people, directly or through a person of any other list.
import { ascending } from '../metrics/columns.ts'
import type { Outcome } from '../model/outcome.ts'
import { isPerson, peopleAmong } from '../model/traits.ts'
import type { Report } from './schema.ts'

/** People over all verified lists, and how many of them are on how many of these lists. */
export function unionOf(outcome: Outcome): Report['union'] {
  const verified = outcome.lists.flatMap((list, at) => (list.role === 'verified' ? [at] : []))
  const [only, second] = verified
  // With one verifier nobody is counted by two.
  if (only !== undefined && second === undefined) {
    const people = peopleAmong(outcome.counts[only]!)
    return { people, bySources: people ? { 1: people } : {} }
  }
  const bySources: Record<string, number> = {}
  let people = 0
  for (const { lists, people: n } of combinationsOf(outcome, verified)) {
    bySources[lists.length] = (bySources[lists.length] ?? 0) + n
    people += n
  }
  return { people, bySources }
}

/** How many people are on exactly which of the claimed and verified lists, the largest first. */
export function overlapOf(outcome: Outcome): Report['overlap'] {
  const among = outcome.lists.flatMap((list, at) => (list.role === 'register' ? [] : [at]))
  if (among.length < 2) return []
  return combinationsOf(outcome, among)
    .map(({ lists, people }) => ({ lists: lists.map((at) => outcome.lists[at]!.id), people }))
    .sort((x, y) => y.people - x.people || (x.lists.join(' ') < y.lists.join(' ') ? -1 : 1))
}

interface Combination {
  /** Positions of the lists. */
  readonly lists: readonly number[]
  readonly people: number
}

/** How many people are on exactly which of the lists asked for. */
function combinationsOf(outcome: Outcome, among: readonly number[]): Combination[] {
  const people = peopleOverLists(outcome)
  // A combination has a number; 0 is no list at all. A person is held as one number.
  const combinations: (readonly number[])[] = [[]]
  const combinationOf = new Int32Array(people.size)
  for (const list of among) {
    const before = combinations.length
    /** By combination before this list, the one that has it too; 0 where nobody has that yet. */
    const withList = new Int32Array(before)
    for (const row of outcome.verdicts.rows[list]!) {
      if (row.position < 0 || !isPerson(row.category)) continue
      const person = people.of(list, row.position)
      const here = combinationOf[person]!
      if (here >= before) continue
      combinationOf[person] = withList[here] ||= combinations.push([...combinations[here]!, list]) - 1
    }
  }
  const times = new Int32Array(combinations.length)
  for (const own of combinationOf) times[own]!++
  return combinations.flatMap((lists, own) => (own && times[own] ? [{ lists, people: times[own] }] : []))
}

/** Rows of all lists, united into people (union–find); a person is known by the number of one of the rows. */
function peopleOverLists({ lists, verdicts }: Outcome): { readonly size: number; of(list: number, position: number): number } {
  const offsets: number[] = []
  let size = 0
  for (const list of lists) {
    offsets.push(size)
    size += list.records.length
  }
  const parent = ascending(new Int32Array(size))
  const find = (row: number): number => {
    let root = row
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
    return root
  }
  const of = (list: number, position: number): number => find(offsets[list]! + position)
  for (const l of verdicts.links) if (l.status === 'match') parent[of(l.left, l.a)] = of(l.right, l.b)
  return { size, of }
}
