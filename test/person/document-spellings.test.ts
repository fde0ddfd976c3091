// One number, however a spreadsheet or a clerk wrote it; and what is no number of anybody.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { holdsTwo, NUMBER_SPAN, plainNumber, readDocument } from '../../src/person/document.ts'

const each = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^ {4}/, ''))
    .filter((line) => line.trim())

test.each(
  each(`
    12345678
    012345678
    00012345678
    12.345.678
    12,345,678
    12 345 678
    12-345-678
    12’345’678
    12 345 678
    12 345 678
    12 345 678
    12 345 678
    ="12345678"
    ="012345678"
    =12345678
    '12345678
    ’12345678
    \`12345678
    ´12345678
    "12345678"
    12345678.0
    12345678.00
    12345678,0
    12345678 (vencida)
    12345678?
    12345678;
    12345678.
    12345678,00
    12.345.678,00
    12,345,678.00
    12 345 678,00
    Nº 12345678
    N° 12.345.678
    N.º 12345678
    No. 12345678
    Nro. 12345678
    Núm. 12345678
    #12345678
    # 12345678
    C.I. 12345678
    C.I: 12345678
    CI 12345678
    C.I. Nº 12.345.678
    Cédula: 12345678
    CÉDULA N° 12.345.678
    Cédula de identidad Nº 12.345.678
    Cedula de identidad: 12345678
    DNI 12345678
    D.N.I. 12.345.678
    DNI: 12.345.678
    DNI N° 12345678
    Doc. 12345678
    Documento: 12345678
    RG 12345678
    C.C. 12.345.678
    CC 12345678
    ١٢٣٤٥٦٧٨
    １２３４５６７８
    12345678​
    ﻿12345678
    12‑345‑678
    12–345–678
    12−345−678
  `),
)('%j is 12345678', (raw) => expect(readDocument(raw)).toMatchObject({ key: '12345678', kind: 1, damaged: false }))
test('a tab in front', () => expect(readDocument('\t12345678').key).toBe('12345678'))

test.each(
  each(`
    V12345678
    v-12345678
    V 12345678
    V-12.345.678
    V.-12.345.678
    V.- 12.345.678
    V–12 345 678
    V—12.345.678
    V‑12345678
    C.I. V.- 12.345.678
    C.I.: V-12.345.678
    CI V12345678
    C.I.V-12.345.678
    Cédula V-12.345.678
    ="V12345678"
    'V-12345678
    V-12.345.678,00
    V12345678.0
    Nº V-12.345.678
    V/12345678
  `),
)('%j is V 12345678', (raw) => expect(readDocument(raw)).toMatchObject({ key: '12345678', prefix: 86, kind: 1 }))

test.each([
  ['AB123456', 'AB123456'],
  ['PASAPORTE AB123456', 'AB123456'],
  ['Passport No. AB123456', 'AB123456'],
  ['passeport n° AB123456', 'AB123456'],
  ['P1234567', 'P1234567'],
  ['NO1234567', 'NO1234567'],
  ['DE1234567', 'DE1234567'],
  ['ID1234567', 'ID1234567'],
  ['X1234567L', 'X1234567L'],
  ['E1234567', '1234567'],
  ['4E12345', '4E12345'],
  ['12E34567', '12E34567'],
])('%s keeps its letters: %s', (raw, key) => expect(readDocument(raw).key).toBe(key))

test.each(
  each(
    '1,234E+07|1.234E+07|1,23E7|1.23e+07|1E+07|1,2345678E+07|9,876E+06|"1,533E+07"|1.2345E+15|V-1,234E+07|\'1,23E+07|1,23457E+11'.replaceAll(
      '|',
      '\n',
    ),
  ),
)('%s has lost its digits', (raw) => expect(readDocument(raw)).toMatchObject({ key: '', damaged: true }))
test.each(['123456789012345000', '12345678901234500', '1234567890123450000'])('%s was rounded to fifteen digits', (raw) =>
  expect(readDocument(raw)).toMatchObject({ key: '', damaged: true }),
)
test.each(['123456789012345678', '1234567890123450', '123456789012345', '100000000'])('%s is whole', (raw) =>
  expect(readDocument(raw)).toMatchObject({ key: raw, damaged: false }),
)

describe('nobody’s number', () => {
  test.each(
    each(
      '|0|00|000000|00000000|1|11|11111111|99999999|22222222|1111111|111111111|V-00000000|V11111111|E-99999999|X0000000|X-00000000|AA000000|11.111.111|00.000.000|99.999.999|-|--|.|?|???|*|S/N|s/n|S.N.|SN|s n|S/D|S/I|N/A|n.a.|NA|ND|N/D|N/T|no|No aporta|NO APORTA|no aportó|no aportado|XXXX|xxx|X|xx xx|en trámite|En tramite|no porta|no posee|NO TIENE|indocumentado|Indocumentada|INDOCUMENTADO(A)|sin cédula|SIN CEDULA|sin documento|sin documentación|sin C.I.|sin DNI|no cedulado|desconocido|desconocida|se desconoce|se ignora|unknown|none|null|NaN|not available|undocumented|no document|pendiente|por confirmar|por verificar|ninguno|no consta|no presenta|extraviada|não informado|não possui|sem documento|sem CPF|inconnu|non renseigné|sans papiers|néant|no sabe|no informa|no registra|menor de edad|C.I.|DNI|V-'.replaceAll(
        '|',
        '\n',
      ),
    ),
  )('%s', (raw) => expect(readDocument(raw)).toMatchObject({ key: '', damaged: false }))
  test.each(['12345678', '11111112', '9999998', '1234567', '111222', '10000000', 'NA123456', 'SN123456', 'X0000001'])(
    '%s is somebody’s',
    (raw) => expect(readDocument(raw).key).not.toBe(''),
  )
})

test('what the short way takes, the long way reads so too', () => {
  const piece = fc.constantFrom('V', 'E', 'v', 'N', '-', '.', ',', '1', '2', '12', '345', '678', '0', '00', '.0', '.00', ' ', "'")
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const raw = pieces.join('')
      const number = plainNumber(Buffer.from(raw), raw.length)
      if (number < 0) return
      expect(readDocument(raw)).toMatchObject({
        key: String(number % NUMBER_SPAN),
        prefix: Math.floor(number / NUMBER_SPAN),
        kind: 1,
        damaged: false,
      })
    }),
    { numRuns: 20_000 },
  )
})

const GIVEN = 'Ana Luis Rosa Juan Petra Simón Clara Hugo Inés Raúl Elsa Iván'.split(' ')
const SURNAMES = 'Mora Salas Rojas Paz Lugo Soto Mata Vera Nava Leal Rincón Ochoa'.split(' ')
const people = Array.from({ length: 120 }, (_, k) => `${GIVEN[k % 12]} ${SURNAMES[(k + Math.floor(k / 12)) % 12]}`)
async function facts(rows: readonly (readonly string[])[]) {
  const csv = `Nombre;Cédula;Fecha de nacimiento\n${rows.map((r) => r.join(';')).join('\n')}\n`
  const list = await readList('a.csv', Buffer.from(csv), { id: 'claimed', role: 'claimed' })
  return readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts[0]!
}
const birthOf = (k: number) =>
  `${1950 + (k % 45)}-${String(1 + ((k * 5) % 12)).padStart(2, '0')}-${String(2 + ((k * 7) % 26)).padStart(2, '0')}`

test('a number that strangers share is nobody’s', async () => {
  const { document, notes } = await facts(people.map((name, k) => [name, k < 5 ? '12345678' : String(5_000_000 + k * 7919), birthOf(k)]))
  expect([...document.subarray(0, 7)].map((d) => d >= 0)).toEqual([false, false, false, false, false, true, true])
  expect(notes.find((n) => n.code === 'document-shared')?.params).toEqual({ rows: 5 })
})

test('a number that a family, or one person on many rows, shares is kept', async () => {
  const family = ['Ana Mora Lugo', 'Luis Mora Lugo', 'Rosa Mora Lugo', 'Juan Mora Lugo', 'Petra Mora Lugo']
  for (const names of [family, family.map(() => 'Ana Mora Lugo'), ['Ana Mora', 'Luis Salas']]) {
    const { document, notes } = await facts(names.map((name, k) => [name, '12345678', birthOf(k)]))
    expect([...document].every((d) => d >= 0)).toBe(true)
    expect(notes.filter((n) => n.code === 'document-shared')).toEqual([])
  }
})

test('a birth date that does not exist leaves its year, and that is told', async () => {
  const rows = people.map((name, k) => [name, '', ['1962-83-19', '1962-02-30', '0062-13-40'][k] ?? birthOf(k)])
  const { birth, birthFrom, birthTo, notes } = await facts(rows)
  expect([...birth.subarray(0, 3)]).toEqual([0, 0, 0])
  expect([...birthFrom.subarray(0, 3)]).toEqual([1962, 1962, 0])
  expect([...birthTo.subarray(0, 3)]).toEqual([1962, 1962, 0])
  const told = notes.flatMap(({ code, line, params }) => (code === 'date-impossible' ? [[line, params['kept'] ?? '']] : []))
  expect(told).toEqual([
    [2, 'year'],
    [3, 'year'],
    [4, ''],
  ])
})

test('a birth date that far too many share is missing, and a year with it', async () => {
  const { birth, birthFrom, notes } = await facts(people.map((name, k) => [name, '', k < 20 ? '1970-01-01' : birthOf(k)]))
  expect([...birth.subarray(0, 20)].every((d) => d === 0)).toBe(true)
  expect([...birthFrom.subarray(0, 20)].every((y) => y === 0)).toBe(true)
  expect(birth[20]).toBeGreaterThan(0)
  expect(notes.map((n) => n.code)).toContain('birth-date-shared')
})

test('1970-01-01 of one person, and births of which only the years were known, are kept', async () => {
  const one = await facts(people.map((name, k) => [name, '', k === 3 ? '1970-01-01' : birthOf(k)]))
  expect(one.birth[3]).toBe(19700101)
  const years = await facts(people.map((name, k) => [name, '', `${1960 + (k % 20)}-01-01`]))
  expect([...years.birth].every((d) => d % 10_000 === 0 && d > 0)).toBe(true)
})

describe('a cell that is longer than any number', () => {
  test.each(['1.', 'V-', '( ', ' ', '. ', '12345678 '])('%j again and again takes no time and is no number', (text) => {
    const started = performance.now()
    expect(readDocument(`${text.repeat(50_000)}x`).key).toBe('')
    holdsTwo(`${text.repeat(50_000)}x`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
  test('blanks around a number do not hide it', () => expect(readDocument(`V-12345678${' '.repeat(5000)}`).key).toBe('12345678'))
})
