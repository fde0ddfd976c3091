// Links between groups of rows: they rest on one pair, and what the other rows say against it counts.
import { expect, test } from 'vitest'
import { equalRows } from '../../src/link/equal-rows.ts'
import { linkLists, representatives } from '../../src/link/one-to-one.ts'
import type { Judgement } from '../../src/link/judge/decide.ts'
import { groupObjections } from '../../src/link/through-groups.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Contribution, Pair, Reason } from '../../src/model/pair.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'
import { renderExplanation } from '../../src/render/explain.ts'
import { explainPair } from '../../src/report/explain-pair.ts'
import { outcomeOf } from '../report/outcome.ts'
import { describe as describeOutcome } from '../../src/report/describe.ts'
import { twoLists } from './two-lists.ts'

const pair = (a: number, b: number, bits: number, basis: Pair['basis'] = 'evidence'): Pair => ({
  a,
  b,
  weight: 100 * bits,
  odds: 100 * bits,
  against: 'stranger',
  apart: 100 * bits,
  automatic: true,
  basis,
  reason: '',
})

const BORN = ['Ana Rivas,1970-01-02', 'Ana Rivas,1990-05-06', 'Luis Mora,', 'Eva Soto,', 'Omar Gil,']
const PLAIN = BORN.map((row) => `${row.split(',')[0]},`)

/** Each row is a class of its own: the judge of these tests tells equal rows apart. */
const sideOf = (f: Facts, stands: Int32Array) => ({ equal: equalRows(f, new Set(f.rows.keys())), stands })

/** Rows 0 and 1 of the first list are one person; `other` is what the facts of 1–0 say, in hundredths. */
async function linked(via: Pair, other: number, rows: readonly string[] = PLAIN, reason: Reason = 'weight') {
  const { a, b } = await twoLists('name,birth_date', rows, rows)
  const stands = representatives(a.n, [{ members: [0, 1], status: 'match', basis: 'evidence', weight: 900, edge: [0, 1], asked: [] }])
  const alone = representatives(b.n, [])
  const judge = {
    comparers: [],
    judge: (): Judgement => ({
      weight: other - 800,
      odds: other - 800,
      against: 'stranger',
      apart: other - 800,
      automatic: false,
      basis: 'evidence',
      reason,
    }),
    explain: (): Contribution[] => [
      { comparison: 'prior', level: 'chance', hundredths: -800 },
      { comparison: 'surname', level: 'differ', hundredths: other },
    ],
  }
  const { links } = linkLists(a, b, [via], stands, alone, DEFAULT_PLAN, groupObjections(a, b, judge, sideOf(a, stands), sideOf(b, alone)))
  return Array.from(links, (l) => `${l.a} ${l.b} ${l.status} ${l.reason}`.trim())
}

test.each([
  ['the other row says nothing', pair(0, 0, 9), 0, PLAIN, '0 0 match'],
  ['it says what leaves enough', pair(0, 0, 12), -300, PLAIN, '0 0 match'],
  ['it says what leaves too little', pair(0, 0, 11), -300, PLAIN, '0 0 possible other row differs'],
  ['it is of somebody else', pair(0, 0, 30), -600, PLAIN, '0 0 possible other row differs'],
  ['it was born in another year', pair(0, 0, 30), 0, BORN, '0 0 possible other row differs'],
  ['a person said so', pair(0, 0, 30, 'decision'), -600, PLAIN, '0 0 match'],
  ['another row is linked, which stands for nobody else', pair(2, 2, 9), -600, PLAIN, '2 2 match'],
] as const)('%s', async (_, via, other, rows, expected) => expect(await linked(via, other, rows)).toEqual([expected]))

test('its document differs', async () =>
  expect(await linked(pair(0, 0, 30), 1000, PLAIN, 'documents differ')).toEqual(['0 0 possible other row differs']))

test('a link that waits beside another says so', async () => {
  const { a, b } = await twoLists('name', ['Ana Rivas'], ['Ana Rivas', 'Ana Rivas'])
  const alone = (n: number) => representatives(n, [])
  const { links } = linkLists(a, b, [pair(0, 0, 20), pair(0, 1, 8.97)], alone(a.n), alone(b.n), { margin: 1, accept: DEFAULT_PLAN.accept })
  expect(Array.from(links, (l) => `${l.a} ${l.b} ${l.status} ${l.reason}`.trim())).toEqual(['0 0 match'])
  const close = linkLists(a, b, [pair(0, 0, 10), pair(0, 1, 8.97)], alone(a.n), alone(b.n), { margin: 1, accept: DEFAULT_PLAN.accept })
  expect(Array.from(close.links, (l) => `${l.a} ${l.b} ${l.status} ${l.reason}`)).toEqual(['0 0 possible rivals', '0 1 possible rivals'])
})

test('the report says through which row', async () => {
  const others = ['Omar Paz León,V-13345678,1982-02-03', 'Rita Soto Lara,V-14345678,1983-03-04']
  const outcome = await outcomeOf({
    claimed: {
      role: 'claimed',
      lines: ['Nombre,Cédula,Fecha de nacimiento', 'Marta Zulueta Soto,V-12345678,', 'Marta Zulueta Soto,V-12345678,1970-01-02', ...others],
    },
    verified: { role: 'verified', lines: ['Nombre,Cédula,Fecha de nacimiento', 'Marta Zulueta Soto,,1970-01-02', ...others] },
  })
  const report = describeOutcome(outcome, 'names')
  const link = report.links.find(({ right }) => right.row === 1)!
  const { rows } = report.duplicates[0]!
  expect(rows).toEqual([1, 2])
  expect(link.status).toBe('match')
  expect(link.via?.left ?? link.left.row).toBe(2)
  const plain = (text: string) => text
  const style = { bold: plain, dim: plain, warn: plain, good: plain }
  const other = renderExplanation(explainPair(outcome, 1, 1, 'names')!, 'en', style)
  expect(other).toContain('linked without a person; the link rests on other rows of the same people: claimed:2 verified:1')
  expect(renderExplanation(explainPair(outcome, 2, 1, 'names')!, 'es', style)).toContain('enlazadas sin una persona.')
})
