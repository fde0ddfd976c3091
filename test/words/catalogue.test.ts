// Two languages that say the same: keys, figures, dates, reasons; and messages whose code nobody knows.
import { describe, expect, test } from 'vitest'
import { adviceLines, factWord, messageOf, questionText, whyOf, wordFor, type Lang } from '../../src/words/catalogue.ts'
import { en } from '../../src/words/en.ts'
import { es } from '../../src/words/es.ts'

const LANGUAGES: readonly Lang[] = ['en', 'es']

test('the same messages and words', () => {
  expect(Object.keys(es.messages).sort()).toEqual(Object.keys(en.messages).sort())
  expect(Object.keys(es.words).sort()).toEqual(Object.keys(en.words).sort())
})

test('no word was left in English', () => {
  const same = Object.entries(en.words).filter(([key, word]) => wordFor('es', key) === word)
  expect(same.map(([key]) => key)).toEqual(['no', 'bits', 'f1', 'page_hash'])
})

test('no message was left in English', () => {
  const params = { id: 'claimed', line: 3, second: 4, file: 'f' }
  const same = Object.keys(en.messages).filter((code) => messageOf('en', code, params).what === messageOf('es', code, params).what)
  // Both are words of whoever made the error.
  expect(same).toEqual(['review-import', 'usage'])
})

test.each([
  [0, '0', '0'],
  [1234, '1,234', '1.234'],
  [-12, '−12', '−12'],
  [1234567, '1,234,567', '1.234.567'],
])('%d', (n, english, spanish) => expect([en.number(n), es.number(n)]).toEqual([english, spanish]))

test.each([
  ['2026-01-24', '24 January 2026', '24 de enero de 2026'],
  ['2026-12-05T09:00-04:00', '5 December 2026, 09:00 (UTC-04:00)', '5 de diciembre de 2026, 09:00 (UTC-04:00)'],
  ['2026-01-24 12:00Z', '24 January 2026, 12:00 (UTC)', '24 de enero de 2026, 12:00 (UTC)'],
  ['2026-01-24T12:00', '24 January 2026, 12:00', '24 de enero de 2026, 12:00'],
  ['soon', 'soon', 'soon'],
  ['', '', ''],
])('%s', (iso, english, spanish) => expect([en.date(iso), es.date(iso)]).toEqual([english, spanish]))

test.each(LANGUAGES)('%s: an unknown code is its own message', (lang) => {
  const message = messageOf(lang, 'no-such-code', { id: 'claimed' })
  expect(message).toEqual({ what: 'no-such-code', advice: [], remedies: [] })
  expect(adviceLines(lang, message)).toEqual([])
})

test.each<[string, Parameters<typeof questionText>[1], string, string]>([
  [
    'of one figure',
    { asks: 'window', figures: ['over 600'], others: [] },
    'From which day on does "over 600" count?',
    '¿Desde qué día cuenta «over 600»?',
  ],
  [
    'of several',
    { asks: 'names', figures: ['808', '897', '896'], others: [] },
    'Is there a list of the people behind "808", "897" and "896"?',
    '¿Hay una lista de las personas detrás de «808», «897» y «896»?',
  ],
  [
    'among several',
    { asks: 'overlap', figures: ['61', '156'], others: ['400', '896'] },
    'Are the people of "61" and "156" among those of "400" or "896"?',
    '¿Están las personas de «61» y «156» entre las de «400» u «896»?',
  ],
])('a question %s', (_, asked, english, spanish) =>
  expect([questionText('en', asked), questionText('es', asked)]).toEqual([english, spanish]),
)

test.each(LANGUAGES)('%s: of very many figures a question names a dozen', (lang) => {
  const figures = Array.from({ length: 30 }, (_, k) => `${k + 100}`)
  const text = questionText(lang, { asks: 'window', figures, others: [] })
  expect(text).toMatch(/111. (?:and|y) 18 (?:more|más)/)
})

test('a text column is called by its number', () => {
  expect([factWord('en', 'text 2'), factWord('es', 'text 2'), factWord('es', 'document')]).toEqual(['text 2', 'texto 2', 'documento'])
  expect(wordFor('en', 'reason_no such reason')).toBeUndefined()
})

describe('why a part weighs what it does', () => {
  test.each([
    [{ comparison: 'prior', level: 'chance', weight: -10 }, 'Before any fact is looked at, about one such pair in 1,000 is one person.'],
    [{ comparison: 'document', level: 'equal', weight: 12 }, 'Document: equal. 4,100 times likelier for one person than for two.'],
    [{ comparison: 'sex', level: 'differs', weight: -2 }, 'Sex: differs. 4.0 times likelier for two people than for one.'],
    [{ comparison: 'place', level: 'alike', weight: 0 }, 'Place: alike. Says nothing either way.'],
    [{ comparison: 'place', level: 'alike', weight: -0.06 }, 'Place: alike. Says nothing either way.'],
    [{ comparison: 'place', level: 'alike', weight: 0.08 }, 'Place: alike. 1.1 times likelier for one person than for two.'],
    [{ comparison: 'place', level: 'missing', weight: 0 }, 'Place: missing. Missing on a side, so it says nothing.'],
    [{ comparison: 'suffix', weight: 0 }, 'Suffix: . Says nothing either way.'],
    // Two figures mean something from a thousand on, all of them below.
    [{ comparison: 'surname', level: 'exact', weight: 9.5 }, 'Surname: exact. 724 times likelier for one person than for two.'],
    [{ comparison: 'surname', level: 'exact', weight: 10.5 }, 'Surname: exact. 1,400 times likelier for one person than for two.'],
    [{ comparison: 'surname', level: 'exact', weight: 3.32 }, 'Surname: exact. 10 times likelier for one person than for two.'],
  ])('%o', (part, why) => expect(whyOf('en', part)).toBe(why))
  test('in Spanish', () =>
    expect(whyOf('es', { comparison: 'sex', level: 'differs', weight: -2 })).toBe(
      'Sexo: difiere. 4,0 veces más probable en dos personas que en una.',
    ))
})
