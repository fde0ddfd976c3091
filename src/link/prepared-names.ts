// What all comparisons of names share: tokens, how common they are, how they relate.
import { isRomanised, PARSE_STRIDE, type NameKnowledge, type Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import { nameFrequencies, type Frequencies, type NameColumns } from '../names/frequencies.ts'
import { createNameComparer, type NameComparer } from '../names/name.ts'
import { findJoins, joinsOf, neighboursIn, type JoinedWords } from '../names/joins.ts'
import { createRelater, type Relater } from '../names/relate.ts'
import { judgedBy } from './judged-by.ts'

export interface Names {
  readonly tokens: Tokens
  readonly frequencies: Frequencies
  readonly relater: Relater
  readonly comparer: NameComparer
}

/** What names have to know of some lists as wholes, as a value that can be sent elsewhere. */
export interface CountedNames {
  readonly frequencies: Frequencies
  /** Is any of the names written in another script? */
  readonly scripts: boolean
  readonly joined: JoinedWords
}

/** `trusted` as for `nameFrequencies`. */
const countNames = (facts: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge, trusted: boolean): CountedNames => ({
  frequencies: nameFrequencies(facts, tokens, knowledge, trusted),
  scripts: facts.some(hasRomanised),
  joined: findJoins(neighboursIn(facts), tokens),
})

/** The names of some lists together; `trusted` as for `nameFrequencies`. */
export const prepareNames = (facts: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge, trusted = false): Names =>
  namesOf(countNames(facts, tokens, knowledge, trusted), tokens, knowledge)

export function namesOf({ frequencies, scripts, joined }: CountedNames, tokens: Tokens, knowledge: NameKnowledge): Names {
  const relater = createRelater(tokens, knowledge, frequencies, { scripts, joins: joinsOf(joined) })
  return { tokens, frequencies, relater, comparer: createNameComparer(tokens, knowledge, frequencies, relater) }
}

/** What these names were prepared by. */
export const countedOf = ({ frequencies, relater: { scripts, joins } }: Names): CountedNames => {
  const { wholes, starts, partMask, parts } = joins
  return { frequencies, scripts, joined: { wholes, starts, partMask, parts } }
}

/** The names by which two lists are compared, or one with itself; positions of lists. */
export interface NamesOfLists {
  (left: number, right: number): Names
}

/** What names were prepared by, by the lists that have a say in them. */
export type CountedByLists = Map<string, CountedNames>

/**
 * Of the lists that have a say in it (`judgedBy`), made when first asked for: how common a name is on a third list changes no pair of the
 * first two. What is not `counted` yet is counted, and put there.
 */
export function namesByLists(
  facts: readonly NameColumns[],
  tokens: Tokens,
  knowledge: NameKnowledge,
  counted: CountedByLists = new Map(),
): NamesOfLists {
  const made = new Map<string, Names>()
  return (left, right) => {
    const lists = judgedBy(left, right, facts.length)
    const key = lists.join(' ')
    const known =
      counted.get(key) ??
      countNames(
        lists.map((at) => facts[at]!),
        tokens,
        knowledge,
        false,
      )
    counted.set(key, known)
    const names = made.get(key) ?? namesOf(known, tokens, knowledge)
    made.set(key, names)
    return names
  }
}

/** Is any of the names written in another script? */
function hasRomanised(f: NameColumns): boolean {
  if (f.packed) return f.packed.traits.hasRomanised
  for (let i = 0; i < f.n; i++) {
    for (let p = 0, at = parseAt(f, i); p < f.parseCount[i]!; p++, at += PARSE_STRIDE) if (isRomanised(f.parses, at)) return true
  }
  return false
}
