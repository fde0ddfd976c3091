// What came of holding statements against each other and against lists: comparisons, support, findings, questions.
import type { Role } from './source.ts'
import type { StatedScope, Statement } from './statement.ts'

/** What must be the same before two figures may be set against each other. */
export const DIMENSIONS = ['event', 'population', 'unit', 'window', 'cutoff', 'geography'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type Sameness = 'same' | 'different' | 'unknown'
export type Gate = Readonly<Record<Dimension, Sameness>>

/** A list as statements see it. */
export interface ListedPeople {
  readonly id: string
  readonly role: Role
  readonly source: string | null
  readonly scope: StatedScope
  /** People named, counted once. */
  readonly people: number
  readonly withheld: number
  /** Its maker says that it holds everybody. */
  readonly closed: boolean
  /** Of a claimed list: its people linked to verified ones. */
  readonly linked: number
  /** People on it with these attributes; null where no column tells. */
  count(where: Readonly<Record<string, string>>): number | null
}

export interface Range {
  readonly min: number | null
  readonly max: number | null
}

export interface StatedComparison {
  readonly left: string
  readonly right: string
  readonly result: 'compatible' | 'incompatible' | 'not_comparable'
  /** Left less right, as a range; open ends are null. null: nothing may be subtracted, or nothing needs to be. */
  readonly gap: Range | null
  readonly gate: Gate | null
  /** Codes: what closed the gate, or why there is nothing to compare. */
  readonly reasons: readonly string[]
}

export const SUPPORT_RESULTS = ['supported', 'partly_supported', 'none_found', 'contradicted', 'unverifiable'] as const
export type SupportResult = (typeof SUPPORT_RESULTS)[number]

export interface Support {
  readonly result: SupportResult
  /** People of the claim linked to verified ones. */
  readonly named: number | null
  readonly list: string | null
  readonly reasons: readonly string[]
}

export interface Finding {
  readonly code:
    | 'LIST_COUNT_DISAGREE'
    | 'COUNT_GAP'
    | 'NO_NAMES'
    | 'OVERLAP_UNKNOWN'
    | 'SUM'
    | 'REVISED'
    | 'SELF_CONTRADICTION'
    | 'RELAY_DRIFT'
    | 'STOCK_FLOW_RESIDUAL'
    | 'SUBGROUP'
    | 'CHARGES'
  readonly statements: readonly string[]
  /** What the sentence needs: figures as they were said, bounds. */
  readonly params: Readonly<Record<string, string | number>>
}

export interface JudgedStatement {
  readonly statement: Statement
  readonly support: Support | null
  readonly disputedBy: readonly string[]
  readonly supersededBy: string | null
}

/** What to ask a speaker next. */
export interface Question {
  readonly speaker: string
  readonly statement: string
  readonly asks: Dimension | 'names' | 'charges' | 'number' | 'overlap'
  /** The figure as it was said, and for an overlap the other one. */
  readonly figure: string
  readonly other?: string
}

export interface StatementOutcome {
  readonly judged: readonly JudgedStatement[]
  readonly comparisons: readonly StatedComparison[]
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
}
