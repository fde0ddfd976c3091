// A memory of a number for unordered pairs of small numbers, side by side in columns: a Map of as many takes three times the time and the room.

const EMPTY = -1
const FEWEST = 64

export class PairMemory {
  /** The lesser and the greater number of a pair, side by side. */
  private pairs: Int32Array
  private values: Float64Array
  private size = 0

  /** Room for so many pairs from the start; it grows. */
  constructor(expected = 0) {
    const places = Math.max(FEWEST, 2 ** Math.ceil(Math.log2(2 * expected + 2)))
    this.pairs = new Int32Array(2 * places).fill(EMPTY)
    this.values = new Float64Array(places)
  }

  get(a: number, b: number): number | undefined {
    const at = this.placeOf(a < b ? a : b, a < b ? b : a)
    return this.pairs[2 * at] === EMPTY ? undefined : this.values[at]
  }

  set(a: number, b: number, value: number): void {
    this.put(a < b ? a : b, a < b ? b : a, value)
    if (2 * this.size > this.values.length) this.grow()
  }

  private put(low: number, high: number, value: number): void {
    const at = this.placeOf(low, high)
    if (this.pairs[2 * at] === EMPTY) {
      this.size++
      this.pairs[2 * at] = low
      this.pairs[2 * at + 1] = high
    }
    this.values[at] = value
  }

  private grow(): void {
    const { pairs, values } = this
    this.pairs = new Int32Array(2 * pairs.length).fill(EMPTY)
    this.values = new Float64Array(2 * values.length)
    this.size = 0
    for (let at = 0; at < values.length; at++) if (pairs[2 * at] !== EMPTY) this.put(pairs[2 * at]!, pairs[2 * at + 1]!, values[at]!)
  }

  /** Where the pair stands, or would. */
  private placeOf(low: number, high: number): number {
    const { pairs } = this
    const last = this.values.length - 1
    let at = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    at = (at ^ (at >>> 15)) & last
    while (pairs[2 * at] !== EMPTY && (pairs[2 * at] !== low || pairs[2 * at + 1] !== high)) at = (at + 1) & last
    return at
  }
}
