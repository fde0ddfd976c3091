// Languages that say the same: keys, holes, figures, dates, reasons; and messages whose code nobody knows.
import { describe, expect, test } from 'vitest'
import type { Params } from '../../src/model/note.ts'
import { adviceLines, catalogue, factWord, messageOf, questionText, whyOf, wordFor, type Lang } from '../../src/words/catalogue.ts'
import { en } from '../../src/words/en.ts'
import { LANGS, langOf } from '../../src/words/langs.ts'

const OTHERS = LANGS.filter((lang) => lang !== 'en')
/** Words that are the same in English: names, and words that both languages have. */
const SAME: Readonly<Record<Exclude<Lang, 'en'>, readonly string[]>> = {
  es: ['colon', 'semicolon', 'no', 'bits', 'f1', 'page_hash'],
  pt: ['colon', 'semicolon', 'bits', 'f1', 'page_hash'],
  fr: ['bits', 'registerMaybe', 'gate_population', 'f1', 'page_hash', 'page_format', 'page_version', 'sheet_exceptions'],
}

test.each(OTHERS)('%s: the same messages and words', (lang) => {
  const { messages, words, page } = catalogue(lang)
  expect(Object.keys(messages).sort()).toEqual(Object.keys(en.messages).sort())
  expect(Object.keys(words).sort()).toEqual(Object.keys(en.words).sort())
  expect(Object.keys(page).sort()).toEqual(Object.keys(en.page).sort())
})

test.each(OTHERS)('%s: no word was left in English', (lang) => {
  const same = Object.entries(en.words).filter(([key, word]) => wordFor(lang, key) === word)
  expect(same.map(([key]) => key)).toEqual(SAME[lang])
})

test.each(OTHERS)('%s: no message was left in English', (lang) => {
  const params = { id: 'claimed', line: 3, second: 4, file: 'f' }
  const same = Object.keys(en.messages).filter((code) => messageOf('en', code, params).what === messageOf(lang, code, params).what)
  // Both are words of whoever made the error.
  expect(same).toEqual(['review-import', 'usage'])
})

/** What of its parameters a message tells: each has a number of its own. */
function toldOf(lang: Lang, code: string): string[] {
  const keys: string[] = []
  const params = new Proxy<Record<string, number>>(
    {},
    { get: (_, key) => 101 + (keys.includes(String(key)) ? keys.indexOf(String(key)) : keys.push(String(key)) - 1) },
  )
  const { what, advice } = messageOf(lang, code, params)
  const text = [what, ...advice].join(' ')
  return keys.filter((_, k) => text.includes(String(101 + k))).sort()
}

test.each(OTHERS)('%s: no message loses a parameter', (lang) => {
  for (const code of Object.keys(en.messages)) expect(toldOf(lang, code), code).toEqual(toldOf('en', code))
})

test.each(OTHERS)('%s: no word loses a hole', (lang) => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}|#/g)].map(([hole]) => hole).sort()
  const { words, page } = catalogue(lang)
  for (const [key, word] of Object.entries(en.words)) expect(holes(words[key as keyof typeof words]), key).toEqual(holes(word))
  for (const [key, word] of Object.entries(en.page)) expect(holes(page[key as keyof typeof page]), key).toEqual(holes(word))
})

test('an answer is one answer in every language, in small letters without accents', () => {
  const meant = new Map<string, string>()
  for (const lang of LANGS)
    for (const [choice, spellings] of Object.entries(catalogue(lang).answers))
      for (const spelling of spellings) {
        expect(spelling).toMatch(/^[a-z ]+$/)
        expect(meant.get(spelling) ?? choice, spelling).toBe(choice)
        meant.set(spelling, choice)
      }
})

test.each([
  ['es-VE', 'es'],
  ['es_VE.UTF-8', 'es'],
  ['pt-BR', 'pt'],
  ['PT', 'pt'],
  ['fr_CA', 'fr'],
  ['fra', undefined],
  ['C', undefined],
  ['', undefined],
])('%j is %s', (tag, lang) => expect(langOf(tag)).toBe(lang))

test.each([
  [0, '0', '0', '0', '0'],
  [1234, '1,234', '1.234', '1.234', '1\u00a0234'],
  [-12, '−12', '−12', '−12', '−12'],
  [1234567, '1,234,567', '1.234.567', '1.234.567', '1\u00a0234\u00a0567'],
])('%d', (n, ...said) => expect(LANGS.map((lang) => catalogue(lang).number(n))).toEqual(said))

test.each([
  ['2026-01-24', '24 January 2026', '24 de enero de 2026', '24 de janeiro de 2026', '24 janvier 2026'],
  ['2026-03-01', '1 March 2026', '1 de marzo de 2026', '1º de março de 2026', '1er mars 2026'],
  [
    '2026-12-05T09:00-04:00',
    '5 December 2026, 09:00 (UTC-04:00)',
    '5 de diciembre de 2026, 09:00 (UTC-04:00)',
    '5 de dezembro de 2026, 09:00 (UTC-04:00)',
    '5 décembre 2026, 09:00 (UTC-04:00)',
  ],
  [
    '2026-01-24 12:00Z',
    '24 January 2026, 12:00 (UTC)',
    '24 de enero de 2026, 12:00 (UTC)',
    '24 de janeiro de 2026, 12:00 (UTC)',
    '24 janvier 2026, 12:00 (UTC)',
  ],
  ['2026-01-24T12:00', '24 January 2026, 12:00', '24 de enero de 2026, 12:00', '24 de janeiro de 2026, 12:00', '24 janvier 2026, 12:00'],
  ['soon', 'soon', 'soon', 'soon', 'soon'],
  ['', '', '', '', ''],
])('%s', (iso, ...said) => expect(LANGS.map((lang) => catalogue(lang).date(iso))).toEqual(said))

test.each(LANGS)('%s: an unknown code is its own message', (lang) => {
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

test.each(LANGS)('%s: of very many figures a question names a dozen', (lang) => {
  const figures = Array.from({ length: 30 }, (_, k) => `${k + 100}`)
  const text = questionText(lang, { asks: 'window', figures, others: [] })
  expect(text).toMatch(/111\s?. (?:and|y|e|et) (?:mais )?18(?: more| más| autres|)/)
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

/** "1 rows", "1 filas". */
const MANY = {
  en: /(?<![\d.])1 (?!is |has |was |less |bytes|MB)[a-z]+s\b/,
  es: /(?<![\d.])1 (?!es |más |menos |bytes)[a-záéíóúñ]+(?:as|os|es)\b/,
}
/** What it counts is never one: a limit, or rows of which one alone is no news. */
const NEVER_ONE = new Set(
  (
    'file-silent decisions-gone sample-size workbook-rows option-missing conservation too-many-rows too-many-columns json-many-arrays memory-short ' +
    'letters-lost several-sheets sheet-unread merged-names second-header header-repeated document-shared birth-date-shared crowd ' +
    'list-turned list-of-cards list-side-by-side names-with-comma labels-as-names decisions-empty long-cells case-missing case-relation-target too-many-statements lists-joined case-relation-cycle'
  ).split(' '),
)
test.each(['en', 'es'] as const)('what a message counts agrees with one: %s', (lang) => {
  const one: Params = new Proxy({}, { get: () => 1 })
  const told = Object.entries(catalogue(lang).messages)
    .filter(([code]) => !NEVER_ONE.has(code))
    .map(([code, say]) => `${code}: ${[say(one)].flat().join(' ')}`)
  expect(told.filter((text) => MANY[lang].test(text))).toEqual([])
})
