// Which row is the header.
import { readList } from '../../../src/index.ts'
import { expect, test } from 'vitest'
import { splitHeader } from '../../../src/source/columns/header-rows.ts'
import type { ReadWishes } from '../../../src/source/wishes.ts'
import { contextOf, gridOf } from '../rows-of.ts'

const HEADER = ['Nombre', 'Cédula']
const ANA = ['Ana Pérez', 'V-1234567']
const LUIS = ['Luis Rojas', 'V-7654321']

test.each<[string, string[][], Partial<ReadWishes>, string[], number, number, boolean]>([
  ['the first row', [HEADER, ANA], {}, HEADER, 1, 1, false],
  ['below a title', [['Lista de presos', ''], ['', ''], HEADER, ANA], {}, HEADER, 3, 3, false],
  [
    'two rows, where headings need their titles',
    [
      ['Datos personales', 'Nacimiento', 'Excarcelación'],
      ['Nombre', 'Fecha', 'Fecha'],
      ['Ana Pérez', '1980-02-03', '2026-01-08'],
    ],
    {},
    ['Datos personales / Nombre', 'Nacimiento / Fecha', 'Excarcelación / Fecha'],
    2,
    1,
    false,
  ],
  ['none: the first row is a person', [ANA, LUIS], {}, ['column 1', 'column 2'], 0, 1, true],
  ['unknown words', [['Foo', 'Bar'], ANA], {}, ['Foo', 'Bar'], 1, 1, false],
  ['the row with a column that the user names', [['Foo', 'Bar'], HEADER, ANA], { map: [['name', 'Foo']] }, ['Foo', 'Bar'], 1, 1, false],
  ['a number moves nothing', [HEADER, ANA, ['2', 'x']], { map: [['document', '2']] }, HEADER, 1, 1, false],
  ['the line that the user names', [['Foo', 'Bar'], HEADER, ANA], { headerRow: 1 }, ['Foo', 'Bar'], 1, 1, false],
])('%s', (_, cells, wishes, header, from, line, generated) =>
  expect(splitHeader(gridOf(cells), contextOf(wishes))).toMatchObject({ header, from, line, generated }),
)

test('a format that names its columns has no header row', () =>
  expect(splitHeader(gridOf([ANA], { header: HEADER }), contextOf())).toEqual({ header: HEADER, from: 0, generated: false, line: 1 }))

test.each<[string, string[][], Partial<ReadWishes>, object]>([
  ['a line that is not there', [HEADER], { headerRow: 9 }, { code: 'header-row', params: { line: 9, lines: 1 } }],
  ['nothing that can be read', [], {}, { code: 'cell-too-long', line: 1 }],
])('%s', (_, cells, wishes, error) => {
  let thrown: unknown
  try {
    splitHeader(gridOf(cells), contextOf(wishes))
  } catch (e) {
    thrown = e
  }
  expect(thrown).toMatchObject(error)
})

test.each<[string, string, number, string[]]>([
  [
    'a title with a colon over bullets',
    'Lista de liberados:\n• Ana Pérez Mora, C.I. 14.208.731\n• Luis Rojas Paz, C.I. 8.765.432\n• Rosa Díaz Gil, C.I. 7.654.321\n',
    3,
    ['banner'],
  ],
  [
    'a title without known names',
    'Excarcelados en El Rodeo:\nAna Pérez Mora, C.I. 14.208.731\nLuis Rojas Paz, C.I. 8.765.432\nRosa Díaz Gil, C.I. 7.654.321\n',
    3,
    ['banner'],
  ],
  [
    'a title in a row as wide as the list',
    'EXCARCELADOS EN EL RODEO;;\nAna Pérez Mora;14.208.731;08/01/2026\nLuis Rojas Paz;8.765.432;08/01/2026\nRosa Díaz Gil;7.654.321;09/01/2026\n',
    3,
    ['banner'],
  ],
  ['a first row that lacks a cell', 'Ana Pérez Mora\nLuis Rojas Paz, 8.765.432\nRosa Díaz Gil, 7.654.321\n', 3, []],
  ['one row with a comma more', 'Ana Pérez Mora\nLuis Rojas Paz, hijo\nRosa Díaz Gil\n', 2, ['ragged-row']],
])('without headings, rows are as wide as most: %s', async (_, text, people, rejects) => {
  const list = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect([list.records.length, list.rejects.map((r) => r.code)]).toEqual([people, rejects])
})

test.each<[string, string[][], string[]]>([
  [
    'a survey tool writes what kind of answer stands below',
    [
      ['ID', 'Nombre', 'Fecha de detención', '¿Dónde está?', ''],
      ['', 'Open-Ended Response', 'DD/MM/YYYY', 'Response', 'Otro (especifique)'],
      ['1', 'Ana Pérez', '13/02/2025', 'Yare', ''],
    ],
    ['ID', 'Nombre', 'Fecha de detención', '¿Dónde está?', '¿Dónde está? / Otro (especifique)'],
  ],
  [
    'and the parts of a question beside it',
    [
      ['Datos de la víctima', '', 'Fecha de arresto', 'Comentarios'],
      ['Nombres', 'Apellidos', 'Open-Ended Response', 'Open-Ended Response'],
      ['Ana', 'Pérez', '13/02/2025', ''],
    ],
    ['Datos de la víctima / Nombres', 'Datos de la víctima / Apellidos', 'Fecha de arresto', 'Comentarios'],
  ],
  [
    'in Spanish',
    [
      ['Nombre completo', 'Cédula'],
      ['Respuesta de composición abierta', 'Respuesta'],
      ['Ana Pérez', '12345678'],
    ],
    ['Nombre completo', 'Cédula'],
  ],
  [
    'in Portuguese and French',
    [
      ['Nome completo', 'RG'],
      ['Resposta aberta', 'Réponse ouverte'],
      ['Ana Pérez', '12345678'],
    ],
    ['Nome completo', 'RG'],
  ],
  [
    'a person whose first cell is an answer',
    [
      ['Nombre', 'Nota'],
      ['Ana Pérez', 'sin respuesta'],
      ['Luis Rojas', ''],
    ],
    ['Nombre', 'Nota'],
  ],
])('%s', (_, cells, header) => expect(splitHeader(gridOf(cells), contextOf()).header).toEqual(header))
