// The nearest of some words to a mistyped one, for "a similar option: …".
import { osaDistance } from './osa.ts'

/** The candidate with the least edit distance, at most a third of the word's length (at least 1); ties by code point. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of [...candidates].sort(byCodePoint)) {
    const distance = osaDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least && candidate !== word) [best, least] = [candidate, distance]
  }
  return best
}

/** Order by code unit, the same everywhere. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
