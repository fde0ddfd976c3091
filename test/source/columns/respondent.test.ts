// Forms filled in by relatives: whose name is whose.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const NAMES = ['Orangel José Guédez', 'Nohelia Zerpa Liendo', 'Wilmer Pacheco Urdaneta', 'Daría Colmenares Briceño']
const OTHERS = ['Luisa Marrero Díaz', 'Carmen Ortega Gil', 'Pedro Sosa León', 'Rosa Vega Cruz']

async function nameColumns(headings: readonly string[]): Promise<string[]> {
  const rows = NAMES.map((name, i) => headings.map((_, c) => (c === 1 ? name : OTHERS[(i + c) % 4])).join(','))
  const { columns } = await readList('l.csv', Buffer.from([headings.join(','), ...rows].join('\n')), { id: 'claimed', role: 'claimed' })
  return columns.filter(({ field }) => field === 'name').map(({ header }) => header)
}

test.each([
  ['Su nombre', 'Nombre completo del familiar detenido'],
  ['¿Cuál es su nombre?', '¿Nombre de la persona excarcelada?'],
  ['Your name', 'Name of detained relative'],
  ['Seu nome', 'Nome do familiar preso'],
  ['Votre nom', 'Nom du proche détenu'],
  ['Su nombre', 'Nombre del hijo preso'],
  ['Su nombre y apellido', 'Su familiar detenido: nombre completo'],
  ['Tu nombre', 'Nombre'],
  ['Nombre del familiar', 'Nombre del detenido'],
  ['Familiar del detenido', 'Nombre del detenido'],
  ['Madre del preso', 'Nombre del preso'],
])('%s | %s', async (respondent, heading) => {
  expect(await nameColumns([respondent, heading])).toEqual([heading])
})

test('a form that asks everybody about themselves has names too', async () => {
  expect(await nameColumns(['Ciudad', 'Su nombre'])).toEqual(['Su nombre'])
})

test('a telephone of whoever fills the form in is nobody else’s', async () => {
  const rows = NAMES.map((name, i) => `${name},0414-123456${i},${OTHERS[i]}`)
  const text = ['Nombre del detenido,Su teléfono,Su nombre', ...rows].join('\n')
  const { columns } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(columns.map(({ field }) => field)).toEqual(['name', null, null])
})

test.each(['Padre detenido', 'Hermano detenido', 'Familiar detenido'])('beside a name, %s is somebody else', async (relative) => {
  expect(await nameColumns([relative, 'Nombre'])).toEqual(['Nombre'])
})

test('whoever fills the form in has no name column: the relative is the person', async () => {
  expect(await nameColumns(['Su nombre', 'Familiar detenido'])).toEqual(['Familiar detenido'])
})
