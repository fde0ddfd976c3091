// A line about a list, or a name.
import { expect, test } from 'vitest'
import { knownName } from '../../../src/names/knowledge.ts'
import { isPlainName, LINE, readLine, visible } from '../../../src/source/rows/line-text.ts'

test.each<[string, boolean, Partial<ReturnType<typeof readLine>>?]>([
  ['Fuente: Prensa libre', true, { opens: true }],
  ['Total: 12 personas', true, { counts: true }],
  ['* Datos por confirmar', true],
  ['Elaborado por: Ana Pérez', true, { opens: true }],
  ['www.example.org', true],
  ['Director General', true, { signs: true }],
  ['________________', true, { signs: true }],
  ['Ana Pérez', false],
  ['PÉREZ DÍAZ, ANA MARÍA', false],
  ['Sin identificar', false],
  ['Julio César Mora', false],
  ['', false],
])('%j: %s', (text, isLine, more = {}) => {
  const reading = readLine(text, knownName)
  expect(reading.score >= LINE).toBe(isLine)
  expect(reading).toMatchObject(more)
})

test.each([
  ['Ana Pérez', true],
  ['Ana de la Cruz', true],
  ['ANA PÉREZ', true],
  ['ana pérez', false],
  ['Ana', false],
  ['Fuente Prensa', false],
  ['Ana Pérez 2', false],
  ['', false],
])('%j is plainly a name: %s', (text, plain) => expect(isPlainName(text)).toBe(plain))

test('what nobody sees', () => expect(visible('A\u200bn\ufeffa')).toBe('Ana'))
