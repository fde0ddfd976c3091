// `collect`: rows of lists, or of a part of them → what is counted of them.
import { COMPARISONS } from '../link/comparison/registry.ts'
import type { Comparison } from '../link/comparison/comparison.ts'
import { textHash } from '../metrics/text-hash.ts'
import type { Facts } from '../model/facts.ts'
import { isRomanised, isSure } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import { countTokens } from '../names/frequencies.ts'
import { neighboursIn } from '../names/joins.ts'
import { TokenIds } from '../person/token-ids.ts'
import { blocksOf, leastOf } from './blocks.ts'
import type { Bearer, Counts, FactCounts, ListCounts, NameStatistics } from './list-statistics.ts'
import { factsOfPeople } from './facts-of-people.ts'
import { bearersInOrder, neighboursInOrder, valuesInOrder, wordsInOrder } from './in-order.ts'
import { expectReading, expectRows } from './expect-reading.ts'
import type { PersonRow, Reading } from './person-row.ts'
import { sampleOf } from './sample.ts'
import { wordOf } from './token-words.ts'

/**
 * Counts rows of one list or of several, each by its `list`: all of them or a part, in any order. What it gives is a plain value that
 * `merge` adds to that of other parts and `model` makes a model of. What it holds:
 *
 * - by list, how many rows; by comparison how many of them say something, and each value (years, dates, places, columns of unknown
 *   meaning), of telephones, e-mails and postcodes only some, by their hashes: as much room as there are distinct values;
 * - words of names by part, and which stand side by side: as much room as there are distinct words, and pairs of them;
 * - who has a document, so that they count once in how common a name is, as `saidAgain` does: the 50,000 of the least hashes
 *   (`reading.most.bearers`). On a list with more of them, others count as often as the list has them;
 * - 20,000 rows (`reading.most.rows`), from which it is estimated how true pairs agree: those whose document, day of birth or two words
 *   have the least hashes, so that of two long lists rows are chosen that belong together. A shorter list stands there whole.
 *
 * So nothing but distinct words and values grows with the lists. Throws TypeError of a wrong argument, RangeError of a row whose list is
 * none of the reading's.
 */
export function collect(rows: readonly PersonRow[], reading: Reading): Counts {
  expectRows(rows, 'rows')
  expectReading(reading, 'reading')
  const ofLists = reading.lists.map((): PersonRow[] => [])
  const places = new Map(reading.lists.map(({ id }, at) => [id, at]))
  for (const row of rows) {
    const at = places.get(row.list)
    if (at === undefined) throw new RangeError('rows must be of lists of the reading')
    ofLists[at]!.push(row)
  }
  return { reading, lists: ofLists.map((own, list) => countList(own, list, reading)) }
}

function countList(rows: readonly PersonRow[], list: number, reading: Reading): ListCounts {
  const tokens = new TokenIds()
  const [f] = factsOfPeople([{ list, rows }], reading, tokens)
  const blocks = blocksOf(f!, tokens.finish())
  return {
    rows: rows.length,
    names: countNames(f!, tokens),
    facts: Object.fromEntries(COMPARISONS.map((comparison) => [comparison.name, countFact(f!, comparison)])),
    bearers: bearersInOrder(bearersOf(rows), reading.most.bearers),
    sample: sampleOf(
      rows.map((row, i) => [leastOf(blocks(i)), row] as const),
      reading.most.rows,
    ),
  }
}

function countFact(f: Facts, { tally, mostValues }: Comparison): FactCounts {
  const { said, besides, values } = tally(f)
  return [said, besides, valuesInOrder(values, mostValues)]
}

function countNames(f: Facts, tokens: TokenIds): NameStatistics {
  // Without documents: who stands on the list twice is found when all parts are together.
  const { people, first, all } = countTokens({ ...f, document: undefined }, tokens.text.length)
  const words = tokens.text.map((_, t) => wordOf(tokens, t))
  const neighbours = new Map<string, Set<string>>()
  neighboursIn([f])((one, other) => {
    neighbours.set(words[one]!, (neighbours.get(words[one]!) ?? new Set<string>()).add(words[other]!))
  })
  const rowsWhere = (holds: (at: number) => boolean, parses: (i: number) => number): number => {
    let count = 0
    for (let i = 0; i < f.n; i++) if (Array.from({ length: parses(i) }, (_, p) => parseAt(f, i, p)).some(holds)) count++
    return count
  }
  return {
    people,
    inferred: rowsWhere(
      (at) => !isSure(f.parses, at),
      (i) => Math.min(1, f.parseCount[i]!),
    ),
    romanised: rowsWhere(
      (at) => isRomanised(f.parses, at),
      (i) => f.parseCount[i]!,
    ),
    words: wordsInOrder(words.map((word, t) => [word, first.given[t]!, first.surname[t]!, all.given[t]!, all.surname[t]!] as const)),
    neighbours: neighboursInOrder(neighbours),
  }
}

function bearersOf(rows: readonly PersonRow[]): Iterable<Bearer> {
  const bearers = new Map<number, Bearer>()
  for (const { document, names } of rows) {
    if (document === undefined) continue
    const hash = textHash(JSON.stringify([document, names]))
    bearers.set(hash, [hash, (bearers.get(hash)?.[1] ?? 0) + 1, names])
  }
  return bearers.values()
}
