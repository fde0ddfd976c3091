// Bytes that are not UTF-8 → the encoding they were most likely written in, judged by the words they make in each.
import type { KnownName } from '../wishes.ts'
import { foldText } from './fold.ts'

export interface Guess {
  readonly encoding: string
  /** Encodings that give an equally good but different text. */
  readonly alternatives: readonly string[]
}

type Decode = (bytes: Uint8Array, encoding: string) => string

/** Where two give equally good words, the earlier one is taken: it is the more common in files of today. */
const LATIN = ['windows-1252', 'cp850', 'cp437', 'macintosh', 'windows-1254', 'windows-1250']
const CYRILLIC = ['windows-1251', 'koi8-r', 'cp866']
const ARABIC = 'windows-1256'

const MOST_WORDS = 3000
/** Bits per word by which the best must lead for the others not to be named. */
const LEAD = 0.7

export function guessEncoding(bytes: Uint8Array, decode: Decode, knownName: KnownName): Guess {
  const words = oddWords(bytes)
  const foreign = words.filter((word) => word.length > 2 && word.every((b) => b >= 0x80))
  if (foreign.length > 2 && foreign.length * 2 > words.length) {
    const other = otherScript(foreign, decode)
    if (other) return { encoding: other, alternatives: ['windows-1252'] }
  }
  const ranked = LATIN.map((encoding, at) => {
    const texts = words.map((word) => decode(word, encoding))
    const score = texts.reduce((sum, text) => sum + scoreOf(text, knownName), 0)
    // Central European letters are rare on these lists, so they must make clearly better words.
    return { encoding, text: texts.join(' '), score: score - (encoding === 'windows-1250' ? words.length : 0), at }
  }).sort((x, y) => y.score - x.score || x.at - y.at)
  const best = ranked[0]!
  const near = ranked.filter((r) => r !== best && r.text !== best.text && r.score >= best.score - LEAD * words.length)
  return { encoding: best.encoding, alternatives: near.map((r) => r.encoding) }
}

const isLetter = (b: number) => b >= 0x80 || (b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a)

/** The distinct words that hold a byte beyond ASCII. */
function oddWords(bytes: Uint8Array): Uint8Array[] {
  const words = new Map<string, Uint8Array>()
  for (let at = 0; at < bytes.length && words.size < MOST_WORDS; at++) {
    if (bytes[at]! < 0x80) continue
    let [from, to] = [at, at]
    while (from > 0 && isLetter(bytes[from - 1]!)) from--
    while (to < bytes.length && isLetter(bytes[to]!)) to++
    const word = bytes.subarray(from, Math.min(to, from + 60))
    words.set(String.fromCharCode(...word), word)
    at = to
  }
  return [...words.values()]
}

const SPANISH = new Set('áéíóúüñÁÉÍÓÚÜÑ')
const WESTERN = new Set('àâãäåæçèêëìîïòôõöøùûœßÀÂÃÄÅÆÇÈÊËÎÏÔÕÖØÙÛŒ')
const TURKISH = new Set('ğışĞİŞ')

const isUpper = (c: string | undefined) => c !== undefined && c !== c.toLowerCase()
const isLower = (c: string | undefined) => c !== undefined && c !== c.toUpperCase()

/** How likely a word with accents is to be a real one, in bits. */
function scoreOf(word: string, knownName: KnownName): number {
  const letters = [...word]
  let score = 0
  letters.forEach((c, i) => {
    if (c < '\u0080') return
    const [before, after] = [letters[i - 1], letters[i + 1]]
    if (/[\u0080-\u009f\ufffd]/.test(c)) score -= 4
    else if (!/\p{L}/u.test(c) || c === 'ª' || c === 'º') score += signScore(c, before, after)
    else {
      score += SPANISH.has(c) ? 2 : WESTERN.has(c) || TURKISH.has(c) ? 1 : -0.5
      if (!/\p{Script=Latin}/u.test(c)) score -= 3
      else if (isUpper(c) && isLower(before)) score -= 2
      else if (isLower(c) && isUpper(after)) score -= 2
      else if (isLower(c) && isUpper(before) && isUpper(letters[i - 2])) score -= 2
    }
  })
  const folded = foldText(word)
  return score + (folded.length > 2 && /^\p{L}+$/u.test(word) && knownName(folded) ? 3 : 0)
}

/** Signs stand at the edge of a word; only an apostrophe stands inside. */
function signScore(c: string, before: string | undefined, after: string | undefined): number {
  if (c === '’' || c === '‘') return before && after ? (isUpper(after) && isUpper(before) ? 1 : -1.5) : 0
  if (before && after) return c === '–' || c === '—' ? -1.5 : -3
  return /[ºª°“”«»€–—¿¡\u00a0]/.test(c) ? 0.5 : -1
}

/** The encoding in which most words are Cyrillic with ordinary capitals, or Arabic; undefined where there is none. */
function otherScript(words: readonly Uint8Array[], decode: Decode): string | undefined {
  const share = (encoding: string, test: (word: string) => boolean) =>
    words.filter((word) => test(decode(word, encoding))).length / words.length
  const best = CYRILLIC.map((encoding) => ({
    encoding,
    share: share(encoding, (word) => /^\p{Script=Cyrillic}+$/u.test(word) && /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)),
    mixed: share(encoding, (word) => /^\p{Lu}\p{Ll}+$/u.test(word)),
  })).sort((x, y) => y.share - x.share || y.mixed - x.mixed)[0]!
  if (best.share > 0.9 && best.mixed > 0.3) return best.encoding
  const arabic = share(ARABIC, (word) => /^\p{Script=Arabic}+$/u.test(word))
  // Alif and lam are a fifth of all letters in Arabic; other encodings seldom produce them.
  return arabic > 0.9 && share(ARABIC, (word) => /[ال]/.test(word)) > 0.5 && best.share < 0.7 ? ARABIC : undefined
}
