// Counts, bridges, funnels, registers and people over several lists, on small lists.
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/model/outcome.ts'
import { bridgeLines, comparedOf } from '../../src/report/bridge.ts'
import { countsOf, flagCountsOf, isComplete } from '../../src/report/counts.ts'
import { funnelOf } from '../../src/report/funnel.ts'
import { overlapOf, unionOf } from '../../src/report/overlap.ts'
import { registersOf } from '../../src/report/registers.ts'
import type { SideCounts } from '../../src/report/schema.ts'
import { keysOf, LINKED, linesFor, sumOf, TALLIES, TO_REVIEW } from '../../src/report/tallies.ts'
import { outcomeOf, people, person, upTo } from './outcome.ts'

const present = (counts: SideCounts) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))

describe('tallies', () => {
  test('keys are called as the categories', () => {
    expect(TALLIES.slice(0, 3).map((t) => t.key)).toEqual(['notARecord', 'invalid', 'withheld'])
    expect(LINKED).toEqual(['matched', 'matchedWithConflict'])
  })
  test('a bridge tells of those who wait in one line', () => {
    const lines = linesFor('claimed', 'compared')
    expect(lines.find((l) => l.name === 'review')).toEqual({ name: 'review', keys: TO_REVIEW, category: 'POSSIBLE' })
    expect(lines.flatMap((l) => l.keys)).toHaveLength(lines.length + 1)
    expect(linesFor('verified', 'rows').map((l) => l.name)).toEqual(['notARecord', 'invalid', 'withheld', 'duplicates'])
    expect(linesFor('claimed', 'people').map((l) => l.name)).toEqual(['unresolvable', 'outOfScope', 'outOfWindow', 'alreadyOut'])
    expect(linesFor('verified', 'people').map((l) => l.name)).toContain('partnerExcluded')
  })
  test.each([
    [{ a: 1, b: 2 }, ['a', 'b'], 3],
    [{ a: 1, b: null }, ['a', 'b'], null],
    [{ a: 1, b: null }, ['a'], 1],
    [{ a: 0, b: null }, [], 0],
  ] as const)('the sum of %o over %o is %s', (counts, keys, sum) => expect(sumOf<'a' | 'b'>(counts, keys)).toBe(sum))
})

describe('a claimed list, a verified one and a register', () => {
  const lists = () =>
    outcomeOf({
      claimed: { role: 'claimed', lines: [...people(0, 1, 1, 2, 3), 'Silvia,', 'one,cell,more', 'TOTAL,'] },
      verified: { role: 'verified', lines: people(0, 1, 7) },
      held: { role: 'register', lines: ['Nombre,Cédula,Estatus', `${person(2)},detenido`, `${person(3)},libre`] },
    })

  test.each([
    ['in order', (o: Outcome) => o.lists.map((l) => l.id)],
    ['shuffled', (o: Outcome) => [...o.lists].reverse().map((l) => l.id)],
  ])('counts add up, lists %s', async (_, order) => {
    const outcome = await lists()
    const counts = countsOf(outcome)
    for (const id of order(outcome).filter((list) => list !== 'held')) {
      const c = counts[id]!
      expect(sumOf(c, keysOf('people', 'compared'))).toBe(c.people)
      expect(sumOf(c, keysOf('rows'))! + c.people!).toBe(c.rows)
    }
    expect(present(counts['claimed']!)).toMatchObject({
      rows: 8,
      people: 5,
      duplicate: 1,
      invalid: 1,
      notARecord: 1,
      matched: 2,
      unresolvable: 1,
    })
    expect(present(counts['verified']!)).toEqual({ rows: 3, people: 3, matched: 2, verifiedOnly: 1 })
    expect(present(counts['held']!)).toEqual({ rows: 2, people: 2 })
  })

  test('the bridge subtracts what the counts say', async () => {
    const outcome = await lists()
    const counts = countsOf(outcome)
    const bridge = outcome.lists.flatMap((list) => bridgeLines(list, counts))
    const of = (list: string) => Object.fromEntries(bridge.filter((b) => b.list === list && b.value !== 0).map((b) => [b.line, b.value]))
    expect(of('claimed')).toMatchObject({
      rows: 8,
      duplicates: -1,
      invalid: -1,
      notARecord: -1,
      people: 5,
      unresolvable: -1,
      compared: 4,
      matched: 2,
    })
    expect(of('verified')).toEqual({ rows: 3, people: 3, compared: 3, matched: 2, verifiedOnly: 1 })
    expect(of('held')).toEqual({})
    // Nothing is −0, which JSON would print and a reader would ask about.
    expect(bridge.some((b) => Object.is(b.value, -0))).toBe(false)
    expect(comparedOf('claimed', { ...counts['claimed']!, outOfScope: null })).toBe(null)
    expect(comparedOf('claimed', { ...counts['claimed']!, people: null })).toBe(null)
  })

  test('the register: held, out, nowhere; a person who is there twice counts once', async () =>
    expect(registersOf(await lists())).toEqual([{ list: 'held', held: 1, notHeld: 1, candidates: 0, notFound: 3 }]))

  test('rows set aside make the run incomplete', async () => {
    expect(isComplete(await lists())).toBe(false)
    expect(
      isComplete(await outcomeOf({ claimed: { role: 'claimed', lines: people(0, 1) }, v: { role: 'verified', lines: people(1) } })),
    ).toBe(true)
  })

  test('flags that somebody has, in their order', async () => {
    const flags = flagCountsOf(await lists())
    expect(flags['claimed']).toMatchObject({ heldOnRegister: 1 })
    expect(Object.values(flags['claimed']!)).not.toContain(0)
    expect(flags['held']).toEqual({})
  })
})

describe('the funnel', () => {
  const claimed = { role: 'claimed', lines: people(...upTo(6)) } as const
  const verified = { role: 'verified', lines: people(0, 1) } as const
  const steps = async (...args: Parameters<typeof outcomeOf>) => {
    const outcome = await outcomeOf(...args)
    return funnelOf(outcome, countsOf(outcome)).map((f) => [f.step, f.min, f.max])
  }
  test('from the list alone', async () =>
    expect(await steps({ claimed, verified })).toEqual([
      ['rows', 6, 6],
      ['people', 6, 6],
      ['identified', 6, 6],
      ['compared', 6, 6],
      ['linked', 2, 2],
    ]))
  test('with the figure that its speaker stated', async () =>
    expect((await steps({ claimed, verified }, { claim: 'over 10' }))[0]).toEqual(['stated', 11, null]))
  test('a figure without an end is none', async () => expect((await steps({ claimed, verified }, { claim: 'many' }))[0]![0]).toBe('rows'))
  test('without a claimed list there is none', async () => expect(await steps({ verified })).toEqual([]))
})

describe('people over several lists', () => {
  const verified = (...numbers: readonly number[]) => ({ role: 'verified', lines: people(...numbers) }) as const
  const claimed = (...numbers: readonly number[]) => ({ role: 'claimed', lines: people(...numbers) }) as const
  test.each<[string, Parameters<typeof outcomeOf>[0], object, object[]]>([
    [
      'one verifier',
      { claimed: claimed(0, 1, 2), v: verified(0, 1, 8) },
      { people: 3, bySources: { 1: 3 } },
      [
        { lists: ['claimed', 'v'], people: 2 },
        { lists: ['claimed'], people: 1 },
        { lists: ['v'], people: 1 },
      ],
    ],
    [
      'two that share people',
      { v: verified(0, 1, 8), w: verified(1, 8, 9, 10) },
      { people: 5, bySources: { 1: 3, 2: 2 } },
      [
        { lists: ['v', 'w'], people: 2 },
        { lists: ['w'], people: 2 },
        { lists: ['v'], people: 1 },
      ],
    ],
    [
      'a person who is there twice',
      { v: verified(0, 0, 1), w: verified(1) },
      { people: 2, bySources: { 1: 1, 2: 1 } },
      [
        { lists: ['v', 'w'], people: 1 },
        { lists: ['v'], people: 1 },
      ].reverse(),
    ],
    ['a claimed list alone', { claimed: claimed(0, 1) }, { people: 0, bySources: {} }, []],
  ])('%s', async (_, lists, union, overlap) => {
    const outcome = await outcomeOf(lists)
    expect(unionOf(outcome)).toEqual(union)
    expect(overlapOf(outcome)).toEqual(overlap)
  })
  test('no list at all', async () => {
    const outcome = await outcomeOf({}, { claim: 'over 600' })
    expect([unionOf(outcome), overlapOf(outcome), registersOf(outcome)]).toEqual([{ people: 0, bySources: {} }, [], []])
  })
})
