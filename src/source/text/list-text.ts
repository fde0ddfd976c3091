// Bytes → the text of a list. Valid UTF-8 stays bytes, since nothing needs a large list as one string.
import { utf8 as utf8Of } from '../../metrics/bytes.ts'
import { InputError } from '../../model/errors.ts'
import { decodeUtf8, findBytes, isUtf8 } from '../../platform/index.ts'
import type { Windows } from '../../model/source.ts'
import type { ReadContext } from '../wishes.ts'
import { countBreaks } from '../../metrics/line-breaks.ts'
import { decode, type Decoded, hasMark, isUtf16 } from './decode.ts'

/** As many characters of a text as tell its format and delimiter. */
export const HEAD = 200_000
/** Bytes that hold so many characters. */
const HEAD_BYTES = 4 * HEAD

export interface ListText extends Omit<Decoded, 'text'> {
  /** Its beginning: at least HEAD characters where it has so many. */
  readonly head: string
  whole(): string
  /** Without byte order mark. */
  utf8(): Uint8Array
}

/** Throws InputError file-empty for nothing but blanks, encoding, unknown-encoding. */
export async function readText(bytes: Uint8Array, { wishes, file, knownName }: ReadContext): Promise<ListText> {
  const utf8 = wishes.encoding === undefined ? asUtf8(bytes) : null
  const text = utf8 ? plainText(utf8, file) : decodedText(await decode(asString(bytes, file), file, wishes.encoding, knownName))
  if (!text.head.trim() && !text.whole().trim()) throw new InputError('file-empty', {}, file)
  return text
}

/** Megabytes that fit a string as V8 has them. */
const MOST_STRING = 511

/** The same bytes, which are about to become one string. Throws InputError file-too-large. */
export function asString(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes.length > MOST_STRING * 2 ** 20) throw new InputError('file-too-large', { most: MOST_STRING }, file)
  return bytes
}

/** The encoding is known. */
export const UTF8 = { encoding: 'utf-8', guessed: false } as const

/** The beginning of a text that is read in windows, without its byte order mark, and where it begins in the file. */
export function headOf({ size, read }: Windows): { readonly head: string; readonly offset: number } {
  const bytes = new Uint8Array(Math.min(size, HEAD_BYTES + 3))
  read(0, bytes)
  const offset = hasMark(bytes) ? 3 : 0
  return { head: decodeUtf8(bytes, offset, offset + HEAD_BYTES), offset }
}

const plainText = (utf8: Uint8Array, file: string): ListText => ({
  ...UTF8,
  head: decodeUtf8(utf8, 0, HEAD_BYTES),
  whole: () => decodeUtf8(asString(utf8, file)),
  utf8: () => utf8,
})

const decodedText = ({ text, ...how }: Decoded): ListText => ({ ...how, head: text, whole: () => text, utf8: () => utf8Of(text) })

/** Valid UTF-8 without its byte order mark, not copied; null for any other encoding. */
function asUtf8(bytes: Uint8Array): Uint8Array | null {
  if (isUtf16(bytes) || !isUtf8(bytes)) return null
  return hasMark(bytes) ? bytes.subarray(3) : bytes
}

/** The first line with U+FFFD, which another program wrote where it could not read a letter; undefined where there is none. */
export function lostLetters(bytes: Uint8Array): number | undefined {
  const at = findBytes(bytes, utf8Of('\ufffd'))
  return at < 0 ? undefined : 1 + countBreaks(bytes, 0, at)
}
