// Equal values → equal numbers, from 0 in order of appearance, without a string for each: byte strings, and whole numbers.
import { grown } from './columns.ts'

const EMPTY = -1

/** Byte strings. */
export class ByteIds {
  private table = new Int32Array(1024).fill(EMPTY)
  private hashes = new Int32Array(512)
  private starts = new Uint32Array(513)
  private arena = new Uint8Array(8192)
  length = 0

  id(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from
    for (let x = from; x < to; x++) hash = Math.imul(hash ^ bytes[x]!, 0x01000193)
    hash ^= hash >>> 15
    const { table, arena, starts } = this
    const mask = table.length - 1
    let slot = hash & mask
    for (let found; (found = table[slot]!) !== EMPTY; slot = (slot + 1) & mask) {
      if (this.hashes[found] !== hash) continue
      let y = starts[found]!
      if (starts[found + 1]! - y !== to - from) continue
      let x = from
      while (x < to && bytes[x] === arena[y]) {
        x++
        y++
      }
      if (x === to) return found
    }
    table[slot] = this.length
    return this.add(bytes, from, to, hash)
  }

  private add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const id = this.length++
    const start = this.starts[id]!
    if (start + to - from > this.arena.length) this.arena = grown(this.arena, 2 * (this.arena.length + to - from))
    for (let x = from, y = start; x < to; x++, y++) this.arena[y] = bytes[x]!
    this.hashes[id] = hash
    this.starts[id + 1] = start + to - from
    if (this.length === this.hashes.length) {
      const size = 2 * this.length
      this.hashes = grown(this.hashes, size)
      this.starts = grown(this.starts, size + 1)
      this.table = rehashed(2 * size, this.length, (k) => this.hashes[k]!)
    }
    return id
  }
}

/** Whole numbers of 31 bits. */
export class NumberIds {
  private table = new Int32Array(1024).fill(EMPTY)
  values = new Int32Array(512)
  length = 0

  /** The id of a number, −1 where it has none. */
  find(value: number): number {
    const { table } = this
    const mask = table.length - 1
    let slot = hashOf(value) & mask
    for (let found; (found = table[slot]!) !== EMPTY; slot = (slot + 1) & mask)
      if (this.values[2 * found] === value) return this.values[2 * found + 1]!
    return EMPTY
  }

  /** `make` gives the id of a number that is new. */
  id(value: number, make: () => number): number {
    const { table } = this
    const mask = table.length - 1
    let slot = hashOf(value) & mask
    for (let found; (found = table[slot]!) !== EMPTY; slot = (slot + 1) & mask)
      if (this.values[2 * found] === value) return this.values[2 * found + 1]!
    const at = this.length++
    table[slot] = at
    const id = make()
    this.values[2 * at] = value
    this.values[2 * at + 1] = id
    if (2 * this.length === this.values.length) {
      this.values = grown(this.values, 4 * this.length)
      this.table = rehashed(4 * this.length, this.length, (k) => hashOf(this.values[2 * k]!))
    }
    return id
  }
}

function hashOf(value: number): number {
  const h = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return h ^ (h >>> 13)
}

function rehashed(size: number, n: number, hash: (k: number) => number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(size).fill(EMPTY)
  for (let k = 0; k < n; k++) {
    let slot = hash(k) & (size - 1)
    while (table[slot] !== EMPTY) slot = (slot + 1) & (size - 1)
    table[slot] = k
  }
  return table
}
