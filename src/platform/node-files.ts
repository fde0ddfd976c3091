// A list's path or standard input → its bytes, and what they hash to.
import type { Opened } from '../model/source.ts'
import { sha256 } from './node.ts'
import { readPath } from './node-read.ts'

/** Reads a whole file; the path `-` stands for `stdin`. Throws InputError file-* as `readPath` does. */
export async function openSource(path: string, stdin: () => Promise<Uint8Array>): Promise<Opened> {
  if (path === '-') return opened('standard input', await stdin())
  return opened(path, readPath(path))
}

const opened = (file: string, bytes: Uint8Array): Opened => ({ file, bytes, sha256: sha256(bytes) })
