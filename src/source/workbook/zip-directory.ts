// The directory of a ZIP file, walked within bounds. Every record must agree with itself, with the others, and with what stands at its place.
import { lastIndexOf } from '../../metrics/bytes.ts'
import { decodeUtf8 } from '../../platform/index.ts'

const MOST_ENTRIES = 1000
const MOST_PART = 200 * 2 ** 20
const MOST_ALL = 400 * 2 ** 20
/** No stream of deflate unpacks to more than so many times its length. */
const MOST_TIMES = 1032
/** Stands where a number is too large for its place, and a zip64 record has it. */
const [MAX16, MAX32] = [0xffff, 0xffffffff]

export interface ZipEntry {
  /** With slashes, and without any in front. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  /** Where its bytes lie, packed. */
  readonly start: number
  readonly end: number
}

export type Refuse = (reason: string) => never

/** Calls `refuse` with the reason where something is wrong. */
export function zipDirectory(bytes: Uint8Array, refuse: Refuse): ZipEntry[] {
  return new Walk(bytes, refuse).entries()
}

interface Sizes {
  readonly crc: number
  readonly packed: number
  readonly size: number
}

class Walk {
  private readonly bytes: Uint8Array
  private readonly data: DataView
  private readonly refuse: Refuse

  constructor(bytes: Uint8Array, refuse: Refuse) {
    this.bytes = bytes
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.refuse = refuse
  }

  entries(): ZipEntry[] {
    const { entries, from, to } = this.directory()
    const spans: [number, number][] = []
    const seen = new Set<string>()
    const found: ZipEntry[] = []
    let [at, all] = [from, 0]
    for (let k = 0; k < entries; k++) {
      if (at + 46 > to || this.uint32(at) !== 0x02014b50) this.refuse('its directory is broken')
      const central = this.central(at, to)
      at = central.next
      if (central.size > MOST_PART || (all += central.size) > MOST_ALL) this.refuse('it unpacks to too much')
      const { entry, span } = this.atItsPlace(central, from)
      if (seen.has(entry.name.toLowerCase())) this.refuse('two parts have one name')
      seen.add(entry.name.toLowerCase())
      if (spans.some(([first, last]) => span[0] < last && first < span[1])) this.refuse('parts overlap')
      spans.push(span)
      found.push(entry)
    }
    if (at !== to) this.refuse('its directory is broken')
    return found
  }

  /** Where the directory lies, and how many entries it has, by the record at the end of the file and by that of zip64. */
  private directory(): { entries: number; from: number; to: number } {
    const { bytes } = this
    const end = lastIndexOf(bytes, [0x50, 0x4b, 5, 6])
    if (end < 0 || end + 22 > bytes.length) this.refuse('it is cut off')
    if (end + 22 + this.uint16(end + 20) !== bytes.length) this.refuse('bytes follow its end')
    const told = [this.uint16(end + 8), this.uint16(end + 10), this.uint32(end + 12), this.uint32(end + 16)]
    const most = [MAX16, MAX16, MAX32, MAX32]
    const large = this.largeDirectory(end)
    const settled = told.map((value, k) => (large && value === most[k] ? large.told[k]! : value))
    if (large && settled.some((value, k) => value !== large.told[k])) this.refuse('its directory is broken')
    const [here, entries, size, from] = settled as [number, number, number, number]
    const to = large ? large.at : end
    if (entries > MOST_ENTRIES) this.refuse('too many parts')
    if (here !== entries || from + size !== to) this.refuse('its directory is broken')
    return { entries, from, to }
  }

  /** What a zip64 record in front of the last one says; undefined where there is none. */
  private largeDirectory(end: number): { at: number; told: number[] } | undefined {
    const locator = end - 20
    if (locator < 0 || this.uint32(locator) !== 0x07064b50) return undefined
    const at = this.uint64(locator + 8)
    if (at + 56 > locator || this.uint32(at) !== 0x06064b50 || at + 12 + this.uint64(at + 4) !== locator)
      this.refuse('its directory is broken')
    return { at, told: [24, 32, 40, 48].map((offset) => this.uint64(at + offset)) }
  }

  private central(at: number, to: number) {
    const [nameLength, extra, comment] = [this.uint16(at + 28), this.uint16(at + 30), this.uint16(at + 32)]
    const next = at + 46 + nameLength + extra + comment
    if (next > to) this.refuse('its directory is broken')
    if (this.uint16(at + 8) & 1) this.refuse('it is encrypted')
    const told = [this.uint32(at + 24), this.uint32(at + 20), this.uint32(at + 42)]
    const [size, packed, local] = this.withLarge(told, at + 46 + nameLength, extra) as [number, number, number]
    return { next, size, packed, local, crc: this.uint32(at + 16), method: this.uint16(at + 10), name: at + 46, nameLength }
  }

  /** The same numbers, with those that are too large for their place from the zip64 field among the extra ones. */
  private withLarge(told: readonly number[], from: number, length: number): number[] {
    if (!told.includes(MAX32)) return [...told]
    for (let at = from; at + 4 <= from + length; at += 4 + this.uint16(at + 2)) {
      if (this.uint16(at) !== 1) continue
      const last = Math.min(at + 4 + this.uint16(at + 2), from + length)
      let next = at + 4
      return told.map((value) => {
        if (value !== MAX32) return value
        if (next + 8 > last) this.refuse('its directory is broken')
        return this.uint64((next += 8) - 8)
      })
    }
    return this.refuse('its directory is broken')
  }

  /** The part as its own record has it, which must say what the directory says. */
  private atItsPlace(central: ReturnType<Walk['central']>, directory: number): { entry: ZipEntry; span: [number, number] } {
    const { bytes } = this
    const { local, packed, size, method, crc } = central
    if (local + 30 > directory || this.uint32(local) !== 0x04034b50) this.refuse('a part is missing')
    const flags = this.uint16(local + 6)
    if (flags & 1) this.refuse('it is encrypted')
    const [nameLength, extra] = [this.uint16(local + 26), this.uint16(local + 28)]
    const start = local + 30 + nameLength + extra
    const end = start + packed
    if (end > directory) this.refuse(end > bytes.length ? 'it is cut off' : 'parts overlap')
    const own = bytes.subarray(local + 30, local + 30 + nameLength)
    const named = bytes.subarray(central.name, central.name + central.nameLength)
    const sameName = own.length === named.length && own.every((byte, k) => byte === named[k])
    const sizes = this.withLargeOrNone([this.uint32(local + 22), this.uint32(local + 18)], local + 30 + nameLength, extra)
    const said: Sizes = { crc: this.uint32(local + 14), packed: sizes[1]!, size: sizes[0]! }
    const isSame = said.crc === crc && said.packed === packed && said.size === size
    // Written in one go, it has its sizes behind it.
    const follows = !isSame && (flags & 8) !== 0 ? this.descriptor(end, { crc, packed, size }, directory) : 0
    if (!sameName || this.uint16(local + 8) !== method || (!isSame && !follows)) this.refuse('its directory and its parts disagree')
    if (method === 8 && size > MOST_TIMES * (packed + 1)) this.refuse('a part is damaged')
    const name = decodeUtf8(bytes, central.name, central.name + central.nameLength)
      .replaceAll('\\', '/')
      .replace(/^(?:\.?\/)+/, '')
    return { entry: { name, method, crc, size, start, end }, span: [local, end + follows] }
  }

  private withLargeOrNone(told: readonly number[], from: number, length: number): number[] {
    return length ? this.withLarge(told, from, length) : [...told]
  }

  /** Length of the record behind a part that was written in one go; 0 where none says what the directory says. */
  private descriptor(at: number, { crc, packed, size }: Sizes, directory: number): number {
    const signed = at + 4 <= directory && this.uint32(at) === 0x08074b50
    for (const from of signed ? [at + 4, at] : [at]) {
      if (from + 12 <= directory && this.uint32(from) === crc && this.uint32(from + 4) === packed && this.uint32(from + 8) === size)
        return from + 12 - at
      if (from + 20 <= directory && this.uint32(from) === crc && this.uint64(from + 4) === packed && this.uint64(from + 12) === size)
        return from + 20 - at
    }
    return 0
  }

  private uint16(at: number): number {
    return this.data.getUint16(at, true)
  }

  private uint32(at: number): number {
    return this.data.getUint32(at, true)
  }

  private uint64(at: number): number {
    return this.data.getUint32(at, true) + this.data.getUint32(at + 4, true) * 2 ** 32
  }
}
