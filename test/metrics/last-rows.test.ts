// Rows that were asked for last stay; others are filled again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEPT, lastRows } from '../../src/metrics/last-rows.ts'

test('the place of a row holds that row, until as many others were asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { maxLength: 400 }), (asked) => {
      const rows = new Int32Array(KEPT).fill(-1)
      const place = lastRows((i, at) => {
        rows[at] = i
      })
      const places: number[] = []
      for (const [k, i] of asked.entries()) {
        places.push(place(i))
        for (let before = Math.max(0, k - KEPT + 1); before <= k; before++) expect(rows[places[before]!]).toBe(asked[before])
      }
    }),
  )
})
