// Sheets from the command line: read as one list, chosen, named in every format where they were not read.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { book, type BookSheet } from '../source/workbook/book.ts'
import { folder, reconcile } from '../run.ts'

const HEADER = ['Nombre', 'Cédula', 'Fecha de excarcelación']
const MEN: BookSheet = {
  name: 'HOMBRES',
  rows: [HEADER, ['Pedro Rojas Gil', 'V-11222333', '2026-01-08'], ['Luis Mora Soto', 'V-12222334', '2026-01-09']],
}
const WOMEN: BookSheet = {
  name: 'MUJERES',
  rows: [
    ['Cédula', 'Nombre', 'Fecha de excarcelación'],
    ['V-14222336', 'Ana Gómez Díaz', '2026-01-08'],
    ['V-11222333', 'Pedro Rojas Gil', '2026-01-08'],
  ],
}
const CONTACTS: BookSheet = {
  name: 'Contactos',
  rows: [
    ['Nombre', 'Cargo', 'Teléfono'],
    ['Carlos Gil Mora', 'Director', '0212-5551234'],
    ['Elena Ruiz Soto', 'Secretaria', '0212-5554321'],
  ],
}
const VERIFIED = `${HEADER.join(',')}\nPedro Rojas Gil,V-11222333,2026-01-08\nAna Gómez Díaz,V-14222336,2026-01-08\n`
const two = () => folder({ 'c.xlsx': book([MEN, WOMEN]), 'v.csv': VERIFIED })

describe('two sheets', () => {
  test('are one list, and each row tells its sheet', () => {
    const cwd = two()
    const { code, out, err } = reconcile(['c.xlsx', 'v.csv', '--strict', '-f', 'json', '-o', 'r.csv', '-o', 'r.html', '-o', 'r.xlsx'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(err).toContain('c.xlsx: 2 sheets were read as one list: 1 "HOMBRES", 2 "MUJERES". [several-sheets]')
    const report = JSON.parse(out)
    expect(report.complete).toBe(true)
    expect(report.inputs[0].sheets).toEqual([
      { sheet: 1, name: 'HOMBRES', use: 'read', rows: 2 },
      { sheet: 2, name: 'MUJERES', use: 'read', rows: 2 },
    ])
    const claimed = report.rows.filter((r: { list: string }) => r.list === 'claimed')
    expect(claimed.map((r: { row: number; sheet: number; line: number }) => [r.row, r.sheet, r.line])).toEqual([
      [1, 1, 2],
      [2, 1, 3],
      [3, 2, 2],
      [4, 2, 3],
    ])
    // Whoever stands on both is one person.
    expect(report.counts.claimed).toMatchObject({ rows: 4, people: 3, duplicate: 1, matched: 2 })
    const csv = readFileSync(join(cwd, 'r.csv'), 'utf8').split('\r\n')
    expect(csv[0]).toBe('list,row,line,category,flags,link_list,link_row,weight,basis,note,sheet')
    expect(csv[3]!.split(',').at(-1)).toBe('2')
  })
  test('one of them is complete where somebody chose it', () => {
    const { out } = reconcile(['c.xlsx', 'v.csv', '--sheet', 'claimed=MUJERES', '-f', 'json'], { cwd: two() })
    const report = JSON.parse(out)
    expect(report.complete).toBe(true)
    expect(report.counts.claimed.rows).toBe(2)
    expect(report.rows[0].sheet).toBeUndefined()
    expect(report.notes.map((n: { code: string }) => n.code)).toContain('sheets-left')
  })
  test.each([['claimed=HOMBRES,MUJERES'], ['claimed=*'], ['claimed=1,2']])('--sheet %s', (sheet) => {
    const report = JSON.parse(reconcile(['c.xlsx', 'v.csv', '--sheet', sheet, '-f', 'json'], { cwd: two() }).out)
    expect(report.counts.claimed.rows).toBe(4)
  })
  test('one that is not there: those that are, and the right list', () => {
    const cwd = folder({ 'c.csv': VERIFIED, 'v.xlsx': book([MEN, { ...WOMEN, name: 'Ana Gómez' }]) })
    const { code, err } = reconcile(['c.csv', 'v.xlsx', '--sheet', 'verified=NIÑOS'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('the workbook has 2: 1 "HOMBRES", 2.')
    expect(err).toContain('--sheet verified=1')
    expect(reconcile(['c.csv', 'v.xlsx', '--sheet', 'verified=NIÑOS', '--names'], { cwd }).err).toContain('2 "Ana Gómez"')
  })
  test('a message names the sheet and the line on it', () => {
    const ragged: BookSheet = { ...WOMEN, rows: [...WOMEN.rows!, ['V-15222337', 'Rosa Núñez Paz', '2026-02-31']] }
    const cwd = folder({ 'c.xlsx': book([MEN, ragged]), 'v.csv': VERIFIED })
    expect(reconcile(['c.xlsx', 'v.csv'], { cwd }).err).toContain('warning: c.xlsx, sheet 2, line 4: no such date')
    expect(reconcile(['c.xlsx', 'v.csv', '--lang', 'es'], { cwd }).err).toContain('warning: c.xlsx, hoja 2, línea 4:')
  })
  test('two lists from one workbook', () => {
    const cwd = folder({ 'b.xlsx': book([MEN, WOMEN]) })
    const both = ['b.xlsx', 'b.xlsx', '-f', 'json']
    expect(reconcile([...both, '--sheet', 'claimed=1', '--sheet', 'verified=2'], { cwd }).code).toBe(0)
    expect(reconcile([...both, '--sheet', 'claimed=1', '--sheet', 'verified=1,2'], { cwd }).code).toBe(2)
    expect(reconcile(both, { cwd }).err).toContain('[file-twice]')
  })
  test('a manifest runs again', () => {
    const cwd = two()
    reconcile(['c.xlsx', 'v.csv', '--sheet', 'claimed=HOMBRES,MUJERES', '-o', 'r.json', '--manifest', 'm.json'], { cwd })
    expect(reconcile(['verify', 'm.json'], { cwd }).code).toBe(0)
  })
})

describe('people who were not read', () => {
  const cwd = folder({ 'c.xlsx': book([MEN, WOMEN, CONTACTS]), 'v.csv': VERIFIED })
  test('make the run incomplete, and --strict makes it fail', () => {
    expect(reconcile(['c.xlsx', 'v.csv'], { cwd }).code).toBe(0)
    const { code, err } = reconcile(['c.xlsx', 'v.csv', '--strict'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('To read it too: --sheet claimed=1,2,3')
    expect(reconcile(['c.xlsx', 'v.csv', '--fail-on', 'incomplete'], { cwd }).code).toBe(1)
    expect(reconcile(['c.xlsx', 'v.csv', '--strict', '--sheet', 'claimed=1,2'], { cwd }).code).toBe(0)
  })
  test.each(['text', 'md', 'html', 'json', 'ndjson', 'csv', 'junit', 'github'])('are named in %s', (format) => {
    const { out } = reconcile(['c.xlsx', 'v.csv', '-f', format], { cwd })
    expect(out).toMatch(/unread|were not read|was not read/)
    expect(out).toMatch(/Contactos|&quot;Contactos/)
  })
  test('and in a workbook', async () => {
    reconcile(['c.xlsx', 'v.csv', '-o', 'r.xlsx'], { cwd })
    const parts = Object.entries(unzipSync(readFileSync(join(cwd, 'r.xlsx'))))
    expect(parts.some(([name, bytes]) => name.endsWith('.xml') && Buffer.from(bytes).includes('Contactos'))).toBe(true)
  })
  test('and in the public report, by number where their name could be a person’s', () => {
    const there = folder({ 'c.xlsx': book([MEN, WOMEN, { ...CONTACTS, name: 'Carlos Gil' }]), 'v.csv': VERIFIED })
    const { out } = reconcile(['c.xlsx', 'v.csv', '--public'], { cwd: there })
    expect(out).toContain('claimed, sheet 3')
    expect(out).not.toContain('Carlos')
  })
  test('inspect says what became of each sheet', () => {
    const { out } = reconcile(['inspect', 'c.xlsx'], { cwd })
    expect(out).toMatch(/1 "HOMBRES": 2 rows, read/)
    expect(out).toMatch(/3 "Contactos".*not read/)
  })
})

describe('several claimed entries of a case', () => {
  const run = (lists: string, files: Record<string, string | Uint8Array>) => {
    const cwd = folder({ ...files, 'case.yaml': `lists:\n${lists}  - { id: v, role: verified, file: v.csv }\n`, 'v.csv': VERIFIED })
    return { cwd, ...reconcile(['run', '--case', 'case.yaml', '-f', 'json', '--manifest', 'm.json', '-o', 'r.json'], { cwd }) }
  }
  test('sheets of one file', () => {
    const { code, out, cwd } = run(
      '  - { id: men, role: claimed, file: c.xlsx, sheet: HOMBRES }\n  - { id: women, role: claimed, file: c.xlsx, sheet: 2, map: { name: Nombre } }\n',
      { 'c.xlsx': book([MEN, WOMEN]) },
    )
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report.inputs.map((i: { id: string }) => i.id)).toEqual(['men', 'v'])
    expect(report.counts.men).toMatchObject({ rows: 4, people: 3, matched: 2 })
    expect(report.rows.slice(0, 4).map((r: { sheet: number }) => r.sheet)).toEqual([1, 1, 2, 2])
    expect(existsSync(join(cwd, 'm.json'))).toBe(true)
    expect(reconcile(['verify', 'm.json'], { cwd }).code).toBe(0)
  })
  test('two files, and a list of sheets', () => {
    const { code, out } = run(
      '  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: claimed, file: c.xlsx, sheet: [1, MUJERES] }\n',
      {
        'a.csv': 'Nombre,Cédula\nRosa Núñez Paz,V-15222337\n',
        'c.xlsx': book([MEN, WOMEN]),
      },
    )
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report.counts.a.rows).toBe(5)
    expect(report.inputs[0].file).toBe('a.csv + c.xlsx')
    expect(report.notes.find((n: { code: string }) => n.code === 'lists-joined').params.rows).toBe('a 1–1, b 2–5')
  })
})

describe('an export glued below another', () => {
  const inspect = (text: string) => {
    const { out, err } = reconcile(['inspect', 'l.csv', '--names', '-f', 'json'], { cwd: folder({ 'l.csv': text }) })
    return { rows: JSON.parse(out).rows as Record<string, string>[], codes: [...err.matchAll(/\[([a-z-]+)\]/g)].map((m) => m[1]) }
  }
  const first = 'Nombre,Cédula,Sexo\nPedro Rojas Gil,V-11222333,M\nLuis Mora Soto,V-12222334,M\n'
  test.each<[string, string, string[]]>([
    ['the same columns, with a mark', '\ufeffNombre,Cédula,Sexo\nAna Gómez Díaz,V-14222336,F\n', ['glued']],
    ['quoted', '\ufeff"Nombre","Cédula","Sexo"\n"Ana Gómez Díaz","V-14222336","F"\n', ['glued']],
    ['another order', 'Cédula,Nombre,Sexo\nV-14222336,Ana Gómez Díaz,F\n', ['second-header']],
    ['another order, with a mark', '\ufeffSexo,Cédula,Nombre\nF,V-14222336,Ana Gómez Díaz\n', ['glued', 'second-header']],
    ['fewer columns below a blank line', '\nCédula,Nombre\nV-14222336,Ana Gómez Díaz\n', ['second-header']],
  ])('%s', (_, below, codes) => {
    const found = inspect(first + below)
    expect(found.rows.map((r) => [r['Nombre'], r['Cédula']])).toEqual([
      ['Pedro Rojas Gil', 'V-11222333'],
      ['Luis Mora Soto', 'V-12222334'],
      ['Ana Gómez Díaz', 'V-14222336'],
    ])
    expect(found.codes).toEqual(codes)
  })
  test.each([
    ['a person whose cells are words of headings', 'Víctima Persona,V-14222336,Femenino\n'],
    ['a person called as a column', 'Nombre Apellido,,M\n'],
  ])('%s is no header', (_, below) => expect(inspect(first + below).rows).toHaveLength(3))
})

test('two workbooks as they are mailed', () => {
  const date = (serial: number) => ({ xml: `<c s="1"><v>${serial}</v></c>` })
  const title = ['MINISTERIO DEL SERVICIO PENITENCIARIO']
  const claimed = book(
    [
      { name: 'Portada', rows: [title, [], ['Total de excarcelados', 6], ['Hombres', 3], ['Mujeres', 3]] },
      {
        name: 'HOMBRES',
        merges: ['A1:F1', 'E4:E5'],
        rows: [
          title,
          [],
          ['N°', 'Apellidos y nombres', 'Cédula', 'Fecha de excarcelación', 'Centro', 'Observaciones'],
          [1, 'Rojas Gil Pedro', 11222333, date(46030), 'Yare', null],
          [2, 'Mora Soto Luis', 12222334, date(46031), null, null],
          [3, 'Peña Ruiz Andrés', '13.222.335', '09/01/2026', 'Tocorón', null],
          ['Total', 3],
        ],
      },
      {
        name: 'MUJERES',
        rows: [
          title,
          ['N°', 'Cédula', 'Nombres y apellidos', 'F. de excarcelación'],
          [1, 14222336, 'Ana Gómez Díaz', date(46030)],
          [2, 15222337, 'Rosa Núñez Paz', date(46032)],
          [3, 16222338, 'Eva María Salas León', '2026-01-10'],
          ['Elaborado por: Dirección de Control Penal'],
        ],
      },
    ],
    { formats: ['[$-es-VE]d "de" mmmm "de" yyyy;@'] },
  )
  const verified = [
    'Nombre completo,C.I.,Fecha de excarcelación',
    'Pedro Rojas Gil,V-11222333,2026-01-08',
    'Luis Mora Soto,V-12222334,2026-01-09',
    'Andrés Peña Ruiz,V-13222335,2026-01-09',
    'Ana Gómez Díaz,V-14222336,2026-01-08',
    'Rosa Núñez Paz,V-15222337,2026-01-10',
    'Eva María Salas León,V-16222338,2026-01-10',
  ].join('\n')
  const cwd = folder({ 'c.xlsx': claimed, 'v.csv': verified })
  const report = JSON.parse(reconcile(['c.xlsx', 'v.csv', '-f', 'json', '--strict'], { cwd }).out)
  expect(report.complete).toBe(true)
  expect(report.counts.claimed).toMatchObject({ people: 6, matched: 6, invalid: 0 })
  expect(report.links.map((l: { left: { row: number }; right: { row: number } }) => [l.left.row, l.right.row])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [5, 4],
    [6, 5],
    [7, 6],
  ])
})

test('a merged name over two documents links nobody', () => {
  const rows = [HEADER, ['Pedro Rojas Gil', 'V-11222333', ''], ['', 'V-19222444', ''], ['Luis Mora Soto', 'V-12222334', '']]
  const cwd = folder({ 'c.xlsx': book([{ name: 'Hoja1', rows, merges: ['A2:A3'] }]), 'v.csv': VERIFIED })
  const report = JSON.parse(reconcile(['c.xlsx', 'v.csv', '-f', 'json'], { cwd }).out)
  expect(report.links.filter((l: { status: string }) => l.status === 'match')).toEqual([])
  expect(report.rows[0].flags).toContain('TWO_PEOPLE')
  expect(report.rows[0].candidateCount).toBeGreaterThan(0)
})
