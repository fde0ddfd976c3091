// The queue of doubtful pairs as data for a terminal, a page or a table: facts side by side, with differences marked.
import type { Report, ReportLink } from '../report/schema.ts'
import { queueOf } from '../render/queue-sheet.ts'
import { peopleOf } from '../render/people.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Choice } from '../model/plan.ts'
import { pairKey, type Identity } from './decisions.ts'

export interface QueueItem {
  /** Made from both rows' identities, so a pair has the same key in every run with this project's key. */
  readonly key: string
  readonly lists: readonly [string, string]
  readonly rows: readonly [number, number]
  readonly identities: readonly [Identity, Identity]
  readonly names: readonly [string, string]
  readonly facts: readonly { readonly fact: string; readonly left: string; readonly right: string; readonly differs: boolean }[]
  /** Why the tool does not decide this pair itself. */
  readonly reason: string
  /** Shown only after an answer. */
  readonly weight: number
  readonly explanation: NonNullable<ReportLink['explanation']>
  readonly before: { readonly decision: Choice; readonly stale: boolean; readonly reviewer: string; readonly time: string } | null
}

/** The report must contain names. `identity` returns the identity of a row by list and row number. */
export function queueItems(report: Report, lang: Lang, identity: (list: string, row: number) => Identity): QueueItem[] {
  const people = new Map(peopleOf(report, lang).map((p) => [`${p.list}:${p.row}`, p]))
  return queueOf(report).map((l): QueueItem => {
    const identities = [identity(l.left.list, l.left.row), identity(l.right.list, l.right.row)] as const
    const left = people.get(`${l.left.list}:${l.left.row}`)
    const link = left?.links.find((k) => k.other.list === l.right.list && k.other.row === l.right.row)
    return {
      key: pairKey([l.left.list, l.right.list], identities),
      lists: [l.left.list, l.right.list],
      rows: [l.left.row, l.right.row],
      identities,
      names: [left?.name ?? '', link?.other.name ?? ''],
      facts: link?.values ?? [],
      reason: link?.reason ?? '',
      weight: l.weight,
      explanation: l.explanation ?? [],
      before: l.decided ?? null,
    }
  })
}
