// Columns that answer yes or no to whether somebody is free or held.
import { describe, expect, test } from 'vitest'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { readFacts } from '../../../src/person/facts.ts'
import { saysNo } from '../../../src/metrics/yes-or-no.ts'
import { custodyAnswers } from '../../../src/source/columns/custody-answers.ts'
import { readList, reconcile } from '../../../src/index.ts'
import { DEFAULT_PLAN } from '../../../src/model/plan.ts'

describe('what yes and no say', () => {
  test.each([
    'Liberado',
    '¿Fue liberado?',
    'LIBERADA (SI/NO)',
    'Excarcelado',
    '¿Ya fue excarcelada?',
    'En libertad',
    '¿Recuperó su libertad? (Sí/No)',
    'Está libre',
    'Released',
    'Released?',
    'Has been released (Y/N)',
    'fue_liberado',
    'Solto',
    'Já foi libertado',
    'Libéré',
    'Est libre',
    'grupo_lib/excarcelado',
    'data/release/released',
  ])('%s: free or not', (heading) => expect(custodyAnswers(heading)).toMatchObject({ yes: 'released', no: 'not released' }))

  test.each([
    'Sigue detenido',
    '¿Sigue preso?',
    'Aún detenida',
    'Privado de libertad',
    'Actualmente en prisión',
    'Still detained',
    'still_in_custody',
    'Ainda preso',
    'Toujours en prison',
    'No liberado',
    'Not released',
  ])('%s: held or not', (heading) => expect(custodyAnswers(heading)).toMatchObject({ yes: 'detained', no: 'released' }))

  test.each([
    'Fue detenido',
    'Was arrested',
    'Detención arbitraria',
    'Libertad plena',
    'Libertad condicional',
    'Boleta de excarcelación',
    'Motivo de liberación',
    'Detenidos del caso',
    'Militar',
    'Nombre',
    'Arresto domiciliario',
    '',
  ])('%s: something else', (heading) => expect(custodyAnswers(heading)).toBeNull())
})

const NAMES = [
  'Orangel Guédez Montilla',
  'Nohelia Zerpa Liendo',
  'Wilmer Pacheco Urdaneta',
  'Daría Colmenares Briceño',
  'Ebelio Castañeda Muñoz',
]
const CLAIMED = `Nombre,Cédula\n${NAMES.map((name, i) => `${name},1533344${i}`).join('\n')}\n`

/** Flags of the claimed rows against a verified list with one more column. */
async function maybeHeld(heading: string, cells: readonly string[]): Promise<boolean[]> {
  const verified = `Nombre,Cédula,${heading}\n${NAMES.map((name, i) => `${name},1533344${i},${cells[i]}`).join('\n')}\n`
  const lists = await Promise.all([
    readList('claimed.csv', Buffer.from(CLAIMED), { id: 'claimed', role: 'claimed' }),
    readList('verified.csv', Buffer.from(verified), { id: 'verified', role: 'verified' }),
  ])
  const report = await reconcile(lists, DEFAULT_PLAN)
  return [...report.rows].filter((row) => row.list === 'claimed').map((row) => row.flags.includes('MAYBE_HELD'))
}

test.each<[string, string[], string]>([
  ['Liberado', ['Sí', 'Sí', 'No', 'Sí', ''], '..h..'],
  ['Liberado', ['SI', 'NO', 'Aún no', 'Sí con medidas', 'S/D'], '.hh..'],
  ['Sigue detenido', ['No', 'No', 'Sí', 'No', 'No'], '..h..'],
  ['Liberado', ['No se sabe', 'No', 'No - sigue preso', 'No fue liberado', 'No todavía'], '.hhhh'],
  ['Released?', ['Y', 'N', 'Y', 'Y', 'N'], '.h..h'],
  ['Excarcelado', ['1', '0', '1', '1', '1'], '.h...'],
  ['Excarcelada', ['TRUE', 'FALSE', 'TRUE', 'TRUE', 'TRUE'], '.h...'],
  ['En libertad', ['X', 'X', '', 'x', 'X'], '..h..'],
  ['Sigue preso', ['X', '', '', '', ''], 'h....'],
  ['Excarcelación', ['Sí', 'No', 'Sí', 'Sí', 'Sí'], '.h...'],
  ['Fecha de liberación', ['10/01/2026', 'no', 'sigue preso', 'pendiente', ''], '.hh..'],
  ['Sigue detenido', ['Sí', 'No', 'No', 'No localizado', 'No fue liberado'], 'h...h'],
  ['Fecha de liberación', ['10/01/2026', 'No consta', 'No se sabe', 'No liberado', 'No'], '...hh'],
  ['Fue detenido', ['Sí', 'Sí', 'Sí', 'Sí', 'Sí'], '.....'],
])('%s %j: who may be held', async (heading, cells, held) => {
  expect((await maybeHeld(heading, cells)).map((yes) => (yes ? 'h' : '.')).join('')).toBe(held)
})

test.each(['No', 'no.', 'No, ya salió', 'NO (12/01)', 'Aún no', 'No todavía', 'N', '0'])('%s is a no', (cell) =>
  expect(saysNo(cell)).toBe(true),
)
test.each(['No se sabe', 'No confirmado', 'No consta', 'Not known', 'Sí', ''])('%s is none', (cell) => expect(saysNo(cell)).toBe(false))

test('a long heading of answers is read at once', () => expect(custodyAnswers(`Libre ${'no'.repeat(35)}z`)).toBeNull())

test.each([
  ['Libertad', ['Plena', 'Condicional', 'No', 'Plena', 'No'], [false, false, true, false, true]],
  ['LIBERADO', ['10/01/2026', 'NO', '11/01/2026', 'NO', '12/01/2026'], [false, true, false, true, false]],
  ['grupo_lib/excarcelado', ['si', 'no', 'si', 'si', 'no'], [false, true, false, false, true]],
  ['Estado', ['Tutuklu', 'Tahliye edildi', 'Tutuklu', 'Serbest', 'Tahliye edilmedi'], [true, false, true, false, true]],
  ['Статус', ['Освобождён', 'Под стражей', 'Освобождена', 'В СИЗО', 'Не освобождён'], [false, true, false, true, true]],
  ['الحالة', ['مفرج عنه', 'معتقل', 'أفرج عنها', 'محبوس', 'إخلاء سبيل'], [false, true, false, true, false]],
])('a verified list whose %s is %j', async (heading, cells, held) => expect(await maybeHeld(heading, cells)).toEqual(held))

test('no day of a release beside a date of release, and none where the cells are places', async () => {
  const kinds = async (headings: string, row: string) =>
    (await readList('v.csv', Buffer.from(`Nombre,${headings}\nAna Pérez Mora,${row}\n`), { id: 'v', role: 'verified' })).columns.map(
      (c) => c.kind,
    )
  expect(await kinds('Liberado', '10/01/2026')).toEqual(['', 'release'])
  expect(await kinds('Liberado,Fecha de excarcelación', '10/01/2026,11/01/2026')).toEqual(['', '', 'release'])
  expect(await kinds('Libertad', 'Yare')).toEqual(['', ''])
})

test.each([
  ['Detenido', ['10/01/2025', '11/01/2025'], 'arrest_date'],
  ['Detenida', ['10/01/2025', 'no'], 'arrest_date'],
  ['Detained', ['2025-01-10', '2025-01-11'], 'arrest_date'],
  ['Preso', ['10/01/2025', ''], 'arrest_date'],
  ['Detenido,Fecha de detención', ['10/01/2025,11/01/2025', ','], null],
])('%s over %j: %s', async (headings, cells, field) => {
  const text = `Nombre,${headings}\nAna Pérez Mora,${cells[0]}\nLuis Rojas Díaz,${cells[1]}\n`
  const { columns } = await readList('v.csv', Buffer.from(text), { id: 'v', role: 'verified' })
  expect(columns[1]!.field).toBe(field)
})

test.each([
  ['LIBERADO', ['15/01/2026', 'x', '', '✓', 'no'], ['', 'left_detention', '', 'left_detention', 'held']],
  ['Fecha de liberación', ['15/01/2026', 'sí', 'libre', 'sigue preso', '16/01/2026'], ['', 'left_detention', 'left_detention', 'held', '']],
  ['Released', ['2026-01-15', 'yes', 'X', 'not yet', ''], ['', 'left_detention', 'left_detention', 'held', '']],
  ['Libertado em', ['15/01/2026', '16/01/2026', 'sim', 'não', ''], ['', '', 'left_detention', 'held', '']],
])('what stands in place of a date: %s %j', async (heading, cells, wanted) => {
  const text = [`Nombre,${heading}`, ...NAMES.map((name, i) => `${name},${cells[i]}`)].join('\n')
  const list = await readList('v.csv', Buffer.from(text), { id: 'v', role: 'verified' })
  const { event } = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts[0]!
  expect([...event.id].map((id) => event.values[id] ?? '')).toEqual(wanted)
})

test('beside a status that says nothing of custody', async () => {
  expect(
    await maybeHeld('Situación jurídica,Liberado', ['imputado,No', 'imputado,Sí', 'imputado,Sí', 'imputado,Sí', 'imputado,Sí']),
  ).toEqual([true, false, false, false, false])
})

test('remarks that say that somebody is still held are told', async () => {
  const remarks = async (cell: string) => {
    const text = `Nombre,Cédula,Observaciones\nAna Pérez Mora,12345678,\nLuis Rojas Díaz,8765432,${cell}\n`
    const list = await readList('verified.csv', Buffer.from(text), { id: 'verified', role: 'verified' })
    const { notes } = await reconcile(
      [await readList('c.csv', Buffer.from(CLAIMED), { id: 'claimed', role: 'claimed' }), list],
      DEFAULT_PLAN,
    )
    return notes.filter(({ code }) => code === 'remarks-say-held').map(({ list: of, line, params }) => [of, line, params])
  }
  expect(await remarks('sigue detenido en Yare')).toEqual([['verified', 3, { rows: 1, column: 3 }]])
  expect(await remarks('detenido en su casa el 5 de enero')).toEqual([])
})

test.each([
  ['Estatus', ['Detenida', 'Excarcelado', 'Preso'], [[2, { rows: 2 }]]],
  ['Liberado', ['Sí', 'No', 'Sí'], [[3, { rows: 1 }]]],
  ['Estatus', ['Detenida', 'Detenido', 'Preso'], []],
  ['Estatus', ['Excarcelada', 'Libertad plena', ''], []],
])('a claim whose %s is %j is told where some are held and others released', async (heading, cells, told) => {
  const names = ['Ana Pérez Mora', 'Luis Rojas Díaz', 'Carla Mota Ruiz']
  const text = [`Nombre,${heading}`, ...names.map((name, k) => `${name},${cells[k]}`)].join('\n')
  const lists = [
    await readList('c.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' }),
    await readList('v.csv', Buffer.from(text), { id: 'verified', role: 'verified' }),
  ]
  const { notes } = await reconcile(lists, DEFAULT_PLAN)
  expect(notes.filter(({ code }) => code === 'claim-says-held').map(({ line, params }) => [line, params])).toEqual(told)
})
