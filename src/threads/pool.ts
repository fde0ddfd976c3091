// A pool of threads that work on numbered pieces. How many there are never changes a result: what comes of a piece is put in its place by its number.
import { int32 } from '../metrics/columns.ts'
import { InputError } from '../model/errors.ts'
import type { Progress } from '../model/progress.ts'
import type { Thread } from '../platform/contract.ts'
import { collect } from '../platform/index.ts'
import { nextPiece, type Order, type Reply } from './orders.ts'

/** Threads beside this one, as a caller offers them. */
export interface Workers {
  readonly count: number
  /** Nobody asked for so many: only those are started that the work is worth. */
  readonly sparing?: boolean
  /** Starts so many of them. */
  hire(count: number): readonly Thread[]
}

/** This thread only. */
export const ALONE: Workers = { count: 0, hire: () => [] }

/** How a run is done; nothing here changes its result. */
export interface How {
  readonly progress?: Progress
  readonly workers?: Workers
  /** Stops the run, which then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** How work is divided. */
interface Division {
  /** Threads beside this one, at most; without, one for each other piece. */
  readonly beside?: number
  /** Hears how many pieces have been begun. */
  readonly seen?: ((begun: number) => void) | undefined
}

/**
 * This thread and those beside it, of which each is started by the first work that is worth it. Throws InputError thread where one fails,
 * ends, or cannot start.
 */
export interface Pool {
  /** Threads beside this one. */
  readonly beside: number
  /** Threads beside this one, for work that is worth so many in all. */
  besideFor(threads: number): number
  /** Lets others have their turn, and throws the reason of a signal that stops the run; null where nothing can stop it. */
  mayStop(): Promise<void> | null
  /** Something that each of them keeps, and those that start later. */
  share(what: unknown): void
  /** Gives back the columns that all threads are done with: V8 does not count what they share, and would keep it. */
  release(): void
  /** One thing done by another thread; null where none is free. */
  elsewhere(job: string, args: unknown): Promise<unknown> | null
  /** Results of pieces 0 … n − 1 of a task, in their order: `run` does them on this thread, the others know the task by its name. */
  divide<R>(task: string, args: unknown, pieces: number, run: (piece: number) => R, how?: Division): Promise<R[]>
}

/** Does something with a pool; its threads end with it. */
export async function withPool<T>(workers: Workers, use: (pool: Pool) => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  const hired: Thread[] = []
  let kept: Order | undefined
  /** So many threads, where there are as many. */
  const threads = (many: number): readonly Thread[] => {
    const missing = Math.min(many, workers.count) - hired.length
    const begun = missing > 0 ? hire(workers, missing) : []
    if (kept) for (const thread of begun) thread.postMessage(kept)
    hired.push(...begun)
    return hired.slice(0, many)
  }
  const busy = new Set<Thread>()
  const pool: Pool = {
    beside: workers.count,
    besideFor: (worth) => (workers.sparing ? Math.min(workers.count, worth - 1) : workers.count),
    mayStop: () => (signal ? turn(signal) : null),
    share(what) {
      kept = { share: what }
      for (const thread of hired) thread.postMessage(kept)
    },
    release() {
      for (const thread of hired) thread.postMessage({ release: true } satisfies Order)
      collect()
    },
    elsewhere(job, args) {
      const isFree = (thread: Thread): boolean => !busy.has(thread)
      const free = hired.find(isFree) ?? threads(hired.length + 1).find(isFree)
      if (!free) return null
      busy.add(free)
      return replyOf(free, { job, args }).then((reply) => {
        busy.delete(free)
        return 'result' in reply ? reply.result : undefined
      })
    },
    divide: (task, args, pieces, run, { seen, beside = Infinity } = {}) =>
      divide(threads(Math.max(0, Math.min(beside, pieces - 1))), { task, args, pieces, taken: int32(1) }, run, {
        seen,
        mayStop: pool.mayStop,
      }),
  }
  try {
    return await use(pool)
  } finally {
    await Promise.all(hired.map((thread) => thread.terminate()))
  }
}

/** Whoever aborts the signal needs a turn to do so. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve))
  signal.throwIfAborted()
}

function hire(workers: Workers, many: number): readonly Thread[] {
  try {
    return workers.hire(many)
  } catch (error) {
    throw new InputError('thread', { reason: (error as { code?: string }).code ?? 'start' })
  }
}

async function divide<R>(
  threads: readonly Thread[],
  order: Extract<Order, { readonly task: string }>,
  run: (piece: number) => R,
  { seen, mayStop }: Pick<Division, 'seen'> & Pick<Pool, 'mayStop'>,
): Promise<R[]> {
  const { pieces, taken } = order
  const results = Array.from<R>({ length: pieces })
  const replies = threads.map((thread) => replyOf(thread, order))
  // What fails on this thread is told, not that the others then end.
  for (const reply of replies) reply.catch(() => {})
  for (let piece = nextPiece(taken); piece < pieces; piece = nextPiece(taken)) {
    results[piece] = run(piece)
    seen?.(Atomics.load(taken, 0))
    const stopping = mayStop()
    if (stopping) await stopping
  }
  for (const reply of await Promise.all(replies))
    if ('done' in reply) for (const [piece, result] of reply.done) results[piece] = result as R
  return results
}

function replyOf(thread: Thread, order: Order): Promise<Exclude<Reply, { readonly failed: string }>> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      thread.off('message', heard)
      thread.off('exit', left)
      act()
    }
    const fail = (reason: string) => end(() => reject(new InputError('thread', { reason })))
    const heard = (message: unknown) => {
      const reply = message as Reply
      if ('failed' in reply) fail(reply.failed)
      else end(() => resolve(reply))
    }
    const left = (code: number) => fail(`exit ${code}`)
    thread.on('message', heard)
    thread.on('exit', left)
    // An error is followed by an exit, which is what we tell.
    if (thread.listenerCount('error') === 0) thread.on('error', () => {})
    if (thread.threadId < 0) fail('ended')
    else thread.postMessage(order)
  })
}
