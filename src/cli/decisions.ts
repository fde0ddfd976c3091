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
import { appendLine, writeAll } from '../sink/files.ts'

export const keyPath = (path: string): string => `${path}.key`

/** Throws InputError file-missing, decisions-*, and leaves every byte as it is. */
export function openDecisions(path: string): ReadDecisions {
  const name = basename(path)
  if (!existsSync(path)) throw new InputError('file-missing', {}, name)
  if (lstatSync(path).isSymbolicLink() || !statSync(path).isFile()) throw new InputError('decisions-file', {}, name)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    // A line torn in writing may end inside a letter; anything else is no file of ours.
    const bytes = readFileSync(path)
    const end = bytes.lastIndexOf(10) + 1
    try {
      text = `${new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end))}{`
    } catch {
      throw new InputError('text-encoding', {}, name)
    }
  }
  return readDecisions(text, name)
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

/** Makes an empty file and its key where there are none; true where the key is new. */
export function startDecisions(path: string): boolean {
  const fresh = !existsSync(keyPath(path))
  if (fresh && existsSync(path) && openDecisions(path).decisions.length) openKey(path)
  if (fresh) writeAll([{ path: keyPath(path), bytes: Buffer.from(`${randomBytes(32).toString('hex')}\n`) }])
  if (!existsSync(path)) writeAll([{ path, bytes: new Uint8Array() }])
  return fresh
}

const STALE_LOCK = 30_000
const PATIENCE = 60_000

/** Appends under a lock, so that several people may decide at once; on disk when this returns. `torn` tells of a line that had been cut off. */
export async function appendDecision(
  path: string,
  make: (now: ReadDecisions) => NewDecision | null,
): Promise<{ readonly seq: number | null; readonly torn: boolean }> {
  const unlock = await lock(`${path}.lock`)
  try {
    const now = openDecisions(path)
    if (now.torn) truncateSync(path, now.whole)
    const decision = make(now)
    if (decision === null) return { seq: null, torn: now.torn }
    appendLine(path, nextLine(now, decision))
    return { seq: now.decisions.length + 1, torn: now.torn }
  } finally {
    unlock()
  }
}

async function lock(path: string): Promise<() => void> {
  const own = `${process.pid} ${randomBytes(8).toString('hex')}`
  for (const end = performance.now() + PATIENCE; ;) {
    try {
      const fd = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
      writeSync(fd, own)
      closeSync(fd)
      return () => {
        if (existsSync(path) && readFileSync(path, 'utf8') === own) unlinkSync(path)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new InputError('write', { cause: (error as NodeJS.ErrnoException).code ?? 'unknown' }, basename(path))
    }
    breakStale(path)
    if (performance.now() > end) throw new InputError('decisions-lock', {}, basename(path))
    await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20))
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
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
