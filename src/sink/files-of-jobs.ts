// The folder of a job for a cluster: nobody but its owner may read what is written here; it is deleted with its job.
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../model/errors.ts'

const OWNER_ONLY = 0o600
const CHUNK = 1 << 20

/** Takes text and bytes, and writes them a megabyte at a time. */
interface Lines {
  put(piece: string | Uint8Array): void
  close(): void
}

export interface JobFolder {
  write(name: string, content: string | Uint8Array): void
  /** A file in a folder of its own, since other tools read whole folders. */
  lines(folder: string): Lines
}

/** Throws InputError cluster-folder where something of that name is there already. */
export function newJobFolder(path: string): JobFolder {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch {
    throw new InputError('cluster-folder', {}, path)
  }
  return {
    write: (name, content) => writeFileSync(join(path, name), content, { mode: OWNER_ONLY }),
    lines(folder) {
      mkdirSync(join(path, folder), { mode: 0o700 })
      return linesInto(openSync(join(path, folder, 'part.tsv'), 'wx', OWNER_ONLY))
    },
  }
}

function linesInto(file: number): Lines {
  const buffer = Buffer.allocUnsafe(2 * CHUNK)
  let size = 0
  const flush = (): void => {
    for (let at = 0; at < size;) at += writeSync(file, buffer, at, size - at)
    size = 0
  }
  const roomFor = (bytes: number): void => {
    if (size + bytes > buffer.length) flush()
  }
  return {
    put(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      roomFor(bytes.length)
      if (bytes.length > buffer.length) for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      else {
        buffer.set(bytes, size)
        size += bytes.length
      }
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}

/** What a job and Spark write into its folder. */
const OWN = ['runs', 'people', 'judged', 'model.bin', 'job.json', 'job.sql']

/** Deletes the job; the folder stays where somebody has put a report or anything else into it. */
export function removeJobFolder(path: string): void {
  for (const name of OWN) rmSync(join(path, name), { recursive: true, force: true })
  if (readdirSync(path).length === 0) rmSync(path, { recursive: true })
}
