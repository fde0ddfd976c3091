// A canary in every field, an odd header, a sheet's name and a folder's name shows in no stream and no file without --names.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbook } from '../../src/sink/workbook.ts'
import { folder, reconcile } from '../run.ts'

const CANARY = /canario|zzkq/i
const HEADER = ['Nombre', 'Cédula', 'Fecha de nacimiento', 'Centro', 'Medida', 'Nacionalidad', 'Alias', 'Correo', 'Canario raro']
const row = (k: number, more: Partial<Record<number, string>> = {}) =>
  [
    `Zzkq${k} Canarioz Canarioy`,
    `V-1${k}345678`,
    '1980-02-03',
    'Canario carcel',
    'canario medida',
    'canariense',
    'Zzkqui',
    'zzkq@canario.example',
    'zzkq nota',
  ].map((c, i) => more[i] ?? c)
const claimed = [
  row(1),
  row(2, { 1: '', 2: '' }),
  row(3, { 3: 'Otro canario' }),
  row(1),
  row(4, { 1: '1E+07' }),
  row(5, { 2: '31/02/canario' }),
]
const verified = [row(1), row(2, { 1: '', 2: '' }), row(3, { 1: 'V-13345679' }), row(6)]

test('nothing of it, in any form', () => {
  const base = folder({})
  const cwd = join(base, 'Canario zzkq')
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'c.xlsx'), workbook([{ name: 'Canario zzkq', header: HEADER, widths: HEADER.map(() => 10), rows: claimed }]))
  const lines = (rows: readonly (readonly string[])[]) => `${rows.map((r) => r.join(',')).join('\n')}\n`
  writeFileSync(join(cwd, 'v.csv'), lines([HEADER, ...verified, [...row(7), 'zzkq de más']]))
  writeFileSync(join(cwd, 'r.csv'), lines([HEADER, row(2), row(6)]))
  const args = [
    join(cwd, 'c.xlsx'),
    join(cwd, 'v.csv'),
    '--register',
    join(cwd, 'r.csv'),
    '--map',
    'claimed.occupation=Canario raro',
    '--sheet',
    'claimed=Canario zzkq',
  ]
  const outs = ['txt', 'json', 'ndjson', 'csv', 'md', 'html', 'xlsx', 'xml'].map((e) => join(base, `out.${e}`))
  const streams: string[] = []
  for (const format of ['text', 'json', 'csv', 'md', 'html', 'junit', 'github', 'ndjson'])
    for (const lang of ['en', 'es']) {
      const done = reconcile([...args, '-f', format, '--lang', lang, '--fail-on', 'claimed-only>0'], { cwd: base })
      streams.push(done.out, done.err)
    }
  const done = reconcile([...args, ...outs.flatMap((o) => ['-o', o]), '--manifest', join(base, 'm.json')], { cwd: base })
  expect(done.code).toBe(0)
  streams.push(done.out, done.err)
  for (const more of [
    ['inspect', args[0]!],
    ['inspect', args[1]!],
    ['explain', args[0]!, args[1]!, '--pair', '1:1'],
    ['quote', ...args],
    ['diff', args[0]!, args[1]!],
    ['verify', join(base, 'm.json'), args[0]!, args[1]!, args[3]!],
  ]) {
    const again = reconcile(more, { cwd: base })
    streams.push(again.out, again.err)
  }
  for (const fault of [
    ['--map', 'claimed.name=Canarío'],
    ['--header-row', 'claimed=99'],
    ['--sheet', 'claimed=7'],
  ])
    streams.push(reconcile([...args.slice(0, 2), ...fault], { cwd: base }).err.replace(/Canarío/g, ''))
  for (const text of streams) expect(CANARY.exec(text)?.[0]).toBeUndefined()
  for (const name of readdirSync(base)) {
    if (!name.includes('.')) continue
    const bytes = readFileSync(join(base, name))
    const texts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)).map((b) => Buffer.from(b).toString()) : [bytes.toString()]
    for (const text of texts) expect(CANARY.exec(text)?.[0], name).toBeUndefined()
  }
  expect(reconcile([...args, '--names'], { cwd: base }).out).toMatch(CANARY)
})
