// Data by its destination: nothing in it is obeyed, and nothing is invisible.
import { expect, test } from 'vitest'
import { csvCell, forTerminal, guarded, html, inline, markdown, printed, printedJson } from '../../src/sink/escape.ts'

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
  ['a ##vso[x]', 'a \\u{23}#vso[x]'],
  ['##[error]', '\\u{23}#[error]'],
  ['###[', '#\\u{23}#['],
  ['Calle ## 12', 'Calle ## 12'],
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
  ['x;=1', "x;'=1"],
  ['x; ""@y', `"x;' """"@y"`],
  ['x\t=1', "x\t'=1"],
  ['x\n+58', `"x\n'+58"`],
  ['x,\t ;＝1', `"x,\t ;'＝1"`],
  ["x;'=1", "x;''=1"],
  ['x;-', "x;'-"],
  ['V-12.345.678; Mérida', 'V-12.345.678; Mérida'],
  ['Ana\n::error::x', `"Ana\n'::error::x"`],
  ['Ana\u2028 ::error::x', "Ana\u2028' ::error::x"],
  ['std::error', 'std::error'],
  ['a ##vso[x]', "a #'#vso[x]"],
  ['section_start:1:a', "section_'start:1:a"],
  ['', ''],
])('%j in CSV', (value, cell) => expect(csvCell(value)).toBe(cell))

test.each([
  ['<b>&"', '&lt;b&gt;&amp;&quot;', '&lt;b&gt;&amp;"'],
  ['[a](b)|*', '[a](b)|*', '`[a](b)`\\|\\*'],
  ["'`", '&#39;&#96;', "'&#96;"],
  ['##vso[x]', '&#35;#vso[x]', '\\#\\#vso\\[x\\]'],
  ['by @ana, http://x.y/z', 'by @ana, http://x.y/z', 'by `@ana,` `http://x.y/z`'],
  ['a@b.c|www.x.y`@z', 'a@b.c|www.x.y&#96;@z', '`a@b.c`\\|`www.x.y`&#96;`@z`'],
  ['see #12 and GH-12', 'see #12 and GH-12', 'see `#12` and `GH-12`'],
  ['![a b](c.png)', '![a b](c.png)', '\\!\\[a `b](c.png)`'],
  ['5 @ 3, ::error', '5 @ 3, ::error', '5 @ 3, :&#58;error'],
  ['', '', ''],
])('%j in HTML and Markdown', (data, inHtml, inMarkdown) => expect([html(data), markdown(data)]).toEqual([inHtml, inMarkdown]))

test.each([
  ['a\n  ::error::x\nb', 'a\n  \\u{3a}:error::x\nb'],
  ['--- x\n+++\n~~~ y\n---x', '\\u{2d}-- x\n\\u{2b}++\n\\u{7e}~~ y\n---x'],
  ['a ::error::x --- y', 'a ::error::x --- y'],
  ['\u00a0::x', '\u00a0\\u{3a}:x'],
])('%j in a log', (text, shown) => expect(printed(text)).toBe(shown))

test('JSON means the same', () => {
  const data = { a: '##vso[x] ###', b: '#', c: 'x\u0085::y\u2028::z\u2029\u009b2J\u007f \u202eabc\u2066' }
  expect(printedJson(JSON.stringify(data))).not.toMatch(/##|[\u007f-\u009f\u2028\u2029\u202e\u2066]/)
  expect(JSON.parse(printedJson(JSON.stringify(data)))).toEqual(data)
})
