// Deflate and gzip without Node, never more than asked for: what a file says of its own size is not believed before it is unpacked.
import { Gunzip, inflateSync } from 'fflate'
import { concat } from '../metrics/bytes.ts'

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32; `before` is that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Throws where the stream is damaged, or unpacks to more than `most` bytes. */
export function inflateRaw(bytes: Uint8Array, most: number): Uint8Array {
  // What does not fit is thrown away as it comes.
  const unpacked = inflateSync(bytes, { out: new Uint8Array(most + 1) })
  if (unpacked.length > most) throw new RangeError('it unpacks to too much')
  return unpacked
}

/** Bytes unpacked in one go: at most a thousand times as many come out. */
const STEP = 2 ** 14

/** All members of a gzip file, as one. Throws where one is damaged, or they unpack to more than `most` bytes. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let [all, crc, size] = [0, 0, 0]
  const unpack = new Gunzip((part) => {
    parts.push(part)
    all += part.length
    size += part.length
    crc = crc32(part, crc)
    if (all > most) throw new RangeError('it unpacks to too much')
  })
  unpack.onmember = (at) => {
    if (!endsWith(bytes.subarray(0, at), trailerOf(crc, size))) throw new RangeError('a member is damaged')
    ;[crc, size] = [0, 0]
  }
  try {
    for (let at = 0; at < bytes.length; at += STEP) unpack.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    // The last member may be followed by zeros, which begin no other one.
    if (!parts.length || !(error instanceof Error) || error.message !== 'invalid gzip data') throw error
  }
  if (!closes(bytes, trailerOf(crc, size))) throw new RangeError('it is damaged or cut off')
  return concat(parts)
}

/** What closes a member: the CRC-32 and the size of what it unpacks to. */
function trailerOf(crc: number, size: number): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(8))
  trailer.setUint32(0, crc, true)
  trailer.setUint32(4, size, true)
  return new Uint8Array(trailer.buffer)
}

const endsWith = (bytes: Uint8Array, end: Uint8Array): boolean =>
  bytes.length >= end.length && end.every((byte, k) => bytes[bytes.length - end.length + k] === byte)

/** Does a file end with the trailer, and perhaps zeros after it? */
function closes(file: Uint8Array, trailer: Uint8Array): boolean {
  const [rest, end] = [withoutZeros(file), withoutZeros(trailer)]
  return endsWith(rest, end) && file.length - rest.length >= trailer.length - end.length
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  let to = bytes.length
  while (to > 0 && bytes[to - 1] === 0) to--
  return bytes.subarray(0, to)
}
