// Options as typed → one plan and the wishes of each list, or every fault at once.
import { describe, expect, test } from 'vitest'
import { gatherFaults, similarTo } from '../../src/case/faults.ts'
import type { ListFile } from '../../src/case/list-wishes.ts'
import { endsBeforeStart, isMoment } from '../../src/case/moment.ts'
import { settle, type PlanOptions } from '../../src/case/options.ts'
import { InputError, InputErrors } from '../../src/model/errors.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'

const FILES: readonly ListFile[] = [
  { path: 'c.csv', role: 'claimed' },
  { path: 'v.csv', role: 'verified' },
  { path: 'w.csv', role: 'verified' },
]
/** What is refused: code and option of each fault. */
function refused(options: PlanOptions): string[] {
  try {
    settle(FILES, options)
    return []
  } catch (error) {
    if (!(error instanceof InputErrors)) throw error
    return error.errors.map((e) => `${e.code} ${e.params['option'] ?? e.params['list'] ?? e.params['text'] ?? ''}`.trim())
  }
}
const wishes = (options: PlanOptions) => settle(FILES, options).lists.map((l) => l.wishes)

describe('the plan', () => {
  test('without options the defaults hold, and lists have their ids by role', () => {
    const { plan, lists } = settle(FILES, {})
    expect(plan).toEqual(DEFAULT_PLAN)
    expect(lists.map((l) => [l.path, l.wishes])).toEqual([
      ['c.csv', { id: 'claimed', role: 'claimed', map: [], exclude: [] }],
      ['v.csv', { id: 'verified', role: 'verified', map: [], exclude: [] }],
      ['w.csv', { id: 'verified2', role: 'verified', map: [], exclude: [] }],
    ])
  })
  test('without files, figures alone', () =>
    expect(settle([], { claim: 'over 600', against: '80' })).toMatchObject({ plan: { claim: 'over 600', against: '80' }, lists: [] }))
  test('each option stands in the plan; the base holds the rest', () => {
    const options = {
      accept: '8',
      review: '1.5',
      margin: '2',
      dateTolerance: '0',
      pairBudget: '9',
      nameOnly: 'review',
      window: '2026-01-08..',
    }
    expect(settle(FILES, options, { ...DEFAULT_PLAN, estimate: false }).plan).toMatchObject({
      accept: 8,
      review: 1.5,
      margin: 2,
      dateTolerance: 0,
      pairBudget: 9,
      nameOnly: 'review',
      estimate: false,
      window: { from: '2026-01-08', to: null },
    })
  })
  test('a risk stands in the plan as bits, over those of the base', () =>
    expect(settle(FILES, { risk: '1/1000' }, { ...DEFAULT_PLAN, accept: 4 }).plan.accept).toBe(9.97))
  test('the risk of the default is 1 in 500', () => expect(settle(FILES, { risk: '1/500' }).plan).toEqual(DEFAULT_PLAN))
  test.each([
    ['2026-01-08..2026-01-26', '2026-01-08', '2026-01-26'],
    ['..2026-01-26', null, '2026-01-26'],
    [' 2026-01-08T09:00-04:00 .. ', '2026-01-08T09:00-04:00', null],
  ])('window %j', (window, from, to) => expect(settle(FILES, { window }).plan.window).toEqual({ from, to }))
  test.each<[PlanOptions, string]>([
    [{ accept: '' }, 'option-value --accept'],
    [{ accept: '61' }, 'option-value --accept'],
    [{ review: '-11' }, 'option-value --review'],
    [{ review: '9' }, 'option-value --review'],
    [{ risk: '1/2' }, 'option-value --risk'],
    [{ risk: '1/500', accept: '8' }, 'accept-and-risk'],
    [{ risk: '1/4', review: '2' }, 'option-value --review'],
    [{ margin: 'x' }, 'option-value --margin'],
    [{ dateTolerance: '1.5' }, 'option-value --date-tolerance'],
    [{ pairBudget: '0' }, 'option-value --pair-budget'],
    [{ threads: '65' }, 'option-value --threads'],
    [{ nameOnly: 'rar' }, 'option-value --name-only'],
    [{ window: '2026-01-08' }, 'option-value --window'],
    [{ window: '..' }, 'option-value --window'],
    [{ window: '2026-02-30..' }, 'option-value --window'],
    [{ window: '2026-02-01..2026-01-01' }, 'window-order'],
    [{ claim: 'soup' }, 'quantity soup'],
    [{ against: '80' }, 'usage'],
  ])('%j is refused: %s', (options, fault) => expect(refused(options)).toEqual([fault]))
})

describe('options of a list', () => {
  test.each<[PlanOptions, string, readonly unknown[]]>([
    [{ encoding: ['latin1'] }, 'encoding', ['latin1', 'latin1', 'latin1']],
    [{ encoding: ['verified=latin1'] }, 'encoding', [undefined, 'latin1', undefined]],
    [{ encoding: ['utf-8', 'verified2=latin1'] }, 'encoding', ['utf-8', 'utf-8', 'latin1']],
    [{ encoding: ['a=b'] }, 'encoding', ['a=b', 'a=b', 'a=b']],
    [{ delimiter: ['claimed=tab', 'verified=;'] }, 'delimiter', ['\t', ';', undefined]],
    [{ sheet: ['claimed=1', 'claimed=HOMBRES', 'verified=2'] }, 'sheet', [['1', 'HOMBRES'], ['2'], undefined]],
    [{ headerRow: ['claimed=3'] }, 'headerRow', [3, undefined, undefined]],
    [{ withheld: ['verified=0'] }, 'withheld', [undefined, 0, undefined]],
    [{ asOf: ['2026-01-26'] }, 'asOf', ['2026-01-26', '2026-01-26', '2026-01-26']],
    [
      { map: ['claimed.name=Nombre', 'claimed.document=2'] },
      'map',
      [
        [
          ['name', 'Nombre'],
          ['document', '2'],
        ],
        [],
        [],
      ],
    ],
    [{ map: ['verified.name=A=B'] }, 'map', [[], [['name', 'A=B']], []]],
    [{ exclude: ['verified.2', 'verified.a.b'] }, 'exclude', [[], ['2', 'a.b'], []]],
    [{ names: true }, 'named', [true, true, true]],
  ])('%j', (options, wish, values) => expect(wishes(options).map((w) => Object.entries(w).find(([k]) => k === wish)?.[1])).toEqual(values))
  test('the order of dates goes to the plan', () =>
    expect([...settle(FILES, { dateOrder: ['verified=mdy'] }).plan.dateOrder]).toEqual([['verified', 'mdy']]))
  test('ids of a case stand in place of roles', () => {
    const files = [{ path: 'c.csv', role: 'claimed', id: 'ministry' }] as const
    expect(settle(files, { encoding: ['ministry=latin1'] }).lists[0]?.wishes).toMatchObject({ id: 'ministry', encoding: 'latin1' })
  })
  test.each<[PlanOptions, string]>([
    [{ map: ['name=2'] }, 'option-value --map'],
    [{ map: ['clamed.name=2'] }, 'unknown-list clamed'],
    [{ exclude: ['2'] }, 'option-value --exclude'],
    [{ encoding: ['verified9=latin1'] }, 'unknown-list verified9'],
    [{ delimiter: ['ab'] }, 'option-value --delimiter'],
    [{ headerRow: ['0'] }, 'option-value --header-row'],
    [{ withheld: ['-1'] }, 'option-value --withheld'],
    [{ dateOrder: ['dym'] }, 'option-value --date-order'],
    [{ asOf: ['claimed=soon'] }, 'option-value --as-of'],
  ])('%j is refused: %s', (options, fault) => expect(refused(options)).toEqual([fault]))
})

test('all faults at once, whatever the order of options', () => {
  const options: PlanOptions = { window: 'x', accept: 'y', map: ['z'], claim: 'soup', dateOrder: ['q'] }
  const shuffled = Object.fromEntries(Object.entries(options).reverse()) as PlanOptions
  expect(refused(options)).toEqual([
    'option-value --map',
    'option-value --date-order',
    'quantity soup',
    'option-value --accept',
    'option-value --window',
  ])
  expect(refused(shuffled)).toEqual(refused(options))
})

test.each([
  ['2026-01-26', true],
  ['2026-01-26T09:00-04:00', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-01-26T24:00', false],
  ['26/01/2026', false],
  ['', false],
])('moment %j: %s', (text, is) => expect(isMoment(text)).toBe(is))
test.each([
  ['2026-01-08', '2026-01-26', false],
  ['2026-01-08T12:00', '2026-01-08', false],
  ['2026-01-09', '2026-01-08', true],
])('%s to %s ends before it starts: %s', (from, to, is) => expect(endsBeforeStart(from, to)).toBe(is))

describe('faults', () => {
  test('none', () => {
    const faults = gatherFaults()
    expect(faults.attempt(0, () => 1)).toBe(1)
    expect(faults.none()).toBe(true)
    expect(() => faults.check()).not.toThrow()
  })
  test('one, and several, are gathered in their order', () => {
    const faults = gatherFaults()
    const throwing = (error: unknown) => () => {
      throw error
    }
    expect(faults.attempt(7, throwing(new InputError('a')))).toBe(7)
    faults.attempt(0, throwing(new InputErrors([new InputError('b'), new InputError('c')])))
    faults.add(new InputError('d'))
    expect(faults.errors().errors.map((e) => e.code)).toEqual(['a', 'b', 'c', 'd'])
    expect(() => faults.check()).toThrow(InputErrors)
    expect(() => faults.attempt(0, throwing(new TypeError('a bug')))).toThrow(TypeError)
  })
  test('a similar word, or nothing', () => {
    expect(similarTo('clamed', ['claimed', 'verified'])).toEqual({ similar: 'claimed' })
    expect(similarTo('zzz', ['claimed'])).toEqual({})
    expect(similarTo('x', [])).toEqual({})
  })
})
