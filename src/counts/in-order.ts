// The one order in which counts stand, whatever order they were made in.
import { byCodePoint } from '../metrics/nearest.ts'
import { leastHashed } from '../metrics/text-hash.ts'
import type { Bearer, FactCounts, NameStatistics, WordCount } from './list-statistics.ts'

const byFirst = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number => byCodePoint(a, b)

export const wordsInOrder = (words: Iterable<WordCount>): WordCount[] => [...words].sort(byFirst)

export const neighboursInOrder = (neighbours: ReadonlyMap<string, ReadonlySet<string>>): NameStatistics['neighbours'] =>
  Array.from(neighbours, ([word, behind]) => [word, [...behind].sort(byCodePoint)] as const).sort(byFirst)

/** At most so many values, those of the least hashes: where there is a limit they are texts. */
export function valuesInOrder(values: ReadonlyMap<number | string, number>, most: number): FactCounts[2] {
  const kept = most === Infinity ? [...values.keys()] : leastHashed([...values.keys()].map(String), most)
  return kept.sort(byValue).map((value) => [value, values.get(value)!] as const)
}

const byValue = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b))

export const bearersInOrder = (bearers: Iterable<Bearer>, most: number): Bearer[] => [...bearers].sort(([a], [b]) => a - b).slice(0, most)
