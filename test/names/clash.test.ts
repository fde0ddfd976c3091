// Names that hold a word each that the other has nothing like.
import { expect, test } from 'vitest'
import { namesOf } from './names-of.ts'

test.each([
  ['Ana Mata Gil', 'Ana Mata Gil', false],
  ['Ana Mata Gil', 'Gil Mata Ana', false],
  ['Ana Rosa Mata', 'Ana Mata', false],
  ['A. Mata', 'Ana Mata', false],
  ['Gonzáles Ana', 'Ana González', false],
  ['Ana Mata', 'Luis Mata', true],
  ['Ana Rosa Mata', 'Ana Elena Mata', true],
  ['Mata, Ana', 'Mata, Luis', false],
  ['Mata, Ana', 'Luis Mata', true],
  // Written as one word in the other name.
  ['Juan Xurka Peroca', 'Xurkaperoca Juan', false],
  ['Rosmary Xurka', 'Rosa María Xurka', true],
  ['', 'Ana Mata', true],
])('%s, %s: %s', (a, b, clash) => {
  const names = namesOf([a, b])
  expect(names.clash(0, 1)).toBe(clash)
  expect(names.clash(1, 0)).toBe(clash)
})
