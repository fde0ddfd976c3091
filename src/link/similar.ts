// "Are these two values alike?" over interned values, with a memory for one value against all: loops keep the left one fixed.

/** Beyond this many distinct values, one against all costs more than it saves. */
const MOST_VALUES = 20_000

/** A symmetric test on ids; `test` is only called for different values. */
export function similarity(size: number, test: (p: number, q: number) => boolean): (p: number, q: number) => boolean {
  if (size > MOST_VALUES) return (p, q) => p === q || test(p, q)
  const stamp = new Uint8Array(size)
  let current = -1
  return (p, q) => {
    if (p === q) return true
    if (p !== current) {
      current = p
      for (let v = 0; v < size; v++) stamp[v] = 2
    }
    const known = stamp[q]!
    if (known !== 2) return known === 1
    const value = test(p, q)
    stamp[q] = value ? 1 : 0
    return value
  }
}
