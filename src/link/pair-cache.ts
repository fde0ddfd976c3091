// A bounded memory of a number for pairs of ids: direct-mapped, so that a newer pair may take an older one's place. Never changes a result.

const FEWEST_BITS = 12
const MOST_BITS = 18

/** `get` gives undefined for pairs not remembered; order of the pair counts. */
export class PairCache {
  private readonly first: Int32Array
  private readonly second: Int32Array
  private readonly value: Int32Array
  private readonly shift: number

  /** `ids`: how many there are, for a memory of fitting size. */
  constructor(ids: number) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(Math.max(1, ids))) + 4))
    this.first = new Int32Array(1 << bits).fill(-1)
    this.second = new Int32Array(1 << bits)
    this.value = new Int32Array(1 << bits)
    this.shift = 32 - bits
  }

  /** The remembered value, or what `make` says, remembered. */
  get(a: number, b: number, make: (a: number, b: number) => number): number {
    const at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.shift
    if (this.first[at] === a && this.second[at] === b) return this.value[at]!
    const value = make(a, b)
    this.first[at] = a
    this.second[at] = b
    this.value[at] = value
    return value
  }
}
