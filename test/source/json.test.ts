// What is inside a record is a column, and no record is lost unseen.
import { describe, expect, test } from 'vitest'
import { readJson, readNdjson } from '../../src/source/json.ts'
import { readList } from '../../src/index.ts'

/** A list with each of its records on a line of its own. */
const onLines = (value: unknown) =>
  Array.isArray(value) ? `[${value.map((record) => JSON.stringify(record)).join(',\n')}]` : JSON.stringify(value)

const grid = (value: unknown) => {
  const { header, rows, notes } = readJson(onLines(value), 'l.json')
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
    ['deep beside other objects', { ok: true, meta: { page: 1 }, data: { q: { total: 2 }, detenidos: people } }],
    [
      'a page of hits',
      { _shards: { total: 1 }, hits: { total: { value: 2 }, hits: people.map((_source, i) => ({ _id: `${i}`, _source })) } },
    ],
    ['a column for each key', { nombre: { 0: 'Ana Pérez', 1: 'Luis Rojas' }, ci: { 0: '', 1: '' } }],
    ['values with their type', people.map(({ nombre }) => ({ nombre: { type: 'literal', value: nombre } }))],
    ['given names in an array', people.map(({ nombre }) => ({ given_names: nombre.split(' ') }))],
  ])('%s', (_, value) =>
    expect(grid(value).cells.map((cells) => cells.find((cell) => cell.includes(' ')))).toEqual(['Ana Pérez', 'Luis Rojas']),
  )

  const table = [
    ['Nombre', 'Cédula'],
    ['Ana Pérez', 'V-1234567'],
    ['Luis Rojas', 'V-7654321'],
  ]
  const [header, ...rows] = table
  test.each([
    ['rows of cells', table],
    ['rows below a title', [['Excarcelados', ''], ...table]],
    ['rows of a spreadsheet', { range: 'A1:B3', majorDimension: 'ROWS', values: table }],
    ['headings beside rows', { columns: header, index: [0, 1], data: rows }],
    ['an array for each column', { Nombre: rows.map(([name]) => name), Cédula: rows.map(([, id]) => id) }],
    ['a record for each key', { 'V-1234567': { Nombre: 'Ana Pérez' }, 'V-7654321': { Nombre: 'Luis Rojas' } }],
    [
      'rows of a query',
      {
        head: {},
        results: { bindings: rows.map(([n, d]) => ({ Nombre: { type: 'literal', value: n }, Cédula: { type: 'literal', value: d } })) },
      },
    ],
  ])('%s', async (_, value) => {
    const list = await readList('l.json', Buffer.from(onLines(value)), { id: 'claimed', role: 'claimed' })
    const of = (field: string) => list.columns.find((use) => use.field === field)!.index
    expect(rows.map((_, i) => [list.records.cell(i, of('name')), list.records.cell(i, of('document'))])).toEqual(rows)
    expect(list.records.length).toBe(2)
  })

  test('an object of several things, or of two lists, is no list', async () => {
    const codeOf = (value: unknown) =>
      readList('l.json', Buffer.from(JSON.stringify(value)), { id: 'claimed', role: 'claimed' }).then(
        () => '',
        (error: { code: string }) => error.code,
      )
    expect(await codeOf({ a: { nombre: 'Ana Pérez' }, b: { total: 3 } })).toBe('json-no-records')
    expect(await codeOf({ a: { x: people }, b: { y: people } })).toBe('json-many-arrays')
    expect(await codeOf({ a: 1, b: ['x', 'y'] })).toBe('json-no-records')
  })
})

test('an array of objects is said, and never a name', () => {
  const { header, notes } = grid([{ nombre: 'Ana' }, { nombre: 'Luis', familia: [{ nombre: 'x' }, { nombre: 'y' }] }])
  expect(header).toEqual(['nombre'])
  expect(notes).toMatchObject([{ code: 'json-lists-inside', line: 2, params: { column: 'familia', records: 1 } }])
})

describe('one page of a longer list', () => {
  const people = [{ nombre: 'Ana Pérez' }, { nombre: 'Luis Rojas' }]
  const pages = (value: unknown) => grid(value).notes.filter(({ code }) => code === 'json-page')
  test.each<[string, unknown, number]>([
    ['count and next', { count: 340, next: 'https://example.org/?page=2', previous: null, results: people }, 340],
    ['a total beside the page', { meta: { total_count: '340', page: 1 }, data: people }, 340],
    ['in a search engine’s hits', { took: 3, hits: { total: { value: 340 }, hits: people } }, 340],
    ['pages told below', { content: people, totalElements: 340, totalPages: 170 }, 340],
    ['OData', { '@odata.count': 340, '@odata.nextLink': 'x', value: people }, 340],
    ['a table', { recordsTotal: 340, data: [['Nombre'], ['Ana Pérez'], ['Luis Rojas']].map((row) => [...row, 'x']) }, 340],
    ['only a next page', { data: people, links: { next: { href: '/people?page=2' } } }, 0],
    ['a mark', { records: people, offset: 'itrA/recB' }, 0],
    ['a map’s limit', { features: people, exceededTransferLimit: true }, 0],
  ])('%s', (_, value, total) => {
    const records = total && 'recordsTotal' in (value as object) ? 3 : 2
    expect(pages(value)).toEqual([{ code: 'json-page', params: { records, total }, warning: true }])
  })
  test.each<[string, unknown]>([
    ['as many as are told', { total: 2, next: null, results: people }],
    ['no next page', { results: people, next: '', hasMore: false, links: { next: null } }],
    ['an offset that is a number', { records: people, offset: 0 }],
    ['facts of the people', [{ nombre: 'Ana Pérez', total: 340, next: 'x' }]],
    ['a record for each key', { a: { nombre: 'Ana Pérez', total: 340 }, b: { nombre: 'Luis Rojas', total: 9 } }],
  ])('not: %s', (_, value) => expect(pages(value)).toEqual([]))
})

test('records without a name are not lost', async () => {
  const value = [
    { nombre: 'Ana Pérez', ci: 'V-1234567' },
    { ci: 'V-7654321' },
    {},
    { nombre: null, ci: null },
    { nombre: 'Luis Rojas', ci: 'V-7654322' },
  ]
  const list = await readList('l.json', Buffer.from(onLines(value)), { id: 'claimed', role: 'claimed' })
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

test('lines are those of the text, whatever its line ends, and a record begins where its brace stands', () => {
  const pretty = (end: string) => ['[', '  {"nombre":', '    "Ana"},', '', '  5, {', '"nombre": "Luis\u2028"}]', ''].join(end)
  for (const end of ['\n', '\r\n', '\r']) {
    const { rows } = readJson(pretty(end), 'l.json')
    expect([0, 1, 2].map((i) => rows.line(i))).toEqual([2, 5, 5])
    expect(rows.fault(1)).toEqual({ code: 'not-an-object', params: { record: 2 } })
    expect(() => readJson(`${pretty(end)}x`, 'l.json')).toThrow(expect.objectContaining({ code: 'json', line: 7 }))
  }
})

describe('a key that stands twice is said, and none of its values is lost', () => {
  const twice = (line: number, objects = 1) => [{ code: 'json-key-twice', line, params: { objects }, warning: true }]
  test.each([
    ['in a record', '{"nombre":"Ana","nombre":"Luis"}', { nombre: 'Ana; Luis' }],
    ['with equal values', '{"nombre":"Ana","nombre":"Ana"}', { nombre: 'Ana' }],
    ['with null', '{"nombre":"Ana","nombre":null}', { nombre: 'Ana' }],
    ['written differently', '{"nombre":"Ana","nom\\u0062re":"Luis"}', { nombre: 'Ana; Luis' }],
    ['inside', '{"persona":{"ci":1,"ci":2}}', { 'persona.ci': '1; 2' }],
    ['over objects', '{"persona":{"nombre":"Ana"},"persona":{"ci":2}}', { 'persona.nombre': 'Ana', 'persona.ci': '2' }],
    ['in a list of one', '{"docs":[{"ci":"1","ci":"2"}]}', { 'docs.ci': '1; 2' }],
    ['as a path', '{"persona.ci":"1","persona":{"ci":"2"}}', { 'persona.ci': '1; 2' }],
    ['among many', `{${Array.from({ length: 40 }, (_, k) => `"k${k % 39}":"${k}"`).join(',')}}`, undefined],
    ['__proto__', '{"nombre":"Ana","__proto__":"1","__proto__":"2"}', { nombre: 'Ana', __proto__: undefined }],
  ])('%s', (_, record, columns) => {
    const { header, rows, notes } = readJson(`[{"otro":"x"},\n${record}]`, 'l.json')
    expect(notes).toEqual(twice(2))
    if (!columns) return
    const cells = Object.entries(columns).filter(([, cell]) => cell !== undefined)
    expect(cells.map(([path]) => [path, rows.cell(1, header!.indexOf(path))])).toEqual(cells)
  })
  test('in NDJSON, and more than once', () => {
    expect(readNdjson('{"n":"a"}\n{"n":"b","n":"c"}\n{"n":"d","n":"e"}\n', 'l.ndjson').notes).toEqual(twice(2, 2))
  })
  test('around the list', () => {
    expect(readJson('{"v":1,"v":2,\n"people":[{"nombre":"Ana"}]}', 'l.json').notes).toEqual(twice(1))
  })
  test.each([
    ['two lists', '{"people":[{"nombre":"Ana"}],\n"people":[{"nombre":"Luis"}]}', 2],
    ['with another key twice before', '{"v":1,"v":2,\n"people":[],\n"people":[{"nombre":"Luis"}]}', 3],
    ['written differently', '{"people":[{"nombre":"Ana"}],\n\n"p\\u0065ople":[{"nombre":"Luis"}]}', 3],
    ['a list that is empty', '{"people":[{"nombre":"Ana"}],"people":[]}', 1],
    ['no list beside one', '{"people":[{"nombre":"Ana"}],\n"people":null}', 2],
    ['a list behind a record', '{"people":{"nombre":"Ana"},\n"people":[{"nombre":"Luis"}]}', 2],
    ['inside', '{"data":{"people":[{"nombre":"Ana"}],\n"people":[{"nombre":"Luis"}]}}', 2],
    ['around it', '{"data":{"people":[{"nombre":"Ana"}]},\n"data":{"people":[{"nombre":"Luis"}]}}', 2],
    ['around it, and empty', '{"data":{"people":[{"nombre":"Ana"}]},\r\n"data":null}', 2],
    ['three times', '{"people":[],\n"people":[],\n"people":[]}', 2],
    ['features', '{"type":"FeatureCollection",\n"features":[],\n"features":[{"type":"Feature"}]}', 3],
  ])('the list itself is refused: %s', (_, text, line) => {
    expect(() => readJson(text, 'l.json')).toThrow(expect.objectContaining({ code: 'json-list-twice', line }))
  })
  test('what stands beside the list is only said', () => {
    const { rows, notes } = readJson('{"meta":{},\n"meta":{},"ids":[1],"people":[{"nombre":"Ana"}]}', 'l.json')
    expect([rows.length, notes]).toEqual([1, twice(2)])
  })
  test('the properties of a feature', () => {
    const { header, rows, notes } = readJson(
      '[{"type":"Feature","properties":{"nombre":"Ana"},\n"properties":{"nombre":"Luis","ci":"1"}}]',
      'l.json',
    )
    expect([header, rows.cells(0), notes]).toEqual([['nombre', 'ci'], ['Ana; Luis', '1'], twice(2)])
  })
  test('and not where the same key stands in two objects', () => {
    expect(readJson('[{"a":{"x":1},"b":{"x":2}},{"a":1}]', 'l.json').notes).toEqual([])
  })
})

test.each([
  ['12345678.0', '12345678'],
  ['1e3', '1000'],
  ['-0', '0'],
  ['10.488012345678901', '10.488012345678901'],
  ['1234567.12345678901234', '1234567.12345678901234'],
  ['123456789012345', '123456789012345'],
  ['1e-400', '1e-400'],
])('the number %s is the cell %s', (written, cell) => {
  expect(readJson(`[{"x":${written}}]`, 'l.json').rows.cell(0, 0)).toBe(cell)
})
