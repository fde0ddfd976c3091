// What is inside a record is a column, and no record is lost unseen.
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/source/json.ts'
import { readList } from '../../src/index.ts'

const grid = (value: unknown) => {
  const { header, rows, notes } = readJson(JSON.stringify(value), 'l.json')
  return {
    header,
    cells: Array.from({ length: rows.length }, (_, i) => rows.cells(i)),
    faults: Array.from({ length: rows.length }, (_, i) => rows.fault(i)?.code),
    notes,
  }
}

test.each([
  ['an object', { persona: { nombre: 'Ana', ci: 1 } }, { 'persona.nombre': 'Ana', 'persona.ci': '1' }],
  ['first and last', { name: { first: 'Ana', last: 'Pérez' } }, { 'name.first': 'Ana', 'name.last': 'Pérez' }],
  ['deeper', { a: { b: { c: 'x' } }, nombre: 'Ana' }, { 'a.b.c': 'x', nombre: 'Ana' }],
  ['an array of words', { nombre: 'Ana', alias: ['x', null, 'y', 3] }, { nombre: 'Ana', alias: 'x; y; 3' }],
  ['an array of one object', { nombre: 'Ana', docs: [{ ci: '1' }] }, { nombre: 'Ana', 'docs.ci': '1' }],
  ['an empty object', { nombre: 'Ana', otro: {} }, { nombre: 'Ana' }],
  ['a feature', { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { nombre: 'Ana' } }, { nombre: 'Ana' }],
  ['true and null', { nombre: 'Ana', menor: true, x: null }, { nombre: 'Ana', menor: 'true', x: '' }],
])('%s', (_, record, columns) => {
  const { header, cells } = grid([record])
  expect(Object.fromEntries(header!.map((h, i) => [h, cells[0]![i]]))).toEqual(columns)
})

describe('where the list is', () => {
  const people = [{ nombre: 'Ana Pérez' }, { nombre: 'Luis Rojas' }]
  test.each([
    ['beside an array of words', { ids: [1, 2], people }],
    ['one object deeper', { data: { total: 2, people } }],
    [
      'features of a map',
      { type: 'FeatureCollection', bbox: [0, 0], features: people.map((properties) => ({ type: 'Feature', properties })) },
    ],
  ])('%s', (_, value) => expect(grid(value).cells).toEqual([['Ana Pérez'], ['Luis Rojas']]))
})

test('an array of objects is said, and never a name', () => {
  const { header, notes } = grid([{ nombre: 'Ana' }, { nombre: 'Luis', familia: [{ nombre: 'x' }, { nombre: 'y' }] }])
  expect(header).toEqual(['nombre'])
  expect(notes).toMatchObject([{ code: 'json-lists-inside', line: 2, params: { column: 'familia', records: 1 } }])
})

test('records without a name are not lost', async () => {
  const value = [
    { nombre: 'Ana Pérez', ci: 'V-1234567' },
    { ci: 'V-7654321' },
    {},
    { nombre: null, ci: null },
    { nombre: 'Luis Rojas', ci: 'V-7654322' },
  ]
  const list = await readList('l.json', Buffer.from(JSON.stringify(value)), { id: 'claimed', role: 'claimed' })
  expect(list.records).toHaveLength(3)
  expect(list.rejects).toMatchObject([
    { row: 3, line: 3, code: 'empty-record', kind: 'INVALID' },
    { row: 4, line: 4, code: 'empty-record', kind: 'INVALID' },
  ])
})

test.each([
  '{"nombre":"Ana","p":{"ci":12345678901234567890}}',
  '{"nombre":"Ana","ci":[12345678901234567890]}',
  '{"nombre":"Ana","p":[{"ci":12345678901234567}]}',
  '{"nombre":"Ana","ci":1.2345678901234567e20}',
  '{"nombre":"Ana","ci":1e999}',
])('a number that lost digits: %s', (record) => {
  const { rows } = readJson(`[${record},{"nombre":"Luis"}]`, 'l.json')
  expect(rows.fault(0)?.code).toBe('big-number')
  expect(rows.fault(1)).toBeUndefined()
})
