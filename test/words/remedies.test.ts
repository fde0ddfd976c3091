// Remedies are values: all languages lead to them, and no message tells of an option by itself.
import { describe, expect, test } from 'vitest'
import { adviceLines, catalogue, messageOf } from '../../src/words/catalogue.ts'
import { LANGS } from '../../src/words/langs.ts'
import { REMEDIED, remediesOf, type Remedy } from '../../src/words/remedies.ts'
import { optionsText } from '../../src/words/option-text.ts'

const WORDS = { or: 'or', columnName: 'Column name', forTheThird: 'for the third', file: 'FILE' }

test.each<[Remedy, string]>([
  [{ do: 'sheet', list: 'claimed', sheet: '2' }, '--sheet claimed=2'],
  [{ do: 'sheet', list: 'claimed', sheet: '2,3' }, '--sheet claimed=2,3'],
  [{ do: 'sheet', list: 'claimed', sheet: '*' }, "--sheet 'claimed=*'"],
  [{ do: 'sheet', list: 'v1', sheet: '1', field: 'name' }, '--sheet v1=1 --map v1.name="Column name"'],
  [{ do: 'header-row', list: 'claimed', line: 4 }, '--header-row claimed=4'],
  [{ do: 'header-row', list: 'claimed', line: null }, '--header-row claimed=3'],
  [{ do: 'map', list: 'claimed', field: 'place', column: '7' }, '--map claimed.place=7'],
  [{ do: 'map', list: 'v1', field: 'name', column: null }, '--map v1.name="Column name", or --map v1.name=3 for the third'],
  [{ do: 'exclude', list: 'claimed', column: '7' }, '--exclude claimed.7'],
  [{ do: 'encoding', list: 'claimed', encoding: 'windows-1252' }, '--encoding claimed=windows-1252'],
  [{ do: 'delimiter', list: 'claimed', delimiter: ';' }, "--delimiter 'claimed=;'"],
  [{ do: 'date-order', list: 'claimed', order: 'dmy' }, '--date-order claimed=dmy'],
  [{ do: 'as-of', list: 'claimed' }, '--as-of claimed=2026-01-26'],
  [{ do: 'max-cell', list: 'claimed', bytes: 1_000_000 }, '--max-cell claimed=1000000'],
  [{ do: 'duplicates-in' }, '--duplicates-in register'],
  [{ do: 'inspect', file: 'list.csv' }, 'reconcile inspect list.csv --names'],
  [{ do: 'inspect', file: null }, 'reconcile inspect FILE --names'],
  [{ do: 'write', file: 'report.csv' }, '-o report.csv'],
])('%o is worded as %s', (remedy, option) => expect(optionsText([remedy], WORDS)).toBe(option))

test('one of several would do', () => {
  const remedies: Remedy[] = ['dmy', 'mdy'].map((order) => ({ do: 'date-order', list: 'v1', order }))
  expect(optionsText(remedies, WORDS)).toBe('--date-order v1=dmy, or --date-order v1=mdy')
})

test.each<[string, Record<string, string | number>, Remedy[]]>([
  ['no-people', { id: 'v1', sheets: 3 }, [{ do: 'sheet', list: 'v1', sheet: '*' }]],
  ['no-people', { id: 'v1' }, []],
  ['header-repeated', { column: 3, field: 'place' }, [{ do: 'map', list: 'claimed', field: 'place', column: '3' }]],
  ['header-repeated', { column: 3 }, []],
  ['encoding-guessed', { encoding: 'windows-1252', others: '' }, [{ do: 'encoding', list: 'claimed', encoding: 'windows-1252' }]],
  ['encoding-guessed', { encoding: 'windows-1252', others: 'cp850, macintosh' }, [{ do: 'encoding', list: 'claimed', encoding: 'cp850' }]],
  [
    'column-doubtful',
    { id: 'v1', column: 4, field: 'place', other: 'state' },
    [
      { do: 'map', list: 'v1', field: 'state', column: '4' },
      { do: 'exclude', list: 'v1', column: '4' },
    ],
  ],
  [
    'column-doubtful',
    { column: 4, field: 'place', other: '' },
    [
      { do: 'map', list: 'claimed', field: 'place', column: '4' },
      { do: 'exclude', list: 'claimed', column: '4' },
    ],
  ],
  ['two-header-rows', { id: 'v1', line: 3, second: 5 }, [{ do: 'header-row', list: 'v1', line: 5 }]],
  ['no-column', { file: 'list.csv' }, [{ do: 'inspect', file: 'list.csv' }]],
  ['no-column', {}, [{ do: 'inspect', file: null }]],
  ['ragged-row', { cells: 3, header: 2 }, []],
  ['no-such-code', {}, []],
])('%s of %o: %o', (code, params, remedies) => expect(remediesOf(code, params)).toEqual(remedies))

/** Whatever is asked for is there. */
const anything = new Proxy<Record<string, string | number>>(
  {},
  { get: (_, key) => (['sheets', 'line', 'second'].includes(String(key)) ? 7 : 'x') },
)

describe.each(LANGS)('%s', (lang) => {
  test.each(REMEDIED)('%s leads to its remedies', (code) => {
    const message = messageOf(lang, code, anything)
    const last = message.advice.at(-1)
    expect(message.remedies.length).toBeGreaterThan(0)
    expect(last).toMatch(/[^.:;,]$/)
    expect(
      adviceLines(lang, message)
        .at(-1)!
        .startsWith(`${last}${catalogue(lang).words.colon}`),
    ).toBe(true)
    expect(adviceLines(lang, message).slice(0, -1)).toEqual(message.advice.slice(0, -1))
  })

  test('no other message tells of an option', () => {
    const telling = Object.keys(catalogue(lang).messages).filter((code) => {
      const { what, advice } = messageOf(lang, code, anything)
      const { what: bare, advice: more } = messageOf(lang, code, {})
      return [what, ...advice, bare, ...more].some((line) => /(?:^|[\s(«"'])--?[a-z]/.test(line))
    })
    expect(telling.filter((code) => !NO_REMEDY.has(code))).toEqual([])
    expect([...NO_REMEDY].filter((code) => !telling.includes(code))).toEqual([])
  })
})

/** Messages about the command line itself, and those that name an option as no remedy. */
const NO_REMEDY: ReadonlySet<string> = new Set([
  // How a command is called.
  'fail-on',
  'id-column',
  'names-and-public',
  'pair',
  'published-alone',
  'published-report',
  'review-needs',
  'sheet-of-text',
  'show-protected',
  'thread',
  // Whole commands to try.
  'decisions-chain',
  'decisions-merge',
  'example-exists',
  'init-exists',
  'manifest',
  'too-few-files',
  'unknown-command',
  'unknown-option',
  'usage',
  // What an option would change or cannot change.
  'control-character',
  'empty-record',
  'event-words-unknown',
  'letters-lost',
  'name-parts-differ',
  'not-an-object',
  'ragged-row',
  'cluster-consent',
  'cluster-no-job',
  'cluster-unfinished',
])
