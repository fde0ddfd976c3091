// The names of a list as they are read: parses row by row, flags, and what a name cell said beyond the name.
import { int32, uint16, uint8 } from '../metrics/columns.ts'
import {
  GIVEN_AT,
  GIVEN_COUNT,
  markNextReading,
  markRomanised,
  MARRIED_AT,
  NAME_FLAG,
  PARSE_STRIDE,
  setParseBits,
  SURNAME_COUNT,
  SURNAMES_AT,
  USUAL_SLOTS,
} from '../model/name-parse.ts'
import { parseAt, type PackedParses, type ParseRows } from '../model/parse-rows.ts'
import type { CleanName } from './clean-name.ts'
import type { NameParse } from './parse-name.ts'
import { ParsePacker } from './parse-packer.ts'
import type { TokenIds } from './token-ids.ts'

/** What a name cell said beyond the name. */
export type BesideName = Pick<CleanName, 'document' | 'aliases' | 'suffix'>

export class ParsedNames implements ParseRows {
  readonly slots: number
  parses: Int32Array
  packed: PackedParses | null = null
  readonly parseCount: Uint8Array
  readonly nameFlags: Uint16Array
  /** Of rows whose name cell said more than a name. */
  readonly beside = new Map<number, BesideName>()
  readonly tokens: TokenIds
  private readonly packer: ParsePacker | null

  /** `isPacked`: rows are written in their order, and none is read before all are. */
  constructor(n: number, tokens: TokenIds, slots = USUAL_SLOTS, isPacked = false) {
    this.slots = slots
    this.packer = isPacked ? new ParsePacker(n) : null
    this.parses = int32((isPacked ? 1 : n) * slots * PARSE_STRIDE).fill(-1)
    this.parseCount = uint8(n)
    this.nameFlags = uint16(n)
    this.tokens = tokens
  }

  /** Where parse `p` of a row is written. */
  placeFor(i: number, p = 0): number {
    return ((this.packer ? 0 : i * this.slots) + p) * PARSE_STRIDE
  }

  /** All parses of a row were written. */
  written(i: number): void {
    if (!this.packer) return
    this.packer.add(i, this.parses, 0, this.parseCount[i]!)
    this.parses.fill(-1)
  }

  /** All rows were written, and may be read. */
  finish(): this {
    if (this.packer) Object.assign(this, this.packer.finish(this.slots, this.tokens.text.length))
    return this
  }

  /** Takes the readings of a row, each some parses; as many as there is room for. */
  set(i: number, readings: readonly (readonly NameParse[])[], flags: number, beside: BesideName | null): void {
    this.nameFlags[i] = flags
    let count = 0
    for (const parses of readings) {
      for (const [p, parse] of parses.entries()) {
        if (count === this.slots) break
        const at = this.placeFor(i, count)
        writeParse(this.parses, at, parse, this.tokens)
        if (flags & NAME_FLAG.romanised) markRomanised(this.parses, at)
        if (p === 0 && count > 0) markNextReading(this.parses, at)
        count++
      }
    }
    this.parseCount[i] = count
    this.written(i)
    if (beside && (beside.document || beside.suffix || beside.aliases.length)) this.beside.set(i, beside)
  }
}

/** In half of the room where no row has a second parse, as where parts of names have columns of their own. */
export function inLittleRoom(names: ParsedNames): ParsedNames {
  const { parses, parseCount, nameFlags, beside, tokens } = names
  if (names.packed || parseCount.some((count) => count > 1)) return names
  const small = new ParsedNames(parseCount.length, tokens, 1)
  small.parseCount.set(parseCount)
  small.nameFlags.set(nameFlags)
  for (const [i, own] of beside) small.beside.set(i, own)
  for (let i = 0; i < parseCount.length; i++) {
    const [from, to] = [parseAt(names, i), parseAt(small, i)]
    for (let k = 0; k < PARSE_STRIDE; k++) small.parses[to + k] = parses[from + k]!
  }
  return small
}

export function writeParse(into: Int32Array, at: number, parse: NameParse, tokens: TokenIds): void {
  into[at + GIVEN_COUNT] = parse.given.length
  into[at + SURNAME_COUNT] = parse.surnames.length
  for (const [k, token] of parse.given.entries()) into[at + GIVEN_AT + k] = tokens.id(token)
  for (const [k, token] of parse.surnames.entries()) into[at + SURNAMES_AT + k] = tokens.id(token)
  into[at + MARRIED_AT] = parse.married ? tokens.id(parse.married) : -1
  setParseBits(into, at, parse.sure, parse.behind)
}
