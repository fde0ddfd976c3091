// One pair of rows → its weight, its parts, and whether it may link without a person. The rule is told in docs/matching.md.
import { BOTH_WAYS, RESOLVABLE, type Facts } from '../model/facts.ts'
import { NAME_FLAG, PARSE_STRIDE, type NameKnowledge, type Tokens, parseAt } from '../model/name-parse.ts'
import type { Basis, Contribution, Estimate, Pair, Reason } from '../model/pair.ts'
import type { Plan } from '../model/plan.ts'
import { birthsApart } from '../metrics/births-apart.ts'
import { tally } from '../metrics/tally.ts'
import { comparisons, shifted, type Comparison } from './comparisons.ts'
import { nameFrequencies, type Frequencies, type NameColumns } from '../names/frequencies.ts'
import { BELOW, createNameComparer, DROPPED, type NameComparer, type NameResult } from '../names/name.ts'
import { ADDRESS_MOST, OVERLAP } from './priors.ts'
import { identityRows, STRIDE } from './identity-rows.ts'
import { createRelater, RELATION, RELATION_NAMES, type Relater } from '../names/relate.ts'
import { rowTokens } from '../names/row-tokens.ts'

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

interface Judgement {
  weight: number
  automatic: boolean
  /** The facts say that these are two people: not even a person needs to look. */
  dismissed: boolean
  basis: Basis
  reason: Reason
  namesakes: Pair['namesakes']
}

export interface PairJudge {
  readonly comparisons: readonly Comparison[]
  readonly prior: number
  /** Weight of a pair in hundredths, without the decision; for loops. */
  weigh(i: number, j: number): number
  /** May the pair weigh as much as this? Never errs low; cheaper than weighing. */
  mayWeigh(i: number, j: number, threshold: number): boolean
  judge(i: number, j: number): Judgement
  /** The judgement of a pair that weighs this much or more, null of any other; stops as soon as that is known. */
  judgeFrom(i: number, j: number, threshold: number): Judgement | null
  /** Levels and weights by comparison, and the names; arrays and objects are reused. */
  evidence(i: number, j: number): { total: number; levels: Int8Array; weights: Int32Array; name: NameResult }
  /** Asks memory for what is looked at first of these rows of the second list, for all at once: one answer is awaited instead of one for each pair. */
  fetch(rows: Int32Array, from: number, to: number): void
  /** Addends that sum to the weight exactly. */
  explain(i: number, j: number): Contribution[]
}

/** log2 odds of a random pair being one person, in hundredths: at most min(n, n′) of n·n′ pairs; in one list, n of the pairs of its rows. */
function priorHundredths(n: number, m: number, self: boolean): number {
  const lambda = self ? 2 / n : (OVERLAP * Math.min(n, m)) / (n * m)
  return Math.round(100 * Math.log2(lambda / (1 - Math.min(lambda, 0.5))))
}

export function createPairJudge(
  a: Facts,
  b: Facts,
  names: Names,
  plan: Pick<Plan, 'accept' | 'nameOnly'>,
  list: readonly Comparison[] = comparisons({ a, b }),
): PairJudge {
  const prior = priorHundredths(Math.max(4, a.n), Math.max(4, b.n), a === b)
  const levels = new Int8Array(list.length)
  const weights = new Int32Array(list.length)
  const at = (name: string) => list.findIndex((c) => c.name === name)
  const documentAt = at('document')
  const birthAt = at('birth date')
  const arrestAt = at('arrest date')
  const eventAt = at('event date')
  const houseAt = at('home address')
  const emailAt = at('e-mail')
  const phoneAt = at('telephone')
  const birthPlaceAt = at('birth place')
  const occupationAt = at('occupation')
  const placeAt = at('place')
  const stateAt = at('state')
  const sexAt = at('sex')
  const suffixAt = at('suffix')
  const nationalityAt = at('nationality')
  const leading = [documentAt, birthAt].filter((k) => k >= 0)
  const level = (index: number) => (index < 0 ? -1 : levels[index]!)
  let shares: ReturnType<typeof dateShares> | undefined
  const rareEventDate = (date: number): boolean => (shares ??= dateShares(a, b))(date)

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
    names.comparer.compare(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))
  const weigh = (i: number, j: number) => prior + facts(i, j) + name(i, j).weight
  const tokensA = rowTokens(a)
  const tokensB = rowTokens(b)
  const mayWeigh = (i: number, j: number, threshold: number): boolean =>
    names.comparer.atMost(tokensA, i, tokensB, j, threshold - prior - facts(i, j)) !== BELOW

  /** Does a fact disagree that a name alone must not outweigh? Across lists people are described differently; one list repeats itself. */
  const disagrees = (): boolean => {
    if (level(documentAt) >= 1 || ![-1, 0, 6].includes(level(birthAt)) || level(arrestAt) > 0) return true
    if (level(eventAt) > 1 || level(placeAt) > 1 || level(sexAt) > 0 || level(nationalityAt) > 1) return true
    return a === b && levels.some((l, k) => l > 0 && l === list[k]!.levels.length - 1)
  }

  const judge = (i: number, j: number): Judgement => decide(i, j, facts(i, j), name(i, j))
  // What the facts beside document and birth date can bring for a row at most; candidates of a row come one behind the other.
  const others = list.filter((_, k) => k !== documentAt && k !== birthAt)
  const most = new Int32Array(others.length)
  let mostOf = -1
  let rest = 0
  const judgeFrom = (i: number, j: number, threshold: number): Judgement | null => {
    if (i !== mostOf) {
      mostOf = i
      rest = 0
      for (let k = 0; k < others.length; k++) rest += most[k] = Math.max(0, others[k]!.most(i))
    }
    // Document and birth date tell most pairs of strangers; then the names' most. Facts that are scattered over memory come last.
    let bound = prior + rest
    for (const k of leading) {
      const c = list[k]!
      const l = c.level(i, j)
      if (l >= 0) bound += c.weight(l, i, j)
    }
    const nameMost = names.comparer.atMost(tokensA, i, tokensB, j, threshold - bound)
    if (nameMost === BELOW) return null
    bound += nameMost
    // Each fact's most gives way to what it says of this pair.
    for (let k = 0; k < others.length; k++) {
      const c = others[k]!
      const l = c.level(i, j)
      bound += (l < 0 ? 0 : c.weight(l, i, j)) - most[k]!
      if (bound < threshold) return null
    }
    const sum = facts(i, j)
    if (prior + sum + nameMost < threshold) return null
    const n = name(i, j)
    return prior + sum + n.weight >= threshold ? decide(i, j, sum, n) : null
  }
  const identityB = identityRows(b)
  let fetched = 0
  const fetch = (rows: Int32Array, from: number, to: number): void => {
    const { start, token } = tokensB
    let sum = 0
    for (let k = from; k < to; k++) sum ^= identityB[rows[k]! * STRIDE]! ^ start[rows[k]!]!
    for (let k = from; k < to; k++) sum ^= token[start[rows[k]!]!]!
    // Kept, so that the loops are not left out as idle.
    fetched ^= sum
  }
  /** `sum` of the facts whose levels are at hand. */
  const decide = (i: number, j: number, sum: number, n: NameResult): Judgement => {
    const weight = prior + sum + n.weight
    const documentLevel = level(documentAt)
    const birthLevel = level(birthAt)
    const namesakes: Pair['namesakes'] = !n.full
      ? ''
      : documentLevel !== 0 && birthLevel !== 0 && (documentLevel === 3 || birthLevel === 5 || birthLevel === 9)
        ? 'two'
        : 'open'
    const possible = (reason: Reason): Judgement => ({ weight, automatic: false, dismissed: false, basis: 'evidence', reason, namesakes })
    const flags = a.nameFlags[i]! | b.nameFlags[j]!
    const sameBirth = birthLevel === 0
    const both = documentLevel === 0 && sameBirth
    if (documentLevel === 3 && areKin(n, sameBirth)) return { ...possible('two people'), dismissed: true }
    if (a.resolvable[i] !== RESOLVABLE.yes || b.resolvable[j] !== RESOLVABLE.yes) return possible('too little identity')
    if (weight < 100 * plan.accept) return possible('weight')
    if (flags & NAME_FLAG.lookalike) return possible('look-alike letters')
    if ((a.nameFlags[i]! ^ b.nameFlags[j]!) & NAME_FLAG.romanised && !(flags & NAME_FLAG.bothScripts)) return possible('other script')
    if (flags & NAME_FLAG.apart) return possible('readings differ')
    if (documentLevel === 3) return possible('documents differ')
    if (n.genderFlip) return possible('gender')
    if (level(suffixAt) === 1) return possible('parent pattern')
    const half = documentLevel === 0 ? '' : halfName(n, wordsOf(a, i), wordsOf(b, j))
    if (half) return possible(half)
    if (!both) {
      const pattern =
        kinship(n, documentLevel === 0, sameBirth) ||
        (documentLevel !== 0 && names.comparer.clash(a.parses, a.parseCount[i]!, parseAt(a, i), b.parses, b.parseCount[j]!, parseAt(b, j))
          ? 'sibling pattern'
          : '')
      if (pattern) return possible(pattern)
    }
    if (n.worstSurname < 0 && n.worstGiven < 0 && !both) return possible('no name')
    // Nobody shares a document; everything else, kin do.
    if (documentLevel !== 0 && n.turned) return possible('words turned')
    if (documentLevel !== 0 && birthLevel > 0 && birthsApart(a, i, b, j)) return possible('born apart')
    const aligned = n.givenAligned + n.surnamesAligned
    if (documentLevel === 0 && n.weight < -300 && (!sameBirth || aligned === 0)) return possible('name floor')

    const allAgree =
      n.worstGiven >= 0 &&
      // A later given name may be an initial that fits.
      (n.worstGiven <= RELATION.nickname ||
        (n.worstGiven === RELATION.initial && n.firstGiven >= 0 && n.firstGiven <= RELATION.nickname)) &&
      n.givenConflicts === 0 &&
      n.givenMissing === 0 &&
      n.worstSurname >= 0 &&
      n.worstSurname <= RELATION.nickname &&
      n.surnameConflicts === 0
    // A date that can be read both ways is no identity fact.
    const open = a.bothWays[i]! | b.bothWays[j]!
    const arrested = level(arrestAt) === 0 && !(open & BOTH_WAYS.arrest)
    // Kin share them, so that they only bear out a birth date.
    const reached = [houseAt, emailAt, phoneAt].some((k) => level(k) === 0)
    const unopposed = n.givenConflicts + n.surnameConflicts === 0 && n.worstGiven <= RELATION.edit && n.worstSurname <= RELATION.edit
    if (documentLevel === 0 && (birthLevel === 5 || birthLevel === 9) && !arrested && !reached) return possible('birth dates differ')
    if (documentLevel === 2 && !(unopposed && (sameBirth || arrested || reached))) return possible('document nearly equal')
    let halves = arrested ? 2 : 0
    if (documentLevel === 0) halves += 2
    else if (documentLevel === 2) halves += 1
    if (sameBirth) halves += 2
    else if (birthLevel === 1) halves += allAgree ? 2 : reached ? 1 : 0
    else if (birthLevel === 6) halves += allAgree ? 2 : 1
    // Nobody else has the document; a birth date that fits, or a document that nearly does, is borne out.
    if (reached) halves += documentLevel === 0 ? 2 : documentLevel === 2 || sameBirth || birthLevel === 1 || birthLevel === 6 ? 1 : 0
    if (level(birthPlaceAt) === 0) halves += 1
    if (level(occupationAt) === 0) halves += 1
    if (level(eventAt) === 0 && !(open & BOTH_WAYS.event) && rareEventDate(a.eventDate[i]!)) halves += 1
    // A later given name may be an initial where the first one stands in full: that says no less than leaving it out.
    if ((n.firstGiven === RELATION.initial || n.worstSurname === RELATION.initial) && halves < 4) return possible('initial')
    if (documentLevel !== 0 && (n.bestGiven === RELATION.initial || n.bestSurname === RELATION.initial) && halves < 4)
      return possible('initial')
    // Twins are called José Luis and José Félix: with the second name left out, a birth date does not tell them apart.
    if (n.usualFirst && n.givenMissing > 0 && documentLevel !== 0) return possible('sibling pattern')
    if (halves >= 2) return { weight, automatic: true, dismissed: false, basis: 'evidence', reason: '', namesakes }
    if (plan.nameOnly === 'review') return possible('name only')
    if (!n.full || disagrees()) return possible('no identity fact')
    const expected = a.n * b.n * 2 ** -n.chanceBits
    if (expected >= 0.01) return possible('common name')
    return { weight, automatic: true, dismissed: false, basis: 'name-only', reason: '', namesakes }
  }

  const evidence: PairJudge['evidence'] = (i, j) => {
    const sum = facts(i, j)
    const n = name(i, j)
    return { total: prior + sum + n.weight, levels, weights, name: n }
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
  return { comparisons: list, prior, weigh, mayWeigh, judge, judgeFrom, evidence, fetch, explain }
}

const relationText = (relation: number): string =>
  relation < 0 ? 'missing' : relation === DROPPED ? 'first given name left out on one side' : RELATION_NAMES[relation]!

/** A judge whose weights are shifted as the lists themselves tell. */
export function judgeAsEstimated(
  a: Facts,
  b: Facts,
  names: Names,
  plan: Pick<Plan, 'accept' | 'nameOnly'>,
  estimated: Estimate | null,
): PairJudge {
  const list = comparisons({ a, b })
  return createPairJudge(a, b, names, plan, estimated ? list.map((c) => shifted(c, estimated)) : list)
}

/** Why kin's names keep a pair from linking by itself; empty where they do not. Twins share a birth date, nobody shares a document. */
function kinship(n: NameResult, sameDocument: boolean, sameBirth: boolean): Reason {
  switch (n.kin) {
    case 'sibling':
      return 'sibling pattern'
    case 'dropped':
      return sameDocument ? '' : 'sibling pattern'
    case 'later':
      // Claudia María and María Sonia share a María, and may be twins.
      return sameDocument || (sameBirth && n.firstGiven !== DROPPED) ? '' : 'sibling pattern'
    case 'parent':
      return 'parent pattern'
    case '':
      return ''
  }
}

/** Words of a row's given names and surnames, in the longest reading. */
function wordsOf(f: Facts, i: number): number {
  let most = 0
  for (let p = 0, at = parseAt(f, i); p < f.parseCount[i]!; p++, at += PARSE_STRIDE)
    most = Math.max(most, f.parses[at]! + f.parses[at + 1]!)
  return most
}

/** Which half of a name is missing or disagrees; empty where a given name and a surname agree. What merely resembles does not. */
function halfName(n: NameResult, words: number, others: number): Reason {
  if (!words || !others) return 'no name'
  if (words === 1 || others === 1) return 'one word'
  if (n.givenAligned + n.givenConflicts === 0) return 'given names not compared'
  if (n.surnamesAligned + n.surnameConflicts === 0) return 'surnames not compared'
  if (n.surnamesAligned === 0 || n.bestSurname >= RELATION.resembles) return 'surnames differ'
  if (n.givenAligned === 0 || n.bestGiven >= RELATION.resembles) return 'sibling pattern'
  // Three words that agree are more than half a name, however they are cut up.
  if (Math.min(words, others) > 2) return ''
  if (n.bestGiven < 0) return 'given names not compared'
  return n.bestSurname < 0 ? 'surnames not compared' : ''
}

/** Brothers and sisters (twins too) who share both surnames, or parent and child who share one: with documents that differ, plainly two people. */
function areKin(n: NameResult, sameBirth: boolean): boolean {
  if (n.surnamesAligned >= 2 && n.firstGiven === RELATION.conflict) return true
  return n.surnamesAligned >= 1 && n.surnameConflicts > 0 && n.firstSurname < RELATION.conflict && !sameBirth
}

/** Is a date of an event shared by fewer than 1 % of the rows of both lists? */
function dateShares(a: Facts, b: Facts): (date: number) => boolean {
  const counts = tally([a.eventDate, b.eventDate])
  return (date) => date % 100 !== 0 && (counts.get(date) ?? 0) < 0.01 * (a.n + b.n)
}
