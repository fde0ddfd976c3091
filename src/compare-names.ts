// The judgement on two names alone, for a pair of raw strings.
import { NAME_FLAG, type NameKnowledge, type Tokens, parseAt } from './model/name-parse.ts'
import { prepareNames } from './link/judge-pair.ts'
import type { NameResult } from './names/name.ts'
import { RELATION, RELATION_NAMES } from './names/relate.ts'
import { compareSpelling, type SpelledWord, type Spelling } from './names/spelling.ts'
import { readSuffix } from './person/name-titles.ts'
import { namesToFacts } from './person/names-to-facts.ts'
import { nameKnowledge } from './names/knowledge.ts'

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
  const { facts, tokens, cleaned, words } = namesToFacts([a, b], known)
  const [x, y] = [cleaned[0]!, cleaned[1]!]
  const none = (level: string): NameComparison => ({ relation: 'different', weight: 0, level, explanation: [] })
  if (!x.tokens.length || !y.tokens.length) return none('no name')
  const names = prepareNames([facts], tokens, known)
  const n = names.comparer.compare(facts.parses, facts.parseCount[0]!, 0, facts.parses, facts.parseCount[1]!, parseAt(facts, 1))
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
  // A naturalised foreigner's number changes with its letter, from E to V.
  const letter = (document: string) => /^[A-Z]/i.exec(document)?.[0]?.toUpperCase()
  const otherLetter = letter(x.document) && letter(y.document) && letter(x.document) !== letter(y.document)
  if (d && e && d !== e) return result(otherLetter ? 'possible' : 'different', 'documents inside the names differ')
  const flags = x.flags | y.flags
  const clash = names.comparer.clash(facts.parses, facts.parseCount[0]!, 0, facts.parses, facts.parseCount[1]!, parseAt(facts, 1))
  const parted = judgeParts(n)
  const byParts = clash && parted === 'match' ? 'possible' : parted
  const spelled = words.map((ids) => ids.map((t) => spelledWord(t, tokens, known)))
  const romanised = ((x.flags ^ y.flags) & NAME_FLAG.romanised) !== 0
  const spelling = compareSpelling(spelled[0]!, spelled[1]!, names.relater, { romanised })
  const bySpelling = n.genderFlip ? 'different' : judgeSpelling(spelling)
  const relation = STRENGTH.indexOf(byParts) >= STRENGTH.indexOf(bySpelling) ? byParts : bySpelling
  const worst = Math.max(n.worstGiven, n.worstSurname)
  const level = n.genderFlip
    ? 'gender'
    : relation !== byParts
      ? 'word by word'
      : relation !== 'different' && worst >= 0
        ? `at worst: ${RELATION_NAMES[Math.min(worst, RELATION.conflict)]!}`
        : 'differs'
  const suffixes = [readSuffix(x.suffix), readSuffix(y.suffix)]
  const capped = flags & (NAME_FLAG.lookalike | NAME_FLAG.twoPeople) || (suffixes[0] !== suffixes[1] && !suffixes.includes(0))
  const judged = result(capped && relation === 'match' ? 'possible' : relation, level)
  if (relation === byParts) return judged
  // The parts were not what decided; what the words say by how rare they are does.
  const weight = Math.round(100 * spelling.bits) / 100
  return { ...judged, weight, explanation: [{ comparison: 'words', weight }] }
}

const STRENGTH: readonly NameComparison['relation'][] = ['different', 'possible', 'match']

/** The judgement where given names and surnames can be told apart. */
function judgeParts(n: NameResult): NameComparison['relation'] {
  if (n.genderFlip) return 'different'
  const worst = Math.max(n.worstGiven, n.worstSurname)
  const conflicts = n.givenConflicts + n.surnameConflicts
  if (n.firstGiven === RELATION.conflict || n.firstSurname === RELATION.conflict || conflicts > 0) {
    const rest = conflicts <= 1 && n.weight > 900 && n.firstGiven < RELATION.alike && n.givenConflicts === 0
    return rest ? 'possible' : 'different'
  }
  if (n.weight < 300) return n.weight > 0 && worst <= RELATION.initial ? 'possible' : 'different'
  if (!n.givenAligned || !n.surnamesAligned || n.swapped) return 'possible'
  // What is left out, or stands as an initial, must be made up for by how rare the rest is.
  const missing = n.givenMissing + n.surnamesMissing > 0
  const shortened = n.worstSurname <= RELATION.edit && n.worstGiven <= RELATION.initial && n.givenAligned >= 2
  if (worst <= RELATION.edit) return n.weight >= (missing ? 1500 : 1100) ? 'match' : 'possible'
  return shortened && n.weight >= 1600 ? 'match' : 'possible'
}

/** The judgement by words alone: all of the shorter name answered, and rare enough for that to mean something. */
function judgeSpelling({ mean, least, extra, first, bits }: Spelling): NameComparison['relation'] {
  if (least >= 0.85 && (extra ? first && mean >= 0.9 && bits >= 22 && extra <= 2 : bits >= 14)) return 'match'
  return (least >= 0.85 && !extra) || (least >= 0.45 && mean >= 0.75 && bits >= 12) ? 'possible' : 'different'
}

const UNKNOWN_BITS = 14.5

function spelledWord(token: number, tokens: Tokens, known: NameKnowledge): SpelledWord {
  const given = known.bits(tokens.base[token]!, 'given')
  const surname = known.bits(tokens.base[token]!, 'surname')
  return {
    token,
    plain: tokens.plain[token]!,
    bits: Math.min(given ?? UNKNOWN_BITS, surname ?? UNKNOWN_BITS),
    unknown: given === undefined && surname === undefined,
    given: given !== undefined && given < (surname ?? UNKNOWN_BITS),
  }
}

const digits = (document: string): string => document.replace(/\D/g, '')
