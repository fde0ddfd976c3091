// Manifests, and runs from them; quotes whose numbers can be traced.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, reconcile, ROOT } from '../run.ts'

const release = (file: string) => readFileSync(join(ROOT, 'fixtures/release-600-80', file), 'utf8')
const files = () => ({ 'c.csv': release('claimed.csv'), 'v.csv': release('verified.csv') })

test('a run from its manifest is the same to the byte, wherever it is made', () => {
  const cwd = folder(files())
  const args = ['c.csv', 'v.csv', '--claim', 'over 600', '--map', 'claimed.name=Apellidos y Nombres', '--quiet', '-f', 'json']
  const outs = ['-o', 'r.txt', '-o', 'r.html', '-o', 'r.xlsx', '--names-in', 'n.csv', '--manifest', 'm.json']
  expect(reconcile([...args, ...outs], { cwd }).code).toBe(0)
  for (const env of [{}, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', COLUMNS: '40' }]) {
    const again = reconcile(['verify', 'm.json'], { cwd, env })
    expect(again.out).not.toContain('DIFFERS')
    expect(again.code).toBe(0)
  }
  // Colours that were asked for are no part of what can be made again.
  reconcile(['c.csv', 'v.csv', '--quiet', '-o', 'r2.txt', '--manifest', 'm2.json'], { cwd, env: { NO_COLOR: '', FORCE_COLOR: '1' } })
  expect(reconcile(['verify', 'm2.json'], { cwd }).code).toBe(0)
  const from = reconcile(['verify', join(cwd, 'm.json')], { cwd: folder({}) })
  expect(from.code).toBe(0)
})

test.each([
  ['an input changed', 'c.csv', '\n'],
  ['an output changed', 'r.txt', 'x'],
])('%s: named, exit 1', (_, file, more) => {
  const cwd = folder(files())
  reconcile(['c.csv', 'v.csv', '--quiet', '-o', 'r.txt', '--manifest', 'm.json'], { cwd })
  writeFileSync(join(cwd, file), readFileSync(join(cwd, file), 'utf8') + more)
  const again = reconcile(['verify', 'm.json'], { cwd })
  expect(again.code).toBe(1)
  expect(again.out).toMatch(new RegExp(`DIFFERS\\s+${file}`))
})

test('it says where it looked, and where it found', () => {
  const cwd = folder(files())
  reconcile(['c.csv', 'v.csv', '--quiet', '-o', 'r.txt', '--manifest', 'm.json'], { cwd })
  const moved = folder({ 'm.json': readFileSync(join(cwd, 'm.json'), 'utf8'), 'c.csv': files()['c.csv'] })
  const missing = reconcile(['verify', 'm.json', '--lang', 'es'], { cwd: moved })
  expect([missing.code, missing.err]).toEqual([
    2,
    expect.stringMatching(/^error: v\.csv: no existe; se buscó aquí: v\.csv\. \[verify-missing\]\n/),
  ])
  const given = reconcile(['verify', join(moved, 'm.json'), join(cwd, 'c.csv'), 'v.csv'], { cwd })
  expect(given.out).toContain(`same      c.csv  as read  c.csv\n`)
  expect(given.out).toContain('same      r.txt  on disk  r.txt\n')
  const gone = reconcile(['verify', join(moved, 'm.json'), 'c.csv', join(cwd, 'v.csv')], { cwd: moved })
  expect(gone.out).toContain(`DIFFERS   r.txt  on disk  not found; looked for it here: r.txt\n`)
})

test('a case run verifies too, and a missing input is an error', () => {
  const out = folder({})
  const folderOf = join(ROOT, 'fixtures/release-case')
  const parts = Object.fromEntries(
    ['case.yaml', 'ministry.csv', 'fp.csv', 'onu.csv', 'held.csv'].map((f) => [f, readFileSync(join(folderOf, f), 'utf8')]),
  )
  const cwd = folder(parts)
  reconcile(['run', '--case', 'case.yaml', '--quiet', '-o', 'r.md', '--manifest', 'm.json'], { cwd })
  expect(reconcile(['verify', 'm.json'], { cwd }).code).toBe(0)
  writeFileSync(join(out, 'm.json'), readFileSync(join(cwd, 'm.json')))
  expect(reconcile(['verify', 'm.json'], { cwd: out }).code).toBe(2)
})

test.each(['', '{', '[]', '{"schema":"reconcile.manifest/2"}', 'null'])('%j is no manifest', (text) => {
  const { code, err } = reconcile(['verify', 'm.json'], { cwd: folder({ 'm.json': text }) })
  expect(code).toBe(2)
  expect(err).toContain('[manifest]')
})

test('a manifest names no folder, no header of ours to guess, and no sheet', () => {
  const cwd = folder({ 'c.csv': 'Canario secreto,Cédula\nAna Mora Gil,V-11111222\n', 'v.csv': release('verified.csv') })
  reconcile([join(cwd, 'c.csv'), join(cwd, 'v.csv'), '--map', 'claimed.name=Canario secreto', '--quiet', '--manifest', join(cwd, 'm.json')])
  const text = readFileSync(join(cwd, 'm.json'), 'utf8')
  expect(text).toContain('claimed.name=column 1')
  expect(text).not.toMatch(/Canario|reconcile-test/)
})

test('each number of a quote stands where it says', () => {
  const CASE = join(ROOT, 'fixtures/release-case/case.yaml')
  const quote = JSON.parse(reconcile(['quote', '--case', CASE, '--quiet', '-f', 'json']).out)
  const report = JSON.parse(reconcile(['run', '--case', CASE, '--quiet', '-f', 'json']).out)
  expect(report.quote).toEqual({ text: quote.text, figures: quote.figures })
  for (const { figure, from } of quote.figures as { figure: string; from: string }[]) {
    if (from.startsWith('statements.')) continue
    const parts = `+ ${from}`.matchAll(/([+-]) (\S+)/g)
    const sum = Array.from(parts, ([, sign, path]) => Number(`${sign}1`) * path!.split('.').reduce((at, key) => at[key], report)).reduce(
      (x, y) => x + y,
    )
    expect(String(sum)).toBe(figure)
  }
  // Every number in the text is a figure, a date or a time.
  const numbers = quote.text.replace(/\d+ (?:January|February) 2026(?:, \d\d:\d\d \(UTC[+-]\d\d:\d\d\))?/g, '').match(/\d+/g) ?? []
  for (const n of numbers) expect(quote.figures.some((f: { figure: string }) => f.figure.includes(n))).toBe(true)
  for (const lang of ['en', 'es'])
    expect(reconcile(['quote', '--case', CASE, '--quiet', '--lang', lang, '--public']).out).not.toMatch(/\b[1-4] (?:were|more|need|de|más)/)
})

test('annotations: data never begins a line', () => {
  const cwd = folder({
    'c.csv': 'Nombre,Cédula\n"::error::x\n::warning::y Rojas",V-11111222\nAna Mora Gil,V-12222333,sobra\n',
    'v.csv': release('verified.csv'),
  })
  const { out } = reconcile(['c.csv', 'v.csv', '--quiet', '--names', '-f', 'github', '--fail-on', 'claimed-only>0'], { cwd })
  for (const line of out.trimEnd().split('\n'))
    expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:]+,)?(?:line=\d+,)?title=[^:]*::/)
  const summary = join(cwd, 'summary.md')
  reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } })
  expect(readFileSync(summary, 'utf8')).toContain('## In short')
})
