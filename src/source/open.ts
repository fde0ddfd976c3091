// A path or standard input → bytes. Says what is wrong with a file before anything tries to read it.
import { createHash } from 'node:crypto'
import { constants, readFileSync } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { InputError } from '../errors.ts'
import { nearest } from '../metrics/nearest.ts'

export interface Opened {
  readonly file: string
  readonly bytes: Uint8Array
  /** Of the bytes actually read, lower-case hexadecimal. */
  readonly sha256: string
}

/** Reads a whole file; `-` is `stdin`. Throws InputError file-missing, file-is-directory, file-unreadable. */
export async function openSource(path: string, stdin: () => Promise<Uint8Array>): Promise<Opened> {
  const bytes = path === '-' ? await stdin() : await readWhole(path)
  return { file: path === '-' ? 'standard input' : path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const name = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found) {
    const similar = nearest(name, await readdir(dirname(path)).catch(() => []))
    throw new InputError('file-missing', similar ? { similar } : {}, name)
  }
  if (found.isDirectory()) throw new InputError('file-is-directory', {}, name)
  try {
    await access(path, constants.R_OK)
    // In one piece: reading asynchronously holds a large file twice.
    return readFileSync(path)
  } catch {
    throw new InputError('file-unreadable', {}, name)
  }
}
