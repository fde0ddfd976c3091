// A figure in words, Spanish or English → what it says of a number, and the interval it stands for. What is not understood is unknown, never a guess.
import { expectText } from '../model/expect.ts'
import type { Qualifier, Quantity } from '../model/statement.ts'
import { readNumber } from './number-words.ts'
import { AFTER, BEFORE, COUNTED, VAGUE } from './phrases.ts'

const LONGEST = 300

/** Reads one phrase; the table is in docs/claims.md. `reason` says why there is no number. */
export function parseQuantity(phrase: string): Quantity {
  expectText(phrase, 'phrase')
  const folded = fold(phrase)
  if (!folded) return unknown('empty')
  if (folded.length > LONGEST) return unknown('too long')
  const text = folded.replace(COUNTED, '').trim() || folded
  if (/(?:^|\s)[-−]\s*\d/.test(text) && !/\d\s*[-−]\s*\d/.test(text)) return unknown('negative number')
  const range = readRange(text)
  if (range) return range
  const { qualifiers, rest } = readQualifiers(text)
  const bare = rest
    .replace(/^(?:the|los|las|el|la)\s+(?=[\da-z])/, '')
    .replace(COUNTED, '')
    .trim()
  if (VAGUE.test(bare)) return { ...unknown('no number'), qualifier: 'vague' }
  const value = readNumber(bare)
  if (value === undefined) return unknown(/\d/.test(bare) ? 'more than a number' : 'no number')
  const qualifier = settle(qualifiers)
  return qualifier ? interval(qualifier, value) : unknown('qualifiers contradict')
}

const unknown = (reason: string): Quantity => ({ qualifier: 'unknown', value: null, min: null, max: null, reason })

/** Lower case without accents, quotation marks and what ends a sentence. */
const fold = (phrase: string): string =>
  phrase
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[“”"'’«»]/g, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!;:]+$/, '')
    .replace(/\b(?:half a dozen|media docena)\b/, '6')

/** "between … and …", "from … to …", "500-600". */
function readRange(text: string): Quantity | undefined {
  const bare = text.replace(/^(?:about|around|some|unos|unas|alrededor de)\s+/, '')
  const m =
    /^(?:between|entre)\s+(.+?)\s+(?:and|y)\s+(.+)$/.exec(bare) ??
    /^(?:from|de)\s+(.+?)\s+(?:to|a)\s+(.+)$/.exec(bare) ??
    /^(\d[\d.,]*)\s*(?:-|–|—|to|a)\s*(\d[\d.,]*)$/.exec(bare)
  if (!m) return undefined
  const [from, to] = [readNumber(m[1]!), readNumber(m[2]!)]
  if (from === undefined || to === undefined) return undefined
  if (from > to) return unknown('range ends before it begins')
  return { qualifier: 'range', value: null, min: from, max: to }
}

/** Takes up to two qualifiers from each end: "at least about 80 so far". */
function readQualifiers(text: string): { readonly qualifiers: ReadonlySet<Qualifier>; readonly rest: string } {
  const qualifiers = new Set<Qualifier>()
  let rest = text
  for (const phrases of [BEFORE, BEFORE, AFTER, AFTER]) {
    for (const [pattern, qualifier] of phrases) {
      const next = rest.replace(pattern, '')
      if (next === rest || !next.trim()) continue
      rest = next.trim()
      qualifiers.add(qualifier)
      break
    }
  }
  return { qualifiers, rest }
}

/** One qualifier from those found: "at least about 80" is about, "more than 600 so far" is more than; undefined where they contradict. */
function settle(found: ReadonlySet<Qualifier>): Qualifier | undefined {
  if (found.has('about')) return 'about'
  const up = found.has('more_than') ? 'more_than' : found.has('at_least') ? 'at_least' : undefined
  const down = found.has('less_than') ? 'less_than' : found.has('at_most') ? 'at_most' : undefined
  return up && down ? undefined : (up ?? down ?? 'exactly')
}

function interval(qualifier: Qualifier, value: number): Quantity {
  switch (qualifier) {
    case 'exactly':
      return { qualifier, value, min: value, max: value }
    case 'at_least':
      return { qualifier, value, min: value, max: null }
    case 'more_than':
      return { qualifier, value, min: value + 1, max: null }
    case 'at_most':
      return { qualifier, value, min: 0, max: value }
    case 'less_than':
      return value > 0 ? { qualifier, value, min: 0, max: value - 1 } : unknown('fewer than none')
    case 'about':
      return { qualifier, value, min: null, max: null }
    case 'range':
    case 'vague':
    case 'unknown':
      return unknown('no number')
  }
}
