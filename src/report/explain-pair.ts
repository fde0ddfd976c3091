// One pair of rows, level by level, and what was decided.
import type { Outcome } from '../model/outcome.ts'
import { explanationOf } from './links.ts'
import type { Audience } from './redact/audience.ts'
import { recordFor, weightFor } from './redact/cells.ts'

interface Side {
  readonly list: string
  readonly row: number
  readonly values?: Readonly<Record<string, string>>
}

export interface Explanation {
  readonly left: Side
  readonly right: Side
  /** Bits; the sum of the parts. */
  readonly weight: number
  readonly explanation: readonly { readonly comparison: string; readonly level?: string | undefined; readonly weight: number }[]
  readonly status: 'match' | 'possible' | 'ambiguous' | 'none'
  readonly basis: string
  readonly reason: string
}

/** Rows by their numbers on the first two lists; undefined where one of them is not there or was set aside. */
export function explainPair(outcome: Outcome, leftRow: number, rightRow: number, audience: Audience): Explanation | undefined {
  const { left, right, judgePair } = outcome.between[0]!
  const sideOf = (at: number, row: number): { position: number; side: Side } => {
    const f = outcome.facts[at]!
    const position = f.rows.indexOf(row)
    const values = position < 0 ? undefined : recordFor(audience, outcome.lists[at]!, position)
    return { position, side: { list: f.list, row, ...(values ? { values } : {}) } }
  }
  const [a, b] = [sideOf(left, leftRow), sideOf(right, rightRow)]
  if (a.position < 0 || b.position < 0) return undefined
  const parts = judgePair.explain(a.position, b.position)
  const { basis, reason } = judgePair.judge(a.position, b.position)
  const link = [...outcome.verdicts.links].find((l) => l.via.a === a.position && l.via.b === b.position)
  return {
    left: a.side,
    right: b.side,
    weight: weightFor(audience, parts),
    explanation: explanationOf(parts, audience),
    status: link?.status ?? 'none',
    basis,
    reason,
  }
}
