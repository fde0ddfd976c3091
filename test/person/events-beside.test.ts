// What titles between the rows and words beside a name say of custody.
import { expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { CUSTODY } from '../../src/model/facts.ts'
import type { Role } from '../../src/model/source.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'

async function read(text: string, role: Role = 'claimed') {
  const list = await readList('l.csv', Buffer.from(text), { id: role, role })
  const [facts] = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts
  const { id, values } = facts!.event
  return {
    events: Array.from(id, (value) => values[value] ?? ''),
    custody: [...facts!.custody],
    codes: facts!.notes.map(({ code }) => code),
  }
}

const OUT = 'left_detention'
const TWO = ['Ana Pérez Luna,14208731', 'Luis Rojas Gil,14208732']
const MORE = ['Rosa Elena Díaz,14208733', 'Juan Soto Mora,14208734']
const below = (first: string, second: string) => `Nombre,Cédula\n${[first, ...TWO, second, ...MORE].join('\n')}\n`

test.each([
  ['EXCARCELADOS,', 'DETENIDOS,'],
  ['Liberados (2),', 'Siguen presos (2),'],
  ['PERSONAS EXCARCELADAS,', 'PERSONAS QUE CONTINÚAN DETENIDAS,'],
  ['Han salido:,', 'Quedan detenidos:,'],
  ['Released:,', 'Still detained:,'],
  ['Freed today,', 'Remain in prison,'],
  ['Libérés,', 'Toujours détenus,'],
  ['Soltos:,', 'Continuam presos:,'],
  ['Libertados,', 'Ainda presos,'],
  ['Освобождены,', 'Под стражей,'],
])('%s people, %s others', async (first, second) => {
  const { events, codes } = await read(below(first, second))
  expect(events).toEqual([OUT, OUT, 'held', 'held'])
  expect(codes).toContain('claim-says-held')
})

test('a title below people without one', async () => {
  expect((await read(`Nombre,Cédula\n${TWO.join('\n')}\nDETENIDOS,\n${MORE.join('\n')}\n`)).events).toEqual(['', '', 'held', 'held'])
})

test('prisons of whom all were detained once say nothing', async () => {
  expect((await read(below('Detenidos en Yare,', 'Detenidos en Tocorón,'))).events).toEqual(['', '', '', ''])
})

test('a total is said of those above', async () => {
  const { events } = await read(`Nombre,Cédula,Edad\n${TWO[0]},30\n${TWO[1]},31\nTotal excarcelados: 2,,\n${MORE[0]},32\n`)
  expect(events).toEqual(['', '', ''])
})

test('the row itself has the last word', async () => {
  const text = 'Nombre,Situación\nSiguen detenidos,\nAna Pérez Luna,Excarcelada\nLuis Rojas Gil,\nRosa Elena Díaz,Detenida\n'
  expect((await read(text)).events).toEqual([OUT, 'held', 'held'])
})

test.each([
  ['Ana Pérez Luna (sigue detenida)', 'held'],
  ['Ana Pérez Luna - LIBERADA', OUT],
  ['Ana Pérez Luna – trasladada', 'transfer'],
  ['Ana Pérez Luna: libre', OUT],
  ['Ana Pérez Luna [casa por cárcel]', 'house_arrest'],
  ['Ana Pérez Luna LIBERADA', OUT],
  ['Ana Pérez Luna (released 12 Jan)', OUT],
  ['Ana Pérez Luna (toujours détenue)', 'held'],
  ['Ana Pérez Luna / fallecida en custodia', 'death_in_custody'],
  ['Ana Pérez Luna (presa política)', ''],
  ['Ana Pérez Luna (médica)', ''],
  ['Ana María Libre', ''],
  ['Ana Pérez Libre', ''],
  ['Ana Pérez Luna LIBRE', OUT],
  ['Ana Pérez Luna libre', OUT],
  ['Ana Pérez Luna (ya libre)', OUT],
  ['Ana Pérez Luna (en libertad)', OUT],
  ['Ana Pérez Luna (hoy en libertad plena)', 'full_release'],
  ['Ana Pérez Luna (periodista, liberada)', OUT],
  ['Ana Pérez Luna (liberada con su hija)', OUT],
  ['Ana Pérez Luna (excarcelada el 9, recapturada el 12)', 'held'],
  ['Ana Pérez Luna (no liberada)', 'held'],
  ['Ana Pérez Luna (ya no está detenida)', OUT],
  ['Ana Pérez Luna (pendiente excarcelación)', 'held'],
  ['Ana Pérez Luna (nunca fue detenida)', ''],
  ['Ana Pérez Luna (¿liberada?)', ''],
  ['Ana Pérez Luna (La Libre)', ''],
  ['Luis Rojas Gil - El Preso', ''],
  ['Luis Rojas Gil, alias El Libre', ''],
  ['Luis Rojas Gil (hermano de liberado)', ''],
  ['Luis Rojas Gil (su hijo sigue detenido)', ''],
  ['Luis Rojas Gil (Prensa Libre)', ''],
  ['Luis Rojas Gil (Municipio Libertad)', ''],
  ['Luis Rojas Gil (exige libertad)', ''],
  ['Preso, Ana', ''],
])('%s', async (name, event) => {
  expect((await read(`Nombre;Cédula\n${name};14208731\nRosa Elena Díaz;14208732\n`)).events).toEqual([event, ''])
})

test('a register that says who is out is no list of people held throughout', async () => {
  expect((await read(below('EXCARCELADOS,', 'DETENIDOS,'), 'register')).custody).toEqual([
    CUSTODY.out,
    CUSTODY.out,
    CUSTODY.held,
    CUSTODY.held,
  ])
})

test.each(['La Libertad', 'Municipio Libertad', 'Puerto Libre', 'Comité Libertad'])('%s is no release of a register', async (title) => {
  const { events, custody } = await read(below(`${title},`, 'Cajamarca,'), 'register')
  expect([new Set(events), new Set(custody)]).toEqual([new Set(['']), new Set([CUSTODY.held])])
})

test.each([
  [
    ['Siguen detenidos', 'Estado Lara', 'Estado Zulia'],
    ['held', 'held', 'held'],
  ],
  [
    ['Siguen detenidos:', 'Yare II', 'Liberados'],
    ['held', 'held', OUT],
  ],
  [
    ['Siguen detenidos', 'Otros', 'Estado Lara'],
    ['held', '', ''],
  ],
  [
    ['Excarcelados', 'Mujeres', 'Siguen detenidos'],
    [OUT, '', 'held'],
  ],
  [
    ['Siguen detenidos', 'Nota: faltan datos de edad', 'Estado Lara'],
    ['held', 'held', 'held'],
  ],
  [
    ['Excarcelados', 'Nota: aún siguen detenidas más de 800 personas', 'Estado Lara'],
    [OUT, OUT, ''],
  ],
])('one title below another: %s', async (titles, expected) => {
  const rows = ['Ana Pérez Luna,14208731', 'Luis Rojas Gil,14208732', 'Rosa Elena Díaz,14208733']
  const lines = titles.flatMap((title, at) => [`${title},`, rows[at]])
  expect((await read(`Nombre,Cédula\n${lines.join('\n')}\n`)).events).toEqual(expected)
})
