// What a ZIP file says of itself: honest files of several writers are read, and whatever lies is refused.
import { Zip, ZipDeflate } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../../src/platform/index.ts'
import { concat, utf8 } from '../../../src/metrics/bytes.ts'
import { gateWorkbook } from '../../../src/source/workbook/zip-gate.ts'

interface Lie {
  /** Changes of the numbers that a record holds; `central` and `local` are of the second part. */
  readonly central?: Partial<Numbers>
  readonly local?: Partial<Numbers>
  readonly end?: Partial<{ here: number; entries: number; size: number; offset: number; disk: number }>
  readonly localName?: string
  /** A record behind the second part. */
  readonly descriptor?: Uint8Array
  /** Fields behind the names. */
  readonly centralExtra?: Uint8Array
  readonly localExtra?: Uint8Array
  /** Between the directory and its end. */
  readonly before?: (entries: number, size: number, offset: number) => Uint8Array
}

interface Numbers {
  flags: number
  method: number
  crc: number
  packed: number
  size: number
  at: number
}

const MAX32 = 0xffffffff
const numbers = (...fields: readonly (readonly [bits: 16 | 32 | 64, value: number])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bits]) => sum + bits / 8, 0)))
  let at = 0
  for (const [bits, value] of fields) {
    if (bits === 16) view.setUint16(at, value, true)
    else if (bits === 32) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += bits / 8
  }
  return new Uint8Array(view.buffer)
}
const record = (n: Numbers, name: Uint8Array, extra: Uint8Array) =>
  [
    [16, n.flags],
    [16, n.method],
    [32, 0],
    [32, n.crc],
    [32, n.packed],
    [32, n.size],
    [16, name.length],
    [16, extra.length],
  ] as const

/** Two stored parts, a.xml and b.xml. */
function zip({ central = {}, local = {}, end = {}, localName, descriptor, centralExtra, localExtra, before }: Lie = {}): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const none = new Uint8Array()
  let at = 0
  for (const [name, text] of [
    ['a.xml', '<a/>'],
    ['b.xml', '<b>text</b>'],
  ] as const) {
    const isSecond = name === 'b.xml'
    const data = utf8(text)
    const honest: Numbers = { flags: 0, method: 0, crc: crc32(data), packed: data.length, size: data.length, at }
    const [ours, theirs] = [
      { ...honest, ...(isSecond ? local : {}) },
      { ...honest, ...(isSecond ? central : {}) },
    ]
    const [own, named] = [utf8(isSecond ? (localName ?? name) : name), utf8(name)]
    const [extra, more] = [isSecond ? (localExtra ?? none) : none, isSecond ? (centralExtra ?? none) : none]
    const head = concat([numbers([32, 0x04034b50], [16, 20], ...record(ours, own, extra)), own, extra])
    const behind = isSecond ? (descriptor ?? none) : none
    directory.push(
      numbers([32, 0x02014b50], [16, 20], [16, 20], ...record(theirs, named, more), [16, 0], [16, 0], [16, 0], [32, 0], [32, theirs.at]),
      named,
      more,
    )
    parts.push(head, data, behind)
    at += head.length + data.length + behind.length
  }
  const whole = concat(directory)
  const told = { here: 2, entries: 2, size: whole.length, offset: at, disk: 0, ...end }
  const last = numbers(
    [32, 0x06054b50],
    [16, told.disk],
    [16, 0],
    [16, told.here],
    [16, told.entries],
    [32, told.size],
    [32, told.offset],
    [16, 0],
  )
  return concat([...parts, whole, before?.(2, whole.length, at) ?? none, last])
}

/** The record of zip64 and what points at it. */
const large = (entries: number, size: number, offset: number): Uint8Array =>
  concat([
    numbers([32, 0x06064b50], [64, 44], [16, 45], [16, 45], [32, 0], [32, 0], [64, entries], [64, entries], [64, size], [64, offset]),
    numbers([32, 0x07064b50], [32, 0], [64, offset + size], [32, 1]),
  ])
const descriptor = (crc: number, bits: 32 | 64, signed: boolean, size = 11) =>
  numbers(...(signed ? ([[32, 0x08074b50]] as const) : []), [32, crc], [bits, size], [bits, size])
const CRC = crc32(utf8('<b>text</b>'))
const streamed = { flags: 8, crc: 0, packed: 0, size: 0 }

const read = (bytes: Uint8Array): unknown => {
  try {
    return [...gateWorkbook(bytes, 'l.xlsx').keys()]
  } catch (error) {
    return (error as { params: { reason: string } }).params.reason
  }
}

describe('honest', () => {
  test.each<[string, Lie]>([
    ['two stored parts', {}],
    ['sizes behind the part', { local: streamed, central: { flags: 8 }, descriptor: descriptor(CRC, 32, true) }],
    ['sizes behind the part, without a signature', { local: streamed, central: { flags: 8 }, descriptor: descriptor(CRC, 32, false) }],
    ['sizes of 64 bits behind the part', { local: streamed, central: { flags: 8 }, descriptor: descriptor(CRC, 64, true) }],
    ['sizes in both places', { local: { flags: 8 }, central: { flags: 8 }, descriptor: descriptor(CRC, 32, true) }],
    ['zip64 beside plain numbers', { before: large }],
    ['zip64 in the place of numbers', { before: large, end: { here: 0xffff, entries: 0xffff, size: MAX32, offset: MAX32 } }],
    [
      'zip64 sizes of a part',
      {
        central: { packed: MAX32, size: MAX32 },
        local: { packed: MAX32, size: MAX32 },
        centralExtra: numbers([16, 7], [16, 2], [16, 0], [16, 1], [16, 16], [64, 11], [64, 11]),
        localExtra: numbers([16, 1], [16, 16], [64, 11], [64, 11]),
      },
    ],
  ])('%s', (_, lie) => expect(read(zip(lie))).toEqual(['a.xml', 'b.xml']))

  test('written in one go by another library', () => {
    const pieces: Uint8Array[] = []
    const writer = new Zip((_error, piece) => pieces.push(piece))
    const part = new ZipDeflate('a.xml')
    writer.add(part)
    part.push(utf8('<a>x</a>'), true)
    writer.end()
    expect(read(concat(pieces))).toEqual(['a.xml'])
  })
})

describe('refused', () => {
  const disagree = 'its directory and its parts disagree'
  const broken = 'its directory is broken'
  test.each<[string, Lie, string]>([
    ['another name at its place', { localName: 'c.xml' }, disagree],
    ['a longer name at its place', { localName: 'b.xmll' }, disagree],
    ['another method', { local: { method: 8 } }, disagree],
    ['another checksum', { local: { crc: 1 } }, disagree],
    ['the same wrong checksum twice', { local: { crc: 1 }, central: { crc: 1 } }, 'a part is damaged'],
    ['another size', { local: { size: 10 } }, disagree],
    ['another packed size', { local: { packed: 10 } }, disagree],
    ['a larger size twice', { local: { size: 12 }, central: { size: 12 } }, 'a part is damaged'],
    ['a larger packed size', { local: { packed: 12, size: 12 }, central: { packed: 12, size: 12 } }, 'parts overlap'],
    ['a size beyond the file', { central: { packed: 5000, size: 5000 } }, 'it is cut off'],
    ['a size that would fill the memory', { central: { size: 300 * 2 ** 20 } }, 'it unpacks to too much'],
    ['more than deflate can', { central: { method: 8, size: 2 ** 20 }, local: { method: 8, size: 2 ** 20 } }, 'a part is damaged'],
    ['sizes behind the part that lie', { local: streamed, central: { flags: 8 }, descriptor: descriptor(CRC, 32, true, 12) }, disagree],
    ['a checksum behind the part that lies', { local: streamed, central: { flags: 8 }, descriptor: descriptor(1, 32, true) }, disagree],
    ['sizes behind the part that are not there', { local: streamed, central: { flags: 8 } }, disagree],
    ['no sizes at all', { local: { crc: 0, packed: 0, size: 0 } }, disagree],
    ['an offset inside another part', { central: { at: 3 } }, 'a part is missing'],
    ['the offset of another part', { central: { at: 0 } }, disagree],
    ['an offset in the directory', { central: { at: 100 } }, 'a part is missing'],
    ['encrypted, by the directory', { central: { flags: 1 } }, 'it is encrypted'],
    ['encrypted, by the part', { local: { flags: 1 } }, 'it is encrypted'],
    ['fewer entries than there are', { end: { here: 1, entries: 1 } }, broken],
    ['more entries than there are', { end: { here: 3, entries: 3 } }, broken],
    ['entries on another disk', { end: { here: 1 } }, broken],
    ['a shorter directory', { end: { size: 40 } }, broken],
    ['a directory elsewhere', { end: { offset: 0 } }, broken],
    ['a million entries', { end: { here: 60_000, entries: 60_000 } }, 'too many parts'],
    ['large numbers without zip64', { end: { offset: MAX32 } }, broken],
    ['a large size without zip64', { central: { size: MAX32 } }, broken],
    ['zip64 that says something else', { before: (_n, size, at) => large(3, size, at) }, broken],
    ['zip64 of another place', { before: (n, size, at) => large(n, size, at - 1) }, broken],
    [
      'zip64 sizes that lie',
      { central: { size: MAX32 }, centralExtra: numbers([16, 1], [16, 8], [64, 2 ** 40]) },
      'it unpacks to too much',
    ],
    ['a zip64 field that is too short', { central: { size: MAX32 }, centralExtra: numbers([16, 1], [16, 4], [32, 11]) }, broken],
    ['bytes between the directory and its end', { before: () => new Uint8Array(4) }, broken],
  ])('%s', (_, lie, reason) => expect(read(zip(lie))).toBe(reason))

  test('one name twice, however it is written', () => {
    for (const name of ['a.xml', 'A.XML', '/a.xml', './a.xml'])
      expect(read(zip({ localName: name, central: {} }).map((b) => b))).toBe(disagree)
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
    const both = Buffer.from(text(zip()).replaceAll('b.xml', 'A.xml'), 'latin1')
    expect(read(both)).toBe('two parts have one name')
  })
  test('what follows the end, and what is cut off', () => {
    expect(read(concat([zip(), utf8('x')]))).toBe('bytes follow its end')
    expect(read(zip().subarray(0, -1))).toBe('it is cut off')
  })
})
