// A heading of documents over what is none: the column is not used, and a note says so.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

test.each([
  ['RFC', ['CAPM900201AB1', 'ROVJ880512CD2'], 'document'],
  ['NRC', ['12/KaMaYa(N)123456', '9/MaNaMa(N)234567'], 'document'],
  ['RFC', ['0414-5551234', '0412-5551235'], null],
  ['NRC', ['NRC-2021-0001', 'NRC-2021-0002'], null],
  ['CURP', ['CI-FMX/123/2025', 'CI-FMX/124/2025'], null],
  ['CUIT', ['+54 9 11 5555-1234', '+54 9 11 5555-1235'], null],
  ['RUT', ['1201-2025', '1202-2025'], null],
])('%s over %j: %s', async (heading, cells, field) => {
  const text = `Nombre,${heading}\nAna Pérez Mora,${cells[0]}\nLuis Rojas Díaz,${cells[1]}\n`
  const { columns, notes } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(columns[1]!.field).toBe(field)
  expect(notes.some(({ code }) => code === 'column-contradicted')).toBe(field === null)
})
