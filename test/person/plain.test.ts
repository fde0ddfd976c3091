// The short ways for plain cells answer to the long ones.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsNear, packDigits } from '../../src/metrics/packed-digits.ts'
import { oneEdit } from '../../src/metrics/osa.ts'
import { readDocument } from '../../src/person/document.ts'
import { nameKnowledge } from '../../src/person/knowledge.ts'
import { cleanName, orderEvidence, parseName, plainNames } from '../../src/person/name.ts'

const known = nameKnowledge()
const WORDS =
  'José GARCÍA Rojas Wilfredo Zambrano Yajaira ÁLVAREZ Marcano Petra de la Cruz del Valle María Ángeles Núñez y e Dr don Sor Mayor San Santa Mac Jr hijo viuda vda V nn sin nombre no identificado menor xx Alias apodado Ma Joseluis Anamaria Xiomara Wuilker De Van Al Bin hno Gral ing Pérez-Gil O’Neil L. JuanCarlos PeRez Ñáñez Ana luis'

test('a plain name has the words that cleaning finds, and is read alike', () => {
  const plain = plainNames(known)
  let taken = 0
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(' ', ' ', ' ', '  '),
      (words, gap) => {
        const raw = words.join(gap)
        const tokens = plain(raw)
        if (!tokens) return
        taken++
        const clean = cleanName(raw)
        expect({ ...clean, tokens: tokens.map(({ text, base }) => ({ text, base })) }).toEqual({
          tokens: clean.tokens,
          comma: -1,
          married: [],
          aliases: [],
          document: '',
          suffix: '',
          flags: 0,
        })
        expect(orderEvidence({ ...clean, tokens }, known)).toBe(orderEvidence(clean, known))
        const bare = (parses: ReturnType<typeof parseName>) => JSON.stringify(parses, (key, value) => (key === 'known' ? undefined : value))
        expect(bare(parseName({ ...clean, tokens }, 3, known))).toBe(bare(parseName(clean, 3, known)))
      },
    ),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(50)
})

test('a plain cédula reads as the long way reads it', () => {
  const piece = fc.constantFrom('V', 'E', 'v', '-', '.', '1', '2', '12', '345', '678', '0', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const raw = pieces.join('')
      // A blank in front sends a cell the long way, and changes nothing else.
      expect(readDocument(raw)).toEqual(readDocument(` ${raw}`))
    }),
    { numRuns: 5000 },
  )
})

test('packed digits are near where one edit parts the texts', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(digits, fc.nat(8), fc.nat(3), fc.constantFrom(...'0129'), (text, at, kind, digit) => {
      const other =
        kind === 0
          ? text.slice(0, at) + digit + text.slice(at + 1)
          : kind === 1
            ? text.slice(0, at) + text.slice(at + 1)
            : kind === 2
              ? text.slice(0, at) + digit + text.slice(at)
              : text.slice(0, at) +
                text
                  .slice(at, at + 2)
                  .split('')
                  .reverse()
                  .join('') +
                text.slice(at + 2)
      if (!other || other.length > 8 || other === text) return
      const [x, y] = [packDigits(text), packDigits(other)]
      expect(digitsNear(x.bits, x.size, y.bits, y.size)).toBe(oneEdit(text, other))
      expect(digitsNear(y.bits, y.size, x.bits, x.size)).toBe(oneEdit(text, other))
    }),
    { numRuns: 5000 },
  )
  expect(packDigits('123456789')).toEqual({ size: 0, bits: 0 })
  expect(packDigits('12a')).toEqual({ size: 0, bits: 0 })
})
