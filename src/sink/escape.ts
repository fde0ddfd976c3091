// Escaping, by destination. Everything that is printed or written passes through here.

/** Characters that a terminal obeys or that nobody sees. */
const UNSAFE_RANGES = [
  // C0 but for tab and line feed, DEL, C1
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f',
  // soft hyphen, joiners and fillers of several scripts
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\uffa0',
  // zero width, bidirectional controls, line and paragraph separators
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f',
  // variation selectors, byte order mark, specials, tags
  '\\ufe00-\\ufe0f\\ufeff\\ufff0-\\uffff\\u{e0000}-\\u{e0fff}',
].join('')
const LONE_SURROGATE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
const UNSAFE = new RegExp(`[${UNSAFE_RANGES}]|${LONE_SURROGATE}`, 'gu')

/**
 * Text without anything that a terminal obeys: unsafe characters are shown as \u{…}.
 * Line feeds stay, since they are the renderer's own; data goes through `inline` first.
 */
export function forTerminal(text: string): string {
  return text.replace(UNSAFE, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
}

/** Data for the inside of a line: no line break, no tab, nothing invisible. */
export function inline(data: string): string {
  return forTerminal(data.replace(/\r\n|[\r\n\u0085]/g, '⏎').replaceAll('\t', ' '))
}

/** A cell of CSV, quoted where it must be, that no spreadsheet takes for a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = guarded(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Text with an apostrophe in front where a spreadsheet would take it for a formula. */
export const guarded = (value: string): string => (/^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value)

/** Data in Markdown: nothing in it is markup, a link, HTML or the border of a table. */
export function markdown(data: string): string {
  return inline(data).replace(/[\\`*_[\]<>#|!~&]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : `\\${c}`))
}

/** Data in HTML, in text or in a quoted attribute: no tag, no entity, nothing invisible. */
export function html(data: string): string {
  return inline(data).replace(/[&<>"'`]/g, (c) => HTML[c]!)
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }
