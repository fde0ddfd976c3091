// A rough check of two tokens by their letters: nearly every pair has nothing to do with each other, and this says so cheaply.
import { bitCount } from '../metrics/jaro-bound.ts'
import { letterMask } from '../metrics/letter-mask.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { Joins } from './joins.ts'
import type { TokenSounds } from './sounds.ts'
import type { TokenFeatures } from './token-features.ts'

export interface RoughCheck {
  /** False only where two different tokens conflict or merely resemble each other, in both parts. */
  mayHelp(a: number, b: number): boolean
  /** The part of it that only looks at letters; of initials it says nothing. */
  areAlike(a: number, b: number): boolean
}

export function createRoughCheck({ plain, mask, initial }: Tokens, features: TokenFeatures, sounds: TokenSounds, joins: Joins): RoughCheck {
  const { codeId, skeletonId, fusedId, romanId, groupId, areNicknames } = features
  const length = Uint16Array.from(plain, (t) => t.length)
  const letters = Uint8Array.from(plain, (t) => bitCount(letterMask(t)))
  const firstLetter = Uint16Array.from(plain, (t) => t.charCodeAt(0))
  const head = Int32Array.from(plain, headOf)
  const tail = Uint16Array.from(plain, tailOf)
  const areAlike = (a: number, b: number): boolean => {
    // Letters of one that the other lacks cannot match. c letters in common give a Jaro of at most (c/n + c/m + 1) / 3.
    const shared = bitCount(mask[a]! & mask[b]!)
    const n = length[a]!
    const m = length[b]!
    const lack = letters[a]! - shared
    const miss = letters[b]! - shared
    const common = Math.min(n - lack, m - miss) * (n + m)
    // One edit in five letters or more leaves the first two alone, which is near enough already, or the last two.
    return (
      common >= ALIKE_FROM[Math.clz32(head[a]! ^ head[b]!) >>> 3]! * n * m ||
      (tail[a] === tail[b] && lack <= 1 && miss <= 1 && n - m <= 1 && m - n <= 1)
    )
  }
  const mayHelp = (a: number, b: number): boolean => {
    if (initial[a] || initial[b]) return firstLetter[a] === firstLetter[b]
    return (
      areAlike(a, b) ||
      codeId[a] === codeId[b] ||
      skeletonId[a] === skeletonId[b] ||
      fusedId[a] === fusedId[b] ||
      (romanId[a] !== -1 && romanId[a] === romanId[b]) ||
      (groupId[a] !== -1 && groupId[a] === groupId[b]) ||
      areNicknames(a, b) ||
      sounds.shared(a, b) >= 0 ||
      joins.areParts(a, b)
    )
  }
  return { mayHelp, areAlike }
}

/** What c/n + c/m must reach for a Jaro–Winkler of .88, by equal letters in front: a hundredth of a thousandth less, so that rounding never errs low. */
const ALIKE_FROM = Float64Array.from([0, 1, 2, 3, 4], (prefix) => (3 * (0.88 - 0.1 * prefix)) / (1 - 0.1 * prefix) - 1.00001)

/** The first four letters, one byte each, the first on top. */
function headOf(text: string): number {
  let head = 0
  for (let k = 0; k < 4; k++) head = (head << 8) | (k < text.length ? text.charCodeAt(k) & 0xff : 0)
  return head
}

/** The last two letters, one byte each. */
const tailOf = (text: string): number => (text.charCodeAt(text.length - 2) << 8) | (text.charCodeAt(text.length - 1) & 0xff)
