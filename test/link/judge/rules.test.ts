// The rules of decision one by one: evidence that links, and for each rule the change that makes it speak, to the hundredth where it counts.
import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { AGE, age } from '../../../src/link/comparison/age.ts'
import { BIRTH, birthDate } from '../../../src/link/comparison/birth-date.ts'
import { email, telephone } from '../../../src/link/comparison/code.ts'
import { BEST, type Comparison } from '../../../src/link/comparison/comparison.ts'
import { DOCUMENT, document } from '../../../src/link/comparison/document.ts'
import { comparersOf } from '../../../src/link/comparison/registry.ts'
import { sex } from '../../../src/link/comparison/sex.ts'
import { SUFFIX, suffix } from '../../../src/link/comparison/suffix.ts'
import { decide } from '../../../src/link/judge/decide.ts'
import type { PairEvidence } from '../../../src/link/judge/evidence.ts'
import { halfName } from '../../../src/link/judge/name-rules.ts'
import { createWeigher, type Weigher } from '../../../src/link/judge/weigh.ts'
import { RESOLVABLE } from '../../../src/model/facts.ts'
import { NAME_FLAG } from '../../../src/model/name-parse.ts'
import { RELATION } from '../../../src/names/relate.ts'
import { twoLists, type TwoLists } from '../two-lists.ts'

/** Rows of both lists; a test takes one of each by its name. */
const NAMES = [
  'Ana Rivas Mora',
  'Ana Rivas',
  'Yuleisy',
  'Maikel',
  '',
  'Rosa Elena Quintero',
  'Rosa Elena Sulbarán',
  'Luis Soto',
  'Luis Bracho',
  'Orangel José Guédez Montilla',
] as const
type Name = (typeof NAMES)[number]

let lists: TwoLists
let weigher: Weigher
beforeAll(async () => {
  const rows = NAMES.map((name, k) => `${name},V-1234${5678 + 111 * k},19${50 + 5 * k}-02-03,M,Jr.,p${k}@example.org,0412-${1234567 + k}`)
  lists = await twoLists('name,document,birth_date,sex,suffix,email,phone', rows, rows)
  weigher = createWeigher(lists.a, lists.b, lists.names, comparersOf(lists.a, lists.b), null)
})

type Change = Partial<Omit<PairEvidence, 'name' | 'lists' | 'levelOf' | 'shownOf'>> & {
  readonly name?: Partial<PairEvidence['name']>
  readonly levels?: readonly (readonly [Comparison, number])[]
  /** By how much the lists show differences to be ordinary. */
  readonly shown?: number
  readonly left?: Name
  readonly right?: Name
  readonly nameOnly?: 'review' | 'rare'
}

/** Evidence that links: both names agree in a given name and two surnames, a birth date too, and nothing else is known. */
function evidence({
  name = {},
  levels = [[birthDate, BIRTH.equal]],
  shown = 0,
  left = 'Ana Rivas Mora',
  right = left,
  ...more
}: Change = {}) {
  const [i, j] = [NAMES.indexOf(left), NAMES.indexOf(right)]
  const known = new Map(levels)
  const { comparers } = weigher
  for (const [at, { comparison }] of comparers.entries()) weigher.levels[at] = known.get(comparison) ?? -1
  const agreed = { givenAligned: 1, surnamesAligned: 2, givenConflicts: 0, surnameConflicts: 0, bestGiven: 0, bestSurname: 0 }
  const { nameOnly = DEFAULT_PLAN.nameOnly, ...facts } = more
  return {
    lists: { ...lists, plan: { ...DEFAULT_PLAN, nameOnly }, weigher },
    i,
    j,
    weight: 2000,
    odds: 2000,
    against: 'namesake',
    apart: 2000,
    factsWeight: 900,
    ownWeight: 900,
    levelOf: (comparison: Comparison) => known.get(comparison) ?? -1,
    shownOf: () => shown,
    name: { ...weigher.name(i, j), ...agreed, ...name },
    ...facts,
  } satisfies PairEvidence
}
const reasonOf = (change: Change) => decide(evidence(change)).reason

const ACCEPT = 100 * DEFAULT_PLAN.accept

describe('what it is decided by', () => {
  test('a pair that links says so, with the figures it came with', () =>
    expect(decide(evidence({ weight: 1, odds: 2001, against: 'sibling', apart: 3 }))).toEqual({
      weight: 1,
      odds: 2001,
      against: 'sibling',
      apart: 3,
      automatic: true,
      basis: 'evidence',
      reason: '',
    }))
  test('a pair that is held back is no link by name', () =>
    expect(decide(evidence({ levels: [], odds: 0 }))).toMatchObject({ automatic: false, basis: 'evidence', reason: 'common name' }))
})

describe('what identifies beside the name', () => {
  test.each<[string, Change['levels'] & object, 'evidence' | 'name-only']>([
    ['nothing', [], 'name-only'],
    ['an equal sex', [[sex, BEST]], 'name-only'],
    ['an equal document', [[document, DOCUMENT.equal]], 'evidence'],
    ['a document a digit off', [[document, DOCUMENT.near]], 'evidence'],
    ['several digits off', [[document, DOCUMENT.several]], 'name-only'],
    ['an equal birth date', [[birthDate, BIRTH.equal]], 'evidence'],
    ['a slip', [[birthDate, BIRTH.slip]], 'evidence'],
    ['a month that fits', [[birthDate, BIRTH.monthFits]], 'evidence'],
    ['a year that fits', [[birthDate, BIRTH.yearFits]], 'evidence'],
    ['the same year', [[birthDate, BIRTH.nearYear]], 'name-only'],
    ['an equal e-mail', [[email, BEST]], 'evidence'],
    ['an equal telephone', [[telephone, BEST]], 'evidence'],
    ['an e-mail that differs', [[email, BEST + 1]], 'name-only'],
    ['ages a year apart', [[age, AGE.yearApart]], 'evidence'],
    ['ages further apart', [[age, AGE.fiveYearsApart]], 'name-only'],
  ])('%s', (_, levels, basis) => {
    // Birth dates that no slip explains ask for more; the basis is what is looked at here.
    expect(decide(evidence({ levels, odds: 4000, nameOnly: 'rare' }))).toMatchObject({ automatic: true, basis })
    expect(reasonOf({ levels, odds: 4000, nameOnly: 'review' })).toBe(basis === 'name-only' ? 'name only' : '')
  })
})

describe('the risk', () => {
  test.each([
    ['sibling', 'sibling pattern'],
    ['parent', 'parent pattern'],
    ['namesake', 'common name'],
    ['stranger', 'weight'],
  ] as const)('against a %s', (against, reason) => {
    expect(reasonOf({ against, odds: ACCEPT - 1 })).toBe(reason)
    expect(reasonOf({ against, odds: ACCEPT })).toBe('')
  })
})

describe('rows that say too little, and names that cannot be taken at their word', () => {
  const marked = (side: 'a' | 'b', change: Partial<Record<'resolvable' | 'nameFlags', number>>) => {
    const pair = evidence()
    const row = side === 'a' ? pair.i : pair.j
    const facts = { ...pair.lists[side] }
    if (change.resolvable !== undefined) facts.resolvable = facts.resolvable.with(row, change.resolvable)
    if (change.nameFlags !== undefined) facts.nameFlags = facts.nameFlags.with(row, change.nameFlags)
    return decide({ ...pair, lists: { ...pair.lists, [side]: facts } }).reason
  }
  test.each(['a', 'b'] as const)('on side %s', (side) => {
    expect(marked(side, { resolvable: RESOLVABLE.candidates })).toBe('too little identity')
    expect(marked(side, { nameFlags: NAME_FLAG.lookalike })).toBe('look-alike letters')
    expect(marked(side, { nameFlags: NAME_FLAG.apart })).toBe('readings differ')
    expect(marked(side, { nameFlags: NAME_FLAG.lookalike | NAME_FLAG.apart })).toBe('look-alike letters')
    expect(marked(side, { nameFlags: NAME_FLAG.romanised | NAME_FLAG.truncated })).toBe('')
  })
})

describe('what is opposed', () => {
  test.each<[string, Change, string]>([
    ['different documents', { levels: [[document, DOCUMENT.different]], factsWeight: 2599 }, 'documents differ'],
    ['the same, and much else agrees', { levels: [[document, DOCUMENT.different]], factsWeight: 2600 }, ''],
    ['a document a digit off', { levels: [[document, DOCUMENT.near]], factsWeight: 0 }, ''],
    ['birth dates that no slip explains', { levels: [[birthDate, BIRTH.sameYear]], odds: ACCEPT + 599 }, 'birth dates differ'],
    ['the same, surer than need be', { levels: [[birthDate, BIRTH.sameYear]], odds: ACCEPT + 600 }, ''],
    ['the same, on lists where they are ordinary', { levels: [[birthDate, BIRTH.sameYear]], shown: 250, odds: ACCEPT + 350 }, ''],
    ['not sure enough for these either', { levels: [[birthDate, BIRTH.sameYear]], shown: 250, odds: ACCEPT + 349 }, 'birth dates differ'],
    [
      'the same beside an equal document',
      {
        levels: [
          [document, DOCUMENT.equal],
          [birthDate, BIRTH.different],
        ],
        odds: ACCEPT,
      },
      '',
    ],
    ['a slip', { levels: [[birthDate, BIRTH.slip]], odds: ACCEPT }, ''],
    ['no word in common', { ownWeight: 9000, name: { givenAligned: 0, surnamesAligned: 0, givenConflicts: 1 } }, 'names differ'],
    ['no surname in common', { ownWeight: 9000, name: { givenAligned: 0, surnamesAligned: 0, surnameConflicts: 1 } }, 'names differ'],
    ['a given name in common', { ownWeight: 9000, name: { givenAligned: 1, surnamesAligned: 0, surnameConflicts: 1 } }, ''],
    ['a surname in common', { ownWeight: 9000, name: { givenAligned: 0, surnamesAligned: 1, givenConflicts: 1 } }, ''],
    ['no names to compare', { ownWeight: 9000, name: { givenAligned: 0, surnamesAligned: 0 } }, ''],
  ])('%s', (_, change, reason) => expect(reasonOf({ nameOnly: 'rare', ...change })).toBe(reason))
})

describe('the younger and the elder', () => {
  test.each<[string, Change['levels'] & object, string]>([
    ['marked as two', [[suffix, SUFFIX.different]], 'parent pattern'],
    [
      'with a slip in the birth date',
      [
        [suffix, SUFFIX.different],
        [birthDate, BIRTH.slip],
      ],
      'parent pattern',
    ],
    [
      'born on one day',
      [
        [suffix, SUFFIX.different],
        [birthDate, BIRTH.equal],
      ],
      '',
    ],
    [
      'of one document',
      [
        [suffix, SUFFIX.different],
        [document, DOCUMENT.equal],
      ],
      '',
    ],
    ['one of them marked', [[suffix, SUFFIX.oneMarked]], 'parent pattern'],
    [
      'one marked, in one home',
      [
        [suffix, SUFFIX.oneMarked],
        [telephone, BEST],
      ],
      'parent pattern',
    ],
    [
      'one marked, births compared',
      [
        [suffix, SUFFIX.oneMarked],
        [birthDate, BIRTH.slip],
      ],
      '',
    ],
    [
      'one marked, of one document',
      [
        [suffix, SUFFIX.oneMarked],
        [document, DOCUMENT.near],
      ],
      '',
    ],
    [
      'marked alike',
      [
        [suffix, SUFFIX.equal],
        [birthDate, BIRTH.slip],
      ],
      '',
    ],
  ])('%s', (_, levels, reason) => expect(reasonOf({ levels, odds: 4000 })).toBe(reason))
})

describe('half a name', () => {
  const half = (change: Change) => halfName(evidence(change))
  test.each<[string, Change, string]>([
    ['a whole name', {}, ''],
    ['no name on the left', { left: '', right: 'Ana Rivas' }, 'no name'],
    ['no name on the right', { left: 'Ana Rivas', right: '' }, 'no name'],
    ['one word on the left', { left: 'Yuleisy', right: 'Ana Rivas' }, 'one word'],
    ['one word on the right', { left: 'Ana Rivas', right: 'Yuleisy' }, 'one word'],
    ['no given name on a side', { name: { givenAligned: 0 } }, 'given names not compared'],
    ['no surname on a side', { name: { surnamesAligned: 0 } }, 'surnames not compared'],
    ['other surnames', { name: { surnamesAligned: 0, surnameConflicts: 1 } }, 'surnames differ'],
    ['other given names', { name: { givenAligned: 0, givenConflicts: 1 } }, 'given names differ'],
    ['an initial for the surname', { name: { bestSurname: RELATION.initial } }, 'initial'],
    ['surnames that are alike', { name: { bestSurname: RELATION.initial + 1 } }, 'surnames differ'],
    ['surnames of one sound', { name: { bestSurname: RELATION.initial - 1 } }, ''],
  ])('%s', (_, change, reason) => {
    expect(half(change)).toBe(reason)
    expect(half({ ...change, ownWeight: 1699 })).toBe(reason)
    expect(half({ ...change, ownWeight: 1700 })).toBe('')
  })

  test.each<[string, Change, boolean, string]>([
    ['one word, where there are no surnames', { left: 'Yuleisy' }, true, ''],
    ['where there are', { left: 'Yuleisy' }, false, 'one word'],
    ['another day of birth', { left: 'Yuleisy', levels: [[birthDate, BIRTH.slip]] }, true, 'one word'],
    ['another word', { left: 'Yuleisy', right: 'Maikel' }, true, 'one word'],
    ['one word of two', { left: 'Yuleisy', right: 'Ana Rivas' }, true, 'one word'],
  ])('%s', (_, change, noSurnames, reason) => {
    const pair = evidence(change)
    const names = { ...pair.lists.names, frequencies: { ...pair.lists.names.frequencies, noSurnames } }
    expect(halfName({ ...pair, lists: { ...pair.lists, names } })).toBe(reason)
  })

  const twoWords = { givenAligned: 1, surnamesAligned: 1 }
  test.each<[string, Change, string]>([
    ['a word on each side that the other has nothing like', { name: { ...twoWords, surnameConflicts: 1 } }, 'names differ'],
    ['the same read as given names', { name: { ...twoWords, givenConflicts: 1 } }, 'names differ'],
    ['nothing in conflict', { name: twoWords }, ''],
    ['three words that agree', { name: { givenAligned: 2, surnamesAligned: 1, surnameConflicts: 1 } }, ''],
  ])('%s', (_, change, reason) => expect(half({ left: 'Rosa Elena Quintero', right: 'Rosa Elena Sulbarán', ...change })).toBe(reason))

  test('a conflict of readings is none where one name holds the other', () =>
    expect(half({ left: 'Ana Rivas Mora', right: 'Ana Rivas', name: { ...twoWords, surnameConflicts: 1 } })).toBe(''))

  test.each<[string, Change, string]>([
    ['of two words, no given name among them', { left: 'Ana Rivas', name: { ...twoWords, bestGiven: -1 } }, 'given names not compared'],
    ['of two words, no surname among them', { left: 'Ana Rivas', name: { ...twoWords, bestSurname: -1 } }, 'surnames not compared'],
    [
      'of two words beside three',
      { left: 'Ana Rivas', right: 'Ana Rivas Mora', name: { ...twoWords, bestGiven: -1 } },
      'given names not compared',
    ],
    [
      'of three words and four',
      { left: 'Ana Rivas Mora', right: 'Orangel José Guédez Montilla', name: { ...twoWords, bestGiven: -1 } },
      '',
    ],
    ['two words that agree', { left: 'Ana Rivas', name: twoWords }, ''],
  ])('%s', (_, change, reason) => expect(half(change)).toBe(reason))
})
