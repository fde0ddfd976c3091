// Every fact but the name: its ordered levels, how a level weighs, and whether it may identify. One value here adds a comparison.
import { parseAt } from '../model/name-parse.ts'
import { BOTH_WAYS, UNKNOWN_WORD, type Facts, type Ids } from '../model/facts.ts'
import type { Estimate } from '../model/pair.ts'
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { jaroWinklerBound, masksOf } from '../metrics/jaro-bound.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { oneEdit } from '../metrics/osa.ts'
import { digitsNear } from '../metrics/packed-digits.ts'
import { dateSlip } from '../metrics/date-slip.ts'
import { dayNumber } from '../metrics/days.ts'
import { swappedDay } from '../metrics/swapped-day.ts'
import {
  BIRTH_DATE,
  columnOf,
  DIGITS,
  DOCUMENT_ID,
  FROM,
  identityRows,
  isUnsound,
  kindOf,
  prefixOf,
  SIZE,
  SORT,
  STRIDE,
  TO,
} from './identity-rows.ts'
import { packedDocuments } from './packed-documents.ts'
import { tally } from '../metrics/tally.ts'
import { similarity } from './similar.ts'
import {
  BIRTH,
  BIRTH_YEAR,
  DOCUMENT,
  EMAIL,
  EVENT_DATE,
  HOUSE,
  hundredths,
  MARRIED,
  PHONE,
  POSTCODE,
  SEX,
  SUFFIX,
  TEXT,
  ALIAS,
} from './priors.ts'

/** A fact compared over two lists (or one with itself). Levels are indices of `levels`; −1 is silence and weighs nothing. */
export interface Comparison {
  readonly name: string
  readonly levels: readonly string[]
  /** Shipped share of each level among true pairs. */
  readonly m: readonly number[]
  /** Levels from here on are a scale of their own (years, where no day is known). */
  readonly yearsFrom?: number
  /** Which facts must not be counted twice together. */
  readonly group: 'address' | 'custody' | null
  level(i: number, j: number): number
  /** Whole hundredths of a bit. */
  weight(level: number, i: number, j: number): number
  /** For loops over every pair, over columns of its own: the pair's level surely weighs nothing or less. false says nothing. */
  readonly neverFor?: () => (i: number, j: number) => boolean
  /** An upper bound of the weight for row i of the first list. */
  most(i: number): number
}

export interface Sides {
  readonly a: Facts
  readonly b: Facts
}

const known = new WeakMap<Facts, WeakMap<Facts, readonly Comparison[]>>()

/** Comparisons for which both sides have anything to say; reckoned once for each two lists. */
export function comparisons({ a, b }: Sides): readonly Comparison[] {
  const ofA = known.get(a) ?? new WeakMap<Facts, readonly Comparison[]>()
  known.set(a, ofA)
  const found = ofA.get(b) ?? REGISTRY.flatMap((make) => make({ a, b }))
  ofA.set(b, found)
  return found
}

/** A comparison with its weights shifted as the lists themselves tell. */
export function shifted(c: Comparison, estimate: Estimate): Comparison {
  const shifts = estimate.shifts.get(c.name)
  if (!shifts) return c
  const top = Math.max(0, ...shifts)
  return {
    ...c,
    weight(level, i, j) {
      const weight = c.weight(level, i, j)
      // However often true pairs differ, a difference is never evidence for.
      return weight < 0 ? Math.min(0, weight + shifts[level]!) : weight + shifts[level]!
    },
    most: (i) => c.most(i) + top,
  }
}

type Maker = (sides: Sides) => Comparison[]

const some = (column: ArrayLike<number>, missing: number): boolean => {
  for (let i = 0; i < column.length; i++) if (column[i] !== missing) return true
  return false
}

const pair = ([m, u]: readonly [number, number]): number => hundredths(m, u)

const document: Maker = ({ a, b }) => {
  if (!some(a.document, -1) || !some(b.document, -1)) return []
  const { documents } = a
  const { lengths, ends } = packedDocuments(documents)
  const [rowsA, rowsB] = [identityRows(a), identityRows(b)]
  const close = similarity(documents.length, (x, y) => lengths[x]! >= 5 && oneEdit(documents.at(x), documents.at(y)))
  const weights = [pair(DOCUMENT.equal), 0, pair(DOCUMENT.near), pair(DOCUMENT.different), pair(DOCUMENT.unsound)]
  const differ = (p: number, q: number) => (kindOf(p) !== kindOf(q) ? -1 : isUnsound(p) || isUnsound(q) ? 4 : 3)
  return [
    {
      name: 'document',
      levels: ['equal', 'equal digits, other prefix', 'one digit differs', 'differs', 'differs, a check digit is wrong'],
      m: [DOCUMENT.equal[0], 0.005, DOCUMENT.near[0], DOCUMENT.different[0], DOCUMENT.unsound[0]],
      group: null,
      level(i, j) {
        const atA = i * STRIDE
        const atB = j * STRIDE
        const x = rowsA[atA + DOCUMENT_ID]!
        const y = rowsB[atB + DOCUMENT_ID]!
        if (x < 0 || y < 0) return -1
        const p = rowsA[atA + SORT]!
        const q = rowsB[atB + SORT]!
        if (x === y) return prefixOf(p) && prefixOf(q) && prefixOf(p) !== prefixOf(q) ? 1 : 0
        const n = rowsA[atA + SIZE]!
        const m = rowsB[atB + SIZE]!
        if (n && m) return digitsNear(rowsA[atA + DIGITS]!, n, rowsB[atB + DIGITS]!, m) ? 2 : differ(p, q)
        if (Math.abs(lengths[x]! - lengths[y]!) > 1) return differ(p, q)
        const v = ends[x]! ^ ends[y]!
        if (((v & 0xff) === 0 || v >>> 8 === 0) && close(x, y)) return 2
        return differ(p, q)
      },
      neverFor() {
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
      },
      weight: (level) => weights[level]!,
      most: (i) => (a.document[i]! < 0 ? 0 : weights[0]!),
    },
  ]
}

/** Shares of values over both columns together. */
function shares(a: Int32Array, b: Int32Array, smooth: number): Map<number, number> {
  const counts = tally(a === b ? [a] : [a, b])
  let total = 0
  for (const n of counts.values()) total += n
  for (const [k, n] of counts) counts.set(k, (Math.max(n - 1, 0.5) + smooth) / (total + smooth * 60))
  return counts
}

const year = (date: number): number => Math.floor(date / 10000)

const LEAST_SHARE_OF_A_YEAR = 0.012

const birth: Maker = ({ a, b }) => {
  if (!some(a.birthFrom, 0) || !some(b.birthFrom, 0)) return []
  const years = shares(a.birthFrom, b.birthFrom, 1)
  const flat = [
    0,
    pair(BIRTH.slip),
    pair(BIRTH.month),
    pair(BIRTH.year),
    pair(BIRTH.near),
    pair(BIRTH.different),
    0,
    pair(BIRTH_YEAR.one),
    pair(BIRTH_YEAR.five),
    pair(BIRTH_YEAR.different),
  ]
  // A day may be held against a year; no share of a year is taken as less than the least.
  const mostOfYears = Math.max(0, ...flat, hundredths(BIRTH_YEAR.equal, LEAST_SHARE_OF_A_YEAR))
  const [rowsA, rowsB] = [identityRows(a), identityRows(b)]
  const open = openDates(a, b, BOTH_WAYS.birth)
  const swapped = (i: number, j: number): boolean => open !== null && open(i, j) !== 0 && swappedDay(a.birth[i]!) === b.birth[j]!
  const shareOf = (i: number, j: number) => Math.max(years.get(a.birthFrom[i]!) ?? 0.005, years.get(b.birthFrom[j]!) ?? 0.005)
  return [
    {
      name: 'birth date',
      levels: [
        'equal',
        'one typed slip',
        'same month',
        'same year',
        'near year',
        'differs',
        'year fits',
        'a year apart',
        'up to five years apart',
        'year differs',
      ],
      m: [
        BIRTH.equal,
        ...[BIRTH.slip, BIRTH.month, BIRTH.year, BIRTH.near, BIRTH.different].map(([m]) => m),
        BIRTH_YEAR.equal,
        ...[BIRTH_YEAR.one, BIRTH_YEAR.five, BIRTH_YEAR.different].map(([m]) => m),
      ],
      yearsFrom: 6,
      group: null,
      level(i, j) {
        const atA = i * STRIDE
        const atB = j * STRIDE
        const x = rowsA[atA + BIRTH_DATE]!
        const y = rowsB[atB + BIRTH_DATE]!
        if ((x & 0xff) !== 0 && (y & 0xff) !== 0) {
          if (x === y) return 0
          // Day and month exchanged are one slip too; where a cell can be read both ways they are none.
          if (dateSlip(x, y)) return swapped(i, j) ? 0 : 1
          const v = x ^ y
          if (v >>> 16 === 0) return v >>> 8 === 0 ? 2 : 3
          return Math.abs(rowsA[atA + FROM]! - rowsB[atB + FROM]!) <= 2 ? 4 : 5
        }
        const from = rowsA[atA + FROM]!
        const to = rowsA[atA + TO]!
        const f2 = rowsB[atB + FROM]!
        const t2 = rowsB[atB + TO]!
        if (!from || !f2) return -1
        const gap = Math.max(0, f2 - to, from - t2)
        return gap === 0 ? 6 : gap === 1 ? 7 : gap <= 5 ? 8 : 9
      },
      // A slip leaves the year or the day and month alone; where both differ it is none, and years without days are asked in full.
      neverFor() {
        const [birthA, birthB] = [columnOf(a, BIRTH_DATE), columnOf(b, BIRTH_DATE)]
        return (i, j) => {
          const x = birthA[i]!
          const y = birthB[j]!
          if ((x & 0xff) === 0 || (y & 0xff) === 0) return !a.birthFrom[i] || !b.birthFrom[j]
          const v = x ^ y
          // The last figure of the year and the first of the month may have been swapped, and nothing else then differs.
          return v >>> 16 !== 0 && (v & 0xffff) !== 0 && (v >>> 20 !== 0 || (v & 0xfff) !== 0)
        }
      },
      weight(level, i, j) {
        if (level === 0) return hundredths(BIRTH.equal, shareOf(i, j) / 365)
        if (level === 6) {
          const width = Math.max(a.birthTo[i]! - a.birthFrom[i]!, b.birthTo[j]! - b.birthFrom[j]!) + 1
          return hundredths(BIRTH_YEAR.equal, Math.min(0.5, Math.max(shareOf(i, j), LEAST_SHARE_OF_A_YEAR) * width))
        }
        return flat[level]!
      },
      most: (i) =>
        a.birth[i]! % 100 !== 0
          ? Math.max(mostOfYears, hundredths(BIRTH.equal, (years.get(a.birthFrom[i]!) ?? 0.005) / 365))
          : a.birthFrom[i]
            ? mostOfYears
            : 0,
    },
  ]
}

interface DateColumn {
  readonly name: string
  readonly a: Int32Array
  readonly b: Int32Array
  /** May a pair's dates be read both ways, and which? null where no row's may. */
  readonly open: ((i: number, j: number) => number) | null
  readonly group: Comparison['group']
}

/** Bit 0 for the left date, bit 1 for the right one. */
function openDates(a: Facts, b: Facts, bit: number): DateColumn['open'] {
  const any = (f: Facts) => f.bothWays.some((bits) => (bits & bit) !== 0)
  if (!any(a) && !any(b)) return null
  return (i, j) => (a.bothWays[i]! & bit ? 1 : 0) | (b.bothWays[j]! & bit ? 2 : 0)
}

/** Dates of events: equal, within days, a month, a year; chance agreement from the columns themselves. */
function eventDate({ name, a, b, open, group }: DateColumn): Comparison[] {
  if (!some(a, 0) || !some(b, 0)) return []
  const level = (x: number, y: number): number => {
    if (!x || !y) return -1
    if (x === y) return 0
    if (x % 100 === 0 || y % 100 === 0) return year(x) === year(y) ? 3 : 4
    const days = Math.abs(dayNumber(x) - dayNumber(y))
    return days <= 3 ? 1 : days <= 31 ? 2 : days <= 366 ? 3 : 4
  }
  const closest = (open: number, x: number, y: number): number => {
    const [lefts, rights] = [open & 1 ? [x, swappedDay(x)] : [x], open & 2 ? [y, swappedDay(y)] : [y]]
    return Math.min(...lefts.flatMap((p) => rights.map((q) => level(p, q))))
  }
  const chance = histogram(a, b, level, 5)
  const priors = [EVENT_DATE.equal, EVENT_DATE.days, EVENT_DATE.month, EVENT_DATE.year, EVENT_DATE.different]
  const flat = priors.map((m, l) => hundredths(m, Math.max(chance[l]!, 0.02)))
  const values = shares(a, b, 0.2)
  const equal = (v: number) => hundredths(EVENT_DATE.equal, Math.max(values.get(v) ?? 0.001, 0.0005))
  return [
    {
      name,
      levels: ['equal', 'within three days', 'within a month', 'within a year', 'differs'],
      m: priors,
      group,
      level: open ? (i, j) => closest(open(i, j), a[i]!, b[j]!) : (i, j) => level(a[i]!, b[j]!),
      // Two readings of a date may be one day; either may stand oftener.
      weight: (l, i, j) => (l === 0 ? Math.min(equal(a[i]!), equal(b[j]!)) : Math.min(flat[l]!, 300)),
      most: (i) => (a[i] ? Math.max(equal(a[i]!), 300) : 0),
    },
  ]
}

/** Share of each level among all pairs of values, exact; lists with many distinct values are read at evenly spaced ones. */
function histogram(a: Int32Array, b: Int32Array, level: (x: number, y: number) => number, levels: number): number[] {
  const count = (column: Int32Array) => {
    const sorted = [...tally([column])].sort((x, y) => x[0] - y[0])
    const step = Math.ceil(sorted.length / 700)
    return sorted.filter((_, k) => k % step === 0)
  }
  const result = Array.from({ length: levels }, () => 0)
  let total = 0
  const right = count(b)
  for (const [x, n] of count(a)) {
    for (const [y, m] of right) {
      const l = level(x, y)
      if (l < 0) continue
      result[l]! += n * m
      total += n * m
    }
  }
  return result.map((n) => (total ? n / total : 1))
}

const sex: Maker = ({ a, b }) => {
  if (!some(a.sex, 0) || !some(b.sex, 0)) return []
  const men = [a, b].map((f) => {
    let [m, all] = [1, 2]
    for (const s of f.sex) if (s) [m, all] = [m + (s === 1 ? 1 : 0), all + 1]
    return m / all
  })
  const same = men[0]! * men[1]! + (1 - men[0]!) * (1 - men[1]!)
  const weights = [hundredths(SEX.equal, same), hundredths(SEX.different, Math.max(0.05, 1 - same))]
  return [
    {
      name: 'sex',
      levels: ['equal', 'differs'],
      m: [SEX.equal, SEX.different],
      group: null,
      level: (i, j) => (a.sex[i] && b.sex[j] ? (a.sex[i] === b.sex[j] ? 0 : 1) : -1),
      weight: (level) => weights[level]!,
      most: (i) => (a.sex[i] ? Math.max(0, weights[0]!) : 0),
    },
  ]
}

const suffix: Maker = ({ a, b }) => {
  if (!some(a.suffix, 0) || !some(b.suffix, 0)) return []
  const weights = [pair(SUFFIX.equal), pair(SUFFIX.different)]
  return [
    {
      name: 'suffix',
      levels: ['equal', 'differs'],
      m: [SUFFIX.equal[0], SUFFIX.different[0]],
      group: null,
      level: (i, j) => (a.suffix[i] && b.suffix[j] ? (a.suffix[i] === b.suffix[j] ? 0 : 1) : -1),
      weight: (level) => weights[level]!,
      most: (i) => (a.suffix[i] ? weights[0]! : 0),
    },
  ]
}

const alias: Maker = ({ a, b }) => {
  if (!some(a.alias.id, -1) || !some(b.alias.id, -1)) return []
  const words = a.alias.values.map((v) => v.split('+'))
  const equal = pair(ALIAS.equal)
  return [
    {
      name: 'alias',
      levels: ['one in common'],
      m: [ALIAS.equal[0]],
      group: null,
      level(i, j) {
        const p = a.alias.id[i]!
        const q = b.alias.id[j]!
        return p < 0 || q < 0 ? -1 : p === q || words[p]!.some((w) => words[q]!.includes(w)) ? 0 : -1
      },
      weight: () => equal,
      most: (i) => (a.alias.id[i]! < 0 ? 0 : equal),
    },
  ]
}

/** "viuda de Pérez", or a column of its own: an agreement is an extra; another one says nothing, people marry again. */
const married: Maker = ({ a, b }) => {
  const token = (f: Facts, i: number) => (f.parseCount[i] ? f.parses[parseAt(f, i) + 14]! : -1)
  const any = (f: Facts) => f.parseCount.some((_, i) => token(f, i) >= 0)
  if (!any(a) || !any(b)) return []
  const equal = pair(MARRIED.equal)
  return [
    {
      name: 'married name',
      levels: ['equal'],
      m: [MARRIED.equal[0]],
      group: null,
      level: (i, j) => (token(a, i) >= 0 && token(a, i) === token(b, j) ? 0 : -1),
      weight: () => equal,
      most: (i) => (token(a, i) < 0 ? 0 : equal),
    },
  ]
}

interface TextOptions {
  readonly group: Comparison['group']
  /** m of a different value among true pairs. */
  readonly different: number
  readonly overlap?: boolean
}

/** Short texts: equal (by how common the value is), alike, different. */
function text(name: string, x: Ids, y: Ids, { group, different, overlap }: TextOptions): Comparison[] {
  if (!some(x.id, -1) || !some(y.id, -1)) return []
  const counts = new Float64Array(x.values.length)
  let total = 0
  for (const ids of x === y ? [x] : [x, y]) {
    for (const id of ids.id) {
      if (id < 0) continue
      counts[id]!++
      total++
    }
  }
  const share = counts.map((n) => Math.max(Math.max(n - 1, 0.5) / total, 2 ** -12))
  const same = counts.reduce((sum, n) => sum + (n / total) ** 2, 0)
  const words = x.values.map((v) => v.split(/[ +]/))
  const masks = masksOf(x.values)
  const alike = similarity(x.values.length, (p, q) => {
    const v = x.values[p]!
    const w = x.values[q]!
    const shared = masks[p]! & masks[q]! ? words[p]!.filter((t) => words[q]!.includes(t)).length : 0
    if (overlap) return shared > 0
    if (
      shared > 0 &&
      (shared / Math.max(words[p]!.length, words[q]!.length) >= 0.6 || shared === Math.min(words[p]!.length, words[q]!.length))
    )
      return true
    return jaroWinklerBound(v, w, masks[p]!, masks[q]!) >= 0.9 && jaroWinkler(v, w) >= 0.9
  })
  const open = x.values.map((v) => v.includes(UNKNOWN_WORD))
  const near = hundredths(TEXT.near[0], Math.max(TEXT.near[1], same / 3))
  const apart = hundredths(different, Math.max(0.1, 1 - same))
  const equal = (id: number) => Math.max(0, hundredths(TEXT.equal, share[id]!))
  return [
    {
      name,
      levels: ['equal', 'alike', 'differs'],
      m: [TEXT.equal, TEXT.near[0], different],
      group,
      level(i, j) {
        const p = x.id[i]!
        const q = y.id[j]!
        if (p < 0 || q < 0) return -1
        return p === q ? 0 : alike(p, q) ? 1 : open[p] || open[q] ? -1 : 2
      },
      weight: (level, i) => (level === 0 ? equal(x.id[i]!) : level === 1 ? Math.max(0, near) : Math.min(0, apart)),
      most: (i) => (x.id[i]! < 0 ? 0 : Math.max(equal(x.id[i]!), near)),
    },
  ]
}

const house: Maker = ({ a, b }) => {
  if (!some(a.street.id, -1) || !some(b.street.id, -1)) return []
  const { values } = a.street
  const masks = masksOf(values)
  const alike = similarity(
    values.length,
    (p, q) => jaroWinklerBound(values[p]!, values[q]!, masks[p]!, masks[q]!) >= 0.9 && jaroWinkler(values[p]!, values[q]!) >= 0.9,
  )
  const weights = [pair(HOUSE.both), pair(HOUSE.street), pair(HOUSE.different)]
  return [
    {
      name: 'home address',
      levels: ['house and street agree', 'street agrees', 'differs'],
      m: [HOUSE.both, HOUSE.street, HOUSE.different].map(([m]) => m),
      group: 'address',
      level(i, j) {
        const p = a.street.id[i]!
        const q = b.street.id[j]!
        if (p < 0 || q < 0) return -1
        if (!alike(p, q)) return 2
        const h = a.house.id[i]!
        const k = b.house.id[j]!
        return h >= 0 && h === k ? 0 : 1
      },
      weight: (level) => weights[level]!,
      most: (i) => (a.street.id[i]! < 0 ? 0 : weights[0]!),
    },
  ]
}

interface CodePriors {
  readonly equal: readonly [m: number, u: number]
  readonly near: readonly [m: number, u: number]
  readonly different: readonly [m: number, u: number]
}

/** A value that is equal, nearly equal, or different. How often strangers' values are nearly equal is measured, the prior's u counting as one case. */
function code(
  name: string,
  x: Ids,
  y: Ids,
  group: Comparison['group'],
  priors: CodePriors,
  close: (v: string, w: string) => boolean,
): Comparison[] {
  if (!some(x.id, -1) || !some(y.id, -1)) return []
  const chance = nearlyEqual(x.values, close)
  const u = (chance.near + 1) / (chance.pairs + 1 / priors.near[1])
  const weights = [pair(priors.equal), hundredths(priors.near[0], u), pair(priors.different)]
  const near = similarity(x.values.length, (p, q) => close(x.values[p]!, x.values[q]!))
  return [
    {
      name,
      levels: ['equal', 'nearly equal', 'differs'],
      m: [priors.equal[0], priors.near[0], priors.different[0]],
      group,
      level(i, j) {
        const p = x.id[i]!
        const q = y.id[j]!
        return p < 0 || q < 0 ? -1 : p === q ? 0 : near(p, q) ? 1 : 2
      },
      weight: (level) => weights[level]!,
      // Where few values are in use, an equal one may say less than a nearly equal one.
      most: (i) => (x.id[i]! < 0 ? 0 : Math.max(0, ...weights)),
    },
  ]
}

/** Values compared for that, evenly over their order: enough to tell one in ten thousand. */
const VALUES = 150

/** Pairs of different values, and how many of them are close. */
function nearlyEqual(values: readonly string[], close: (v: string, w: string) => boolean): { near: number; pairs: number } {
  const sorted = [...values].sort(byCodePoint)
  const step = Math.ceil(sorted.length / VALUES)
  // Neighbours in the order resemble each other; a stride between them is no sample of neighbours.
  const sample = sorted.filter((_, k) => k % step === 0)
  let near = 0
  for (let p = 0; p < sample.length; p++) for (let q = p + 1; q < sample.length; q++) if (close(sample[p]!, sample[q]!)) near++
  return { near, pairs: (sample.length * (sample.length - 1)) / 2 }
}

const postcode: Maker = ({ a, b }) => {
  if (!some(a.postcode.id, -1) || !some(b.postcode.id, -1)) return []
  const distinct = new Set([...a.postcode.id, ...b.postcode.id].filter((id) => id >= 0)).size
  return code(
    'postcode',
    a.postcode,
    b.postcode,
    'address',
    { ...POSTCODE, equal: [POSTCODE.equal, Math.max(2 ** -10, 1 / Math.max(1, distinct))] },
    oneEdit,
  )
}

const localPart = (v: string): string => v.split('@')[0]!

/** Cheap and telling ones first: the search for pairs stops at the first that settles a pair. */
const REGISTRY: readonly Maker[] = [
  document,
  birth,
  sex,
  suffix,
  alias,
  married,
  ({ a, b }) => eventDate({ name: 'arrest date', a: a.arrest, b: b.arrest, open: openDates(a, b, BOTH_WAYS.arrest), group: null }),
  ({ a, b }) => eventDate({ name: 'event date', a: a.eventDate, b: b.eventDate, open: openDates(a, b, BOTH_WAYS.event), group: null }),
  ({ a, b }) => code('telephone', a.phone, b.phone, null, PHONE, oneEdit),
  postcode,
  ({ a, b }) => text('nationality', a.nationality, b.nationality, { group: null, different: 0.05, overlap: true }),
  ({ a, b }) => text('place', a.place, b.place, { group: 'custody', different: 0.35 }),
  ({ a, b }) => text('state', a.state, b.state, { group: 'custody', different: 0.2 }),
  ({ a, b }) => text('residence', a.residence, b.residence, { group: 'address', different: TEXT.different }),
  ({ a, b }) => text('birth place', a.birthPlace, b.birthPlace, { group: null, different: TEXT.different }),
  ({ a, b }) => text('occupation', a.occupation, b.occupation, { group: null, different: 0.3 }),
  ({ a, b }) =>
    a.text.flatMap((column, k) => text(`text ${k + 1}`, column.ids, b.text[k]!.ids, { group: null, different: TEXT.different })),
  ({ a, b }) => code('e-mail', a.email, b.email, null, EMAIL, (v, w) => localPart(v) === localPart(w) || jaroWinkler(v, w) >= 0.9),
  house,
]
