// Bytes → text. Tried in this order: --encoding, a byte order mark, UTF-16 without one, valid UTF-8, else a guess from the letters.
// A text never holds U+FFFD in place of a letter that could not be decoded.
import { concat } from '../../metrics/bytes.ts'
import { InputError } from '../../model/errors.ts'
import type { KnownName } from '../wishes.ts'
import { decodeUtf8, isUtf8, legacyDecoder } from '../../platform/index.ts'
import { guessEncoding } from './guess-encoding.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Neither declared nor evident from the bytes, so that the reader is told. */
  readonly guessed: boolean
  /** Other encodings that give an equally good text. */
  readonly alternatives?: readonly string[]
  /** Lines in another encoding than the rest: how many, and the first of them. */
  readonly mixed?: { readonly lines: number; readonly line: number; readonly encoding: string }
}

/** Encodings that are offered by name in an error; iconv-lite knows more. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'latin-1',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'cp437',
  'windows-1254',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'cp866',
  'windows-1256',
]

/** Throws InputError encoding where the bytes are not of that encoding, unknown-encoding. */
export async function decode(bytes: Uint8Array, file: string, wanted?: string, knownName: KnownName = () => false): Promise<Decoded> {
  if (wanted) return decodeAs(bytes, wanted.toLowerCase(), file)
  if (hasMark(bytes)) return strict(bytes.subarray(3), 'utf-8', file)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes.subarray(2), 'utf-16le', file)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be', file)
  const wide = zeroPattern(bytes)
  if (wide) return { ...(await decodeAs(bytes, wide, file)), guessed: true }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', guessed: false }
  } catch {
    return decodeGuessed(bytes, file, knownName)
  }
}

/** Bytes that are not UTF-8 throughout: another encoding, or UTF-8 with some lines of another encoding. */
async function decodeGuessed(bytes: Uint8Array, file: string, knownName: KnownName): Promise<Decoded> {
  const { decode: read } = await legacyDecoder()
  const lines = linesOf(bytes)
  const odd = lines.filter(({ part }) => !isUtf8(part))
  const accented = lines.filter(({ part }) => part.some((b) => b >= 0x80)).length
  if (odd.length * 2 < accented) {
    const { encoding } = guessEncoding(concat(odd.map(({ part }) => part)), read, knownName)
    const text = lines.map(({ part }) => (isUtf8(part) ? decodeUtf8(part) : read(part, encoding))).join('')
    if (!text.includes('\ufffd'))
      return { text, encoding: 'utf-8', guessed: false, mixed: { lines: odd.length, line: odd[0]!.line, encoding } }
  }
  const { encoding, alternatives } = guessEncoding(bytes, read, knownName)
  return { ...(await decodeAs(bytes, encoding, file)), guessed: true, alternatives }
}

function linesOf(bytes: Uint8Array): { part: Uint8Array; line: number }[] {
  const lines: { part: Uint8Array; line: number }[] = []
  for (let from = 0; from < bytes.length;) {
    let to = from
    while (to < bytes.length && bytes[to] !== 0x0a && bytes[to] !== 0x0d) to++
    to += bytes[to] === 0x0d && bytes[to + 1] === 0x0a ? 2 : 1
    lines.push({ part: bytes.subarray(from, to), line: lines.length + 1 })
    from = to
  }
  return lines
}

/** Do the bytes begin with the byte order mark of UTF-8? */
export const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Does a byte order mark or the pattern of zero bytes say UTF-16? */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || zeroPattern(bytes) !== null

/** UTF-16 without a byte order mark: every second byte of Latin text is 0. */
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
  const legacy = await legacyDecoder()
  if (!legacy.knows(encoding)) throw new InputError('unknown-encoding', { encoding, known: ENCODINGS.join(', ') }, file)
  const text = legacy.decode(bytes, encoding)
  if (text.includes('\ufffd')) throw new InputError('encoding', { encoding }, file)
  return { text, encoding, guessed: false }
}
