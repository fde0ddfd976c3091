// Is a text a line about the list, or a name? Evidence of its words and signs, added up in bits.
import type { KnownName } from '../wishes.ts'
import { type LineWord, lineWords } from './line-words.ts'

/** From so many bits on, and without any fact beside it, a text is a line about the list. */
export const LINE = 2

export interface LineReading {
  /** Positive for a line about the list, negative for a name. */
  readonly score: number
  /** Its first word says what follows: a credit, a signature, a note. */
  readonly opens: boolean
  /** It is nothing but a post that somebody holds, or a place to sign. */
  readonly signs: boolean
  /** It counts people. */
  readonly counts: boolean
  /** It says that somebody's name is not known, or not told. */
  readonly isUnnamed: boolean
}

/** Signs that begin a note: `*`, `(1)`, `--`, `†`. */
const NOTE_MARK = /^\s*(?:[*†‡¹²³•#]|\(\s*(?:\*+|\d{1,2}|[a-z])\s*\)|\[\s*(?:\*+|\d{1,2})\s*\]|[-–—=_~]{2,})/i
/** An address, a handle, a hashtag, a copyright sign, or a line to write on. */
const NO_NAME = /https?:|www\.|\S@\S+\.\S|^\s*@\w|(?:^|\s)#\p{L}{3}|[©®]|_{3,}|\.{5,}/iu
const ADDRESS = /(?:https?:\/\/|www\.)\S*|\S+@\S+\.\S+/gi
const LEGEND = /\p{L}\s*=\s*\p{L}/u
const SIGNING_LINE = /_{3,}/
/** A few words with a colon behind: "Elaborado y revisado por:". */
const COLON = /^[^:]{2,40}:/
/** Words behind the opener of a credit: "Fuente: …", "Prepared by …". */
const BY = new Set(['por', 'by', 'par', 'al', 'el', 'on', 'le', 'em', 'the', 'a', 'as', 'para', 'of'])
const PARTICLES = new Set(
  'de del la las los el y e i da do das dos di du des van von der den al le les au bin ben ibn bint abu san santa st d l'.split(' '),
)
/** "Sin nombre", "without identification": a person of whom nothing is known. */
const NOBODY = /\b(?:sin|no|without|sem|sans|not) (?:nombre|name|nome|nom|datos?|data|identi\w+|id)\b/
const PLAIN_NAME = /^[\p{L}\p{M}.,'’´` -]+$/u
/** "Yare II", "El Rodeo III": without a fact beside it oftener one of several prisons than the third of a name. */
const NUMERAL = /^(?:ii|iii|iv|vi|vii|viii|ix)$/
const WORD = /[\p{L}\p{N}]+/gu

/** Bits of the words of a line, by their kind. */
const WORD_BITS: Readonly<Record<LineWord, number>> = {
  opener: 1,
  count: 2,
  end: 1.7,
  post: 1.5,
  sign: 2,
  noun: 1,
  link: 1,
  month: 0,
  place: 1,
  area: 1,
  unnamed: 0,
}

const foldLine = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** A text without characters that nobody sees. */
export const visible = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')

/** Two or more capitalised words, none of them a word of lines: certainly a name. */
export function isPlainName(text: string): boolean {
  if (!PLAIN_NAME.test(text)) return false
  const { kinds } = lineWords()
  let words = 0
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    if (word.length < 2) continue
    const lower = word.toLowerCase()
    if (PARTICLES.has(lower)) continue
    if (lower === word || NUMERAL.test(lower) || kinds.has(isAscii(lower) ? lower : foldLine(lower))) return false
    words++
  }
  return words > 1
}

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false
  return true
}

/** A text with what its words are judged by. */
interface Line {
  readonly text: string
  /** Folded, without those of addresses. */
  readonly words: readonly string[]
  readonly written: readonly string[]
  /** Kind of the first word. */
  readonly first: LineWord | undefined
  readonly hasColon: boolean
  readonly hasDigits: boolean
  /** It begins with the sign of a note. */
  readonly isMarked: boolean
  readonly opens: boolean
  readonly countsOnly: boolean
  /** A few words, each with a capital, as names are written. */
  readonly isCapitalised: boolean
  /** It says that a name is not known. */
  readonly isUnnamed: boolean
}

export function readLine(text: string, knownName: KnownName): LineReading {
  const line = lineOf(text)
  let score = signBits(line) + openingBits(line, knownName)
  const judge = new WordJudge(line, knownName)
  for (const [at, word] of line.words.entries()) score += judge.bits(word, at)
  const { words, first, opens, countsOnly } = line
  const { kinds } = lineWords()
  const isPost = judge.posts > 0 && words.every((word) => kinds.has(word) || PARTICLES.has(word))
  return {
    score,
    opens,
    signs: isPost || first === 'sign' || SIGNING_LINE.test(text),
    counts: countsOnly || first === 'count',
    isUnnamed: line.isUnnamed || words.some((word) => kinds.get(word) === 'unnamed'),
  }
}

function lineOf(text: string): Line {
  const { kinds } = lineWords()
  const spoken = text.replace(ADDRESS, ' ')
  const folded = foldLine(spoken)
  const words = folded.match(WORD) ?? []
  const written = spoken.match(WORD) ?? []
  const first = kinds.get(words[0] ?? '')
  const hasColon = COLON.test(text)
  const hasDigits = /\d/.test(text)
  const isOpener = first === 'opener' || first === 'sign'
  const isCapitalised = (word: string) => /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLES.has(word)
  return {
    text,
    words,
    written,
    first,
    hasColon,
    hasDigits,
    isMarked: NOTE_MARK.test(text),
    opens: isOpener && (hasColon || BY.has(words[1] ?? '') || (first === 'opener' && hasDigits)),
    countsOnly: first === 'count' && (hasDigits || words.length === 1 || words.every((word) => kinds.has(word))),
    isCapitalised: words.length < 5 && PLAIN_NAME.test(spoken) && written.every(isCapitalised),
    isUnnamed: NOBODY.test(folded),
  }
}

/** Bits of the signs in a text, and of its saying that a name is not known. */
function signBits({ text, hasColon, isMarked, isUnnamed }: Line): number {
  const forLine =
    (isMarked ? 3 : 0) + (NO_NAME.test(text) ? 4 : 0) + (LEGEND.test(text) ? 3 : 0) + (hasColon ? 1 : 0) + (/[%=<>]/.test(text) ? 1 : 0)
  return forLine - (isUnnamed && !isMarked ? 5 : 0)
}

/** Bits of the first word, where it opens a line. */
function openingBits({ words: [own, next], first, opens, countsOnly }: Line, knownName: KnownName): number {
  const { kinds } = lineWords()
  const follows = kinds.get(next ?? '')
  // "Fuente propia": a surname too, but followed by a word of lines that is none.
  const isNoSurname = first === 'opener' && knownName(own!) && follows !== undefined && follows !== 'count' && !knownName(next!)
  return (isNoSurname ? 1 : 0) + (opens ? (first === 'sign' ? 4 : 4.5) : countsOnly ? 3 : 0)
}

/** Bits word by word; what a word says depends on the names and posts before it. */
class WordJudge {
  posts = 0
  private names = 0
  private readonly line: Line
  private readonly knownName: KnownName

  constructor(line: Line, knownName: KnownName) {
    this.line = line
    this.knownName = knownName
  }

  bits(word: string, at: number): number {
    const isInitial = /^\p{L}$/u.test(word)
    if (isInitial) return 0
    const kind = lineWords().kinds.get(word)
    const isKnown = word.length > 1 && this.knownName(word)
    const isParticle = PARTICLES.has(word)
    if (kind && !(isParticle && kind === 'link')) return this.listedBits(kind, at, isKnown)
    // What stands behind "Prepared by:" is somebody's name, and tells nothing.
    if (this.line.opens || this.line.countsOnly || isParticle) return 0
    return this.otherBits(word, at, isKnown)
  }

  /** A word of lines about lists, which may be a name as well. */
  private listedBits(kind: LineWord, at: number, isKnown: boolean): number {
    const { text, hasDigits, hasColon, isMarked, opens, countsOnly, isCapitalised } = this.line
    const isAlsoName = isKnown && (kind === 'month' || kind === 'place') && isCapitalised
    if (isAlsoName) this.names++
    if (kind === 'unnamed') return isMarked || opens || countsOnly ? 0 : -3
    const bits = isKnown ? (hasDigits || hasColon ? 0.2 : isAlsoName ? -1 : -0.4) : kind === 'area' && at === 0 ? 3 : WORD_BITS[kind]
    if (kind === 'post' && !isKnown) {
      this.posts++
      return this.names && /[,;(–-]/.test(text) ? 4.5 : bits
    }
    if (kind === 'month' && hasDigits) return 1.5
    const isBehindNames = at > 0 && this.names === at && isCapitalised && !hasDigits
    return isBehindNames ? bits / 2 : bits
  }

  /** A known name, a number, or a word that nobody knows. */
  private otherBits(word: string, at: number, isKnown: boolean): number {
    const { text, words, written, isCapitalised } = this.line
    if (isKnown) {
      this.names++
      return at === 0 && PLAIN_NAME.test(text) ? -2.5 : -1.5
    }
    if (/\d/.test(word)) return /\p{L}{3}|\p{L}\d\p{L}/u.test(word) ? 0 : 0.8
    if (at > 0 && at === words.length - 1 && NUMERAL.test(word)) return 1
    if (word.length < 2) return 0
    this.names++
    const isSentence = /^\p{Ll}/u.test(written[at] ?? word) && /^\p{Lu}/u.test(text.trim())
    return isSentence ? 0.6 : isCapitalised ? -1 : -0.7
  }
}
