// A report of totals alone: nothing by row, nothing of columns, and no figure that tells who is meant.
import { messageOf } from '../../words/catalogue.ts'
import type { Outcome } from '../../model/outcome.ts'
import { bridgeLines } from '../bridge.ts'
import { funnelOf } from '../funnel.ts'
import { mapValues } from '../map-values.ts'
import type { Report, SideCounts } from '../schema.ts'
import { LINKED, sumOf } from '../tallies.ts'
import { isSmall, suppressCounts, suppressOverlap, suppressTally, unlessSmall } from './small.ts'

type Counts = Readonly<Record<string, SideCounts>>

/** `report` has no rows and no links yet; what follows from counts is computed again from those that are left. */
export function forPublic(report: Report, outcome: Outcome): Report {
  const counts = suppressCounts(report.counts)
  return {
    ...report,
    settings: { ...report.settings, digest: null, decisions: null },
    inputs: report.inputs.map((input) => publicInput(input, counts)),
    counts,
    flagCounts: mapValues(report.flagCounts, (flags) => mapValues(flags, unlessSmall)),
    union: { people: unlessSmall(report.union.people), bySources: suppressTally(report.union.bySources) },
    overlap: suppressOverlap(report.overlap, counts),
    registers: report.registers.map(({ list, ...cells }) => ({ list, ...suppressTally(cells) })),
    bridge: outcome.lists.flatMap((list) => bridgeLines(list, counts)),
    funnel: report.funnel.length ? funnelOf(outcome, counts) : [],
    statements: report.statements.map((statement) => publicStatement(statement, counts)),
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
function publicStatement(statement: Report['statements'][number], counts: Counts): Report['statements'][number] {
  const { support } = statement
  if (!support) return statement
  const own = support.list === null ? undefined : counts[support.list]
  const isHidden = isSmall(support.named) || (own !== undefined && sumOf(own, LINKED) === null)
  return isHidden ? { ...statement, support: { ...support, named: null } } : statement
}

/** The distance between a stated figure and the people listed tells how many are listed. */
const publicComparison = (comparison: Report['comparisons'][number], counts: Counts): Report['comparisons'][number] =>
  counts[comparison.right]?.people === null ? { ...comparison, gap: null } : comparison

/** What was counted on a list would tell how many are on it; what somebody said is known. */
function publicFinding(finding: Report['findings'][number]): Report['findings'][number] {
  if (!('list' in finding.params)) return finding
  const { n: _n, people: _people, other, ...rest } = finding.params
  const params = typeof other === 'string' ? { ...rest, other } : rest
  return { ...finding, params, message: messageOf('en', finding.code, params).what }
}
