// A hash of a text in 52 bits, and the texts of a collection whose hashes are least: of several collections these are those of all of them.
import { byCodePoint } from './nearest.ts'
import { finished } from './row-hash.ts'

const FNV = 0x01000193
const [SEED, OTHER_SEED] = [0x811c9dc5 | 0, 0x2545f491]

/** A whole number from 0 to 2^52 − 1. */
export function textHash(text: string): number {
  let [hash, other] = [SEED, OTHER_SEED]
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    hash = Math.imul(hash ^ code, FNV)
    other = Math.imul(other ^ code, FNV) ^ (other >>> 15)
  }
  return finished(hash) * 2 ** 20 + (finished(other) >>> 12)
}

/** So many distinct texts at most, by their hashes; whatever is left out has a greater one than all of them. */
export function leastHashed(texts: Iterable<string>, most: number): string[] {
  let kept: (readonly [hash: number, text: string])[] = []
  let limit = Infinity
  const cut = (): void => {
    kept = kept.sort(([hash, text], [other, otherText]) => hash - other || byCodePoint(text, otherText)).slice(0, most)
    if (kept.length === most) limit = kept.at(-1)![0]
  }
  for (const text of texts) {
    const hash = textHash(text)
    if (hash > limit) continue
    kept.push([hash, text])
    if (kept.length >= 2 * most) cut()
  }
  cut()
  return kept.map(([, text]) => text)
}
