// Judged pairs in columns: a million of them are a few arrays, and cross between threads as they are.
import { grown } from '../metrics/columns.ts'
import { EXPLANATIONS, REASONS, type Basis, type OtherExplanation, type Pair, type Reason, type Sequence } from '../model/pair.ts'

const BASES: readonly Basis[] = ['evidence', 'name-only', 'decision']
const OTHERS: readonly OtherExplanation[] = EXPLANATIONS.filter((explanation) => explanation !== 'same')
const REASON_AT: ReadonlyMap<Reason, number> = new Map(REASONS.map((reason, at) => [reason, at]))

type Judged = Omit<Pair, 'a' | 'b' | 'times'>

// All that a pair says beside rows, weight and odds, as one number: automatic in the lowest bit, and the rest above it.
const AUTOMATIC = 1
const BASIS_SHIFT = 1
const AGAINST_SHIFT = 3
const REASON_SHIFT = 5
const TWO_BITS = 3

const codeOf = ({ automatic, basis, reason, against }: Judged): number =>
  (automatic ? AUTOMATIC : 0) |
  (BASES.indexOf(basis) << BASIS_SHIFT) |
  (OTHERS.indexOf(against) << AGAINST_SHIFT) |
  (REASON_AT.get(reason)! << REASON_SHIFT)

export interface PairColumns {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Int32Array
  readonly odds: Int32Array
  readonly apart: Int32Array
  readonly code: Uint16Array
}

export class PairTable implements Sequence<Pair> {
  a = new Int32Array(256)
  b = new Int32Array(256)
  weight = new Int32Array(256)
  odds = new Int32Array(256)
  apart = new Int32Array(256)
  private code = new Uint16Array(256)
  /** By pair that stands for others of equal rows too: how many pairs it is. */
  private readonly times = new Map<number, number>()
  length = 0

  static of(pairs: Iterable<Pair>): PairTable {
    const table = new PairTable()
    for (const pair of pairs) table.push(pair.a, pair.b, pair, pair.times)
    return table
  }

  push(a: number, b: number, judged: Judged, times = 1): void {
    if (this.length === this.a.length) this.reserve(2 * this.length)
    const k = this.length++
    this.a[k] = a
    this.b[k] = b
    this.weight[k] = judged.weight
    this.odds[k] = judged.odds
    this.apart[k] = judged.apart
    this.code[k] = codeOf(judged)
    if (times !== 1) this.times.set(k, times)
  }

  /** Leaves the pairs up to this position. */
  cut(length: number): void {
    this.length = length
  }

  private reserve(size: number): void {
    this.a = grown(this.a, size)
    this.b = grown(this.b, size)
    this.weight = grown(this.weight, size)
    this.odds = grown(this.odds, size)
    this.apart = grown(this.apart, size)
    this.code = grown(this.code, size)
  }

  /** A pair that would link waits for a person instead. */
  holdBack(k: number, reason: Reason): void {
    if (this.automatic(k))
      this.code[k] = (this.code[k]! & ((TWO_BITS << BASIS_SHIFT) | (TWO_BITS << AGAINST_SHIFT))) | (REASON_AT.get(reason)! << REASON_SHIFT)
  }

  automatic(k: number): boolean {
    return (this.code[k]! & AUTOMATIC) !== 0
  }

  isDecided(k: number): boolean {
    return BASES[(this.code[k]! >> BASIS_SHIFT) & TWO_BITS] === 'decision'
  }

  timesOf(k: number): number {
    return this.times.size ? (this.times.get(k) ?? 1) : 1
  }

  at(k: number): Pair {
    const code = this.code[k]!
    return {
      a: this.a[k]!,
      b: this.b[k]!,
      weight: this.weight[k]!,
      odds: this.odds[k]!,
      against: OTHERS[(code >> AGAINST_SHIFT) & TWO_BITS]!,
      apart: this.apart[k]!,
      automatic: (code & AUTOMATIC) !== 0,
      basis: BASES[(code >> BASIS_SHIFT) & TWO_BITS]!,
      reason: REASONS[code >> REASON_SHIFT]!,
      times: this.times.size ? this.times.get(k) : undefined,
    }
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (let k = 0; k < this.length; k++) yield this.at(k)
  }

  columns(): PairColumns {
    const { a, b, weight, odds, apart, code, length } = this
    const own = <T extends Int32Array | Uint16Array>(column: T) => column.slice(0, length) as T
    return { a: own(a), b: own(b), weight: own(weight), odds: own(odds), apart: own(apart), code: own(code) }
  }

  append({ a, b, weight, odds, apart, code }: PairColumns): void {
    if (this.length + a.length > this.a.length) this.reserve(this.length + a.length)
    this.a.set(a, this.length)
    this.b.set(b, this.length)
    this.weight.set(weight, this.length)
    this.odds.set(odds, this.length)
    this.apart.set(apart, this.length)
    this.code.set(code, this.length)
    this.length += a.length
  }
}
