// Words for sex, nationality and events → codes.
import { expect, test } from 'vitest'
import { readEvent, readNationality, readSex } from '../../src/person/coded.ts'

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
