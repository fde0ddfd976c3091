// The gate before a workbook is read: its parts are unpacked and checked, and traps are refused.
import { utf16, utf8 } from '../../metrics/bytes.ts'
import { InputError } from '../../model/errors.ts'
import { crc32, findBytes, inflateRaw, isUtf8 } from '../../platform/index.ts'
import { zipDirectory } from './zip-directory.ts'

const LONGEST_TAG = 65_536

/**
 * The XML parts of a workbook in UTF-8, by their lower-case names, without drawings and the like.
 * Throws InputError workbook-trap with the reason; a workbook that passes is whole and of bounded size.
 */
export function gateWorkbook(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const refuse = (reason: string): never => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  const parts = new Map<string, Uint8Array>()
  for (const { name, method, crc, size, start, end } of zipDirectory(bytes, refuse)) {
    if (!/\.(?:xml|rels|bin|vml)$/i.test(name)) continue
    const part = inflate(bytes.subarray(start, end), method, size)
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
