// Names in a sentence are people; a table and names with commas stay what they are.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

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
