// `createPairJudge`: a model and some rows of its lists → what each pair of them is, as a run over the whole lists would say.
import { createPairJudge as judgeOf, type PairJudge } from '../link/judge/pair-judge.ts'
import type { Basis, Estimate, Reason } from '../model/pair.ts'
import { explanationOf } from '../report/links.ts'
import { againstOf, riskOf, standingsOf, type Standing } from '../report/risk.ts'
import type { ReportLink } from '../report/schema.ts'
import { expectModel, expectRows } from './expect-reading.ts'
import { factsOfPeople } from './facts-of-people.ts'
import { countedFor, namesFor, prepare, type NamesKnown } from './known.ts'
import type { Model, PlainEstimate } from './model.ts'
import type { PersonRow } from './person-row.ts'

/** What is said of two rows by themselves, whatever other rows there are. */
export interface JudgedPair {
  /** Bits: one person against strangers, what is so before anything is compared included; the sum of `explanation`. */
  readonly weight: number
  /** Bits: one person against all other explanations together. */
  readonly odds: number
  /** The chance that they are not one person. In a run over whole lists rivals for either row may raise it. */
  readonly risk: number
  /** The likeliest other explanation, and by how many bits one person is likelier. */
  readonly against: NonNullable<ReportLink['against']>
  /** `match`: may be linked without a person; `possible`: a person should look; `none`. Rivals may turn a match into a question. */
  readonly decision: 'match' | 'possible' | 'none'
  readonly basis: Basis
  /** Why it may not be linked without a person; '' where it may. */
  readonly reason: Reason
  readonly explanation: NonNullable<ReportLink['explanation']>
  /** How it stands under each explanation; the chances sum to 1. */
  readonly explanations: readonly Standing[]
}

export interface RowPairJudge {
  /** Row `i` of the first rows with row `j` of the others, by position from 0. Throws RangeError where there is none. */
  (i: number, j: number): JudgedPair
}

/**
 * A judge of pairs of rows: those of `a` with those of `b`, by the model of their lists. All of `a` are of one list and all of `b` of one;
 * where that is the same, pairs are judged as duplicates. Made once for as many rows as wanted: each pair then takes microseconds. Says of
 * two rows what `reconcile explain --names` says of them by themselves; who is linked with whom only whole lists can tell. A word that is
 * in no name of the lists counts as one that nobody else has. Throws TypeError of a wrong argument, RangeError where rows are of several
 * lists, or of none of the model's.
 */
export function createPairJudge(model: Model, a: readonly PersonRow[], b: readonly PersonRow[]): RowPairJudge {
  expectModel(model, 'model')
  expectRows(a, 'a')
  expectRows(b, 'b')
  const { reading } = model
  const [left, right] = [listOf(a, model, 'a'), listOf(b, model, 'b')]
  const isTurned = left > right
  const rows = isTurned ? [b, a] : [a, b]
  const [judge, offset] = isTurned ? judgeOfLists(model, right, left, rows) : judgeOfLists(model, left, right, rows)
  return (i, j) => {
    if (!(i in a) || !(j in b)) throw new RangeError('i and j must be positions of rows')
    return said(judge, reading.plan, isTurned ? j : i, (isTurned ? i : j) + offset)
  }
}

/** Of one list all rows stand one behind the other, and those of `b` from `offset` on. */
function judgeOfLists(
  model: Model,
  left: number,
  right: number,
  [a, b]: readonly (readonly PersonRow[])[],
): readonly [PairJudge, offset: number] {
  const { reading, lists, estimates } = model
  const { tokens, names } = namesOfRows(model, [...a!, ...b!])
  const sides = left === right ? [{ list: left, rows: [...a!, ...b!] }] : [a!, b!].map((rows, at) => ({ list: at ? right : left, rows }))
  const [f, g = f] = factsOfPeople(sides, reading, tokens)
  const found = estimates.find((own) => own.left === left && own.right === right)
  const whole = {
    sizes: [lists[left]!.rows, lists[right]!.rows] as const,
    counted: countedFor(model, left, right, { a: f!, b: g! }),
  }
  return [judgeOf(f!, g!, names(left, right), reading.plan, found ? estimateOf(found) : null, whole), left === right ? a!.length : 0]
}

function listOf(rows: readonly PersonRow[], { reading }: Model, name: string): number {
  const id = rows[0]?.list
  const at = reading.lists.findIndex((list) => list.id === id)
  if (at < 0 || rows.some(({ list }) => list !== id)) throw new RangeError(`${name} must be rows of one list of the model`)
  return at
}

/** Words that are new to the lists move nothing of other rows': they are made room for this once. */
function namesOfRows(model: Model, rows: readonly PersonRow[]): NamesKnown {
  const known = namesFor(model)
  const words = rows.flatMap((row) =>
    row.names.flatMap(({ given, surnames, married }) => [...given, ...surnames, ...(married === undefined ? [] : [married])]),
  )
  const unseen = new Set(words.filter((word) => !known.has(word)))
  return unseen.size ? prepare(model, [...unseen].sort()) : known
}

const estimateOf = ({ shifts, names: { given, surname }, ...rest }: PlainEstimate): Estimate => ({
  ...rest,
  shifts: new Map(shifts.map(([comparison, own]) => [comparison, Int32Array.from(own)])),
  names: {
    given: { relation: Int32Array.from(given.relation), pattern: Int32Array.from(given.pattern) },
    surname: { relation: Int32Array.from(surname.relation), pattern: Int32Array.from(surname.pattern) },
  },
})

/** Who holds the model sees names. */
const AUDIENCE = 'names'

function said(judge: PairJudge, { review }: Model['reading']['plan'], i: number, j: number): JudgedPair {
  const accounts = judge.accounts(i, j)
  const { odds, automatic, basis, reason, ...judged } = judge.judge(i, j)
  return {
    weight: judged.weight / 100,
    odds: odds / 100,
    risk: riskOf(odds),
    against: againstOf(judged, AUDIENCE),
    decision: automatic ? 'match' : odds >= 100 * review ? 'possible' : 'none',
    basis,
    reason,
    explanation: explanationOf(accounts.same, AUDIENCE),
    explanations: standingsOf(accounts, odds, AUDIENCE),
  }
}
