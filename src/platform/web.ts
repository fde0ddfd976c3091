// A browser's answers to what the core asks of the machine. Bundles for browsers have this in the place of index.ts.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { utf8, utf16 } from '../metrics/bytes.ts'
import type { LegacyDecoder, Thread } from './contract.ts'
import { ENCODINGS, TABLES } from './web-data.js'

export { crc32, gunzip, inflateRaw } from './inflate.ts'

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export function sha256(data: Uint8Array | string, as: 'hex' | 'base64' = 'hex'): string {
  const bytes = hash(typeof data === 'string' ? utf8(data) : data)
  return as === 'hex' ? hex(bytes) : btoa(String.fromCharCode(...bytes))
}

export const hmacSha256 = (key: Uint8Array, text: string): string => hex(hmac(hash, key, utf8(text)))

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** A decoder refuses memory that threads share. */
const own = (bytes: Uint8Array): Uint8Array => (bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice())

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(own(bytes))
    return true
  } catch {
    return false
  }
}

export const decodeUtf8 = (bytes: Uint8Array, from = 0, to: number = bytes.length): string => lenient.decode(own(bytes.subarray(from, to)))

export const utf8Reader =
  (bytes: Uint8Array) =>
  (from: number, to: number): string =>
    decodeUtf8(bytes, from, to)

export function findBytes(bytes: Uint8Array, pattern: Uint8Array, from = 0): number {
  for (let at = bytes.indexOf(pattern[0]!, from); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1))
    if (pattern.every((byte, k) => bytes[at + k] === byte)) return at
  return -1
}

export const legacyDecoder = (): Promise<LegacyDecoder> => Promise.resolve({ knows: isKnown, decode: decodeLegacy })

/** An encoding's name without case and signs: `Windows-1252` and `windows1252` are one. */
const folded = (encoding: string): string => encoding.toLowerCase().replace(/:\d{4}$|[^0-9a-z]/g, '')

function isKnown(encoding: string): boolean {
  if (ENCODINGS[folded(encoding)] !== undefined) return true
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  const name = folded(encoding)
  if (name === 'utf16be') return utf16(bytes, false).replace(/^\ufeff/, '')
  const letters = ENCODINGS[name]
  return letters === undefined ? new TextDecoder(encoding).decode(own(bytes)) : decodeSingleBytes(bytes, letters)
}

const AT_ONCE = 8192

function decodeSingleBytes(bytes: Uint8Array, letters: string): string {
  const unitOf = (byte: number) => (byte < 0x80 ? byte : letters.charCodeAt(byte - 0x80))
  let text = ''
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    text += String.fromCharCode(...Array.from(bytes.subarray(from, from + AT_ONCE), unitOf))
  return text
}

export const tableText = (name: string): string => TABLES[name]!

export const processors = (): number => 1

export const collect = (): void => {}

export const startThread: (() => Thread) | null = null
