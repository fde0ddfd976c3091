// Short texts: equal (by how common the value is), alike, different. Place, state, nationality, and columns of no known meaning.
import { jaroWinklerBound, masksOf } from '../../metrics/jaro-bound.ts'
import { jaroWinkler } from '../../metrics/jaro-winkler.ts'
import { UNKNOWN_WORD, type Facts, type Ids } from '../../model/facts.ts'
import type { Field } from '../../model/fields.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import {
  anyValue,
  comparerOf,
  described,
  DIFFERS,
  EQUAL,
  positionsOf,
  type Comparison,
  type FactComparer,
  type FactGroup,
  type Identity,
  type Together,
  type Level,
} from './comparison.ts'
import { similarity } from './similar.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.72 },
  alike: { name: 'alike', m: 0.13, u: 0.02 },
  different: { name: DIFFERS, m: 0.15 },
} as const satisfies Readonly<Record<string, Level>>
const TEXT = positionsOf(LEVELS)

interface TextOptions {
  readonly name: string
  readonly field: Field | null
  readonly ids: (f: Facts) => Ids
  readonly identity?: Identity
  readonly group?: FactGroup
  readonly together?: Together
  /** Share of different values among pairs of one person. */
  readonly different?: number
  /** Which values are alike; most are where their words or letters are. */
  readonly alike?: (values: readonly string[]) => (p: number, q: number) => boolean
}

function textOf({
  name,
  field,
  ids,
  identity = 'none',
  group,
  together = { sibling: 0.3, parent: 0.3 },
  different = LEVELS.different.m,
  alike = alikeInWordsOrLetters,
}: TextOptions): Comparison {
  const comparison: Comparison = described<Counts>({
    name,
    field,
    identity,
    group: group ?? null,
    together,
    levels: [LEVELS.equal, LEVELS.alike, { ...LEVELS.different, m: different }],
    count({ a, b }) {
      const [x, y] = [ids(a), ids(b)]
      return anyValue(x.id, -1) && anyValue(y.id, -1) ? countValues(x, y) : null
    },
    comparers({ a, b }, counts) {
      const [x, y] = [ids(a), ids(b)]
      const level = levelOf(x, y, similarity(x.values.length, alike(x.values)))
      return [comparerOf(comparison, { level, ...weightOf(x, counts, different) })]
    },
  })
  return comparison
}

function levelOf(x: Ids, y: Ids, alike: (p: number, q: number) => boolean): FactComparer['level'] {
  const isUnknown = x.values.map((v) => v.includes(UNKNOWN_WORD))
  return (i, j) => {
    const p = x.id[i]!
    const q = y.id[j]!
    if (p < 0 || q < 0) return -1
    if (p === q) return TEXT.equal
    if (alike(p, q)) return TEXT.alike
    return isUnknown[p] || isUnknown[q] ? -1 : TEXT.different
  }
}

const LEAST_SHARE = 2 ** -12
const LEAST_CHANCE_TO_DIFFER = 0.1

function weightOf(x: Ids, { counts, total }: Counts, m: number): Pick<FactComparer, 'weight' | 'most'> {
  const share = counts.map((n) => Math.max(Math.max(n - 1, 0.5) / total, LEAST_SHARE))
  const same = counts.reduce((sum, n) => sum + (n / total) ** 2, 0)
  const alike = hundredths(LEVELS.alike.m, Math.max(LEVELS.alike.u, same / 3))
  const different = hundredths(m, Math.max(LEAST_CHANCE_TO_DIFFER, 1 - same))
  const equal = Int32Array.from(share, (own) => Math.max(0, hundredths(LEVELS.equal.m, own)))
  return {
    weight: (level, i) => (level === TEXT.equal ? equal[x.id[i]!]! : level === TEXT.alike ? Math.max(0, alike) : Math.min(0, different)),
    most: (i) => (x.id[i]! < 0 ? 0 : Math.max(equal[x.id[i]!]!, alike)),
  }
}

/** How often each value stands in both columns together. */
interface Counts {
  readonly counts: Float64Array
  readonly total: number
}

function countValues(x: Ids, y: Ids): Counts {
  const counts = new Float64Array(x.values.length)
  let total = 0
  for (const { id: column } of x === y ? [x] : [x, y]) {
    for (const id of column) {
      if (id < 0) continue
      counts[id]!++
      total++
    }
  }
  return { counts, total }
}

const wordsOf = (values: readonly string[]): string[][] => values.map((v) => v.split(/[ +]/))

/** Most of the words are shared, or all words of the shorter value; or the letters are much the same. */
function alikeInWordsOrLetters(values: readonly string[]): (p: number, q: number) => boolean {
  const words = wordsOf(values)
  const masks = masksOf(values)
  return (p, q) => {
    const [long, short] = [Math.max(words[p]!.length, words[q]!.length), Math.min(words[p]!.length, words[q]!.length)]
    const shared = masks[p]! & masks[q]! ? words[p]!.filter((word) => words[q]!.includes(word)).length : 0
    if (shared > 0 && (shared / long >= 0.6 || shared === short)) return true
    const [v, w] = [values[p]!, values[q]!]
    return jaroWinklerBound(v, w, masks[p]!, masks[q]!) >= 0.9 && jaroWinkler(v, w) >= 0.9
  }
}

/** One of several values is shared: people have two nationalities. */
function sharingAWord(values: readonly string[]): (p: number, q: number) => boolean {
  const words = wordsOf(values)
  const masks = masksOf(values)
  return (p, q) => (masks[p]! & masks[q]!) !== 0 && words[p]!.some((word) => words[q]!.includes(word))
}

export const nationality = textOf({
  name: 'nationality',
  field: 'nationality',
  ids: (f) => f.nationality,
  together: { sibling: 0.9, parent: 0.9 },
  different: 0.05,
  alike: sharingAWord,
})
export const place = textOf({
  name: 'place',
  field: 'place',
  ids: (f) => f.place,
  together: { sibling: 0.4, parent: 0.4, as: 'taken' },
  group: 'custody',
  different: 0.35,
})
export const state = textOf({
  name: 'state',
  field: 'state',
  ids: (f) => f.state,
  together: { sibling: 0.5, parent: 0.5, as: 'taken' },
  group: 'custody',
  different: 0.2,
})
export const residence = textOf({
  name: 'residence',
  field: 'residence',
  ids: (f) => f.residence,
  together: { sibling: 0.5, parent: 0.5, as: 'housed' },
  group: 'address',
})
export const birthPlace = textOf({
  name: 'birth place',
  field: 'birth_place',
  ids: (f) => f.birthPlace,
  together: { sibling: 0.6, parent: 0.3 },
  identity: 'half',
})
export const occupation = textOf({
  name: 'occupation',
  field: 'occupation',
  ids: (f) => f.occupation,
  together: { sibling: 0.15, parent: 0.2 },
  identity: 'half',
  different: 0.3,
})

const ownColumn = (k: number): Comparison => textOf({ name: `text ${k + 1}`, field: null, ids: (f) => f.text[k]!.ids })

/** Columns that both lists have under one header and whose meaning is not known: one comparison each, called "text 1", "text 2" … */
export const ownColumns: Comparison = described<readonly unknown[]>({
  ...ownColumn(0),
  name: 'text',
  count: (sides) => sides.a.text.map((_, k) => ownColumn(k).count(sides)),
  comparers: (sides, counts) => counts.flatMap((counted, k) => ownColumn(k).between(sides, counted)),
})
