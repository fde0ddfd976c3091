// Every comparison's levels, a table each: both directions, and what is missing. A comparison without a table fails.
import { describe, expect, test } from 'vitest'
import { postcode } from '../../../src/link/comparison/code.ts'
import { COMPARISONS } from '../../../src/link/comparison/registry.ts'
import { BEST, type Comparison } from '../../../src/link/comparison/comparison.ts'
import { twoLists } from '../two-lists.ts'

/** Cells of two rows, and the level they agree at; null where they say nothing of each other. */
type Table = readonly (readonly [left: string, right: string, level: string | null])[]

const TEXTS: Table = [
  ['Los Teques', 'LOS TEQUES', 'equal'],
  ['Los Teques', 'Los Teqes', 'alike'],
  ['San Francisco Maracaibo', 'Maracaibo', 'alike'],
  ['Los Teques', 'Cumaná', 'differs'],
  ['Los Teques', '', null],
  ['', '', null],
]

const EVENT_DATES: Table = [
  ['2024-08-01', '2024-08-01', 'equal'],
  ['2024-08-01', '2024-08-04', 'within three days'],
  ['2024-07-30', '2024-08-02', 'within three days'],
  ['2024-08-01', '2024-08-05', 'within a month'],
  ['2024-08-01', '2024-09-01', 'within a month'],
  ['2024-08-01', '2024-09-02', 'within a year'],
  ['2024-08-01', '2024', 'within a year'],
  ['2024-08', '2024-11-30', 'within a year'],
  ['2024-08-01', '2025-08-03', 'differs'],
  ['2024-12-31', '2025', 'differs'],
  ['2024-08-01', '', null],
]

/** By name of the comparison: the columns that it takes, and its cells. */
const TABLES: Readonly<Record<string, readonly [columns: string, table: Table]>> = {
  document: [
    'document',
    [
      ['V-12345678', '12.345.678', 'equal'],
      ['V-12345678', 'E-12345678', 'equal digits, other prefix'],
      ['V-12345678', '12345679', 'one digit differs'],
      ['V-12345678', '12354678', 'one digit differs'],
      ['V-12345678', '1234578', 'one digit differs'],
      ['V-12345678', '12845973', 'several digits differ'],
      ['V-12345678', '87654321', 'differs'],
      ['AB123456', 'AB123457', 'one digit differs'],
      ['AB123456', 'XY987654', 'differs'],
      ['AB123456', '87654321', null],
      ['V-12345678', '', null],
      ['', '', null],
    ],
  ],
  'birth date': [
    'birth_date',
    [
      ['1980-02-03', '03/02/1980', 'equal'],
      ['1980-02-03', '1980-02-04', 'one typed slip'],
      ['1980-02-03', '1980-03-02', 'one typed slip'],
      ['1980-02-03', '1981-02-03', 'one typed slip'],
      ['1980-02-03', '1980-02-24', 'same month'],
      ['1980-02-03', '1980-09-24', 'same year'],
      ['1980-02-03', '1982-09-24', 'near year'],
      ['1980-02-03', '1983-09-24', 'differs'],
      ['1980-02-03', '2009-09-24', 'a generation apart'],
      ['1980-02-03', '1980', 'year fits'],
      ['1980', '1980', 'year fits'],
      ['1980-02', '1980', 'year fits'],
      ['1980-02', '1980-02-03', 'month fits'],
      ['1980-02', '1980-02', 'month fits'],
      ['1980-02', '1980-09-03', 'year fits, month differs'],
      ['1980-02', '1981-02', 'one typed slip, day unknown'],
      ['1980-02', '1908-02-03', 'one typed slip, day unknown'],
      ['1980-02', '1981-05-06', 'month and year differ'],
      ['1980-02', '2009-05-06', 'a generation apart by month'],
      ['1980', '1981-05-06', 'a year apart'],
      ['1980', '1985', 'up to five years apart'],
      ['1980', '1986', 'year differs'],
      ['1980', '2009', 'a generation apart by year'],
      ['1980-02-03', '', null],
      ['', '1980', null],
    ],
  ],
  age: [
    'age',
    [
      ['34', '34 años', 'same age'],
      ['34', '35', 'ages a year apart'],
      ['34', '39', 'ages up to five years apart'],
      ['34', '40', 'ages differ'],
      ['34', '60', 'ages a generation apart'],
      ['34', '', null],
      ['', '', null],
    ],
  ],
  sex: [
    'sex',
    [
      ['F', 'Femenino', 'equal'],
      ['F', 'M', 'differs'],
      ['F', '', null],
    ],
  ],
  suffix: [
    'suffix',
    [
      ['Jr.', 'hijo', 'equal'],
      ['II', 'Jr.', null],
      ['II', 'III', 'differs'],
      ['Jr.', 'Sr.', 'differs'],
      ['Jr.', '', 'one is marked'],
      ['', '', null],
    ],
  ],
  alias: [
    'alias',
    [
      ['El Gocho', 'EL GOCHO', 'one in common'],
      ['El Gocho', 'Pepe; El Gocho', 'one in common'],
      ['El Gocho', 'Pepe', null],
      ['El Gocho', '', null],
    ],
  ],
  'married name': [
    'married',
    [
      ['Pérez', 'PEREZ', 'equal'],
      ['Pérez', 'Rojas', null],
      ['Pérez', '', null],
    ],
  ],
  'arrest date': ['arrest_date', EVENT_DATES],
  'event date': ['event_date', EVENT_DATES],
  telephone: [
    'phone',
    [
      ['+58 412 1234567', '0412-1234567', 'equal'],
      ['0412-1234567', '0412-1234568', 'nearly equal'],
      ['0412-1234567', '0414-7654321', 'differs'],
      ['0412-1234567', '', null],
    ],
  ],
  postcode: [
    'postcode',
    [
      ['1010', '1010', 'equal'],
      ['1010', '1011', 'nearly equal'],
      ['1010', '5001', 'differs'],
      ['1010', '', null],
    ],
  ],
  nationality: [
    'nationality',
    [
      ['Venezolana', 'Venezuelan', 'equal'],
      ['Venezolana', 'Venezolana / Italiana', 'alike'],
      ['Venezolana', 'Italiana', 'differs'],
      ['Venezolana', 'Marciana', null],
      ['Venezolana', '', null],
    ],
  ],
  place: [
    'place',
    [
      ['Ramo Verde', 'ramo verde', 'equal'],
      ['Comandancia Central Norte', 'Comandancia Central', 'alike'],
      ['Ramo Verde', 'Tocorón', 'differs'],
      ['Ramo Verde', '', null],
    ],
  ],
  state: [
    'state',
    [
      ['Miranda', 'MIRANDA', 'equal'],
      ['Nueva Esparta', 'Nueva Espartaa', 'alike'],
      ['Miranda', 'Zulia', 'differs'],
      ['Miranda', '', null],
    ],
  ],
  residence: ['residence', TEXTS],
  'birth place': ['birth_place', TEXTS],
  occupation: [
    'occupation',
    [
      ['Albañil', 'albañil', 'equal'],
      ['maestra', 'maestro', 'alike'],
      ['maestra de escuela', 'maestra', 'alike'],
      ['albañil', 'maestra', 'differs'],
      ['albañil', '', null],
    ],
  ],
  text: ['remark', TEXTS],
  'e-mail': [
    'email',
    [
      ['pepe@example.org', 'PEPE@example.org', 'equal'],
      ['pepe@example.org', 'pepe@example.net', 'nearly equal'],
      ['pepe.perez@example.org', 'pepe.peres@example.org', 'nearly equal'],
      ['pepe@example.org', 'luisa@correo.example', 'differs'],
      ['pepe@example.org', '', null],
    ],
  ],
  'home address': [
    'street,street_number',
    [
      ['Calle Sucre,12', 'Calle Sucre,12', 'house and street agree'],
      ['Calle Sucre,12', 'Calle Sucre,13', 'street agrees'],
      ['Calle Sucre,12', 'Calle Sucre,', 'street agrees'],
      ['Calle Sucre,12', 'Avenida Bolívar,12', 'differs'],
      ['Calle Sucre,12', ',12', null],
    ],
  ],
}

async function levelsOf(comparison: Comparison, columns: string, table: Table): Promise<(string | null)[][]> {
  const row = (cells: string) => `Ana,Rivas Mora,${cells}`
  const { a, b } = await twoLists(
    `given,surname,${columns}`,
    table.map(([left]) => row(left)),
    table.map(([, right]) => row(right)),
  )
  return [
    [a, b],
    [b, a],
  ].map(([x, y]) => {
    const [comparer] = comparison.between({ a: x!, b: y! })
    return table.map((_, k) => comparer!.comparison.levels[comparer!.level(k, k)]?.name ?? null)
  })
}

test('every table is of a comparison', () => {
  expect(Object.keys(TABLES).toSorted()).toEqual(COMPARISONS.map((c) => c.name).toSorted())
})

describe.each(COMPARISONS.map((c) => [c.name, c] as const))('%s', (name, comparison) => {
  const [columns, table] = TABLES[name] ?? ['', []]

  test('each level, forth and back', async () => {
    const expected = table.map(([, , level]) => level)
    expect(await levelsOf(comparison, columns, table)).toEqual([expected, expected])
  })

  test('the table has every level, and a missing value', () => {
    const unseen = comparison.levels.filter((level) => !table.some((row) => row[2] === level.name)).map((level) => level.name)
    // A check digit needs a column that keeps to a standard: test/person/document-spellings.test.ts.
    expect(unseen).toEqual(name === 'document' ? ['differs, a check digit is wrong'] : [])
    expect(table.some((row) => row[2] === null)).toBe(true)
  })

  test('a list that says nothing has none', async () => {
    // A mark on one side alone says something: neither has one here.
    const said = name === 'suffix' ? '' : table[0]![0]
    const { a, b } = await twoLists(`given,surname,${columns}`, [`Ana,Rivas Mora,${said}`], ['Ana,Rivas Mora,'])
    expect(comparison.between({ a, b })).toEqual([])
    expect(comparison.between({ a: b, b: a })).toEqual([])
  })
})

test.each([
  ['on a short list, as common as each other', 16, 4],
  ['on a long list, no rarer than one in 4,096', 5000, 12],
])('a postcode: %s', async (_, postcodes, bits) => {
  const rows = Array.from({ length: postcodes }, (_, k) => `Ana,Rivas Mora,${10_000 + k}`)
  const { a, b } = await twoLists('given,surname,postcode', rows, rows)
  const [comparer] = postcode.between({ a, b })
  expect(comparer!.weight(BEST, 0, 0)).toBe(Math.round(100 * (bits + Math.log2(0.84))))
})
