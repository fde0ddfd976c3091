// The workbook: read back by a library and by LibreOffice, counts as in JSON, no cell a formula.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync, strFromU8 } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { queueOf } from '../../src/render/queue-order.ts'
import type { Report } from '../../src/report/schema.ts'
import { workbook } from '../../src/sink/workbook.ts'
import { folder, reconcile, ROOT } from '../run.ts'

const CASE = join(ROOT, 'fixtures/release-case/case.yaml')
const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((p) => existsSync(p))

const cwd = folder({})
reconcile(['run', '--case', CASE, '--quiet', '-o', 'r.json', '-o', 'r.xlsx', '--names-in', 'named.xlsx'], { cwd })
const report = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as Report
const rowsOf = (role: string) => report.rows.filter((r) => report.inputs.find((i) => i.id === r.list)!.role === role)

test('every sheet, and every row on it', async () => {
  const sheets = await readWorkbook(join(cwd, 'r.xlsx'))
  expect(sheets.map((s) => s.sheet)).toEqual([
    'Summary',
    'Bridge',
    'Exceptions',
    'Review',
    'Claimed',
    'Verified',
    'Conflicts',
    'Duplicates',
    'Side by side',
    'Not found',
    'Inputs',
  ])
  const count = (name: string) => sheets.find((s) => s.sheet === name)!.data.length - 1
  expect(count('Claimed')).toBe(rowsOf('claimed').length)
  expect(count('Verified')).toBe(rowsOf('verified').length)
  expect(count('Review')).toBe(queueOf(report).length)
  expect(count('Conflicts')).toBe(report.links.flatMap((l) => l.conflicts).length)
  expect(count('Side by side')).toBe(report.links.length)
  expect(count('Not found')).toBe(report.counts['ministry']!.claimedOnly)
  expect(count('Inputs')).toBe(report.inputs.length)
  const bridge = new Map(
    sheets
      .find((s) => s.sheet === 'Bridge')!
      .data.slice(1)
      .map((r) => [String(r[0]).trim(), r[1]]),
  )
  expect(bridge.get('People listed')).toBe(report.counts['ministry']!.people)
})

test('ids are text, dates are dates, decisions have a list, the header stands still', async () => {
  const files = unzipSync(readFileSync(join(cwd, 'named.xlsx')))
  const sheet = (k: number) => strFromU8(files[`xl/worksheets/sheet${k}.xml`]!)
  expect(sheet(4)).toContain('<formula1>"same,different,unsure"</formula1>')
  for (const k of [2, 3, 4, 5, 6, 7, 8, 9]) expect(sheet(k)).toContain('state="frozen"')
  expect(sheet(5)).toContain('<autoFilter')
  const verified = (await readWorkbook(join(cwd, 'named.xlsx'))).find((s) => s.sheet === 'Verified')!.data
  const at = (header: string) => verified[0]!.indexOf(header)
  expect(
    verified
      .slice(1)
      .map((r) => r[at('Fecha de excarcelación')])
      .some((c) => c instanceof Date),
  ).toBe(true)
  expect(verified.slice(1).every((r) => r[at('Cédula')] === null || typeof r[at('Cédula')] === 'string')).toBe(true)
})

test('the same report, the same bytes; a public workbook has no rows of people', async () => {
  const again = folder({})
  reconcile(['run', '--case', CASE, '--quiet', '-o', 'r.xlsx'], { cwd: again, env: { TZ: 'Asia/Tokyo' } })
  expect(readFileSync(join(again, 'r.xlsx'))).toEqual(readFileSync(join(cwd, 'r.xlsx')))
  reconcile(['run', '--case', CASE, '--quiet', '--public', '-o', 'p.xlsx'], { cwd: again })
  expect((await readWorkbook(join(again, 'p.xlsx'))).map((s) => s.sheet)).toEqual(['Summary', 'Bridge', 'Inputs'])
})

const HOSTILE = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '<f>1</f>', 'a&b', '"x"', '\u0007bell', '007', ' =x']

test('hostile cells stay text', async () => {
  const bytes = workbook([{ name: 'a/b:c*?[]', header: ['=h'], widths: [10], rows: HOSTILE.map((c) => [c]) }])
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  expect(xml).not.toMatch(/<f[ >]/)
  const [sheet] = await readWorkbook(Buffer.from(bytes))
  expect(sheet!.data.slice(1).map((r) => String(r[0]).replace(/^'/, '').trim())).toEqual(
    HOSTILE.map((c) => c.replaceAll('\t', ' ').replace('\u0007', '\\u{7}').trim()),
  )
})

describe.skipIf(!SOFFICE)('LibreOffice', () => {
  const convert = (file: string, where: string) => {
    const out = join(where, 'out')
    const profile = `-env:UserInstallation=file://${join(where, 'profile')}`
    spawnSync(
      SOFFICE!,
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
        '--outdir',
        out,
        file,
      ],
      { cwd: where, timeout: 120_000 },
    )
    const cells = (name: string) => parse(readFileSync(join(out, name), 'utf8'), { relax_column_count: true }) as string[][]
    return new Map(readdirSync(out).map((name) => [name, cells(name)]))
  }
  test('opens the workbook, with the counts of the JSON', { timeout: 150_000 }, () => {
    const sheets = convert('named.xlsx', cwd)
    const claimed = sheets.get('named-Claimed.csv')!
    expect(claimed.length - 1).toBe(rowsOf('claimed').length)
    const times = (text: string) => claimed.filter((r) => r[3] === text).length
    expect(times('contradicted by a register')).toBe(report.counts['ministry']!.contradicted)
    expect(times('not found in the lists given')).toBe(report.counts['ministry']!.claimedOnly)
    expect(sheets.get('named-Review.csv')!.length - 1).toBe(queueOf(report).length)
  })
  test('opens our CSV, and no cell has become a formula', { timeout: 150_000 }, () => {
    const names = HOSTILE.map((c, k) => `"${c.replaceAll('"', '""')} Rojas",V-1${k + 10}45678`).join('\n')
    const where = folder({ 'c.csv': `Nombre,Cédula\n${names}\n`, 'v.csv': `Nombre,Cédula\nAna Mora,V-9876543\n` })
    reconcile(['c.csv', 'v.csv', '--quiet', '--names', '-o', 'r.csv'], { cwd: where })
    // "Formulas as formulas" is on: a cell that is one would come back with its equals sign and no apostrophe.
    const out = join(where, 'out')
    spawnSync(
      SOFFICE!,
      [`-env:UserInstallation=file://${join(where, 'profile')}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, 'r.csv'],
      { cwd: where, timeout: 120_000 },
    )
    const xml = strFromU8(unzipSync(readFileSync(join(out, 'r.xlsx')))['xl/worksheets/sheet1.xml']!)
    expect(xml).not.toMatch(/<f[ >]/)
  })
})

test('printed across A4, with the header on every page; a long line of the summary has its height, and a pair keeps who it is in view', () => {
  const files = unzipSync(readFileSync(join(cwd, 'named.xlsx')))
  const part = (name: string) => strFromU8(files[`xl/${name}.xml`]!)
  const names = Array.from(part('workbook').matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name!)
  const sheet = (name: string) => part(`worksheets/sheet${names.indexOf(name) + 1}`)
  for (const name of names)
    expect(sheet(name)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="[1-9]" fitToHeight="0"\/>/)
  expect(part('workbook')).toContain(`localSheetId="${names.indexOf('Side by side')}">'Side by side'!$1:$1</definedName>`)
  expect(sheet('Side by side')).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"')
  expect(sheet('Exceptions')).toContain('<pane ySplit="1" topLeftCell="A2"')
  expect(sheet('Summary')).toMatch(/<row r="\d+" ht="\d+" customHeight="1">/)
})
