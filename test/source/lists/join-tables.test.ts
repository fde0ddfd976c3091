// Several tables as one list.
import { expect, test } from 'vitest'
import type { Field } from '../../../src/model/fields.ts'
import { joinTables, type OneTable } from '../../../src/source/lists/join-tables.ts'
import { toRecords } from '../../../src/source/rows/records.ts'
import { columnsWith, knownName, rowsOf } from '../rows-of.ts'

function tableOf(sheet: number | undefined, fields: Field[], rows: string[][]): OneTable {
  const people = { names: new Set([fields.indexOf('name')]), knownName }
  return { ...toRecords(rowsOf(rows), 0, fields, new Set([fields.indexOf('name')]), people), columns: columnsWith(...fields), sheet }
}
const FIRST = tableOf(
  1,
  ['name', 'document'],
  [
    ['Ana Pérez', 'V-1234567'],
    ['', ''],
    ['Luis Rojas', 'V-7654321', 'x'],
  ],
)
const SECOND = tableOf(
  2,
  ['document', 'name', 'place'],
  [
    ['V-1111111', 'Rosa Díaz', 'Yare'],
    ['V-1234567', 'José Mora', ''],
  ],
)
const EMPTY = tableOf(3, ['name'], [])

const seen = (tables: OneTable[]) => {
  const { columns, records, rejects, blank } = joinTables(tables)
  return {
    fields: columns.map((c) => c.field),
    rows: Array.from({ length: records.length }, (_, i) => [records.row(i), records.line(i), records.sheet?.(i), ...records.cells(i)]),
    rejects: rejects.map((r) => [r.row, r.line]),
    blank,
  }
}

test('one table stays as it is', () => {
  const joined = joinTables([FIRST])
  expect([joined.records, joined.columns, joined.rejects]).toEqual([FIRST.records, FIRST.columns, FIRST.rejects])
})
test('columns meet by field, rows go on, lines are those of the sheet', () =>
  expect(seen([FIRST, SECOND])).toEqual({
    fields: ['name', 'document', 'place'],
    rows: [
      [1, 1, 1, 'Ana Pérez', 'V-1234567', ''],
      [3, 1, 2, 'Rosa Díaz', 'V-1111111', 'Yare'],
      [4, 2, 2, 'José Mora', 'V-1234567', ''],
    ],
    rejects: [[2, 3]],
    blank: 1,
  }))
test('ids are those of all tables; what a table lacks is blank', () => {
  const { records } = joinTables([FIRST, SECOND])
  expect(records.distinct(1)).toEqual({ id: Int32Array.of(0, 1, 0), values: ['V-1234567', 'V-1111111'] })
  expect(records.distinct(2)).toEqual({ id: Int32Array.of(0, 1, 0), values: ['', 'Yare'] })
  const into = new Uint8Array(4)
  expect([records.read(0, 2, into), records.read(1, 2, into), records.cell(0, 9)]).toEqual([0, 4, ''])
})
test('the order by content does not depend on the order of tables', () => {
  const names = (tables: OneTable[]) => {
    const { columns, records } = joinTables(tables)
    const name = columns.findIndex((c) => c.field === 'name')
    return [...records.order()].map((i) => records.cell(i, name)).toSorted()
  }
  expect(names([FIRST, SECOND])).toEqual(names([SECOND, FIRST]))
})
test('a table without rows, and none at all', () => {
  expect(seen([FIRST, EMPTY]).rows).toEqual([[1, 1, 1, 'Ana Pérez', 'V-1234567']])
  expect(seen([])).toEqual({ fields: [], rows: [], rejects: [], blank: 0 })
})
