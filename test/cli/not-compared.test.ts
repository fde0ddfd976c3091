// Rows that share what they say with too many others for all to be held against each other: that is told where people look.
import { expect, test } from 'vitest'
import type { Report } from '../../src/report/schema.ts'
import { folder, reconcile } from '../run.ts'

const GIVEN = ['Ana', 'Luis', 'Rosa', 'Pedro', 'Eva', 'Juan', 'Marta', 'José', 'Inés', 'Raúl']
const SURNAMES = ['Pérez', 'Díaz', 'Rojas', 'Mora', 'Gil']
const row = (k: number) => `${GIVEN[k % 10]} ${SURNAMES[(k >> 3) % 5]},${1960 + ((k * 7) % 30)},Rodeo`
const csv = ['Nombre,Año de nacimiento,Centro', ...Array.from({ length: 1500 }, (_, k) => row(k)), ''].join('\n')

test('a warning for each list, with how many rows and what helps; none where the budget reaches', () => {
  const cwd = folder({ 'c.csv': csv, 'v.csv': `${csv}Rosa Lara,1999,Coro\n` })
  const small = ['c.csv', 'v.csv', '--pair-budget', '60']
  const { out, err } = reconcile([...small, '-f', 'json'], { cwd })
  const { notes, flagCounts, complete } = JSON.parse(out) as Report
  const told = notes.filter(({ code }) => code === 'not-compared')
  expect(complete).toBe(false)
  expect(told.map(({ list }) => list)).toEqual(['claimed', 'verified'])
  for (const { list, params } of told) expect(params['rows']).toBeGreaterThanOrEqual(flagCounts[list!]!['notCompared']!)
  expect(err).toContain('[not-compared]')
  expect(reconcile(['c.csv', 'v.csv'], { cwd }).err).not.toContain('[not-compared]')
})
