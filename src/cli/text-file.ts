// Reads text files other than lists: case files, ledgers, manifests, reports.
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import { readPath } from '../platform/node-read.ts'

/** What people write by hand is far shorter. */
const MOST_WRITTEN = 64 * 2 ** 20
/** A longer text fits no string. */
export const MOST_TEXT = 2 ** 29 - 2 ** 10

/** Without a byte order mark. Throws InputError file-* as `readPath` does, text-encoding. */
export function readTextFile(path: string, most: number = MOST_WRITTEN): string {
  const bytes = readPath(path, most)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError('text-encoding', {}, basename(path))
  }
}
