// Headings without numbering and hints, and the parts of a path.
import { expect, test } from 'vitest'
import { isOfPeople, partsOf, withoutGroupNumber, withoutHints } from '../../../src/source/columns/heading-text.ts'
import { foldText } from '../../../src/source/text/fold.ts'

test.each([
  ['3. Nombre', 'nombre'],
  ['3.1 Nombre', 'nombre'],
  ['(3) Nombre', 'nombre'],
  ['P3_ ¿Nombre?', 'nombre'],
  ['a) Nombre', 'nombre'],
  ['IV. Nombre', 'nombre'],
  ['Detenido(a)', 'detenido'],
  ['D.N.I.', 'dni'],
  ['Nombre (según cédula)', 'nombre'],
  ['Fecha (dd/mm/aaaa)', 'fecha'],
  ['First/Last name', 'first and last name'],
  ["detainee's name", 'detainee name'],
  ['1er nombre', '1er nombre'],
  ['Nombre', 'nombre'],
  ['', ''],
])('%s', (heading, text) => expect(foldText(withoutHints(heading))).toBe(text))

test.each([
  ['grupo_1/nombres', 'grupo/nombres'],
  ['personas[0].nombres', 'personas.nombres'],
  ['personas/0/nombres', 'personas/nombres'],
  ['detenido/a', 'detenido'],
  ['Nombre', 'Nombre'],
])('%s without the number of its group', (heading, text) => expect(withoutGroupNumber(heading)).toBe(text))

test.each<[string, string[]]>([
  ['victima/nombres', ['victima', 'nombres']],
  ['persona.nombre', ['persona', 'nombre']],
  ['grupo-nombres', ['grupo', 'nombres']],
  ['school-name', ['school-name']],
  ['Nombre', ['Nombre']],
  ['', []],
])('parts of %j', (heading, parts) => expect(partsOf(heading)).toEqual(parts))

test.each([
  ['victima', true],
  ['grupo 1', true],
  ['hospital', false],
  ['', true],
])('%j is of people: %s', (text, ofPeople) => expect(isOfPeople(text)).toBe(ofPeople))
