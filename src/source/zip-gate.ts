// Before any library sees a workbook: its ZIP directory is walked with bounds, parts are inflated and checked, and traps are refused.
import { crc32, inflateRawSync } from 'node:zlib'
import { InputError } from '../errors.ts'

const MOST_ENTRIES = 1000
const MOST_PART = 200 * 2 ** 20
const MOST_ALL = 400 * 2 ** 20
const MOST_CELLS = 20_000_000
const MOST_COLUMNS = 1000
const LONGEST_TAG = 65_536

/** What a sheet holds that its cells do not show. */
export interface SheetFacts {
  readonly name: string
  readonly hidden: boolean
  readonly hiddenRows: number
  /** Cells whose value is what Excel last reckoned. */
  readonly formulas: number
  /** Of those, cells without any value. */
  readonly empty: number
}

/** Throws InputError workbook-trap with the reason; a workbook that passes is whole and bounded. */
export function gateWorkbook(bytes: Uint8Array, file: string): SheetFacts[] {
  const refuse = (reason: string): never => {
    throw new InputError('workbook-trap', { reason }, file)
  }
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > data.length) refuse('it is cut off')
  if (end + 22 + data.readUInt16LE(end + 20) !== data.length) refuse('bytes follow its end')
  const entries = data.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) refuse('too many parts')
  // Sizes first: what would unpack to too much is refused before anything is unpacked.
  for (let k = 0, from = data.readUInt32LE(end + 16), sum = 0; k < entries && from + 46 <= end; k++) {
    const size = data.readUInt32LE(from + 24)
    if (size > MOST_PART || (sum += size) > MOST_ALL) refuse('it unpacks to too much')
    from += 46 + data.readUInt16LE(from + 28) + data.readUInt16LE(from + 30) + data.readUInt16LE(from + 32)
  }
  let at = data.readUInt32LE(end + 16)
  const counts = new Map<string, Counts>()
  const seen = new Set<string>()
  const spans: [number, number][] = []
  const parts = new Map<string, string>()
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
      gateXml(name, part, refuse)
      if (/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/i.test(name)) parts.set(name.toLowerCase(), part.toString('utf8'))
      else if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) counts.set(name.toLowerCase(), countOf(part.toString('latin1')))
    }
  }
  return sheetsOf(parts, counts)
}

type Counts = Pick<SheetFacts, 'hiddenRows' | 'formulas' | 'empty'>

function countOf(sheet: string): Counts {
  const times = (pattern: RegExp) => sheet.match(pattern)?.length ?? 0
  const formulas = times(/<(?:\w+:)?f[\s>/]/g)
  // A cell with a formula and without a value: <c …><f>…</f></c>.
  const empty = times(/<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*)?<\/(?:\w+:)?c>/g)
  return { hiddenRows: times(/<(?:\w+:)?row\s[^<>]*\bhidden="(?:1|true)"/g), formulas, empty }
}

/** Sheets in the order of the workbook, by what it says of them. */
function sheetsOf(parts: ReadonlyMap<string, string>, counts: ReadonlyMap<string, Counts>): SheetFacts[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => {
    const target = (targets.get(attribute(tag, 'id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/').toLowerCase()
    const own = counts.get(target) ?? { hiddenRows: 0, formulas: 0, empty: 0 }
    return { name: unescaped(attribute(tag, 'name')), hidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state')), ...own }
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(\w+));/gi, (all: string, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name ?? ''] ?? all)
  })

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
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) refuse('it declares entities')
  if (part.includes('TargetMode="External"') && name.endsWith('_rels/workbook.xml.rels')) refuse('a sheet lies outside of it')
  // Attributes are checked against each other by parsers: an endless tag is a trap.
  for (let from = part.indexOf(60); from >= 0; from = part.indexOf(60, from + 1)) {
    const to = part.indexOf(62, from)
    if (to - from > LONGEST_TAG) refuse('a tag is too long')
  }
  if (!/xl\/worksheets\/[^/]+\.xml$/i.test(name)) return
  if (part.includes('<!--') || part.includes('<![CDATA[')) refuse('a sheet hides text in comments or CDATA')
  let [rows, columns] = [0, 0]
  for (const [, letters, digits] of part.toString('latin1').matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,4})(\d{1,8})"/g)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(
      columns,
      [...letters!].reduce((n, c) => 26 * n + c.charCodeAt(0) - 64, 0),
    )
  }
  if (columns > MOST_COLUMNS || rows > 1_048_576 || rows * columns > MOST_CELLS) refuse('a cell lies too far out')
}
