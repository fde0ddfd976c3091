// Short texts: equal (by how common the value is), alike, different. Place, state, nationality, and columns of no known meaning.
import { jaroWinklerBound, masksOf } from '../../metrics/jaro-bound.ts'
import { jaroWinkler } from '../../metrics/jaro-winkler.ts'
import { UNKNOWN_WORD, type Facts, type Ids } from '../../model/facts.ts'
import type { Field } from '../../model/fields.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { sumOf } from '../../metrics/tally.ts'
import {
  anyValue,
  comparerOf,
  described,
  DIFFERS,
  EQUAL,
  NO_VALUES,
  OF_TWINS,
  positionsOf,
  talliedValues,
  type Comparison,
  type FactComparer,
  type FactGroup,
  type Identity,
  type Tallies,
  type Tally,
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
    tally: (f) => talliedValues(ids(f)),
    count({ a, b }) {
      const [x, y] = [ids(a), ids(b)]
      return anyValue(x.id, -1) && anyValue(y.id, -1) ? countValues(x, y) : null
    },
    counted(tallies, { a }) {
      const [x, y] = tallies
      return x.said > 0 && y.said > 0 ? countsOf(tallies, ids(a).values) : null
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

function weightOf(x: Ids, { counts, total, same }: Counts, m: number): Pick<FactComparer, 'weight' | 'most'> {
  const share = counts.map((n) => Math.max(Math.max(n - 1, 0.5) / total, LEAST_SHARE))
  const alike = hundredths(LEVELS.alike.m, Math.max(LEVELS.alike.u, same / 3))
  const different = hundredths(m, Math.max(LEAST_CHANCE_TO_DIFFER, 1 - same))
  const equal = Int32Array.from(share, (own) => Math.max(0, hundredths(LEVELS.equal.m, own)))
  return {
    weight: (level, i) => (level === TEXT.equal ? equal[x.id[i]!]! : level === TEXT.alike ? Math.max(0, alike) : Math.min(0, different)),
    most: (i) => (x.id[i]! < 0 ? 0 : Math.max(equal[x.id[i]!]!, alike)),
  }
}

/** How often each value, by its id, stands in both columns together. */
interface Counts {
  readonly counts: Float64Array
  readonly total: number
  /** Share of pairs of rows with one value. */
  readonly same: number
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
  return { counts, total, same: sameOf(counts, total) }
}

function sameOf(counts: Iterable<number>, total: number): number {
  let squares = 0
  for (const n of counts) squares += n * n
  return squares / total ** 2
}

/** The same as `countValues`, of lists that are not there; `values` are those of some of their rows. */
function countsOf([a, b]: Tallies, values: readonly string[]): Counts {
  const { values: all, total, same } = addedUp(a, b)
  return { counts: Float64Array.from(values, (value) => all.get(value) ?? 0), total, same }
}

interface AddedUp extends Omit<Counts, 'counts'> {
  readonly values: Tally['values']
}

const known = new WeakMap<Tally, WeakMap<Tally, AddedUp>>()

/** Once for each two lists, however often some of their rows are asked for. */
function addedUp(a: Tally, b: Tally): AddedUp {
  const ofA = known.get(a) ?? new WeakMap<Tally, AddedUp>()
  known.set(a, ofA)
  const found = ofA.get(b) ?? addUp(a, b)
  ofA.set(b, found)
  return found
}

function addUp(a: Tally, b: Tally): AddedUp {
  const values = new Map(a.values)
  if (a !== b) for (const [value, n] of b.values) values.set(value, (values.get(value) ?? 0) + n)
  const total = a.said + (a === b ? 0 : b.said)
  return { values, total, same: sameOf(values.values(), total) }
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
  together: { sibling: 0.9, twins: OF_TWINS, parent: 0.9 },
  different: 0.05,
  alike: sharingAWord,
})
export const place = textOf({
  name: 'place',
  field: 'place',
  ids: (f) => f.place,
  together: { sibling: 0.4, twins: OF_TWINS, parent: 0.4, as: 'taken' },
  group: 'custody',
  different: 0.35,
})
export const state = textOf({
  name: 'state',
  field: 'state',
  ids: (f) => f.state,
  together: { sibling: 0.5, twins: OF_TWINS, parent: 0.5, as: 'taken' },
  group: 'custody',
  different: 0.2,
})
export const residence = textOf({
  name: 'residence',
  field: 'residence',
  ids: (f) => f.residence,
  together: { sibling: 0.5, twins: OF_TWINS, parent: 0.5, as: 'housed' },
  group: 'address',
})
export const birthPlace = textOf({
  name: 'birth place',
  field: 'birth_place',
  ids: (f) => f.birthPlace,
  together: { sibling: 0.6, twins: OF_TWINS, parent: 0.3 },
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

const ownColumn = (k: number): Comparison =>
  textOf({
    name: `text ${k + 1}`,
    field: null,
    ids: (f) => f.text[k]!.ids,
    together: { sibling: 0.3, twins: OF_TWINS, parent: 0.3, as: 'unknown' },
  })

/** Columns that both lists have under one header and whose meaning is not known: one comparison each, called "text 1", "text 2" … */
export const ownColumns: Comparison = described<readonly unknown[]>({
  ...ownColumn(0),
  name: 'text',
  tally({ text }) {
    const tallies = text.map(({ ids }) => talliedValues(ids))
    const values = tallies.flatMap((own, k) => Array.from(own.values, ([value, n]) => [`${k}${COLUMN_END}${value}`, n] as const))
    return { said: tallies.reduce((sum, { said }) => sum + said, 0), besides: 0, values: new Map(values) }
  },
  count: (sides) => sides.a.text.map((_, k) => ownColumn(k).count(sides)),
  counted([x, y], sides) {
    const [own, other] = [ofColumns(x), ofColumns(y)]
    return sides.a.text.map((_, k) => ownColumn(k).counted([own(k), other(k)], sides))
  },
  comparers: (sides, counts) => counts.flatMap((counted, k) => ownColumn(k).between(sides, counted)),
})

/** In a tally of all of them, values begin with their column's number. */
const COLUMN_END = ' '

const columnsOf = new WeakMap<Tally, (k: number) => Tally>()

function ofColumns(tally: Tally): (k: number) => Tally {
  const found = columnsOf.get(tally) ?? apart(tally)
  columnsOf.set(tally, found)
  return found
}

function apart({ values }: Tally): (k: number) => Tally {
  const columns = new Map<number, Map<string, number>>()
  for (const [value, n] of values) {
    const [k, text] = splitAt(String(value), String(value).indexOf(COLUMN_END))
    columns.set(k, (columns.get(k) ?? new Map<string, number>()).set(text, n))
  }
  const tallies = new Map(Array.from(columns, ([k, own]): [number, Tally] => [k, { said: sumOf(own.values()), besides: 0, values: own }]))
  return (k) => tallies.get(k) ?? NOTHING
}

const NOTHING: Tally = { said: 0, besides: 0, values: NO_VALUES }

const splitAt = (text: string, at: number): readonly [number, string] => [Number(text.slice(0, at)), text.slice(at + 1)]
