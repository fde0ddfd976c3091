// A bounded memory of a number for pairs of ids: direct-mapped, so that a newer pair may take an older one's place. Never changes a result.

const FEWEST_BITS = 12
const MOST_BITS = 18

/** The order of a pair counts. */
export class PairCache {
  /** Two ids, their value and a gap, side by side: one look at memory is enough. */
  private readonly entries: Int32Array
  private readonly shift: number

  /** `ids`: how many there are, for a memory of fitting size. */
  constructor(ids: number) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(Math.max(1, ids))) + 4))
    this.entries = new Int32Array(4 << bits).fill(-1)
    this.shift = 32 - bits
  }

  /** The remembered value, or what `make` says, remembered. */
  get(a: number, b: number, make: (a: number, b: number) => number): number {
    const { entries } = this
    const at = ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.shift) << 2
    if (entries[at] === a && entries[at + 1] === b) return entries[at + 2]!
    const value = make(a, b)
    entries[at] = a
    entries[at + 1] = b
    entries[at + 2] = value
    return value
  }
}
