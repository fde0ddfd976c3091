// Cells that are blank since they stand once for a whole group are told; those that are blank for a reason are not.
import { expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'

async function told(text: string): Promise<unknown> {
  const list = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const [facts] = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts
  return facts!.notes.find(({ code }) => code === 'group-blanks')?.params
}

const NAMES = ['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz', 'Juan Soto Mora', 'Eva Sosa Paz', 'Pedro Gil Lara']
const list = (heading: string, row: (name: string, at: number) => string) => `${heading}\n${NAMES.map(row).join('\n')}\n`
const first = (at: number, ...values: readonly string[]) =>
  (at % 3 ? values.map(() => '') : values.map((value) => `${value} ${at}`)).join(',')

test.each([
  ['a place', list('Centro,Nombre,Cédula', (name, at) => `${first(at, 'Yare')},${name},1420873${at}`), '1'],
  ['a place behind the names', list('Nombre,Cédula,Centro', (name, at) => `${name},1420873${at},${first(at, 'Yare')}`), '3'],
  ['a day left of the names', list('Fecha,Nombre', (name, at) => `${at % 3 ? '' : `1${at}/01/2026`},${name}`), '1'],
  [
    'a place and a day',
    list('Nombre,Centro,Fecha de excarcelación', (name, at) => `${name},${at % 3 ? ',' : `Yare ${at},1${at}/01/2026`}`),
    '2, 3',
  ],
])('%s', async (_, text, column) => {
  expect(await told(text)).toEqual({ column, groups: 2, rows: 4 })
})

test.each([
  ['every row', list('Centro,Nombre', (name) => `Yare,${name}`)],
  ['some places are not known, and others come again', list('Centro,Nombre', (name, at) => `${at % 3 ? '' : 'Yare'},${name}`)],
  ['the first row has none', list('Centro,Nombre', (name, at) => `${at % 3 === 1 ? `Yare ${at}` : ''},${name}`)],
  ['days of those who are out', list('Nombre,Fecha de excarcelación', (name, at) => `${name},${at % 3 ? '' : `1${at}/01/2026`}`)],
  ['groups of one', list('Centro,Nombre', (name, at) => `${at < 4 ? `Yare ${at}` : ''},${name}`)],
])('not where %s', async (_, text) => {
  expect(await told(text)).toBeUndefined()
})
