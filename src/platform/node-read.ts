// A path or a stream → bytes within bounds. What a path names is settled before a byte of it is read: a device never ends, a pipe may never begin.
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { concat } from '../metrics/bytes.ts'
import { uint8 } from '../metrics/columns.ts'
import { nearest } from '../metrics/nearest.ts'
import { InputError } from '../model/errors.ts'

const MB = 2 ** 20
/** The longest file that fits a buffer. */
const MOST_FILE = 2 ** 31 - 1
/** Of what does not tell its size: pipes, standard input, files that the system makes as they are read. */
const MOST_STREAMED = 512 * MB
/** A file of this size is read into memory that other threads see. */
const LARGE = MB
const PIECE = 64 * 1024

/** Milliseconds between two looks into a pipe, how long one may be silent, and how long nobody may be writing to it at first. */
const [PAUSE, SILENCE, START] = [10, 60_000, 2000]

/**
 * A whole file of at most `most` bytes, or all that comes through a pipe such as `<(command)`.
 * Throws InputError file-missing, file-is-directory, file-is-device, file-unreadable, file-too-large, file-silent.
 */
export function readPath(path: string, most: number = MOST_FILE): Uint8Array {
  const name = basename(path)
  refuseOthers(statOf(path, name), name)
  const opened = orUnreadable(name, () => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)))
  try {
    // What stood there may have been exchanged meanwhile.
    const found = fstatSync(opened)
    refuseOthers(found, name)
    if (found.isFile() && found.size > most) throw tooLarge(most, name)
    return orUnreadable(name, () =>
      found.isFile() && found.size > 0 ? readSized(opened, found.size) : readToEnd(opened, Math.min(most, MOST_STREAMED), found, name),
    )
  } finally {
    closeSync(opened)
  }
}

/** What changes with what a file says, and not when its rights or attributes do; null of what is none. */
export function stampOf(file: string | number): string | null {
  try {
    const found = typeof file === 'string' ? statSync(file) : fstatSync(file)
    return found.isFile() ? `${found.dev} ${found.ino} ${found.size} ${found.mtimeMs}` : null
  } catch {
    return null
  }
}

/** Reads until the bytes are full or the file ends; how many were read. */
export function fill(file: number, bytes: Uint8Array, from: number | null): number {
  let at = 0
  for (let read = -1; read !== 0 && at < bytes.length; at += read)
    read = readSync(file, bytes, at, bytes.length - at, from === null ? null : from + at)
  return at
}

function statOf(path: string, name: string): Stats {
  try {
    return statSync(path)
  } catch {
    const similar = nearest(name, namesIn(dirname(path)))
    throw new InputError('file-missing', similar ? { similar: isAbsolute(path) ? similar : join(dirname(path), similar) } : {}, name)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function refuseOthers(found: Stats, name: string): void {
  if (found.isDirectory()) throw new InputError('file-is-directory', {}, name)
  if (!found.isFile() && !found.isFIFO()) throw new InputError('file-is-device', {}, name)
}

function orUnreadable<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('file-unreadable', {}, name)
  }
}

const tooLarge = (most: number, name: string) => new InputError('file-too-large', { most: Math.ceil(most / MB) }, name)

/** Read synchronously, and a large file into shared memory: any other way holds the bytes twice. */
function readSized(opened: number, size: number): Uint8Array {
  const bytes = size < LARGE ? new Uint8Array(size) : uint8(size)
  return bytes.subarray(0, fill(opened, bytes, null))
}

function readToEnd(opened: number, most: number, found: Stats, name: string): Uint8Array {
  const gathered = new Gathered(name, most)
  const piece = new Uint8Array(PIECE)
  for (let waited = 0; ;) {
    const read = readSome(opened, piece)
    if (read > 0) {
      gathered.add(piece.slice(0, read))
      waited = 0
      continue
    }
    // A pipe ends when nobody writes to it, and so it seems to end before anybody has begun.
    if (read === 0 && (!found.isFIFO() || !gathered.isEmpty)) return gathered.whole()
    // Nothing is no empty ledger or table, whose absence would go unseen.
    if (read === 0 && waited >= START) throw new InputError('file-silent', { seconds: START / 1000 }, name)
    if (waited >= SILENCE) throw new InputError('file-silent', { seconds: SILENCE / 1000 }, name)
    pause()
    waited += PAUSE
  }
}

/** The number of bytes read, 0 at the end, −1 where there may be more later. */
function readSome(opened: number, into: Uint8Array): number {
  try {
    return readSync(opened, into, 0, into.length, null)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return -1
    throw error
  }
}

const never = new Int32Array(new SharedArrayBuffer(4))
const pause = () => Atomics.wait(never, 0, 0, PAUSE)

/** Pieces of a stream, up to a bound. */
export class Gathered {
  private readonly pieces: Uint8Array[] = []
  private readonly name: string
  private readonly most: number
  private size = 0

  constructor(name: string, most: number = MOST_STREAMED) {
    this.name = name
    this.most = most
  }

  get isEmpty(): boolean {
    return this.size === 0
  }

  /** Throws InputError file-too-large. */
  add(piece: Uint8Array): void {
    this.size += piece.length
    if (this.size > this.most) throw tooLarge(this.most, this.name)
    this.pieces.push(piece)
  }

  whole(): Uint8Array {
    return concat(this.pieces)
  }
}
