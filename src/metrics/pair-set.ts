// A set of unordered pairs of small numbers that answers with one look at memory: its places are numbers side by side, without objects.

const FEWEST_BITS = 4
const EMPTY = -1
/** So many bits more than places, by their power of two: they fit a processor's cache, and answer most questions before the places are looked at. */
const BITS_EACH = 1

export class PairSet {
  /** The lesser and the greater number of a pair, side by side. */
  private readonly places: Int32Array
  /** A bit for each hash that some pair here has. */
  private readonly bits: Int32Array
  private readonly shift: number
  private readonly last: number

  /** Numbers are 0 or more. */
  constructor(pairs: readonly (readonly [number, number])[]) {
    // At most a quarter is full, so that most pairs that are not here meet an empty place at once.
    const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(Math.max(1, pairs.length))) + 2)
    this.places = new Int32Array(2 << bits).fill(EMPTY)
    this.shift = 32 - bits
    this.last = (1 << bits) - 1
    this.bits = new Int32Array(Math.max(1, (1 << (bits + BITS_EACH)) >> 5))
    for (const [a, b] of pairs) this.add(Math.min(a, b), Math.max(a, b))
  }

  has(a: number, b: number): boolean {
    const { places } = this
    const low = a < b ? a : b
    const high = a < b ? b : a
    const hash = hashOf(low, high)
    if ((this.bits[(hash >>> 5) & (this.bits.length - 1)]! & (1 << (hash & 31))) === 0) return false
    for (let at = hash >>> this.shift; places[2 * at] !== EMPTY; at = (at + 1) & this.last)
      if (places[2 * at] === low && places[2 * at + 1] === high) return true
    return false
  }

  private add(low: number, high: number): void {
    if (this.has(low, high)) return
    const hash = hashOf(low, high)
    this.bits[(hash >>> 5) & (this.bits.length - 1)]! |= 1 << (hash & 31)
    let at = hash >>> this.shift
    while (this.places[2 * at] !== EMPTY) at = (at + 1) & this.last
    this.places[2 * at] = low
    this.places[2 * at + 1] = high
  }
}

function hashOf(low: number, high: number): number {
  const h = Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b)
  return h ^ (h >>> 15)
}
