// Every column of ids is read by its line in one table and renumbered when lists meet: two rows that say the same have one id.
import { expect, expectTypeOf, test } from 'vitest'
import type { Facts, IdColumn, Ids } from '../../src/model/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'
import { eachIdColumn, type readIdColumns } from '../../src/person/id-columns.ts'
import { listOf } from './list-of.ts'

/** Two cells for each field that becomes an id, and what the rest of a row needs. */
const CELLS = {
  name: ['Ana Mata', 'Luis Rojas'],
  nationality: ['Venezolana', 'Italiana'],
  alias: ['El Gocho', 'La Nena'],
  event: ['Libertad plena', 'Indulto'],
  place: ['Ramo Verde', 'Tocorón'],
  state: ['Miranda', 'Zulia'],
  birth_place: ['Mérida', 'Coro'],
  occupation: ['maestra', 'albañil'],
  email: ['ana@example.org', 'luis@example.org'],
  phone: ['0412 1234567', '0414 7654321'],
  street_number: ['12', '34'],
  street: ['Calle Sucre', 'Avenida Bolívar'],
  postcode: ['1010', '5001'],
  residence: ['Los Teques', 'Maracaibo'],
  verification: ['verificado', 'reportado'],
} as const
const FIELDS = Object.keys(CELLS) as (keyof typeof CELLS)[]
const row = (which: 0 | 1) => FIELDS.map((field) => CELLS[field][which]).join(',')
const blank = FIELDS.map((field) => (field === 'name' ? 'Eva Paz' : '')).join(',')

async function factsOf(...lists: (readonly string[])[]): Promise<readonly Facts[]> {
  const read = await Promise.all(lists.map((rows, k) => listOf(FIELDS.join(','), rows, k ? 'verified' : 'claimed')))
  return readFacts(read, nameKnowledge(), { dateOrder: new Map() }).facts
}

const isIds = (value: unknown): value is Ids => typeof value === 'object' && value !== null && 'id' in value && 'values' in value
/** What facts hold by id, whichever table knows of it. */
const idColumns = (facts: Facts): [string, Ids][] =>
  Object.entries(facts).flatMap(([column, value]: [string, unknown]): [string, Ids][] => (isIds(value) ? [[column, value]] : []))

test('the table has each column of ids, and nothing else', async () => {
  expectTypeOf<ReturnType<typeof readIdColumns>>().toEqualTypeOf<Record<IdColumn, Ids>>()
  const [facts] = await factsOf([row(0)])
  expect(
    idColumns(facts!)
      .map(([column]) => column)
      .toSorted(),
  ).toEqual(Object.keys(eachIdColumn(String)).toSorted())
})

test('every column of the lists is filled, so that the next tests see it', async () => {
  const [facts] = await factsOf([row(0), row(1)])
  for (const [column, { id, values }] of idColumns(facts!)) expect([column, ...id, values.length]).toEqual([column, 0, 1, 2])
})

test.each([
  ['in the same order', [row(0), row(1)], [row(0), row(1)], [0, 1], [0, 1]],
  ['turned about', [row(0), row(1)], [row(1), row(0)], [0, 1], [1, 0]],
  ['of which one is new', [row(0)], [row(1), row(0)], [0], [1, 0]],
  ['with a row that says nothing', [row(0), blank], [blank, row(1)], [0, -1], [-1, 1]],
] as const)('rows %s', async (_, first, second, idsOfFirst, idsOfSecond) => {
  const [a, b] = await factsOf(first, second)
  const ofB = new Map(idColumns(b!))
  for (const [column, own] of idColumns(a!)) {
    const other = ofB.get(column)!
    expect([column, ...own.id]).toEqual([column, ...idsOfFirst])
    expect([column, ...other.id]).toEqual([column, ...idsOfSecond])
    expect(other.values, column).toBe(own.values)
  }
})

test('a column that a list lacks is missing in all its rows', async () => {
  const lists = [await listOf('name', ['Ana Mata', 'Luis Rojas']), await listOf(FIELDS.join(','), [row(0)], 'verified')]
  const [a] = readFacts(lists, nameKnowledge(), { dateOrder: new Map() }).facts
  for (const [column, { id }] of idColumns(a!)) expect([column, ...id]).toEqual([column, -1, -1])
})
