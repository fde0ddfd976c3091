// However many threads work, the bytes are the same.
import { expect, test } from 'vitest'
import { csvLine, fullName } from '../../fixtures/people.mjs'
import { folder, reconcile } from '../run.ts'
import { listOf, make } from '../threads/people.ts'

const cwd = folder({
  'claimed.csv': listOf(0, 2400, false),
  'verified.csv': listOf(1000, 3400, true),
  'held.csv': listOf(900, 1300, true),
})
const FILES = ['claimed.csv', 'verified.csv', '--register', 'held.csv', '-f', 'json', '--names']

test.each([
  ['every pair judged', []],
  ['pairs by keys', ['--pair-budget', '400000']],
])('%s: one thread, two and five write the same bytes', (_, more) => {
  const [one, two, five] = ['1', '2', '5'].map((n) => reconcile([...FILES, ...more, '--threads', n], { cwd }))
  expect(one!.code).toBe(0)
  expect(JSON.parse(one!.out).links.length).toBeGreaterThan(1200)
  expect(two!.out === one!.out).toBe(true)
  expect(five!.out === one!.out).toBe(true)
})

test('lists long enough to be read by threads', () => {
  const many = Array.from({ length: 30_500 }, () => make.person())
  const list = (from: number) =>
    [
      'Nombre,Cédula,Centro',
      ...many.slice(from, from + 20_500).map((p, k) => csvLine([fullName(p), String(p.cedula), k % 3 ? p.place : ''])),
    ].join('\n')
  const long = folder({ 'claimed.csv': list(0), 'verified.csv': list(10_000) })
  const [one, two] = ['1', '2'].map((n) => reconcile(['claimed.csv', 'verified.csv', '-f', 'csv', '--threads', n], { cwd: long }))
  expect(one!.code).toBe(0)
  expect(one!.out.split('\n').length).toBeGreaterThan(41_000)
  expect(two!.out === one!.out).toBe(true)
})

test.each(['0', '-1', '1.5', 'all', '65'])('--threads %s is refused', (n) => {
  expect(reconcile(['inspect', FILES[0]!, '--threads', n], { cwd }).code).toBe(2)
  const { code, err } = reconcile([...FILES, '--threads', n], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('--threads')
})
