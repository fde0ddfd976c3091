// Data by its destination: nothing in it is obeyed, and nothing is invisible.
import { expect, test } from 'vitest'
import { csvCell, forTerminal, guarded, html, inline, markdown } from '../../src/sink/escape.ts'

test.each([
  ['Ana Pérez', 'Ana Pérez'],
  ['\u001b[31mred', '\\u{1b}[31mred'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800x', '\\u{d800}x'],
  ['x\udc00', 'x\\u{dc00}'],
  ['😀', '😀'],
  ['a\tb\nc', 'a\tb\nc'],
  ['', ''],
])('%j on a terminal', (text, shown) => expect(forTerminal(text)).toBe(shown))

test.each([
  ['a\r\nb\tc', 'a⏎b c'],
  ['a\u0085b', 'a⏎b'],
  ['', ''],
])('%j inside a line', (text, shown) => expect(inline(text)).toBe(shown))

test.each([
  ['=1+1', "'=1+1"],
  ['  @x', "'  @x"],
  ['\u200b-1', "'\u200b-1"],
  ['＝1', "'＝1"],
  ['Ana', 'Ana'],
  ['', ''],
])('%j is no formula', (text, safe) => expect(guarded(text)).toBe(safe))

test.each<[string | number, string]>([
  ['Ana', 'Ana'],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['-1', "'-1"],
  [-1, '-1'],
  ['', ''],
])('%j in CSV', (value, cell) => expect(csvCell(value)).toBe(cell))

test.each([
  ['<b>&"', '&lt;b&gt;&amp;&quot;', '&lt;b&gt;&amp;"'],
  ['[a](b)|*', '[a](b)|*', '\\[a\\](b)\\|\\*'],
  ["'`", '&#39;&#96;', "'\\`"],
  ['', '', ''],
])('%j in HTML and Markdown', (data, inHtml, inMarkdown) => expect([html(data), markdown(data)]).toEqual([inHtml, inMarkdown]))
