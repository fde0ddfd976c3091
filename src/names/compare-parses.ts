// One parse of a name against one of another: given names and surnames aligned apart from each other.
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import { createPartAligner, emptyAlignment, type PartAlignment, type TokenFacts } from './align-part.ts'
import { SWAPPED_PARTS, SWAPPED_SURNAMES } from './name-priors.ts'
import type { NameResult } from './name-result.ts'
import { emptyWords, loadReversed, type ParseWords, type Words } from './parse-words.ts'
import { RELATION, type Relater } from './relate.ts'
import { tokenTraits } from './token-traits.ts'
import type { TokenWeights } from './token-weights.ts'
import type { ByPart } from './by-part.ts'

/** Whose given names and surnames are read in each other's place. */
export type Swap = '' | 'x' | 'y'

export type ParseComparer = (x: ParseWords, y: ParseWords, swap: Swap, into: NameResult) => void

export function createParseComparer(
  tokens: Tokens,
  knowledge: NameKnowledge,
  relater: Relater,
  weights: ByPart<TokenWeights>,
): ParseComparer {
  const traits = tokenTraits(tokens, knowledge)
  const facts: TokenFacts = { tokens, knowledge, relater, traits }
  const alignGiven = createPartAligner('given', facts, weights.given)
  const alignSurnames = createPartAligner('surname', facts, weights.surname)
  const given = emptyAlignment()
  const inOrder = emptyAlignment()
  const inTurn = emptyAlignment()
  const reversed = emptyWords()
  const startsUsual = ({ token, count }: Words): boolean => count > 0 && traits.usualFirst[token[0]!] === 1

  return (x, y, swap, into) => {
    const givenX = swap === 'x' ? x.surnames : x.given
    const surnamesX = swap === 'x' ? x.given : x.surnames
    const givenY = swap === 'y' ? y.surnames : y.given
    const surnamesY = swap === 'y' ? y.given : y.surnames
    const inferred = !x.sure && !y.sure
    let order = (swap ? SWAPPED_PARTS : 0) - x.behind - y.behind
    alignGiven(givenX, givenY, inferred, given)
    alignSurnames(surnamesX, surnamesY, inferred, inOrder)
    let surnames = inOrder
    if (surnamesX.count >= 2 && surnamesY.count >= 2 && inOrder.conflicts > 0) {
      loadReversed(reversed, surnamesY)
      alignSurnames(surnamesX, reversed, inferred, inTurn)
      if (inTurn.weight + SWAPPED_SURNAMES > inOrder.weight) {
        surnames = inTurn
        order += SWAPPED_SURNAMES
      }
    }
    setResult(into, given, surnames, order)
    into.swapped = swap !== '' || surnames === inTurn
    into.usualFirst = given.firstRelation >= 0 && given.firstRelation <= RELATION.variant && (startsUsual(givenX) || startsUsual(givenY))
  }
}

function setResult(into: NameResult, given: PartAlignment, surnames: PartAlignment, order: number): void {
  into.weight = given.weight + surnames.weight + order
  into.given = given.first
  into.laterGiven = given.later
  into.surname = surnames.first
  into.laterSurnames = surnames.later
  into.order = order
  into.firstGiven = given.firstRelation
  into.firstSurname = surnames.firstRelation
  into.worstGiven = given.worst
  into.worstSurname = surnames.worst
  into.bestGiven = given.best
  into.bestSurname = surnames.best
  into.givenAligned = given.aligned
  into.givenConflicts = given.conflicts
  into.givenMissing = given.missing
  into.surnamesAligned = surnames.aligned
  into.surnameConflicts = surnames.conflicts
  into.surnamesMissing = surnames.missing
  into.chanceBits = given.chanceBits + surnames.chanceBits
  into.genderFlip = given.genderFlip
  into.turned = false
}
