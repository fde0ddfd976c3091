// Escaping by destination: what a terminal, a spreadsheet or a Markdown reader would obey.
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
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
