// What each audience sees of headings, sheets, cells, conflicts, notes and weights.
import { expect, test } from 'vitest'
import type { ColumnUse, SheetUse, SourceList } from '../../../src/model/source.ts'
import { AUDIENCES, type Audience } from '../../../src/report/redact/audience.ts'
import {
  conflictFor,
  fieldFor,
  headingFor,
  hundredthsFor,
  noteFor,
  oddsFor,
  recordFor,
  sheetFor,
  weightFor,
} from '../../../src/report/redact/cells.ts'

/** By audience: working, names, public. */
type Each<T> = readonly [T, T, T]
const byAudience = <T>(make: (audience: Audience) => T): T[] => AUDIENCES.map(make)

const column = (more: Partial<ColumnUse>): ColumnUse => ({
  index: 2,
  header: 'Amigo de Ana',
  field: null,
  recognised: false,
  textKey: 'amigo de ana',
  basis: 'none',
  reading: 0,
  kind: '',
  evidence: { because: 'nothing', bits: 0, alternatives: [] },
  ...more,
})
const list = {
  columns: [
    column({ index: 0, header: 'Nombre', field: 'name', recognised: true, textKey: 'nombre' }),
    column({ index: 1 }),
    column({ index: 2, header: 'name', textKey: 'name' }),
  ],
  records: { cell: (row: number, at: number) => `${row}/${at}` },
} as unknown as SourceList

test.each<[string, ColumnUse, Each<string>]>([
  ['a known heading', column({ recognised: true, header: 'Nombre' }), ['Nombre', 'Nombre', 'Nombre']],
  ['any other', column({}), ['column 3', 'Amigo de Ana', 'column 3']],
])('%s', (_, of, shown) => expect(byAudience((audience) => headingFor(audience, of))).toStrictEqual(shown))

test.each<[string, string, Each<string>]>([
  ['a field', 'name', ['name', 'name', 'name']],
  ['a text column', 'amigo de ana', ['column 2', 'amigo de ana', 'column 2']],
  ['a field that no column has', 'place', ['place', 'place', 'place']],
])('%s', (_, field, shown) => expect(byAudience((audience) => fieldFor(audience, list, field))).toStrictEqual(shown))

test.each<[string, boolean, Each<{ name?: string; rows: number | null }>]>([
  [
    'a plain sheet',
    true,
    [
      { name: 'Hoja1', rows: 7 },
      { name: 'Hoja1', rows: 7 },
      { name: 'Hoja1', rows: null },
    ],
  ],
  ['any other sheet', false, [{ rows: 7 }, { name: 'Hoja1', rows: 7 }, { rows: null }]],
])('%s', (_, plain, shown) => {
  const sheet: SheetUse = { number: 1, name: 'Hoja1', plain, use: 'read', reason: '', rows: 7 }
  expect(byAudience((audience) => sheetFor(audience, sheet))).toStrictEqual(shown)
})

test('a record', () =>
  expect(byAudience((audience) => recordFor(audience, list, 4))).toStrictEqual([
    undefined,
    { Nombre: '4/0', 'Amigo de Ana': '4/1', name: '4/2' },
    undefined,
  ]))

test('a conflict', () => {
  const conflict = { field: 'birth_date', kind: 'differs', by: 'P3D', left: '1980', right: '1981' } as const
  const bare = { field: 'birth_date', kind: 'differs', by: 'P3D' }
  expect(byAudience((audience) => conflictFor(audience, conflict))).toStrictEqual([bare, { ...bare, left: '1980', right: '1981' }, bare])
  expect(conflictFor('working', { field: 'sex', kind: 'differs', left: 'M', right: 'F' })).toStrictEqual({ field: 'sex', kind: 'differs' })
})

test('words of cells in a note', () => {
  expect(byAudience((audience) => noteFor(audience, { words: 'zzkq', rows: 2 }))).toStrictEqual([
    { rows: 2 },
    { rows: 2, words: 'zzkq' },
    { rows: 2 },
  ])
  expect(noteFor('names', { rows: 2 })).toStrictEqual({ rows: 2 })
})

test.each<[string, number, Each<number>]>([
  ['given name', 349, [300, 349, 300]],
  ['later given name', 350, [400, 350, 400]],
  ['given names together', -49, [0, -49, 0]],
  ['surname', -149, [-100, -149, -100]],
  ['surnames together', -51, [-100, -51, -100]],
  ['later surname', 51, [100, 51, 100]],
  ['name order', 49, [0, 49, 0]],
  ['document', 349, [349, 349, 349]],
])('%s of %i hundredths', (comparison, hundredths, shown) =>
  expect(byAudience((audience) => hundredthsFor(audience, { comparison, level: 'equal', hundredths }))).toStrictEqual(shown),
)

test.each<[number, Each<number>]>([
  [449, [400, 449, 400]],
  [-20, [0, -20, 0]],
  [Infinity, [Infinity, Infinity, Infinity]],
])('odds of %i hundredths', (hundredths, shown) => expect(byAudience((audience) => oddsFor(audience, hundredths))).toStrictEqual(shown))

test('a weight is the sum of the parts that are shown', () => {
  const parts = [
    { comparison: 'prior', level: 'chance', hundredths: -1020 },
    { comparison: 'surname', level: 'equal', hundredths: 751 },
    { comparison: 'document', level: 'equal', hundredths: 1333 },
  ]
  expect(byAudience((audience) => weightFor(audience, parts))).toStrictEqual([11.13, 10.64, 11.13])
  expect(weightFor('names', [])).toBe(0)
})
