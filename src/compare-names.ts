// The judgement on two names alone, for a pair of raw strings.
import { MAX_PARSES, NAME_FLAG, PARSE_STRIDE, type NameKnowledge } from './model.ts'
import { prepareNames } from './link/judge-pair.ts'
import { RELATION, RELATION_NAMES } from './link/relate.ts'
import { namesToFacts } from './person/facts.ts'
import { nameKnowledge } from './person/knowledge.ts'

export interface NameComparison {
  readonly relation: 'match' | 'possible' | 'different'
  /** log2 odds that the same name was meant, before any prior; whole hundredths. */
  readonly weight: number
  readonly level: string
  readonly explanation: readonly { readonly comparison: string; readonly weight: number }[]
}

export interface CompareNamesOptions {
  readonly knowledge?: NameKnowledge
}

/** "match": a careful reader would take them for the same person's name. It does not mean that a pair may be linked. Symmetric. */
export function compareNames(a: string, b: string, options: CompareNamesOptions = {}): NameComparison {
  const known = options.knowledge ?? nameKnowledge()
  const { facts, tokens, cleaned } = namesToFacts([a, b], known)
  const [x, y] = [cleaned[0]!, cleaned[1]!]
  const none = (level: string): NameComparison => ({ relation: 'different', weight: 0, level, explanation: [] })
  if (!x.tokens.length || !y.tokens.length) return none('no name')
  const names = prepareNames([facts], tokens, known)
  const n = names.comparer.compare(facts.parses, facts.parseCount[0]!, 0, facts.parses, facts.parseCount[1]!, MAX_PARSES * PARSE_STRIDE)
  const parts = [
    ['given name', n.given],
    ['later given name', n.laterGiven],
    ['surname', n.surname],
    ['later surname', n.laterSurnames],
    ['name order', n.order],
  ] as const
  const explanation = parts.filter(([, w]) => w !== 0).map(([comparison, w]) => ({ comparison, weight: w / 100 }))
  const result = (relation: NameComparison['relation'], level: string): NameComparison => ({
    relation,
    weight: n.weight / 100,
    level,
    explanation,
  })
  const [d, e] = [digits(x.document), digits(y.document)]
  if (d && e && d !== e) return result(x.document[0] !== y.document[0] ? 'possible' : 'different', 'documents inside the names differ')
  if (n.genderFlip) return result('different', 'gender')
  const flagged = (x.flags | y.flags) & (NAME_FLAG.lookalike | NAME_FLAG.twoPeople)
  const conflicts = n.givenConflicts + n.surnameConflicts
  const worst = Math.max(n.worstGiven, n.worstSurname)
  const level = n.weight >= 0 && worst >= 0 ? `at worst: ${RELATION_NAMES[Math.min(worst, 12)]!}` : 'differs'
  if (n.firstGiven === RELATION.conflict || n.firstSurname === RELATION.conflict || conflicts > 0) {
    const rest =
      conflicts <= 1 && n.weight > 900 && n.firstGiven !== RELATION.conflict && n.firstGiven < RELATION.alike && n.givenConflicts === 0
    return result(rest ? 'possible' : 'different', level)
  }
  if (n.weight < 300) return result(n.weight > 0 && worst <= RELATION.initial ? 'possible' : 'different', level)
  const strong = n.givenAligned > 0 && n.surnamesAligned > 0 && worst <= RELATION.edit && !n.swapped && n.weight >= 1000
  return result(strong && !flagged ? 'match' : 'possible', level)
}

const digits = (document: string): string => document.replace(/\D/g, '')
