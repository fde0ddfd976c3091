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
  ['document', ['12/KaMaYa(N)123456', '9/MaNaMa(N)234567'], NEITHER],
  ['document', ['CAPM900201AB1', 'ROVJ880512CD2'], NEITHER],
  ['document', ['20-12345678-9', '27-23456789-4'], NEITHER],
  ['document', ['0801-1990-12345', '0703-1962-00712', '0501-2001-04411'], NEITHER],
  ['document', ['001-1234567-8', '402-2345678-1'], NEITHER],
  ['document', ['0414-5551234', '0412-5551235', '0424-555-1236'], NO],
  ['document', ['04145551234', '04165551235'], NO],
  ['document', ['+54 9 11 5555-1234', '+58 (212) 555-1234'], NO],
  ['document', ['(0212) 555-1234', '(55) 5555-1234'], NO],
  ['document', ['CI-FMX/123/2025', 'CI-FMX/124/2025'], NO],
  ['document', ['NRC-2021-0001', 'NRC-2021-0002', 'NRC-2022-0001'], NO],
  ['document', ['Exp. 45 de 2024', 'Exp. 46 de 2025'], NO],
  ['document', ['1201-2025', '1202/2025'], NO],
  ['document', ['Registro Federal 001', 'Registro Federal 002', 'Registro Federal 003'], NO],
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
