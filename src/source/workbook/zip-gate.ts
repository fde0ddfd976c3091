// The gate before a workbook is read: its ZIP directory is walked within bounds, its parts are unpacked and checked, and traps are refused.
import { isUtf8 } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { InputError } from '../../model/errors.ts'

const MOST_ENTRIES = 1000
const MOST_PART = 200 * 2 ** 20
const MOST_ALL = 400 * 2 ** 20
const LONGEST_TAG = 65_536

/**
 * The XML parts of a workbook in UTF-8, by their lower-case names, without drawings and the like.
 * Throws InputError workbook-trap with the reason; a workbook that passes is whole and of bounded size.
 */
export function gateWorkbook(bytes: Uint8Array, file: string): Map<string, Buffer> {
  const refuse = (reason: string): never => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > data.length) refuse('it is cut off')
  if (end + 22 + data.readUInt16LE(end + 20) !== data.length) refuse('bytes follow its end')
  const entries = data.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) refuse('too many parts')
  // Sizes first, so that nothing is unpacked of a workbook that would fill the memory.
  for (let k = 0, from = data.readUInt32LE(end + 16), sum = 0; k < entries && from + 46 <= end; k++) {
    const size = data.readUInt32LE(from + 24)
    if (size > MOST_PART || (sum += size) > MOST_ALL) refuse('it unpacks to too much')
    from += 46 + data.readUInt16LE(from + 28) + data.readUInt16LE(from + 30) + data.readUInt16LE(from + 32)
  }
  let at = data.readUInt32LE(end + 16)
  const seen = new Set<string>()
  const spans: [number, number][] = []
  const parts = new Map<string, Buffer>()
  for (let k = 0; k < entries; k++) {
    if (at + 46 > end || data.readUInt32LE(at) !== 0x02014b50) refuse('its directory is broken')
    const flags = data.readUInt16LE(at + 8)
    const method = data.readUInt16LE(at + 10)
    const crc = data.readUInt32LE(at + 16)
    const packed = data.readUInt32LE(at + 20)
    const size = data.readUInt32LE(at + 24)
    const [nameLength, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)]
    const local = data.readUInt32LE(at + 42)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    at += 46 + nameLength + extra + comment
    if (flags & 1) refuse('it is encrypted')
    if (seen.has(name.toLowerCase())) refuse('two parts have one name')
    seen.add(name.toLowerCase())
    if (local + 30 > data.length || data.readUInt32LE(local) !== 0x04034b50) refuse('a part is missing')
    if (data.readUInt16LE(local + 6) & 1) refuse('it is encrypted')
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    if (start + packed > data.length) refuse('it is cut off')
    if (spans.some(([from, to]) => start < to && from < start + packed)) refuse('parts overlap')
    if (packed) spans.push([start, start + packed])
    if (!/\.(?:xml|rels|bin|vml)$/i.test(name)) continue
    const part = inflate(data.subarray(start, start + packed), method, size)
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
function asUtf8(part: Buffer): Buffer | null {
  if (part[0] === 0xff && part[1] === 0xfe && part.length % 2 === 0) return Buffer.from(part.toString('utf16le', 2))
  if (part[0] === 0xfe && part[1] === 0xff && part.length % 2 === 0) return Buffer.from(Buffer.from(part).swap16().toString('utf16le', 2))
  if (!isUtf8(part)) return null
  return part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? part.subarray(3) : part
}

function inflate(packed: Buffer, method: number, size: number): Buffer | null {
  if (method === 0) return packed
  if (method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch {
    return null
  }
}

function gateXml(name: string, part: Buffer, refuse: (reason: string) => never): void {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
    refuse('it declares XML entities of its own (a DOCTYPE), and entity expansion can fill the memory')
  if (part.includes('TargetMode="External"') && name.endsWith('_rels/workbook.xml.rels')) refuse('a sheet lies outside of it')
  // No spreadsheet writes tags of such a length, and the time to parse one may grow with its square.
  for (let from = part.indexOf(60); from >= 0; from = part.indexOf(60, from + 1)) {
    const to = part.indexOf(62, from)
    if (to - from > LONGEST_TAG) refuse('a tag is too long')
  }
}
