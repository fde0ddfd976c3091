// Days beside counts, shares, and denials that reach behind "before".
import { expect, test } from 'vitest'
import { parseQuantity } from '../../src/statement/quantity.ts'

const read = (sentence: string): string => {
  const { qualifier, min, max, reason } = parseQuantity(sentence)
  return qualifier === 'unknown' ? reason! : `${qualifier} ${min}–${max}`
}

test.each([
  ['Salieron 80 y luego 24 presos', 'several figures'],
  ['El jueves salieron 9; el viernes, 14', 'several figures'],
  ['On Thursday 9 were freed; on Friday, 14.', 'several figures'],
  ['Salieron 9 el viernes, 14', 'exactly 9–9'],
  ['El viernes, 14, salieron 9', 'exactly 9–9'],
])('days and counts: %s: %s', (sentence, figure) => {
  expect(read(sentence)).toBe(figure)
})

test.each([
  'Dos de cada tres presos siguen detenidos',
  'Two out of every three prisoners',
  'Um em cada dez presos',
  'Un détenu sur cinq',
  'One prisoner in five',
])('a share counts nobody: %s', (sentence) => {
  expect(parseQuantity(sentence).value).toBeNull()
})

test('what is denied is denied before that, too', () => {
  expect(parseQuantity('No es cierto que antes de que 600 salieran hubiera presión').value).toBeNull()
  expect(parseQuantity('Nadie salió antes de que 600 lo hicieran').value).toBe(600)
})
