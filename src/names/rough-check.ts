// A rough check of two tokens by their letters: nearly every pair has nothing to do with each other, and this says so cheaply.
import { bitCount } from '../metrics/jaro-bound.ts'
import { letterMask } from '../metrics/letter-mask.ts'
import type { Tokens } from '../model/name-parse.ts'
import { partBit, type Joins } from './joins.ts'
import type { TokenSounds } from './sounds.ts'
import type { TokenFeatures } from './token-features.ts'

/** Jaro–Winkler similarities from which two words are alike, and resemble each other. */
export const SIMILAR = { alike: 0.88, resembles: 0.78 }

export interface RoughCheck {
  /** False only where two different tokens conflict or merely resemble each other, in both parts. */
  mayHelp(a: number, b: number): boolean
  /** The part of it that only looks at letters; of initials it says nothing. */
  areAlike(a: number, b: number): boolean
  /** True only where two different tokens conflict in both parts. */
  areApart(a: number, b: number): boolean
}

/** Numbers of a token side by side, as many bytes as a processor loads at once: tokens that meet lie anywhere in memory. */
const STRIDE = 16
const [MASK, HEAD, TAIL, LENGTH, LETTERS, FIRST, INITIAL, NICKNAME] = [0, 1, 2, 3, 4, 5, 6, 7]
const [CODE, SKELETON, FUSED, ROMAN, GROUP, SOUNDS, PARTS] = [8, 9, 10, 11, 12, 13, 14]

export function createRoughCheck(tokens: Tokens, features: TokenFeatures, sounds: TokenSounds, joins: Joins): RoughCheck {
  const of = tokenRows(tokens, features, sounds, joins)
  // Letters of one that the other lacks cannot match. c letters in common give a Jaro of at most (c/n + c/m + 1) / 3.
  const areAlike = (a: number, b: number): boolean => {
    const x = a * STRIDE
    const y = b * STRIDE
    const shared = bitCount(of[x + MASK]! & of[y + MASK]!)
    const n = of[x + LENGTH]!
    const m = of[y + LENGTH]!
    const lack = of[x + LETTERS]! - shared
    const miss = of[y + LETTERS]! - shared
    const common = Math.min(n - lack, m - miss) * (n + m)
    // One edit in five letters or more leaves the first two alone, which is near enough already, or the last two.
    return (
      common >= ALIKE_FROM[Math.clz32(of[x + HEAD]! ^ of[y + HEAD]!) >>> 3]! * n * m ||
      (of[x + TAIL] === of[y + TAIL] && lack <= 1 && miss <= 1 && n - m <= 1 && m - n <= 1)
    )
  }
  const shareLetters = (x: number, y: number): boolean => {
    const shared = bitCount(of[x + MASK]! & of[y + MASK]!)
    const n = of[x + LENGTH]!
    const m = of[y + LENGTH]!
    const common = Math.min(n - of[x + LETTERS]!, m - of[y + LETTERS]!) + shared
    return common * (n + m) >= RESEMBLES_FROM[Math.clz32(of[x + HEAD]! ^ of[y + HEAD]!) >>> 3]! * n * m
  }
  const areApart = (a: number, b: number): boolean => {
    const x = a * STRIDE
    const y = b * STRIDE
    if (of[x + FUSED] === of[y + FUSED]) return false
    if (of[x + INITIAL]! | of[y + INITIAL]!) return of[x + FIRST] !== of[y + FIRST]
    return !(
      of[x + CODE] === of[y + CODE] ||
      of[x + SKELETON] === of[y + SKELETON] ||
      shareLetters(x, y) ||
      (of[x + ROMAN] === of[y + ROMAN] && of[x + ROMAN] !== -1) ||
      (of[x + GROUP] === of[y + GROUP] && of[x + GROUP] !== -1) ||
      (of[x + NICKNAME]! & of[y + NICKNAME]!) !== 0 ||
      ((of[x + SOUNDS]! & of[y + SOUNDS]!) !== 0 && sounds.shared(a, b) >= 0)
    )
  }
  const mayHelp = (a: number, b: number): boolean => {
    const x = a * STRIDE
    const y = b * STRIDE
    if (of[x + INITIAL]! | of[y + INITIAL]!) return of[x + FIRST] === of[y + FIRST]
    return (
      areAlike(a, b) ||
      of[x + CODE] === of[y + CODE] ||
      of[x + SKELETON] === of[y + SKELETON] ||
      of[x + FUSED] === of[y + FUSED] ||
      (of[x + ROMAN] === of[y + ROMAN] && of[x + ROMAN] !== -1) ||
      (of[x + GROUP] === of[y + GROUP] && of[x + GROUP] !== -1) ||
      ((of[x + NICKNAME]! & of[y + NICKNAME]!) !== 0 && features.areNicknames(a, b)) ||
      ((of[x + SOUNDS]! & of[y + SOUNDS]!) !== 0 && sounds.shared(a, b) >= 0) ||
      (((of[x + PARTS]! & partBit(b)) | (of[y + PARTS]! & partBit(a))) !== 0 && joins.areParts(a, b))
    )
  }
  return { mayHelp, areAlike, areApart }
}

function tokenRows({ plain, mask, initial }: Tokens, features: TokenFeatures, sounds: TokenSounds, joins: Joins): Int32Array {
  const { codeId, skeletonId, fusedId, romanId, groupId, nicknames } = features
  const rows = new Int32Array(plain.length * STRIDE)
  for (const [t, text] of plain.entries()) {
    const at = t * STRIDE
    rows[at + MASK] = mask[t]!
    rows[at + HEAD] = headOf(text)
    rows[at + TAIL] = tailOf(text)
    rows[at + LENGTH] = text.length
    rows[at + LETTERS] = bitCount(letterMask(text))
    rows[at + FIRST] = text.charCodeAt(0)
    rows[at + INITIAL] = initial[t]!
    rows[at + NICKNAME] = nicknames[t] ? 1 : 0
    rows[at + CODE] = codeId[t]!
    rows[at + SKELETON] = skeletonId[t]!
    rows[at + FUSED] = fusedId[t]!
    rows[at + ROMAN] = romanId[t]!
    rows[at + GROUP] = groupId[t]!
    rows[at + SOUNDS] = sounds.mask[t]!
    rows[at + PARTS] = joins.partMask[t] ?? 0
  }
  return rows
}

/** What c/n + c/m must reach for a Jaro–Winkler, by equal letters in front: a hundredth of a thousandth less, so that rounding never errs low. */
const reaching = (similarity: number) =>
  Float64Array.from([0, 1, 2, 3, 4], (prefix) => (3 * (similarity - 0.1 * prefix)) / (1 - 0.1 * prefix) - 1.00001)
const ALIKE_FROM = reaching(SIMILAR.alike)
const RESEMBLES_FROM = reaching(SIMILAR.resembles)

/** The most letters that stand in one only of two words that are alike, for a word of this length, by the length of the other. */
export const mostApart = (length: number, longest: number): Int32Array =>
  Int32Array.from({ length: longest + 1 }, (_, other) =>
    Math.max(2, length + other - (2 * ALIKE_FROM[4]! * length * other) / Math.max(1, length + other)),
  )

/** The first four letters, one byte each, the first on top. */
function headOf(text: string): number {
  let head = 0
  for (let k = 0; k < 4; k++) head = (head << 8) | (k < text.length ? text.charCodeAt(k) & 0xff : 0)
  return head
}

/** The last two letters, one byte each. */
const tailOf = (text: string): number => (text.charCodeAt(text.length - 2) << 8) | (text.charCodeAt(text.length - 1) & 0xff)
