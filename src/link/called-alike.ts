// Rows of one list that are called alike: the same words in their names, in any order.
import { finished } from '../metrics/row-hash.ts'
import type { Facts } from '../model/facts.ts'
import { wordAt, wordCount } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'

/** What more rows than this bear is a common name, and most of them are strangers. */
const MOST_BEARERS = 8

export interface CalledAlike {
  isAlike(i: number, j: number): boolean
  /** Each pair once, in the order of content, but for common names. */
  pairs(visit: (i: number, j: number) => void): void
}

/** Of these rows. */
export function calledAlike(f: Facts, rows: Int32Array): CalledAlike {
  const keys = nameKeys(f)
  return {
    isAlike: (i, j) => keys[i] === keys[j],
    pairs(visit) {
      for (const bearers of rowsByName(f, rows, keys)) {
        if (bearers.length > MOST_BEARERS) continue
        for (const [at, i] of bearers.entries()) for (const j of bearers.slice(at + 1)) visit(i, j)
      }
    },
  }
}

/** By row: a hash of the words of its name. */
const nameKeys = (f: Facts): Int32Array =>
  Int32Array.from({ length: f.n }, (_, i) => {
    if (!f.parseCount[i]) return 0
    const at = parseAt(f, i)
    let key = 0
    for (let k = wordCount(f.parses, at) - 1; k >= 0; k--) key = (key + finished(wordAt(f.parses, at, k) + 1)) | 0
    return key
  })

function rowsByName(f: Facts, rows: Int32Array, keys: Int32Array): Iterable<readonly number[]> {
  const found = new Map<number, number[]>()
  for (const row of rows.toSorted((x, y) => f.rank[x]! - f.rank[y]!)) {
    if (!f.resolvable[row] || !f.parseCount[row]) continue
    const bearers = found.get(keys[row]!)
    if (bearers) bearers.push(row)
    else found.set(keys[row]!, [row])
  }
  return found.values()
}
