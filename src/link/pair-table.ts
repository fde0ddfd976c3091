// Judged pairs in columns: a million of them are a few arrays, and cross between threads as they are.
import { grown } from '../metrics/columns.ts'
import { REASONS, type Basis, type Pair, type Reason, type Sequence } from '../model/pair.ts'

const BASES: readonly Basis[] = ['evidence', 'name-only', 'decision']
const NAMESAKES: readonly Pair['namesakes'][] = ['', 'open', 'two']
const REASON_AT: ReadonlyMap<Reason, number> = new Map(REASONS.map((reason, at) => [reason, at]))

// All that a pair says beside rows and weight, as one number: automatic in the lowest bit, and the rest above it.
const AUTOMATIC = 1
const BASIS_SHIFT = 1
const NAMESAKES_SHIFT = 3
const REASON_SHIFT = 5
const TWO_BITS = 3

const codeOf = ({ automatic, basis, reason, namesakes }: Omit<Pair, 'a' | 'b' | 'weight'>): number =>
  (automatic ? AUTOMATIC : 0) |
  (BASES.indexOf(basis) << BASIS_SHIFT) |
  (NAMESAKES.indexOf(namesakes) << NAMESAKES_SHIFT) |
  (REASON_AT.get(reason)! << REASON_SHIFT)

export interface PairColumns {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Int32Array
  readonly code: Uint16Array
}

export class PairTable implements Sequence<Pair> {
  a = new Int32Array(256)
  b = new Int32Array(256)
  weight = new Int32Array(256)
  private code = new Uint16Array(256)
  length = 0

  static of(pairs: Iterable<Pair>): PairTable {
    const table = new PairTable()
    for (const pair of pairs) table.push(pair.a, pair.b, pair.weight, pair)
    return table
  }

  push(a: number, b: number, weight: number, more: Omit<Pair, 'a' | 'b' | 'weight'>): void {
    if (this.length === this.a.length) this.reserve(2 * this.length)
    const k = this.length++
    this.a[k] = a
    this.b[k] = b
    this.weight[k] = weight
    this.code[k] = codeOf(more)
  }

  private reserve(size: number): void {
    this.a = grown(this.a, size)
    this.b = grown(this.b, size)
    this.weight = grown(this.weight, size)
    this.code = grown(this.code, size)
  }

  automatic(k: number): boolean {
    return (this.code[k]! & AUTOMATIC) !== 0
  }

  at(k: number): Pair {
    const code = this.code[k]!
    return {
      a: this.a[k]!,
      b: this.b[k]!,
      weight: this.weight[k]!,
      automatic: (code & AUTOMATIC) !== 0,
      basis: BASES[(code >> BASIS_SHIFT) & TWO_BITS]!,
      reason: REASONS[code >> REASON_SHIFT]!,
      namesakes: NAMESAKES[(code >> NAMESAKES_SHIFT) & TWO_BITS]!,
    }
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (let k = 0; k < this.length; k++) yield this.at(k)
  }

  columns(): PairColumns {
    const { a, b, weight, code, length } = this
    return { a: a.slice(0, length), b: b.slice(0, length), weight: weight.slice(0, length), code: code.slice(0, length) }
  }

  append({ a, b, weight, code }: PairColumns): void {
    if (this.length + a.length > this.a.length) this.reserve(this.length + a.length)
    this.a.set(a, this.length)
    this.b.set(b, this.length)
    this.weight.set(weight, this.length)
    this.code.set(code, this.length)
    this.length += a.length
  }
}
