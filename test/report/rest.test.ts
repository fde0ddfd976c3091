// A verdict that sums: what the summary says of the people claimed adds up to them, in both languages, whatever the categories hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restOf } from '../../src/report/rest.ts'
import { keysOf, linesFor, LINKED, sumOf, TO_REVIEW } from '../../src/report/tallies.ts'
import { viewOf } from '../../src/render/view.ts'
import { everything } from '../render/samples.ts'
import { describe } from '../../src/report/describe.ts'

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
