// The numbers that stand in a folded sentence, in digits and in words, with their places; what they count is asked later.
import { couplesIn, withHalf } from './counted-groups.ts'
import { isArticle, isCollective, isJoiner, isNumberWord, mayBegin, mayFollow, readWords, scaleOf } from './number-words.ts'
import type { NumberFound } from './number-found.ts'
import { isNumberIn, type Tongue } from './tongue.ts'

/** What holds digits and is no number of anything: addresses, times, dates in figures, fractions, telephone numbers, ordinals. */
const NO_NUMBERS = new RegExp(
  [
    String.raw`(?<=[a-z\d ])(?:por|pour|per) ?cien(?:to)?(?![a-z])|(?:por|pour|per) ?cento?(?![a-z])`,
    String.raw`https?:\S+|www\.\S+|\S+@\S+|[@#][a-z0-9_]+`,
    String.raw`\d{4}-\d\d?-\d\d?(?:t[\d:.+z-]*)?`,
    String.raw`(?<![\d.,])\d{1,2}[-.]\d{1,2}[-.]\d{2,4}(?!\d)`,
    String.raw`\d+(?:[/:]\d+)+`,
    String.raw`\+\d[\d ().-]{6,}\d`,
    String.raw`\d+[.]?(?:[\u00ba\u00aa\u00b0]|er|ere|eme|st|nd|rd|th|ro|ra|to|ta|mo|va|vo)(?![a-z])`,
    String.raw`(?<![a-z\d])(?:[a-z][a-z.]*-\d[\d.]*|[a-z]+\d[a-z\d]*)`,
  ].join('|'),
  'g',
)

const DIGITS = /(?<![\w.,'])(?:\d{1,3}(?:([.,' ])\d{3}(?!\d))(?:\1\d{3}(?!\d))*(?![.,]\d)|\d+(?:[.,]\d+)*)/g
const GROUPED = /^\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$/
const WORD = /[a-z]+/g

export function numbersIn(text: string, tongue: Tongue | null): NumberFound[] {
  const clean = text.replace(NO_NUMBERS, (hit) => '#'.repeat(hit.length))
  const couples = couplesIn(clean)
  const digits = Array.from(clean.matchAll(DIGITS), (m) => readDigits(clean, m.index, m[0])).filter((n) => n !== null)
  const taken = (start: number) => [...couples, ...digits].some((d) => start >= d.start && start < d.end)
  const words = inWords(clean, tongue).filter((n) => !taken(n.start))
  const found = [...couples, ...digits, ...words].sort((x, y) => x.start - y.start).map((n) => withHalf(n, clean))
  // What half a group has added to the number before is no number of its own.
  return found.filter((n, i) => i === 0 || n.start >= found[i - 1]!.end)
}

/** "3.052", "2,5 millones", "2 mil 500", "5k"; null for what is no whole number. */
function readDigits(text: string, start: number, digits: string): NumberFound | null {
  const after = text.slice(start + digits.length)
  const [behind = '', space = '', word = '', rest = ''] = /^( ?)([a-z]+)(?: (\d{3})(?![\d.,]))?/.exec(after) ?? []
  const scale = space === '' && word !== 'k' ? undefined : scaleOf(word)
  const whole = wholeOf(digits)
  const found = { start, collective: false, article: false, yearLike: /^(?:19|20)\d\d$/.test(digits) && !scale }
  if (scale !== undefined) {
    const factor = whole ?? (/^\d+[.,]\d{1,2}$/.test(digits) ? Number(digits.replace(',', '.')) : undefined)
    const more = rest !== '' && scale === 1000 ? Number(rest) : 0
    const value = factor === undefined ? NaN : Math.round(factor * scale) + more
    const length = more ? behind.length : space.length + word.length
    return Number.isSafeInteger(value) ? { ...found, end: start + digits.length + length, value, collective: isCollective(word) } : null
  }
  // Letters glued to digits make a name of their own, such as 4F.
  if (whole === undefined || (space === '' && word !== '')) return null
  return { ...found, end: start + digits.length, value: whole }
}

function wholeOf(digits: string): number | undefined {
  const isWhole = GROUPED.test(digits) || /^(?:0|[1-9]\d*)$/.test(digits)
  const value = Number(digits.replace(/\D/g, ''))
  return isWhole && Number.isSafeInteger(value) ? value : undefined
}

const LONGEST = 12

/** The longest run of words from each place that makes a number. */
function inWords(text: string, tongue: Tongue | null): NumberFound[] {
  const words = Array.from(text.matchAll(WORD), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
  const found: NumberFound[] = []
  for (let i = 0; i < words.length; i++) {
    const run = runFrom(words, i, text, tongue)
    const n = longestNumber(words.slice(i, i + run).map((w) => w.text))
    const [first, last] = [words[i], words[i + n - 1]]
    const read = n ? readWords(words.slice(i, i + n).map((w) => w.text)) : undefined
    if (first && last && read)
      found.push({ start: first.start, end: last.end, ...read, yearLike: false, article: n === 1 && read.value === 1 })
    // Words that make no number together ("six six") make none one by one.
    i += Math.max(0, (n || (isArticle(first?.text ?? '') ? 1 : run)) - 1)
  }
  return found
}

/** How many of these words make a number and leave no number word right behind it: "one hundred" of "one hundred and two hundred". */
function longestNumber(run: readonly string[]): number {
  for (let n = run.length; n > 0; n--) {
    const [part, next] = [run.slice(0, n), run[n]]
    if ((next === undefined || isJoiner(next)) && isNumber(part) && readWords(part)) return n
  }
  return 0
}

/** An article alone is no number, but "one" and "un" may be. */
const isNumber = (words: readonly string[]): boolean => words.some((w) => w !== 'a' && w !== 'an' && w !== 'la' && w !== 'the')

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** How many words from here on may belong to one number: with nothing but spaces and hyphens between them. */
function runFrom(words: readonly Word[], i: number, text: string, tongue: Tongue | null): number {
  const fits = (word: string, k: number) =>
    (k === 0 ? mayBegin(word) : mayFollow(word)) && (!isNumberWord(word) || isNumberIn(word, tongue))
  let n = 0
  while (n < LONGEST) {
    const [word, before] = [words[i + n], words[i + n - 1]]
    if (!word || !fits(word.text, n)) break
    if (n > 0 && before && !/^(?: |-|)$/.test(text.slice(before.end, word.start))) break
    n++
  }
  return n
}
