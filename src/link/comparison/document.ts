// Identity documents: equal, a digit apart, several digits apart, or different; a number whose check digit is wrong counts little against.
import { oneEdit } from '../../metrics/osa.ts'
import { digitsNear, placesApart } from '../../metrics/packed-digits.ts'
import {
  BY_CHANCE,
  comparerOf,
  described,
  DIFFERS,
  EQUAL,
  positionsOf,
  shippedWeights,
  whetherSaid,
  type Comparison,
  type Level,
  type Sides,
} from './comparison.ts'
import { columnOf, DIGITS, DOCUMENT_ID, identityRows, isUnsound, kindOf, prefixOf, SIZE, SORT } from './identity-rows.ts'
import { nearDocuments } from './near-documents.ts'
import { packedDocuments } from './packed-documents.ts'
import { similarity } from './similar.ts'

const LEVELS = {
  // Children are put down with a parent's number.
  equal: { name: EQUAL, m: 0.88, u: 2 ** -18, kin: { sibling: 0.0005, parent: 0.002 } },
  otherPrefix: { name: 'equal digits, other prefix', m: 0.005, u: 0.005, kin: { sibling: 0.005, parent: 0.001 } },
  near: { name: 'one digit differs', m: 0.08, u: 2 ** -13, kin: { sibling: 0.01, parent: 0.005 } },
  // A number misread or half copied; brothers and sisters get theirs on one day.
  several: { name: 'several digits differ', m: 0.025, u: 0.06, kin: { sibling: 0.1, parent: 0.05 } },
  different: { name: DIFFERS, m: 0.015, u: 0.94, kin: { sibling: 0.88, parent: 0.94 } },
  unsound: { name: 'differs, a check digit is wrong', m: 0.3, u: 1, kin: { sibling: 0.98, parent: 0.99 } },
} as const satisfies Readonly<Record<string, Level>>
export const DOCUMENT = positionsOf(LEVELS)

/** Shorter numbers are too close to each other for a digit apart to mean anything. */
const SHORTEST_NEAR = 5

export const document: Comparison = described({
  name: 'document',
  field: 'document',
  identity: 'full',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  ...whetherSaid((f, i) => f.document[i]! >= 0),
  comparers(sides) {
    const { a } = sides
    const weights = shippedWeights(document.levels)
    const equal = weights[DOCUMENT.equal]!
    return [
      comparerOf(document, {
        level: levelOf(sides),
        weight: (level) => weights[level]!,
        most: (i) => (a.document[i]! < 0 ? 0 : equal),
        neverFor: () => neverNear(sides),
        nearFor: (rows) => nearDocuments(sides, rows),
      }),
    ]
  },
})

function levelOf({ a, b }: Sides): (i: number, j: number) => number {
  const { documents } = a
  const [identityA, identityB] = [identityRows(a), identityRows(b)]
  const [rowsA, rowsB] = [identityA.numbers, identityB.numbers]
  const { equal, otherPrefix, near, several, different, unsound } = DOCUMENT
  const close = similarity(
    documents.length,
    (x, y) => packedDocuments(documents).lengths[x]! >= SHORTEST_NEAR && oneEdit(documents.at(x), documents.at(y)),
  )
  // Documents of two kinds say nothing of each other: the same person may hold both.
  const differ = (p: number, q: number, level: number) => (kindOf(p) !== kindOf(q) ? -1 : isUnsound(p) || isUnsound(q) ? unsound : level)
  return (i, j) => {
    const atA = identityA.at(i)
    const atB = identityB.at(j)
    const x = rowsA[atA + DOCUMENT_ID]!
    const y = rowsB[atB + DOCUMENT_ID]!
    if (x < 0 || y < 0) return -1
    const p = rowsA[atA + SORT]!
    const q = rowsB[atB + SORT]!
    if (x === y) return prefixOf(p) && prefixOf(q) && prefixOf(p) !== prefixOf(q) ? otherPrefix : equal
    const n = rowsA[atA + SIZE]!
    const m = rowsB[atB + SIZE]!
    if (n && m) {
      const [digits, others] = [rowsA[atA + DIGITS]!, rowsB[atB + DIGITS]!]
      if (digitsNear(digits, n, others, m)) return near
      return differ(p, q, n === m && 2 * placesApart(digits, others) <= n ? several : different)
    }
    // Numbers of five to eight digits need no table of all documents.
    const { lengths, ends } = packedDocuments(documents)
    if (Math.abs(lengths[x]! - lengths[y]!) > 1) return differ(p, q, different)
    const v = ends[x]! ^ ends[y]!
    if (((v & 0xff) === 0 || v >>> 8 === 0) && close(x, y)) return near
    return differ(p, q, different)
  }
}

/** One edit leaves the first character or the last alone. */
function neverNear({ a, b }: Sides): (i: number, j: number) => boolean {
  const { ends } = packedDocuments(a.documents)
  const [digitsA, digitsB] = [columnOf(a, DIGITS), columnOf(b, DIGITS)]
  const [sizeA, sizeB] = [Uint8Array.from(columnOf(a, SIZE)), Uint8Array.from(columnOf(b, SIZE))]
  const [idA, idB] = [a.document, b.document]
  return (i, j) => {
    const n = sizeA[i]!
    const m = sizeB[j]!
    if (n && m) return digitsA[i] !== digitsB[j] && !digitsNear(digitsA[i]!, n, digitsB[j]!, m)
    const x = idA[i]!
    const y = idB[j]!
    if (x < 0 || y < 0) return true
    if (x === y) return false
    const v = ends[x]! ^ ends[y]!
    return (v & 0xff) !== 0 && v >>> 8 !== 0
  }
}
