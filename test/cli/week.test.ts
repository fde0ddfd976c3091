// A data officer's week: the first report, a column put right, twenty pairs in a sheet in two sittings, the next bulletin, the page to forward.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvLine, dmy, fullName, peopleMaker } from '../../fixtures/people.mjs'
import type { Report } from '../../src/report/schema.ts'
import { folder, reconcile } from '../run.ts'

const make = peopleMaker(2026)
const people = Array.from({ length: 90 }, () => make.person())
type Person = (typeof people)[number]

/** As a ministry numbers them. `Fecha` is the day of birth, which its heading does not say. */
const bulletin = (listed: readonly Person[], place: (p: Person) => string = (p) => p.place): string =>
  ['N°,Nombre completo,Fecha,Centro', ...listed.map((p, k) => csvLine([String(k + 1), fullName(p), dmy(p.birth), place(p)]))].join('\n')

/** Of the first sixty only one name was understood, over the telephone. */
const verified = [
  'Nombre,Fecha de nacimiento,Centro',
  ...people.slice(0, 80).map((p, k) => csvLine([k < 60 ? p.surnames[0]! : fullName(p), dmy(p.birth), p.place])),
].join('\n')

const FIXED = ['--map', 'claimed.birth_date=Fecha', '--lang', 'es']
const DECIDED = ['--decisions', 'decisiones.ndjson']
const WEEK = {
  first: ['enero.csv', 'verificado.csv', '--lang', 'es', '-o', 'informe.json'],
  fixed: ['enero.csv', 'verificado.csv', ...FIXED, '-o', 'informe.html', '-o', 'informe.json'],
  export: ['review', 'enero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '--export', 'cola.csv'],
  monday: ['review', 'enero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '--import', 'cola.csv'],
  tuesday: ['review', 'enero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '--import', 'cola.csv'],
  settled: ['enero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '-o', 'informe.html', '-o', 'informe.json'],
  bulletin: ['diff', 'enero.csv', 'febrero.csv', '--lang', 'es'],
  second: ['febrero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '--names', '-o', 'febrero.html', '-o', 'febrero.json'],
  forward: ['febrero.csv', 'verificado.csv', ...FIXED, ...DECIDED, '--public', '-o', 'pagina.html', '--manifest', 'hecho.json'],
  verify: ['verify', 'hecho.json', '--lang', 'es'],
} as const

test('a week in ten commands, each as it stands', () => {
  expect(Object.keys(WEEK).length).toBeLessThanOrEqual(11)
  const moved = people[70]!
  const cwd = folder({
    'enero.csv': bulletin(people),
    'febrero.csv': bulletin(people.slice(2), (p) => (p === moved ? 'Tocuyito' : p.place)),
    'verificado.csv': verified,
  })
  const path = (name: string) => join(cwd, name)
  const run = (step: keyof typeof WEEK) => {
    const done = reconcile(WEEK[step], { cwd })
    expect(done.code, `${step}: ${done.err}`).toBe(0)
    return done
  }
  const report = (name: string) => JSON.parse(readFileSync(path(name), 'utf8')) as Report
  /** Answers in the sheet's empty cells, so many of them. */
  const answer = (n: number) => {
    let left = n
    const lines = readFileSync(path('cola.csv'), 'utf8').split('\r\n')
    const filled = lines.map((line, k) =>
      k > 0 && left > 0 && /^([^,]*,){3},/.test(line) && left-- ? line.replace(/^((?:[^,]*,){3})/, '$1igual') : line,
    )
    writeFileSync(path('cola.csv'), filled.join('\r\n'))
  }

  run('first')
  expect(report('informe.json').inputs[0]!.columns).not.toHaveProperty('birth_date')
  run('fixed')
  expect(report('informe.json').inputs[0]!.columns['birth_date']).toEqual(['Fecha'])
  const waiting = report('informe.json').links.filter((l) => l.status !== 'match').length
  expect(waiting).toBeGreaterThanOrEqual(20)

  run('export')
  answer(10)
  expect(run('monday').err).toContain('10 decisiones leídas;')
  answer(10)
  expect(run('tuesday').err).toContain('10 decisiones leídas; 10 como antes;')
  run('settled')
  expect(report('informe.json').links.filter((l) => l.basis === 'decision')).toHaveLength(20)

  expect(run('bulletin').out).toMatch(/con cambios: 1\n[^]*lugar: 1\n/)
  run('second')
  expect(report('febrero.json').links.filter((l) => l.basis === 'decision').length).toBeGreaterThanOrEqual(18)
  run('forward')
  const page = readFileSync(path('pagina.html'), 'utf8')
  for (const p of people) expect(page).not.toContain(fullName(p))
  expect(run('verify').out).toContain('pagina.html')
})
