// The words of a heading and what they mean.
import { expect, test } from 'vitest'
import { withoutTypo, wordsOf } from '../../../src/source/columns/heading-words.ts'

test.each<[string, string[]]>([
  ['Nombre', ['name']],
  ['Primer apellido', ['first', 'surname']],
  ['fechanacimiento', ['date', 'birth']],
  ['Apellido2', ['surname', 'second']],
  ['name_ar', ['name', 'script']],
  ['Blargh', ['']],
  ['', []],
])('%s', (text, concepts) => expect(wordsOf(text).map((w) => w.concept)).toEqual(concepts))

test('typing errors cost', () => {
  expect(wordsOf('Apelldio')).toEqual([{ concept: 'surname', text: 'apellido', cost: 2 }])
  expect(wordsOf('Apellido')).toEqual([{ concept: 'surname', text: 'apellido', cost: 0 }])
})

test.each([
  ['nobmre', 'nombre'],
  // Its first letter parts it from nombre.
  ['hombre', 'hombre'],
  ['blargh', 'blargh'],
  ['xyz', 'xyz'],
  ['', ''],
])('%j is %j', (token, word) => expect(withoutTypo(token)).toBe(word))
