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

/** Takes out the apostrophes of `csvCell`, as docs/reports.md tells. */
function unguarded(cell: string): string {
  const plain = cell.replace(/#'(?='*#[\w.]*\[)/g, '#').replace(/section_'(?='*(?:start|end):\d)/g, 'section_')
  const first = plain.match(/^[\s\u0085\u200b-\u200f\ufeff,;"']*/)![0]
  const isTabbed = !SIGN.test(plain.slice(first.length)) && first.startsWith("'") && /[\t\r]/.test(first)
  return (isTabbed ? plain.slice(1) : plain).replace(
    /(^|[,;\t\r\n\u0085\u2028\u2029])'(?=[ \u00a0\u1680\u2000-\u200f\u202f\u205f\u3000\v\f\ufeff"']*(?:::|~~~|\^\^\^|[=+\-@＝＋－＠]))/gu,
    '$1',
  )
}
const SIGN = /^(?:::|~~~|\^\^\^|[=+\-@＝＋－＠])/u

/** What stands behind each sign that splits, and each line break, whatever quotes say. */
const splitAt = (text: string, delimiter: string): string[] => text.split(new RegExp(`[${delimiter}\\r\\n]`))

describe('CSV', () => {
  test('no field is a formula, whatever it is split at, and the value comes back', () => {
    const part = fc.constantFrom(
      '=1',
      '+1',
      '-x',
      '@x',
      '＝1',
      ';',
      ',',
      '\t',
      '\n',
      '\r\n',
      '"',
      "'",
      ' ',
      'a',
      '::',
      '##[x]',
      '#',
      '\u2028',
      'section_start:1',
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 8 }).map((p) => p.join('')),
          { minLength: 1, maxLength: 3 },
        ),
        (values) => {
          const line = `${values.map(csvCell).join(',')}\r\n`
          expect((parse(line, { record_delimiter: '\r\n' }) as string[][])[0]?.map(unguarded)).toEqual(values)
          for (const delimiter of [',', ';', '\t'])
            for (const field of splitAt(line, delimiter)) expect(field).not.toMatch(/^[\s"]*[=+\-@＝]/)
          for (const start of line.split(/[\r\n\u2028]/)) expect(start.trimStart()).not.toMatch(/^::/)
          expect(line).not.toMatch(/##\[|section_start/)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each(NASTY.filter((t) => t.match(/[\ud800-\udfff]/) === null))('%j is no formula and reads back', (text) => {
    const cell = csvCell(text)
    const [[back]] = parse(cell, { relax_quotes: false }) as [[string]]
    expect(unguarded(back)).toBe(text)
    expect(back).not.toMatch(/^[\s\u200b]*[=+\-@＝]/)
  })
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const rows = parse(`${csvCell(a)},${csvCell(`x${b}`)}\r\n`, { record_delimiter: '\r\n' }) as string[][]
        expect(rows[0]?.map(unguarded)).toEqual([a, `x${b}`])
      }),
    )
  })
})

test.each(NASTY)('Markdown: %j is no markup and one line', (text) => {
  const shown = markdown(text).replace(/`[^`|\s]+`|&#\d+;/g, '')
  expect(shown).not.toMatch(/[\r\n]|(?<!\\)[|`*_[\]#]|[<>]|@\w|:\/\//)
})
