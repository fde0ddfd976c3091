// Where the columns of a further table go.
import { expect, test } from 'vitest'
import type { ColumnUse } from '../../../src/model/source.ts'
import { placeColumns } from '../../../src/source/lists/place-columns.ts'
import { columnsWith } from '../rows-of.ts'

const named = (column: ColumnUse, header: string): ColumnUse => ({ ...column, header, textKey: header.toLowerCase() })
const [NAME, DOCUMENT, OTHER] = columnsWith('name', 'document', null) as [ColumnUse, ColumnUse, ColumnUse]

test.each<[string, ColumnUse[], ColumnUse[], number[], string[]]>([
  ['the first table', [], [NAME, DOCUMENT], [0, 1], ['name', 'document']],
  ['the same columns', [NAME, DOCUMENT], [NAME, DOCUMENT], [0, 1], ['name', 'document']],
  ['in another order', [NAME, DOCUMENT], [DOCUMENT, NAME], [1, 0], ['name', 'document']],
  ['one field under two headings', [NAME], [named(NAME, 'Quién')], [0], ['name']],
  ['a new one', [NAME], [NAME, named(OTHER, 'Nota')], [0, 1], ['name', 'Nota']],
  ['one heading with two fields', [named(NAME, 'X')], [named(DOCUMENT, 'x')], [1], ['X', 'x (2)']],
  ['none', [NAME], [], [], ['name']],
])('%s', (_, all, own, places, headers) => {
  const joined = [...all]
  expect(placeColumns(joined, own)).toEqual(places)
  expect(joined.map((c) => c.header)).toEqual(headers)
})

test('what one table leaves open, another tells', () => {
  const all = [named(OTHER, 'Mote')]
  expect(placeColumns(all, [{ ...named(OTHER, 'Mote'), field: 'alias', basis: 'map' }])).toEqual([0])
  expect(all[0]).toMatchObject({ header: 'Mote', field: 'alias', basis: 'map' })
})
