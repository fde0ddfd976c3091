// Pairs of rows: the weight, the reasons that hold one back, links.

/** One addend of a weight, in whole hundredths of a bit. */
export interface Contribution {
  readonly comparison: string
  readonly level: string
  readonly hundredths: number
}

/** What two rows may be; their facts are held under each against strangers. */
export const EXPLANATIONS = ['same', 'sibling', 'parent', 'namesake', 'stranger'] as const
export type Explanation = (typeof EXPLANATIONS)[number]
export const OTHER_EXPLANATIONS = ['sibling', 'parent', 'namesake', 'stranger'] as const satisfies readonly Explanation[]
export type OtherExplanation = (typeof OTHER_EXPLANATIONS)[number]

/** How likely an explanation is, in hundredths of a bit against strangers: before anything is compared, and in all; −Infinity where it cannot be. */
export interface Alternative {
  readonly explanation: OtherExplanation
  readonly prior: number
  readonly hundredths: number
}

/** A pair under every explanation: the parts of its weight, and what else the two rows may be. */
export interface Accounts {
  readonly same: readonly Contribution[]
  readonly others: readonly Alternative[]
}

/** How often a pair of rows of two lists is each, before anything is compared. */
export interface PairShares {
  /** Hundredths of a bit by which pairs of one person are commoner than sizes alone let expect. */
  readonly same: number
  /** People with a brother or sister on the longer list; with a parent or child; with a namesake beyond chance. Per person. */
  readonly sibling: number
  readonly parent: number
  /** Called as that parent is. */
  readonly junior: number
  readonly namesake: number
  /** Brothers and sisters of one birth, as a share of all that are on both lists. */
  readonly twins: number
}

/** Hundredths of a bit by which lists move what a part of two names weighs: by relation of the first words, and by pattern. */
export interface PartShifts {
  readonly relation: Int32Array
  readonly pattern: Int32Array
}
export type NameShifts = Readonly<Record<'given' | 'surname', PartShifts>>

/** What the lists themselves say of their pairs (link/estimate). */
export interface Estimate {
  /** Shifts of weights in hundredths of a bit, by comparison and level. */
  readonly shifts: ReadonlyMap<string, Int32Array>
  readonly names: NameShifts
  readonly shares: PairShares
  /** Nearly certain pairs that it rests on. */
  readonly pairs: number
  /** Of people who are called alike, told apart by other facts; without, shares stand for themselves. */
  readonly alike?: Readonly<Record<'junior' | 'namesake', Seen>>
}

/** Pairs that were found to be something, of so many that could have been. */
interface Seen {
  readonly found: number
  readonly pairs: number
}

export type LinkStatus = 'match' | 'possible' | 'ambiguous'
export type Basis = 'evidence' | 'name-only' | 'decision'

/** Why a pair may not link without a person; '' where it may. */
export const REASONS = [
  '',
  'too little identity',
  'weight',
  'look-alike letters',
  'documents differ',
  'birth dates differ',
  'names differ',
  'readings differ',
  'parent pattern',
  'sibling pattern',
  'no name',
  'one word',
  'given names not compared',
  'surnames not compared',
  'given names differ',
  'surnames differ',
  'initial',
  'name only',
  'common name',
  'stale decision',
  'unsure',
  'decisions differ',
  'rivals',
  'other row differs',
] as const
export type Reason = (typeof REASONS)[number]

/** A judged pair of fact positions; weight in whole hundredths of a bit, prior included. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly weight: number
  /** Hundredths of a bit: the odds of one person against all other explanations together. */
  readonly odds: number
  /** The likeliest other explanation, and by how many hundredths of a bit one person is likelier. */
  readonly against: OtherExplanation
  readonly apart: number
  /** May it link without a person? */
  readonly automatic: boolean
  readonly basis: Basis
  /** The first reason that holds; empty for automatic pairs. */
  readonly reason: Reason
  /** How many pairs of equal rows it counts for, where not all of them are told. */
  readonly times?: number | undefined
}

/** What is read in order or by position, and may be made from columns each time; arrays are such. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number
  at(k: number): T | undefined
}
