// What cells say to a heading: for it, against it, or nothing.
import { expect, test } from 'vitest'
import type { Field } from '../../../src/model/fields.ts'
import { AGAINST, support, tellsChecked } from '../../../src/source/columns/cell-support.ts'
import { knownName } from '../rows-of.ts'

const [FOR, NEITHER, DOUBT] = ['for', 'neither', 'doubt'] as const
const NO = 'against' as const
const say = (bits: number) => (bits === AGAINST ? NO : bits < 0 ? DOUBT : bits === 0 ? NEITHER : FOR)
const repeated = (value: string, n: number) => Array.from({ length: n }, () => value)

test.each<[Field, string[], typeof FOR | typeof NEITHER | typeof DOUBT | typeof NO]>([
  ['name', ['Ana Pérez', 'Luis Rojas'], FOR],
  ['name', ['Xyz Qwe'], NEITHER],
  ['name', ['12345678', '23456789'], NO],
  ['name', repeated('Rodeo', 50), DOUBT],
  ['given', ['Ana', 'Luis'], FOR],
  ['given', ['Pérez', 'Rojas'], DOUBT],
  ['surname', ['Ana', 'Luis'], DOUBT],
  ['surname2', ['Ana', 'Luis'], FOR],
  ['birth_date', ['1980-02-03', '03/04/1975'], FOR],
  ['birth_date', ['feb 1980', '1975'], NEITHER],
  ['birth_date', ['Zulia', 'Lara'], NO],
  ['birth_day', ['1', '31'], FOR],
  ['birth_day', ['32', '99'], NO],
  ['birth_month', ['enero', '2'], FOR],
  ['birth_month', ['13', '14'], NO],
  ['birth_year', ['1980', '75', '1990.0'], FOR],
  ['birth_year', ['500', '1700'], NO],
  ['age', ['45', '33 años'], NEITHER],
  ['age', ['adulto'], NO],
  ['sex', ['F', 'M'], NEITHER],
  ['sex', Array.from({ length: 13 }, (_, k) => `x${k}`), NO],
  ['document', ['V-12345678'], NEITHER],
  ['document', ['ver anexo', 'pendiente', 'x'], NO],
  ['phone', ['0412-1234567'], NEITHER],
  ['phone', ['no tiene'], NO],
  ['source_row', ['1', '2', '3'], NEITHER],
  ['source_row', ['Ana Pérez', 'Luis Rojas'], NO],
  ['status', ['libre', 'detenido'], FOR],
  ['status', ['Zulia', 'Lara'], NEITHER],
  ['state', ['libre', 'detenido'], NO],
  ['state', ['Zulia', 'Lara'], NEITHER],
  ['place', ['Rodeo'], NEITHER],
  ['name', [], NEITHER],
])('%s, cells %j: %s', (field, values, says) => {
  expect(say(support(field, { values, knownName }))).toBe(says)
  expect(support(field, { values: values.toReversed(), knownName })).toBe(support(field, { values, knownName }))
})

test.each<[string[], boolean]>([
  [['Verificado', 'Falso', 'Por verificar'], true],
  [['Confirmada', 'Sin confirmar', 'No confirmada'], true],
  [['Verified', 'Unverified', 'False'], true],
  [['Verificado', 'Detenido'], false],
  [['Libre', 'Detenido'], false],
  [['Confirmado libre'], false],
  [[], false],
])('a status of %j tells what was checked: %s', (values, told) => expect(tellsChecked({ values, knownName })).toBe(told))
