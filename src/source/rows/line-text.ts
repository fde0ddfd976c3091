// How much a text looks like a line about a list, and how little like a name: bits of evidence, added up.
import { lineWords } from './line-words.ts'

/** From here on, and no fact beside it, a text is a line about the list. */
export const LINE = 2

export interface LineReading {
  /** Positive: a line about the list; negative: a name. */
  readonly score: number
  /** Its first word says what the rest is about: a credit, a signature, a note. */
  readonly opens: boolean
  /** All it says is the post somebody holds, or that somebody signs. */
  readonly signs: boolean
  readonly counts: boolean
}

/** Signs that begin a note, as `*`, `(1)`, `--`, `†`. */
const MARK = /^\s*(?:[*†‡¹²³•#]|\(\s*(?:\*+|\d{1,2}|[a-z])\s*\)|\[\s*(?:\*+|\d{1,2})\s*\]|[-–—=_~]{2,})/i
const LINK = /https?:|www\.|\S@\S+\.\S|^\s*@\w|[©®]|_{3,}|\.{5,}/i
/** Its parts are no words. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*|\S+@\S+\.\S+/gi
const LEGEND = /\p{L}\s*=\s*\p{L}/u
/** A word, or few words, and a colon behind: "Elaborado y revisado por:". */
const COLON = /^[^:]{2,40}:/
const BY = new Set(['por', 'by', 'par', 'al', 'el', 'on', 'le', 'em', 'the', 'a', 'as', 'para', 'of'])
const PARTICLES = new Set(
  'de del la las los el y e i da do das dos di du des van von der den al le les au bin ben ibn bint abu san santa st d l'.split(' '),
)
const NOBODY = /\b(?:sin|no|without|sem|sans|not) (?:nombre|name|nome|nom|datos?|data|identi\w+|id)\b/

const foldLine = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** Marks that nobody sees change nothing. */
export const visible = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')

const plainName = /^[\p{L}\p{M}.,'’´` -]+$/u

/** Capitalised words, none of them of lines about a list: what is read as a name without weighing. */
export function isPlainName(text: string): boolean {
  if (!plainName.test(text)) return false
  const { kinds } = lineWords()
  let words = 0
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    if (word.length < 2) continue
    const lower = word.toLowerCase()
    if (PARTICLES.has(lower)) continue
    if (lower === word || kinds.has(isAscii(lower) ? lower : foldLine(lower))) return false
    words++
  }
  return words > 1
}

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false
  return true
}

export function readLine(text: string, knownName: (token: string) => boolean): LineReading {
  const { kinds } = lineWords()
  const spoken = text.replace(ADDRESS, ' ')
  const folded = foldLine(spoken)
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const first = kinds.get(words[0] ?? '')
  const colon = COLON.test(text)
  const hasDigits = /\d/.test(text)
  const marked = MARK.test(text)
  const countsOnly = first === 'count' && (hasDigits || words.length === 1 || words.every((word) => kinds.has(word)))
  const opens = (first === 'opener' || first === 'sign') && (colon || BY.has(words[1] ?? '') || (first === 'opener' && hasDigits))
  // "Fuente propia": a surname too, but followed by a word that is none.
  const follows = kinds.get(words[1] ?? '')
  const ambiguous = first === 'opener' && knownName(words[0]!) && follows !== undefined && follows !== 'count' && !knownName(words[1]!)
  let score =
    (ambiguous ? 1 : 0) +
    (marked ? 3 : 0) +
    (LINK.test(text) ? 4 : 0) +
    (LEGEND.test(text) ? 3 : 0) +
    (colon ? 1 : 0) +
    (/[%=<>]/.test(text) ? 1 : 0)
  if (!marked && NOBODY.test(folded)) score -= 5
  // What stands behind "Prepared by:" is somebody's name, and tells nothing.
  if (opens) score += first === 'sign' ? 4 : 4.5
  else if (countsOnly) score += 3
  const written = spoken.match(/[\p{L}\p{N}]+/gu) ?? []
  // A few words, each with a capital, are how a name is written.
  const capitals = words.length < 5 && plainName.test(spoken) && written.every((w) => /^[\p{Lu}\p{Lo}]/u.test(w) || PARTICLES.has(w))
  let post = 0
  let names = 0
  words.forEach((word, at) => {
    // An initial.
    if (/^\p{L}$/u.test(word)) return
    const kind = kinds.get(word)
    const known = word.length > 1 && knownName(word)
    const alsoName = known && (kind === 'month' || kind === 'place') && capitals
    if (alsoName) names++
    const evidence = !kind ? 0 : known ? (hasDigits || colon ? 0.2 : alsoName ? -1 : -0.4) : kind === 'area' && at === 0 ? 3 : WEIGHTS[kind]
    if (kind === 'unnamed') score += marked || opens || countsOnly ? 0 : -3
    else if (kind === 'post' && !known) {
      post++
      score += names && /[,;(–-]/.test(text) ? 4.5 : evidence
    } else if (kind === 'month' && hasDigits) score += 1.5
    else if (kind && !(PARTICLES.has(word) && kind === 'link'))
      score += at > 0 && names === at && capitals && !hasDigits ? evidence / 2 : evidence
    else if (opens || countsOnly) return
    else if (PARTICLES.has(word)) return
    else if (known) {
      names++
      score -= at === 0 && plainName.test(text) ? 2.5 : 1.5
    } else if (/\d/.test(word)) score += /\p{L}{3}|\p{L}\d\p{L}/u.test(word) ? 0 : 0.8
    else if (word.length > 1) {
      names++
      score += /^\p{Ll}/u.test(written[at] ?? word) && /^\p{Lu}/u.test(text.trim()) ? 0.6 : capitals ? -1 : -0.7
    }
  })
  const signs =
    (words.length > 0 && post > 0 && words.every((word) => kinds.has(word) || PARTICLES.has(word))) ||
    first === 'sign' ||
    /_{3,}/.test(text)
  return { score, opens, signs, counts: countsOnly || first === 'count' }
}

const WEIGHTS = { opener: 1, count: 2, end: 1.7, post: 1.5, sign: 2, noun: 1, link: 1, month: 0, place: 1, area: 1, unnamed: 0 } as const
