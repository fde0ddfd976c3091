// Rows that were asked for last stay; others are filled again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEPT, lastRows, STAYS } from '../../src/model/last-rows.ts'

test('the place of a row holds that row, until as many others were asked for', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(KEPT + 6, 5000).chain((most) => fc.array(fc.nat(most), { maxLength: 400, size: 'max' })),
      (asked) => {
        const rows = new Int32Array(KEPT).fill(-1)
        const place = lastRows((i, at) => {
          rows[at] = i
        })
        const places: number[] = []
        for (const [k, i] of asked.entries()) {
          places.push(place(i))
          for (let before = Math.max(0, k - STAYS + 1); before <= k; before++) expect(rows[places[before]!]).toBe(asked[before])
        }
      },
    ),
  )
})
