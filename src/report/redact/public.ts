// A report of totals alone: nothing by row, nothing of columns, and no figure that tells who is meant.
import { messageOf } from '../../words/catalogue.ts'
import type { Outcome } from '../../model/outcome.ts'
import { bridgeLines } from '../bridge.ts'
import { funnelOf } from '../funnel.ts'
import type { Report, SideCounts } from '../schema.ts'
import { sumsOf } from './figures.ts'
import { shownFigures, type Figures } from './shown.ts'
import { isSmall, unlessSmall } from './small.ts'

type Counts = Readonly<Record<string, SideCounts>>

/** `report` has no rows and no links yet; what follows from counts is computed again from those that are left. */
export function forPublic(report: Report, outcome: Outcome, before: readonly Report[] = []): Report {
  const figures = shownFigures({ ...report, sums: sumsOf(report) }, before)
  const { counts, sums } = figures
  const inputs = report.inputs.map((input) => publicInput(input, counts, before))
  const hidden = new Set(report.inputs.filter((input, k) => isLengthHidden(input, inputs[k]!, counts)).map(({ id }) => id))
  return {
    ...report,
    settings: { ...report.settings, digest: null, decisions: null },
    inputs,
    ...figures,
    bridge: outcome.lists.flatMap((list) => bridgeLines(list, counts, sums)),
    funnel: report.funnel.length ? funnelOf(outcome, counts, sums) : [],
    statements: report.statements.map((statement) => publicStatement(statement, report.comparisons, hidden, figures, before)),
    comparisons: report.comparisons.map((comparison) => publicComparison(comparison, hidden)),
    findings: report.findings.filter(({ code, params }) => code === 'SUBGROUP' || !hidden.has(String(params['list']))).map(publicFinding),
  }
}

function publicInput(input: Report['inputs'][number], counts: Counts, before: readonly Report[]): Report['inputs'][number] {
  const told = before.map((b) => b.inputs.find((i) => i.id === input.id)?.withheld)
  return {
    ...input,
    sha256: null,
    blank: null,
    withheld: isNear(input.withheld, told) ? null : unlessSmall(input.withheld),
    rows: counts[input.id]?.rows ?? null,
    columns: {},
    comparedAsText: [],
    ignored: [],
  }
}

/** Would the change since an earlier report be of few? */
const isNear = (n: number | null, told: readonly (number | null | undefined)[]): boolean =>
  n !== null && told.some((was) => typeof was === 'number' && isSmall(Math.abs(n - was)))

/** How many people a list stands for is those named on it and those held back: with one of the two hidden, neither the sum nor what is said of it is told. */
function isLengthHidden(input: Report['inputs'][number], shown: Report['inputs'][number], counts: Counts): boolean {
  const own = counts[input.id]
  return own?.people === null || own?.withheld === null || input.withheld !== shown.withheld
}

type Statement = Report['statements'][number]
type Comparison = Report['comparisons'][number]

function publicStatement(
  statement: Statement,
  comparisons: readonly Comparison[],
  hidden: ReadonlySet<string>,
  { counts, sums }: Figures,
  before: readonly Report[],
): Statement {
  const { support } = statement
  if (!support) return statement
  // Whether a list contradicts the claim tells how long the list is, and so does that it does not. Beside one's own list there is no gate.
  const beside = comparisons.filter((c) => c.left === statement.id && c.result !== 'not_comparable' && c.gate !== null)
  const linked = support.list === null ? undefined : sums?.[support.list]?.linked
  const isHidden = linked === null && !followsAnyway(statement, counts[support.list ?? '']?.people ?? null)
  if (isHidden || beside.some((c) => hidden.has(c.right))) return { ...statement, support: null }
  return isNamedHidden(statement, linked, before) ? { ...statement, support: { ...support, named: null } } : statement
}

/** Of people who are shown to be fewer than were claimed, some but not all are linked: that a figure is hidden says that it is not 0. */
const followsAnyway = ({ support, quantity: { min } }: Statement, people: number | null): boolean =>
  support?.result === 'partly_supported' && (min === null || (people !== null && people < min))

/** How many of a claim's people are named follows from the counts of its list. */
function isNamedHidden({ id, support }: Statement, linked: number | null | undefined, before: readonly Report[]): boolean {
  const named = support?.named ?? null
  const told = before.map((b) => b.statements.find((s) => s.id === id)?.support?.named)
  return (
    isNear(named, told) || isSmall(named) || linked === null || (typeof linked === 'number' && isSmall(Math.abs(linked - (named ?? 0))))
  )
}

/** Whether a stated figure and a list fit tells how long the list is, and where several are stated, closely; how far apart they are tells it exactly. */
function publicComparison(comparison: Comparison, hidden: ReadonlySet<string>): Comparison {
  if (comparison.result === 'not_comparable') return comparison
  if (hidden.has(comparison.right)) return { ...comparison, result: 'not_told', gap: null }
  return isNarrow(comparison.gap) ? { ...comparison, gap: null } : comparison
}

/** Less than five apart, at either end. */
const isNarrow = (gap: Comparison['gap']): boolean =>
  gap !== null && [gap.min, gap.max].some((end) => end !== null && isSmall(Math.abs(end)))

/** What was counted on a list would tell how many are on it; what somebody said is known. */
function publicFinding(finding: Report['findings'][number]): Report['findings'][number] {
  if (!('list' in finding.params)) return finding
  // Nor may the distance: with what was said it gives the same figure.
  const { n: _n, people: _people, min: _min, max: _max, other, ...rest } = finding.params
  const params = typeof other === 'string' ? { ...rest, other } : rest
  return { ...finding, params, message: messageOf('en', finding.code, params).what }
}
