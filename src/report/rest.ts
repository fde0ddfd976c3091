// What a sentence has not told of the people claimed, so that its figures add up to them.
import { catalogue, type Lang } from '../words/catalogue.ts'
import type { SideCounts } from './schema.ts'
import { LINKED, linesFor, sumOf, TO_REVIEW } from './tallies.ts'

/** Told by every sentence. */
const TOLD: readonly (keyof SideCounts)[] = [...LINKED, ...TO_REVIEW, 'claimedOnly']

/** "ordered, not confirmed: 38", in the order of the bridge; a figure that may not be shown is told as that. `told`: what else the sentence says. */
export function restOf(counts: SideCounts, told: readonly (keyof SideCounts)[], lang: Lang): string[] {
  const { words, number } = catalogue(lang)
  const said = new Set<keyof SideCounts>([...TOLD, ...told])
  return (['people', 'compared'] as const)
    .flatMap((step) => linesFor('claimed', step))
    .filter(({ keys }) => !keys.some((key) => said.has(key)))
    .flatMap(({ keys, name }) => {
      const n = sumOf(counts, keys)
      return n === 0 ? [] : [`${words[name]}: ${n === null ? words.notShown : number(n)}`]
    })
}
