// Reads text files other than lists: case files, ledgers, manifests.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { similarTo } from '../case/faults.ts'
import { InputError } from '../model/errors.ts'

/** Without a byte order mark. Throws InputError file-missing, file-is-directory, file-unreadable, text-encoding. */
export function readTextFile(path: string): string {
  const name = basename(path)
  try {
    if (statSync(path).isDirectory()) throw new InputError('file-is-directory', {}, name)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof InputError) throw error
    if (error instanceof TypeError) throw new InputError('text-encoding', {}, name)
    if (existsSync(path)) throw new InputError('file-unreadable', {}, name)
    const folder = dirname(path)
    throw new InputError('file-missing', existsSync(folder) ? similarTo(name, readdirSync(folder)) : {}, name)
  }
}
