// Words that are spellings of each other: one sound, another script, two words written as one; and the bounds that hold for all of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DROPPED } from '../../src/names/relate.ts'
import { mostOfShifts, NO_SHIFTS } from '../../src/names/name-shifts.ts'
import { RELATION } from '../../src/names/relate.ts'
import { stemOf } from '../../src/names/patronymics.ts'
import { namesOf } from './names-of.ts'

const OTHERS = ['Luis Rojas Paz', 'Eva Cruz Blanco', 'Wilmer Pacheco Urdaneta']

/** How the first given names and the first surnames of two names relate, beside some others. */
function relations(a: string, b: string): readonly [given: number, surname: number] {
  const names = namesOf([a, b, ...OTHERS])
  const { firstGiven, firstSurname } = names.compare(0, 1)
  expect(names.compare(1, 0)).toMatchObject({ firstGiven, firstSurname })
  return [firstGiven, firstSurname]
}

const { exact, particle, romanised, script, sound, edit, initial, conflict } = RELATION

describe('one sound', () => {
  test.each([
    ['Zaqqut, Eyad', 'Zqot, Iyad', sound, sound],
    ['Shawkat, Faruq', 'Shokt, Farouk', romanised, sound],
    ['Almasri, Iyad', 'Al-Masri, Eyad', sound, exact],
    ['Almasri, Iyad', 'Masri, Iyad', exact, sound],
    ['Abd Allah, Iyad', 'Abdullah, Iyad', exact, sound],
    ['de la O, Iyad', 'Delao, Iyad', exact, exact],
  ])('%s and %s', (a, b, given, surname) => expect(relations(a, b)).toEqual([given, surname]))

  test.each([
    ['names that differ in gender', 'Xurkov, Jamila', 'Xurkov, Jameel'],
    ['given names that the table knows, with other vowels', 'Xurkov, Corina', 'Xurkov, Karina'],
    ['surnames that both are common', 'Rojas, Iyad', 'Rosas, Iyad'],
  ])('%s are two: %s, %s', (_, a, b) => expect(Math.max(...relations(a, b))).toBeGreaterThan(initial))
})

describe('forms that are common', () => {
  const times = (n: number, name: string) => Array.from({ length: n }, () => name)
  test('on one list are two names', () => {
    const names = namesOf(['Zurqat, Iyad', 'Zarqut, Iyad', ...times(5, 'Zurqat, Ana'), ...times(5, 'Zarqut, Ana')])
    expect(names.compare(0, 1).firstSurname).toBe(conflict)
  })
  test('once each are one', () => expect(relations('Zurqat, Iyad', 'Zarqut, Iyad')[1]).toBeLessThanOrEqual(sound))
})

describe('another script', () => {
  test.each([
    ['Hüseynov, Rafael', 'Гусейнов, Рафаэль', exact, script],
    ['Hacıyev, İsmayıl', 'Гаджиев, Исмаил', script, script],
    ['Hassan Fadlallah', 'حسن فضل الله', script, script],
    ['Kovalenko, Serhiy', 'Коваленко, Сергий', script, exact],
  ])('%s and %s', (a, b, given, surname) => expect(relations(a, b)).toEqual([given, surname]))
  test.each([
    ['the article and the servant apart', 'عبد الجواد البدري', 'عبدالجواد البدري'],
    ['ya without its points', 'حسن البدرى', 'حسن البدري'],
    ['ta marbuta as ha', 'فاطمة البدري', 'فاطمه البدري'],
    ['alif without its hamza', 'أحمد البدري', 'احمد البدري'],
  ])('Arabic spellings of one word are equal: %s', (_, a, b) => expect(Math.max(...relations(a, b))).toBeLessThanOrEqual(particle))
})

describe('a patronymic', () => {
  test.each([
    ['Asadov, Oqtay', 'Asadov, Oqtay Sabir oglu'],
    ['Petrov, Ivan', 'Petrov, Ivan Sergeevich'],
  ])('that one name leaves out is not missing: %s, %s', (a, b) =>
    expect(namesOf([a, b, ...OTHERS]).compare(0, 1)).toMatchObject({ givenMissing: 0, givenConflicts: 0, firstGiven: exact }),
  )
  test('that both have must agree', () =>
    expect(namesOf(['Petrov, Ivan Sergeevich', 'Petrov, Ivan Nikolaevich', ...OTHERS]).compare(0, 1).givenConflicts).toBe(1))
  test('is compared with the father’s name itself', () =>
    expect(namesOf(['Asadov, Oqtay Sabir', 'Asadov, Oqtay Sabir oglu', ...OTHERS]).compare(0, 1)).toMatchObject({
      givenAligned: 2,
      givenMissing: 0,
    }))
})

describe('father and son of one name', () => {
  /** What two names say of them, more than of one person. */
  const ofJuniors = (a: string, b: string): number => {
    const { junior, weight } = namesOf([a, b, ...OTHERS]).compare(0, 1)
    return junior - weight
  }
  const plain = ofJuniors('Petrov, Pavel', 'Petrov, Pavel')
  test.each([
    ['Petrov, Pavel', 'Petrov, Pavel Pavlovich', 1],
    ['Asadov, Oqtay', 'Asadov, Oqtay Oqtay oglu', 1],
    ['Petrov, Pavel', 'Petrov, Pavel Sergeevich', -1],
    ['Petrova, Anna', 'Petrova, Anna Pavlovna', 0],
  ])('%s and %s are likelier such, or less likely', (a, b, sign) => expect(Math.sign(ofJuniors(a, b) - plain)).toBe(sign))
  test.each([
    ['Petrov, Pavel Sergeevich', 'Petrov, Pavel Sergeevich'],
    ['Asadov, Oqtay Sabir oglu', 'Asadov, Oqtay Sabir oglu'],
  ])('%s twice is neither', (a, b) => expect(ofJuniors(a, b)).toBeLessThan(plain - 500))
  test('mother and daughter may both have it, by chance', () => {
    const [daughters, sons] = [
      ofJuniors('Petrova, Anna Pavlovna', 'Petrova, Anna Pavlovna'),
      ofJuniors('Petrov, Gleb Pavlovich', 'Petrov, Gleb Pavlovich'),
    ]
    expect(daughters).toBeLessThan(plain)
    expect(daughters).toBeGreaterThan(sons + 300)
  })
  test('a patronymic of one’s own name leaves them possible, though both have it', () => {
    const [own, other] = ['Pavlovich', 'Sergeevich'].map((father) => ofJuniors(`Petrov, Pavel ${father}`, `Petrov, Pavel ${father}`))
    expect(own).toBeLessThan(plain)
    expect(own).toBeGreaterThan(other! + 500)
  })
  test.each([
    ['Dmitry', 'Dmitrievich'],
    ['Sergey', 'Sergeyevich'],
    ['Petr', 'Petrovich'],
    ['Lev', 'Lvovich'],
    ['Yuri', 'Yurievich'],
    ['Andrey', 'Andreevna'],
  ])('%s has the children %s', (name, child) => expect(stemOf(child.toLowerCase())).toBe(stemOf(name.toLowerCase())))
})

describe('two words written as one', () => {
  test.each([
    ['Xurkov, Nour Zeldin', 'Xurkov, Nourzeldin'],
    ['Xurkov, Nur Zeldin', 'Xurkov, Nourzeldin'],
    ['Xur Blinen, Iyad', 'Xurblinen, Iyad'],
  ])('%s and %s are one name', (a, b) => {
    const { givenConflicts, givenMissing, surnameConflicts, surnamesMissing, firstGiven, firstSurname } = namesOf([
      a,
      b,
      ...OTHERS,
    ]).compare(0, 1)
    expect([givenConflicts, givenMissing, surnameConflicts, surnamesMissing]).toEqual([0, 0, 0, 0])
    expect(Math.max(firstGiven, firstSurname)).toBeLessThanOrEqual(edit)
  })
  test('weigh no more than the two of them', () => {
    const names = namesOf(['Xurkov, Ana Mata', 'Xurkov, Anamata', 'Xurkov, Ana Mata', ...OTHERS])
    expect(names.compare(0, 1).weight).toBeLessThan(names.compare(0, 2).weight)
  })
  test('are no other word', () => expect(relations('Xurkov, Nour Zeldin', 'Xurkov, Nourban')[0]).not.toBe(DROPPED))
})

describe('of words that are spellings of each other', () => {
  const words = 'iyad eyad zaqqut zqot almasri masri abd allah abdullah nour aldin nouraldin jamila jameel oglu sabir'.split(' ')
  const others = 'اياد زقوت المصري عبد الله عبدالله нур сабир джамиля оглы'.split(' ')
  const name = fc
    .tuple(fc.boolean(), fc.array(fc.nat(99), { minLength: 1, maxLength: 5 }))
    .map(([isOther, all]) => all.map((k) => (isOther ? others[k % others.length] : words[k % words.length])).join(' '))
  /** The most that patterns add to what words weigh. */
  const patterns = mostOfShifts(NO_SHIFTS).named
  test('no name weighs more than its bound, in whichever order', () =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (raw) => {
        const { compare, comparer, rowTokens } = namesOf(raw)
        for (let i = 0; i < raw.length; i++) {
          for (let j = 0; j < raw.length; j++) {
            const { weight } = compare(i, j)
            expect(compare(j, i).weight).toBe(weight)
            const ofWords = weight - patterns
            if (ofWords > 0) expect(comparer.atMost(rowTokens, i, rowTokens, j, ofWords)).toBeGreaterThanOrEqual(ofWords)
          }
        }
      }),
      { numRuns: 400 },
    ))
  test('what helps is a neighbour', () =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (raw) => {
        const { relater, tokens, comparer } = namesOf(raw)
        for (let a = 0; a < tokens.text.length; a++) {
          const near = new Set(relater.neighbours().of[a]!)
          for (let b = 0; b < tokens.text.length; b++)
            if (comparer.most(a, b) > 0 && !near.has(b)) expect(relater.relate(a, b, 'given')).toBeGreaterThanOrEqual(RELATION.resembles)
        }
      }),
      { numRuns: 200 },
    ))
})
