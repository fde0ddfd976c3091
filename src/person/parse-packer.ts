// Parses of names, row by row → bytes, for lists so long that few rows are ever looked at.
import { uint32, uint8 } from '../metrics/columns.ts'
import { GIVEN_COUNT, isRomanised, MARRIED_AT, PARSE_BITS_AT, PARSE_STRIDE, SURNAME_COUNT, wordAt, wordCount } from '../model/name-parse.ts'
import { COUNT_BITS, HAS_MARRIED, MORE, packedRows, type ParseRows } from '../model/parse-rows.ts'

/** More than most rows take. What is reserved and never written takes no memory. */
const BYTES_A_ROW = 32

/** Packs rows in their order. */
export class ParsePacker {
  private readonly start: Uint32Array
  private bytes: Uint8Array
  private size = 0
  private rows = 0
  private hasMarried = false
  private hasRomanised = false

  constructor(n: number) {
    this.start = uint32(n + 1)
    this.bytes = uint8(BYTES_A_ROW * n + 1024)
  }

  /** Row `i`, whose parses stand in `parses` from `from` on; rows between it and the one before have none. */
  add(i: number, parses: Int32Array, from: number, count: number): void {
    while (this.rows < i) this.start[++this.rows] = this.size
    const room = count * PARSE_STRIDE * 5
    if (this.size + room > this.bytes.length) this.widen(Math.ceil(1.25 * this.bytes.length) + room)
    for (let p = 0; p < count; p++) this.pack(parses, from, from + p * PARSE_STRIDE)
    this.start[++this.rows] = this.size
  }

  private widen(size: number): void {
    const wider = uint8(size)
    wider.set(this.bytes.subarray(0, this.size))
    this.bytes = wider
  }

  private pack(parses: Int32Array, first: number, at: number): void {
    const [given, surnames, married] = [parses[at + GIVEN_COUNT]!, parses[at + SURNAME_COUNT]!, parses[at + MARRIED_AT]!]
    this.bytes[this.size++] = given | (surnames << COUNT_BITS) | (married < 0 ? 0 : HAS_MARRIED)
    this.put(parses[at + PARSE_BITS_AT]!)
    if (married >= 0) this.hasMarried = true
    if (isRomanised(parses, at)) this.hasRomanised = true
    const turned = first === at ? 0 : turnOf(parses, first, at)
    this.bytes[this.size++] = turned
    if (!turned) for (let k = 0; k < given + surnames; k++) this.put(wordAt(parses, at, k))
    if (married >= 0) this.put(married)
  }

  private put(value: number): void {
    let rest = value
    for (; rest >= MORE; rest >>>= 7) this.bytes[this.size++] = (rest & (MORE - 1)) | MORE
    this.bytes[this.size++] = rest
  }

  /** `tokens`: how many there are. */
  finish(slots: number, tokens: number): ParseRows {
    while (this.rows + 1 < this.start.length) this.start[++this.rows] = this.size
    return packedRows(this.bytes.subarray(0, this.size), this.start, slots, tokens, {
      hasMarried: this.hasMarried,
      hasRomanised: this.hasRomanised,
    })
  }
}

/** One more than the places by which the words of the first parse are turned in another; 0 where they are no such words. */
function turnOf(parses: Int32Array, first: number, at: number): number {
  const words = wordCount(parses, first)
  if (words !== wordCount(parses, at)) return 0
  for (let turn = 0; turn < words; turn++) {
    let k = 0
    while (k < words && wordAt(parses, at, k) === wordAt(parses, first, (k + turn) % words)) k++
    if (k === words) return turn + 1
  }
  return 0
}
