// The registry: names and fields stand once, and each value is what the judge and the pages expect of it.
import { expect, test } from 'vitest'
import { COMPARISONS, comparersOf, comparisonOf } from '../../../src/link/comparison/registry.ts'
import { FIELDS } from '../../../src/model/fields.ts'
import { twoLists } from '../two-lists.ts'

test('names and fields stand once', () => {
  const names = COMPARISONS.map((c) => c.name)
  const fields = COMPARISONS.flatMap((c) => c.field ?? [])
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(fields).size).toBe(fields.length)
  for (const field of fields) expect(FIELDS).toContain(field)
})

test.each(COMPARISONS.map((c) => [c.name, c] as const))('%s: levels are told apart and have shares', (_, { levels }) => {
  expect(new Set(levels.map((l) => l.name)).size).toBe(levels.length)
  for (const { m, u } of levels) {
    expect(m).toBeGreaterThan(0)
    expect(m).toBeLessThan(1)
    if (u !== undefined) expect(u).toBeGreaterThan(0)
  }
})

test.each([
  ['phone', 'telephone'],
  ['email', 'e-mail'],
  ['married', 'married name'],
  ['birth_date', 'birth date'],
  ['street', undefined],
  ['surname', undefined],
  ['nothing', undefined],
])('the field %s is compared as %s', (field, name) => expect(comparisonOf(field)?.name).toBe(name))

test('two lists have the comparisons for which both have values, set up once', async () => {
  const { a, b } = await twoLists('name,sex,place', ['Ana Rivas,F,Tocorón'], ['Ana Rivas,F,'])
  const found = comparersOf(a, b)
  expect(found.map((c) => c.comparison.name)).toEqual(['sex'])
  expect(comparersOf(a, b)).toBe(found)
})

test('columns of unknown meaning are compared one by one', async () => {
  const rows = ['Ana Rivas,con trato,azul', 'Luis Mora,sin trato,verde']
  const { a, b } = await twoLists('name,remark,colour', rows, rows)
  const own = comparersOf(a, b).filter((c) => c.comparison.field === null)
  expect(own.map((c) => c.comparison.name)).toEqual(['text 1', 'text 2'])
  for (const c of own) expect([c.level(0, 0), c.level(0, 1)]).toEqual([0, 2])
})
