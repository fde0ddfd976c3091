// `threads(n)`: threads beside the one that asks, for `reconcile` and `inspect`. They share columns and never change a result.
import { expectWhole } from '../model/expect.ts'
import { processors, startThread } from '../platform/index.ts'
import { ALONE, type Workers } from './pool.ts'

/** Each thread has its own memory of names; more are started only when they are asked for. */
const MOST_UNASKED = 8

/** `n` threads in all; 0 is as many as the work is worth and the machine has processors, up to eight. One thread where none can be started. */
export function threads(n = 0): Workers {
  expectWhole(n, 'n', 0)
  const start = startThread
  const count = (n || Math.min(processors(), MOST_UNASKED)) - 1
  return count < 1 || !start ? ALONE : { count, sparing: n === 0, hire: (many) => Array.from({ length: many }, () => start()) }
}
