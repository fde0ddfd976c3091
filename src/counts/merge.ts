// `merge`: what was counted of two parts → of both together.
import { COMPARISONS } from '../link/comparison/registry.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { byPart } from '../names/by-part.ts'
import type { Bearer, Counts, FactCounts, ListCounts, NameStatistics, WordCount } from './list-statistics.ts'
import { expectCounts } from './expect-reading.ts'
import { bearersInOrder, neighboursInOrder, valuesInOrder, wordsInOrder } from './in-order.ts'
import type { Reading } from './person-row.ts'
import { mergeSamples } from './sample.ts'

/**
 * The counts of two parts as one: in whatever order and shape parts are merged, the result is the same, and that of `collect` for all of
 * their rows. Neither is changed. Throws TypeError of a wrong argument, RangeError where parts were read otherwise.
 */
export function merge(a: Counts, b: Counts): Counts {
  expectCounts(a, 'a')
  expectCounts(b, 'b')
  if (inKeyOrder(a.reading) !== inKeyOrder(b.reading)) throw new RangeError('counts must be of parts that were read as one')
  return { reading: a.reading, lists: a.lists.map((own, at) => mergeLists(own, b.lists[at]!, a.reading.most)) }
}

/** JSON of a value, whatever order its keys stand in. */
const inKeyOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(byKey)) : each,
  )

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => byCodePoint(a, b)

function mergeLists(a: ListCounts, b: ListCounts, most: Reading['most']): ListCounts {
  return {
    rows: a.rows + b.rows,
    names: mergeNames(a.names, b.names),
    facts: Object.fromEntries(COMPARISONS.map(({ name, mostValues }) => [name, mergeFact(a.facts[name]!, b.facts[name]!, mostValues)])),
    bearers: bearersInOrder(mergeBearers(a.bearers, b.bearers), most.bearers),
    sample: mergeSamples(a.sample, b.sample, most.rows),
  }
}

function mergeFact([said, besides, values]: FactCounts, [otherSaid, otherBesides, others]: FactCounts, most: number): FactCounts {
  const sum = new Map(values)
  for (const [value, n] of others) sum.set(value, (sum.get(value) ?? 0) + n)
  return [said + otherSaid, besides + otherBesides, valuesInOrder(sum, most)]
}

function mergeNames(a: NameStatistics, b: NameStatistics): NameStatistics {
  const words = new Map(a.words.map((own) => [own[0], own]))
  for (const own of b.words) words.set(own[0], mergeWords(words.get(own[0]), own))
  const neighbours = new Map(a.neighbours.map(([word, behind]) => [word, new Set(behind)]))
  for (const [word, behind] of b.neighbours) neighbours.set(word, new Set([...(neighbours.get(word) ?? []), ...behind]))
  return {
    people: byPart((part) => a.people[part] + b.people[part]),
    inferred: a.inferred + b.inferred,
    romanised: a.romanised + b.romanised,
    words: wordsInOrder(words.values()),
    neighbours: neighboursInOrder(neighbours),
  }
}

function mergeWords(a: WordCount | undefined, b: WordCount): WordCount {
  return a ? [b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]] : b
}

function mergeBearers(a: readonly Bearer[], b: readonly Bearer[]): Iterable<Bearer> {
  const all = new Map(a.map((own) => [own[0], own]))
  for (const [hash, rows, names] of b) all.set(hash, [hash, (all.get(hash)?.[1] ?? 0) + rows, names])
  return all.values()
}
