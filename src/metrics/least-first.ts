// Items in the order of their keys, of which only the first are wanted: a heap puts no more in order than that.

export interface LeastFirst {
  /** The next item; there must be one. */
  first(): number
  drop(): void
  /** Those that were not dropped, in no order. */
  rest(): Int32Array
}

/** Both columns are put in another order. */
export function leastFirst(items: Int32Array, keys: Float64Array): LeastFirst {
  let size = items.length
  const sink = (from: number): void => {
    const [item, key] = [items[from]!, keys[from]!]
    let at = from
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++
      if (keys[child]! >= key) break
      items[at] = items[child]!
      keys[at] = keys[child]!
      at = child
    }
    items[at] = item
    keys[at] = key
  }
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at)
  return {
    first: () => items[0]!,
    drop() {
      size--
      items[0] = items[size]!
      keys[0] = keys[size]!
      sink(0)
    },
    rest: () => items.slice(0, size),
  }
}
