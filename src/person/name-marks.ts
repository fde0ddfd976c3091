// What stands around a name in its cell and is no part of it: markup, numbering, notes, ages, documents, aliases. Rules: docs/names.md.
import { hasGap, isNote, isState, mayBeSurname } from './no-name.ts'
import { isSuffix } from './name-suffixes.ts'
import { anyPhrase } from './patterns.ts'

/** Takes out the HTML of a page that was copied: entities, tags, addresses. Before letters are folded. */
export function withoutMarkup(raw: string): string {
  if (!/[<&_@]|:\/\/|www\./i.test(raw)) return raw
  return raw
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(
      /&(?:#(\d{2,6})|#x([0-9a-f]{2,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|(nbsp|amp|quot|apos|ordm|ordf|lt|gt));/gi,
      entity,
    )
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/(?<!_)_(?!_)/g, ' ')
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}
const SIGNS: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', apos: "'", ordm: 'º', ordf: 'ª', lt: ' ', gt: ' ' }

function entity(whole: string, decimal?: string, hex?: string, letter?: string, accent?: string, sign?: string): string {
  if (letter && accent) return (letter + ACCENTS[accent.toLowerCase()]!).normalize('NFC')
  if (sign) return SIGNS[sign.toLowerCase()]!
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** A number that looks like a document's, or any number that is said to be one. */
const DOCUMENT_INSIDE = new RegExp(
  [
    String.raw`(?:\b(?:c\.?\s?i\.?|c[e\u00e9]dula|ced\.?|dni|documento|pasaporte)\s*(?:n[\u00ba\u00b0o.]*)?\s*[:#]?\s*)?`,
    String.raw`\b([VEve][-. ]\s?\d{1,3}(?:[. ]?\d{3}){1,2}|\d{1,2}\.\d{3}\.\d{3}|[VE]\d{6,9})\b`,
    String.raw`|\b(?:c\.?\s?i\.?|c[e\u00e9]dula|ced\.?|dni)\s*[:#n\u00ba\u00b0.]*\s*(\d{5,9})\b`,
  ].join(''),
  'i',
)

const ALIAS_WORDS = anyPhrase(
  String.raw`\(a\)`,
  String.raw`\balias\b`,
  String.raw`\ba\s?\/\s?k\s?\/\s?a\b`,
  String.raw`\ba\.\s?k\.\s?a\b\.?`,
  String.raw`\baka\b`,
  String.raw`\bapodad[oa]s?\b`,
  String.raw`\b(?:tambi[e\u00e9]n )?conocid[oa] como\b`,
  String.raw`\bconhecid[oa] (?:como|por)\b`,
  String.raw`\bvulgo\b`,
  String.raw`\b(?:also )?known as\b`,
  String.raw`\bnicknamed\b`,
  String.raw`\bsurnomm[e\u00e9]e?\b`,
  String.raw`\bdite?\b(?= l[ea]s?\b)`,
  String.raw`\bmejor conocid[oa]\b`,
)
const ALIAS = new RegExp(String.raw`[,;(/\u2013-]?\s*${ALIAS_WORDS}[:.\s]*["\u201c\u00ab]?([\p{L}' -]{2,40})["\u201d\u00bb]?\)?`, 'giu')
const AT_ALIAS = /\s@\s?([\p{L}' -]{2,40})$/u
const SLASH_ALIAS = /\s*\/\s*((?:el|la|los) \p{L}{2,20})\s*$/iu
const MAY_BE_MARKED =
  /[\d/"“”«»()[\]{}@]|alias|aka|a\.\s?k\.|a\s?\/\s?k|apodad|conocid|conhecid|vulgo|known as|nicknamed|surnomm|\bdite?\b/i

export interface Unmarked {
  readonly text: string
  readonly aliases: readonly string[]
  /** A document number found inside, or ''. */
  readonly document: string
}

/** Takes quoted aliases, brackets, documents, ages, numbering and other figures out of folded text. */
export function withoutMarks(folded: string): Unmarked {
  if (!MAY_BE_MARKED.test(folded)) return { text: folded, aliases: [], document: '' }
  const aliases: string[] = []
  let document = ''
  const alias = (_: string, name: string) => (aliases.push(name.trim()), ' ')
  let text = unwrapped(folded)
  text = text.replace(DOCUMENT_INSIDE, (_, a?: string, b?: string) => ((document = a ?? b ?? ''), ' '))
  text = text.replace(ALIAS, alias)
  text = text.replace(/["“«”„]([^"“”«»„]{1,40})["”»“]/g, alias)
  text = text.replace(/\((?:el|la|los) ([^()]{2,30})\)/gi, (whole: string, name: string) =>
    isNote(name.toLowerCase()) ? ' ' : alias(whole, name),
  )
  text = text.replace(/[([{][^)\]}]*[)\]}]/g, ' ').replace(/(?<=\p{L}{2}\S*\s+\S*\p{L}{2}\S*\s*)[([{].*$/u, ' ')
  text = text.replace(AT_ALIAS, alias).replace(SLASH_ALIAS, alias)
  return { text: /\d/.test(text) ? withoutFigures(text) : text, aliases, document }
}

/** Takes out numbering, ages, dates of birth and whatever other figures are left. */
const withoutFigures = (text: string): string =>
  text
    .replace(/^\W*\d{1,6}\s*[.)ºª°-]+\s*/u, '')
    .replace(/(?<=^|\s)(?:n[º°o]\.?|nro\.?|num\.?|no\.|#)\s*\d+\W*/gi, ' ')
    .replace(/(?<=^|\s)(?:sm|s\/m|s|c|st)\/?[1-3]\b\.?/gi, ' ')
    .replace(/\b[1-4]\s?(?:er|ero|ro|do|da|ra|to|ta|st|nd|rd|th|[oaº°ª])(?!\p{L})\.?/giu, ' ')
    .replace(AGE, ' ')
    .replace(/,?\s*\b(?:n\.?|nacid[oa]|nascid[oa]|born|n[eé]e?|f\.?\s?nac\.?|dob)(?:\s+(?:el|en|em|le|on|in))?[:\s]+(?=\d)/gi, ' ')
    .replace(/\d[\d.,/-]*/g, ' ')

/** "de 34 años de edad", or a bare number of up to three digits. */
const AGE = new RegExp(
  [
    String.raw`[,;]?\s*(?:\b(?:de|edad|aged?|idade|[a\u00e2]g[e\u00e9]e?(?:\s+de)?)\b[:\s]*)?`,
    String.raw`\b\d{1,3}\s*(?:(?:a\u00f1os|anos|a\u00f1os|anios|years?|yrs?|y\.?o|ans|a|m|meses|mois|months?)\b\.?)?`,
    String.raw`(?:[\s-]+(?:de\s+(?:edad|idade)|d['\u2019]\u00e2ge|old))?(?![\p{L}\d])`,
  ].join(''),
  'giu',
)

/** What stands inside, where the whole cell is in quotes or brackets. */
function unwrapped(text: string): string {
  const inside = /^\s*["“«'([]\s*([^"“”«»()[\]]+?)\s*["”»')\]][\s.,;]*$/.exec(text)?.[1]
  return inside && /\p{L}{2}\S*\s+\S*\p{L}{2}/u.test(inside) ? inside : text
}

/**
 * Lower-case text without segments, first and last words that only say something of the person: "- FALLECIDO", "Libre:",
 * ", menor de edad".
 */
export function withoutNotes(low: string): string {
  const pieces = low.split(/(\s[-–—~*]+\s|\s*[–—|;:\n]\s*|\s\/\s|,)/)
  let text = low
  if (pieces.length > 1) {
    const kept: string[] = []
    for (let k = 0; k < pieces.length; k += 2) {
      const words = plainWords(pieces[k]!)
      // "Pai, Li", "Neto, Henrique" are surnames.
      const isSurname = k === 0 && pieces[1]!.trim() === ',' && isSuffix(words)
      if (!words || (isNote(words) && !hasGap(words) && !isSurname)) continue
      if (kept.length) kept.push(pieces[k - 1]!)
      kept.push(pieces[k]!)
    }
    // Where all is notes, the whole says so.
    if (kept.length) text = kept.join('')
  }
  const words = text.trim().split(/\s+/)
  const bare = (k: number) => plainWords(words.at(k) ?? '')
  // "Juan Carlos Libre" may be a surname: what is left must have one.
  const isWhole = (own: readonly string[]) => own.length > 1 && own.some((word) => mayBeSurname(plainWords(word)))
  while (isState(bare(-1)) && isWhole(words.slice(0, -1))) words.pop()
  while (isState(bare(0)) && isWhole(words.slice(1))) words.shift()
  return words.length < text.trim().split(/\s+/).length ? words.join(' ') : text
}

/** Letters and digits alone, with one blank between words. */
export const plainWords = (low: string): string => low.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
