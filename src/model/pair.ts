// Pairs of rows: the weight, the reasons that hold one back, links.

/** One addend of a weight, in whole hundredths of a bit. */
export interface Contribution {
  readonly comparison: string
  readonly level: string
  readonly hundredths: number
}

/** Shifts of weights in hundredths of a bit, by comparison and level: what the lists themselves say of their true pairs (link/estimate). */
export interface Estimate {
  readonly shifts: ReadonlyMap<string, Int32Array>
  /** Nearly certain pairs that it rests on. */
  readonly pairs: number
}

export type LinkStatus = 'match' | 'possible' | 'ambiguous'
export type Basis = 'evidence' | 'name-only' | 'decision'

/** Why a pair may not link without a person; '' where it may. */
export const REASONS = [
  '',
  'two people',
  'too little identity',
  'weight',
  'look-alike letters',
  'other script',
  'readings differ',
  'documents differ',
  'gender',
  'parent pattern',
  'sibling pattern',
  'no name',
  'one word',
  'given names not compared',
  'surnames not compared',
  'surnames differ',
  'words turned',
  'born apart',
  'name floor',
  'birth dates differ',
  'document nearly equal',
  'initial',
  'name only',
  'no identity fact',
  'common name',
  'namesakes',
  'stale decision',
  'unsure',
  'decisions differ',
] as const
export type Reason = (typeof REASONS)[number]

/** A judged pair of fact positions; weight in whole hundredths of a bit, prior included. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly weight: number
  /** May it link without a person? */
  readonly automatic: boolean
  readonly basis: Basis
  /** The first reason that holds; empty for automatic pairs. */
  readonly reason: Reason
  /** Both rows have the same full name: do document or birth date say that they are two people? '' where the names differ. */
  readonly namesakes: 'two' | 'open' | ''
}

/** What is read in order or by position, and may be made from columns each time; arrays are such. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number
  at(k: number): T | undefined
}
