// What renderers and the sink do with hostile and with ordinary data; golden pages are the fixtures'.
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readList, reconcile, render, DEFAULT_PLAN } from '../../src/index.ts'
import { COMPARISONS } from '../../src/link/comparison/registry.ts'
import { RELATION_NAMES } from '../../src/names/relate.ts'
import { factWord } from '../../src/words/catalogue.ts'
import { en } from '../../src/words/en.ts'
import { es } from '../../src/words/es.ts'
import { TALLIES, type TallyKey } from '../../src/report/tallies.ts'
import { suppressCounts, suppressTally } from '../../src/report/redact/small.ts'
import { csvCell, forTerminal, inline, markdown } from '../../src/sink/escape.ts'

const NASTY = [
  '\u001b[31mred',
  '::error file=x::boom',
  '##vso[task]',
  '<img src=x onerror=alert(1)>',
  '[link](javascript:x)',
  '| cell | cell |',
  '=cmd()',
  '＝cmd()',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\u202egnp',
  '\u200bzero',
  'a\r\nb',
  '`code`',
  '# heading',
  '\ud800lone',
]

describe('the terminal', () => {
  test.each(NASTY)('%j shows nothing that a terminal obeys', (text) =>
    expect(inline(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/),
  )
  test('letters of every script pass', () =>
    expect(forTerminal('Ñandú Иван 王 أحمد 👩‍👩'.replace(/\u200d/g, ''))).toBe('Ñandú Иван 王 أحمد 👩👩'))
})

describe('CSV', () => {
  test.each(NASTY.filter((t) => t.match(/[\ud800-\udfff]/) === null))('%j is no formula and reads back', (text) => {
    const cell = csvCell(text)
    const [[back]] = parse(cell, { relax_quotes: false }) as [[string]]
    expect(back.replace(/^'/, '')).toBe(text)
    expect(back).not.toMatch(/^[\s\u200b]*[=+\-@＝]/)
  })
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const rows = parse(`${csvCell(a)},${csvCell(`x${b}`)}\r\n`, { record_delimiter: '\r\n' }) as string[][]
        expect(rows[0]?.map((c) => c.replace(/^'(?=[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠])/u, ''))).toEqual([a, `x${b}`])
      }),
    )
  })
})

test.each(NASTY)('Markdown: %j is no markup and one line', (text) => {
  expect(markdown(text)).not.toMatch(/[\r\n]|(?<!\\)[|`*_[\]#]|[<>]/)
})

describe('reports of hostile lists', () => {
  const list = async (id: 'claimed' | 'verified') => {
    const rows = NASTY.map((n, i) => `"${`Ana ${n} Pérez`.replaceAll('"', '""')}",V-${1234500 + i},"${n.replaceAll('"', '""')}"`)
    return readList(`${id}.csv`, Buffer.from(`Nombre,Cédula,Centro\n${rows.join('\n')}\n`), { id, role: id })
  }
  test.each(['text', 'md', 'csv', 'json', 'ndjson'])('%s', async (format) => {
    const report = await reconcile([await list('claimed'), await list('verified')], DEFAULT_PLAN, 'names')
    const out = await render(report, format)
    for (const line of out.split('\n')) expect(line).not.toMatch(/^(?:::|##vso)/)
    if (format === 'text' || format === 'md') expect(out).not.toMatch(/[\u001b\u202e\u200b]/)
    if (format === 'json') expect(JSON.parse(out).rows).toHaveLength(2 * NASTY.length)
  })
})

describe('languages', () => {
  test('the same messages and words', () => {
    expect(Object.keys(es.messages).sort()).toEqual(Object.keys(en.messages).sort())
    expect(Object.keys(es.words).sort()).toEqual(Object.keys(en.words).sort())
  })
  test('no word was left in English', () => {
    const same = Object.entries(en.words).filter(([key, word]) => es.words[key as keyof typeof es.words] === word)
    expect(same.map(([key]) => key)).toEqual(['no', 'bits', 'f1', 'page_hash'])
  })
  test.each([
    [0, '0', '0'],
    [1234, '1,234', '1.234'],
    [-12, '−12', '−12'],
    [1234567, '1,234,567', '1.234.567'],
  ])('%d', (n, english, spanish) => expect([en.number(n), es.number(n)]).toEqual([english, spanish]))
})

describe('suppression', () => {
  const side = (change: object) => ({
    rows: 100,
    people: 100,
    ...(Object.fromEntries(TALLIES.map((t) => [t.key, 0])) as Record<TallyKey, number>),
    ...change,
  })
  test('a small cell takes the next one with it', () => {
    const { claimed } = suppressCounts({ claimed: side({ matched: 60, possible: 3, claimedOnly: 37 }) })
    expect(claimed).toMatchObject({ people: 100, possible: null, claimedOnly: null, matched: 60 })
  })
  test('a small number of duplicates hides the rows', () =>
    expect(suppressCounts({ claimed: side({ rows: 102, duplicate: 2, matched: 100 }) })['claimed']).toMatchObject({
      rows: null,
      duplicate: null,
      people: 100,
    }))
  test('nothing small, nothing hidden', () =>
    expect(suppressCounts({ claimed: side({ matched: 60, claimedOnly: 40 }) })['claimed']).toMatchObject({
      rows: 100,
      people: 100,
      matched: 60,
      claimedOnly: 40,
    }))
  test('a list of one person says nothing', () =>
    expect(
      Object.values(suppressCounts({ claimed: side({ rows: 1, people: 1, matched: 1 }) })['claimed']!).filter((n) => n !== null && n > 0),
    ).toEqual([]))
  test('no hidden cell follows from the others', () => {
    const n = fc.nat(12)
    fc.assert(
      fc.property(n, n, n, n, n, (matched, matchedWithConflict, ambiguous, possible, claimedOnly) => {
        const people = matched + matchedWithConflict + ambiguous + possible + claimedOnly
        const shown = suppressCounts({
          claimed: side({ rows: people, people, matched, matchedWithConflict, ambiguous, possible, claimedOnly }),
        })['claimed']!
        const parts = [
          shown.matched,
          shown.matchedWithConflict,
          shown.ambiguous,
          shown.possible,
          shown.claimedOnly,
          shown.unresolvable,
          shown.verifiedOnly,
        ]
        for (const p of parts) expect(p === null || p === 0 || p >= 5).toBe(true)
        if (shown.people !== null) expect(parts.filter((p) => p === null).length).not.toBe(1)
      }),
    )
  })
  test('a stated figure does not tell how many a short list holds', async () => {
    const list = await readList('claimed.csv', Buffer.from('Nombre,Cédula\nAna Pérez,V-1234567\nLuis Rojas,V-7654321\n'), {
      id: 'claimed',
      role: 'claimed',
    })
    const other = await readList('verified.csv', Buffer.from('Nombre,Cédula\nEva Soto,V-2234567\nRita Mora,V-8654321\n'), {
      id: 'verified',
      role: 'verified',
      withheld: 3,
    })
    const report = await reconcile([list, other], { ...DEFAULT_PLAN, claim: '626' }, 'public')
    expect(report.comparisons[0]).toMatchObject({ result: 'incompatible', gap: null })
    expect(JSON.stringify(report)).not.toContain('624')
    expect(report.inputs[1]!.withheld).toBeNull()
    expect(await render(report, 'text')).not.toMatch(/624|\b2\b/)
  })
  test('tallies', () => expect(suppressTally({ 1: 70, 2: 3 })).toEqual({ 1: null, 2: null }))
})

test('every fact and level has a Spanish word', () => {
  const said = COMPARISONS.flatMap(({ name, levels }) => [name, ...levels.map((level) => level.name)])
  const missing = [...RELATION_NAMES, ...said].filter((w) => factWord('es', w) === w && w !== 'alias')
  expect(missing).toEqual([])
})
