// A set of unordered pairs of small numbers that answers with one look at memory: its places are numbers side by side, without objects.

const FEWEST_BITS = 4
const EMPTY = -1

export class PairSet {
  /** The lesser and the greater number of a pair, side by side. */
  private readonly places: Int32Array
  private readonly shift: number
  private readonly last: number

  /** Numbers are 0 or more. */
  constructor(pairs: readonly (readonly [number, number])[]) {
    // At most a quarter is full, so that most pairs that are not here meet an empty place at once.
    const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(Math.max(1, pairs.length))) + 2)
    this.places = new Int32Array(2 << bits).fill(EMPTY)
    this.shift = 32 - bits
    this.last = (1 << bits) - 1
    for (const [a, b] of pairs) this.add(Math.min(a, b), Math.max(a, b))
  }

  has(a: number, b: number): boolean {
    const { places } = this
    const low = a < b ? a : b
    const high = a < b ? b : a
    for (let at = this.placeOf(low, high); places[2 * at] !== EMPTY; at = (at + 1) & this.last)
      if (places[2 * at] === low && places[2 * at + 1] === high) return true
    return false
  }

  private add(low: number, high: number): void {
    if (this.has(low, high)) return
    let at = this.placeOf(low, high)
    while (this.places[2 * at] !== EMPTY) at = (at + 1) & this.last
    this.places[2 * at] = low
    this.places[2 * at + 1] = high
  }

  private placeOf(low: number, high: number): number {
    return Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b) >>> this.shift
  }
}
