// `explain` on any two rows that a report names: of a case, of further lists, of one list, in either order, each with its line.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reconcile, ROOT } from '../run.ts'

const CASE = join(ROOT, 'fixtures/release-case')
const explain = (...args: string[]) => reconcile(['explain', ...args])

describe('a case', () => {
  const ofCase = (pair: string, ...more: string[]) => explain('--case', join(CASE, 'case.yaml'), '--pair', pair, ...more)
  test.each([
    ['2:2', 'Why ministry:2 (line 3) fp:2 (line 3)', 'linked without a person'],
    ['ministry:13:held:6', 'Why ministry:13 (line 14) held:6 (line 7)', 'linked without a person'],
    ['held:6:ministry:13', 'Why ministry:13 (line 14) held:6 (line 7)', 'linked without a person'],
    ['fp:3:onu:1', 'Why fp:3 (line 4) onu:1 (line 2)', 'linked without a person'],
    ['ministry:22:ministry:23', 'Why ministry:22 (line 23) ministry:23 (line 24)', 'to a person'],
    ['ministry:1:fp:9', 'Why ministry:1 (line 2) fp:9 (line 10)', 'not linked'],
  ])('%s', (pair, title, decision) => {
    const { code, out } = ofCase(pair)
    expect([code, out.split('\n')[0]]).toEqual([0, title])
    expect(out).toContain(`Decision: ${decision}`)
  })
  test('the rest of what a case says counts: the parts are those of the report', () => {
    const report = JSON.parse(reconcile(['run', '--case', join(CASE, 'case.yaml'), '--quiet', '-f', 'json']).out)
    const link = report.links.find((l: { left: { row: number }; right: { list: string } }) => l.left.row === 13 && l.right.list === 'held')
    const told = JSON.parse(ofCase('ministry:13:held:6', '-f', 'json').out)
    expect(told.right).toMatchObject({ list: 'held', row: 6, line: 7 })
    expect([told.weight, told.status]).toEqual([link.weight, link.status])
  })
  test.each(['ministry:1:nobody:1', 'ministry:999:fp:1', 'ministry:44:fp:1', 'ministry:1:ministry:1'])('%s is not there', (pair) => {
    const { code, err } = ofCase(pair)
    expect(code).toBe(2)
    expect(err).toContain('[pair]')
    expect(err).toContain('Lists: ministry, fp, onu, held')
  })
})

test('a third list, and a register', () => {
  const [ministry, fp, onu, held] = ['ministry', 'fp', 'onu', 'held'].map((name) => join(CASE, `${name}.csv`)) as [
    string,
    string,
    string,
    string,
  ]
  const { code, out } = explain(ministry, fp, onu, '--register', held, '--pair', 'verified2:1:claimed:3')
  expect([code, out.split('\n')[0]]).toEqual([0, 'Why claimed:3 (line 4) verified2:1 (line 2)'])
  expect(explain(ministry, fp, '--register', held, '--pair', 'claimed:13:register:6').out).toContain('register:6 (line 7)')
})
