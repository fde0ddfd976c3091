// Codes: telephone, e-mail, postcode. Equal, nearly equal, or different; the lists tell how often strangers' codes are nearly equal.
import { jaroWinkler } from '../../metrics/jaro-winkler.ts'
import { byCodePoint } from '../../metrics/nearest.ts'
import { oneEdit } from '../../metrics/osa.ts'
import { leastHashed } from '../../metrics/text-hash.ts'
import type { Facts, Ids } from '../../model/facts.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { comparerOf, described, DIFFERS, EQUAL, OF_TWINS, talliedValues, type Comparison, type Tally } from './comparison.ts'
import { similarity } from './similar.ts'

const CODE = { equal: 0, near: 1, different: 2 } as const

type Shares = readonly [m: number, u: number]

interface CodeOptions extends Pick<Comparison, 'name' | 'field' | 'identity' | 'group' | 'together'> {
  readonly mostValues?: number
  readonly ids: (f: Facts) => Ids
  /** The second by how many values are in use, as far as `mostValues` tell. */
  readonly equal: readonly [m: number, u: number | ((values: number) => number)]
  /** Its u counts as one case beside those that the lists show. */
  readonly near: Shares
  readonly different: Shares
  readonly isNear: (v: string, w: string) => boolean
}

function codeOf({ ids, equal, near, different, isNear, mostValues = SAMPLE + 1, ...role }: CodeOptions): Comparison {
  const [m, u] = equal
  const comparison: Comparison = described<readonly number[]>({
    ...role,
    levels: [
      { name: EQUAL, m, ...(typeof u === 'number' ? { u } : {}) },
      { name: 'nearly equal', m: near[0], u: near[1] },
      { name: DIFFERS, m: different[0], u: different[1] },
    ],
    mostValues,
    tally: (f) => someValues(ids(f), mostValues),
    counted([a, b]) {
      if (!a.said || !b.said) return null
      const values = [...new Set([...a.values.keys(), ...b.values.keys()])].map(String)
      return [
        // Where all have one value, an equal one says nothing.
        Math.max(0, hundredths(m, typeof u === 'number' ? u : u(values.length))),
        hundredths(near[0], chanceOfNear(values, isNear, near[1])),
        hundredths(...different),
      ]
    },
    comparers(sides, weights) {
      const [x, y] = [ids(sides.a), ids(sides.b)]
      const { values } = x
      const most = Math.max(0, ...weights)
      const nearly = similarity(values.length, (p, q) => isNear(values[p]!, values[q]!))
      return [
        comparerOf(comparison, {
          level(i, j) {
            const p = x.id[i]!
            const q = y.id[j]!
            return p < 0 || q < 0 ? -1 : p === q ? CODE.equal : nearly(p, q) ? CODE.near : CODE.different
          },
          weight: (level) => weights[level]!,
          // Where few values are in use, an equal one may say less than a nearly equal one.
          most: (i) => (x.id[i]! < 0 ? 0 : most),
        }),
      ]
    },
  })
  return comparison
}

/** Of the values in use, as many as are asked for. */
function someValues(ids: Ids, most: number): Tally {
  const { values, ...rest } = talliedValues(ids)
  const used = Array.from(values.keys(), String)
  return { ...rest, values: new Map(leastHashed(used, most).map((value) => [value, values.get(value)!])) }
}

/** Values that are held against each other, chosen by their hashes: enough to tell one in ten thousand. */
const SAMPLE = 150

/** Share of pairs of different values that are nearly equal; the shipped share counts as one case. */
function chanceOfNear(values: readonly string[], isNear: CodeOptions['isNear'], shipped: number): number {
  const sample = leastHashed(values, SAMPLE).sort(byCodePoint)
  // Neighbours in the order resemble each other, as two spellings of one person's do: of many values they are no pair of strangers.
  const next = values.length > SAMPLE ? 2 : 1
  let [near, pairs] = [0, 0]
  for (const [k, v] of sample.entries())
    for (const w of sample.slice(k + next)) {
      pairs++
      if (isNear(v, w)) near++
    }
  return (near + 1) / (pairs + 1 / shipped)
}

export const telephone = codeOf({
  name: 'telephone',
  together: { sibling: 0.3, parent: 0.3 },
  field: 'phone',
  identity: 'supporting',
  group: null,
  ids: (f) => f.phone,
  equal: [0.75, 2 ** -17],
  near: [0.05, 2 ** -12],
  different: [0.2, 1],
  isNear: oneEdit,
})

const localPart = (address: string): string => address.split('@')[0]!

export const email = codeOf({
  name: 'e-mail',
  together: { sibling: 0.03, parent: 0.03 },
  field: 'email',
  identity: 'supporting',
  group: null,
  ids: (f) => f.email,
  equal: [0.8, 2 ** -17],
  near: [0.1, 2 ** -8],
  different: [0.1, 1],
  isNear: (v, w) => localPart(v) === localPart(w) || jaroWinkler(v, w) >= 0.9,
})

/** Postcodes of strangers agree as if all that are in use were equally common, and so many were in use at most. */
const MOST_POSTCODES = 2 ** 12

export const postcode = codeOf({
  name: 'postcode',
  together: { sibling: 0.5, twins: OF_TWINS, parent: 0.5, as: 'housed' },
  field: 'postcode',
  identity: 'none',
  group: 'address',
  ids: (f) => f.postcode,
  equal: [0.84, (values) => Math.max(1 / MOST_POSTCODES, 1 / Math.max(1, values))],
  mostValues: MOST_POSTCODES,
  near: [0.09, 0.01],
  different: [0.07, 0.95],
  isNear: oneEdit,
})
