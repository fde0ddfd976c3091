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

/** Data for the inside of a line, with nothing that breaks it or hides. */
const onOneLine = (data: string): string => forTerminal(data.replace(/\r\n|[\r\n\u0085]/g, '⏎').replaceAll('\t', ' '))

/** `##[` and `##vso[`, `##teamcity[`: commands that Azure, GitHub and TeamCity take from the middle of a line. */
const BRACKETED = /#(?=#[\w.]*\[)/g
/** What begins a line that a CI service obeys: `::` for GitHub, the rest for Buildkite. */
const OPENING = /^([^\S\n]*)(?=::|(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$))(.)/gm

/** Data for the inside of a line: no line break, no tab, nothing invisible, no command of a CI service. */
export const inline = (data: string): string => onOneLine(data).replace(BRACKETED, shownAsCode)

/** A text of lines as it is printed: whatever was wrapped to the beginning of a line is no command of a CI service. */
export const printed = (text: string): string =>
  text.replace(BRACKETED, shownAsCode).replace(OPENING, (_, blank: string, first: string) => `${blank}${shownAsCode(first)}`)

/** Commands to CI services, and what JSON leaves as it is although a terminal obeys it, a log breaks the line at it or text turns about. */
const ODD_IN_JSON = /(?<=#)#|[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** JSON means the same with a sign escaped. */
export const printedJson = (json: string): string => json.replace(ODD_IN_JSON, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

function shownAsCode(c: string): string {
  return `\\u{${c.codePointAt(0)!.toString(16)}}`
}

/** A cell of CSV, quoted where it must be, that is no formula and no command wherever a spreadsheet or a log splits the line. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = guardedAnywhere(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Text with an apostrophe in front where a spreadsheet would take it for a formula. */
export const guarded = (value: string): string => (/^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value)

const HARMLESS = /^[^=+\-@＝＋－＠:~^#\t\r_]*$/
/** What a spreadsheet may skip or split at, to the end, and what would be obeyed there. */
const BEGINNING = /(^[\s\u0085\u200b-\u200f\ufeff,;"']*|[\s\u0085\u200b-\u200f\ufeff,;"']+)(::|~~~|\^\^\^|[=+\-@＝＋－＠])?/gu
const LAST_SPLIT = /[,;\t\r\n\u0085\u2028\u2029](?=[^,;\t\r\n\u0085\u2028\u2029]*$)/

/**
 * An apostrophe goes where a cell or a line would begin that is obeyed: at the start of a value or after the last `,`, `;`, tab or
 * line break before such a sign; and into what CI services look for in the middle of a line. One taken out there gives the value back.
 */
function guardedAnywhere(value: string): string {
  if (HARMLESS.test(value)) return value
  const begun = value.replace(BEGINNING, (found: string, before: string, sign: string | undefined, at: number) => {
    const split = before.search(LAST_SPLIT)
    if (split >= 0 && sign) return `${before.slice(0, split + 1)}'${found.slice(split + 1)}`
    return at === 0 && (sign || /[\t\r]/.test(before)) ? `'${found}` : found
  })
  return begun.replace(/#(?='*#[\w.]*\[)/g, "#'").replace(/section_(?='*(?:start|end):\d)/g, "section_'")
}

/** Data in Markdown: nothing in it is markup, a link, HTML or the border of a table; what would become a link by itself is code. */
export function markdown(data: string): string {
  return onOneLine(data).replace(/[^\s|`]+|[|`]/g, (word) => (LIVE.test(word) ? `\`${word}\`` : withoutMarkup(word)))
}

/** A mention, an address, the number of an issue, the second half of a link. */
const LIVE = /@.|:\/\/|www\.|(?:mailto|xmpp):|#\d|^GH-\d|\]\(/i

const withoutMarkup = (word: string): string => word.replace(/[\\`*_[\]<>#|!~&]/g, (c) => MARKUP[c] ?? `\\${c}`).replaceAll('::', ':&#58;')

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '`': '&#96;' }

/** Data in HTML, in text or in a quoted attribute: no tag, no entity, nothing invisible. */
export function html(data: string): string {
  return onOneLine(data).replace(/[&<>"'`]|#(?=#)/g, (c) => HTML[c]!)
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '#': '&#35;',
}
