// The table of categories and flags, held against the docs that people read, and what follows from it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  CATEGORIES_IN_BRIDGE,
  categoryTraits,
  flagTraits,
  isPerson,
  linkedAmong,
  peopleAmong,
  rowTraits,
  tagOf,
} from '../../src/model/traits.ts'
import { CATEGORIES, FLAGS, type Category, type CategoryCounts, type Flag } from '../../src/model/verdict.ts'
import { ROOT } from '../run.ts'

/** Cells of the tables, by the code that a line is about. */
const documented = new Map(
  readFileSync(join(ROOT, 'docs/categories.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, codes, side] = /^\| ([A-Z_, ]+) \| ([^|]*) \|/.exec(line) ?? []
      return (codes?.split(', ') ?? []).map(
        (code) => [`${code} ${/^(?:claimed|verified|both)$/.test(side!) ? 'category' : 'flag'}`, side] as const,
      )
    }),
)

test('docs/categories.md has every category, on its side, and every flag', () => {
  for (const category of CATEGORIES) expect(documented.get(`${category} category`), category).toBe(categoryTraits(category).side)
  expect([...documented.keys()].filter((key) => key.endsWith('flag'))).toEqual(FLAGS.map((flag) => `${flag} flag`))
  expect(documented.size).toBe(CATEGORIES.length + FLAGS.length)
})

const all = <T extends string>(of: readonly T[], holds: (code: T) => boolean) => of.filter(holds)

test.each<[string, Category[], Category[]]>([
  ['are linked', ['MATCHED', 'MATCHED_WITH_CONFLICT'], all(CATEGORIES, (c) => categoryTraits(c).linked)],
  ['are no person of their own', ['NOT_A_RECORD', 'INVALID', 'WITHHELD', 'DUPLICATE'], all(CATEGORIES, (c) => !isPerson(c))],
  [
    'exclude their partner',
    ['OUT_OF_SCOPE', 'CONTRADICTED', 'ALREADY_OUT', 'OUT_OF_WINDOW'],
    all(CATEGORIES, (c) => categoryTraits(c).excludesPartner),
  ],
  [
    'show that a link has a partner',
    ['ALREADY_OUT', 'PARTNER_EXCLUDED', 'MATCHED', 'MATCHED_WITH_CONFLICT'],
    all(CATEGORIES, (c) => categoryTraits(c).reveals === 'match'),
  ],
  [
    'show that there is a partner to look at',
    ['CONTRADICTED', 'AMBIGUOUS', 'POSSIBLE'],
    all(CATEGORIES, (c) => categoryTraits(c).reveals === 'candidate'),
  ],
  ['make a run incomplete', ['INVALID'], all(CATEGORIES, (c) => categoryTraits(c).incomplete)],
  ['are errors in CI', ['CONTRADICTED'], all(CATEGORIES, (c) => categoryTraits(c).ciError)],
])('categories that %s: %o', (_, expected, found) => expect(found).toEqual(expected))

test.each<[string, Flag[], Flag[]]>([
  ['are urgent', ['HELD_ON_REGISTER', 'MAYBE_HELD', 'VERIFIERS_DISAGREE', 'REVERSED'], all(FLAGS, (f) => flagTraits(f).urgent)],
  ['make a run incomplete', ['NOT_COMPARED'], all(FLAGS, (f) => flagTraits(f).incomplete)],
  ['are errors in CI', ['HELD_ON_REGISTER'], all(FLAGS, (f) => flagTraits(f).ciError)],
  [
    'a protected row may keep',
    ['NOT_COMPARED', 'POSSIBLE_DUPLICATE', 'REPEAT_EPISODE', 'TWO_PEOPLE', 'IDENTITY_PROTECTED'],
    all(FLAGS, (f) => flagTraits(f).protected === 'own'),
  ],
])('flags that %s: %o', (_, expected, found) => expect(found).toEqual(expected))

test('what is linked shows that it is', () => {
  for (const c of CATEGORIES) if (categoryTraits(c).linked) expect(categoryTraits(c).reveals).toBe('match')
})

test('a person looks at these first, in this order', () => {
  const ordered = CATEGORIES.filter((c) => typeof rowTraits(c).urgency === 'number')
  const order = (c: Category) => Number(rowTraits(c).urgency)
  expect(ordered.sort((x, y) => order(x) - order(y))).toEqual([
    'CONTRADICTED',
    'HELD_ON_REGISTER',
    'MATCHED_WITH_CONFLICT',
    'REGISTER_REVIEW',
    'AMBIGUOUS',
    'POSSIBLE',
    'UNRESOLVABLE',
    'ALREADY_OUT',
    'INVALID',
  ])
  expect(new Set(ordered.map(order)).size).toBe(ordered.length)
  expect(rowTraits('CATEGORY_WITHHELD')).toEqual({ mark: '', onPage: false, exception: false, ciError: false, urgency: 9 })
})

test('a bridge has every category, in the order of its steps', () => {
  expect([...CATEGORIES_IN_BRIDGE].sort()).toEqual([...CATEGORIES].sort())
  const steps = CATEGORIES_IN_BRIDGE.map((c) => categoryTraits(c).step)
  expect(steps).toEqual([...steps].sort((x, y) => STEPS.indexOf(x) - STEPS.indexOf(y)))
})
const STEPS = ['rows', 'people', 'compared']

test.each([
  ['CONTRADICTED', 'alert'],
  ['HELD_ON_REGISTER', 'alert'],
  ['AMBIGUOUS', 'review'],
  ['MAYBE_HELD', 'review'],
  // A chart shows it as good; a tag is for what needs a look.
  ['MATCHED', ''],
  ['NAME_ONLY', ''],
  ['CATEGORY_WITHHELD', ''],
  ['no such code', ''],
])('%s is marked %j', (code, mark) => expect(tagOf(code)).toBe(mark))

test('a code that is both is marked alike', () => {
  for (const code of CATEGORIES) {
    const flag = FLAGS.find((f) => f === code)
    if (flag) expect(categoryTraits(code).mark).toBe(flagTraits(flag).mark)
  }
})

test('people and links follow from the counts', () => {
  const counts = Object.fromEntries(CATEGORIES.map((c, k) => [c, 10 ** (k % 4)])) as CategoryCounts
  const sum = (of: readonly Category[]) => of.reduce((n, c) => n + counts[c], 0)
  expect(peopleAmong(counts)).toBe(sum(CATEGORIES) - sum(['NOT_A_RECORD', 'INVALID', 'WITHHELD', 'DUPLICATE']))
  expect(linkedAmong(counts)).toBe(counts.MATCHED + counts.MATCHED_WITH_CONFLICT)
})
