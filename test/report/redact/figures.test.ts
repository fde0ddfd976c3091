// The figures of a report as sums of parts: each figure's parts by their names, and what everybody knows of them.
import { describe, expect, test } from 'vitest'
import { sumsOf, tableOf, type Counted } from '../../../src/report/redact/figures.ts'
import type { Table } from '../../../src/report/redact/table.ts'
import type { Report } from '../../../src/report/schema.ts'
import { made, publish, sideOf, type Tally } from './made.ts'

/** A part is called as the first figure that is it alone; one that stands in no figure by itself as how many it counts. */
function namesOf({ parts, figures }: Table): (of: readonly number[]) => string {
  const names = parts.map(
    ({ value, unseen }, k) => figures.find((f) => f.parts.length === 1 && f.parts[0] === k)?.id ?? `${unseen ? 'unseen' : 'part'} ${value}`,
  )
  return (of) => of.map((k) => names[k]).join(' + ')
}
const figureIn = (table: Table, id: string) => table.figures.find((f) => f.id === id)
const told = (table: Table, id: string) => namesOf(table)(figureIn(table, id)!.parts)
const equal = (table: Table) => table.equal.map(([left, right]) => `${namesOf(table)(left)} = ${namesOf(table)(right)}`)

describe('a claimed and a verified list', () => {
  const table = tableOf(
    made(
      { matched: 62, matchedWithConflict: 7, possible: 3, claimedOnly: 533, unresolvable: 9, duplicate: 2 },
      { matched: 62, matchedWithConflict: 7, possible: 4, verifiedOnly: 13 },
    ),
  )
  test.each([
    ['claimed.people', 'claimed.unresolvable + claimed.matched + claimed.matchedWithConflict + claimed.possible + claimed.claimedOnly'],
    [
      'claimed.rows',
      'claimed.unresolvable + claimed.matched + claimed.matchedWithConflict + claimed.possible + claimed.claimedOnly + claimed.duplicate',
    ],
    ['claimed.identified', 'claimed.matched + claimed.matchedWithConflict + claimed.possible + claimed.claimedOnly'],
    ['claimed.compared', 'claimed.matched + claimed.matchedWithConflict + claimed.possible + claimed.claimedOnly'],
    ['claimed.linked', 'claimed.matched + claimed.matchedWithConflict'],
    ['claimed.review', 'claimed.possible'],
    // A link has two ends: one part; what waits for a person need not.
    ['verified.matched', 'claimed.matched'],
    ['verified.matchedWithConflict', 'claimed.matchedWithConflict'],
    ['verified.possible', 'verified.possible'],
    ['verified.people', 'claimed.matched + claimed.matchedWithConflict + verified.possible + verified.verifiedOnly'],
    ['union', 'claimed.matched + claimed.matchedWithConflict + verified.possible + verified.verifiedOnly'],
    ['sources 1', 'claimed.matched + claimed.matchedWithConflict + verified.possible + verified.verifiedOnly'],
    ['overlap claimed verified', 'overlap claimed verified'],
  ])('%s', (id, parts) => expect(told(table, id)).toBe(parts))

  test('what everybody knows', () =>
    expect(equal(table)).toEqual([
      `${told(table, 'union')} = ${told(table, 'sources 1')}`,
      `${told(table, 'claimed.people')} = overlap claimed verified + overlap claimed`,
      'overlap claimed verified = claimed.matched + claimed.matchedWithConflict',
      `${told(table, 'verified.people')} = overlap claimed verified + overlap verified`,
      'overlap claimed verified = claimed.matched + claimed.matchedWithConflict',
    ]))

  test.each([
    ['claimed.people', 5000],
    ['union', 900],
    ['claimed.linked', 500],
    ['claimed.rows', 300],
    ['claimed.compared', 200],
    ['claimed.identified', 150],
    ['claimed.matched', 100],
    ['claimed.claimedOnly', 90],
    ['claimed.review', 70],
    ['verified.verifiedOnly', 50],
    ['sources 1', 45],
    ['claimed.possible', 40],
    ['claimed.unresolvable', 40],
    ['claimed.duplicate', 40],
    ['overlap claimed', 40],
  ])('without %s a reader loses %i', (id, loss) => expect(figureIn(table, id)!.loss).toBe(loss))

  test('counts that are 0 are no figures', () => {
    expect(figureIn(table, 'claimed.ambiguous')).toBeUndefined()
    expect(figureIn(table, 'claimed.verifiedOnly')).toBeUndefined()
  })

  test('ends of links that are not equally many are two parts', () => {
    const apart = tableOf(made({ matched: 60, claimedOnly: 50 }, { matched: 61, verifiedOnly: 9 }))
    expect(told(apart, 'verified.matched')).toBe('verified.matched')
  })
})

test('two claimed lists share no links', () => {
  const { counts, ...rest } = made({ matched: 60, claimedOnly: 7 }, { matched: 60, claimedOnly: 8 })
  const inputs = (['claimed', 'verified'] as const).map((id) => ({ id, role: 'claimed' }) as Report['inputs'][number])
  expect(told(tableOf({ ...rest, counts, inputs }), 'verified.matched')).toBe('verified.matched')
})

test('a figure that its parts do not make is a part of its own', () => {
  const whole = made({ matched: 60, claimedOnly: 50 }, { matched: 60, verifiedOnly: 9 })
  const counts = { ...whole.counts, claimed: { ...whole.counts['claimed']!, people: 111 } }
  const table = tableOf({ ...whole, counts })
  expect(told(table, 'claimed.people')).toBe('claimed.people')
  expect(table.parts[figureIn(table, 'claimed.people')!.parts[0]!]!.value).toBe(111)
  // And sums that nearly agree are no knowledge.
  expect(
    equal(tableOf({ ...whole, overlap: whole.overlap.map((o) => ({ ...o, people: o.people! + 1 })) })).filter((e) =>
      e.startsWith('claimed.matched'),
    ),
  ).toEqual([`${told(table, 'union')} = ${told(table, 'sources 1')}`])
})

describe('three lists and a register', () => {
  const role = { claimed: 'claimed', first: 'verified', second: 'verified', held: 'register' } as const
  const of = (id: keyof typeof role, counts: Tally): [string, Counted['counts'][string]] => [id, sideOf(counts)]
  const given: Counted = {
    inputs: (Object.keys(role) as (keyof typeof role)[]).map((id) => ({ id, role: role[id] }) as Report['inputs'][number]),
    counts: Object.fromEntries([
      of('claimed', { matched: 40, claimedOnly: 50, heldOnRegister: 10, contradicted: 6 }),
      of('first', { matched: 30, verifiedOnly: 12 }),
      of('second', { matched: 25, verifiedOnly: 5 }),
      ['held', { rows: 300, people: 290 } as Counted['counts'][string]],
    ]),
    union: { people: 57, bySources: { 1: 42, 2: 15 } },
    overlap: [
      { lists: ['claimed'], people: 66 },
      { lists: ['claimed', 'first'], people: 15 },
      { lists: ['claimed', 'second'], people: 10 },
      { lists: ['claimed', 'first', 'second'], people: 15 },
      { lists: ['first'], people: 12 },
      { lists: ['second'], people: 5 },
    ],
    registers: [{ list: 'held', held: 18, notHeld: 0, candidates: 8, notFound: 80 } as Report['registers'][number]],
  }
  const table = tableOf(given)
  test.each([
    // With two verified lists a link of the claimed list may be of either.
    ['first.matched', 'first.matched'],
    ['held.people', 'held.people'],
    ['union', 'overlap claimed first + overlap claimed second + overlap claimed first second + overlap first + overlap second'],
    ['sources 1', 'overlap claimed first + overlap claimed second + overlap first + overlap second'],
    ['sources 2', 'overlap claimed first second'],
    ['register held held', 'register held held'],
    ['register held notFound', 'register held notFound'],
  ])('%s', (id, parts) => expect(told(table, id)).toBe(parts))
  test('a register has people and rows, and nothing else', () => {
    expect(table.figures.map(({ id }) => id).filter((id) => id.startsWith('held.'))).toEqual(['held.people', 'held.rows'])
    expect(table.parts[figureIn(table, 'held.rows')!.parts[0]!]!.value).toBe(300)
  })
  test('what everybody knows', () =>
    expect(equal(table)).toEqual([
      `${told(table, 'union')} = ${told(table, 'sources 1')} + ${told(table, 'sources 2')}`,
      `${told(table, 'claimed.people')} = overlap claimed + overlap claimed first + overlap claimed second + overlap claimed first second`,
      'overlap claimed first + overlap claimed second + overlap claimed first second = claimed.matched',
      `${told(table, 'first.people')} = overlap claimed first + overlap claimed first second + overlap first`,
      'overlap claimed first + overlap claimed first second = first.matched',
      `${told(table, 'second.people')} = overlap claimed second + overlap claimed first second + overlap second`,
      'overlap claimed second + overlap claimed first second = second.matched',
      `${told(table, 'claimed.people')} = register held held + register held notHeld + register held candidates + register held notFound`,
      // Two of those that the register shows as held are counted elsewhere.
      'register held held = claimed.heldOnRegister + claimed.contradicted + unseen 2',
    ]))
  test('links of three lists are no two ends of one, as many as they are', () => {
    const counts = { ...given.counts, first: sideOf({ matched: 40, verifiedOnly: 12 }) }
    expect(told(tableOf({ ...given, counts }), 'first.matched')).toBe('first.matched')
  })
  test('what a register said before is known', () =>
    expect(
      figureIn(tableOf(given, [{ ...given, registers: [{ ...given.registers[0]!, held: 33 }] }]), 'register held held')!.befores,
    ).toEqual([33]))
  test('so many sources that there are none of now are nobody', () => {
    const before = { ...given, union: { people: 57, bySources: { 1: 40, 2: 15, 3: 2 } } }
    const later = tableOf(given, [before])
    expect(figureIn(later, 'sources 3')).toMatchObject({ parts: [], befores: [2] })
  })
  test('beside two registers nobody knows which of them shows a person as held', () => {
    const two = tableOf({ ...given, registers: [given.registers[0]!, { ...given.registers[0]!, list: 'other' }] })
    expect(equal(two).filter((e) => e.includes('unseen'))).toEqual([])
  })
})

describe('beside an earlier report', () => {
  const whole = made({ matched: 60, claimedOnly: 50 }, { matched: 60, verifiedOnly: 9 })
  const later = made({ matched: 70, claimedOnly: 40 }, { matched: 70 })
  const before = publish(whole)
  const table = tableOf(later, [before])
  test('figures know what they were', () => {
    expect(figureIn(table, 'claimed.matched')!.befores).toEqual([60])
    expect(figureIn(table, 'claimed.linked')!.befores).toEqual([60])
    expect(figureIn(table, 'claimed.people')!.befores).toEqual([110])
    expect(figureIn(table, 'overlap claimed verified')!.befores).toEqual([60])
    expect(figureIn(table, 'union')!.befores).toEqual([69])
    expect(figureIn(table, 'sources 1')!.befores).toEqual([69])
  })
  test('what is nobody now may have been somebody', () => {
    expect(figureIn(table, 'verified.verifiedOnly')!.befores).toEqual([9])
    expect(figureIn(table, 'overlap verified')!.befores).toEqual([9])
    expect(table.parts[figureIn(table, 'overlap verified')!.parts[0]!]!.value).toBe(0)
    expect(figureIn(table, 'claimed.ambiguous')).toBeDefined()
  })
  test('a group that two earlier reports tell of is one', () =>
    expect(tableOf(later, [before, before]).figures.filter(({ id }) => id === 'overlap verified')).toHaveLength(1))
  test('others of whom no figure tells may have come between', () =>
    expect(equal(table).filter((e) => e.includes('unseen 0'))).toHaveLength(2))
})

test('where nobody is linked, nothing is known of links', () => {
  const table = tableOf(made({ claimedOnly: 40 }, { verifiedOnly: 30 }))
  expect(equal(table)).toEqual([
    `${told(table, 'union')} = ${told(table, 'sources 1')}`,
    `${told(table, 'claimed.people')} = overlap claimed`,
    `${told(table, 'verified.people')} = overlap verified`,
  ])
})

test('sums are told of lists, not of registers', () => {
  const whole = made({ matched: 60, possible: 3, claimedOnly: 50, unresolvable: 9 }, { matched: 60 })
  const inputs = [...whole.inputs, { id: 'held', role: 'register' } as Report['inputs'][number]]
  expect(sumsOf({ ...whole, inputs })).toEqual({
    claimed: { identified: 113, compared: 113, linked: 60, review: 3 },
    verified: { identified: 60, compared: 60, linked: 60, review: 0 },
  })
})
