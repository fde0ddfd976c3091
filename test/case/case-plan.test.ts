// A case file and options → one plan: what the file says, and options over it.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCaseFile } from '../../src/case/case-file.ts'
import { settleCase } from '../../src/case/case-plan.ts'
import { InputErrors } from '../../src/model/errors.ts'
import type { PlanOptions } from '../../src/case/options.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'
import { ROOT } from '../run.ts'

const settled = (text: string, options: PlanOptions = {}) => {
  const surroundings = { locate: (name: string) => name, read: () => 'alias,place\nLa Casona,Tocorón\n' }
  return settleCase(readCaseFile('case.yaml', text, surroundings), options)
}

const CASE = `
window: { from: 2026-01-08 }
scope: { sex: F, nationality: [Venezolana, Otra] }
lists:
  - id: min
    role: claimed
    file: c.xlsx
    sheet: [1, HOMBRES]
    source: Ministry
    map: { name: [A, B], document: 2 }
    exclude: [Obs]
    delimiter: tab
  - { id: min2, role: claimed, file: d.csv, dateOrder: mdy }
  - id: fp
    role: verified
    file: v.csv
    asOf: 2026-01-26
    withheld: 3
    protect: true
    complete: true
    event: full_release
    window: { from: 2026-01-08 }
statements:
  - { id: a, speaker: M, made_at: 2026-01-23, verbatim: "626", names: { list: min2 } }
aliases: { place: places.csv }
vocabulary: { events: { handed_over: [entregado] }, held: [preso], out: [libre] }
settings: { accept: 8, nameOnly: review, estimate: false }
failOn: [ "claimed-only>0" ]
`

test.each([
  ['settings: { risk: 1/1000 }', {}, 9.97],
  ['settings: { risk: 0.001 }', {}, 9.97],
  ['settings: { risk: 0.1 % }', {}, 9.97],
  ['settings: { risk: 1/1000 }', { risk: '1/500' }, 8.97],
  ['settings: { risk: 1/1000 }', { accept: '7' }, 7],
  ['settings: { accept: 7 }', { risk: '1/500' }, 8.97],
])('%s with options %j: %d bits', (settings, options, bits) =>
  expect(settled(CASE.replace(/^settings: .*$/m, settings), options).plan.accept).toBe(bits),
)

describe('what the file says', () => {
  const { plan, lists, failOn } = settled(CASE)
  test('settings, and defaults for the rest', () => {
    const { accept, review, margin, nameOnly, estimate } = plan
    expect({ accept, review, margin, nameOnly, estimate }).toEqual({ accept: 8, review: 0, margin: 3, nameOnly: 'review', estimate: false })
    expect(plan.window).toEqual({ from: '2026-01-08', to: null })
    expect(failOn).toEqual(['claimed-only>0'])
  })
  test('the scope, in the order of the file', () =>
    expect([...plan.scope]).toEqual([
      ['sex', ['F']],
      ['nationality', ['Venezolana', 'Otra']],
    ]))
  test('its own words', () =>
    expect(plan.words).toEqual({
      events: [['handed_over', ['entregado']]],
      held: ['preso'],
      out: ['libre'],
      places: [['La Casona', 'Tocorón']],
    }))
  test('several claimed lists are one, under the id of the first, with the order of dates that any of them states', () => {
    expect(plan.statements[0]?.names.list).toBe('min')
    expect([...plan.dateOrder]).toEqual([
      ['min2', 'mdy'],
      ['min', 'mdy'],
    ])
  })
  test('how each list is read', () =>
    expect(lists.map((l) => l.wishes)).toEqual([
      {
        id: 'min',
        role: 'claimed',
        delimiter: '\t',
        sheet: ['1', 'HOMBRES'],
        source: 'Ministry',
        scope: {},
        map: [
          ['name', 'A'],
          ['name', 'B'],
          ['document', '2'],
        ],
        exclude: ['Obs'],
      },
      { id: 'min2', role: 'claimed', scope: {}, map: [], exclude: [] },
      {
        id: 'fp',
        role: 'verified',
        asOf: '2026-01-26',
        withheld: 3,
        protect: true,
        closed: true,
        scope: { event: 'full_release', from: '2026-01-08', to: undefined },
        map: [],
        exclude: [],
      },
    ]))
})

test('options win over it, and add to columns', () => {
  const { plan, lists } = settled(CASE, {
    accept: '7',
    window: '..2026-02-01',
    dateOrder: ['min=dmy'],
    asOf: ['fp=2026-01-27'],
    withheld: ['fp=9'],
    map: ['fp.name=1'],
    exclude: ['min.2'],
    sheet: ['min=3'],
  })
  const [min, , fp] = lists.map((l) => l.wishes)
  expect(plan).toMatchObject({ accept: 7, window: { from: null, to: '2026-02-01' } })
  expect(plan.dateOrder.get('min')).toBe('dmy')
  expect(min).toMatchObject({ sheet: ['3'], exclude: ['Obs', '2'] })
  expect(fp).toMatchObject({ asOf: '2026-01-27', withheld: 9, map: [['name', '1']] })
})
test('statements alone: no list, and the defaults', () => {
  const { plan, lists, failOn } = settled('statements:\n  - { id: a, speaker: M, made_at: 2026-01-23, verbatim: "626" }\n')
  expect({ lists, failOn }).toEqual({ lists: [], failOn: [] })
  expect({ ...plan, statements: [] }).toEqual(DEFAULT_PLAN)
})
test('an option of a list that is not there is refused', () => expect(() => settled(CASE, { sheet: ['claimed=1'] })).toThrow(InputErrors))

test.each(readdirSync(join(ROOT, 'src/case')))('%s asks nothing of Node, so that a page can settle a case', (file) =>
  expect(readFileSync(join(ROOT, 'src/case', file), 'utf8')).not.toMatch(/'node:|\bBuffer\b|\bprocess\b/),
)
