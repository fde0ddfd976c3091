// What a sentence has not told of the people claimed, so that its figures add up to them.
import { catalogue, type Lang } from '../words/catalogue.ts'
import type { SideCounts } from './schema.ts'
import { LINKED, linesFor, sumOf, TO_REVIEW, type Line } from './tallies.ts'

/** Told by every sentence. */
const TOLD: readonly (keyof SideCounts)[] = [...LINKED, ...TO_REVIEW, 'claimedOnly']

/** What else became of the people claimed, in the order of the bridge: the lines that are not 0. `told`: what else the sentence says. */
export function restLines(counts: SideCounts, told: readonly (keyof SideCounts)[]): Line[] {
  const said = new Set<keyof SideCounts>([...TOLD, ...told])
  return (['people', 'compared'] as const)
    .flatMap((step) => linesFor('claimed', step))
    .filter(({ keys }) => !keys.some((key) => said.has(key)) && sumOf(counts, keys) !== 0)
}

/** "ordered, not confirmed: 38"; a figure that may not be shown is told as that. */
export function restOf(counts: SideCounts, told: readonly (keyof SideCounts)[], lang: Lang): string[] {
  const { words, number } = catalogue(lang)
  return restLines(counts, told).map(({ keys, name }) => {
    const n = sumOf(counts, keys)
    return `${words[name]}${words.colon}${n === null ? words.notShown : number(n)}`
  })
}
