// The decisions file on disk: read and verified, appended to under a lock, with the project's key beside it.
import { randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, lstatSync, openSync, renameSync, statSync, truncateSync, unlinkSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Recall } from '../model/plan.ts'
import { readPath } from '../platform/node-read.ts'
import type { Note } from '../model/note.ts'
import { hashLine, mergeDecisions, nextLine, readDecisions, type NewDecision, type ReadDecisions } from '../review/decisions.ts'
import { headText } from '../review/seal.ts'
import { noteOf, recallSealed, sealNotes } from '../review/sealed-recall.ts'
import { appendLine, checkOutputs, isAlive, writeAll } from '../sink/files.ts'

/** Tens of thousands of decisions a day, for years. */
const MOST_DECISIONS = 512 * 2 ** 20

/** The text of a key or of a lock. */
const shortText = (path: string): string => Buffer.from(readPath(path, 4096)).toString('utf8')

export const keyPath = (path: string): string => `${path}.key`
const headPath = (path: string): string => `${path}.head`

/** Reads only. Throws InputError file-missing, text-encoding, decisions-*. */
export function openDecisions(path: string): ReadDecisions {
  const name = basename(path)
  if (!existsSync(path)) throw new InputError('file-missing', {}, name)
  if (lstatSync(path).isSymbolicLink() || !statSync(path).isFile()) throw new InputError('decisions-file', {}, name)
  return readDecisions(textOf(readPath(path, MOST_DECISIONS), name), name)
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decode(bytes)
  if (decoded !== null) return decoded
  // A line that was cut off while being written may end inside a character; any other invalid byte is refused.
  const whole = decode(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1))
  if (whole === null) throw new InputError('text-encoding', {}, name)
  return `${whole}{`
}

/** null if the bytes are not valid UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The project's key. Throws InputError decisions-key if it is missing or malformed. */
export function openKey(path: string): Buffer {
  const file = keyPath(path)
  if (!existsSync(file)) throw new InputError('decisions-key', { key: basename(file) }, basename(path))
  const key = Buffer.from(keyText(file).trim(), 'hex')
  if (key.length !== 32) throw new InputError('decisions-key', { key: basename(file) }, basename(path))
  return key
}

/** '' where it is no file, which is no key either. */
function keyText(file: string): string {
  try {
    return shortText(file)
  } catch (error) {
    if (error instanceof InputError) return ''
    throw error
  }
}

interface Opened {
  readonly read: ReadDecisions
  readonly key: Buffer | null
  /** What nobody can tell of the file. */
  readonly notes: readonly Note[]
}

/**
 * Reads, and checks with the key that nobody without it has changed or cut the file.
 * Throws as `openDecisions` and `openKey`, decisions-seal, decisions-head, decisions-cut.
 */
function openSealed(path: string): Opened {
  const read = openDecisions(path)
  const hasHead = existsSync(headPath(path))
  // An empty file that nobody has decided in needs no key yet; nor does one that was emptied, with all that lay beside it.
  if (!read.decisions.length && !hasHead && !existsSync(keyPath(path))) return { read, key: null, notes: [noteOf('empty', basename(path))] }
  const key = openKey(path)
  const name = basename(path)
  return { read, key, notes: sealNotes(read, key, hasHead ? keyText(headPath(path)) : null, name) }
}

/** How a plan finds the rows of earlier decisions. */
export function recallFrom(path: string): Recall {
  const { read, key, notes } = openSealed(path)
  const { decisions } = read
  if (!key || !decisions.length) return () => ({ pairs: [], notes })
  return recallSealed(read, key, notes, basename(path))
}

/**
 * Joins two files that grew apart into a third, under the key of whichever of the three has one.
 * `notes`: what nobody can tell of the two, which the new seals will hide. Throws InputError decisions-keys.
 */
export function mergeFiles(mine: string, hers: string, out: string): { readonly decisions: number; readonly notes: readonly Note[] } {
  const opened = [mine, hers].map(openMine)
  const [a, b] = opened.map((o) => o.read.decisions)
  const keys = [...(existsSync(keyPath(out)) ? [openKey(out)] : []), ...opened.flatMap((o) => o.key ?? [])]
  const [key] = keys
  // Rows are known by hashes with the key: under another they are nobody.
  if (keys.some((other) => !other.equals(key!))) throw new InputError('decisions-keys', { other: basename(mine) }, basename(hers))
  const text = mergeDecisions(a ?? [], b ?? [], key)
  const merged = readDecisions(text, basename(out))
  const sealed = key
    ? [
        { path: keyPath(out), bytes: Buffer.from(`${key.toString('hex')}\n`) },
        { path: headPath(out), bytes: Buffer.from(headText(key, merged)) },
      ]
    : []
  writeAll([{ path: out, bytes: Buffer.from(text) }, ...sealed])
  return { decisions: merged.decisions.length, notes: opened.flatMap((o) => o.notes) }
}

/** Without a key beside it, only a file without seals can be read. */
function openMine(path: string): Opened {
  const read = openDecisions(path)
  if (existsSync(keyPath(path)) || read.decisions.some((d) => d.mac !== undefined)) return openSealed(path)
  return { read, key: null, notes: read.decisions.length ? [noteOf('unsealed', basename(path))] : [] }
}

/** Checks before the comparison that `startDecisions` will work afterwards; writes nothing. Throws InputErrors, InputError decisions-key. */
export function checkDecisions(path: string, inputs: readonly string[]): void {
  if (!existsSync(path)) checkOutputs([path], inputs)
  if (existsSync(keyPath(path))) openKey(path)
}

/** Creates an empty file and its key if they are missing. Returns whether the key is new. */
export function startDecisions(path: string): boolean {
  const [isNew, hasKey, hasHead] = [!existsSync(path), existsSync(keyPath(path)), existsSync(headPath(path))]
  if (isNew && hasHead) throw new InputError('decisions-gone', { head: basename(headPath(path)) }, basename(path))
  const read = isNew ? readDecisions('', basename(path)) : openDecisions(path)
  const key = hasKey || hasHead || read.decisions.length ? openKey(path) : randomBytes(32)
  if (!hasKey) writeAll([{ path: keyPath(path), bytes: Buffer.from(`${key.toString('hex')}\n`) }])
  if (isNew || (!hasKey && !read.decisions.length)) writeAll([{ path: headPath(path), bytes: Buffer.from(headText(key, read)) }])
  if (isNew) writeAll([{ path, bytes: new Uint8Array() }])
  return !hasKey
}

/** Milliseconds after which a lock that names no process counts as abandoned. */
const STALE_LOCK = 30_000
/** Milliseconds to wait for somebody else's lock. */
const PATIENCE = 60_000

/** Appends under a lock, so that several people may decide at once. Resolves to the line number once it is on disk. */
export async function appendDecision(path: string, decision: NewDecision): Promise<number> {
  const unlock = await lock(`${path}.lock`)
  try {
    const { read: now } = openSealed(path)
    const key = openKey(path)
    if (now.torn) truncateSync(path, now.whole)
    const line = nextLine(now, decision, key)
    appendLine(path, line)
    const decisions = { length: now.decisions.length + 1 }
    // Should the process end here, the file has a line more than its head tells, with a seal of its own.
    writeAll([{ path: headPath(path), bytes: Buffer.from(headText(key, { decisions, last: hashLine(line.trimEnd()) })) }])
    return decisions.length
  } finally {
    unlock()
  }
}

async function lock(path: string): Promise<() => void> {
  const own = `${process.pid} ${randomBytes(8).toString('hex')}`
  const end = performance.now() + PATIENCE
  while (!tryLock(path, own)) {
    breakStale(path)
    if (performance.now() > end) throw new InputError('decisions-lock', {}, basename(path))
    await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20))
  }
  return () => {
    if (existsSync(path) && shortText(path) === own) unlinkSync(path)
  }
}

/** false if somebody else holds the lock. Throws InputError write. */
function tryLock(path: string, own: string): boolean {
  try {
    const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    writeSync(fd, own)
    closeSync(fd)
    return true
  } catch (error) {
    const cause = codeOf(error)
    if (cause === 'EEXIST') return false
    throw new InputError('write', { cause }, basename(path))
  }
}

/** Removes a lock whose process is gone. Renaming decides which of several waiting processes does it. */
function breakStale(path: string): void {
  try {
    const [pid] = shortText(path).split(' ')
    const gone = pid ? !isAlive(Number(pid)) : performance.timeOrigin + performance.now() - statSync(path).mtimeMs > STALE_LOCK
    if (!gone) return
    const aside = `${path}.${randomBytes(6).toString('hex')}`
    renameSync(path, aside)
    // Another process may have taken the lock between reading and renaming; then put it back.
    if (shortText(aside).split(' ')[0] !== pid && !existsSync(path)) renameSync(aside, path)
    else unlinkSync(aside)
  } catch {
    // It was released meanwhile.
  }
}

/** The system's error code, such as "ENOENT". */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
