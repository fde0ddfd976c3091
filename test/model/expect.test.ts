// The library's door: what is of the wrong kind is refused with the argument's name, and a signal stops a run.
import { describe, expect, test } from 'vitest'
import * as door from '../../src/index.ts'
import { MOST_PARTNERS } from '../../src/link/weigh-rows.ts'

const rows = (n: number) => Array.from({ length: n }, (_, k) => `Ana Rivas ${String.fromCharCode(97 + (k % 26))}z,V-${10_000_000 + 37 * k}`)
const csv = (n = 2) => new TextEncoder().encode(`Nombre,Cédula\n${rows(n).join('\n')}\n`)
const listOf = (role: 'claimed' | 'verified', n?: number) => door.readList(`${role}.csv`, csv(n), { id: role, role })
const lists = [await listOf('claimed'), await listOf('verified')]
const plan = door.DEFAULT_PLAN
const report = await door.reconcile(lists, plan)

/** As a caller without types would. */
const any = (value: unknown): never => value as never
const nothing = [undefined, null, 5, 'x', {}, [], Number.NaN]
const but = (...allowed: readonly unknown[]) =>
  nothing.filter((value) => !allowed.some((one) => JSON.stringify(one) === JSON.stringify(value)))

const calls: readonly (readonly [name: string, bad: readonly unknown[], call: (value: never) => unknown])[] = [
  ['file', but('x'), (v) => door.readList(v, csv(), { id: 'a', role: 'claimed' })],
  ['bytes', nothing, (v) => door.readList('a.csv', v, { id: 'a', role: 'claimed' })],
  ['wishes', but({}), (v) => door.readList('a.csv', csv(), v)],
  ['wishes.id', but('x'), (v) => door.readList('a.csv', csv(), { id: v, role: 'claimed' })],
  ['wishes.role', nothing, (v) => door.readList('a.csv', csv(), { id: 'a', role: v })],
  [
    'wishes.headerRow',
    [0, -1, 1.5, '2', Number.NaN, Infinity],
    (v) => door.readList('a.csv', csv(), { id: 'a', role: 'claimed', headerRow: v }),
  ],
  ['wishes.map', but([], undefined), (v) => door.readList('a.csv', csv(), { id: 'a', role: 'claimed', map: v })],
  ['lists', but([]), (v) => door.reconcile(v, plan)],
  ['lists[1]', nothing.filter((v) => JSON.stringify(v) !== '{}'), (v) => door.reconcile([lists[0]!, v], plan)],
  ['plan', but({}), (v) => door.reconcile(lists, v)],
  ['plan.accept', [Number.NaN, Infinity, '8', null, undefined], (v) => door.reconcile(lists, { ...plan, accept: v })],
  ['plan.pairBudget', [0, -5, 0.5, Number.NaN], (v) => door.reconcile(lists, { ...plan, pairBudget: v })],
  ['plan.dateOrder', nothing, (v) => door.reconcile(lists, { ...plan, dateOrder: v })],
  ['audience', but(undefined), (v) => door.reconcile(lists, plan, v)],
  ['workers', but(undefined, {}), (v) => door.reconcile(lists, plan, 'working', v)],
  ['workers.count', [-1, 0.5, 'x', null], (v) => door.reconcile(lists, plan, 'working', { count: v, hire: () => [] })],
  ['stop', but(undefined, {}), (v) => door.reconcile(lists, plan, 'working', door.threads(1), v)],
  ['stop.signal', but(undefined), (v) => door.reconcile(lists, plan, 'working', door.threads(1), { signal: v })],
  ['list', but({}), (v) => door.inspect(v)],
  ['report', but({}), (v) => door.render(v, 'text')],
  ['format', but('x'), (v) => door.render(report, v)],
  ['lang', but(undefined), (v) => door.render(report, 'text', v)],
  ['report', but({}), (v) => door.evaluate(v, [])],
  ['truth', but([]), (v) => door.evaluate(report, v)],
  ['truth[0]', but([]), (v) => door.evaluate(report, [v])],
  ['truth[0][1]', [0, -1, '2', undefined, Number.NaN], (v) => door.evaluate(report, [[1, v]])],
  ['a', but('x'), (v) => door.compareNames(v, 'Ana')],
  ['b', but('x'), (v) => door.compareNames('Ana', v)],
  ['options', but(undefined, {}), (v) => door.compareNames('Ana', 'Ana', v)],
  ['phrase', but('x'), (v) => door.parseQuantity(v)],
  ['n', [-1, 0.5, 'x', null, {}, Number.NaN, Infinity], (v) => door.threads(v)],
]

describe('a wrong argument is told by its name', () => {
  test.each(calls)('%s', async (name, bad, call) => {
    for (const value of bad) {
      const error: unknown = await (async () => call(any(value)))().then(
        () => 'nothing was refused',
        (thrown: unknown) => thrown,
      )
      expect(error, JSON.stringify(value)).toBeInstanceOf(TypeError)
      expect((error as TypeError).message).toMatch(new RegExp(`^${name.replaceAll(/[[\]]/g, String.raw`\$&`)}\\b`.replace(/\]\\b$/, ']')))
    }
  })

  test('lists of one id, and a claimed list that is not the first', async () => {
    await expect(door.reconcile([lists[0]!, lists[0]!], plan)).rejects.toThrow(/^lists must be/)
    await expect(door.reconcile([lists[1]!, lists[0]!], plan)).rejects.toThrow(/^lists must be/)
  })
})

describe('a signal', () => {
  test('that is aborted stops before anything is done', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(door.reconcile(lists, plan, 'working', door.threads(1), { signal })).rejects.toThrow('enough')
    await expect(door.inspect(lists[0]!, plan, 'working', door.threads(1), { signal })).rejects.toThrow('enough')
  })

  test('stops a run that has begun', async () => {
    const stopped = new AbortController()
    setTimeout(() => stopped.abort(new Error('enough')))
    const long = [await listOf('claimed', 10 * MOST_PARTNERS), await listOf('verified', 10 * MOST_PARTNERS)]
    await expect(door.reconcile(long, plan, 'working', door.threads(1), { signal: stopped.signal })).rejects.toThrow('enough')
  })

  test('that nobody aborts changes nothing', async () => {
    const { signal } = new AbortController()
    const again = await door.reconcile(lists, plan, 'working', door.threads(1), { signal })
    expect(await door.render(again, 'json')).toEqual(await door.render(report, 'json'))
  })
})
