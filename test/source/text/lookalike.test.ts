// Letters that only look Latin, in words that are.
import { expect, test } from 'vitest'
import { latinLetters } from '../../../src/source/text/lookalike.ts'

test.each([
  ['P\u0435dro', 'Pedro'],
  ['\u0391na P\u00e9rez', 'Ana Pérez'],
  ['Ана', 'Ана'],
  ['Ана Perez', 'Ана Perez'],
  ['Ana', 'Ana'],
  ['', ''],
])('%j', (text, latin) => expect(latinLetters(text)).toBe(latin))
