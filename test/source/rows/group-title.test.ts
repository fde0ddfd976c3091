// Titles that look like names: they are nobody, and people of whom only a name is known stay people.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function namesIn(text: string): Promise<string[]> {
  const { records } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return Array.from({ length: records.length }, (_, i) => records.cell(i, 0))
}

const PEOPLE = ['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz', 'Juan Soto Mora']

/** The four people in two groups, each below a title. */
const grouped = (first: string, second: string, line: (name: string, at: number) => string) =>
  [first, ...PEOPLE.slice(0, 2).map(line), second, ...PEOPLE.slice(2).map((name, at) => line(name, at + 2))].join('\n')

test.each([
  ['El Rodeo', 'Tocorón'],
  ['La Pica', 'El Helicoide'],
  ['Yare II', 'Rodeo 1'],
  ['Uribana', 'Tocuyito'],
  ['Soltos:', 'Continuam presos:'],
  ['Освобождены', 'Под стражей'],
  ['Los Teques', 'Guanare'],
  ['Todavía presos:', 'Helicoide'],
])('%s, %s between rows with facts', async (first, second) => {
  const line = (name: string, at: number) => `${name},1420873${at},3${at}`
  expect(await namesIn(`Nombre,Cédula,Edad\n${grouped(`${first},,`, `${second},,`, line)}\n`)).toEqual(PEOPLE)
})

test('in a list of names alone, below a blank line', async () => {
  expect(await namesIn(`Nombre\nYare II\n${PEOPLE.slice(0, 2).join('\n')}\n\nTocorón\n${PEOPLE.slice(2).join('\n')}\n`)).toEqual(PEOPLE)
})

test('a first line that says what follows', async () => {
  expect(await namesIn(`Lista de personas\n${PEOPLE.join('\n')}\n`)).toEqual(PEOPLE)
})

test.each([
  'Reservado',
  'N.N.',
  'Victoria',
  'Xiomara Querales',
  'Sukarno Xyz',
  'El Gato',
  'Juan Pérez III',
  'Francisco 2',
  'José II',
  'Wilmer 2',
  'Menor 1',
  'Mujer 2',
  'Hombre 1',
])('%s is somebody', async (name) => {
  const line = (own: string, at: number) => `${own},1420873${at},3${at}`
  const list = `Nombre,Cédula,Edad\n${line(PEOPLE[0]!, 0)}\n${line(PEOPLE[1]!, 1)}\n${name},,\n${line(PEOPLE[2]!, 2)}\n`
  expect(await namesIn(list)).toContain(name)
})

test('between people of one name, such a word is somebody', async () => {
  const list = 'Name,Age,Prison\nSukarno,50,Cipinang\nSuharto,,\nBambang Sutrisno,41,Cipinang\nWiranto,,\nJoko Widodo,38,Cipinang\n'
  expect(await namesIn(list)).toEqual(['Sukarno', 'Suharto', 'Bambang Sutrisno', 'Wiranto', 'Joko Widodo'])
})

test.each([
  ['nicknames', 'El Gato|La Flaca||El Negro|El Chino||La Gorda|Los Pérez'],
  ['people of one name in groups', 'Htay|Phyo||Sukarno|Wiranto||Suharto|Megawati'],
  ['people of one name between blank lines', 'Htay||Phyo||Sukarno||Wiranto||Suharto Gil'],
  ['numbered people', 'Menor 1|Menor 2||Francisco 2|Ana Pérez||José II|Luis Rojas'],
])('%s in a list of names alone', async (_, list) => {
  const lines = list.split('|')
  expect(await namesIn(`Nombre\n${lines.join('\n')}\n`)).toEqual(lines.filter(Boolean))
})
