// Escaping by destination. Everything printed or written passes through here.

/** C0 (but tab and line feed), DEL, C1, bidi and other invisible characters, and lone surrogates, shown as \u{…}. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]|(?:[\ud800-\udbff](?![\udc00-\udfff]))|(?:(?<![\ud800-\udbff])[\udc00-\udfff])/gu

/** Text that no terminal obeys. Line feeds stay: they are the renderer's own; data goes through `inline` first. */
export function forTerminal(text: string): string {
  return text.replace(UNSAFE, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
}

/** Data inside a line: no line break, no tab, nothing invisible. */
export function inline(data: string): string {
  return forTerminal(data.replace(/\r\n|[\r\n\u0085]/g, '⏎').replaceAll('\t', ' '))
}

/** A cell of CSV that no spreadsheet takes for a formula: such a cell gets a leading apostrophe. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = guarded(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Text that would begin a formula gets a leading apostrophe. */
export const guarded = (value: string): string => (/^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value)

/** Data in Markdown: nothing in it is markup, a link, HTML or a table's edge. */
export function markdown(data: string): string {
  return inline(data).replace(/[\\`*_[\]<>#|!~&]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : `\\${c}`))
}

/** Data in HTML, in text or in a quoted attribute: no tag, no entity, nothing invisible. */
export function html(data: string): string {
  return inline(data).replace(/[&<>"'`]/g, (c) => HTML[c]!)
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }
