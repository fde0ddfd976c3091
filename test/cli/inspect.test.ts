// What `inspect` tells of a list, in text and in JSON, and whether its remedies work when they are pasted.
import { describe, expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const TWO_ROWS = 'Datos,,Detención,Excarcelación\nNombre,Cédula,Fecha,Fecha\nAna Pérez Soto,V-11222333,13/08/2024,13/01/2026\n'
const ODD =
  'Nombre,Cédula,F. nac.\nAna Mata Gil y Luis Rojas Paz,V-11222333,03/04/1980\nN.N.,S/N,\nEva,,\nPedro Mora Díaz,V-9888777,25/01/1971\nTotal,4,\n'
const dir = folder({
  'titles.csv': `Lista de personas\n${TWO_ROWS}`,
  'two.csv': TWO_ROWS,
  'odd.csv': ODD,
  'zero.csv': 'Nombre,F. nac.\nAna Pérez Soto,1900-01-01\nLuis Rojas Mora,1981-06-25\n',
  'ragged.csv': 'Nombre,Cédula\nAna Pérez Soto,V-11222333\nLuis Rojas Mora,V-9888777,x\n',
  'readings.csv': 'Nombre,Nombre (árabe)\nSamir Haddad,سمير حداد\nNadia Khoury,نادية خوري\n',
})
const inspect = (...args: string[]) => reconcile(['inspect', ...args], { cwd: dir })
const json = (...args: string[]) => JSON.parse(inspect(...args, '-f', 'json').out)

describe('two header rows', () => {
  const read = (...args: string[]) => json('titles.csv', '--names', ...args).columns.map((c: { name: string }) => c.name)
  const both = ['Datos / Nombre', 'Datos / Cédula', 'Detención / Fecha', 'Excarcelación / Fecha']
  test('are named together, and the remedy reads them as before', () => {
    expect(inspect('titles.csv').err).toContain(
      'header taken from lines 2 and 3, read together; rows above it, left out: 1. [rows-above-header]\n  To settle it: --header-row claimed=2\n',
    )
    expect(read()).toEqual(both)
    expect(read('--header-row', 'claimed=2')).toEqual(both)
  })
  test('the lower one alone, where it is asked for', () =>
    expect(read('--header-row', 'claimed=3')).toEqual(['Nombre', 'Cédula', 'Fecha', 'Fecha (2)']))
  test('at the top of a file they are noticed', () =>
    expect(inspect('two.csv').out).toContain('lines 1 and 2 were read together as the header. [two-header-rows]'))
  test('a header asked for is not joined to a person', () =>
    expect(json('odd.csv', '--header-row', 'claimed=1').columns[0].field).toBe('name'))
})

describe('text', () => {
  test('rows that cannot be linked, and why', () => {
    expect(inspect('odd.csv').out).toContain(
      'Read, but not to be linked (3)\n  odd.csv:2  several people in one cell\n  odd.csv:3  no name is given\n  odd.csv:4  too little to tell who it is\n',
    )
    expect(json('odd.csv').unlinked.map((r: { row: number; why: string }) => [r.row, r.why])).toEqual([
      [1, 'several people'],
      [2, 'no name'],
      [3, 'too little'],
    ])
  })
  test('notes that are no warnings are said as well', () => {
    expect(inspect('zero.csv').out).toContain('Noticed (1)\n  zero.csv: birth_date: 1 date that')
    expect(inspect('ragged.csv').out).not.toContain('Noticed')
  })
  test('another spelling of the name is called so', () => expect(inspect('readings.csv').out).toContain('another spelling of the name'))
  test('in Spanish nothing of it is English', () => {
    const { out } = inspect('odd.csv', '--lang', 'es')
    expect(out).toContain('odd.csv:6  un total; no es un registro. [total]')
    expect(out).toContain('odd.csv:2  varias personas en una celda')
    expect(inspect('ragged.csv', '--lang', 'es').out).toContain('ragged.csv:3  3 celdas, el encabezado tiene 2; apartada.')
  })
})

test.each([
  [[], 'inspect takes one file. [inspect-one]\n  For example: reconcile inspect claimed.csv\n'],
  [['odd.csv', '--map', 'name=2'], '--map: "name=2" is not id.field=column, such as claimed.name=2. [option-value]\n'],
  [['two.csv', '--map', 'claimed.name=Nom'], 'A similar column: Datos / Nombre.'],
])('a mistake is told with what to write: %s', (args, said) => expect(inspect(...args).err).toContain(said))

test.each([
  ['Libre', 'Detenida', 'Libre', 'status'],
  ['libertad plena', 'medidas', 'libre', 'status'],
  ['Excarcelado', 'Fallecido', '', 'status'],
  ['Freed', 'In custody', 'Freed', 'status'],
  ['Zulia', 'Mérida', 'Lara', 'state'],
  ['La Guaira', 'Distrito Capital', 'Libertador', 'state'],
])('"Estado" over %s, %s, %s is %s', (...cells) => {
  const field = cells.pop()
  const people = ['Ana Pérez Soto', 'Luis Rojas Mora', 'Eva Mata Gil']
  const cwd = folder({ 'l.csv': `Nombre,Estado\n${people.map((p, i) => `${p},${cells[i]}\n`).join('')}` })
  const found = JSON.parse(reconcile(['inspect', 'l.csv', '-f', 'json'], { cwd }).out)
  expect(found.columns[1].field).toBe(field)
})

test('remedies name the list and the column that they are about', () => {
  const cwd = folder({
    'claimed.csv': 'Nombre,Cédula\nAna Pérez Soto,V-11222333\n',
    'old.csv': Buffer.from('Nombre;Cedula;Cedula;Obs;Obs\nAna P\xe9rez Soto;V-11222333;V-14222333;a;b\n', 'latin1'),
  })
  const { err } = reconcile(['claimed.csv', 'old.csv'], { cwd })
  expect(err).toContain('To settle it: --encoding verified=windows-1252\n')
  expect(err).toContain(
    'column 3 repeats an earlier header; only the first is used as that field. [header-repeated]\n  To use this one: --map verified.document=3\n',
  )
  expect(err).toContain('column 5 repeats an earlier header. [header-repeated]\n')
  const settled = reconcile(['claimed.csv', 'old.csv', '--encoding', 'verified=windows-1252'], { cwd })
  expect(settled.err).not.toContain('encoding')
})

test('a sheet asked of a file that has none is told', () => {
  expect(inspect('odd.csv', '--sheet', 'claimed=2').err).toContain('[sheet-of-text]')
  expect(inspect('odd.csv').err).not.toContain('[sheet-of-text]')
})

test('a header line that was asked for is no warning', () => {
  const asked = inspect('titles.csv', '--header-row', 'claimed=2')
  expect(asked.err).not.toContain('rows-above-header')
  expect(asked.out).toContain('[rows-above-header]')
})
