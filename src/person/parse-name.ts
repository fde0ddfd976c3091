// A cleaned name → up to two parses: which words are given names and which are surnames. Rules and their reasons: docs/names.md.
import { MAX_PART, type NameKnowledge, type Part } from '../model/name-parse.ts'
import type { CleanName } from './clean-name.ts'
import { givenBits, knownBits, leaning, UNKNOWN_BITS } from './leaning.ts'
import { suffixAsSurname } from './name-suffixes.ts'
import { unfuse, type NameToken } from './tokenise.ts'

export interface NameParse {
  readonly given: readonly NameToken[]
  readonly surnames: readonly NameToken[]
  readonly married: NameToken | undefined
  /** The order of the parts is known (mapping, comma), not inferred. */
  readonly sure: boolean
  /** Bits by which this parse is less likely than the best one. */
  readonly behind: number
}

/** Bits by which one name looks surname-first rather than given-first (negative: the other way). For the vote of a column. */
export function orderEvidence(name: CleanName, knowledge: NameKnowledge): number {
  const [first, ...others] = name.tokens
  const last = others.at(-1)
  if (!first || !last || name.comma >= 0) return 0
  return orderOf(leaning(first, knowledge), leaning(last, knowledge))
}

/** Bits of evidence by how the first word and the last one lean. */
export const orderOf = (first: number, last: number): number => Math.max(-8, Math.min(8, first - last))

/** May word `at` stand in that part, as far as columns of parts tell? */
type Fits = (at: number, part: Part) => boolean

/**
 * The likeliest parses of a whole name, best first, at most two. `order` is the column's vote in bits: positive is surname-first.
 * `fits` leaves out splits that columns of parts contradict; then none may be left.
 */
export function parseName(name: CleanName, order: number, knowledge: NameKnowledge, fits?: Fits): NameParse[] {
  // More words than a name has are no name's; the first ones say enough.
  const before = name.comma > 0 ? unfuse(name.tokens.slice(0, name.comma), knowledge) : []
  const tokens = [...before, ...unfuse(name.tokens.slice(Math.max(0, name.comma)), knowledge)].slice(0, 2 * MAX_PART)
  const [only, ...others] = tokens
  if (!only) return []
  const cut: Cut = (given, surnames, sure) => ({
    given: given.slice(0, MAX_PART),
    surnames: surnames.slice(0, MAX_PART),
    married: name.married.at(-1),
    sure,
    behind: 0,
  })
  // "José Luis Pérez, Gómez" is rare; "PÉREZ GÓMEZ, José Luis" is the rule.
  if (before.length > 0 && before.length < tokens.length) {
    const after = tokens.slice(before.length)
    const told = cut(after, before, true)
    // "Neto, Henrique Coelho" is Henrique Coelho, whose grandfather is called so, or Neto is his surname.
    return suffixAsSurname(before, after) ? [told, cut(after.slice(0, -1), after.slice(-1), false)] : [told]
  }
  if (fits) return fitting(tokens, order, knowledge, cut, fits)
  if (name.lacks === 'given') return [cut([], tokens, true)]
  if (name.lacks === 'surname') return [cut(tokens, [], true)]
  if (name.lacks) return onePart(tokens, order, knowledge, cut)
  if (others.length) return likeliest(tokens, order, knowledge, cut)
  return eitherPart(tokens, leaning(only, knowledge), cut)
}

type Cut = (given: readonly NameToken[], surnames: readonly NameToken[], sure: boolean) => NameParse

/** All words are given names, or all are surnames: the likelier first. */
function eitherPart(tokens: readonly NameToken[], lean: number, cut: Cut): NameParse[] {
  const [asGiven, asSurnames] = [cut(tokens, [], false), cut([], tokens, false)]
  return lean > 0 ? [asSurnames, asGiven] : [asGiven, asSurnames]
}

/** The same where the cell says of the other part that it is not known. */
function onePart(tokens: readonly NameToken[], order: number, knowledge: NameKnowledge, cut: Cut): NameParse[] {
  const lean = tokens.reduce((sum, token) => sum + leaning(token, knowledge), order / 4)
  return eitherPart(tokens, lean, cut).slice(0, Math.abs(lean) < MOST_BEHIND ? 2 : 1)
}

/** The splits that columns of parts allow. */
function fitting(tokens: readonly NameToken[], order: number, knowledge: NameKnowledge, cut: Cut, fits: Fits): NameParse[] {
  if (tokens.length > 1) return likeliest(tokens, order, knowledge, cut, fits)
  if (fits(0, 'given')) return [cut(tokens, [], false)]
  return fits(0, 'surname') ? [cut([], tokens, false)] : []
}

/** One way to cut a name up: the first `split` words are one part, the others the other. */
interface Split {
  readonly split: number
  readonly surnameFirst: boolean
  /** In bits: the less, the likelier. */
  readonly cost: number
}

const NO_SPLIT: Split = { split: 0, surnameFirst: false, cost: Infinity }

/** Bits against an initial inside a name that stands for a surname: Hans J. Friedrich. */
const INITIAL_OF_SURNAME = 2

/** The two likeliest splits. */
function likeliest(tokens: readonly NameToken[], order: number, knowledge: NameKnowledge, cut: Cut, fits?: Fits): NameParse[] {
  const bits = tokens.map((token) => knownBits(token, knowledge))
  const costOf = (at: number, part: Part): number => {
    if (fits && !fits(at, part)) return Infinity
    const isInnerInitial = tokens[at]!.base.length === 1 && at > 0 && at < tokens.length - 1
    if (part === 'given') return givenBits(tokens[at]!.base, bits[at]!.given)
    return (bits[at]!.surname ?? UNKNOWN_BITS) + (isInnerInitial ? INITIAL_OF_SURNAME : 0)
  }
  let best = NO_SPLIT
  let second = NO_SPLIT
  for (let split = 1; split < tokens.length; split++) {
    for (const surnameFirst of [false, true]) {
      const surnames = surnameFirst ? split : tokens.length - split
      const givens = tokens.length - surnames
      if (surnames > MAX_PART || givens > MAX_PART) continue
      let cost = shape(givens, surnames) + (surnameFirst ? -order : order) / 2
      for (let at = 0; at < tokens.length; at++) cost += costOf(at, at < split === surnameFirst ? 'surname' : 'given')
      const found: Split = { split, surnameFirst, cost }
      if (cost < best.cost) [best, second] = [found, best]
      else if (cost < second.cost) second = found
    }
  }
  if (best.cost === Infinity) return []
  const parsed = ({ split, surnameFirst }: Split): NameParse => {
    const [head, tail] = [tokens.slice(0, split), tokens.slice(split)]
    return surnameFirst ? cut(tail, head, false) : cut(head, tail, false)
  }
  const behind = second.cost - best.cost
  return behind < MOST_BEHIND ? [parsed(best), { ...parsed(second), behind }] : [parsed(best)]
}

/** A second parse that is less likely than this, in bits, is none. */
export const MOST_BEHIND = 6

/** Bits against a number of given names and surnames (how lists in Spanish look). */
export function shape(givens: number, surnames: number): number {
  const g = givens === 1 ? 1 : givens === 2 ? 1 : givens === 3 ? 4 : 8
  const s = surnames === 2 ? 1 : surnames === 1 ? 1.5 : surnames === 3 ? 5 : 9
  return g + s
}
