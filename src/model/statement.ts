// Figures in somebody's words, and what they count.

/** What a figure or a list counts; undefined is not stated. Times are ISO 8601. */
export interface StatedScope {
  readonly event?: string | undefined
  readonly population?: string | undefined
  readonly unit?: string | undefined
  readonly geography?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly cutoff?: string | undefined
}

export type Qualifier = 'exactly' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'range' | 'about' | 'vague' | 'unknown'

/** A number in words. Open ends are null, never a large number. */
export interface Quantity {
  readonly qualifier: Qualifier
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly reason?: string
}

/** What can happen to a person in custody, and what a stock counts. */
export const EVENTS = [
  'order_issued',
  'left_detention',
  'house_arrest',
  'conditional_release',
  'full_release',
  'exile',
  'deportation',
  'pardon',
  'transfer',
  'death_in_custody',
  'arrest',
  'late_registration',
  'held',
  'unspecified',
] as const

export const RELATIONS = [
  'subset_of',
  'disjoint_from',
  'overlaps_unknown',
  'supersedes',
  'continues',
  'restates',
  'disputes',
  'part_verified_of',
] as const
export type RelationType = (typeof RELATIONS)[number]
export const SIDES = ['claimant', 'verifier', 'other'] as const
export const AGGREGATIONS = ['day', 'window', 'cumulative', 'stock', 'subgroup'] as const
export const UNITS = ['persons', 'cases', 'measures'] as const
export const FROM_BASES = ['stated', 'inferred', 'relayed', 'unknown'] as const

interface Relation {
  readonly type: RelationType
  readonly target: string
}

/** Somebody's sentence with a number in it, and what it counts. */
export interface Statement {
  readonly id: string
  readonly speaker: string
  /** Who relayed it, where that is somebody else. */
  readonly statedBy: string | null
  readonly side: (typeof SIDES)[number]
  readonly madeAt: string
  readonly verbatim: string
  /** The part of it that is the figure: "over 600". */
  readonly figure: string
  readonly quantity: Quantity
  readonly scope: StatedScope
  readonly fromBasis: (typeof FROM_BASES)[number]
  readonly aggregation: (typeof AGGREGATIONS)[number] | null
  /** verified_events: at least n, since more may have happened. */
  readonly counts: 'events' | 'verified_events'
  readonly where: Readonly<Record<string, string>>
  readonly relations: readonly Relation[]
  readonly complete: boolean
  readonly names: {
    readonly published: 'none' | 'partial' | 'full' | 'unknown'
    readonly list: string | null
    readonly withheld: number | null
  }
  readonly chargesDropped: 'none' | 'some' | 'all' | 'unknown' | null
}
