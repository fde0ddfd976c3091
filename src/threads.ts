// Threads beside the one that asks, for `reconcile` and `inspect`. They share columns and never change a result.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ALONE, type Workers } from './link/crew.ts'
import { packageUrl } from './package-url.ts'

/** Each thread has its own memory of names; more are started only when they are asked for. */
const MOST_UNASKED = 8

/** `n` threads in all; 0 is as many as the machine has processors, up to eight. */
export function threads(n = 0): Workers {
  const count = (n || Math.min(availableParallelism(), MOST_UNASKED)) - 1
  // Sources that are run as they stand have no compiled worker beside them.
  if (count < 1 || import.meta.url.endsWith('.ts')) return ALONE
  const file = packageUrl('dist/crew-worker.js')
  return { count, hire: (n) => Array.from({ length: n }, () => new Worker(file)) }
}
