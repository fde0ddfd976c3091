// The queue of doubtful pairs as data for a terminal, a page or a table: facts side by side, with differences marked.
import type { Report, ReportLink } from '../report/schema.ts'
import { queueOf } from '../render/queue-order.ts'
import { places } from '../render/places.ts'
import { namesOf, sideBySide } from '../render/side-by-side.ts'
import { askedText, shownRows } from '../render/queue-sheet.ts'
import { rawRows } from '../render/raw-rows.ts'
import { otherwiseText, waitingText } from '../render/wording.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Choice } from '../model/plan.ts'
import { pairKey, type Identity } from './decisions.ts'

export interface QueueItem {
  /** Made from both rows' identities, so a pair has the same key in every run with this project's key. */
  readonly key: string
  readonly lists: readonly [string, string]
  readonly rows: readonly [number, number]
  /** Where the rows stand in their files, "(line 13)"; '' for a row that the report does not show. */
  readonly places: readonly [string, string]
  readonly identities: readonly [Identity, Identity]
  readonly names: readonly [string, string]
  /** What is asked, where it is more than whether two rows of two lists are one person; '' otherwise. */
  readonly question: string
  readonly facts: readonly { readonly fact: string; readonly left: string; readonly right: string; readonly differs: boolean }[]
  /** Why the tool does not decide this pair itself. */
  readonly reason: string
  /** Shown only after an answer, as what follows. */
  readonly weight: number
  /** What else it may be, and how likely, in words. */
  readonly otherwise: string
  readonly explanation: NonNullable<ReportLink['explanation']>
  readonly before: { readonly decision: Choice; readonly stale: boolean; readonly reviewer: string; readonly time: string } | null
}

/** The report must contain names. `identity` returns the identity of a row by list and row number; `isInside` for a pair of one list. */
export function queueItems(report: Report, lang: Lang, identity: (list: string, row: number, isInside: boolean) => Identity): QueueItem[] {
  const raw = rawRows(report, { registers: true })
  const placeOf = places(report, lang)
  return queueOf(report).map((l): QueueItem => {
    const [left, right] = shownRows(l, raw)
    const isInside = left.list === right.list
    const identities = [identity(left.list, left.row, isInside), identity(right.list, right.row, isInside)] as const
    return {
      key: pairKey([left.list, right.list], identities),
      lists: [left.list, right.list],
      rows: [left.row, right.row],
      places: [placeOf(left), placeOf(right)],
      identities,
      names: namesOf(raw, left, right),
      question: askedText(l, lang),
      facts: sideBySide(raw, left, right, l, lang),
      reason: waitingText(l, lang),
      weight: l.weight,
      otherwise: otherwiseText(l, lang),
      explanation: l.explanation ?? [],
      before: l.decided ?? null,
    }
  })
}
