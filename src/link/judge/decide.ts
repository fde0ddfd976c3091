// What may be done with a pair: it links, it waits for a person, or it is plainly two people. The rules are told in docs/matching.md.
import { RESOLVABLE } from '../../model/facts.ts'
import { NAME_FLAG } from '../../model/name-parse.ts'
import type { Basis, Pair, Reason } from '../../model/pair.ts'
import { SUFFIX, suffix } from '../comparison/suffix.ts'
import type { PairEvidence } from './evidence.ts'
import { documentInDoubt, identityHalves, maybeTwins, nameAlone, ONE_FACT, onlyAnInitial } from './identity.ts'
import { areKin, halfName, kinsNames, nameFloor, turnedOrBornApart } from './name-rules.ts'

export interface Judgement {
  readonly weight: number
  readonly automatic: boolean
  /** The facts say that these are two people: not even a person needs to look. */
  readonly dismissed: boolean
  readonly basis: Basis
  readonly reason: Reason
  readonly namesakes: Pair['namesakes']
}

/** Each says why a pair may not link without a person, or ''. The first that does is told. */
const RULES: readonly ((pair: PairEvidence) => Reason)[] = [
  tooLittleIdentity,
  tooLight,
  writtenOtherwise,
  opposedByFacts,
  halfName,
  kinsNames,
  turnedOrBornApart,
  nameFloor,
  documentInDoubt,
]

export function decide(pair: PairEvidence): Judgement {
  const { weight, name, documentsDiffer, sameBirth } = pair
  const namesakes = namesakesOf(pair)
  const waits = (reason: Reason): Judgement => ({ weight, automatic: false, dismissed: false, basis: 'evidence', reason, namesakes })
  const links = (basis: Basis): Judgement => ({ weight, automatic: true, dismissed: false, basis, reason: '', namesakes })
  if (documentsDiffer && areKin(name, sameBirth)) return { ...waits('two people'), dismissed: true }
  for (const rule of RULES) {
    const reason = rule(pair)
    if (reason) return waits(reason)
  }
  const halves = identityHalves(pair)
  const incomplete = onlyAnInitial(pair, halves) || maybeTwins(pair)
  if (incomplete) return waits(incomplete)
  if (halves >= ONE_FACT) return links('evidence')
  const reason = nameAlone(pair)
  return reason ? waits(reason) : links('name-only')
}

/** Two rows of one full name: do document or birth date say that they are two people? */
function namesakesOf({ name, sameDocument, sameBirth, documentsDiffer, birthsDiffer }: PairEvidence): Pair['namesakes'] {
  if (!name.full) return ''
  return !sameDocument && !sameBirth && (documentsDiffer || birthsDiffer) ? 'two' : 'open'
}

function tooLittleIdentity({ lists: { a, b }, i, j }: PairEvidence): Reason {
  return a.resolvable[i] !== RESOLVABLE.yes || b.resolvable[j] !== RESOLVABLE.yes ? 'too little identity' : ''
}

function tooLight({ lists, weight }: PairEvidence): Reason {
  return weight < 100 * lists.plan.accept ? 'weight' : ''
}

/** Names whose letters or readings cannot be taken at their word. */
function writtenOtherwise({ lists: { a, b }, i, j }: PairEvidence): Reason {
  const [flagsA, flagsB] = [a.nameFlags[i]!, b.nameFlags[j]!]
  const either = flagsA | flagsB
  if (either & NAME_FLAG.lookalike) return 'look-alike letters'
  if ((flagsA ^ flagsB) & NAME_FLAG.romanised && !(either & NAME_FLAG.bothScripts)) return 'other script'
  return either & NAME_FLAG.apart ? 'readings differ' : ''
}

/** Facts that two people would have, whatever else agrees. */
function opposedByFacts({ name, documentsDiffer, levelOf }: PairEvidence): Reason {
  if (documentsDiffer) return 'documents differ'
  if (name.genderFlip) return 'gender'
  return levelOf(suffix) === SUFFIX.different ? 'parent pattern' : ''
}
