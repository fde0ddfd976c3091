// What may be done with a pair without a person: it links where the risk that it is somebody else is small enough.
// What is no matter of chance stays a rule. See docs/matching.md.
import { RESOLVABLE } from '../../model/facts.ts'
import { NAME_FLAG } from '../../model/name-parse.ts'
import type { Basis, OtherExplanation, Reason } from '../../model/pair.ts'
import { age } from '../comparison/age.ts'
import { BIRTH, birthDate, BORN_APART } from '../comparison/birth-date.ts'
import { DOCUMENT, document } from '../comparison/document.ts'
import { SUFFIX, suffix } from '../comparison/suffix.ts'
import type { PairEvidence } from './evidence.ts'
import { hasIdentityFact } from './identity.ts'
import { halfName } from './name-rules.ts'

export interface Judgement {
  readonly weight: number
  readonly odds: number
  readonly against: OtherExplanation
  readonly apart: number
  readonly automatic: boolean
  readonly basis: Basis
  readonly reason: Reason
}

/** Each says why a pair may not link without a person, whatever the odds, or ''. The first that does is told. */
const RULES: readonly ((pair: PairEvidence) => Reason)[] = [
  tooLittleIdentity,
  writtenOtherwise,
  opposed,
  elderAndYounger,
  halfName,
  tooRisky,
]

export function decide(pair: PairEvidence): Judgement {
  const { weight, odds, against, apart } = pair
  const basis: Basis = hasIdentityFact(pair) ? 'evidence' : 'name-only'
  const judged = (reason: Reason): Judgement => ({
    weight,
    odds,
    against,
    apart,
    automatic: reason === '',
    basis: reason ? 'evidence' : basis,
    reason,
  })
  for (const rule of RULES) {
    const reason = rule(pair)
    if (reason) return judged(reason)
  }
  return judged(basis === 'name-only' && pair.lists.plan.nameOnly === 'review' ? 'name only' : '')
}

function tooLittleIdentity({ lists: { a, b }, i, j }: PairEvidence): Reason {
  return a.resolvable[i] !== RESOLVABLE.yes || b.resolvable[j] !== RESOLVABLE.yes ? 'too little identity' : ''
}

/** Names whose letters or readings cannot be taken at their word. */
function writtenOtherwise({ lists: { a, b }, i, j }: PairEvidence): Reason {
  const either = a.nameFlags[i]! | b.nameFlags[j]!
  if (either & NAME_FLAG.lookalike) return 'look-alike letters'
  return either & NAME_FLAG.apart ? 'readings differ' : ''
}

/**
 * Two plainly different documents are two people's, unless much else agrees; so are birth dates that no slip explains, without a
 * document, unless a link is surer than it need be. Names without a word in common mean that rows were mixed up.
 */
function opposed({ lists, odds, name, levelOf, shownOf, factsWeight }: PairEvidence): Reason {
  const documents = levelOf(document)
  if (documents === DOCUMENT.different && factsWeight < DESPITE_DOCUMENTS) return 'documents differ'
  const isBornApart = documents !== DOCUMENT.equal && BORN_APART.has(levelOf(birthDate))
  if (isBornApart && odds < 100 * lists.plan.accept + DESPITE_BIRTHS - shownOf(birthDate)) return 'birth dates differ'
  const compared = name.givenConflicts + name.surnameConflicts > 0
  return compared && name.givenAligned + name.surnamesAligned === 0 ? 'names differ' : ''
}

/** What that much is, the document's own weight included: a birth date, an address and more. Hundredths of a bit. */
const DESPITE_DOCUMENTS = 2600
/** How much surer than others a link must be where no slip explains the births, less what the lists show to be ordinary. */
const DESPITE_BIRTHS = 600

/**
 * Father and son of one name, and marked as such: only a birth date or a document says that the mark is wrong. Where one side alone is
 * marked, the other may be whom he is told from; births of any kind then weigh for themselves, and kin share everything else.
 */
function elderAndYounger({ levelOf }: PairEvidence): Reason {
  const level = levelOf(suffix)
  const documents = levelOf(document)
  if (documents === DOCUMENT.equal) return ''
  if (level === SUFFIX.different) return levelOf(birthDate) === BIRTH.equal ? '' : 'parent pattern'
  const isTold = documents === DOCUMENT.near || levelOf(birthDate) >= 0 || levelOf(age) >= 0
  return level === SUFFIX.oneMarked && !isTold ? 'parent pattern' : ''
}

const BY_EXPLANATION: Readonly<Record<OtherExplanation, Reason>> = {
  sibling: 'sibling pattern',
  parent: 'parent pattern',
  namesake: 'common name',
  stranger: 'weight',
}

function tooRisky({ lists, odds, against }: PairEvidence): Reason {
  return odds < 100 * lists.plan.accept ? BY_EXPLANATION[against] : ''
}
