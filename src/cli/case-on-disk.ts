// Reads a case file from disk, with the files that it names relative to its folder.
import { dirname, isAbsolute, join } from 'node:path'
import { readCaseFile, type CaseFile } from '../case/case-file.ts'
import { readTextFile } from './text-file.ts'

/** Throws InputErrors with everything that is wrong with it. */
export const openCase = (path: string): CaseFile =>
  readCaseFile(path, readTextFile(path), {
    locate: (name) => (isAbsolute(name) ? name : join(dirname(path), name)),
    read: readTextFile,
  })
