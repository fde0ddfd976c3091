// The outcome of a run → the report for one audience. What an audience may see is decided in redact/ alone.
import type { Outcome } from '../model/outcome.ts'
import { bridgeLines } from './bridge.ts'
import { countsOf, flagCountsOf, isComplete } from './counts.ts'
import { describeDuplicates } from './duplicates.ts'
import { everyRow } from './every-row.ts'
import { funnelOf } from './funnel.ts'
import { describeInput } from './inputs.ts'
import { describeNote, describeRejects, notesOf } from './notes.ts'
import { overlapOf, unionOf } from './overlap.ts'
import { pageRows } from './page-rows.ts'
import { quoteOf } from './quote.ts'
import { sees, type Audience } from './redact/audience.ts'
import { verdictsFor } from './redact/protected.ts'
import { forPublic } from './redact/public.ts'
import { registersOf } from './registers.ts'
import type { Report, StreamedReport } from './schema.ts'
import { settingsOf } from './settings.ts'
import { describeStatements } from './statements.ts'
import { VERSION } from './version.ts'

export interface DescribeOptions {
  /** Whoever asked for names also asked for people whose identity is protected. */
  readonly showProtected?: boolean
  /** Why each pair weighs what it does, however long the lists. */
  readonly explanations?: boolean
  /** Only what fits a page: rows that it would name, no candidates. */
  readonly brief?: boolean
  /** For writers that do not show them: they cost most. */
  readonly withoutCandidates?: boolean
  /** Public reports of the same lists that readers have already. */
  readonly before?: readonly Report[]
}

/** Beyond so many rows explanations are left out unless asked for. */
const MOST_EXPLAINED = 100_000

export function describe(outcome: Outcome, audience: Audience, options: DescribeOptions = {}): Report {
  const report = describeStreamed(outcome, audience, options)
  return { ...report, rows: [...report.rows], links: [...report.links] }
}

/** The same for writers that go through rows and links once. */
export function describeStreamed(outcome: Outcome, audience: Audience, options: DescribeOptions = {}): StreamedReport {
  const totals = totalsOf(outcome, audience)
  if (!sees(audience).rows) return quoted(forPublic(totals, outcome, options.before))
  return {
    ...quoted({ ...totals, ...findingsByRow(outcome, audience, options) }, options.before),
    ...rowsAndLinks(outcome, audience, options),
  }
}

/** Everything but what stands by row. */
function totalsOf(outcome: Outcome, audience: Audience): Report {
  const { lists, facts, plan } = outcome
  const counts = countsOf(outcome)
  return {
    schema: 'reconcile.report/1',
    tool: { name: 'reconcile', version: VERSION },
    title: plan.title,
    audience,
    settings: settingsOf(outcome),
    window: plan.window,
    complete: isComplete(outcome),
    inputs: lists.map((list) => describeInput(list, facts, audience)),
    counts,
    flagCounts: flagCountsOf(outcome),
    union: unionOf(outcome),
    overlap: overlapOf(outcome),
    registers: registersOf(outcome),
    bridge: lists.flatMap((list) => bridgeLines(list, counts)),
    funnel: funnelOf(outcome, counts),
    ...describeStatements(outcome.statements),
    rows: [],
    links: [],
    duplicates: [],
    rejects: [],
    quote: { text: '', figures: [] },
    checks: [],
    notes: [],
  }
}

const quoted = (report: Report, before?: readonly Report[]): Report => ({ ...report, quote: quoteOf(report, 'en', before) })

const findingsByRow = (
  outcome: Outcome,
  audience: Audience,
  { showProtected = false, explanations = false, brief = false }: DescribeOptions,
): Pick<Report, 'duplicates' | 'rejects' | 'notes'> => ({
  duplicates: outcome.inside.flatMap((_, at) =>
    describeDuplicates(outcome, at, audience, { showProtected, explained: !brief && isExplained(outcome, explanations) }),
  ),
  rejects: outcome.lists.flatMap(describeRejects),
  notes: notesOf(outcome).map((note) => describeNote(note, audience)),
})

function rowsAndLinks(
  outcome: Outcome,
  audience: Audience,
  { showProtected = false, explanations = false, brief = false, withoutCandidates = false }: DescribeOptions,
): Pick<StreamedReport, 'rows' | 'links'> {
  const verdicts = verdictsFor(audience, outcome, showProtected)
  if (brief) return pageRows(outcome, verdicts, audience)
  return everyRow(outcome, verdicts, audience, { explained: isExplained(outcome, explanations), withoutCandidates })
}

const isExplained = ({ facts }: Outcome, isAskedFor: boolean): boolean => isAskedFor || facts.reduce((n, f) => n + f.n, 0) <= MOST_EXPLAINED
