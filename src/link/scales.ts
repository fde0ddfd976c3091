// What two lists may move: by fact and by part of a name, the levels whose shares among pairs of one person are estimated.
import type { Part } from '../model/name-parse.ts'
import type { NameResult } from '../names/name.ts'
import { TOKEN_PRIORS } from '../names/name-priors.ts'
import { PATTERNS, WRITTEN_IN_TWO_WAYS } from '../names/name-patterns.ts'
import type { Comparison, Level } from './comparison/comparison.ts'

/** Shares stay within a sixth and six times the shipped ones, and those of plain differences below twice them: kin differ too. */
export const MOST_CHANGE = 6
const MOST_DIFFERENCE = 2
/** Where pairs that are sure in spite of them show it. */
const MOST_SURE = 16

/** A list of levels whose shares among pairs of one person the lists may move. */
export interface Scale {
  readonly m: readonly number[]
  /** By level: the most that its share may grow, as a factor. */
  readonly most: readonly number[]
  /** The same where pairs that are sure show it. */
  readonly mostSure: readonly number[]
  /** How many sure pairs must show it. */
  readonly fewestSure: number
  /** Levels that share a total. */
  readonly part: readonly number[]
  /** By level that nearly all kin of a sort have: the plain difference that shows how often one person's facts are wrong; −1 of others. */
  readonly wrongAs: readonly number[]
}

/** The facts', in order, then those of `levelsOfNames`. */
export function scalesOf(comparisons: readonly Comparison[]): readonly Scale[] {
  const facts = comparisons.map((comparison): Scale => {
    const { levels } = comparison
    return {
      m: levels.map(({ m }) => m),
      most: levels.map((_, at) => (differs(levels, at) ? MOST_DIFFERENCE : MOST_CHANGE)),
      mostSure: levels.map((level) => (isOfKin(level) ? MOST_DIFFERENCE : MOST_SURE)),
      fewestSure: 0,
      part: levels.map(({ scale }) => (scale === undefined ? 0 : scale === 'years' ? 1 : 2)),
      wrongAs: levels.map((level) => (isOfKin(level) ? plainDifference(levels, level) : -1)),
    }
  })
  return [...facts, relationsOf('given'), patternsOf('given'), relationsOf('surname'), patternsOf('surname')]
}

/** A level that nearly all kin of a sort have: those who are called alike would look like one person with it. */
const isOfKin = ({ kin }: Level): boolean => kin !== undefined && Math.max(kin.sibling, kin.parent) > 0.8

/** A level that kin have far oftener than one person, or the last of its scale. */
function differs(levels: readonly Level[], at: number): boolean {
  const { kin, m, scale } = levels[at]!
  return kin ? kin.sibling > m : at === levels.length - 1 || levels[at + 1]!.scale !== scale
}

/** The commonest level of the same scale that kin have oftener than one person, though not nearly all of a sort. */
function plainDifference(levels: readonly Level[], { scale }: Level): number {
  const plain = levels.flatMap((level, at) => (level.scale === scale && level.kin && !isOfKin(level) && differs(levels, at) ? [at] : []))
  return plain.reduce((best, at) => (best < 0 || levels[at]!.m > levels[best]!.m ? at : best), -1)
}

/** How many scales names have, behind those of the facts. */
export const NAME_SCALES = 4

/** By scale of names, the level of two names: the relation of their first words and their pattern, of given names and of surnames; −1 none. */
export const levelsOfNames = (n: Readonly<NameResult>): readonly number[] => [
  n.givenPattern === WRITTEN_IN_TWO_WAYS ? -1 : n.firstGiven,
  n.givenPattern === NOT_COMPARED ? -1 : n.givenPattern,
  n.firstSurname,
  n.surnamePattern === NOT_COMPARED ? -1 : n.surnamePattern,
]

/** By scale of names, what its part of two names weighs. */
export function weightsOfNames(n: Readonly<NameResult>): readonly number[] {
  const [given, surname] = [n.given + n.laterGiven + n.givenTogether, n.surname + n.laterSurnames + n.surnamesTogether]
  return [given, given, surname, surname]
}

/** Shares of the relations of first words, as they are for one person: those that words may agree in, then conflict, and one left out. */
function relationsOf(part: Part): Scale {
  const agreeing = TOKEN_PRIORS[part].map(({ m }) => m)
  const m = [...agreeing, 0.02, 0.03]
  const most = m.map((_, relation) => (relation < agreeing.length ? MOST_CHANGE : 1))
  return {
    m,
    most,
    mostSure: most,
    fewestSure: 0,
    part: m.map(() => 0),
    wrongAs: m.map(() => -1),
  }
}

/** Patterns that kin have oftener than one person are never made likelier. */
function patternsOf(part: Part): Scale {
  const patterns = PATTERNS[part]
  const most = patterns.map(({ shares }) => (Math.max(shares.sibling, shares.parent) > 2 * shares.same ? 1 : MOST_CHANGE))
  return {
    m: patterns.map(({ shares }) => shares.same),
    most,
    mostSure: patterns.map(({ name }, at) => (WHOLLY_DIFFERENT.has(name) ? MOST_SURE : most[at]!)),
    fewestSure: FEWEST_OTHERWISE,
    // An initial, or another spelling of a name, stands for a whole name: how often is told by its relation.
    part: patterns.map(({ name }, at) => (at === NOT_COMPARED || STANDS_FOR_ALL.has(name) ? at + 1 : 0)),
    wrongAs: patterns.map(() => -1),
  }
}

const NOT_COMPARED = 0
/** So many pairs must show that one person's names are wholly different ones, before that becomes ordinary. */
const FEWEST_OTHERWISE = 10
const WHOLLY_DIFFERENT: ReadonlySet<string> = new Set(['the only one differs', 'all differ'])
const STANDS_FOR_ALL: ReadonlySet<string> = new Set([
  'an initial',
  'one of one sound',
  'written in two ways',
  'one mistyped',
  'two names that differ little',
])
