// Of the numbers in a sentence, those that count people.
// A date shared by two days, a law with two articles and one in three are told together.
import { BEFORE, VAGUE_BEFORE } from './phrases.ts'
import { countsPeople, isLabelled, isNoCount, JOINS_DATES, onlyCounted, type Place } from './no-count.ts'
import type { NumberFound } from './number-found.ts'

export interface Sentence {
  /** Folded. */
  readonly text: string
  placeOf(n: NumberFound): Place
}

export function countsAmong(numbers: readonly NumberFound[], sentence: Sentence): NumberFound[] {
  const none = numbers.map((n) => isNoCount(n, sentence.placeOf(n)))
  const labelled = numbers.map((n) => isLabelled(sentence.placeOf(n)))
  const between = (i: number) => sentence.text.slice(numbers[i]?.end, numbers[i + 1]?.start)
  const counted = (n: NumberFound) => countsPeople(sentence.placeOf(n))
  // "artículos 44 y 49", "January 8 and 9": what is joined to a label's number is one too.
  for (let i = 1; i < numbers.length; i++)
    if (none[i - 1] && !none[i] && labelled[i - 1] && JOINS_DATES.test(between(i - 1)) && !counted(numbers[i]!))
      none[i] = labelled[i] = true
  // "el 8 y el 26 de enero": and what is joined to a date that follows.
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [n, next] = [numbers[i]!, numbers[i + 1]!]
    if (!none[i] && none[i + 1] && joinsNext(n, next, between(i), sentence)) none[i] = true
  }
  for (let i = 0; i + 1 < numbers.length; i++) if (isRatio(numbers[i]!, numbers[i + 1]!, between(i))) none[i] = none[i + 1] = true
  const counts = numbers.filter((_, i) => !none[i])
  const plain = counts.filter((n) => !n.article || isMeant(n, sentence))
  return plain.length ? plain : numbers.filter((n) => isAlone(n, sentence))
}

/** "el 8 y el 26 de enero", "from 12 to 15 years"; "condenó a 12 a 30 años" is two numbers. */
function joinsNext(n: NumberFound, next: NumberFound, between: string, { text, placeOf }: Sentence): boolean {
  if (!JOINS_DATES.test(between) || countsPeople(placeOf(n)) || n.value > Math.max(next.value, 31)) return false
  return !(between.startsWith(' a ') && text.slice(0, n.start).endsWith(' a '))
}

/** "one in three", "dos de cada cinco". */
const isRatio = (n: NumberFound, next: NumberFound, between: string): boolean =>
  /^ (?:de cada|em cada|out of every|(?:of|in) every|in each) $/.test(between) ||
  (/^ (?:in|out of|em|sur) $/.test(between) && next.value <= 10 && n.value < next.value) ||
  // "Un détenu sur cinq".
  (/^ [a-z]+ (?:in|out of|em|sur) $/.test(between) && n.value === 1 && next.value <= 10)

/** "one" and "un" are numbers where something qualifies them, or where people stand right behind "one" or behind "y un". */
function isMeant(n: NumberFound, { text, placeOf }: Sentence): boolean {
  const { before, after } = placeOf(n)
  if (!countsPeople({ after })) return false
  return text.slice(n.start, n.end) === 'one' || / (?:y|and|e|et) $/.test(before) || BEFORE.some(([phrase]) => phrase.test(before))
}

/** Nothing but this number, what qualifies it and what it counts: "2026", "una". */
function isAlone(n: NumberFound, { placeOf }: Sentence): boolean {
  const { before, after } = placeOf(n)
  const bare = BEFORE.reduce((left, [phrase]) => left.replace(phrase, ''), before)
  return /^[\s"'«“(]*$/.test(bare) && onlyCounted(after)
}

/** "several hundred": nobody states how many. */
export const isVague = (n: NumberFound, { text, placeOf }: Sentence): boolean =>
  VAGUE_BEFORE.test(placeOf(n).before) && /[a-z]/.test(text.slice(n.start, n.end))
