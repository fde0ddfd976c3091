// Keys of a row against all sets of its features; and those of a register's row, for which only some features are looked at.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowFeatures, type RowFeatures } from '../../src/link/features.ts'
import { keysAtMost, MOST_IN_KEY, MOST_KEYS, minimalKeys, ONE_ROW, telling } from '../../src/link/minimal-keys.ts'
import { isWantedKey, nothingWanted, wantedAmong, wantFeatures, wantKey } from '../../src/link/wanted.ts'

const FEATURES = 30
/** Groups as rows have them: some of one feature, some of several, and now and then a feature in two groups. */
const row = fc.record({
  features: fc.array(fc.record({ id: fc.nat(FEATURES - 1), group: fc.constantFrom(0, 1, 1, 1, 10, 11, 20, 21, 22) }), { maxLength: 9 }),
  bits: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: FEATURES, maxLength: FEATURES }),
  need: fc.integer({ min: 3, max: 25 }),
  wanted: fc.array(fc.boolean(), { minLength: FEATURES, maxLength: FEATURES }),
})

function featuresOf(own: readonly { readonly id: number; readonly group: number }[]): RowFeatures {
  const into = rowFeatures()
  for (const { id, group } of own) {
    into.id[into.n] = id
    into.group[into.n++] = group
  }
  return into
}

const keysBy = (make: (put: (hash: number) => void) => unknown): number[] => {
  const keys: number[] = []
  make((hash) => keys.push(hash))
  return keys
}

/** All sets of features, of which each is needed. */
function everySet({ n, id, group }: RowFeatures, bits: Float64Array, need: number): number {
  let sets = 0
  for (let set = 1; set < 2 ** n; set++) {
    const own = Array.from({ length: n }, (_, k) => k).filter((k) => (set >> k) & 1)
    const isPlain = own.every((x, at) => own.slice(0, at).every((y) => id[x] !== id[y] && group[x] !== group[y]))
    const sum = own.reduce((all, k) => all + bits[id[k]!]!, 0)
    if (isPlain && own.length <= MOST_IN_KEY && sum >= need && own.every((k) => sum - bits[id[k]!]! < need)) sets++
  }
  return sets
}

test('a row has a key for each set of features that needs all of them, and never more than its groups allow', () => {
  fc.assert(
    fc.property(row, ({ features, bits, need }) => {
      const own = featuresOf(features)
      const of = Float64Array.from(bits)
      const sets = everySet(own, of, need)
      expect(keysAtMost(own)).toBeGreaterThanOrEqual(sets)
      expect(keysBy((put) => telling(own, of, need, put, Infinity))).toHaveLength(sets)
      expect(keysBy((put) => minimalKeys(own, of, need, put))).toHaveLength(Math.min(MOST_KEYS, features.length ? Math.max(1, sets) : 0))
    }),
    { numRuns: 300 },
  )
})

test('the keys of wanted features alone are those of all that hold no other', () => {
  fc.assert(
    fc.property(row, ({ features, bits, need, wanted }) => {
      const own = featuresOf(features)
      const of = Float64Array.from(bits)
      const some = nothingWanted(1, FEATURES)
      wantFeatures(some, featuresOf(wanted.flatMap((is, id) => (is ? [{ id, group: 0 }] : []))))
      const alone = keysBy((put) => telling(wantedAmong(some, own), of, need, put, Infinity))
      const all = new Set(keysBy((put) => telling(own, of, need, put, Infinity)))
      expect(alone.every((key) => all.has(key))).toBe(true)
      const without = featuresOf(features.filter(({ id }) => wanted[id]))
      expect(alone).toHaveLength(everySet(without, of, need))
    }),
    { numRuns: 300 },
  )
})

test('of the keys those are put that are wanted, and all are counted', () => {
  fc.assert(
    fc.property(row, fc.nat(), ({ features, bits, need }, every) => {
      const own = featuresOf(features)
      const of = Float64Array.from(bits)
      const all = keysBy((put) => telling(own, of, need, put, MOST_KEYS))
      const some = nothingWanted(1, FEATURES)
      for (const [k, key] of all.entries()) if (k % (1 + (every % 3)) === 0) wantKey(some, key)
      let made = 0
      const put = keysBy((give) => (made = telling(own, of, need, give, MOST_KEYS, some.keys)))
      expect(put).toEqual(all.filter((key) => isWantedKey(some, key)))
      expect(made).toBe(all.length)
    }),
    { numRuns: 300 },
  )
})

test('a feature that only this row has is a key that is counted and not put', () => {
  fc.assert(
    fc.property(row, fc.nat(FEATURES - 1), ({ features, bits, need }, alone) => {
      const own = featuresOf(features)
      const [told, untold] = [need, ONE_ROW].map((most) =>
        Float64Array.from(bits, (own, id) => (id === alone ? most : Math.min(own, need - 1))),
      )
      let made = 0
      const put = keysBy((give) => (made = telling(own, untold!, need, give, Infinity)))
      const all = keysBy((give) => telling(own, told!, need, give, Infinity))
      expect(made).toBe(all.length)
      expect(all.filter((key) => !put.includes(key))).toHaveLength(features.filter(({ id }) => id === alone).length)
      expect(put.every((key) => all.includes(key))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a row with a document, a birth in three parts and four names is never given fewer keys than it has', () => {
  const groups = [0, 1, 1, 1, 10, 11, 20, 21]
  expect(keysAtMost(featuresOf(groups.map((group, id) => ({ id, group }))))).toBeLessThanOrEqual(MOST_KEYS)
})
