// Rows that a page broke in two are one person again; people without a number stay people.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function people(text: string, more: { headerRow?: number } = {}) {
  const { records, notes } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed', ...more })
  const rows = Array.from({ length: records.length }, (_, i) => [records.line(i), ...records.cells(i)].join('|'))
  return { rows, notes: notes.filter(({ code }) => code === 'rows-broken').map(({ line, params }) => [line, params['rows']]) }
}

const REST = [
  '3,Rosa Elena Díaz Mora,7654321,El Rodeo',
  '4,Pedro Luis Mata Gil,6543210,Yare',
  '5,Luisa Inés Peña Soto,5432109,Tocorón',
  '6,Juan José Vera Lugo,4321098,Yare',
  '',
].join('\n')
const list = (...lines: readonly string[]) => ['N°,Nombre,Cédula,Centro', ...lines, REST].join('\n')

test.each<[string, string, string, unknown]>([
  [
    'a name',
    list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,,', '2,Ana Ruiz,8765432,Yare'),
    '2|1|Carlos Andrés Betancourt Ravelo|14208731|Yare',
    3,
  ],
  [
    'with its place',
    list('1,Carlos Andrés,14208731,Centro Penitenciario', ',Betancourt,,de Aragua', '2,Ana Ruiz,8765432,Yare'),
    '2|1|Carlos Andrés Betancourt|14208731|Centro Penitenciario de Aragua',
    3,
  ],
  [
    'within a word',
    list('1,Carlos Fernán-,14208731,Yare', ',dez Ravelo,,', '2,Ana Ruiz,8765432,Yare'),
    '2|1|Carlos Fernández Ravelo|14208731|Yare',
    3,
  ],
  [
    'at a hyphen',
    list('1,Carlos Pérez-,14208731,Yare', ',Mata Ravelo,,', '2,Ana Ruiz,8765432,Yare'),
    '2|1|Carlos Pérez-Mata Ravelo|14208731|Yare',
    3,
  ],
  [
    'below a title',
    `LIBERADOS\n${list('1.,Betancourt Ravelo,14208731,Yare', ',Carlos Andrés,,', '2.,Ana Ruiz,8765432,Yare').replace(/^([3-6]),/gm, '$1.,')}`,
    '3|1.|Betancourt Ravelo Carlos Andrés|14208731|Yare',
    4,
  ],
])('joined: %s', async (_, text, first, line) => {
  const found = await people(text)
  expect(found.rows[0]).toBe(first)
  expect([found.rows.length, found.notes]).toEqual([6, [[line, 1]]])
})

test('several, each told', async () => {
  const text = list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,,', '2,Ana María,8765432,Yare', ',Ruiz Paz,,')
  expect(await people(text)).toMatchObject({ rows: { length: 6 }, notes: [[3, 2]] })
})

test.each<[string, string, number]>([
  [
    'a whole name below a whole name',
    list('1,Carlos Betancourt Ravelo,14208731,Yare', ',Luis Antonio Mata,,', '2,Ana Ruiz,8765432,Yare'),
    7,
  ],
  ['a brother without a number', list('1,Carlos Ravelo,14208731,Yare', ',Luis Ravelo,,', '2,Ana Ruiz,8765432,Yare'), 7],
  ['one with a document', list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,9876543,', '2,Ana Ruiz,8765432,Yare'), 7],
  ['two lines', list('1,Carlos Andrés,14208731,Yare', ',Betancourt,,', ',Ravelo,,', '2,Ana Ruiz,8765432,Yare'), 8],
  [
    'a number left out',
    list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,,', '2,Ana Ruiz,8765432,Yare').replace('\n5,', '\n7,'),
    7,
  ],
  ['no numbers', list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,,', '2,Ana Ruiz,8765432,Yare').replace(/^\d,/gm, 'x,'), 7],
  ['below the last', `${list('1,Carlos Andrés Mata,14208731,Yare', '2,Ana Ruiz,8765432,Yare')},Betancourt Ravelo,,\n`, 7],
])('as they stand: %s', async (_, text, rows) => expect(await people(text)).toMatchObject({ rows: { length: rows }, notes: [] }))

test('as they stand where the user names the header', async () => {
  const text = list('1,Carlos Andrés,14208731,Yare', ',Betancourt Ravelo,,', '2,Ana Ruiz,8765432,Yare')
  expect((await people(text, { headerRow: 1 })).notes).toEqual([])
})

const unnumbered = (...lines: readonly string[]) =>
  [
    'Nombre,Cédula,Centro',
    'Rosa Elena Díaz Mora,7654321,El Rodeo',
    ...lines,
    'Pedro Luis Mata Gil,6543210,Yare',
    'Luisa Inés Peña Soto,5432109,Tocorón',
    'Juan José Vera Lugo,4321098,Yare',
    '',
  ].join('\n')

test.each([
  [
    'given names and surnames',
    unnumbered('Carlos Andrés,14208731,Yare', 'Betancourt Ravelo,,'),
    '3|Carlos Andrés Betancourt Ravelo|14208731|Yare',
  ],
  ['the last word', unnumbered('Carlos Andrés Betancourt,14208731,Yare', 'Ravelo,,'), '3|Carlos Andrés Betancourt Ravelo|14208731|Yare'],
  [
    'a text without columns',
    '1. Rosa Elena Díaz\n2. Carlos Andrés\nBetancourt\n3. Pedro Luis Mata\n4. Luisa Inés Peña\n5. Juan José Vera\n',
    '2|2. Carlos Andrés Betancourt',
  ],
])('halves of a name without a numbered column: %s', async (_, text, second) => {
  const { rows, notes } = await people(text)
  expect(rows[1]).toBe(second)
  expect([rows.length, notes.length]).toEqual([5, 1])
})

test.each([
  ['a person without a document below a whole name', unnumbered('Carlos Andrés Betancourt Ravelo,14208731,Yare', 'Luis Antonio,,'), 6],
  [
    'where others have nothing but a name',
    unnumbered('Carlos Andrés,14208731,Yare', 'Luis Gil,,', 'Ana Ruiz,8765432,', 'Eva Luz Mata Rey,,'),
    8,
  ],
  ['a name as long as others', unnumbered('Ana Ruiz,14208731,Yare', 'Luis Mata,,', 'Eva Mata,5432119,'), 7],
])('as they stand without numbers: %s', async (_, text, rows) =>
  expect(await people(text)).toMatchObject({ rows: { length: rows }, notes: [] }),
)
