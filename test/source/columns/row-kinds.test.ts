// What a heading's own words leave of it: whose document it is, and what the records of a program are.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const NAMES = ['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz', 'Juan Soto Mora']

async function fieldOf(heading: string, cells: readonly string[]) {
  const text = [`Nombre;${heading}`, ...NAMES.map((name, i) => `${name};${cells[i]}`)].join('\n')
  const { columns } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return columns[1]?.field
}

test.each([
  'Cédula ecuatoriana',
  'Cédula EC',
  'Cédula (10 dígitos)',
  'Cédula venezolana',
  'Cédula sin puntos',
  'N° Cédula VE',
  'DNI (8 números)',
])('%s is a document', async (heading) =>
  expect(await fieldOf(heading, ['1714208731', '1714208732', '0914208733', '1314208734'])).toBe('document'),
)

test('"type": "detainee" on every record is no event; a release and an arrest are', async () => {
  expect(await fieldOf('type', ['detainee', 'detainee', 'detainee', 'detainee'])).toBe(null)
  expect(await fieldOf('Tipo', ['liberado', 'liberado', 'liberado', 'liberado'])).toBe('event')
  expect(await fieldOf('Tipo', ['detenido', 'liberado', 'detenido', 'liberado'])).toBe('event')
})
