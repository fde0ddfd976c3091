// Texts that differ in nothing a reader cares for are one.
import { expect, test } from 'vitest'
import { foldText } from '../../../src/source/text/fold.ts'

test.each([
  ['Fecha de Excarcelación:', 'fecha de excarcelacion'],
  ['fecha_de_excarcelacion', 'fecha de excarcelacion'],
  ['fechaDeExcarcelacion', 'fecha de excarcelacion'],
  ['FechaExcarcelación', 'fecha excarcelacion'],
  ['CI', 'ci'],
  ['Nº', 'n'],
  ['1ª', '1'],
  ['  ¿Nombre? ', 'nombre'],
  // The first letter is a Cyrillic one.
  ['\u0421édula', 'cedula'],
  ['Имя', 'имя'],
  ['', ''],
  ['---', ''],
])('%j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(foldText(text))).toBe(folded)
})
