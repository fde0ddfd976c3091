// What ships beside the code: the tables, the example, the main file of a thread.
// In the program without Node they lie inside it: its build puts a module of the same shape in the place of this one.
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Thread } from './contract.ts'

/** Of a path from the package's root. Right wherever this is run from: src/platform/, dist/platform/, or the command in one file in dist/cli/. */
const packageUrl = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** A file of the package, by its path from the root. */
export const shippedFile = (path: string): Uint8Array => readFileSync(packageUrl(path))

export const shippedText = (path: string): string => readFileSync(packageUrl(path), 'utf8')

/** Sources that are run as they stand have no compiled worker beside them. */
const isCompiled = !import.meta.url.endsWith('.ts')

/** Starts a thread that runs threads/worker; null where none can be started. */
export const startThread = isCompiled ? (): Thread => new Worker(packageUrl('dist/threads/worker.js')) : null
