// A sample drawn, filled in and read by the command.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { totalInterval } from '../../src/metrics/exact-interval.ts'
import { folder, reconcile } from '../run.ts'

test('drawn by a seed, filled in, and read', () => {
  const cwd = folder({
    'l.csv': `Nombre,Cédula\n${Array.from({ length: 50 }, (_, k) => `Ana Rojas${k} Mora,V-${1e7 + k}`).join('\n')}\n`,
  })
  const draw = () => reconcile(['sample', 'draw', 'l.csv', '--size', '10', '--seed', '3', '--quiet'], { cwd }).out
  expect(draw()).toBe(draw())
  const filled = draw()
    .split('\r\n')
    .map((l, k) => (k > 0 && k <= 7 ? l.replace(',,', ',verificado,') : k === 8 ? l.replace(',,', ',desmentido,') : l))
    .join('\r\n')
  writeFileSync(join(cwd, 's.csv'), filled)
  const found = JSON.parse(reconcile(['sample', 'result', 's.csv', '-f', 'json'], { cwd }).out)
  expect(found).toMatchObject({ population: 50, drawn: 10, verified: 7, contradicted: 1, unresolved: 2 })
  expect(found.verifiedInList.low).toBe(totalInterval(7, 10, 50, 0.95).low)
  expect(found.verifiedInList.high).toBe(totalInterval(9, 10, 50, 0.95).high)
  writeFileSync(join(cwd, 's.csv'), filled.replace('verificado', 'quizás'))
  expect(reconcile(['sample', 'result', 's.csv'], { cwd }).err).toContain('s.csv:2')
})
test('what cannot be is an error', () => {
  const cwd = folder({ 'c.csv': 'Nombre,Cédula\nAna Rojas Mora,V-11111222\nLuis Mora Soto,V-12222333\nEva Gil Paz,V-13333444\n' })
  for (const args of [
    ['plan'],
    ['draw', 'c.csv'],
    ['draw', 'c.csv', '--size', '9', '--seed', '1'],
    ['result', 'c.csv'],
    ['x'],
    [],
    ['plan', '--population', '0'],
    ['plan', '--population', '9', '--margin', '60'],
  ])
    expect(reconcile(['sample', ...args], { cwd }).code).toBe(2)
})
