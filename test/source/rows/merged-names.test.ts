// Names merged over several rows.
import { expect, test } from 'vitest'
import { continuedRows, mergedNameNotes } from '../../../src/source/rows/merged-names.ts'
import { columnsWith, rowsOf } from '../rows-of.ts'

const COLUMNS = columnsWith('name', 'document', null)
const NAME = { column: 0, from: 0, to: 1 }
const DOCUMENT = { column: 1, from: 0, to: 1 }
const same = rowsOf([
  ['Ana Pérez', 'V-1', 'madre'],
  ['Ana Pérez', 'V-1', 'padre'],
  ['Luis Rojas', 'V-2', ''],
])
const blank = rowsOf([
  ['Ana Pérez', 'V-1', 'madre'],
  ['Ana Pérez', '', 'padre'],
  ['Luis Rojas', 'V-2', ''],
])
const other = rowsOf([
  ['Ana Pérez', 'V-1', ''],
  ['Ana Pérez', 'V-9', ''],
  ['Luis Rojas', 'V-2', ''],
])

test.each([
  ['name and document merged', same, [NAME, DOCUMENT], COLUMNS, [1], 0],
  ['no document of its own', blank, [NAME], COLUMNS, [1], 0],
  ['two documents under one name', other, [NAME], COLUMNS, [], 1],
  ['a name that is written again', same, [DOCUMENT], COLUMNS, [], 0],
  ['no facts to tell people apart', same, [NAME], columnsWith('name', null, null), [], 0],
  ['nothing merged', same, [], COLUMNS, [], 0],
  ['no columns', same, [NAME], [], [], 0],
])('%s', (_, rows, merged, columns, continued, notes) => {
  expect([...continuedRows(rows, merged, columns)]).toEqual(continued)
  expect(mergedNameNotes(rows, merged, columns)).toHaveLength(notes)
})

test('one surname over sisters and brothers is no merged name', () => {
  const rows = rowsOf([
    ['Pérez', 'Ana', 'V-1'],
    ['Pérez', 'Luis', 'V-9'],
  ])
  expect(mergedNameNotes(rows, [NAME], columnsWith('surname', 'given', 'document'))).toEqual([])
  const both = [NAME, { column: 1, from: 0, to: 1 }]
  const same = rowsOf([
    ['Pérez', 'Ana', 'V-1'],
    ['Pérez', 'Ana', 'V-9'],
  ])
  expect(mergedNameNotes(same, both, columnsWith('surname', 'given', 'document'))).toHaveLength(2)
})

test('the note says where', () =>
  expect(mergedNameNotes(other, [NAME], COLUMNS)).toEqual([
    { code: 'merged-names', line: 1, params: { rows: 2, from: 1, to: 2 }, warning: true },
  ]))
