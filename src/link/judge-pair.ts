// One pair of rows → its weight, its parts, and whether it may link without a person. The rule is told in docs/matching.md.
import { NAME_FLAG, RESOLVABLE, type Basis, type Contribution, type Facts, type NameKnowledge, type Plan, type Tokens } from '../model.ts'
import { comparisons, type Comparison } from './comparisons.ts'
import { nameFrequencies, type Frequencies, type NameColumns } from './frequencies.ts'
import { createNameComparer, DROPPED, parseAt, type NameComparer, type NameResult } from './name.ts'
import { ADDRESS_MOST, OVERLAP } from './priors.ts'
import { createRelater, RELATION, RELATION_NAMES, type Relater } from './relate.ts'

/** What is shared by all pairs of lists: tokens, their frequencies and relations. */
export interface Names {
  readonly tokens: Tokens
  readonly frequencies: Frequencies
  readonly relater: Relater
  readonly comparer: NameComparer
}

export function prepareNames(facts: readonly NameColumns[], tokens: Tokens, known: NameKnowledge): Names {
  const frequencies = nameFrequencies(facts, tokens, known)
  const relater = createRelater(tokens, known, frequencies.common)
  return { tokens, frequencies, relater, comparer: createNameComparer(tokens, known, frequencies, relater) }
}

export interface Judgement {
  weight: number
  automatic: boolean
  basis: Basis
  reason: string
}

export interface PairJudge {
  readonly comparisons: readonly Comparison[]
  readonly prior: number
  /** Weight of a pair in hundredths, without the decision; for loops. */
  weigh(i: number, j: number): number
  judge(i: number, j: number): Judgement
  /** Addends that sum to the weight exactly. */
  explain(i: number, j: number): Contribution[]
}

/** log2 odds of a random pair being one person, in hundredths: at most min(n, n′) of n·n′ pairs; in one list, n of the pairs of its rows. */
export function priorHundredths(n: number, m: number, self: boolean): number {
  const lambda = self ? 2 / n : (OVERLAP * Math.min(n, m)) / (n * m)
  return Math.round(100 * Math.log2(lambda / (1 - Math.min(lambda, 0.5))))
}

export function createPairJudge(a: Facts, b: Facts, names: Names, plan: Plan): PairJudge {
  const list = comparisons({ a, b })
  const prior = priorHundredths(Math.max(4, a.n), Math.max(4, b.n), a === b)
  const levels = new Int8Array(list.length)
  const weights = new Int32Array(list.length)
  const at = (name: string) => list.findIndex((c) => c.name === name)
  const [documentAt, birthAt, arrestAt, eventAt, houseAt, emailAt, phoneAt, birthPlaceAt, occupationAt, placeAt, stateAt] = [
    'document',
    'birth date',
    'arrest date',
    'event date',
    'home address',
    'e-mail',
    'telephone',
    'birth place',
    'occupation',
    'place',
    'state',
  ].map(at) as [number, number, number, number, number, number, number, number, number, number, number]
  const level = (index: number) => (index < 0 ? -1 : levels[index]!)
  const rareEventDate = dateShares(a, b)

  const facts = (i: number, j: number): number => {
    let sum = 0
    let address = 0
    for (let k = 0; k < list.length; k++) {
      const c = list[k]!
      const l = (levels[k] = c.level(i, j))
      let w = l < 0 ? 0 : c.weight(l, i, j)
      // A prison lies in its state: an agreement of both says it once.
      if (k === stateAt && w > 0 && level(placeAt) === 0) w = 0
      weights[k] = w
      if (c.group === 'address') {
        address += w
        if (address > 100 * ADDRESS_MOST) {
          weights[k] = w - (address - 100 * ADDRESS_MOST)
          address = 100 * ADDRESS_MOST
        }
        w = weights[k]!
      }
      sum += w
    }
    return sum
  }
  const name = (i: number, j: number) =>
    names.comparer.compare(a.parses, a.parseCount[i]!, parseAt(i), b.parses, b.parseCount[j]!, parseAt(j))
  const weigh = (i: number, j: number) => prior + facts(i, j) + name(i, j).weight

  const judge = (i: number, j: number): Judgement => {
    const sum = facts(i, j)
    const n = name(i, j)
    const weight = prior + sum + n.weight
    const possible = (reason: string): Judgement => ({ weight, automatic: false, basis: 'evidence', reason })
    const flags = a.nameFlags[i]! | b.nameFlags[j]!
    const documentLevel = level(documentAt)
    const birthLevel = level(birthAt)
    const sameBirth = birthLevel === 0
    const both = documentLevel === 0 && sameBirth
    if (a.resolvable[i] !== RESOLVABLE.yes || b.resolvable[j] !== RESOLVABLE.yes) return possible('too little identity')
    if (weight < 100 * plan.accept) return possible('weight')
    if (flags & NAME_FLAG.lookalike) return possible('look-alike letters')
    if ((a.nameFlags[i]! ^ b.nameFlags[j]!) & NAME_FLAG.romanised) return possible('other script')
    if (documentLevel === 3) return possible('documents differ')
    if (n.genderFlip) return possible('gender')
    if (!both) {
      const pattern = kinship(n, documentLevel === 0 || sameBirth)
      if (pattern) return possible(pattern)
    }
    if (n.worstSurname < 0 && n.worstGiven < 0 && !both) return possible('no name')
    if (documentLevel === 0 && n.weight < -300 && !sameBirth) return possible('name floor')

    const allAgree =
      n.worstGiven >= 0 &&
      n.worstGiven <= RELATION.nickname &&
      n.givenConflicts === 0 &&
      n.givenMissing === 0 &&
      n.worstSurname >= 0 &&
      n.worstSurname <= RELATION.nickname &&
      n.surnameConflicts === 0
    let halves = 0
    if (documentLevel === 0) halves += 2
    if (sameBirth) halves += 2
    else if (birthLevel === 1 && allAgree) halves += 2
    else if (birthLevel === 6) halves += allAgree ? 2 : 1
    if (level(arrestAt) === 0) halves += 2
    if (level(houseAt) === 0) halves += 2
    if (level(emailAt) === 0) halves += 2
    if (level(phoneAt) === 0) halves += 2
    if (level(birthPlaceAt) === 0) halves += 1
    if (level(occupationAt) === 0) halves += 1
    if (level(eventAt) === 0 && rareEventDate(a.eventDate[i]!)) halves += 1
    if (n.initial && halves < 4) return possible('initial')
    if (halves >= 2) return { weight, automatic: true, basis: 'evidence', reason: '' }
    if (plan.nameOnly === 'review') return possible('name only')
    const conflict = documentLevel >= 1 || (birthLevel > 0 && birthLevel !== 6) || level(arrestAt) > 0
    if (conflict || !fullNames(n, a, i) || !fullNames(n, b, j)) return possible('no identity fact')
    const namesakes = a.n * b.n * 2 ** -n.chanceBits
    if (namesakes >= 0.01) return possible('common name')
    return { weight, automatic: true, basis: 'name-only', reason: '' }
  }

  const explain = (i: number, j: number): Contribution[] => {
    facts(i, j)
    const n = name(i, j)
    const parts: Contribution[] = [{ comparison: 'prior', level: 'chance', hundredths: prior }]
    const add = (comparison: string, text: string, hundredths: number, always: boolean) => {
      if (always || hundredths) parts.push({ comparison, level: text, hundredths })
    }
    add('given name', relationText(n.firstGiven), n.given, n.firstGiven >= 0 || n.given !== 0)
    add('later given name', n.givenConflicts ? 'differs' : 'agrees', n.laterGiven, false)
    add('surname', relationText(n.firstSurname), n.surname, n.firstSurname >= 0 || n.surname !== 0)
    add('later surname', n.surnameConflicts ? 'differs' : 'agrees', n.laterSurnames, false)
    add('name order', 'parts in another order', n.order, false)
    list.forEach((c, k) => add(c.name, levels[k]! < 0 ? 'missing' : c.levels[levels[k]!]!, weights[k]!, levels[k]! >= 0))
    return parts
  }
  return { comparisons: list, prior, weigh, judge, explain }
}

/** Names of name parts in explanations; their weights are rounded where names are not shown. */
export const NAME_PARTS: ReadonlySet<string> = new Set(['given name', 'later given name', 'surname', 'later surname', 'name order'])

const relationText = (relation: number): string =>
  relation < 0 ? 'missing' : relation === DROPPED ? 'first given name left out on one side' : RELATION_NAMES[relation]!

/** The patterns of kin: brothers and sisters share surnames, parents and children a first one. Empty where none holds. */
function kinship(n: NameResult, oneFact: boolean): string {
  if (n.surnamesAligned > 0 && n.firstGiven >= RELATION.weakNickname && n.firstGiven <= RELATION.conflict) return 'sibling pattern'
  if (n.surnamesAligned > 0 && n.firstGiven === DROPPED && !oneFact) return 'sibling pattern'
  if (n.surnamesAligned > 0 && n.givenConflicts > 0 && !oneFact) return 'sibling pattern'
  if (n.surnamesAligned > 0 && n.surnameConflicts > 0) return 'parent pattern'
  return ''
}

/** Given name and both surnames are there and agree. */
function fullNames(n: NameResult, f: Facts, i: number): boolean {
  const surnames = f.parses[parseAt(i) + 1]!
  return (
    f.parseCount[i]! > 0 &&
    surnames >= 2 &&
    n.surnamesAligned >= 2 &&
    n.surnamesMissing === 0 &&
    n.surnameConflicts === 0 &&
    n.givenConflicts === 0 &&
    n.givenAligned >= 1 &&
    n.firstGiven >= 0 &&
    n.firstGiven <= RELATION.fold &&
    n.worstGiven <= RELATION.fold &&
    n.worstSurname <= RELATION.fold &&
    !n.swapped
  )
}

/** Is a date of an event shared by fewer than 1 % of the rows of both lists? */
function dateShares(a: Facts, b: Facts): (date: number) => boolean {
  const counts = new Map<number, number>()
  for (const f of [a, b]) for (const d of f.eventDate) if (d) counts.set(d, (counts.get(d) ?? 0) + 1)
  return (date) => date % 100 !== 0 && (counts.get(date) ?? 0) < 0.01 * (a.n + b.n)
}
