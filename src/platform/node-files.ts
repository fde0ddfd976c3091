// A path or standard input → bytes. What is wrong with a path is said here, before anything tries to read the file.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Opened } from '../model/source.ts'
import { uint8 } from '../metrics/columns.ts'
import { nearest } from '../metrics/nearest.ts'
import { sha256 } from './node.ts'

/** Reads a whole file; the path `-` stands for `stdin`. Throws InputError file-missing, file-is-directory, file-unreadable. */
export async function openSource(path: string, stdin: () => Promise<Uint8Array>): Promise<Opened> {
  const bytes = path === '-' ? await stdin() : await readWhole(path)
  return { file: path === '-' ? 'standard input' : path, bytes, sha256: sha256(bytes) }
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
    return readBytes(path)
  } catch {
    throw new InputError('file-unreadable', {}, name)
  }
}

/** Files between these sizes are read into shared memory; longer ones do not fit a buffer. */
const [LARGE, LONGEST] = [2 ** 20, 2 ** 31 - 1]

/** Read synchronously, and a large file into memory that other threads see: any other way holds the bytes twice. */
function readBytes(path: string): Uint8Array {
  const from = openSync(path, 'r')
  try {
    const found = fstatSync(from)
    if (!found.isFile() || found.size < LARGE || found.size > LONGEST) return readFileSync(from)
    const bytes = uint8(found.size)
    let size = 0
    for (let read = -1; read !== 0 && size < bytes.length; size += read) read = readSync(from, bytes, size, bytes.length - size, null)
    return bytes.subarray(0, size)
  } finally {
    closeSync(from)
  }
}
