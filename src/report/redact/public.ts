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
  return {
    ...report,
    settings: { ...report.settings, digest: null, decisions: null },
    inputs: report.inputs.map((input) => publicInput(input, counts, before)),
    ...figures,
    bridge: outcome.lists.flatMap((list) => bridgeLines(list, counts, sums)),
    funnel: report.funnel.length ? funnelOf(outcome, counts, sums) : [],
    statements: report.statements.map((statement) => publicStatement(statement, figures, before)),
    comparisons: report.comparisons.map((comparison) => publicComparison(comparison, counts)),
    findings: report.findings.map(publicFinding),
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

/** How many of a claim's people are named follows from the counts of its list. */
function publicStatement(
  statement: Report['statements'][number],
  { sums }: Figures,
  before: readonly Report[],
): Report['statements'][number] {
  const { support } = statement
  if (!support) return statement
  const linked = support.list === null ? undefined : sums?.[support.list]?.linked
  const told = before.map((b) => b.statements.find((s) => s.id === statement.id)?.support?.named)
  const isHidden =
    isNear(support.named, told) ||
    isSmall(support.named) ||
    linked === null ||
    (typeof linked === 'number' && isSmall(Math.abs(linked - (support.named ?? 0))))
  return isHidden ? { ...statement, support: { ...support, named: null } } : statement
}

/** The distance between a stated figure and the people listed tells how many are listed. */
const publicComparison = (comparison: Report['comparisons'][number], counts: Counts): Report['comparisons'][number] =>
  counts[comparison.right]?.people === null || isNarrow(comparison.gap) ? { ...comparison, gap: null } : comparison

/** Less than five apart, at either end. */
const isNarrow = (gap: Report['comparisons'][number]['gap']): boolean =>
  gap !== null && [gap.min, gap.max].some((end) => end !== null && isSmall(Math.abs(end)))

/** What was counted on a list would tell how many are on it; what somebody said is known. */
function publicFinding(finding: Report['findings'][number]): Report['findings'][number] {
  if (!('list' in finding.params)) return finding
  // Nor may the distance: with what was said it gives the same figure.
  const { n: _n, people: _people, min: _min, max: _max, other, ...rest } = finding.params
  const params = typeof other === 'string' ? { ...rest, other } : rest
  return { ...finding, params, message: messageOf('en', finding.code, params).what }
}
