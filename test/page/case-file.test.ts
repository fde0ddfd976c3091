// Case files as the page reads them: its own come back whole, plain ones are read as YAML says, and whatever else they ask for is refused.
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { NotForPage, readCase } from '../../src/page/case-read.ts'
import { caseText } from '../../src/page/case-text.ts'
import { arrived, EMPTY_DESK, type Desk, type DeskList } from '../../src/page/desk.ts'
import { kindOf } from '../../src/page/kinds.ts'
import { readPlainYaml } from '../../src/page/plain-yaml.ts'

const list = (given: Partial<DeskList>): DeskList => ({
  file: 1,
  name: 'a.csv',
  role: 'claimed',
  reading: { columns: new Map() },
  looked: null,
  isBusy: false,
  ...given,
})
const desk = (given: Partial<Desk>): Desk => ({ ...EMPTY_DESK, ...given })

const PLAIN = [
  'case: Releases since 8 January\nwindow: { from: 2026-01-08, to: 2026-01-26 }\nlists:\n  - id: a\n    role: claimed\n    file: a.csv\n',
  'lists:\n  - { id: a, role: claimed, file: "a, b.csv", asOf: 2026-01-26T09:00-04:00, withheld: 3 }\n  - {id: b,role: verified,file: b.csv}\n',
  "lists: # all of them\n- id: a # the first\n  file: 'it''s.csv'\n  map: { name: [1, \"2\"], document: 3 } # by number\n  exclude: [ '4' ]\n",
  'a: "x # y"\nb: x#y\nc: 007\nd: 1.5\ne: ~\nf: null\ng: true\nh: -3\ni: yes\nj: a: b\n',
  'a: [ ]\nb: {}\nc: []\nd: ""\n',
  '# nothing\n',
  'lists:\n  - id: a\n    map:\n      name: x\n',
  'a: |\n  text\n',
  'a: &x 1\nb: *x\n',
  'a: x\n  y\n',
  'a: !!str 1\n',
  'a: "open\n',
  'a: [1, 2\n',
  '- a\n- b\n',
  'a: {b: c} d\n',
  'a: 0x10\nb: 1e3\nc: .5\nd: 1_000\ne: 0o7\nf: +1\ng: .inf\n',
  'a: x, y\nb: [x y, z]\nc: it\'s\nd: x "y" z\n',
  'a: http://example.org/x\nb: [http://example.org]\n',
  'a: True\nb: NULL\nc: Null\nd: FALSE\n',
  'a: - b\n',
  'a: ? b\n',
  'a: 1\na: 2\n',
  'a:\n  b: 1\n',
  '\ta: 1\n',
  'a: "\\x41\\u00e9\\n"\n',
  'lists:\n  - id: a\n   role: b\n',
  'a: 007\nb: x\n',
  'a: 2026-01-08\nb: 12.30\nc: -0\nd: 1:30\ne: 12345678901234567890\n',
  'a: @b\n',
  'lists:\n- id: a\n  role: b\ncase: c\n',
  'lists:\n  -\n    id: a\n',
  'a: "b" # c\nd: \'e\'#f\n',
  'lists:\n  - id: a\n      role: b\n',
]

describe('a case file', () => {
  test.each(PLAIN)('is read as YAML says, or not at all: %j', (text) => {
    let read: unknown
    try {
      read = readPlainYaml(text)
    } catch {
      return
    }
    expect(read).toEqual(parse(text) ?? {})
  })

  test('those that people write are read', () => {
    for (const text of PLAIN.slice(0, 3)) expect(Object.keys(readPlainYaml(text))).toContain('lists')
  })

  test('what the page writes comes back whole', () => {
    const columns = new Map([
      [2, 'name'],
      [3, 'name'],
      [5, null],
    ] as const)
    const reading = {
      sheet: '2,3',
      headerRow: '4',
      dateOrder: 'dmy',
      asOf: '2026-01-26T09:00-04:00',
      encoding: 'windows-1252',
      delimiter: ';',
      columns,
    } as const
    const lists = [
      list({ file: 2, name: 'nuestra "lista".xlsx', role: 'verified', reading: { ...reading, withheld: '3' } }),
      list({ name: 'ministerio: enero.csv', reading: { columns: new Map() } }),
      list({ file: 3, name: 'presos.csv', role: 'register', id: 'held' }),
    ]
    const text = caseText(desk({ lists, claim: 'más de 600 "excarceladas"', from: '2026-01-08', title: 'Enero: 1' }))
    expect(kindOf(new TextEncoder().encode(text)).kind).toBe('case')
    const read = readCase(text)
    expect(read.desk).toEqual({ title: 'Enero: 1', claim: 'más de 600 "excarceladas"', figure: null, from: '2026-01-08', to: '' })
    const fresh = lists.map(({ file, name }) => list({ file, name, role: null }))
    const { lists: placed, awaited } = arrived(EMPTY_DESK, fresh, read)
    expect(awaited).toEqual([])
    expect(placed.map(({ role, reading: r }) => ({ role, reading: r }))).toEqual(
      lists.map(({ role, reading: r }) => ({ role, reading: r })),
    )
    expect(placed.map(({ id }) => id)).toEqual(['verified', 'claimed', 'held'])
  })

  test('lists that are not there are awaited', () => {
    const read = readCase('lists:\n  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: verified, file: sub/b.csv }\n')
    const first = arrived(EMPTY_DESK, [list({})], read)
    expect(first.awaited.map((l) => l.name)).toEqual(['b.csv'])
    expect(arrived(first, [list({ name: 'b.csv', role: null })], null)).toMatchObject({
      awaited: [],
      lists: [{ id: 'a' }, { id: 'b', role: 'verified' }],
    })
  })

  test.each([
    ['scope: { nationality: X }\nlists: []\n', 'scope'],
    ['lists:\n  - { id: a, role: claimed, file: a.csv, source: Ministry }\n', 'a.source'],
    ['lists:\n  - { id: a, role: claimed, file: a.csv, map: { name: "Apellidos" } }\n', 'a.map'],
    ['lists:\n  - { id: a, role: claimed, file: a.csv, map: { nombre: 1 } }\n', 'a.map'],
    ['lists:\n  - { id: a, role: other, file: a.csv }\n', 'a.file'],
    ['window: { from: 2026-01-08T09:00 }\nlists: []\n', 'window.from'],
    ['lists: all\n', 'lists'],
    ['lists:\n  - id: a\n    map:\n      name: 1\n', '4'],
    ['{ "lists": [', 'JSON'],
  ])('what the page does not do is named: %j', (text, what) => {
    expect(() => readCase(text)).toThrow(new NotForPage(what))
  })

  test.each(['Nombre,Cédula\nlists:,1\n', '{"name":"Ana"}\n', 'lists\n', 'name\nlists:\n'])('a list is no case: %j', (text) => {
    expect(kindOf(new TextEncoder().encode(text)).kind).toBe('list')
  })
})
