// Rows of claimed and verified lists, each with its category, flags, links and candidates.
import type { Outcome } from '../model/outcome.ts'
import type { SourceList } from '../model/source.ts'
import { explainerOf } from './links.ts'
import type { Audience } from './redact/audience.ts'
import { recordFor, weightFor } from './redact/cells.ts'
import type { ShownRow } from './redact/protected.ts'
import type { ReportRow } from './schema.ts'

const MOST_CANDIDATES = 10

/** What of a row costs most, and not every writer shows. */
export interface RowWishes {
  readonly links: boolean
  readonly candidates: boolean
}

export function describeRow(outcome: Outcome, list: SourceList, row: ShownRow, audience: Audience, wishes: RowWishes): ReportRow {
  const values = row.position < 0 ? undefined : recordFor(audience, list, row.position)
  return {
    list: list.id,
    row: row.row,
    ...(row.sheet ? { sheet: row.sheet } : {}),
    line: row.line,
    category: row.category,
    flags: [...row.flags],
    links: wishes.links ? [...row.links] : [],
    ...(row.duplicateOf === null ? {} : { duplicateOf: row.duplicateOf }),
    ...describeCandidates(outcome, wishes.candidates ? row.candidates : [], audience),
    ...(values ? { values } : {}),
  }
}

/** The heaviest, and how many there are. */
function describeCandidates(
  { lists, facts, between }: Outcome,
  all: ShownRow['candidates'],
  audience: Audience,
): Pick<ReportRow, 'candidates' | 'candidateCount'> {
  const candidates = [...all].sort(
    (x, y) => y.via.weight - x.via.weight || x.list - y.list || facts[x.list]!.rank[x.position]! - facts[y.list]!.rank[y.position]!,
  )
  return {
    candidates: candidates.slice(0, MOST_CANDIDATES).map((c) => ({
      list: lists[c.list]!.id,
      row: facts[c.list]!.rows[c.position]!,
      weight: weightFor(audience, explainerOf({ between }, c.outcome).explain(c.via.a, c.via.b)),
    })),
    candidateCount: candidates.length,
  }
}
