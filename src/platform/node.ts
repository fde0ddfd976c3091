// Node's answers to what the core asks of the machine.
import { createHash, createHmac } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { runInNewContext } from 'node:vm'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import type { LegacyDecoder } from './contract.ts'
import { shippedText } from './shipped.ts'

export { isUtf8 } from 'node:buffer'
export { crc32 } from 'node:zlib'
export { startThread } from './shipped.ts'

export const sha256 = (data: Uint8Array | string, as: 'hex' | 'base64' = 'hex'): string => createHash('sha256').update(data).digest(as)

export const hmacSha256 = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex')

export const gunzip = (bytes: Uint8Array, most: number): Uint8Array => gunzipSync(bytes, { maxOutputLength: most })

export const inflateRaw = (bytes: Uint8Array, most: number): Uint8Array => inflateRawSync(bytes, { maxOutputLength: most })

// A Buffer reads UTF-8 and finds bytes much faster than TextDecoder and Uint8Array do.
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

export const decodeUtf8 = (bytes: Uint8Array, from = 0, to: number = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.length) - from).toString('utf8')

export function utf8Reader(bytes: Uint8Array): (from: number, to: number) => string {
  const buffer = bufferOf(bytes)
  return (from, to) => buffer.toString('utf8', from, to)
}

export const findBytes = (bytes: Uint8Array, pattern: Uint8Array, from = 0): number => bufferOf(bytes).indexOf(pattern, from)

export async function legacyDecoder(): Promise<LegacyDecoder> {
  const { default: iconv } = await import('iconv-lite')
  return {
    knows: (encoding) => iconv.encodingExists(encoding),
    decode: (bytes, encoding) => iconv.decode(bufferOf(bytes), encoding),
  }
}

export const tableText = (name: string): string => shippedText(`data/${name}.csv`)

export const processors = availableParallelism

/** A new context has V8's own function for it where V8 may be asked (bin/patience.js); the settings of other programs stay as they are. */
export function collect(): void {
  const gc: unknown = runInNewContext('globalThis.gc')
  if (typeof gc === 'function') gc()
}
