// Equal values → equal numbers, from 0 in order of appearance, without a string for each: byte strings, and whole numbers.
import { grown } from './columns.ts'

const EMPTY = -1

/** Byte strings one behind the other: that of an id begins at its start, and ends where the next one begins. */
export interface ByteStrings {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/** Byte strings. */
export class ByteIds {
  private table = new Int32Array(1024).fill(EMPTY)
  private hashes = new Int32Array(512)
  private starts = new Uint32Array(513)
  private arena = new Uint8Array(8192)
  private hash = 0
  length = 0

  id(bytes: Uint8Array, from: number, to: number): number {
    const slot = this.slotOf(bytes, from, to)
    const found = this.table[slot]!
    if (found !== EMPTY) return found
    this.table[slot] = this.length
    return this.add(bytes, from, to, this.hash)
  }

  /** The id of a string, −1 where it has none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.table[this.slotOf(bytes, from, to)]!
  }

  /** Where its id stands in the table, or may be put; `hash` is its hash then. */
  private slotOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from
    for (let x = from; x < to; x++) hash = Math.imul(hash ^ bytes[x]!, 0x01000193)
    hash ^= hash >>> 15
    this.hash = hash
    const { table, arena, starts, hashes } = this
    const mask = table.length - 1
    let slot = hash & mask
    for (let found; (found = table[slot]!) !== EMPTY; slot = (slot + 1) & mask) {
      if (hashes[found] !== hash) continue
      let y = starts[found]!
      if (starts[found + 1]! - y !== to - from) continue
      let x = from
      while (x < to && bytes[x] === arena[y]) {
        x++
        y++
      }
      if (x === to) return slot
    }
    return slot
  }

  /** Without a copy. */
  strings(): ByteStrings {
    return { bytes: this.arena.subarray(0, this.starts[this.length]), starts: this.starts.subarray(0, this.length + 1) }
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

/** Whole numbers of 32 bits. */
export class NumberIds {
  private table = new Int32Array(1024).fill(EMPTY)
  /** By id. */
  values = new Int32Array(512)
  length = 0

  /** The id of a number, −1 where it has none. */
  find(value: number): number {
    return this.table[this.slotOf(value)]!
  }

  id(value: number): number {
    const slot = this.slotOf(value)
    const found = this.table[slot]!
    if (found !== EMPTY) return found
    const id = this.length++
    this.table[slot] = id
    this.values[id] = value
    if (this.length === this.values.length) {
      this.values = grown(this.values, 2 * this.length)
      this.table = rehashed(4 * this.length, this.length, (k) => hashOf(this.values[k]!))
    }
    return id
  }

  /** Where its id stands in the table, or may be put. */
  private slotOf(value: number): number {
    const { table, values } = this
    const mask = table.length - 1
    let slot = hashOf(value) & mask
    for (let found; (found = table[slot]!) !== EMPTY; slot = (slot + 1) & mask) if (values[found] === value) break
    return slot
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
