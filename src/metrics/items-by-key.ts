// Items found by a key: an index without a table of keys, which now and then gives an item of another key too.
import { groupsOf } from './groups.ts'
import { finished } from './row-hash.ts'

/** Gives every item of a key, in their order. */
export interface ByKey {
  (key: number, take: (item: number) => void): void
}

export function itemsByKey(items: Int32Array, keyOf: (item: number) => number): ByKey {
  const buckets = 2 ** Math.ceil(Math.log2(items.length + 1))
  const bucketOf = (key: number): number => finished(key) & (buckets - 1)
  const { start, item: place } = groupsOf(
    items.map((item) => bucketOf(keyOf(item))),
    buckets,
  )
  const grouped = place.map((at) => items[at]!)
  return (key, take) => {
    const bucket = bucketOf(key)
    for (let k = start[bucket]!, end = start[bucket + 1]!; k < end; k++) take(grouped[k]!)
  }
}
