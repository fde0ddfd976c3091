// Names in a sentence are people; a table and names with commas stay what they are.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { readFacts } from '../../../src/person/facts.ts'

async function people(text: string) {
  const { records, notes } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return { names: Array.from({ length: records.length }, (_, i) => records.cells(i).join('|')), codes: notes.map(({ code }) => code) }
}

const FOUR = ['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz', 'Juan Soto Mora']

test.each([
  ['behind a colon', 'Los excarcelados son: Ana Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz y Juan Soto Mora.\n'],
  ['over lines', 'Fueron liberados:\nAna Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz\ny Juan Soto Mora\n'],
  ['semicolons', 'Ana Pérez Luna; Luis Rojas Gil; Rosa Elena Díaz; Juan Soto Mora\n'],
  ['in English', 'Freed: Ana Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz, and Juan Soto Mora.\n'],
  ['in Portuguese', 'Foram soltos: Ana Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz e Juan Soto Mora.\n'],
  [
    'between words',
    'la ONG informó que Ana Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz y Juan Soto Mora fueron excarcelados, según sus abogados.\n',
  ],
])('%s', async (_, text) => {
  const { names, codes } = await people(text)
  expect(names).toEqual(FOUR)
  expect(codes).toContain('names-in-sentence')
})

test.each([
  ['a table', 'Nombre,Cédula,Abogado\nAna Pérez Luna,14208731,Luis Rojas Gil\nRosa Elena Díaz,14208732,Juan Soto Mora\n', 2],
  ['surname, given name', 'Pérez Luna, Ana\nRojas Gil, Luis\nDíaz, Rosa Elena\n', 3],
  ['a line each', 'Ana Pérez Luna\nLuis Rojas Gil\nRosa Elena Díaz\n', 3],
])('not %s', async (_, text, rows) => {
  const { names, codes } = await people(text)
  expect(names).toHaveLength(rows)
  expect(codes).not.toContain('names-in-sentence')
})

test('a verb with a capital is no part of the first name', async () => {
  expect((await people('Salieron Ana Pérez Luna, Luis Rojas Gil, Rosa Elena Díaz y Juan Soto Mora.\n')).names).toEqual(FOUR)
})

test('whom one sentence frees and the next leaves inside are told apart, and none is lost between', async () => {
  const text = 'Salieron: Ana Pérez Luna, Luis Rojas Gil y Rosa Elena Díaz. Siguen presos: Juan Soto Mora, Pedro Gil y Eva Sosa Paz.\n'
  expect((await people(text)).names).toEqual([
    'Ana Pérez Luna|Salieron',
    'Luis Rojas Gil|Salieron',
    'Rosa Elena Díaz|Salieron',
    'Juan Soto Mora|Siguen presos',
    'Pedro Gil|Siguen presos',
    'Eva Sosa Paz|Siguen presos',
  ])
})

test.each([
  [
    'Los liberados son Ana Pérez Luna, de 34 años; Luis Rojas Gil, de 41; y Rosa Elena Díaz. Continúan detenidos Juan Soto Mora y Eva Sosa Paz.\n',
  ],
  ['Los liberados son Ana Pérez Luna, Luis Rojas Gil y Rosa Elena Díaz.\nContinúan detenidos Juan Soto Mora y Eva Sosa Paz.\n'],
  ['Ana Pérez Luna, Luis Rojas Gil y Rosa Elena Díaz fueron excarcelados. Juan Soto Mora y Eva Sosa Paz siguen presos.\n'],
  ['Salieron:\nAna Pérez Luna, Luis Rojas Gil y Rosa Elena Díaz\nSiguen presos:\nJuan Soto Mora y Eva Sosa Paz\n'],
  ['Freed on Monday were Ana Pérez Luna, Luis Rojas Gil and Rosa Elena Díaz. Still held are Juan Soto Mora and Eva Sosa Paz.\n'],
])('what each sentence says goes with its names: %s', async (text) => {
  const list = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const [facts] = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts
  const { id, values } = facts!.event
  const said = Array.from({ length: list.records.length }, (_, i) => `${list.records.cell(i, 0)}: ${values[id[i]!] ?? ''}`)
  expect(said.map((one) => one.replace(/^(.*): held$/, '$1: held').replace(/: (?!held).*/, ''))).toEqual([
    ...FOUR.slice(0, 3),
    'Juan Soto Mora: held',
    'Eva Sosa Paz: held',
  ])
})
