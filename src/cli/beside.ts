// Reports that lie beside a manifest and are not named in it: nothing of them was compared, which is said.
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Manifest } from './manifest.ts'

/** The schema of a report is told at its beginning. */
const BEGINNING = 4096

/** Names of files. `path` is where the manifest is. */
export function reportsBeside(path: string, { inputs, others, outputs, published }: Manifest): string[] {
  const named = new Set([basename(path), ...[...inputs, ...others, ...outputs].map(({ file }) => file), ...(published ?? [])])
  return readdirSync(dirname(path), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:nd)?jsonl?$/i.test(entry.name) && !named.has(entry.name))
    .map(({ name }) => name)
    .filter((name) => isReport(join(dirname(path), name)))
    .sort()
}

function isReport(path: string): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(BEGINNING)
    return bytes.toString('latin1', 0, readSync(file, bytes)).includes('"reconcile.report/')
  } catch {
    // What cannot be read is no report to whoever runs this.
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
