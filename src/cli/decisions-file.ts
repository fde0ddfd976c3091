// The decisions file on disk: read, proved, appended to under a lock, with the project's key beside it.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Recall } from '../model/plan.ts'
import { nextLine, readDecisions, type NewDecision, type ReadDecisions } from '../review/decisions.ts'
import { recall } from '../review/recall.ts'
import { appendLine, checkOutputs, writeAll } from '../sink/files.ts'

export const keyPath = (path: string): string => `${path}.key`

/** Throws InputError file-missing, decisions-*, and leaves every byte as it is. */
export function openDecisions(path: string): ReadDecisions {
  const name = basename(path)
  if (!existsSync(path)) throw new InputError('file-missing', {}, name)
  if (lstatSync(path).isSymbolicLink() || !statSync(path).isFile()) throw new InputError('decisions-file', {}, name)
  return readDecisions(textOf(readFileSync(path), name), name)
}

function textOf(bytes: Buffer, name: string): string {
  const decoded = decode(bytes)
  if (decoded !== null) return decoded
  // A line torn in writing may end inside a letter; anything else is no file of ours.
  const whole = decode(bytes.subarray(0, bytes.lastIndexOf('\n') + 1))
  if (whole === null) throw new InputError('text-encoding', {}, name)
  return `${whole}{`
}

/** null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The project's key. Throws InputError decisions-key where there are decisions and no key. */
export function openKey(path: string): Buffer {
  const file = keyPath(path)
  if (!existsSync(file)) throw new InputError('decisions-key', { key: basename(file) }, basename(path))
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length !== 32) throw new InputError('decisions-key', { key: basename(file) }, basename(path))
  return key
}

/** What `run` needs of a decisions file. */
export function recallFrom(path: string): Recall {
  const { decisions } = openDecisions(path)
  if (!decisions.length) return () => ({ pairs: [], notes: [] })
  const key = openKey(path)
  return (facts, tokens) => recall(decisions, key, facts, tokens)
}

/** Refuses early what `startDecisions` could not do later, and writes nothing. Throws InputErrors, InputError decisions-key. */
export function checkDecisions(path: string, inputs: readonly string[]): void {
  if (!existsSync(path)) checkOutputs([path], inputs)
  if (existsSync(keyPath(path))) openKey(path)
}

/** Makes an empty file and its key where there are none; true where the key is new. */
export function startDecisions(path: string): boolean {
  const fresh = !existsSync(keyPath(path))
  if (fresh && existsSync(path) && openDecisions(path).decisions.length) openKey(path)
  if (fresh) writeAll([{ path: keyPath(path), bytes: Buffer.from(`${randomBytes(32).toString('hex')}\n`) }])
  if (!existsSync(path)) writeAll([{ path, bytes: new Uint8Array() }])
  return fresh
}

/** Milliseconds after which a lock that names no process is taken for left over. */
const STALE_LOCK = 30_000
/** Milliseconds to wait for somebody else's lock. */
const PATIENCE = 60_000

/** Appends under a lock, so that several people may decide at once; on disk when this returns the number of its line. */
export async function appendDecision(path: string, decision: NewDecision): Promise<number> {
  const unlock = await lock(`${path}.lock`)
  try {
    const now = openDecisions(path)
    if (now.torn) truncateSync(path, now.whole)
    appendLine(path, nextLine(now, decision))
    return now.decisions.length + 1
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
    if (existsSync(path) && readFileSync(path, 'utf8') === own) unlinkSync(path)
  }
}

/** false where somebody else holds the lock. Throws InputError write. */
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

/** A lock whose holder is gone is taken away, by whoever can rename it first. */
function breakStale(path: string): void {
  try {
    const [pid] = readFileSync(path, 'utf8').split(' ')
    const gone = pid ? !isAlive(Number(pid)) : performance.timeOrigin + performance.now() - statSync(path).mtimeMs > STALE_LOCK
    if (!gone) return
    const aside = `${path}.${randomBytes(6).toString('hex')}`
    renameSync(path, aside)
    // Somebody may have locked anew between the look and the rename: then it is put back.
    if (readFileSync(aside, 'utf8').split(' ')[0] !== pid && !existsSync(path)) renameSync(aside, path)
    else unlinkSync(aside)
  } catch {
    // Gone by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The system's code of a failure: "ENOENT". */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
