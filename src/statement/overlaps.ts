// Verifiers' figures that may hold the same people: bounds from below, and sums only where somebody declared them disjoint.
import type { Finding, Question } from '../model/statement-outcome.ts'
import type { RelationType, Statement } from '../model/statement.ts'
import { intervalOf, pairsOf, targetsOf, type Ledger } from './ledger.ts'
import { ask } from './questions.ts'

export interface Overlap {
  readonly finding: Finding
  /** Asked of the later figure's speaker; null where the two are known to be disjoint. */
  readonly question: Question | null
}

export function overlapsOf({ checks, supersededBy }: Ledger): Overlap[] {
  return pairsOf(checks.filter((s) => !supersededBy.has(s.id))).flatMap(([x, y]): Overlap[] => {
    const [p, q] = [intervalOf(x).min, intervalOf(y).min]
    if (p === null || q === null) return []
    const statements = [x.id, y.id]
    const params = { figure: x.figure, other: y.figure, speaker: x.speaker }
    if (related(x, y, ['disjoint_from']))
      return [{ finding: { code: 'SUM', statements, params: { ...params, min: p + q } }, question: null }]
    if (!related(x, y, ['overlaps_unknown']) && !isSilent(x, y)) return []
    const finding: Finding = { code: 'OVERLAP_UNKNOWN', statements, params: { ...params, min: Math.max(p, q), sum: p + q } }
    return [{ finding, question: ask(y, 'overlap', x.figure) }]
  })
}

const related = (x: Statement, y: Statement, types: readonly RelationType[]): boolean =>
  types.some((type) => targetsOf(x, type).includes(y.id) || targetsOf(y, type).includes(x.id))

/** One is part of the other, or takes its place. */
const NESTED: readonly RelationType[] = ['subset_of', 'continues', 'supersedes', 'restates', 'part_verified_of']

/** Said on one day by one speaker, without a word of how they relate. */
const isSilent = (x: Statement, y: Statement): boolean =>
  x.speaker === y.speaker && x.madeAt !== '' && x.madeAt.slice(0, 10) === y.madeAt.slice(0, 10) && !related(x, y, NESTED)
