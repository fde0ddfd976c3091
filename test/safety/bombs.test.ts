// Files made to exhaust: each ends, with a message or a report that says what was not done, in bounded memory.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { workbook } from '../../src/sink/workbook.ts'
import { BIN, folder, reconcile } from '../run.ts'
import { zip } from '../zip.ts'

const MB = 2 ** 20
/** Peak memory of the process itself; what getrusage says begins with its parent's. */
const PROBE = `data:text/javascript,${encodeURIComponent("import{writeSync,readFileSync}from'node:fs';process.on('exit',()=>{let k=process.resourceUsage().maxRSS;try{k=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]}catch{}writeSync(2,'\\nRSS '+k)})")}`

/** Exit code, what was said, and peak memory in megabytes. */
function run(args: readonly string[], cwd: string, seconds = 30) {
  const done = spawnSync(process.execPath, ['--import', PROBE, BIN, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: seconds * 1000,
    maxBuffer: 1 << 28,
  })
  return { code: done.status, out: done.stdout, err: done.stderr, megabytes: Number(/RSS (\d+)/.exec(done.stderr)?.[1] ?? Infinity) / 1024 }
}

describe('bombs', { timeout: 120_000 }, () => {
  const zeros = Buffer.alloc(150 * MB, 32)
  const packed = deflateRawSync(zeros)
  const crc = crc32(zeros)
  const ok = Buffer.from('<Types/>')
  const types = { name: '[Content_Types].xml', packed: deflateRawSync(ok), size: ok.length, crc: crc32(ok) }
  /** What, the file, and how many megabytes the process may take where that is less than 512: its own, and so many times the file. */
  const files: readonly { what: string; name: string; make: () => Buffer; most?: number }[] = [
    {
      what: 'a workbook that inflates to over a gigabyte',
      name: 'b.xlsx',
      make: () =>
        zip([types, ...Array.from({ length: 8 }, (_, k) => ({ name: `xl/worksheets/sheet${k}.xml`, packed, size: zeros.length, crc }))]),
    },
    {
      what: 'a workbook that lies about its size',
      name: 'l.xlsx',
      make: () => zip([types, { name: 'xl/worksheets/sheet1.xml', packed, size: 1000, crc }]),
    },
    { what: 'one line of 64 megabytes', name: 'o.csv', make: () => Buffer.alloc(64 * MB, 97), most: 240 },
    {
      what: 'a cell of 64 megabytes',
      name: 'c.csv',
      make: () => Buffer.concat([Buffer.from('Nombre,Cédula\n'), Buffer.alloc(64 * MB, 97), Buffer.from(',1\nAna Mora Gil,V-12345678\n')]),
      most: 240,
    },
    {
      what: 'a quote that never closes',
      name: 'q.csv',
      make: () => Buffer.concat([Buffer.from('Nombre,Cédula\nAna Mora,"'), Buffer.alloc(50 * MB, 97)]),
      most: 360,
    },
    { what: 'JSON a million deep', name: 'd.json', make: () => Buffer.from('['.repeat(1e6) + ']'.repeat(1e6)) },
    { what: 'objects half a million deep', name: 'd2.json', make: () => Buffer.from('{"a":'.repeat(5e5)) },
    {
      what: 'a gzip of a gigabyte',
      name: 'g.csv.gz',
      make: () =>
        Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), ...Array.from({ length: 8 }, () => packed), Buffer.alloc(8)]),
    },
    { what: 'a header of 200,000 columns', name: 'w.csv', make: () => Buffer.from(`Nombre${',x'.repeat(2e5)}\nAna Mora\n`), most: 240 },
  ]
  test.each(files)('$what', ({ name, make, most = 512 }) => {
    const cwd = folder({})
    writeFileSync(join(cwd, name), make())
    const { code, out, err, megabytes } = run(['inspect', name], cwd)
    if (name === 'c.csv') {
      expect(code).toBe(0)
      expect(out).toMatch(/cell-too-long|\[cell/)
    } else {
      expect(code, err).toBe(2)
      expect(err).toMatch(/^error: .*\[[a-z-]+\]/m)
    }
    expect(megabytes).toBeLessThan(most)
  })
  test('words that 60,000 spaces part, in forty rows', () => {
    const cwd = folder({ 's.csv': `Nombre,Edad\n${`Ana Pérez Luna${' '.repeat(60_000)}-,30\n`.repeat(40)}Luis Rojas Gil,31\n` })
    expect(run(['inspect', 's.csv'], cwd).code).toBe(0)
  })
  const crowd = (heading: string, line: string, n: number, other: string) => {
    const text = (times: number) => `${heading}\n${`${line}\n`.repeat(times)}`
    const cwd = folder({ 'c.csv': text(n), 'v.csv': `${text(n)}${other}\n` })
    return run(['c.csv', 'v.csv', '--quiet'], cwd, 60)
  }
  test.each([
    ['the same name', 'José García Pérez,'],
    ['the same name and birth date', 'José García Pérez,1980-01-02'],
  ])('30,000 people with %s: what was not compared is said', (_, line) => {
    const { code, out, megabytes } = crowd('Nombre,Fecha de nacimiento', line, 30_000, 'Ana Mora Gil,1970-02-03')
    expect(code).toBe(0)
    expect(out).toMatch(/Complete: no/)
    expect(out).toMatch(/Not compared with everything \(\d/)
    expect(megabytes).toBeLessThan(512)
  })
  test('60,000 rows of one name and document on both lists are one person', () => {
    const { code, out, megabytes } = crowd('Nombre,Cédula', 'José García Pérez,V-12345678', 60_000, 'Ana Mora Gil,V-9876543')
    expect(code).toBe(0)
    expect(out).toMatch(/Complete: yes/)
    expect(out).toMatch(/Of 1 person claimed, 1 is linked/)
    expect(megabytes).toBeLessThan(700)
  })
})

describe('a workbook says what it hides', () => {
  const base = () =>
    unzipSync(
      workbook([
        {
          name: 'Uno',
          header: ['Nombre', 'Cédula'],
          widths: [9, 9],
          rows: [
            ['Ana Mora Gil', 'V-12345678'],
            ['Luis Rojas Soto', 'V-12345679'],
          ],
        },
        { name: 'Dos & más', header: ['Nombre', 'Cédula'], widths: [9, 9], rows: [['Eva Gil Mora', 'V-9876543']] },
      ]),
    )
  const notes = (change: (files: Record<string, Uint8Array>) => void) => {
    const files = base()
    change(files)
    const { err } = reconcile(['inspect', 'w.xlsx'], { cwd: folder({ 'w.xlsx': zipSync(files) }) })
    return [...err.matchAll(/\[([a-z-]+)\]/g)].map((m) => m[1])
  }
  const edit = (name: string, from: string | RegExp, to: string) => (files: Record<string, Uint8Array>) => {
    const text = strFromU8(files[name]!)
    expect(text).toMatch(from)
    files[name] = strToU8(text.replace(from, to))
  }
  test('nothing', () => expect(notes(() => {})).toEqual(['several-sheets']))
  test('a hidden sheet is not read, and that is said', () =>
    expect(notes(edit('xl/workbook.xml', 'name="Uno"', "name='Uno' state='hidden'"))).toEqual(['sheet-unread']))
  test('rows hidden by a filter', () =>
    expect(notes(edit('xl/worksheets/sheet1.xml', '<row r="2"', '<row r="2" hidden="1"'))).toContain('rows-hidden'))
  test('formulas, with and without a value', () => {
    const cell = /<c r="B2"[^]*?<\/c>/
    expect(notes(edit('xl/worksheets/sheet1.xml', cell, '<c r="B2"><f>1+1</f><v>12345678</v></c>'))).toEqual(
      expect.arrayContaining(['formulas']),
    )
    expect(notes(edit('xl/worksheets/sheet1.xml', cell, '<c r="B2"><f>1+1</f></c>'))).toContain('formulas-empty')
  })
})
