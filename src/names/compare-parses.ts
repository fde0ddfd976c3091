// One parse of a name against one of another: given names and surnames aligned apart from each other.
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import { createPartAligner, emptyAlignment, type PartAlignment, type TokenFacts } from './align-part.ts'
import { CALLED_IN_TURN, SWAPPED_GIVEN, SWAPPED_PARTS, SWAPPED_SURNAMES } from './name-priors.ts'
import { NEVER, type NameResult } from './name-result.ts'
import { emptyWords, loadReversed, type ParseWords, type Words } from './parse-words.ts'
import { GIVEN_AGREE, MOST_OF_SECOND_SURNAME, SEVERAL_AGREE, SURNAMES_AGREE } from './name-patterns.ts'
import { NO_FATHER, OF_A_WOMAN, OF_ANOTHER, OF_THE_SAME, ofJuniors } from './patronymics.ts'
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
  otherSpelling: TokenFacts['otherSpelling'],
): ParseComparer {
  const traits = tokenTraits(tokens, knowledge)
  const facts: TokenFacts = { tokens, knowledge, relater, traits, otherSpelling }
  const alignGiven = createPartAligner('given', facts, weights.given)
  const alignSurnames = createPartAligner('surname', facts, weights.surname)
  const given = emptyAlignment()
  const givenInTurn = emptyAlignment()
  /** Two given names each, and not of a man and a woman as María José and José María are. */
  const mayTurn = (x: Words, y: Words): boolean =>
    x.count === 2 && y.count === 2 && !relater.flips(x.token[0]!, y.token[0]!) && !relater.flips(x.token[1]!, y.token[1]!)
  const fatherOf = ({ token, count }: Words): number => {
    const last = token[count - 1]!
    if (count < 2 || traits.patronymic[last] !== 1) return NO_FATHER
    if (traits.womans[last] === 1) return OF_A_WOMAN
    return traits.stem[last] === traits.stem[token[0]!] ? OF_THE_SAME : OF_ANOTHER
  }
  const inOrder = emptyAlignment()
  const inTurn = emptyAlignment()
  const reversed = emptyWords()

  return (x, y, swap, into) => {
    const givenX = swap === 'x' ? x.surnames : x.given
    const surnamesX = swap === 'x' ? x.given : x.surnames
    const givenY = swap === 'y' ? y.surnames : y.given
    const surnamesY = swap === 'y' ? y.given : y.surnames
    const inferred = !x.sure && !y.sure
    const across = x.romanised !== y.romanised
    let order = (swap ? SWAPPED_PARTS : 0) - x.behind - y.behind
    alignGiven(givenX, givenY, inferred, across, given)
    alignSurnames(surnamesX, surnamesY, inferred, across, inOrder)
    let surnames = inOrder
    if (surnamesX.count >= 2 && surnamesY.count >= 2 && inOrder.conflicts > 0) {
      loadReversed(reversed, surnamesY)
      alignSurnames(surnamesX, reversed, inferred, across, inTurn)
      if (inTurn.weight + SWAPPED_SURNAMES > inOrder.weight) {
        surnames = inTurn
        order += SWAPPED_SURNAMES
      }
    }
    setResult(into, given, surnames, order)
    if (into.junior !== NEVER) into.junior += ofJuniors(fatherOf(givenX), fatherOf(givenY), Math.max(0, given.later))
    into.swapped = swap !== '' || surnames === inTurn
    if (given.conflicts > 0 && mayTurn(givenX, givenY)) {
      loadReversed(reversed, givenY)
      alignGiven(givenX, reversed, inferred, across, givenInTurn)
      if (givenInTurn.conflicts === 0 && givenInTurn.weight + SWAPPED_GIVEN > given.weight) {
        const { sibling, parent } = into
        setResult(into, givenInTurn, surnames, order + SWAPPED_GIVEN)
        into.swapped = true
        // Brothers and sisters may share a name in another place, as they do without the turn; and where a father's name follows one's own,
        // a child who is called after its grandfather, and cousins after their uncles, bear the same names in each other's place.
        into.sibling = Math.max(sibling, into.sibling, into.weight + CALLED_IN_TURN.sibling)
        into.parent = Math.max(parent, into.parent, into.weight + CALLED_IN_TURN.parent)
      }
    }
  }
}

function setResult(into: NameResult, given: PartAlignment, surnames: PartAlignment, order: number): void {
  into.weight = given.weight + surnames.weight + order
  into.given = given.first
  into.laterGiven = given.later
  into.givenTogether = given.together
  into.givenPattern = given.pattern
  into.surname = surnames.first
  into.laterSurnames = surnames.later
  into.surnamesTogether = surnames.together
  into.surnamePattern = surnames.pattern
  const words = given.first + given.later + surnames.first + surnames.later + order
  const second = surnames.pattern === SURNAMES_AGREE ? Math.max(0, surnames.later - MOST_OF_SECOND_SURNAME) : 0
  const several = given.pattern === GIVEN_AGREE && given.aligned > 1 && given.worst <= RELATION.accent ? SEVERAL_AGREE : 0
  into.sibling = words + given.sibling + surnames.sibling - several
  into.parent = words + given.parent + surnames.parent - second
  const isCalledAlike = given.conflicts === 0 && given.aligned > 0 && surnames.aligned > 0
  into.junior = isCalledAlike ? words + given.together + surnames.parent - second : NEVER
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
  into.genderFlip = given.genderFlip
  into.turned = false
}
