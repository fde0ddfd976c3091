// A verdict that sums: what the summary and the quote say of the people claimed adds up to them, in both languages, whatever the categories hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteOf } from '../../src/report/quote.ts'
import { restOf } from '../../src/report/rest.ts'
import { keysOf, linesFor, LINKED, sumOf, TO_REVIEW } from '../../src/report/tallies.ts'
import { viewOf } from '../../src/render/view.ts'
import { everything } from '../render/samples.ts'
import { describe } from '../../src/report/describe.ts'
import type { Report } from '../../src/report/schema.ts'
import { made, type Tally } from './redact/made.ts'

const KEYS = keysOf('people', 'compared')
/** Categories of a claimed list. */
const linesOfClaimed = (['people', 'compared'] as const).flatMap((step) => linesFor('claimed', step)).flatMap(({ keys }) => [...keys])
const figures = (text: string): number[] => Array.from(text.matchAll(/\d[\d.,]*/g), ([n]) => Number(n.replace(/\D/g, '')))

test('linked, to review, not found and the rest are all people claimed', async () => {
  const report = describe(await everything(), 'working')
  const [claimed] = report.inputs.filter((i) => i.role === 'claimed')
  const counts = report.counts[claimed!.id]!
  fc.assert(
    fc.property(
      fc.array(fc.nat(9999), { minLength: KEYS.length, maxLength: KEYS.length }),
      fc.constantFrom('en' as const, 'es' as const),
      (ns, lang) => {
        const made = { ...counts, ...Object.fromEntries(KEYS.map((key, i) => [key, ns[i]])) }
        const people = sumOf(
          made,
          KEYS.filter((key) => linesOfClaimed.includes(key)),
        )!
        const all = { ...made, people }
        const told = restOf(all, [], lang).map((part) => figures(part)[0] ?? 0)
        const linked = sumOf(all, LINKED)!
        const review = sumOf(all, TO_REVIEW)!
        expect(linked + review + (all.claimedOnly ?? 0) + told.reduce((x, y) => x + y, 0)).toBe(people)
        // The sentences hold the same figures.
        const text = viewOf({ ...report, counts: { ...report.counts, [claimed!.id]: all } }, lang).summary.join(' ')
        for (const n of [people, linked, ...told]) expect(figures(text)).toContain(n)
      },
    ),
    { numRuns: 50 },
  )
})

const tally = fc.oneof(fc.constant(0), fc.nat(4), fc.nat(30), fc.nat(900))
const tallies = (...keys: (keyof Tally)[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, tally])) as Record<keyof Tally, typeof tally>)
const UNTOLD = {
  en: /For ([\d,]+|others) of the people listed the result is not shown/,
  es: /De ([\d.]+|otras) de las personas listadas no se muestra/,
}
const UNDISCLOSED = { en: /undisclosed number (?:are|were)/, es: /cuyo número no se muestra, (?:están|no se)/ }

test('a quote that leaves out a result says so, with how many people, and its figures are those listed', async () => {
  const whole: Report = { ...describe(await everything(), 'working'), statements: [], comparisons: [], findings: [], registers: [] }
  fc.assert(
    fc.property(
      tallies('matched', 'matchedWithConflict'),
      tallies('possible', 'heldOnRegister', 'contradicted', 'orderedNotConfirmed', 'unresolvable', 'claimedOnly'),
      tallies('possible', 'verifiedOnly'),
      fc.constantFrom('en' as const, 'es' as const),
      (linked, claimed, verified, lang) => {
        const counted = made({ ...linked, ...claimed }, { ...linked, ...verified })
        const { text, figures: told } = quoteOf({ ...whole, ...counted }, lang)
        const listed = counted.counts['claimed']!.people!
        const isSaid = told.some(({ from }) => from === 'counts.claimed.people')
        const untold = figures(UNTOLD[lang].exec(text)?.[1] ?? '')[0]
        const parts = told.filter(({ from }) => !/ - |people/.test(from)).map(({ figure }) => figures(figure)[0]!)
        const sum = parts.reduce((x, y) => x + y, 0)
        if (sum < listed) expect([UNTOLD, UNDISCLOSED].some((says) => says[lang].test(text))).toBe(true)
        if (isSaid && !UNDISCLOSED[lang].test(text)) expect(sum + (untold ?? 0)).toBe(listed)
        // What nobody may know is told with others, or it would be told apart.
        for (const n of [...parts, untold ?? 5]) expect(n).toBeGreaterThanOrEqual(5)
      },
    ),
    { numRuns: 60 },
  )
})
