// Names with a comma that no quotes hold together.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function people(text: string) {
  const { records, notes, rejects } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  const rows = Array.from({ length: records.length }, (_, i) => [records.line(i), ...records.cells(i).map((c) => c.trim())].join('|'))
  return { rows, codes: notes.map(({ code }) => code), rejects: rejects.map(({ code }) => code) }
}

test.each<[string, string, string[]]>([
  [
    'with a blank behind the comma',
    'Nombre,Cédula\nPérez, Ana,12345678\nRojas, Luis,8765432\n',
    ['2|Pérez, Ana|12345678', '3|Rojas, Luis|8765432'],
  ],
  ['before a document', 'Nombre,Cédula\nPérez,Ana,12345678\nRojas,Luis,8765432\n', ['2|Pérez,Ana|12345678', '3|Rojas,Luis|8765432']],
  [
    'in most rows, behind a number',
    'N°,Apellidos y nombres,Centro\n1,Pérez, Ana,Yare\n2,Luis Rojas,Yare\n3,Díaz, Rosa,Tocorón\n',
    ['2|1|Pérez, Ana|Yare', '3|2|Luis Rojas|Yare', '4|3|Díaz, Rosa|Tocorón'],
  ],
  ['alone', 'Nombre\nPérez, Ana\nRojas, Luis\n', ['2|Pérez, Ana', '3|Rojas, Luis']],
  [
    'on cards',
    'Nombre: Pérez, Ana\nCédula: 12345678\n\nNombre: Rojas, Luis\nCédula: 8765432\n',
    ['1|Pérez, Ana|12345678', '4|Rojas, Luis|8765432'],
  ],
])('%s', async (_, text, rows) => {
  const found = await people(text)
  expect(found.rows).toEqual(rows)
  expect(found.rejects).toEqual([])
  expect(found.codes).toContain('names-with-comma')
})

test.each([
  ['a comma in a place', 'Nombre,Centro,Nota\nAna Pérez,Yare, Miranda,x\nLuis Rojas,Yare,y\nRosa Díaz,Tocorón,z\n', ['ragged-row']],
  ['one row in many', 'Nombre,Centro\nAna Pérez,Yare\nLuis Rojas,Yare\nDíaz, Rosa,Tocorón\n', ['ragged-row']],
])('%s is left as it stands', async (_, text, rejects) => {
  const found = await people(text)
  expect(found.rejects).toEqual(rejects)
  expect(found.codes).not.toContain('names-with-comma')
})

test('surname and given name in columns of their own', async () => {
  const found = await people('Apellidos,Nombres\nPérez, Ana\nRojas, Luis\n')
  expect(found.rows).toEqual(['2|Pérez|Ana', '3|Rojas|Luis'])
  expect(found.codes).not.toContain('names-with-comma')
})

test('a status behind the name is not joined to it', async () => {
  const rows = ['Ana Pérez, detenido,14208731', 'Luis Rojas, detenido,8765432', 'Rosa Díaz, libre,9765432', 'Eva Gil, detenido,7765432']
  await expect(people(['Nombre,Cédula', ...rows].join('\n'))).rejects.toMatchObject({ code: 'no-name-column' })
})
