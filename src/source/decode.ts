// Bytes → text. Order: --encoding, BOM, valid UTF-8 throughout, UTF-16 without BOM, windows-1252 with a warning. Never U+FFFD.
import { InputError } from '../errors.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** true: not declared and not self-evident, so it is said. */
  readonly guessed: boolean
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin-1', 'macintosh', 'cp850']

export async function decode(bytes: Uint8Array, file: string, wanted?: string): Promise<Decoded> {
  if (wanted) return decodeAs(bytes, wanted.toLowerCase(), file)
  if (hasMark(bytes)) return strict(bytes.subarray(3), 'utf-8', file)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes.subarray(2), 'utf-16le', file)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be', file)
  const wide = zeroPattern(bytes)
  if (wide) return { ...(await decodeAs(bytes, wide, file)), guessed: true }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', guessed: false }
  } catch {
    return { ...(await decodeAs(bytes, 'windows-1252', file)), guessed: true }
  }
}

/** A byte order mark of UTF-8. */
export const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Marks or patterns of UTF-16. */
export const otherEncoding = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || zeroPattern(bytes) !== null

/** UTF-16 without BOM shows as NUL in every second byte of Latin text. */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length & ~1, 4096)
  if (n < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const most = n * 0.35
  return odd > most && even < odd / 8 ? 'utf-16le' : even > most && odd < even / 8 ? 'utf-16be' : null
}

function strict(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le', file: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, guessed: false }
  } catch {
    throw new InputError('encoding', { encoding }, file)
  }
}

async function decodeAs(bytes: Uint8Array, encoding: string, file: string): Promise<Decoded> {
  if (encoding === 'utf-8' || encoding === 'utf8') return strict(bytes, 'utf-8', file)
  if (encoding === 'utf-16le') return strict(bytes, 'utf-16le', file)
  // TextDecoder of Node 20 maps 0x80–0x9F of windows-1252 wrongly.
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(encoding)) throw new InputError('unknown-encoding', { encoding, known: ENCODINGS.join(', ') }, file)
  const text = iconv.decode(Buffer.from(bytes), encoding)
  if (text.includes('\ufffd')) throw new InputError('encoding', { encoding }, file)
  return { text, encoding, guessed: false }
}
