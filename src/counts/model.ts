// `model`: what was counted of whole lists → all that judging their pairs needs, as a value.
import { isTooMany } from '../link/candidates.ts'
import { estimatedPairs, estimateOf, pooled, type SampledPairs, type Told } from '../link/estimate.ts'
import { equalRows, type EqualRows } from '../link/equal-rows.ts'
import { createPairJudge } from '../link/judge/pair-judge.ts'
import type { Facts } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { blocksOf } from './blocks.ts'
import type { Counts, ListCounts } from './list-statistics.ts'
import { expectCounts } from './expect-reading.ts'
import { factsOfPeople } from './facts-of-people.ts'
import { countedFor, namesFor, type Known, type ListKnown } from './known.ts'
import { wordsOnce } from './said-once.ts'
import { sampledPairs } from './sample.ts'
import type { Reading } from './person-row.ts'

/** Survives JSON. It holds words of names and values of columns, and no rows: still as personal as the lists are. */
export interface Model {
  readonly reading: Reading
  /** By position of the list: what is counted of it. */
  readonly lists: readonly ListKnown[]
  /** For each two lists, and each with itself, how true pairs agree, as far as the lists tell; empty where the plan does not ask. */
  readonly estimates: readonly PlainEstimate[]
}

/** `Estimate` without typed arrays. */
export interface PlainEstimate extends Omit<Estimate, 'shifts' | 'names'> {
  readonly left: number
  readonly right: number
  readonly shifts: readonly (readonly [comparison: string, hundredths: readonly number[]])[]
  readonly names: Readonly<Record<'given' | 'surname', Readonly<Record<'relation' | 'pattern', readonly number[]>>>>
}

/**
 * The model of whole lists. It is that of the command where no list has more rows than `reading.most.rows` (20,000) nor more people with a
 * document than `reading.most.bearers` (50,000), and all pairs are judged (up to 50 million). Beyond, what is counted is still that of all
 * rows, and how true pairs agree is estimated from pairs of the samples: weights of two lists of 300,000 rows were apart by .01 bit in the
 * median and 1.3 at most, those of a short list and a long one by up to 2.9 and 5.3 (docs/scale.md). Throws TypeError of a wrong argument.
 */
export function model(counts: Counts): Model {
  expectCounts(counts, 'counts')
  const { reading } = counts
  const lists = counts.lists.map(({ rows, facts, ...own }, at): ListKnown => ({ rows, facts, names: wordsOnce(own, at, reading) }))
  const known = { reading, lists }
  return { reading, lists, estimates: reading.plan.estimate ? estimatesOf(known, counts.lists) : [] }
}

function estimatesOf(known: Known, counts: readonly ListCounts[]): PlainEstimate[] {
  const { reading, lists } = known
  const { tokens, names } = namesFor(known)
  const facts = factsOfPeople(
    counts.map(({ sample }, list) => ({ list, rows: sample.rows.map(([, row]) => row) })),
    reading,
    tokens,
  )
  const equal = facts.map((f) => equalRows(f))
  const sampled = pairsOfSamples(known, counts, facts, equal)
  const asked = estimatedPairs(reading.between, lists.length)
  const told = lists.map(toldOf)
  const estimates = asked.map(([left, right]) => {
    const [a, b] = [facts[left]!, facts[right]!]
    const whole = { sizes: [lists[left]!.rows, lists[right]!.rows] as const, counted: countedFor(known, left, right, { a, b }) }
    const own = names(left, right)
    const judge = createPairJudge(a, b, own, reading.plan, null, whole)
    const sides = { a, b, equalA: equal[left]!, equalB: equal[right]! }
    return estimateOf(sides, own, judge, [told[left]!, told[right]!], sampled(left, right))
  })
  return pooled(
    asked,
    estimates,
    lists.map(({ rows }) => rows),
  ).map((own, at) => plain(own, asked[at]!))
}

/** Pairs to look at, of two lists of which not all rows are there, or that have too many pairs; null where all are looked at. */
function pairsOfSamples(known: Known, counts: readonly ListCounts[], facts: readonly Facts[], equal: readonly EqualRows[]) {
  const { tokens } = namesFor(known)
  const all = tokens.finish()
  const sides = facts.map((f, at) => {
    const blocks = blocksOf(f, all)
    return { below: counts[at]!.sample.below, blocks: Array.from({ length: f.n }, (_, i) => blocks(i)), rows: counts[at]!.rows }
  })
  const tooMany = isTooMany(equal, Infinity)
  return (left: number, right: number): SampledPairs | null => {
    const isWhole = sides[left]!.below === null && sides[right]!.below === null
    return isWhole && !tooMany([left, right]) ? null : sampledPairs(sides[left]!, sides[right]!)
  }
}

const toldOf = ({ rows, facts }: ListKnown): Told => ({ rows, born: facts['birth date']![0], numbered: facts['document']![0] })

const plain = ({ shifts, names: { given, surname }, ...rest }: Estimate, [left, right]: readonly [number, number]): PlainEstimate => ({
  left,
  right,
  ...rest,
  shifts: Array.from(shifts, ([comparison, own]) => [comparison, Array.from(own)] as const).sort(([a], [b]) => byCodePoint(a, b)),
  names: {
    given: { relation: Array.from(given.relation), pattern: Array.from(given.pattern) },
    surname: { relation: Array.from(surname.relation), pattern: Array.from(surname.pattern) },
  },
})
