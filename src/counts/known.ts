// What is known of whole lists, as judging takes it: names by which pairs are compared, and what comparisons have counted.
import { COMPARISONS, type Counted } from '../link/comparison/registry.ts'
import type { Sides, Tally } from '../link/comparison/comparison.ts'
import { judgedBy } from '../link/judged-by.ts'
import { namesOf, type Names, type NamesOfLists } from '../link/prepared-names.ts'
import type { Tokens } from '../model/name-parse.ts'
import { frequenciesOf, type TokenCounts } from '../names/frequencies.ts'
import { findJoins } from '../names/joins.ts'
import { nameKnowledge } from '../names/knowledge.ts'
import { TokenIds } from '../person/token-ids.ts'
import type { FactCounts, NameStatistics, WordCount } from './list-statistics.ts'
import type { Reading } from './person-row.ts'
import { tokenOf } from './token-words.ts'

/** What is known of a list, without any of its rows. */
export interface ListKnown {
  readonly rows: number
  readonly names: NameStatistics
  readonly facts: Readonly<Record<string, FactCounts>>
}

/** Of all lists. */
export interface Known {
  readonly reading: Reading
  readonly lists: readonly ListKnown[]
}

export interface NamesKnown {
  /** Numbers words as `names` do. */
  readonly tokens: TokenIds
  has(word: string): boolean
  readonly names: NamesOfLists
}

const prepared = new WeakMap<Known, NamesKnown>()

/** Once for all rows whose words are those of the lists. */
export function namesFor(known: Known): NamesKnown {
  const found = prepared.get(known) ?? prepare(known, [])
  prepared.set(known, found)
  return found
}

/** With words besides that nobody on the lists has. */
export function prepare({ lists }: Known, more: readonly string[]): NamesKnown {
  const tokens = new TokenIds()
  const ids = new Map<string, number>()
  for (const word of [...lists.flatMap(({ names }) => names.words.map(([own]) => own)), ...more]) ids.set(word, tokenOf(tokens, word))
  const all = tokens.finish()
  const counts = lists.map(({ names }) => countsOf(names, ids))
  const made = new Map<string, Names>()
  const prepareFor = (some: readonly number[]): Names =>
    namesOf(
      {
        frequencies: frequenciesOf(
          some.map((at) => counts[at]!),
          all,
          nameKnowledge(),
        ),
        scripts: some.some((at) => lists[at]!.names.romanised > 0),
        joined: joinsIn(
          some.map((at) => lists[at]!.names),
          all,
          ids,
        ),
      },
      all,
      nameKnowledge(),
    )
  return {
    tokens,
    has: (word) => ids.has(word),
    names(left, right) {
      const some = judgedBy(left, right, lists.length)
      const key = some.join(' ')
      const names = made.get(key) ?? prepareFor(some)
      made.set(key, names)
      return names
    },
  }
}

function countsOf({ people, inferred, words }: NameStatistics, ids: ReadonlyMap<string, number>): TokenCounts {
  const column = (countOf: (own: WordCount) => number): Int32Array => {
    const counts = new Int32Array(ids.size)
    for (const own of words) counts[ids.get(own[0])!] = countOf(own)
    return counts
  }
  return {
    people,
    first: { given: column(([, given]) => given), surname: column(([, , surname]) => surname) },
    all: { given: column(([, , , given]) => given), surname: column(([, , , , surname]) => surname) },
    isInferred: inferred > 0,
  }
}

const joinsIn = (lists: readonly Pick<NameStatistics, 'neighbours'>[], tokens: Tokens, ids: ReadonlyMap<string, number>) =>
  findJoins((look) => {
    for (const { neighbours } of lists)
      for (const [word, behind] of neighbours) for (const other of behind) look(ids.get(word)!, ids.get(other)!)
  }, tokens)

const tallied = new WeakMap<FactCounts, Tally>()

function tallyOf(counts: FactCounts): Tally {
  const [said, besides, values] = counts
  const tally = tallied.get(counts) ?? { said, besides, values: new Map(values) }
  tallied.set(counts, tally)
  return tally
}

/** What comparisons have counted of two lists, for some of their rows. */
export const countedFor = ({ lists }: Known, left: number, right: number, sides: Sides): Counted =>
  COMPARISONS.map((comparison) => {
    const [a, b] = [lists[left]!, lists[right]!].map(({ facts }) => tallyOf(facts[comparison.name]!))
    return comparison.counted([a!, b!], sides)
  })
