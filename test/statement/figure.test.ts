// Two figures through an open gate, and a claimant's figure beside the claimant's own list.
import { describe, expect, test } from 'vitest'
import { bareStatement, compareStatements } from '../../src/statement/compare.ts'
import { againstOwnList, compareFigures, figureOf, figureOfList } from '../../src/statement/figure.ts'
import { check, claim, listed, people, run, statement } from './made.ts'

describe('through an open gate', () => {
  test.each([
    ['626', '156', 'incompatible', { min: 470, max: 470 }],
    ['156', '626', 'incompatible', { min: -470, max: -470 }],
    ['156', '156', 'compatible', null],
    ['over 600', 'at least 80', 'compatible', null],
    ['626', 'at least 80', 'compatible', null],
    ['at most 100', 'at least 100', 'compatible', null],
    ['at most 100', 'at least 156', 'incompatible', { min: null, max: -56 }],
    ['at least 156', 'at most 100', 'incompatible', { min: 56, max: null }],
    ['between 500 and 600', 'at most 300', 'incompatible', { min: 200, max: 600 }],
    ['about 600', '156', 'not_comparable', null],
    ['156', 'about 600', 'not_comparable', null],
    ['dozens', '156', 'not_comparable', null],
  ] as const)('%s against %s: %s', (a, b, result, gap) => {
    const found = compareFigures(figureOf(statement(claim({ verbatim: a }))), figureOf(statement(check({ verbatim: b }))))
    expect(found).toMatchObject({ left: 'claim', right: 'check', result, gap })
    expect(found.reasons).toEqual(result === 'not_comparable' ? ['NO_NUMBER'] : [])
  })

  test('the gate is asked before the number', () =>
    expect(
      compareFigures(figureOf(statement(claim({ verbatim: 'dozens' }))), figureOf(statement(check({ event: 'exile' })))),
    ).toMatchObject({
      result: 'not_comparable',
      gap: null,
      reasons: ['EVENT_MISMATCH'],
    }))

  test('verified events are at least so many, unless they are all', () => {
    expect(run([claim(), check({ counts: 'verified_events' })]).comparisons[0]).toMatchObject({ result: 'compatible' })
    expect(run([claim(), check({ counts: 'verified_events', verification: { complete: true } })]).comparisons[0]).toMatchObject({
      result: 'incompatible',
    })
  })
})

describe('a list', () => {
  test.each([
    ['is at least who is named and who is held back', listed({ people: 80, withheld: 3 }), 83, null],
    ['is no more where it holds everybody', listed({ people: 80, withheld: 3, closed: true }), 83, 83],
    ['is at least nobody', listed({}), 0, null],
  ])('%s', (_, list, min, max) => expect(figureOfList(list)).toMatchObject({ id: 'list', interval: { min, max }, startStated: true }))
})

describe('the own list', () => {
  const own = (verbatim: string, names: object, list: object) =>
    againstOwnList(statement(claim({ verbatim, names })), people({ id: 'own', role: 'claimed', ...list }))
  test.each([
    ['626', {}, { people: 626 }, 'compatible', null, []],
    ['626', {}, { people: 600 }, 'incompatible', { min: 26, max: 26 }, []],
    ['626', {}, { people: 600, withheld: 26 }, 'compatible', null, []],
    ['626', { withheld: 26 }, { people: 600 }, 'compatible', null, []],
    ['626', { withheld: 26 }, { people: 600, withheld: 20 }, 'compatible', null, []],
    ['over 600', {}, { people: 600 }, 'incompatible', { min: 1, max: null }, []],
    ['up to 500', {}, { people: 600 }, 'incompatible', { min: -600, max: -100 }, []],
    ['about 600', {}, { people: 612 }, 'not_comparable', null, ['NO_INTERVAL']],
    ['dozens', {}, { people: 612 }, 'not_comparable', null, ['NO_NUMBER']],
  ] as const)('%s %j beside %j: %s', (verbatim, names, list, result, gap, reasons) =>
    expect(own(verbatim, names, list)).toEqual({ left: 'claim', right: 'own', gate: null, result, gap, reasons }),
  )
})

test.each([
  ['over 600', 600, 'incompatible', { min: 1, max: null }],
  ['over 600', 601, 'compatible', null],
  ['626', 600, 'incompatible', { min: 26, max: 26 }],
  ['up to 500', 600, 'incompatible', { min: -600, max: -100 }],
  ['about 600', 612, 'not_comparable', null],
  ['dozens', 612, 'not_comparable', null],
])('a bare figure: %s against %d listed', (text, count, result, gap) =>
  expect(
    compareStatements([bareStatement('claim', text, 'claimant')], [people({ id: 'claimed', role: 'claimed', people: count })])
      .comparisons[0],
  ).toMatchObject({ result, gap }),
)
