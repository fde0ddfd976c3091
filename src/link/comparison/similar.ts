// "Are these two values alike?" over interned values, remembered: in a table for few values, in a bounded memory for many.
import { PairCache } from '../../metrics/pair-cache.ts'

const TABLE_VALUES = 1024
/** What the table holds; 0 is not asked yet. */
const ALIKE = 1
const UNLIKE = 2

/** A symmetric test on ids; `test` is only called for different values. */
export function similarity(size: number, test: (p: number, q: number) => boolean): (p: number, q: number) => boolean {
  if (size <= TABLE_VALUES) {
    const table = new Uint8Array(size * size)
    return (p, q) => {
      if (p === q) return true
      const remembered = table[p * size + q]!
      if (remembered) return remembered === ALIKE
      const isAlike = test(p, q)
      table[p * size + q] = table[q * size + p] = isAlike ? ALIKE : UNLIKE
      return isAlike
    }
  }
  const cache = new PairCache(size)
  const ask = (p: number, q: number): number => (test(p, q) ? 1 : 0)
  return (p, q) => p === q || cache.get(p < q ? p : q, p < q ? q : p, ask) === 1
}
