// Versions of a list, and two reports.
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, reconcile, ROOT } from '../run.ts'

const V1 = `Nombre,Cédula,Fecha de excarcelación,Centro,Nota rara
José Gregorio Pérez Rojas,V-12.555.678,2026-01-12,Yare III,a
Ana María Suárez Gil,V-9.555.111,2026-01-13,INOF,b
Luis Alberto Mora Soto,V-15.333.222,2026-01-12,Tocorón,c
Pedro Rodríguez,,2026-01-12,Tocorón,d
`
const V2 = `Nombre,Cédula,Fecha de excarcelación,Centro,Nota rara
SUAREZ GIL ANA MARIA,9555111,13/01/2026,INOF Los Teques,b
Pérez Rojas José Gregorio,V-12555678,2026-01-15,Yare III,z
Carmen Xiomara Zerpa Daboín,V-8.777.444,2026-01-18,INOF,
Pedro Rodríguez,,2026-01-12,Tocorón,d
`
const cwd = folder({ '1.csv': V1, '2.csv': V2, '3.csv': V1 })
const json = (...args: string[]) => JSON.parse(reconcile(['diff', ...args, '-f', 'json'], { cwd }).out)

test('people are followed by linkage, not by row', () => {
  const [step] = json('1.csv', '2.csv').steps
  expect(step.counts).toEqual({ same: 2, removed: 1, added: 1, returned: 0, updated: 1, uncertain: 0 })
  expect(step.changes).toEqual([
    { change: 'REMOVED', before: 3, after: null, fields: [] },
    { change: 'ADDED', before: null, after: 3, fields: [] },
    { change: 'UPDATED', before: 1, after: 2, fields: [{ field: 'event_date' }, { field: 'column 5' }] },
  ])
})
/** People as a bulletin numbers them, in its own order. */
const PEOPLE = Array.from({ length: 12 }, (_, k) => [
  `${['Ana', 'Luis', 'Rosa', 'Iván', 'Marta', 'Simón', 'Olga', 'Félix', 'Nora', 'Hugo', 'Eva', 'Raúl'][k]!} ${['Zerpa', 'Mora', 'Gil', 'Soto'][k % 4]!} Daboín`,
  `V-${9_555_111 + 41_337 * k}`,
])
const NUMBERS: Readonly<Record<string, (k: number) => string>> = {
  'N°': (k) => String(k + 1),
  Ficha: (k) => `FP-${String(k + 1).padStart(4, '0')}`,
  ID: (k) => String(k + 1),
  Renglón: (k) => String(k + 501),
}
/** `last`: the column beside the numbers. */
const bulletin = (people: readonly (readonly string[])[], last: (k: number) => string) =>
  [
    ['Nombre', 'Cédula', ...Object.keys(NUMBERS), 'Observación'].join(','),
    ...people.map((p, k) => [...p, ...Object.values(NUMBERS).map((number) => number(k)), last(k)].join(',')),
  ].join('\n')

describe('columns that number the rows', () => {
  const other = folder({
    'a.csv': bulletin(PEOPLE, () => 'x'),
    'b.csv': bulletin(PEOPLE.slice(2).toReversed(), (k) => (k < 6 ? 'y' : 'x')),
  })
  const step = (...more: string[]) => JSON.parse(reconcile(['diff', 'a.csv', 'b.csv', '-f', 'json', ...more], { cwd: other }).out).steps[0]

  test('are no change, and are told', () => {
    expect(step().counts).toEqual({ same: 4, removed: 2, added: 0, returned: 0, updated: 6, uncertain: 0 })
    expect(step()).toMatchObject({
      columns: [{ field: 'column 7', people: 6 }],
      numberings: ['source_row', 'column 4', 'row_id'],
    })
    expect(step('--names')).toMatchObject({ columns: [{ field: 'observacion', people: 6 }] })
  })
  test.each([['v1.Observación'], ['v2.Observación'], ['v1.7']])('--exclude %s is obeyed', (column) =>
    expect(step('--exclude', column)).toMatchObject({ counts: { same: 10, updated: 0 }, columns: [] }),
  )
  test('are counted for the public only where nobody follows from it', () => {
    expect(step('--public').columns).toEqual([{ field: 'column 7', people: 6 }])
    const few = folder({ 'a.csv': bulletin(PEOPLE, () => 'x'), 'b.csv': bulletin(PEOPLE, (k) => (k < 3 ? 'y' : 'x')) })
    const { out } = reconcile(['diff', 'a.csv', 'b.csv', '-f', 'json', '--public'], { cwd: few })
    expect(JSON.parse(out).steps[0].columns).toEqual([{ field: 'column 7', people: null }])
  })
})
test('with three versions, who returned', () => {
  const { steps } = json('1.csv', '2.csv', '3.csv')
  expect(steps[1].counts).toMatchObject({ returned: 1, added: 0, removed: 1 })
})
test('a row beside a doubtful pair, and one that says too little, are told and not lost', () => {
  const rows = 'Nombre,Cédula\nPedro Rodríguez,\n'
  const other = folder({ 'a.csv': `${rows}Yuleisy,\n`, 'b.csv': `${rows}Pedro Rodríguez,V-7111222\nYuleisy,\n` })
  const [step] = JSON.parse(reconcile(['diff', 'a.csv', 'b.csv', '-f', 'json'], { cwd: other }).out).steps
  expect(step.counts).toMatchObject({ removed: 0, added: 0 })
  const seen = (side: 'before' | 'after') => new Set(step.changes.map((c: Record<string, unknown>) => c[side]).filter(Boolean))
  expect(seen('before').size + step.counts.same).toBe(2)
  expect(seen('after').size + step.counts.same).toBe(3)
})
test('nothing changed', () => {
  const other = folder({ 'a.csv': V1, 'b.csv': `${V1}\n` })
  const [step] = JSON.parse(reconcile(['diff', 'a.csv', 'b.csv', '-f', 'json'], { cwd: other }).out).steps
  expect(step.counts).toMatchObject({ removed: 0, added: 0, updated: 0 })
})
test('every format, both languages; names only where asked', () => {
  for (const format of ['text', 'md', 'csv', 'html', 'json'])
    for (const lang of ['en', 'es']) {
      const quiet = reconcile(['diff', '1.csv', '2.csv', '-f', format, '--lang', lang], { cwd })
      expect(quiet.code).toBe(0)
      expect(quiet.out).not.toMatch(/Mora|Nota rara/)
      expect(reconcile(['diff', '1.csv', '2.csv', '-f', format, '--lang', lang, '--names'], { cwd }).out).toContain('Mora')
    }
  expect(reconcile(['diff', '1.csv', '2.csv', '-o', 'd.xlsx'], { cwd }).code).toBe(0)
  expect(readFileSync(join(cwd, 'd.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(reconcile(['diff', '1.csv', '2.csv', '--public', '-f', 'json'], { cwd }).out).not.toMatch(/"before": \d|"(?:added|removed)": 1\b/)
})
const SYLLABLES = 'ba ced dor fin gul lam mek nir pos rut sav tel vix zon hab jur'.split(' ')

test('for the public, two who are gone are told in no format, nor by the rows', () => {
  // Nobody looks like anybody else.
  const word = (n: number) => [n * 7, n * 31, n * 101].map((at) => SYLLABLES[(at >> 2) % SYLLABLES.length]).join('')
  const person = (k: number) => `${word(k + 3)} ${word(k * 5 + 11)} ${word(k * 13 + 7)},V-${10_000_000 + ((k * 7_654_321) % 19_000_000)}\n`
  const list = (from: number, to: number) => `nombre,cedula\n${Array.from({ length: to - from }, (_, k) => person(from + k)).join('')}`
  const few = folder({ 'a.csv': list(0, 41), 'b.csv': list(2, 54) })
  for (const format of ['text', 'md', 'csv', 'html', 'json']) {
    const { code, out } = reconcile(['diff', 'a.csv', 'b.csv', '--public', '-f', format, '-o', 'd.xlsx'], { cwd: few })
    expect(code).toBe(0)
    expect(out.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/(?<![\w.:-])(?:2|41)(?![\w.])/)
    // What gives nobody away is there.
    if (format !== 'csv') for (const figure of ['39', '13', '52']) expect(out).toContain(figure)
  }
  const sheets = Object.values(unzipSync(readFileSync(join(few, 'd.xlsx')))).map((part) => strFromU8(part))
  const cells = sheets
    .join('')
    .match(/<(?:t|v)[^>]*>[^<]*/g)!
    .join('\n')
  expect(cells).toContain('13')
  expect(cells).not.toMatch(/: 2\b|>2$|\b41\b/m)
})
test('two reports: counts, categories, quotes that no longer hold', () => {
  const CASE = join(ROOT, 'fixtures/release-case/case.yaml')
  reconcile(['run', '--case', CASE, '--quiet', '-o', 'a.json'], { cwd })
  reconcile(['run', '--case', CASE, '--quiet', '--accept', '60', '-o', 'b.json'], { cwd })
  const { reports } = json('a.json', 'b.json')
  expect(reports.counts.length).toBeGreaterThan(0)
  expect(reports.moved.length).toBeGreaterThan(0)
  expect(reports.quotes.some((q: { from: string }) => q.from.includes('matched'))).toBe(true)
  expect(json('a.json', 'a.json').reports).toEqual({ counts: [], moved: [], notFollowed: [], quotes: [] })
})
test('a pair of duplicates can be explained, as a report names it', () => {
  const twice = `${V1}${V1.split('\n')[1]}\n`
  const at = folder({ 'a.csv': twice, 'b.csv': V2 })
  for (const pair of ['claimed:1:claimed:5', 'claimed:1 claimed:5']) {
    const done = reconcile(['explain', 'a.csv', 'b.csv', '--pair', pair, '-f', 'json', '--quiet'], { cwd: at })
    expect(JSON.parse(done.out)).toMatchObject({ left: { list: 'claimed', row: 1 }, right: { list: 'claimed', row: 5 }, status: 'match' })
  }
  expect(reconcile(['explain', 'a.csv', 'b.csv', '--pair', 'claimed:1:held:5'], { cwd: at }).err).toContain('[pair]')
})
test('one file is not enough, and an output is never an input', () => {
  expect(reconcile(['diff', '1.csv'], { cwd }).code).toBe(2)
  expect(reconcile(['diff', '1.csv', '2.csv', '-o', '1.csv'], { cwd }).code).toBe(2)
})
