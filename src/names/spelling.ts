// Two names as sequences of words, for names whose parts no table tells: every word of the shorter one found in the longer, in order or rotated.
import { consonants } from '../metrics/consonants.ts'
import { oneEdit, osaDistance } from '../metrics/osa.ts'
import { romanFold } from '../metrics/roman-fold.ts'
import { areSyllables } from '../metrics/syllables.ts'
import { RELATION, type Relater } from './relate.ts'

export interface Spelling {
  /** Mean quality (0 to 1) of the words of the shorter name; 0 where the order fits in no rotation. */
  readonly mean: number
  /** The worst of them. */
  readonly least: number
  /** Words of the longer name that nothing answers. */
  readonly extra: number
  /** Its first word is answered: what is left out stands behind, as patronymics and second surnames do. */
  readonly first: boolean
  /** −log2 of the chance that two names agree in the words that do. */
  readonly bits: number
}

export interface SpelledWord {
  readonly token: number
  readonly plain: string
  /** −log2 of its share in the part where it is commoner. */
  readonly bits: number
  /** In no table. */
  readonly unknown: boolean
  /** Rather a given name than a surname. */
  readonly given: boolean
}

interface Options {
  /** One name was romanised from another script: vowels and p/b are not to be trusted. */
  readonly romanised: boolean
}

const NOTHING: Spelling = { mean: 0, least: 0, extra: 0, first: false, bits: 0 }
const MOST_WORDS = 12

/** Compares two names word by word. Symmetric. A pair of words run together on one side counts as one. */
export function compareSpelling(x: readonly SpelledWord[], y: readonly SpelledWord[], relater: Relater, options: Options): Spelling {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (!short.length || long.length > MOST_WORDS) return NOTHING
  let best = NOTHING
  // Given names in another order are another person's (José María, María José); a surname must be there to turn about.
  const turns = [...short, ...long].some((word) => !word.given)
  const turnsOfLong = turns && short.length < long.length
  for (const turned of turns ? rotations(short) : [short]) {
    for (const [turn, other] of (turnsOfLong ? rotations(long) : [long]).entries()) {
      const head = (long.length - turn) % long.length
      const found = alignInOrder(turned, other, head, relater, options)
      if (isBetter(found, best)) best = found
    }
  }
  return best
}

const rotations = <T>(words: readonly T[]): (readonly T[])[] => words.map((_, turn) => [...words.slice(turn), ...words.slice(0, turn)])

const isBetter = (p: Spelling, q: Spelling): boolean => p.mean > q.mean || (p.mean === q.mean && p.bits > q.bits)

/** The best alignment of some words from the start of both names. */
interface Cell {
  /** Sum and least of the qualities. */
  readonly sum: number
  readonly least: number
  /** Words of the longer name that are answered. */
  readonly used: number
  readonly bits: number
  readonly first: boolean
}

const START: Cell = { sum: 0, least: 1, used: 0, bits: 0, first: true }

function isBetterCell(p: Cell, q: Cell): boolean {
  if (p.sum !== q.sum) return p.sum > q.sum
  if (p.bits !== q.bits) return p.bits > q.bits
  return p.first && !q.first
}

/**
 * Alignment in order: every word of `a` answered by one of `b`, or by two run together, or two of `a` by one of `b`.
 * `head` is where the word stands that is the first of the longer name as it was written.
 */
function alignInOrder(a: readonly SpelledWord[], b: readonly SpelledWord[], head: number, relater: Relater, options: Options): Spelling {
  const cells: (Cell | undefined)[][] = [[START], ...a.map(() => [])]
  const put = (i: number, j: number, cell: Cell): void => {
    const row = cells[i]!
    const old = row[j]
    if (!old || isBetterCell(cell, old)) row[j] = cell
  }
  for (let i = 0; i <= a.length; i++) {
    const [word, nextWord] = [a[i], a[i + 1]]
    for (let j = 0; j <= b.length; j++) {
      const here = cells[i]![j]
      if (!here) continue
      const [other, nextOther] = [b[j], b[j + 1]]
      /** Words of `a` and of `b` that answer each other, their quality and bits. */
      const take = (words: number, others: number, quality: number, bits: number): void => {
        if (quality <= 0) return
        put(i + words, j + others, {
          sum: here.sum + quality * words,
          least: Math.min(here.least, quality),
          used: here.used + others,
          first: here.first,
          bits: here.bits + bits * quality,
        })
      }
      if (!other) continue
      put(i, j + 1, j === head ? { ...here, first: false } : here)
      if (!word) continue
      take(1, 1, qualityOf(word, other, relater, options), Math.min(word.bits, other.bits))
      if (nextOther) take(1, 2, qualityOfJoined(word, other, nextOther), other.bits + nextOther.bits)
      if (nextWord) take(2, 1, qualityOfJoined(other, word, nextWord), word.bits + nextWord.bits)
    }
  }
  const end = cells[a.length]![b.length]
  return end ? { mean: end.sum / a.length, least: end.least, extra: b.length - end.used, first: end.first, bits: end.bits } : NOTHING
}

/** How well two words of a name answer each other, 0 to 1, by RELATION. */
const QUALITY: Readonly<Record<number, number>> = {
  [RELATION.exact]: 1,
  [RELATION.accent]: 1,
  [RELATION.fold]: 0.95,
  [RELATION.variant]: 0.95,
  [RELATION.nickname]: 0.9,
  [RELATION.particle]: 0.95,
  [RELATION.romanised]: 0.9,
  [RELATION.script]: 0.9,
  [RELATION.edit]: 0.85,
  [RELATION.sound]: 0.8,
  [RELATION.initial]: 0.6,
  [RELATION.weakNickname]: 0.5,
  [RELATION.alike]: 0.65,
  [RELATION.consonants]: 0.65,
  [RELATION.resembles]: 0.45,
}
/** Two spellings of one word in other scripts, or two words run together in another spelling. */
const RESPELLED = 0.9
/** One slip. */
const SLIP = 0.85

function qualityOf(a: SpelledWord, b: SpelledWord, relater: Relater, { romanised }: Options): number {
  const given = relater.relate(a.token, b.token, 'given')
  const surname = relater.relate(a.token, b.token, 'surname')
  // Two names that are known in either part, or of another gender, are no slip of one another, wherever they stand.
  const nearest = Math.min(given, surname)
  const relation = Math.max(given, surname) === RELATION.conflict && nearest > RELATION.particle ? RELATION.conflict : nearest
  const own = QUALITY[relation] ?? 0
  if (own >= SLIP) return own
  if (romanised && soundsRomanised(a.plain, b.plain)) return RESPELLED
  const bothUnknown = a.unknown && b.unknown
  const someUnknown = a.unknown || b.unknown
  if (!bothUnknown && (relation === RELATION.conflict || !someUnknown)) return own
  const shorter = Math.min(a.plain.length, b.plain.length)
  if (areSyllables(a.plain, b.plain)) return own
  if (bothUnknown && shorter >= 4 && oneEdit(a.plain, b.plain)) return SLIP
  return shorter >= 6 && osaDistance(romanFold(a.plain), romanFold(b.plain)) <= 1 ? SLIP : own
}

/** One word of a name, and two that may be the same run together. */
function qualityOfJoined(one: SpelledWord, first: SpelledWord, second: SpelledWord): number {
  if (first.plain.length < 3 || second.plain.length < 3) return 0
  const joined = first.plain + second.plain
  if (one.plain === joined) return 1
  if (one.plain.length < 6) return 0
  const folded = romanFold(one.plain)
  if (folded === romanFold(first.plain) + romanFold(second.plain) || folded === romanFold(joined)) return RESPELLED
  return oneEdit(one.plain, joined) && !areSyllables(one.plain, joined) ? SLIP : 0
}

/** Have they the same consonants, with an initial vowel as a and p as b? That is what scripts without vowels keep. */
function soundsRomanised(x: string, y: string): boolean {
  const kept = (plain: string): string => consonants(plain.replaceAll('p', 'b')).replace(/^[aeiou]/, 'a')
  return kept(x) === kept(y) && kept(x).length >= 2
}
