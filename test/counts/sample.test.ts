// Samples of rows: those of parts are those of the whole; and which pairs of two samples are looked at, against a plain way.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HASHES } from '../../src/counts/blocks.ts'
import type { PersonRow } from '../../src/counts/person-row.ts'
import { mergeSamples, sampledPairs, sampleOf, type RowSample } from '../../src/counts/sample.ts'

const rowOf = (row: number): PersonRow => ({ list: 'a', row, order: [row, 0], names: [], facts: {}, texts: [] })
/** Rows of which many have one least hash. */
const rows = fc
  .array(fc.nat(12), { maxLength: 40 })
  .map((least) => least.map((own, row) => [own, rowOf(row)] as const)) satisfies fc.Arbitrary<RowSample['rows']>

test('the samples of two parts are that of both', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(20), (all, cut, most) => {
      const at = cut % (all.length + 1)
      const merged = mergeSamples(sampleOf(all.slice(0, at), most), sampleOf(all.slice(at), most), most)
      expect(merged).toEqual(sampleOf(all, most))
    }),
  )
})

test('a sample holds all rows below its limit, and no more than it may', () => {
  fc.assert(
    fc.property(rows, fc.nat(20), (all, most) => {
      const { below, rows: chosen } = sampleOf(all, most)
      expect(chosen.length).toBeLessThanOrEqual(most)
      expect(chosen).toEqual(all.filter(([least]) => below === null || least < below))
      expect(below === null).toBe(all.length <= most)
    }),
  )
})

/** Up to five hashes of a row, from a few tenths of all. */
const blocks = fc.array(
  fc.uniqueArray(fc.nat(9), { maxLength: 5 }).map((own) => own.sort((a, b) => a - b).map((tenth) => (tenth * HASHES) / 10)),
  { maxLength: 12 },
)
const limit = fc.option(
  fc.nat(10).map((tenth) => (tenth * HASHES) / 10),
  { nil: null },
)

test('pairs that share something below the limit are looked at, and count for less the more they share', () => {
  fc.assert(
    fc.property(blocks, blocks, limit, limit, fc.boolean(), (ofA, ofB, belowA, belowB, isOneList) => {
      const a = { below: belowA, blocks: ofA, rows: 100 }
      const b = isOneList ? a : { below: belowB, blocks: ofB, rows: 50 }
      const found = sampledPairs(a, b)
      const share = Math.min(a.below ?? HASHES, b.below ?? HASHES) / HASHES
      const slow = a.blocks.flatMap((own, i) =>
        b.blocks.flatMap((other, j) => {
          const shared = own.filter((block) => other.includes(block))
          if ((isOneList && j <= i) || !shared.some((block) => block < share * HASHES)) return []
          return [`${i} ${j} ${(share / (1 - (1 - share) ** shared.length)).toFixed(9)}`]
        }),
      )
      expect(Array.from(found.left, (i, k) => `${i} ${found.right[k]!} ${found.times[k]!.toFixed(9)}`).sort()).toEqual(slow.sort())
      expect(found.pairs).toBeCloseTo(share * (isOneList ? 4950 : 5000))
    }),
  )
})
