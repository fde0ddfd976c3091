// The gate before a workbook is read: its ZIP directory is walked within bounds, its parts are unpacked and checked, and traps are refused.
import { lastIndexOf, utf16, utf8 } from '../../metrics/bytes.ts'
import { InputError } from '../../model/errors.ts'
import { crc32, decodeUtf8, findBytes, inflateRaw, isUtf8 } from '../../platform/index.ts'

const MOST_ENTRIES = 1000
const MOST_PART = 200 * 2 ** 20
const MOST_ALL = 400 * 2 ** 20
const LONGEST_TAG = 65_536

/**
 * The XML parts of a workbook in UTF-8, by their lower-case names, without drawings and the like.
 * Throws InputError workbook-trap with the reason; a workbook that passes is whole and of bounded size.
 */
export function gateWorkbook(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const refuse = (reason: string): never => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const uint16 = (at: number) => data.getUint16(at, true)
  const uint32 = (at: number) => data.getUint32(at, true)
  const end = lastIndexOf(bytes, [0x50, 0x4b, 5, 6])
  if (end < 0 || end + 22 > bytes.length) refuse('it is cut off')
  if (end + 22 + uint16(end + 20) !== bytes.length) refuse('bytes follow its end')
  const entries = uint16(end + 10)
  if (entries > MOST_ENTRIES) refuse('too many parts')
  // Sizes first, so that nothing is unpacked of a workbook that would fill the memory.
  for (let k = 0, from = uint32(end + 16), sum = 0; k < entries && from + 46 <= end; k++) {
    const size = uint32(from + 24)
    if (size > MOST_PART || (sum += size) > MOST_ALL) refuse('it unpacks to too much')
    from += 46 + uint16(from + 28) + uint16(from + 30) + uint16(from + 32)
  }
  let at = uint32(end + 16)
  const seen = new Set<string>()
  const spans: [number, number][] = []
  const parts = new Map<string, Uint8Array>()
  for (let k = 0; k < entries; k++) {
    if (at + 46 > end || uint32(at) !== 0x02014b50) refuse('its directory is broken')
    const flags = uint16(at + 8)
    const method = uint16(at + 10)
    const crc = uint32(at + 16)
    const packed = uint32(at + 20)
    const size = uint32(at + 24)
    const [nameLength, extra, comment] = [uint16(at + 28), uint16(at + 30), uint16(at + 32)]
    const local = uint32(at + 42)
    const name = decodeUtf8(bytes, at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    at += 46 + nameLength + extra + comment
    if (flags & 1) refuse('it is encrypted')
    if (seen.has(name.toLowerCase())) refuse('two parts have one name')
    seen.add(name.toLowerCase())
    if (local + 30 > bytes.length || uint32(local) !== 0x04034b50) refuse('a part is missing')
    if (uint16(local + 6) & 1) refuse('it is encrypted')
    const start = local + 30 + uint16(local + 26) + uint16(local + 28)
    if (start + packed > bytes.length) refuse('it is cut off')
    if (spans.some(([from, to]) => start < to && from < start + packed)) refuse('parts overlap')
    if (packed) spans.push([start, start + packed])
    if (!/\.(?:xml|rels|bin|vml)$/i.test(name)) continue
    const part = inflate(bytes.subarray(start, start + packed), method, size)
    if (!part || part.length !== size || crc32(part) !== crc) refuse('a part is damaged')
    else if (/\.(?:xml|rels)$/i.test(name)) {
      const xml = asUtf8(part)
      if (!xml) refuse('a part is not UTF-8')
      else {
        gateXml(name, xml, refuse)
        if (!BESIDE_LISTS.test(name)) parts.set(name.toLowerCase(), xml)
      }
    }
  }
  return parts
}

/** Parts that hold nothing of a list. */
const BESIDE_LISTS = /^(?:docProps|customXml|xl\/(?:theme|drawings|charts|media|printerSettings|externalLinks))\//i

/** UTF-8 without byte order mark, also of UTF-16, which the standard allows; null for other encodings. */
function asUtf8(part: Uint8Array): Uint8Array | null {
  if (part[0] === 0xff && part[1] === 0xfe && part.length % 2 === 0) return utf8(utf16(part.subarray(2), true))
  if (part[0] === 0xfe && part[1] === 0xff && part.length % 2 === 0) return utf8(utf16(part.subarray(2), false))
  if (!isUtf8(part)) return null
  return part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? part.subarray(3) : part
}

function inflate(packed: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return packed
  if (method !== 8) return null
  try {
    return inflateRaw(packed, size + 1)
  } catch {
    return null
  }
}

const [DOCTYPE, ENTITY, EXTERNAL] = ['<!DOCTYPE', '<!ENTITY', 'TargetMode="External"'].map(utf8) as [Uint8Array, Uint8Array, Uint8Array]

function gateXml(name: string, part: Uint8Array, refuse: (reason: string) => never): void {
  const holds = (pattern: Uint8Array) => findBytes(part, pattern) >= 0
  if (holds(DOCTYPE) || holds(ENTITY)) refuse('it declares XML entities of its own (a DOCTYPE), and entity expansion can fill the memory')
  if (name.endsWith('_rels/workbook.xml.rels') && holds(EXTERNAL)) refuse('a sheet lies outside of it')
  // No spreadsheet writes tags of such a length, and the time to parse one may grow with its square.
  for (let from = part.indexOf(60); from >= 0; from = part.indexOf(60, from + 1)) {
    const to = part.indexOf(62, from)
    if (to - from > LONGEST_TAG) refuse('a tag is too long')
  }
}
