// Rows whose documents may be near another's: one edit leaves the first characters or the last alone.
import { itemsByKey, type ByKey } from '../../metrics/items-by-key.ts'
import { mixed } from '../../metrics/row-hash.ts'
import type { Documents } from '../../model/facts.ts'
import type { NearRows, Sides } from './comparison.ts'

/** So many characters in front or behind are left alone in documents longer than SHORT, and one fewer in shorter ones. */
const LEFT_ALONE = 3
const SHORT = 6

export function nearDocuments({ a, b }: Sides, rows: Int32Array): NearRows {
  const { documents } = b
  const numbered = rows.filter((j) => b.document[j]! >= 0)
  const short = numbered.filter((j) => documents.at(b.document[j]!).length <= SHORT)
  const ofAll = byEnds(documents, b.document, numbered, LEFT_ALONE)
  const ofShort = byEnds(documents, b.document, short, LEFT_ALONE - 1)
  return (i, _least, take) => {
    const document = a.document[i]!
    if (document < 0) return true
    const text = documents.at(document)
    ofAll(text, take)
    if (text.length <= SHORT) ofShort(text, take)
    return true
  }
}

/** Gives the rows whose documents have as many first or last characters in common with a text. */
function byEnds(documents: Documents, column: Int32Array, rows: Int32Array, many: number) {
  const textOf = (j: number): string => documents.at(column[j]!)
  const byFirst: ByKey = itemsByKey(rows, (j) => hashOf(textOf(j).slice(0, many)))
  const byLast: ByKey = itemsByKey(rows, (j) => hashOf(textOf(j).slice(-many)))
  return (text: string, take: (j: number) => void): void => {
    byFirst(hashOf(text.slice(0, many)), take)
    byLast(hashOf(text.slice(-many)), take)
  }
}

function hashOf(text: string): number {
  let hash = 0
  for (let k = 0; k < text.length; k++) hash = mixed(hash, text.charCodeAt(k))
  return hash
}
