// Figures that answer each other, in one sentence: both figures, who says them, and whether they may be subtracted.
import { describe, expect, test } from 'vitest'
import { besideOwnList } from '../../src/report/answering.ts'
import { describe as describeOutcome } from '../../src/report/describe.ts'
import { quoteOf } from '../../src/report/quote.ts'
import { viewOf } from '../../src/render/view.ts'
import { catalogue, type Lang } from '../../src/words/catalogue.ts'
import { check, claim, relates, statementsOf, type Entry } from '../statement/made.ts'
import { outcomeOf, people, upTo } from './outcome.ts'

const LANGUAGES: readonly Lang[] = ['en', 'es']

const summaryOf = async (entries: readonly Entry[], lang: Lang): Promise<string> => {
  return viewOf(describeOutcome(await outcomeOf({}, { statements: statementsOf(entries) }), 'working'), lang).summary.join(' ')
}

describe('a claim and a verifier', () => {
  const open = { event: undefined, population: undefined }
  test.each<[string, readonly Entry[], string, string]>([
    [
      'nobody knows whether they count the same',
      [claim(open), check()],
      'On 25 January 2026 Ministry said "626" since 8 January 2026; on 25 January 2026 Foro said "156" since 8 January 2026; ' +
        'it is not known whether they count the same (event, population), so one must not be subtracted from the other. ' +
        'Ask Ministry first: What does "626" count',
      'El 25 de enero de 2026 Ministry declaró «626» desde el 8 de enero de 2026; el 25 de enero de 2026 Foro dijo «156» desde el ' +
        '8 de enero de 2026; no se sabe si cuentan lo mismo (hecho, población), así que no se debe restar una de otra. ' +
        'Pregunte primero a Ministry: ¿Qué cuenta «626»',
    ],
    [
      'they differ',
      [claim(), check({ event: 'full_release' })],
      'they do not count the same (event), so one must not be subtracted from the other. ' +
        'Ask Foro first: Are the people of "156" among those of "626"?',
      'no cuentan lo mismo (hecho), así que no se debe restar una de otra. ' +
        'Pregunte primero a Foro: ¿Están las personas de «156» entre las de «626»?',
    ],
    [
      'they differ, and not all is known',
      [claim({ population: undefined }), check({ event: 'full_release' })],
      'they do not count the same (event), and of the rest it is not known whether they count the same (population), so one must',
      'no cuentan lo mismo (hecho), y en lo demás no se sabe si cuentan lo mismo (población), así que no se debe',
    ],
    [
      'they may be subtracted',
      [claim(), check({ verification: { complete: true } })],
      'they count the same, and cannot both hold: they are 470 apart.',
      'cuentan lo mismo y no pueden valer a la vez: las separa una diferencia de 470.',
    ],
    [
      'both can hold',
      [claim({ verbatim: 'at least 100' }), check()],
      'they count the same, and both can hold.',
      'cuentan lo mismo y pueden valer a la vez.',
    ],
    [
      'one has no number',
      [claim({ verbatim: 'dozens' }), check()],
      'but one of them gives no number to compare.',
      'pero una no da un número que comparar.',
    ],
    [
      'two of one day, the later of that day alone, and passed on otherwise',
      [
        claim({ ...open, made_at: '2026-01-23' }),
        claim({ id: 'press', stated_by: 'press', side: 'other', verbatim: 'over 600', ...relates('restates', 'claim') }),
        check(relates('disputes', 'claim')),
        check({ id: 'batch', verbatim: 'at least 80', window: { from: '2026-01-25', to: '2026-01-25' } }),
      ],
      'Ministry said "626" since 8 January 2026 (passed on by press as "over 600"); ' +
        'on 25 January 2026 Foro said "156" since 8 January 2026 and "at least 80" of 25 January 2026;',
      'Ministry declaró «626» desde el 8 de enero de 2026 (que press transmitió como «over 600»); ' +
        'el 25 de enero de 2026 Foro dijo «156» desde el 8 de enero de 2026 y «at least 80» del 25 de enero de 2026;',
    ],
  ])('%s', async (_, entries, english, spanish) => {
    expect(await summaryOf(entries, 'en')).toContain(english)
    expect(await summaryOf(entries, 'es')).toContain(spanish)
  })
})

describe('a figure beside its own list', () => {
  const stated = async (said: string, lang: Lang) => {
    const lists = {
      claimed: { role: 'claimed', lines: people(...upTo(30)), more: { source: 'Ministry' } },
      verified: { role: 'verified', lines: people(...upTo(20)) },
    } as const
    const report = describeOutcome(await outcomeOf(lists, { claim: said }), 'working')
    return { first: viewOf(report, lang).summary[0], quote: quoteOf(report, lang).text, own: besideOwnList(report, lang) }
  }
  test.each([
    [
      'over 40',
      'Ministry stated "over 40" (at least 41), which exceeds the 30 people on the list by at least 11.',
      ', que supera en al menos 11 a las 30 personas de la lista.',
    ],
    ['40', 'Ministry stated "40", which exceeds the 30 people on the list by 10.', ', que supera en 10 a las 30 personas de la lista.'],
    [
      '40-50',
      'Ministry stated "40-50" (between 40 and 50), which exceeds the 30 people on the list by 10 to 20.',
      ', que supera en 10 a 20 a las 30 personas de la lista.',
    ],
    [
      '25',
      'Ministry stated "25", which is below the 30 people on the list by 5.',
      ', que queda 5 por debajo de las 30 personas de la lista.',
    ],
    [
      'fewer than 20',
      'Ministry stated "fewer than 20" (at most 19), which is below the 30 people on the list by at least 11.',
      ', que queda al menos 11 por debajo de',
    ],
    [
      'at least 10',
      'Ministry stated "at least 10", which fits the 30 people on the list.',
      ', que cuadra con las 30 personas de la lista.',
    ],
    ['about 40', 'Ministry stated "about 40", which gives no interval', ', que no da un intervalo que comparar con las 30'],
  ])('%s', async (said, english, spanish) => {
    const [en, es] = [await stated(said, 'en'), await stated(said, 'es')]
    expect(en.first).toContain(english)
    expect(es.first).toContain(spanish)
    for (const { first, quote } of [en, es]) expect(quote).toContain(first)
  })
})

test.each(LANGUAGES)('%s: nothing says that a figure is against, nor verified by what has no name', async (lang) => {
  const reports = await Promise.all([
    outcomeOf({}, { claim: 'over 600', against: 'at least 80' }),
    outcomeOf({ verified: { role: 'verified', lines: people(...upTo(20)) } }, { claim: 'over 600' }),
    outcomeOf(
      { claimed: { role: 'claimed', lines: people(...upTo(30)) }, verified: { role: 'verified', lines: people(...upTo(20)) } },
      { claim: 'over 600' },
    ),
  ])
  for (const outcome of reports) {
    const report = describeOutcome(outcome, 'working')
    const text = `${viewOf(report, lang).summary.join(' ')} ${quoteOf(report, lang).text}`
    expect(text).toMatch(/over 600/i)
    expect(text).not.toMatch(
      /\b(?:against|claim) (?:said|stated|dijo|declaró)|by verified|por verified|de verified\b|\bundefined\b|\bnull\b/i,
    )
    expect(text.toLowerCase()).toContain(lang === 'en' ? 'it is not known whether' : 'no se sabe si')
  }
  expect(catalogue(lang).quotedFigures([], 'and')).toBe('')
})
