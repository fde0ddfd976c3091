// Raw cells → facts: names, documents, dates, words.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import { readEvent, readNationality, readSex } from '../../src/person/coded.ts'
import { readAge } from '../../src/person/age.ts'
import { readDate } from '../../src/person/date.ts'
import { columnOrder } from '../../src/person/date-order.ts'
import { foldText, lower, lowerSlowly } from '../../src/person/fold.ts'
import { readDocument } from '../../src/person/document.ts'
import { nameKnowledge, titles } from '../../src/names/knowledge.ts'
import { cleanName } from '../../src/person/clean-name.ts'
import { readSuffix } from '../../src/person/name-titles.ts'
import { orderEvidence, parseName } from '../../src/person/parse-name.ts'
import { readPlace, readState } from '../../src/person/place.ts'
import { standardsOf } from '../../src/person/standards.ts'

const known = nameKnowledge()
const parse = (raw: string, order = 0) => {
  const best = parseName(cleanName(raw), order, known)[0]
  return best ? `${best.given.map((t) => t.text).join(' ')} | ${best.surnames.map((t) => t.text).join(' ')}` : ''
}

describe('names', () => {
  test.each([
    ['José Gregorio Pérez Rodríguez', 'jose gregorio | perez rodriguez'],
    ['PÉREZ RODRÍGUEZ, José Gregorio', 'jose gregorio | perez rodriguez'],
    ['Ana Pérez', 'ana | perez'],
    ['María de la Cruz Rojas', 'maria | delacruz rojas'],
    ['Mª Fernanda Lugo Soto', 'maria fernanda | lugo soto'],
    ['Luis San Martín Paz', 'luis | sanmartin paz'],
    ['Sra. Rosa Mata', 'rosa | mata'],
    ['1. José Salas Mata', 'jose | salas mata'],
    ['José Salas Mata, 34 años', 'jose | salas mata'],
    ['José Salas Mata C.I. V-12.345.678', 'jose | salas mata'],
    ['José Ortega y Gasset', 'jose | ortega gasset'],
    ['Luis García-Mora Paz', 'luis | garcia mora paz'],
    ['Pe\u00c3\u00b1a, Ana', 'ana | peña'],
    ['Luis "El Gato" Rojas Mora', 'luis | rojas mora'],
    ['Ana Pérez (traslado)', 'ana | perez'],
  ])('%s', (raw, wanted) => expect(parse(raw)).toBe(wanted))
  test('a column that is surnames first', () => {
    expect(parse('PEREZ RODRIGUEZ JOSE GREGORIO', 16)).toBe('jose gregorio | perez rodriguez')
    expect(orderEvidence(cleanName('PEREZ RODRIGUEZ JOSE GREGORIO'), known)).toBeGreaterThan(0)
    expect(orderEvidence(cleanName('Jose Gregorio Perez Rodriguez'), known)).toBeLessThan(0)
  })
  test.each(['N/N', 'S/D', 'Por identificar', 'Menor de edad', 'NN masculino', 'Identidad protegida', 'xxx', 'sin datos'])(
    '%s is no name',
    (raw) => expect(cleanName(raw)).toMatchObject({ tokens: [], flags: NAME_FLAG.placeholder }),
  )
  test.each([
    ['Ana Pérez y Luis Rojas', true],
    ['Ana Pérez / Luis Rojas', true],
    ['José Ortega y Gasset', false],
    ['Ana Pérez Rojas', false],
  ])('%s: two people %s', (raw, two) => expect((cleanName(raw).flags & NAME_FLAG.twoPeople) > 0).toBe(two))
  test.each([
    ['Jоsé Pérez', NAME_FLAG.lookalike],
    ['Jo\u200bsé Pérez', NAME_FLAG.invisible],
    ['Иван Петров', NAME_FLAG.romanised],
    ['José Pérez', 0],
  ])('%s has flag %d', (raw, flag) =>
    expect(cleanName(raw).flags & (NAME_FLAG.lookalike | NAME_FLAG.invisible | NAME_FLAG.romanised)).toBe(flag),
  )
  test('a hundred thousand words are no blow-up', () =>
    expect(parse(Array.from({ length: 100_000 }, (_, i) => `ab${i % 7}c`).join(' '))).toBeTruthy())
  test('never throws, keeps at most a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        for (const p of parseName(cleanName(raw), 0, known)) expect(p.given.length + p.surnames.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('tables', () => {
  test('a missing figure is missing, whatever ends the lines of the file', () => {
    expect(known.maleShare('paco')).toBeUndefined()
    expect(known.maleShare('francisco')).toBe(1)
    expect(known.nickname('paco', 'francisco')).toBe(2)
    expect(known.nickname('beto', 'carlos')).toBe(0)
    expect([...titles().values()].filter((kind) => /\W/.test(kind))).toEqual([])
  })
  test.each([
    ['jose', 'luis', true],
    ['carlos', 'juan', false],
  ])('%s %s is a compound: %s', (a, b, is) => expect(known.compoundBits(a, b) !== undefined).toBe(is))
})

describe('documents', () => {
  test.each([
    ['V-12.345.678', '12345678', 'V'],
    ['12.345.678 V', '12345678', 'V'],
    ['(V) 12.345.678', '12345678', 'V'],
    ['(12345678)', '12345678', ''],
    ['v12345678', '12345678', 'V'],
    ['12.345.678', '12345678', ''],
    ['012345678', '12345678', ''],
    ['E-81.234.567', '81234567', 'E'],
    ['C.I. 12345678', '12345678', ''],
    ['V-12345678-9', '12345678', 'V'],
    ['P1234567', 'P1234567', ''],
    ['12345678.0', '12345678', ''],
  ])('%s', (raw, key, prefix) => expect(readDocument(raw)).toMatchObject({ key, prefix: prefix ? prefix.charCodeAt(0) : 0 }))
  test.each(['', 'S/D', 'N/A', 'no posee', '0', '00000000', '11111111', '99999999', 'xxx', 'indocumentado'])('%s is missing', (raw) =>
    expect(readDocument(raw).key).toBe(''),
  )
  test('a column tells its standard by check digits, and which numbers break it', () => {
    const letters = 'TRWAGMYFPDXBNJZSQVHLCKE'
    const sound = [12345678, 23456789, 34567891, 45678912, 56789123].map((n) => `${n}-${letters[n % 23]}`)
    const [spanish, ...others] = standardsOf([...sound, 'X-1234567-L', ''])
    expect(others).toEqual([])
    expect(readDocument('12345678-Z', [spanish!])).toMatchObject({ key: '12345678Z', unsound: false, kind: spanish!.kind })
    expect(readDocument('12345678-A', [spanish!])).toMatchObject({ key: '12345678A', unsound: true, kind: spanish!.kind })
    expect(readDocument('V-12.345.678', [spanish!])).toMatchObject({ key: '12345678', prefix: 86, kind: 1 })
  })
  test('RUT with and without its check digit', () => {
    const check = (n: number) => {
      const sum = [...String(n)].reverse().reduce((total, d, k) => total + Number(d) * (2 + (k % 6)), 0)
      return '0K987654321'[sum % 11]!
    }
    const rut = standardsOf([12345678, 11222333, 9876543, 7654321, 15222333].map((n) => `${n}-${check(n)}`))
    expect(rut.map((s) => s.name)).toEqual(['RUT (Chile)'])
    expect(readDocument('12.345.678-5', rut).key).toBe(readDocument('12.345.678', rut).key)
  })
  test.each([
    ['cédulas are no standard with check digits', ['V-12.345.678', '14.222.333', '9.111.222', '12.333.444', '7.666.555']],
    ['too few prove nothing', ['12345678-Z', '23456789-D']],
  ])('%s', (_, cells) => expect(standardsOf(cells)).toEqual([]))
  test('exponents are damage', () => expect(readDocument('1.2345678E+07')).toMatchObject({ key: '', damaged: true }))
})

test('letter by letter or all at once, lower case is the same', () => {
  const letters = fc.constantFrom(...'aáäâãåāñnçcßøłæđıžšéüÅÑÇÉﬁ½ΑаשعИ中ŀĳſ '.split(''), 'n\u0303', 'e\u0301')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (all) => {
      expect(lower(all.join(''))).toBe(lowerSlowly(all.join('').toLowerCase()))
    }),
  )
})

test('plain Latin text needs no folding, and would not change by it', () => {
  const plain = fc.array(fc.constantFrom(..."ABcdÀéÑõŽšŁ Œ-.'".split('')), { maxLength: 12 }).map((a) => a.join(''))
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldText(text)).toEqual({ ...foldText(`${text}\u200b`), invisible: false })
    }),
  )
})

describe('dates', () => {
  test.each([
    ['2026-01-08', 'dmy', 20260108],
    ['08/01/2026', 'dmy', 20260108],
    ['08/01/2026', 'mdy', 20260801],
    ['25/12/1980', 'mdy', 19801225],
    ['8-1-26', 'dmy', 20260108],
    ['3 de febrero de 1980', 'dmy', 19800203],
    ['3-feb-1980', 'dmy', 19800203],
    ['February 3, 1980', 'dmy', 19800203],
    ['19800203', 'dmy', 19800203],
    ['1980', 'dmy', 19800000],
    ['02/1980', 'dmy', 19800200],
    ['febrero 1980', 'dmy', 19800200],
    ['29254', 'dmy', 19800203],
    ['2026-01-08T00:00:00', 'dmy', 20260108],
    ['3 de março de 1980', 'dmy', 19800303],
    ['29/02/2024', 'dmy', 20240229],
    ['00/00/1980', 'dmy', 19800000],
  ] as const)('%s read %s', (raw, order, wanted) => expect(readDate(raw, order)).toEqual({ date: wanted, years: null, fault: '' }))
  test.each(['31/02/2026', '29/02/2023', '2026-13-13', '32/01/2026'])('%s is no date, and said', (raw) =>
    expect(readDate(raw, 'dmy')).toMatchObject({ date: 0, fault: 'impossible' }),
  )
  test.each(['', 'S/F', 'n/a', '-'])('%j is missing, and no fault', (raw) =>
    expect(readDate(raw, 'dmy')).toMatchObject({ date: 0, fault: '' }),
  )
  test.each([
    [['25/12/1980', '01/02/1980'], 'dmy', true],
    [['12/25/1980', '01/02/1980'], 'mdy', true],
    [['01/02/1980'], 'dmy', false],
    [['2026-01-08'], 'dmy', false],
  ] as const)('%j proves %s: %s', (values, order, proven) => expect(columnOrder(values)).toMatchObject({ order, proven }))
  test.each([
    ['34', 34],
    ['34 años', 34],
    ['aprox. 34', 34],
    ['0', 0],
    ['340', 0],
    ['x', 0],
  ])('age %s', (raw, n) => expect(readAge(raw)).toBe(n))
})

test.each([
  ['M', false, 1],
  ['F', false, 2],
  ['M', true, 2],
  ['H', true, 1],
  ['Femenino', false, 2],
  ['mujer', false, 2],
  ['?', false, 0],
])('sex %s, written H/M %s', (raw, hm, n) => expect(readSex(raw, hm)).toBe(n))
test.each([
  ['Venezolano', 'VE'],
  ['VENEZOLANA', 'VE'],
  ['Español / Venezolano', 'ES+VE'],
  ['Spanish', 'ES'],
  ['estadounidense', 'US'],
  ['S/D', ''],
  ['', ''],
])('nationality %s', (raw, code) => expect(readNationality(raw)).toBe(code))
test.each([
  ['Libertad plena', 'full_release'],
  ['boleta de excarcelación', 'order_issued'],
  ['Boleta de traslado', 'transfer'],
  ['casa por cárcel', 'house_arrest'],
  ['arresto domiciliario', 'house_arrest'],
  ['Medida cautelar', 'conditional_release'],
  ['released on bail', 'conditional_release'],
  ['destierro', 'exile'],
  ['indulto', 'pardon'],
  ['', ''],
])('event %s', (raw, code) => expect(readEvent(raw)).toBe(code))
test.each([
  ['El Helicoide', 'SEBIN - El Helicoide'],
  ['Tocorón', 'Centro Penitenciario de Aragua'],
  ['Rodeo I', 'Internado Judicial El Rodeo I'],
])('%s is %s', (a, b) => expect(readPlace(a)).toBe(readPlace(b)))

test.each([
  ['Edo. Miranda', '', 'miranda'],
  ['Caracas', '', 'distrito capital'],
  ['Dtto. Capital', '', 'distrito capital'],
  ['', 'tocoron', 'aragua'],
  ['S/D', '', ''],
  ['Provincia de Ávila', '', 'avila'],
])('state %j, place %j is %j', (raw, place, state) => expect(readState(raw, place)).toBe(state))

test.each([
  ['Jr.', 1],
  ['hijo', 1],
  ['Sr.', 2],
  ['II', 3],
  ['', 0],
  ['Ana', 0],
])('suffix %j is %i', (raw, code) => expect(readSuffix(raw)).toBe(code))
