// Group titles above headings: read together, up to three rows; and whose the columns under a title are.
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const understood = async (rows: readonly (readonly string[])[]) => {
  const text = rows.map((cells) => cells.join(';')).join('\n')
  const list = await readList('list.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return { people: list.records.length, fields: list.columns.map((c) => c.field ?? '') }
}
const DATA: Record<string, string> = {
  S: 'Rojas Gil',
  G: 'Pedro Luis',
  N: 'Pedro Luis Rojas Gil',
  D: 'V-11222333',
  A: '01/08/2024',
  E: '19/01/2026',
  P: 'Yare',
  T: '0414-5551234',
}
/** A row of one letter per column; other is somebody else's name. */
const row = (letters: string, k: number) =>
  [...letters].map((l) => (l === 'D' ? `V-1122233${k}` : l === 'o' ? 'Rosa Mora' : (DATA[l] ?? String(k))))

test.each<[string, string[][], string, string[]]>([
  [
    'three rows',
    [
      ['N°', 'PERSONA', '', '', 'HECHOS', ''],
      ['', 'Nombre', '', 'Documento', 'Ingreso', 'Egreso'],
      ['', 'Apellidos', 'Nombres', 'Número', 'Fecha', 'Fecha'],
    ],
    '#SGDAE',
    ['source_row', 'surname', 'given', 'document', 'arrest_date', 'event_date'],
  ],
  [
    'the name in two',
    [
      ['Nombre', '', 'Documento'],
      ['Apellidos', 'Nombres', ''],
    ],
    'SGD',
    ['surname', 'given', 'document'],
  ],
  [
    'in English',
    [
      ['Name', '', 'ID', 'Dates', ''],
      ['Last', 'First', '', 'Arrested', 'Released'],
    ],
    'SGDAE',
    ['surname', 'given', 'document', 'arrest_date', 'event_date'],
  ],
  ['one row of headings', [['Apellidos', 'Nombres', 'Cédula']], 'SGD', ['surname', 'given', 'document']],
  [
    'a title over them',
    [
      ['Personas excarceladas', '', ''],
      ['Apellidos', 'Nombres', 'Cédula'],
    ],
    'SGD',
    ['surname', 'given', 'document'],
  ],
])('%s', async (_, head, letters, fields) => {
  const found = await understood([...head, row(letters, 1), row(letters, 2), row(letters, 3)])
  expect(found).toEqual({ people: 3, fields })
})

describe('a group of somebody else', () => {
  test.each([
    ['Datos del denunciante', 'Datos de la víctima'],
    ['Complainant', 'Victim'],
    ['Person reporting', 'Detainee'],
    ['Plaignant', 'Victime'],
    ['Advogado', 'Recluso'],
    ['Persona que reporta', 'Persona privada de libertad'],
    ['Conjoint', 'Personne détenue'],
    // Whoever that is.
    ['Remitente', 'Víctima'],
    ['Enlace', 'Detenido'],
  ])('%s beside %s', async (other, own) => {
    const halves = await understood([
      [other, '', own, '', ''],
      ['Nombre', 'Apellido', 'Nombre', 'Apellido', 'Cédula'],
      row('ooGSD', 1),
      row('ooGSD', 2),
    ])
    expect(halves.fields.slice(0, 2)).toEqual(['', ''])
    expect(halves.fields.slice(2)).toEqual(['given', 'surname', 'document'])
    const behind = await understood([
      [own, '', '', other, ''],
      ['Nombre', 'Apellido', 'Cédula', 'Nombre', 'Apellido'],
      row('GSDoo', 1),
      row('GSDoo', 2),
    ])
    expect(behind.fields).toEqual(['given', 'surname', 'document', '', ''])
  })
  test('under headings of its own', async () => {
    const found = await understood([
      ['Denunciante', '', 'Víctima', '', ''],
      ['Nombre', 'Teléfono', 'Apellidos', 'Nombres', 'Cédula'],
      row('oTSGD', 1),
      row('oTSGD', 2),
    ])
    expect(found.fields).toEqual(['', '', 'surname', 'given', 'document'])
  })
  test.each([
    ['Víctima', 'Detención'],
    ['Datos personales', 'Excarcelación'],
  ])('%s beside %s has none', async (own, other) => {
    const found = await understood([[own, '', '', other], ['Nombre', 'Apellido', 'Cédula', 'Fecha'], row('GSDE', 1), row('GSDE', 2)])
    expect(found.fields.slice(0, 3)).toEqual(['given', 'surname', 'document'])
  })
})

test('a first person with a name alone is no second row of headings', async () => {
  for (const name of ['Ana Pérez', 'Juez Pedro Rivas', 'María Fuentes'])
    expect((await understood([['Nombre', 'Apellido', 'Cédula'], [name, '', ''], row('GSD', 1)])).people).toBe(2)
})
