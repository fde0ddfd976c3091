// String and date maths against tables, slow plain references and another library.
import fc from 'fast-check'
import jaroWinklerOracle from 'talisman/metrics/jaro-winkler.js'
import { describe, expect, test } from 'vitest'
import { consonants } from '../../src/metrics/consonants.ts'
import { dateSlip, toBcd } from '../../src/metrics/date-slip.ts'
import { dayNumber } from '../../src/metrics/days.ts'
import { bitCount, jaroWinklerBound } from '../../src/metrics/jaro-bound.ts'
import { jaroSimilarity, jaroWinkler } from '../../src/metrics/jaro-winkler.ts'
import { letterMask } from '../../src/metrics/letter-mask.ts'
import { nearest } from '../../src/metrics/nearest.ts'
import { oneEdit, osaDistance } from '../../src/metrics/osa.ts'
import { spanishFold } from '../../src/metrics/spanish-fold.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdeñ'), maxLength: 8 })

describe('Jaro–Winkler', () => {
  test.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['jellyfish', 'smellyfish', 0.896],
    ['', 'a', 0],
    ['a', 'a', 1],
    ['rob', 'robert', 0.883],
  ])('%s %s', (a, b, wanted) => expect(jaroWinkler(a, b)).toBeCloseTo(wanted, 2))
  test('agrees with talisman where both boost', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b && a.length > 0 && b.length > 0 && a.length < b.length)
        if (jaroSimilarity(a, b) >= 0.7) expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinklerOracle(a, b), 6)
      }),
    )
  })
  test('symmetric; 1 only for equal strings; never above the bound', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const s = jaroWinkler(a, b)
        expect(jaroWinkler(b, a)).toBe(s)
        if (s === 1) expect(a).toBe(b)
        if (a && b) expect(jaroWinklerBound(a, b, letterMask(a), letterMask(b))).toBeGreaterThanOrEqual(s - 1e-12)
      }),
    )
  })
})

/** The definition of optimal string alignment, without any cleverness. */
function slowOsa(a: string, b: string): number {
  if (!a || !b) return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const swap =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) ? slowOsa(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity
  return Math.min(slowOsa(x, b) + 1, slowOsa(a, y) + 1, slowOsa(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1), swap)
}

test('edit distance answers to its definition', () => {
  const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 })
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(osaDistance(a, b)).toBe(slowOsa(a, b))
      expect(oneEdit(a, b)).toBe(slowOsa(a, b) === 1)
    }),
  )
})

test.each([
  ['gonzalez', 'gonzales', true],
  ['velasquez', 'belasques', true],
  ['jimenez', 'gimenez', true],
  ['ximenez', 'jimenez', true],
  ['hernandez', 'ernandez', true],
  ['wilmer', 'guilmer', true],
  ['huascar', 'guascar', true],
  ['yepez', 'llepes', true],
  ['quijada', 'kijada', true],
  ['zerpa', 'serpa', true],
  ['cesin', 'sesin', true],
  ['rojas', 'rosas', false],
  ['chacon', 'jacon', false],
  ['peña', 'pena', true],
  ['guerra', 'gera', false],
  ['guevara', 'jevara', false],
])('Spanish fold: %s and %s share a code: %s', (a, b, same) => expect(spanishFold(a) === spanishFold(b)).toBe(same))

test.each([
  ['mohammed', 'muhammad', true],
  ['youssef', 'yusuf', true],
  ['sergei', 'siarhei', false],
  ['carmen', 'carlos', false],
])('consonants of %s and %s: %s', (a, b, same) => expect(consonants(a) === consonants(b)).toBe(same))

/** Slips by looking at decimal digits. */
function slowSlip(x: number, y: number): boolean {
  const [p, q] = [String(x).padStart(8, '0'), String(y).padStart(8, '0')]
  const at = [...p].flatMap((c, i) => (c === q[i] ? [] : [i]))
  if (at.length === 1) return true
  const [i, j] = at
  if (at.length === 2 && j === i! + 1 && p[i!] === q[j] && p[j] === q[i!]) return true
  return p.slice(0, 4) === q.slice(0, 4) && p.slice(4, 6) === q.slice(6) && p.slice(6) === q.slice(4, 6)
}

test('date slips answer to digits', () => {
  const date = fc
    .tuple(fc.integer({ min: 1950, max: 1959 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => y * 10000 + m * 100 + d)
  fc.assert(
    fc.property(date, date, (x, y) => {
      fc.pre(x !== y)
      expect(dateSlip(toBcd(x), toBcd(y))).toBe(slowSlip(x, y))
    }),
    { numRuns: 2000 },
  )
})

test('day numbers are those of the calendar', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (d) => {
      const packed = d.getUTCFullYear() * 10000 + (d.getUTCMonth() + 1) * 100 + d.getUTCDate()
      expect(dayNumber(packed)).toBe(Math.floor(d.getTime() / 86_400_000))
    }),
  )
})

test('bits are counted', () =>
  fc.assert(
    fc.property(fc.integer(), (v) => {
      expect(bitCount(v)).toBe([...(v >>> 0).toString(2)].filter((c) => c === '1').length)
    }),
  ))

test.each([
  ['claimd.csv', ['claimed.csv', 'verified.csv'], 'claimed.csv'],
  ['xyz', ['claimed.csv'], undefined],
  ['', ['a'], 'a'],
])('nearest to %s', (w, list, wanted) => expect(nearest(w, list)).toBe(wanted))
