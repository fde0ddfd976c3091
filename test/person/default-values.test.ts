// Numbers and birth dates that too many strangers share are taken out, against a slow way that asks every value by itself.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutSharedBirths, withoutSharedDocuments } from '../../src/person/default-values.ts'

/** Rows with words of their names by number; few words, so that some share one. */
const rows = fc.array(fc.record({ document: fc.integer({ min: -1, max: 6 }), words: fc.array(fc.nat(8), { maxLength: 3 }) }), {
  maxLength: 60,
})

/** Ids without gaps, in order of appearance. */
function numbered(values: readonly number[]): Int32Array {
  const ids = new Map<number, number>()
  return Int32Array.from(values, (value) => {
    if (value < 0) return -1
    const id = ids.get(value) ?? ids.size
    ids.set(value, id)
    return id
  })
}

/** People of whom no two have a word in common, taken one after the other. */
function strangers(names: readonly (readonly number[])[]): number {
  const taken: (readonly number[])[] = []
  for (const own of names) if (own.length && !taken.some((other) => other.some((word) => own.includes(word)))) taken.push(own)
  return taken.length
}

test('a number of three strangers is nobody’s', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const document = numbered(all.map((row) => row.document))
      const wanted = document.map((id) => {
        const own = all.filter((_, i) => document[i] === id).map(({ words }) => words)
        return id >= 0 && own.length > 2 && strangers(own) > 2 ? -1 : id
      })
      const changed = document.filter((id, i) => id !== wanted[i]).length
      expect(withoutSharedDocuments(document, (i) => all[i]!.words)).toBe(changed)
      expect(document).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

test('a birth date of many strangers is nobody’s, one that kin or few have is', () => {
  // 30 rows of days of their own; strangers on one day; kin on another, who share a word; a day of five rows.
  const days = (n: number, from: number) => Array.from({ length: n }, (_, k) => from + k)
  const birth = Int32Array.from([
    ...days(25, 19_800_401),
    ...Array(20).fill(19_700_315),
    ...Array(20).fill(19_600_711),
    ...Array(5).fill(19_500_210),
  ])
  const nameOf = (i: number) => (i >= 45 && i < 65 ? [1, 100 + i] : [200 + i])
  expect(withoutSharedBirths(birth, nameOf)).toBe(20)
  expect([birth[0], birth[25], birth[45], birth[65]]).toEqual([19_800_401, 0, 19_600_711, 19_500_210])
})
