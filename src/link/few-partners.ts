// The rows that one row may be, found by the words, documents and birth dates that they share: nobody looks at the rest.
import { ascending } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import type { RowBound } from './row-bound.ts'

/** Finds the rows that row i may be, after the bound was set to it and told how many share a word; null where they are not so few, or any row may. */
export interface FewPartners {
  (i: number, sharing: number): Int32Array | null
}

/** `few`: there are fewer than this. `rowsB`: as for rowWeigher. */
export function fewPartners(a: Facts, b: Facts, bound: RowBound, threshold: number, few: number, rowsB?: Int32Array): FewPartners {
  const { resolvable, rank } = b
  const { comparers, most, words } = bound
  const isOneList = a === b
  const byRank = isOneList && rowsB !== undefined
  const isBehind = (i: number, j: number): boolean => !isOneList || (byRank ? rank[j]! > rank[i]! : j > i)
  const inOrder = byRank ? (x: number, y: number) => rank[x]! - rank[y]! : (x: number, y: number) => x - y
  const rows = rowsB ?? ascending(new Int32Array(b.n))
  // The last is asked only for what all others leave to be said.
  const quick = comparers.flatMap(({ nearFor, neverFor }, at) =>
    nearFor && neverFor ? [{ at, near: nearFor(rows), never: neverFor() }] : [],
  )
  quick.reverse()
  const neverNear = (i: number, j: number): boolean => {
    for (let k = quick.length - 1; k >= 0; k--) if (!quick[k]!.never(i, j)) return false
    return true
  }
  const found = new Int32Array(few)
  let many = 0
  const areFew = (): boolean => many < few
  const keep = (j: number): void => {
    if (areFew()) found[many++] = j
  }
  const takeNamed = (i: number, sharing: number, leastNever: number): void => {
    for (let k = 0; k < sharing && areFew(); k++) {
      const j = bound.sharing[k]!
      if (!resolvable[j] || !isBehind(i, j)) continue
      if (words[j]! < leastNever && neverNear(i, j)) continue
      if (bound.mayReach(j)) keep(j)
    }
  }
  let own = 0
  const takeNameless = (j: number): void => {
    if (words[j]! > 0 || !resolvable[j] || !isBehind(own, j) || !bound.mayReach(j)) return
    for (let k = 0; k < many; k++) if (found[k] === j) return
    keep(j)
  }
  return (i, sharing) => {
    let least = threshold - bound.factMost()
    for (const { at } of quick) least += most[at]!
    const leastNever = bound.leastOfWords(least)
    if (leastNever === 0) return null
    own = i
    many = 0
    takeNamed(i, sharing, leastNever)
    for (let k = 0; k < quick.length && areFew(); k++) {
      const isLast = k === quick.length - 1
      if (!quick[k]!.near(i, isLast ? least - bound.bare : 1, takeNameless)) return null
    }
    return areFew() ? found.slice(0, many).sort(inOrder) : null
  }
}
