// How two lists move the shipped shares of one person's names: romanised lists make small differences ordinary, registers make them rare.
import { hundredths } from '../metrics/match-weight.ts'
import type { Part } from '../model/name-parse.ts'
import type { NameShifts, PartShifts } from '../model/pair.ts'
import type { NameResult } from './name-result.ts'
import { PATTERNS, PATTERN_WEIGHTS, WRITTEN_IN_TWO_WAYS } from './name-patterns.ts'
import { TOKEN_PRIORS } from './name-priors.ts'
import { DROPPED, RELATION } from './relate.ts'

/** Adds the shifts to a comparison of names. Kin's surnames are spelled as differently as one person's. */
export function shiftNames(n: NameResult, { given, surname }: NameShifts): NameResult {
  const givenRelation = n.firstGiven < 0 || n.givenPattern === WRITTEN_IN_TWO_WAYS ? 0 : given.relation[n.firstGiven]!
  const surnameRelation = n.firstSurname < 0 ? 0 : surname.relation[n.firstSurname]!
  const [givenPattern, surnamePattern] = [given.pattern[n.givenPattern]!, surname.pattern[n.surnamePattern]!]
  n.given += givenRelation
  n.givenTogether += givenPattern
  n.surname += surnameRelation
  n.surnamesTogether += surnamePattern
  n.weight += givenRelation + givenPattern + surnameRelation + surnamePattern
  n.sibling += surnameRelation
  n.parent += surnameRelation
  n.junior += givenRelation + givenPattern + surnameRelation
  return n
}

/** The most by which shifts raise the weight of names above that of their words: where some words weigh something, and where none does. */
export interface ShiftBound {
  readonly named: number
  readonly bare: number
}

export function mostOfShifts({ given, surname }: NameShifts): ShiftBound {
  const mostOf = (shifts: PartShifts, together: Int32Array) =>
    Math.max(0, ...shifts.relation) + Math.max(0, ...shifts.pattern.map((shift, at) => shift + together[at]!))
  // Words that weigh nothing against each other resemble each other at most, and only lists may make that more.
  const bareOf = (shifts: PartShifts, part: Part) => {
    const { m, u } = TOKEN_PRIORS[part][RELATION.resembles]!
    const resembling = typeof u === 'number' ? Math.max(0, shifts.relation[RELATION.resembles]! + hundredths(m, u)) : 0
    return resembling + Math.max(0, shifts.pattern[NOT_COMPARED]!)
  }
  return {
    named: mostOf(given, PATTERN_WEIGHTS.given.same) + mostOf(surname, PATTERN_WEIGHTS.surname.same),
    bare: bareOf(given, 'given') + bareOf(surname, 'surname'),
  }
}

/** Position of the pattern of a part that cannot be compared. */
const NOT_COMPARED = 0

export const RELATIONS = DROPPED + 1

const none = (part: 'given' | 'surname'): PartShifts => ({
  relation: new Int32Array(RELATIONS),
  pattern: new Int32Array(PATTERNS[part].length),
})

/** As shipped. */
export const NO_SHIFTS: NameShifts = { given: none('given'), surname: none('surname') }
