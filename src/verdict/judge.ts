// Links and facts → one category for each row of each claimed and verified list, with its flags, links and candidates. Link first, judge after.
import type { Facts } from '../model/facts.ts'
import type { ListDuplicates, PairOutcome } from '../model/outcome.ts'
import type { Sequence } from '../model/pair.ts'
import type { SourceList } from '../model/source.ts'
import { CATEGORIES, type CandidateVerdict, type Category, type RowVerdict, type Verdicts } from '../model/verdict.ts'
import { categoryOf, SET_ASIDE } from './category.ts'
import type { Context, Ground } from './context.ts'
import { flagsOf, type Marks } from './flags.ts'
import { LinkTable, type Examine } from './links.ts'
import { rowsOf } from './rows.ts'
import { sayingsOf } from './sayings.ts'
import { subjectsOf } from './subject.ts'

const NONE: readonly never[] = []
const NO_SAYINGS = new Uint16Array(0)

const CATEGORY_AT = Object.fromEntries(CATEGORIES.map((category, at) => [category, at])) as Readonly<Record<Category, number>>
const isSetAside = CATEGORIES.map((category) => SET_ASIDE.has(category))

/** Lists, their facts and their duplicates stand in one order; at most one list is claimed. */
export function judge(
  lists: readonly SourceList[],
  facts: readonly Facts[],
  duplicates: readonly ListDuplicates[],
  outcomes: readonly PairOutcome[],
  ground: Ground,
  examine: Examine,
): Verdicts {
  const sizes = facts.map((f) => f.n)
  const links = new LinkTable(outcomes, sizes, examine)
  const subjectOf = subjectsOf(lists, facts, links)
  const categories = sizes.map((n) => new Uint8Array(n))
  const claimedAt = lists.findIndex((l) => l.role === 'claimed')
  const context: Context = {
    ground,
    links,
    says: lists.map((list, at) => (list.role === 'register' ? NO_SAYINGS : sayingsOf(facts[at]!, ground.window))),
    hasClaim: claimedAt >= 0,
    cutoff: ground.asOf[claimedAt] ?? null,
    isSetAside: (p) => isSetAside[categories[claimedAt]![p.position]!]!,
  }

  const rowsOfList = (list: SourceList, at: number): Sequence<RowVerdict> => {
    if (list.role === 'register') return NONE
    const f = facts[at]!
    const own = outcomes.filter((o) => o.left === at || o.right === at)
    const standsFor = standInsOf(f.n, duplicates[at]!)
    const marks = marksOf(f.n, duplicates[at]!, skippedOf(at, own))
    const flags = new Int32Array(f.n)
    for (let i = 0; i < f.n; i++) {
      const standIn = standsFor[i]!
      const subject = subjectOf(at, i, standIn >= 0)
      const category = categoryOf(subject, context)
      categories[at]![i] = CATEGORY_AT[category]
      const group = standIn < 0 ? subject : subjectOf(at, standIn, true)
      flags[i] = flagsOf(subject, group, category, marks, context)
    }
    const candidatesOf = (i: number) => (standsFor[i]! < 0 ? candidatesIn(own, at, i) : NONE)
    return rowsOf({ list, f, categories: categories[at]!, flags, links: links.ends[at]!, standsFor, candidatesOf })
  }

  const rows: Sequence<RowVerdict>[] = lists.map(() => NONE)
  // The claimed list comes first, since verified rows ask what became of their partner.
  for (const at of claimedFirst(lists)) rows[at] = rowsOfList(lists[at]!, at)
  return { rows, links }
}

const claimedFirst = (lists: readonly SourceList[]): number[] =>
  lists.map((_, at) => at).sort((x, y) => Number(lists[y]!.role === 'claimed') - Number(lists[x]!.role === 'claimed'))

/** The row that stands for each row, −1 for itself. */
function standInsOf(n: number, { groups }: ListDuplicates): Int32Array {
  const standsFor = new Int32Array(n).fill(-1)
  for (const { members, status } of groups) {
    const [first, ...others] = members
    if (status === 'match') for (const m of others) standsFor[m] = first!
  }
  return standsFor
}

function marksOf(n: number, { groups, repeats }: ListDuplicates, skipped: readonly ReadonlySet<number>[]): Marks {
  const maybe = new Uint8Array(n)
  for (const { members, status } of groups) if (status === 'possible') for (const m of members) maybe[m] = 1
  return {
    maybeDuplicate: (i) => maybe[i] === 1,
    isRepeat: (i) => repeats.has(i),
    isSkipped: (i) => skipped.some((rows) => rows.has(i)),
  }
}

/** Rows of a list that the pair budget left out, for each list it was compared with. */
const skippedOf = (at: number, outcomes: readonly PairOutcome[]): ReadonlySet<number>[] =>
  outcomes.map((o) => (o.left === at ? o.skippedA : o.skippedB)).filter((rows) => rows.size > 0)

/** What a person may want to see beside a row, from each list it was compared with. */
const candidatesIn = (outcomes: readonly PairOutcome[], at: number, i: number): CandidateVerdict[] =>
  outcomes.flatMap((outcome): CandidateVerdict[] =>
    outcome.left === at
      ? outcome.candidatesA(i).map(({ b, via }) => ({ list: outcome.right, position: b, via, outcome }))
      : outcome.candidatesB(i).map(({ a, via }) => ({ list: outcome.left, position: a, via, outcome })),
  )
