// How the given names, and the surnames, of two people relate as wholes, and how often that is so for one person and for kin.
// The words that agree weigh for themselves.
import { hundredths } from '../metrics/match-weight.ts'
import type { Part } from '../model/name-parse.ts'
import { byPart, type ByPart } from './by-part.ts'
import { TOKEN_PRIORS } from './name-priors.ts'
import { DROPPED, LIKENESSES, RELATION } from './relate.ts'

/** Shares of a pattern among pairs of one person, of brothers and sisters, and of parent and child. */
interface PatternShares {
  readonly same: number
  readonly sibling: number
  readonly parent: number
}

/**
 * Living brothers and sisters have other first names, but where a family puts José or María before them, and often a father's name
 * behind theirs; a child who is called as its parent is counted apart. Without a given name, anybody's brother or sister is as likely; an initial
 * is one in ten people's.
 */
const GIVEN_PATTERNS = {
  'not compared': { same: 1, sibling: 4, parent: 4 },
  'all agree': { same: 0.84, sibling: 0.004, parent: 0.004 },
  'one mistyped': { same: 0.84, sibling: 0.004, parent: 0.004 },
  'one of one sound': { same: 0.84, sibling: 0.02, parent: 0.02 },
  'written in two ways': { same: 0.84, sibling: 0.02, parent: 0.02 },
  'two names that differ little': { same: 0.4, sibling: 0.02, parent: 0.02 },
  'an initial': { same: 0.84, sibling: 0.34, parent: 0.5 },
  'an initial, and one left out': { same: 0.05, sibling: 0.1, parent: 0.1 },
  'a later one left out': { same: 0.1, sibling: 0.02, parent: 0.04 },
  'one left out behind a usual one': { same: 0.12, sibling: 0.08, parent: 0.05 },
  'the first left out': { same: 0.025, sibling: 0.02, parent: 0.02 },
  'a usual one is left': { same: 0.004, sibling: 0.03, parent: 0.02 },
  'a rare form': { same: 0.04, sibling: 0.02, parent: 0.015 },
  'one alike': { same: 0.04, sibling: 0.006, parent: 0.006 },
  'two alike names': { same: 0.03, sibling: 0.016, parent: 0.012 },
  'one resembles': { same: 0.01, sibling: 0.08, parent: 0.06 },
  'the first shared': { same: 0.006, sibling: 0.06, parent: 0.03 },
  'a usual first shared': { same: 0.015, sibling: 0.25, parent: 0.05 },
  'one shared in another place': { same: 0.002, sibling: 0.04, parent: 0.03 },
  'one alike, others differ': { same: 0.004, sibling: 0.06, parent: 0.05 },
  'all but the first agree': { same: 0.004, sibling: 0.35, parent: 0.05 },
  'a later one shared': { same: 0.004, sibling: 0.12, parent: 0.06 },
  'the only one differs': { same: 0.01, sibling: 0.75, parent: 0.75 },
  'all differ': { same: 0.006, sibling: 0.75, parent: 0.75 },
} as const satisfies Readonly<Record<string, PatternShares>>

/** A parent hands on one of two surnames. */
const SURNAME_PATTERNS = {
  'not compared': { same: 1, sibling: 1, parent: 1 },
  'all agree': { same: 0.87, sibling: 0.9, parent: 0.9 },
  'a later one left out': { same: 0.09, sibling: 0.09, parent: 0.09 },
  'the first left out': { same: 0.015, sibling: 0.015, parent: 0.03 },
  'a later one differs': { same: 0.012, sibling: 0.06, parent: 0.75 },
  'one shared in another place': { same: 0.01, sibling: 0.03, parent: 0.2 },
  'the only one differs': { same: 0.015, sibling: 0.03, parent: 0.1 },
  'all differ': { same: 0.003, sibling: 0.02, parent: 0.03 },
} as const satisfies Readonly<Record<string, PatternShares>>

type GivenPattern = keyof typeof GIVEN_PATTERNS
type SurnamePattern = keyof typeof SURNAME_PATTERNS

/** By part: its patterns in their order. A pattern elsewhere is a position among them. */
export const PATTERNS: ByPart<readonly { readonly name: string; readonly shares: PatternShares }[]> = {
  given: Object.entries(GIVEN_PATTERNS).map(([name, shares]) => ({ name, shares })),
  surname: Object.entries(SURNAME_PATTERNS).map(([name, shares]) => ({ name, shares })),
}

/** Words of a part of two names, aligned. */
interface Aligned {
  /** As in NameResult. */
  readonly firstRelation: number
  readonly worst: number
  readonly best: number
  readonly aligned: number
  readonly conflicts: number
  readonly missing: number
  readonly twoNames: boolean
  /** Above 0, all words that are alike are one name, written in two ways. */
  readonly spelled: number
  /** The first words agree on a María, José and the like; or that is all that is left, where the first is left out. */
  readonly usualFirst: boolean
}

const GIVEN_AT = positionsOf(GIVEN_PATTERNS)
const SURNAME_AT = positionsOf(SURNAME_PATTERNS)

function positionsOf<K extends string>(patterns: Readonly<Record<K, PatternShares>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.keys(patterns).map((name, at) => [name, at])) as Record<K, number>
}

/** Position of the pattern that two aligned parts make. */
export const patternOf = (part: Part, words: Aligned): number =>
  part === 'given' ? GIVEN_AT[givenPattern(words)] : SURNAME_AT[surnamePattern(words)]

/** Weaker relations than this say that two words are alike, not that they are one name. */
const AGREES = RELATION.initial

export const isLikeness = (relation: number): boolean => relation >= RELATION.edit && LIKENESSES.includes(relation)

function givenPattern(words: Aligned): GivenPattern {
  const { firstRelation: first, worst, best, aligned, conflicts, missing, usualFirst, twoNames } = words
  if (aligned + conflicts === 0) return 'not compared'
  const isOneName = first >= 0 && first <= AGREES
  if (conflicts === 0) {
    if (first === DROPPED) return usualFirst ? 'a usual one is left' : 'the first left out'
    if (worst >= RELATION.resembles) return 'one resembles'
    if (words.spelled > 0 && !missing) return 'written in two ways'
    if (worst === RELATION.weakNickname) return 'a rare form'
    if (!isOneName || worst > AGREES) return twoNames ? 'two alike names' : 'one alike'
    const isFirstOther = first >= RELATION.edit || usualFirst
    if (twoNames && isFirstOther) return 'two names that differ little'
    if (!missing && worst === RELATION.sound) return 'one of one sound'
    if (!missing && worst === RELATION.edit && isFirstOther) return 'one mistyped'
    if (best === RELATION.initial) return missing ? 'an initial, and one left out' : 'an initial'
    if (!missing) return 'all agree'
    return usualFirst ? 'one left out behind a usual one' : 'a later one left out'
  }
  if (first === RELATION.conflict) {
    if (!aligned) return conflicts === 1 ? 'the only one differs' : 'all differ'
    return conflicts === 1 && !missing ? 'all but the first agree' : 'a later one shared'
  }
  if (first === DROPPED) return 'one shared in another place'
  if (!isOneName) return 'one alike, others differ'
  return usualFirst ? 'a usual first shared' : 'the first shared'
}

function surnamePattern({ firstRelation: first, aligned, conflicts, missing }: Aligned): SurnamePattern {
  if (aligned + conflicts === 0) return 'not compared'
  if (conflicts === 0) return !missing ? 'all agree' : first === DROPPED ? 'the first left out' : 'a later one left out'
  if (!aligned) return conflicts === 1 ? 'the only one differs' : 'all differ'
  return first >= 0 && first < RELATION.conflict ? 'a later one differs' : 'one shared in another place'
}

function grantedIn(part: Part, pattern: string): number {
  switch (pattern) {
    case 'not compared':
    case 'the only one differs':
    case 'all differ':
      return 1
    case 'one resembles':
      return TOKEN_PRIORS[part][RELATION.resembles]!.m
    case 'a rare form':
    case 'one alike':
    case 'two alike names':
    case 'one alike, others differ':
      return GRANTED_ALIKE[part]
    default:
      return GRANTED[part]
  }
}

/** By pattern, in hundredths of a bit beside the words' own weight. */
export interface PatternWeights {
  readonly same: Int32Array
  readonly sibling: Int32Array
  readonly parent: Int32Array
}

/** What the weight of words that agree takes for granted: that they are one person's, and written alike. */
const GRANTED: ByPart<number> = { given: 0.84, surname: 0.87 }
/** What that of words that are merely alike takes for granted: the share of such words has been counted once. */
const GRANTED_ALIKE: ByPart<number> = byPart((part) =>
  TOKEN_PRIORS[part].reduce((sum, { m }, relation) => (relation > AGREES && relation < RELATION.resembles ? sum + m : sum), 0),
)

function weightsOf(part: Part): PatternWeights {
  const patterns = PATTERNS[part]
  const column = (of: keyof PatternShares) =>
    Int32Array.from(patterns, ({ name, shares }) => {
      return hundredths(shares[of], grantedIn(part, name))
    })
  return { same: column('same'), sibling: column('sibling'), parent: column('parent') }
}

export const PATTERN_WEIGHTS: ByPart<PatternWeights> = { given: weightsOf('given'), surname: weightsOf('surname') }

/** By pattern of given names that are merely alike: how much oftener twins have it than other brothers and sisters, in hundredths of a bit. */
export const ALIKE_OF_TWINS: ReadonlyMap<number, number> = new Map([
  [GIVEN_AT['one mistyped'], 510],
  [GIVEN_AT['one of one sound'], 410],
  [GIVEN_AT['written in two ways'], 410],
  [GIVEN_AT['two names that differ little'], 650],
  [GIVEN_AT['one alike'], 350],
  [GIVEN_AT['two alike names'], 350],
  [GIVEN_AT['one resembles'], 350],
])

/** Brothers and sisters who share one name in full are rare, and more so who share two: by how much the second agrees oftener for one person. */
export const SEVERAL_AGREE = 250
/** How alike they look is no slip: it says nothing of how others are written. */
export const WRITTEN_IN_TWO_WAYS = GIVEN_AT['written in two ways']
export const GIVEN_AGREE = GIVEN_AT['all agree']

/** A child's second surname is its other parent's: that it agrees with its parent's is chance, or they come from one place. */
export const MOST_OF_SECOND_SURNAME = 200
export const SURNAMES_AGREE = SURNAME_AT['all agree']
