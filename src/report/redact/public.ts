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
export function forPublic(report: Report, outcome: Outcome): Report {
  const figures = shownFigures({ ...report, sums: sumsOf(report) })
  const { counts, sums } = figures
  return {
    ...report,
    settings: { ...report.settings, digest: null, decisions: null },
    inputs: report.inputs.map((input) => publicInput(input, counts)),
    ...figures,
    bridge: outcome.lists.flatMap((list) => bridgeLines(list, counts, sums)),
    funnel: report.funnel.length ? funnelOf(outcome, counts, sums) : [],
    statements: report.statements.map((statement) => publicStatement(statement, figures)),
    comparisons: report.comparisons.map((comparison) => publicComparison(comparison, counts)),
    findings: report.findings.map(publicFinding),
  }
}

function publicInput(input: Report['inputs'][number], counts: Counts): Report['inputs'][number] {
  return {
    ...input,
    sha256: null,
    blank: null,
    withheld: unlessSmall(input.withheld),
    rows: counts[input.id]?.rows ?? null,
    columns: {},
    comparedAsText: [],
    ignored: [],
  }
}

/** How many of a claim's people are named follows from the counts of its list. */
function publicStatement(statement: Report['statements'][number], { sums }: Figures): Report['statements'][number] {
  const { support } = statement
  if (!support) return statement
  const linked = support.list === null ? undefined : sums?.[support.list]?.linked
  const isHidden =
    isSmall(support.named) || linked === null || (typeof linked === 'number' && isSmall(Math.abs(linked - (support.named ?? 0))))
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
