// Raw names → given names and surnames: cleaning, and the likeliest parse.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { cleanName } from '../../src/person/clean-name.ts'
import { readSuffix } from '../../src/person/name-suffixes.ts'
import { orderEvidence, parseName } from '../../src/person/parse-name.ts'

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
    ['Abd Allah Xurkov', 'abdallah | xurkov'],
    ['Xurkov, Iyad Sabir oglu', 'iyad sabiroglu | xurkov'],
    ['Luis J. Xurkov', 'luis j | xurkov'],
    ['Sir Luis Xurkov', 'luis | xurkov'],
    ['Sir Luis Xurkov, 2nd Baronet', 'luis | xurkov'],
    ['Luis Xurkov, Marquess of Blinen', 'luis | xurkov'],
    ['Luis Xurkov, 5th Earl of Blinen', 'luis | xurkov'],
    ['Luis Xurkov, marqués de Blinen', 'luis | xurkov'],
    ['Luis Duque de Estrada', 'luis | duque deestrada'],
    ['Duque, Luis', 'luis | duque'],
  ])('%s', (raw, wanted) => expect(parse(raw)).toBe(wanted))
  test.each([
    ['given', 'Sir', ''],
    ['given', 'Bt.', ''],
    ['given', 'Captain', ''],
    ['given', 'Sir Luis', 'luis'],
    ['given', 'Don', 'don'],
    ['given', 'Abd Allah', 'abdallah'],
    ['surname', 'Baronet', ''],
    ['surname', 'Le Xurk', 'lexurk'],
    ['surname', 'De la O', 'delao'],
    ['whole', 'Sir', ''],
  ] as const)('in a column of %s names, of "%s" stays "%s"', (part, raw, wanted) =>
    expect(
      cleanName(raw, part)
        .tokens.map(({ text }) => text)
        .join(' '),
    ).toBe(wanted),
  )
  test('a patronymic may stand with the given name', () => {
    const parses = parseName(cleanName('Serzhan Ivanovich Xurkov'), 0, known)
    expect(parses.map(({ given }) => given.map((t) => t.text).join(' '))).toContain('serzhan ivanovich')
  })
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

test.each([
  ['Jr.', 1],
  ['hijo', 1],
  ['Sr.', 2],
  ['II', 3],
  ['2do', 3],
  ['2.º', 3],
  ['2nd', 3],
  ['III', 4],
  ['3ro', 4],
  ['(h)', 1],
  ['Jnr', 1],
  ['père', 2],
  ['el menor', 1],
  ['старший', 2],
  ['', 0],
  ['Ana', 0],
])('suffix %j is %i', (raw, code) => expect(readSuffix(raw)).toBe(code))
