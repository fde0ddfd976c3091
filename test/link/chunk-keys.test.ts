// Keys laid chunk by chunk and grouped part by part, against a plain grouping of all rows by their keys.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkKeys, layKeys, putKey, roomForKeys } from '../../src/link/chunk-keys.ts'
import { groupKeys, roomForRuns } from '../../src/link/group-keys.ts'
import { LAST, PARTS, PARTS_AT_ONCE, ROW } from '../../src/link/runs.ts'

/** Few hashes, at both ends of a part and of all parts. */
const hash = fc.constantFrom(0, 1, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 4096, 2 ** 31, 2 ** 32 - 1)
const chunks = fc.array(fc.array(fc.uniqueArray(hash, { maxLength: 4 }), { maxLength: 6 }), { minLength: 1, maxLength: 4 })

test('runs are the rows that share a key, ascending, whichever chunk was laid first', () => {
  fc.assert(
    fc.property(chunks, fc.boolean(), (rowsOfChunks, isTurned) => {
      const first = rowsOfChunks.map((_, at) => rowsOfChunks.slice(0, at).reduce((sum, rows) => sum + rows.length, 0))
      const keys = roomForKeys(first)
      const own = chunkKeys()
      let used = 0
      const order = isTurned ? [...rowsOfChunks.keys()].toReversed() : [...rowsOfChunks.keys()]
      for (const chunk of order) {
        for (const [row, hashes] of rowsOfChunks[chunk]!.entries()) for (const key of hashes) putKey(own, key, row)
        const n = own.n
        layKeys(own, keys, chunk, used)
        used += n
      }
      const runs = roomForRuns(keys)
      const group = groupKeys.start(undefined as never, { keys, runs })
      for (let piece = 0; piece < PARTS / PARTS_AT_ONCE; piece++) group(piece)
      expect(runsIn(runs)).toEqual(plainRuns(rowsOfChunks.flat()))
    }),
    { numRuns: 100 },
  )
})

function runsIn({ from, row, shared }: ReturnType<typeof roomForRuns>): string[] {
  const found: string[] = []
  for (let part = 0; part < PARTS; part++) {
    let run: number[] = []
    for (const own of row.subarray(from[part], from[part]! + shared[part]!)) {
      run.push(own & ROW)
      if ((own & LAST) === 0) continue
      found.push(run.join(' '))
      run = []
    }
    expect(run).toEqual([])
  }
  return found.sort()
}

function plainRuns(rows: readonly (readonly number[])[]): string[] {
  const byKey = new Map<number, number[]>()
  for (const [row, keys] of rows.entries()) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), row])
  return [...byKey.values()].flatMap((run) => (run.length > 1 ? [run.join(' ')] : [])).sort()
}
