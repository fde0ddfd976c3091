// Figures that may hold the same people: bounds from below, sums only where somebody declared them disjoint, and whether the smaller is among the larger.
import type { Finding, Question } from '../model/statement-outcome.ts'
import type { RelationType, Statement } from '../model/statement.ts'
import { intervalOf, pairsOf, targetsOf, type Ledger } from './ledger.ts'
import { ask } from './questions.ts'

export interface Overlap {
  /** Of two verifiers' figures; a claim and a verifier's are never put together. */
  readonly finding: Finding | null
  /** Asked of the smaller figure's speaker; null where the two are known to be disjoint. */
  readonly question: Question | null
}

export function overlapsOf(ledger: Ledger): Overlap[] {
  const { claims, checks, supersededBy } = ledger
  const standing = checks.filter((s) => !supersededBy.has(s.id))
  const continued = new Set(standing.flatMap((s) => targetsOf(s, 'continues')))
  const last = standing.filter((s) => !continued.has(s.id))
  return [
    ...betweenVerifiers(standing, latestOf(last)),
    ...claims.filter((s) => !supersededBy.has(s.id)).flatMap((claim) => last.flatMap((check) => withClaim(claim, check))),
  ]
}

/** What each speaker said on the last day they said anything. */
function latestOf(statements: readonly Statement[]): ReadonlySet<Statement> {
  const lastDay = new Map<string, string>()
  for (const s of statements) if (dayOf(s) >= (lastDay.get(s.speaker) ?? '')) lastDay.set(s.speaker, dayOf(s))
  return new Set(statements.filter((s) => dayOf(s) === lastDay.get(s.speaker)))
}

const dayOf = (s: Statement): string => s.madeAt.slice(0, 10)

function betweenVerifiers(standing: readonly Statement[], latest: ReadonlySet<Statement>): Overlap[] {
  return pairsOf(standing).flatMap(([x, y]): Overlap[] => {
    const [p, q] = [intervalOf(x).min, intervalOf(y).min]
    if (p === null || q === null) return []
    const statements = [x.id, y.id]
    const params = { figure: x.figure, other: y.figure, speaker: x.speaker }
    if (related(x, y, ['disjoint_from']))
      return [{ finding: { code: 'SUM', statements, params: { ...params, min: p + q } }, question: null }]
    const apart = x.speaker !== y.speaker && latest.has(x) && latest.has(y)
    if (!related(x, y, ['overlaps_unknown']) && !isSilent(x, y) && !(apart && mayShare(x, y))) return []
    const finding: Finding = { code: 'OVERLAP_UNKNOWN', statements, params: { ...params, min: Math.max(p, q), sum: p + q } }
    return [{ finding, question: amongThose(x, y) }]
  })
}

const withClaim = (claim: Statement, check: Statement): Overlap[] =>
  sizeOf(claim) !== null && sizeOf(check) !== null && mayShare(claim, check) ? [{ finding: null, question: amongThose(claim, check) }] : []

/** Is the smaller among the larger? Of two that are equal the later is asked about. */
function amongThose(x: Statement, y: Statement): Question {
  const [small, large] = (sizeOf(x) ?? 0) < (sizeOf(y) ?? 0) ? [x, y] : [y, x]
  return ask(small, 'overlap', large.figure)
}

const sizeOf = ({ quantity: { value, min, max } }: Statement): number | null => value ?? min ?? max

const related = (x: Statement, y: Statement, types: readonly RelationType[]): boolean =>
  types.some((type) => targetsOf(x, type).includes(y.id) || targetsOf(y, type).includes(x.id))

/** One is part of the other, or takes its place. */
const NESTED: readonly RelationType[] = ['subset_of', 'continues', 'supersedes', 'restates', 'part_verified_of']

/** Said on one day by one speaker, without a word of how they relate. */
const isSilent = (x: Statement, y: Statement): boolean =>
  x.speaker === y.speaker && x.madeAt !== '' && dayOf(x) === dayOf(y) && !related(x, y, NESTED)

/** Nothing that was said keeps the same person from being in both. */
const mayShare = (x: Statement, y: Statement): boolean =>
  !related(x, y, [...NESTED, 'disjoint_from']) && !endsBefore(x, y) && !endsBefore(y, x) && mayBeOneEvent(x, y)

/** Nobody counts what comes after they spoke. */
function endsBefore(x: Statement, { scope, fromBasis }: Statement): boolean {
  const [end] = [x.scope.to, x.scope.cutoff, x.madeAt].flatMap((moment) => moment?.slice(0, 10) || []).toSorted()
  return end !== undefined && fromBasis === 'stated' && Boolean(scope.from) && end < (scope.from ?? '').slice(0, 10)
}

/** Events that are no way out of detention. */
const NO_RELEASE: ReadonlySet<string> = new Set(['arrest', 'late_registration', 'held', 'death_in_custody'])

const mayBeOneEvent = ({ scope: { event: p = '' } }: Statement, { scope: { event: q = '' } }: Statement): boolean =>
  p === q || (!NO_RELEASE.has(p) && !NO_RELEASE.has(q))
