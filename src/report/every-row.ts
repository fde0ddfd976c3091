// All rows and links as sequences: each is made when it is asked for, so that a million of them need no room at once.
import type { Outcome } from '../model/outcome.ts'
import type { Sequence } from '../model/pair.ts'
import { describeLink } from './links.ts'
import type { Audience } from './redact/audience.ts'
import type { ShownVerdicts } from './redact/protected.ts'
import { describeRow } from './rows.ts'
import type { ReportLink, ReportRow, StreamedReport } from './schema.ts'

export interface EveryWishes {
  /** Why each pair weighs what it does. */
  readonly explained: boolean
  /** For writers that do not show them: they cost most. */
  readonly withoutCandidates: boolean
}

export const everyRow = (
  outcome: Outcome,
  verdicts: ShownVerdicts,
  audience: Audience,
  wishes: EveryWishes,
): Pick<StreamedReport, 'rows' | 'links'> => ({
  rows: rowsOf(outcome, verdicts, audience, { links: true, candidates: !wishes.withoutCandidates }),
  links: linksOf(outcome, verdicts, audience, wishes.explained),
})

/** The rows of all lists, one list after the other. */
function rowsOf(
  outcome: Outcome,
  verdicts: ShownVerdicts,
  audience: Audience,
  wishes: Parameters<typeof describeRow>[4],
): Sequence<ReportRow> {
  return {
    length: verdicts.rows.reduce((sum, rows) => sum + rows.length, 0),
    at(k) {
      let rest = k
      for (const [at, list] of outcome.lists.entries()) {
        const rows = verdicts.rows[at]!
        const row = rest < rows.length ? rows.at(rest) : undefined
        if (row) return describeRow(outcome, list, row, audience, wishes)
        rest -= rows.length
      }
      return undefined
    },
    *[Symbol.iterator]() {
      for (const [at, list] of outcome.lists.entries())
        for (const row of verdicts.rows[at]!) yield describeRow(outcome, list, row, audience, wishes)
    },
  }
}

/** Both rows of a link ask for it: its weight is computed once. */
function linksOf(outcome: Outcome, { links }: ShownVerdicts, audience: Audience, explained: boolean): Sequence<ReportLink> {
  const weights = new Float64Array(links.length).fill(Number.NaN)
  const linkAt = (link: Parameters<typeof describeLink>[1], k: number): ReportLink => {
    const known = weights[k]!
    const weight = explained || Number.isNaN(known) ? undefined : known
    const described = describeLink(outcome, link, audience, { explained, brief: false, weight })
    weights[k] = described.weight
    return described
  }
  return {
    length: links.length,
    at(k) {
      const link = links.at(k)
      return link && linkAt(link, k)
    },
    *[Symbol.iterator]() {
      let k = 0
      for (const link of links) yield linkAt(link, k++)
    },
  }
}
