// The figures in somebody's sentence: how many people it counts, in which words and where they stand.
// A page marks them; the command asks where there are several.
import { expectText } from '../model/expect.ts'
import type { Qualifier, Quantity } from '../model/statement.ts'
import { countsAmong, isVague, type Sentence } from './counted.ts'
import { fold, type Folded } from './folded.ts'
import { interval, settle, unknown, VAGUE } from './interval.ts'
import { countsPeople, isNoCount, onlyCounted } from './no-count.ts'
import { NOBODY } from './nobody.ts'
import type { NumberFound } from './number-found.ts'
import { numbersIn } from './numbers-in.ts'
import { AFTER, BEFORE, CROWDS, SO_FAR, SOME } from './phrases.ts'
import { rangesOf, type Counted } from './ranges.ts'
import { tongueOf } from './tongue.ts'

/** A figure as it stands in a sentence, from `start` to `end`, with what qualifies it. */
export interface FigureFound {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
  /** The sentence says nothing but this figure and what it counts. */
  readonly isPhrase: boolean
}

interface Span {
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
}

const LONGEST = 4000

/** All figures, in their order; none for a sentence that states no number of people. */
export function figuresIn(sentence: string): FigureFound[] {
  expectText(sentence, 'sentence')
  if (sentence.length > LONGEST) return []
  const folded = fold(sentence)
  const asFound: Sentence = {
    text: folded.text,
    placeOf: (n) => ({
      before: folded.text.slice(0, n.start),
      after: folded.text.slice(n.end),
      written: sentence.slice(0, folded.place(n.start, n.end).start),
    }),
  }
  const counts = countsAmong(numbersIn(folded.text, tongueOf(folded.text)), asFound)
  const spans = spansOf(rangesOf(counts, folded.text), asFound)
  const all = [...spans, ...crowds(spans, folded.text)].sort((x, y) => x.start - y.start)
  const told = all.length ? all : nobodyIn(folded.text)
  return withoutRepeats(told.map((span) => asWritten(span, sentence, folded)))
}

function asWritten({ start, end, quantity }: Span, sentence: string, folded: Folded): FigureFound {
  const at = folded.place(start, end)
  const text = sentence.slice(at.start, at.end)
  const isPhrase = onlyCounted(folded.text.slice(0, start)) && onlyCounted(folded.text.slice(end))
  return { start: at.start, end: at.start + text.trimEnd().length, text: text.trimEnd(), quantity, isPhrase }
}

/** Each number with what qualifies it; what stands between two figures belongs to the second where it can. */
function spansOf(counts: readonly Counted[], sentence: Sentence): Span[] {
  const { text } = sentence
  const led = counts.map((n) => ({ n, ...qualifiersBefore(text.slice(0, n.start)) }))
  return led.map(({ n, qualifiers, start }, i): Span => {
    const until = led[i + 1]?.start ?? text.length
    const behind = qualifierBehind(text.slice(n.end, until))
    const all = new Set([...qualifiers, ...behind.qualifiers])
    return { start, end: n.end + behind.length, quantity: quantityOf(n, all, counts.length === 1, sentence) }
  })
}

function quantityOf(n: Counted, qualifiers: ReadonlySet<Qualifier>, isOnly: boolean, sentence: Sentence): Quantity {
  const { text } = sentence
  if (n.to !== null)
    return n.to < n.value ? unknown('range ends before it begins') : { qualifier: 'range', value: null, min: n.value, max: n.to }
  if (isVague(n, sentence)) return VAGUE
  if (/(?<![a-z])(?:between|entre) $/.test(text.slice(0, n.start)) && !countsPeople(sentence.placeOf(n))) return unknown('no number')
  const settled = settle(qualifiers)
  if (!settled) return unknown('qualifiers contradict')
  if (settled !== 'exactly' || qualifiers.has('exactly')) return interval(settled, n.value)
  if (n.collective) return interval('about', n.value)
  return interval(isOnly && SO_FAR.test(clauseAround(n, text)) ? 'at_least' : 'exactly', n.value)
}

/** What stands with the number up to the next full stop. */
function clauseAround({ start, end }: NumberFound, text: string): string {
  const [before = ''] = text
    .slice(0, start)
    .split(/[.;!?] /)
    .slice(-1)
  const [after = ''] = text.slice(end).split(/[.;!?](?: |$)/)
  return `${before} ${after}`
}

/** Up to three qualifiers: "at least about some 80". */
function qualifiersBefore(text: string): { readonly qualifiers: ReadonlySet<Qualifier>; readonly start: number } {
  const qualifiers = new Set<Qualifier>()
  let left = text
  for (let times = 0; times < 3; times++) {
    const hit = BEFORE.find(([phrase]) => phrase.test(left))
    if (!hit) break
    const [phrase, qualifier] = hit
    left = left.replace(phrase, '')
    qualifiers.add(qualifier)
  }
  const start = qualifiers.size ? left.length : text.length
  return { qualifiers, start: start + (/^[\s,]*/.exec(text.slice(start))?.[0].length ?? 0) }
}

/** Right behind the number, or behind what it counts: "80 presos políticos, como mínimo". */
function qualifierBehind(text: string): { readonly qualifiers: readonly Qualifier[]; readonly length: number } {
  const nothing = { qualifiers: [], length: 0 }
  for (const skipped of ['', /^(?: [a-z]+){1,4}/.exec(text)?.[0] ?? '']) {
    for (let words = skipped; ; words = words.slice(0, words.lastIndexOf(' '))) {
      const rest = text.slice(words.length)
      const hit = AFTER.find(([phrase]) => phrase.test(rest))
      const length = hit ? (hit[0].exec(rest)?.[0].length ?? 0) : 0
      if (hit) return { qualifiers: [hit[1]], length: words.length + length }
      if (!words.includes(' ')) break
    }
  }
  return nothing
}

/** "Decenas de presos" is told beside a number as well; "varios" only where no number stands. */
function crowds(spans: readonly Span[], text: string): Span[] {
  const taken = (start: number, end: number) => spans.some((s) => start < s.end && end > s.start)
  const found = [new RegExp(CROWDS, 'g'), ...(spans.length ? [] : [new RegExp(SOME, 'g')])].map((pattern) =>
    Array.from(text.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length, quantity: VAGUE }))
      .filter(({ start, end }) => !taken(start, end))
      .filter(
        ({ start, end }) =>
          !isNoCount({ value: Infinity, yearLike: false }, { before: text.slice(0, start), after: text.slice(end), written: '' }),
      )
      .filter(({ end }) => !spans.length || countsPeople({ after: text.slice(end) })),
  )
  const [first = []] = found.filter((all) => all.length)
  return first
}

/** "Ninguna persona fue liberada", "none": a count of zero, where a sentence states no other. */
function nobodyIn(text: string): Span[] {
  const [hit] = text.matchAll(NOBODY)
  if (!hit) return []
  return [{ start: hit.index, end: hit.index + hit[0].length, quantity: interval('exactly', 0) }]
}

/** "626 (seiscientos veintiséis)" is one figure. */
function withoutRepeats(found: readonly FigureFound[]): FigureFound[] {
  const key = ({ quantity: { qualifier, value, min, max } }: FigureFound) => `${qualifier} ${value} ${min} ${max}`
  return found.filter((f, i) => found.findIndex((o) => key(o) === key(f)) === i)
}
