// Two names as sequences of words, for names whose parts no table tells: every word of the shorter one found in the longer, in order or rotated.
import { consonants } from '../metrics/consonants.ts'
import { oneEdit, osaDistance } from '../metrics/osa.ts'
import { romanFold } from '../metrics/roman-fold.ts'
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
  /** First of its name. */
  readonly end?: boolean
}

interface Options {
  /** One name was romanised from another script: vowels and p/b are not to be trusted. */
  readonly romanised: boolean
}

const NOTHING: Spelling = { mean: 0, least: 0, extra: 0, first: false, bits: 0 }
const MOST_WORDS = 12

/** How well two words of a name answer each other, 0 to 1, by the ordered relations. */
const QUALITY: Readonly<Record<number, number>> = {
  [RELATION.exact]: 1,
  [RELATION.accent]: 1,
  [RELATION.fold]: 0.95,
  [RELATION.variant]: 0.95,
  [RELATION.nickname]: 0.9,
  [RELATION.particle]: 0.95,
  [RELATION.romanised]: 0.9,
  [RELATION.edit]: 0.85,
  [RELATION.initial]: 0.6,
  [RELATION.weakNickname]: 0.5,
  [RELATION.alike]: 0.65,
  [RELATION.consonants]: 0.65,
  [RELATION.resembles]: 0.45,
}

/** Compares two names word by word. Symmetric. A pair of words run together on one side counts as one. */
export function compareSpelling(x: readonly SpelledWord[], y: readonly SpelledWord[], relater: Relater, options: Options): Spelling {
  const [short, longer] = x.length <= y.length ? [x, y] : [y, x]
  const long = longer.map((w, k): SpelledWord => ({ ...w, end: k === 0 }))
  if (!short.length || long.length > MOST_WORDS) return NOTHING
  let best = NOTHING
  // Given names in another order are another person's (José María, María José); a surname must be there to turn about.
  const turns = [...short, ...long].some((w) => !w.given)
  for (let turn = 0; turn < (turns ? short.length : 1); turn++) {
    const rotated = [...short.slice(turn), ...short.slice(0, turn)]
    for (let other = 0; other < (short.length === long.length || !turns ? 1 : long.length); other++) {
      const found = inOrder(rotated, [...long.slice(other), ...long.slice(0, other)], relater, options)
      if (better(found, best)) best = found
    }
  }
  return best
}

const better = (p: Spelling, q: Spelling): boolean => p.mean > q.mean || (p.mean === q.mean && p.bits > q.bits)

interface Cell {
  readonly sum: number
  readonly least: number
  readonly used: number
  readonly bits: number
  readonly first: boolean
}

/** Alignment in order: every word of `a` answered by one of `b`, or by two run together, or two of `a` by one of `b`. */
function inOrder(a: readonly SpelledWord[], b: readonly SpelledWord[], relater: Relater, options: Options): Spelling {
  const cells: (Cell | undefined)[][] = Array.from({ length: a.length + 1 }, () => [])
  cells[0]![0] = { sum: 0, least: 1, used: 0, bits: 0, first: true }
  const put = (i: number, j: number, cell: Cell) => {
    const old = cells[i]![j]
    if (
      !old ||
      cell.sum > old.sum ||
      (cell.sum === old.sum && cell.bits > old.bits) ||
      (cell.sum === old.sum && cell.bits === old.bits && cell.first && !old.first)
    )
      cells[i]![j] = cell
  }
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const here = cells[i]![j]
      if (!here) continue
      if (j < b.length) put(i, j + 1, b[j]!.end ? { ...here, first: false } : here)
      if (i === a.length) continue
      const take = (q: number, words: number, used: number, bits: number) => {
        if (q > 0)
          put(i + words, j + used, {
            sum: here.sum + q * words,
            least: Math.min(here.least, q),
            used: here.used + used,
            first: here.first,
            bits: here.bits + bits * q,
          })
      }
      if (j < b.length) take(quality(a[i]!, b[j]!, relater, options), 1, 1, Math.min(a[i]!.bits, b[j]!.bits))
      if (j + 1 < b.length) take(fused(a[i]!, b[j]!, b[j + 1]!), 1, 2, b[j]!.bits + b[j + 1]!.bits)
      if (j < b.length && i + 1 < a.length) take(fused(b[j]!, a[i]!, a[i + 1]!), 2, 1, a[i]!.bits + a[i + 1]!.bits)
    }
  }
  const end = cells[a.length]![b.length]
  return end ? { mean: end.sum / a.length, least: end.least, extra: b.length - end.used, first: end.first, bits: end.bits } : NOTHING
}

function quality(a: SpelledWord, b: SpelledWord, relater: Relater, { romanised }: Options): number {
  const given = relater.relate(a.token, b.token, 'given')
  const surname = relater.relate(a.token, b.token, 'surname')
  // Two names that are known in either part, or of another gender, are no slip of one another, wherever they stand.
  const nearest = Math.min(given, surname)
  const level = Math.max(given, surname) === RELATION.conflict && nearest > RELATION.particle ? RELATION.conflict : nearest
  const own = QUALITY[level] ?? 0
  if (own >= 0.85) return own
  if (romanised && skeleton(a.plain) === skeleton(b.plain) && skeleton(a.plain).length >= 2) return 0.9
  if (!(a.unknown && b.unknown) && (level === RELATION.conflict || !(a.unknown || b.unknown))) return own
  if (a.unknown && b.unknown && a.plain.length >= 4 && b.plain.length >= 4 && oneEdit(a.plain, b.plain)) return 0.85
  const length = Math.min(a.plain.length, b.plain.length)
  return length >= 7 && osaDistance(romanFold(a.plain), romanFold(b.plain)) <= 1 ? 0.85 : own
}

function fused(one: SpelledWord, first: SpelledWord, second: SpelledWord): number {
  if (first.plain.length < 3 || second.plain.length < 3) return 0
  const joined = first.plain + second.plain
  if (one.plain === joined) return 1
  if (one.plain.length < 6) return 0
  return romanFold(one.plain) === romanFold(first.plain) + romanFold(second.plain) || romanFold(one.plain) === romanFold(joined)
    ? 0.9
    : oneEdit(one.plain, joined)
      ? 0.85
      : 0
}

/** Consonants alone, with an initial vowel as a and p as b: what scripts without vowels keep. */
const skeleton = (plain: string): string => consonants(plain.replaceAll('p', 'b')).replace(/^[aeiou]/, 'a')
