// Rows apart from their list say the same: as values they come back, and any some of them are judged as among all.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bare, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { linkModel, rowsJudge } from '../../src/link/link-model.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { blankOf, factsOfRows, rowWriter } from '../../src/link/row-values.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { comparedNames } from '../../src/link/equal-rows.ts'
import type { Facts } from '../../src/model/facts.ts'
import { twoLists, withLists } from './two-lists.ts'

const HEADINGS = 'name,document,birth_date,sex,place,event_date,nationality,phone,alias,Oficio propio'
const make = peopleMaker(2026)
const { r } = make
const people = Array.from({ length: 60 }, () => make.person())
const line = (p: (typeof people)[number], name: string): string =>
  [
    name,
    r.chance(0.2) ? '' : `V-${p.cedula + Number(r.chance(0.1))}`,
    r.chance(0.2) ? '' : iso(p.birth).slice(0, r.pick([4, 7, 10])),
    r.chance(0.2) ? '' : p.sex,
    r.pick(['Tocorón', 'Rodeo I', '']),
    r.pick(['2026-01-08', '2026-01-23', '']),
    r.pick(['venezolana', 'colombiana', '']),
    r.chance(0.5) ? `0412${1_000_000 + r.below(3)}` : '',
    r.pick(['', 'El Gato', 'Beto']),
    r.pick(['panadero', 'docente', 'médica', '']),
  ].join(',')
const lists = await twoLists(
  HEADINGS,
  people.map((p) => line(p, fullName(p))),
  people.map((p) => line(r.pick([p, make.sibling(p), make.child(p)]), r.chance(0.2) ? typo(r, fullName(p)) : bare(surnameFirst(p)))),
)
const { a, b, names } = lists

const written = (f: Facts, rows: readonly number[]): Uint8Array[] => {
  const write = rowWriter(f)
  return rows.map((i) => write(i).slice())
}
const places = (f: Facts) => fc.array(fc.nat(f.n - 1), { minLength: 1, maxLength: 12 })

test('rows come back as they were, in any order and more than once', () => {
  fc.assert(
    fc.property(places(a), (rows) => {
      const back = factsOfRows(blankOf(a), a.documents, written(a, rows))
      const again = written(
        back,
        rows.map((_, k) => k),
      )
      expect(again).toEqual(written(a, rows))
      for (const name of comparedNames(a).filter((each) => each !== 'parses')) {
        const [own, other] = [a, back].map((f) => f[name as 'birth' | 'place'])
        const valueOf = (column: typeof own, i: number) => ('id' in column! ? column.id[i] : column![i])
        rows.forEach((row, k) => expect(valueOf(other, k), name).toBe(valueOf(own, row)))
      }
    }),
    { numRuns: 50 },
  )
})

test('a row that was cut, or has more than a row, is refused', () => {
  const [row] = written(a, [0])
  const read = (bytes: Uint8Array) => () => factsOfRows(blankOf(a), a.documents, [bytes])
  expect(read(row!)).not.toThrow()
  expect(read(row!.slice(0, -1))).toThrow(RangeError)
  expect(read(Uint8Array.of(...row!, 48))).toThrow(RangeError)
})

test.each([
  ['two lists', a, b, 0],
  ['one list with itself', a, a, 1],
] as const)('some rows are judged by the model as they are among all: %s', async (_, left, right, pair) => {
  const model = await withLists(lists, async ({ shared }) =>
    linkModel(
      shared,
      [
        [0, 1],
        [0, 0],
      ],
      () => null,
    ),
  )
  // As it would be on another machine.
  const judgeRows = rowsJudge(structuredClone(model), nameKnowledge())
  const whole = createPairJudge(left, right, names, model.plan)
  fc.assert(
    fc.property(places(left), places(right), (rows, others) => {
      const all = [...rows, ...others]
      const judge =
        left === right ? judgeRows(pair, written(left, all), null) : judgeRows(pair, written(left, rows), written(right, others))
      const offset = left === right ? rows.length : 0
      rows.forEach((i, p) =>
        others.forEach((j, q) => {
          expect(judge.judge(p, q + offset)).toEqual(whole.judge(i, j))
          expect(judge.accounts(p, q + offset)).toEqual(whole.accounts(i, j))
          expect(judge.judgeFrom(p, q + offset, 0)).toEqual(whole.judgeFrom(i, j, 0))
        }),
      )
    }),
    { numRuns: 40 },
  )
})
