// The law of counts: into however many parts lists are split, and in whatever order parts are merged, the model is the same to the byte,
// and pairs of rows are judged by it as in a run over the whole lists.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from '../../fixtures/people.mjs'
import {
  collect,
  createPairJudge,
  DEFAULT_PLAN,
  merge,
  model,
  type Counts,
  type Model,
  type PersonRow,
  type Reading,
} from '../../src/index.ts'
import { reconcileLists } from '../../src/reconcile.ts'
import { explainRows } from '../../src/report/explain-pair.ts'
import { LISTS, readLists, type ListsRead } from './lists.ts'

/** The rows of all lists in so many parts, some of them empty, merged two at a time until one is left. */
function inParts({ reading, rows }: ListsRead, parts: number, seed: number): Counts {
  const r = random(seed)
  const split = Array.from({ length: parts }, (): PersonRow[] => [])
  for (const row of r.shuffle(rows.flat())) split[r.below(parts)]!.push(row)
  // As it would come from another machine.
  const counts = split.map((part) => JSON.parse(JSON.stringify(collect(part, reading))) as Counts)
  while (counts.length > 1) {
    const [one] = counts.splice(r.below(counts.length), 1)
    const [other] = counts.splice(r.below(counts.length), 1)
    counts.push(merge(one!, other!))
  }
  return counts[0]!
}

const splits = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat())

test.each(LISTS)('%s: any split gives the same bytes', async (name) => {
  const read = await readLists(name)
  const whole = JSON.stringify(model(collect(read.rows.flat(), read.reading)))
  fc.assert(
    fc.property(splits, ([parts, seed]) => {
      expect(JSON.stringify(model(inParts(read, parts, seed))) === whole).toBe(true)
    }),
    { numRuns: 4 },
  )
})

test.each(LISTS)('%s: the same where lists are longer than samples are', async (name) => {
  const read = withMost(await readLists(name), { rows: 12, bearers: 7 })
  const whole = JSON.stringify(model(collect(read.rows.flat(), read.reading)))
  fc.assert(
    fc.property(splits, ([parts, seed]) => {
      expect(JSON.stringify(model(inParts(read, parts, seed))) === whole).toBe(true)
    }),
    { numRuns: 4 },
  )
})

const withMost = (read: ListsRead, most: Reading['most']): ListsRead => ({ ...read, reading: { ...read.reading, most } })

test.each(
  LISTS.flatMap((name) => [
    // Nothing but the estimate needs whole rows.
    { name, estimate: true, rows: 20_000 },
    { name, estimate: false, rows: 0 },
  ]),
)('$name: pairs are judged as in a run over the whole lists (estimate: $estimate)', async ({ name, estimate, rows }) => {
  const read = withMost(await readLists(name, { ...DEFAULT_PLAN, estimate }), { rows, bearers: 50_000 })
  const outcome = await reconcileLists(read.lists, read.plan)
  const made = JSON.parse(JSON.stringify(model(inParts(read, 7, 2026)))) as ReturnType<typeof model>
  const r = random(1)
  for (const [left, right] of [
    ...outcome.between.map((b) => [b.left, b.right] as const),
    ...read.lists.map((_, at) => [at, at] as const),
  ]) {
    const [a, b] = [read.rows[left]!, read.rows[right]!]
    const judgePair = (left === right ? outcome.inside[left]! : outcome.between.find((pair) => pair.left === left && pair.right === right)!)
      .judgePair
    const likely = outcome.between.flatMap((own) => (own.left === left && own.right === right ? [...own.links].map((l) => [l.a, l.b]) : []))
    const some = Array.from({ length: 300 }, () => [r.below(a.length), r.below(b.length)] as const)
    const pairs = [...likely.slice(0, 200), ...some].filter(([i, j]) => left !== right || i !== j)
    const judge = createPairJudge(
      made,
      pairs.map(([i]) => a[i!]!),
      pairs.map(([, j]) => b[j!]!),
    )
    for (const [k, [i, j]] of pairs.entries()) {
      const said = judgePair.judge(i!, j!)
      const own = judge(k, k)
      expect(own, `${a[i!]!.list}:${a[i!]!.row} ${b[j!]!.list}:${b[j!]!.row}`).toMatchObject({
        weight: judgePair.explain(i!, j!).reduce((sum, part) => sum + part.hundredths, 0) / 100,
        basis: said.basis,
        reason: said.reason,
      })
      const told = explainRows(outcome, { list: a[i!]!.list, row: a[i!]!.row }, { list: b[j!]!.list, row: b[j!]!.row }, 'names')!
      const { weight, explanation, explanations } = told
      expect(own).toMatchObject({ weight, explanation, explanations })
      if (told.status === 'none') expect(own).toMatchObject({ risk: told.risk, against: told.against })
    }
  }
})

test.each(LISTS)('%s: the model holds no row', async (name) => {
  const { rows, reading } = await readLists(name)
  const counts = collect(rows.flat(), reading)
  expect(Object.keys(counts.lists[0]!)).toContain('sample')
  expect(JSON.stringify(model(counts))).not.toMatch(/"order"|"bits"/)
})

test.each(LISTS)('%s: rows stand in the order in which the command breaks ties', async (name) => {
  const { rows, lists } = await readLists(name)
  for (const [at, own] of rows.entries()) {
    const order = own.toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.row - b.row)
    expect(order.map(({ row }) => row)).toEqual(Array.from(lists[at]!.records.order(), (i) => lists[at]!.records.row(i)))
  }
})

const turnedKeys = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T

test('what does not belong together is refused', async () => {
  const { rows, reading } = await readLists('two lists')
  const [claimed, verified] = rows.map((own) => collect(own.slice(0, 5), reading))
  expect(() => merge(claimed!, { ...verified!, reading: { ...reading, texts: 3 } })).toThrow(RangeError)
  expect(() => merge(claimed!, {} as Counts)).toThrow(TypeError)
  // A reading that came through another program may have its keys in another order.
  const turned = turnedKeys({ ...reading, plan: turnedKeys(reading.plan) })
  expect(Object.keys(turned)).not.toEqual(Object.keys(reading))
  expect(JSON.stringify(merge(claimed!, { ...verified!, reading: turned }))).toBe(JSON.stringify(merge(claimed!, verified!)))
  expect(() => collect([{ ...rows[0]![0]!, list: 'nobody' }], reading)).toThrow(RangeError)
  expect(() => createPairJudge(model(claimed!), rows.flat(), rows[1]!)).toThrow(RangeError)
})

test('what is not whole is told by its name, and a pair that is not there is none', async () => {
  const { rows, reading } = await readLists('two lists')
  const counts = collect(rows.flat(), reading)
  const made = model(counts)
  const [a, b] = rows as readonly [PersonRow[], PersonRow[]]
  expect(() => collect([{ ...a[0]!, names: undefined } as unknown as PersonRow], reading)).toThrow('rows[0].names must be an array')
  expect(() => model(made as unknown as Counts)).toThrow('counts.lists[0].bearers must be an array')
  expect(() => model({ ...counts, lists: counts.lists.slice(1) })).toThrow('counts must be of the lists of its reading')
  expect(() => createPairJudge(counts as unknown as Model, a, b)).toThrow('model.estimates must be an array')
  const changed = (change: object) => ({ ...counts, lists: [{ ...counts.lists[0]!, ...change }, counts.lists[1]!] })
  const { facts, names } = counts.lists[0]!
  for (const [change, told] of [
    [{ facts: {} }, 'counts.lists[0].facts["document"] must be an array'],
    [{ facts: { ...facts, document: [3, 0] } }, 'counts.lists[0].facts["document"][2] must be an array'],
    [{ facts: { ...facts, sex: [3, 0, [[1, 2], null]] } }, 'counts.lists[0].facts["sex"][2][1] must be an array'],
    [{ facts: { ...facts, sex: [3, 0, [[null, 2]]] } }, 'counts.lists[0].facts["sex"][2][0][0] must be a string or a number'],
    [{ facts: { ...facts, sex: [3, 0, [[1]]] } }, 'counts.lists[0].facts["sex"][2][0][1] must be a whole number of 0 or more'],
    [{ facts: { ...facts, sex: ['3', 0, []] } }, 'counts.lists[0].facts["sex"][0] must be a whole number of 0 or more'],
    [{ names: {} }, 'counts.lists[0].names.people must be an object'],
    [{ names: { ...names, words: undefined } }, 'counts.lists[0].names.words must be an array'],
  ] as const)
    expect(() => model(changed(change))).toThrow(told)
  const unknown = { ...made, lists: made.lists.map((own) => ({ ...own, facts: {} })) }
  expect(() => createPairJudge(unknown, a, b)).toThrow('model.lists[0].facts["document"] must be an array')
  const judge = createPairJudge(made, a, b)
  for (const [i, j] of [
    [-1, 0],
    [0, b.length],
    [0.5, 0],
    [NaN, 0],
  ] as const)
    expect(() => judge(i, j)).toThrow(RangeError)
})

test('a word that is in no name of the lists moves nothing of other pairs', async () => {
  const { rows, reading } = await readLists('two lists')
  const made = model(collect(rows.flat(), reading))
  const [a, b] = rows as readonly [PersonRow[], PersonRow[]]
  const before = createPairJudge(made, a, b)(0, 0)
  const stranger: PersonRow = { ...a[0]!, names: [{ given: ['zyxwana'], surnames: ['qwertez'], bits: 0 }] }
  expect(createPairJudge(made, [stranger], b)(0, 0).decision).toBe('none')
  expect(createPairJudge(made, a, b)(0, 0)).toEqual(before)
})

test('lists come in either order', async () => {
  const { rows, reading } = await readLists('two lists')
  const made = model(collect(rows.flat(), reading))
  const [a, b] = rows as readonly [PersonRow[], PersonRow[]]
  expect(createPairJudge(made, b, a)(4, 9)).toEqual(createPairJudge(made, a, b)(9, 4))
})
