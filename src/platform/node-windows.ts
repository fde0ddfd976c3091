// A large file of plain text → what it hashes to, and its bytes window by window: it is never held whole.
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { closeSync, openSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Opened } from '../model/source.ts'
import { fill, readPath, stampOf } from './node-read.ts'

/** Offsets are 32 bits. */
const MOST = 2 ** 32 - 1
const PIECE = 2 ** 20
/** Small enough to stay near the processor. */
const WIDTH = 2 ** 17

/** null where it is no file of plain text (`Windows`), or changes meanwhile: then it is read whole. Throws InputError file-unreadable. */
export function openInWindows(path: string, width: number = WIDTH): Opened | null {
  const before = stampOf(path)
  if (before === null) return null
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? MOST + 1
  const sha256 = size > MOST ? null : hashOfPlain(path, size)
  if (sha256 === null || stampOf(path) !== before) return null
  const name = basename(path)
  const changed = () => new InputError('file-changed', {}, name)
  let whole: Uint8Array | undefined
  return {
    file: path,
    sha256,
    windows: {
      size,
      width,
      read(from, into) {
        const file = opened(path, name)
        try {
          if (stampOf(file) !== before || fill(file, into, from) < into.length) throw changed()
        } finally {
          closeSync(file)
        }
      },
    },
    get bytes() {
      whole ??= readPath(path)
      if (stampOf(path) !== before) throw changed()
      return whole
    },
  }
}

function opened(path: string, name: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    throw new InputError('file-unreadable', {}, name)
  }
}

/** null where it is no plain text. Throws InputError file-unreadable. */
function hashOfPlain(path: string, size: number): string | null {
  const file = opened(path, basename(path))
  try {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(PIECE)
    // Bytes of a letter that the piece before ended in.
    let begun = 0
    for (let at = 0; at < size;) {
      const read = fill(file, piece.subarray(begun, Math.min(PIECE, begun + size - at)), at)
      if (!read) return null
      hash.update(piece.subarray(begun, begun + read))
      const whole = wholeLetters(piece.subarray(0, begun + read))
      if (!isPlain(piece.subarray(0, whole), at === 0)) return null
      piece.copy(piece, 0, whole, begun + read)
      begun += read - whole
      at += read
    }
    return begun > 0 ? null : hash.digest('hex')
  } catch {
    return null
  } finally {
    closeSync(file)
  }
}

const [MARK, LOST] = [Buffer.from('\ufeff'), Buffer.from('\ufffd')]

/** `isFirst`: a byte order mark may stand at the beginning. */
const isPlain = (bytes: Buffer, isFirst: boolean): boolean =>
  isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(LOST) && !bytes.includes(MARK, isFirst ? 1 : 0)

/** How many bytes are whole letters. */
function wholeLetters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at--) {
    const c = bytes[at]!
    if (c >= 0x80 && c < 0xc0) continue
    const size = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4
    return at + size > bytes.length ? at : bytes.length
  }
  return bytes.length
}
