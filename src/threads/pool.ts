// A pool of threads that work on numbered pieces. How many there are never changes a result: what comes of a piece is put in its place by its number.
import { int32 } from '../metrics/columns.ts'
import { InputError } from '../model/errors.ts'
import type { Progress } from '../model/progress.ts'
import type { Thread } from '../platform/contract.ts'
import { nextPiece, type Order, type Reply } from './orders.ts'

/** Threads beside this one, as a caller offers them. */
export interface Workers {
  readonly count: number
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

/** This thread and those beside it, which are started by the first work that is worth it. Throws InputError thread where one fails, ends, or cannot start. */
export interface Pool {
  /** Threads beside this one. */
  readonly beside: number
  /** Lets others have their turn, and throws the reason of a signal that stops the run; null where nothing can stop it. */
  mayStop(): Promise<void> | null
  /** Sends something that each of them keeps. */
  share(what: unknown): void
  /** One thing done by another thread; null where none is free. */
  elsewhere(job: string, args: unknown): Promise<unknown> | null
  /** Results of pieces 0 … n − 1 of a task, in their order: `run` does them on this thread, the others know the task by its name. */
  divide<R>(task: string, args: unknown, pieces: number, run: (piece: number) => R, seen?: (begun: number) => void): Promise<R[]>
}

/** Does something with a pool; its threads end with it. */
export async function withPool<T>(workers: Workers, use: (pool: Pool) => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  let hired: readonly Thread[] | undefined
  const threads = () => (hired ??= hire(workers))
  const busy = new Set<Thread>()
  const pool: Pool = {
    beside: workers.count,
    mayStop: () => (signal ? turn(signal) : null),
    share(what) {
      for (const thread of threads()) thread.postMessage({ share: what } satisfies Order)
    },
    elsewhere(job, args) {
      const free = workers.count > 0 ? threads().find((thread) => !busy.has(thread)) : undefined
      if (!free) return null
      busy.add(free)
      return replyOf(free, { job, args }).then((reply) => {
        busy.delete(free)
        return 'result' in reply ? reply.result : undefined
      })
    },
    divide: (task, args, pieces, run, seen) =>
      divide(threads(), { task, args, pieces, taken: int32(1) }, run, { seen, mayStop: pool.mayStop }),
  }
  try {
    return await use(pool)
  } finally {
    await Promise.all((hired ?? []).map((thread) => thread.terminate()))
  }
}

/** Whoever aborts the signal needs a turn to do so. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve))
  signal.throwIfAborted()
}

function hire(workers: Workers): readonly Thread[] {
  try {
    return workers.hire(workers.count)
  } catch (error) {
    throw new InputError('thread', { reason: (error as { code?: string }).code ?? 'start' })
  }
}

async function divide<R>(
  threads: readonly Thread[],
  order: Extract<Order, { readonly task: string }>,
  run: (piece: number) => R,
  { seen, mayStop }: { readonly seen: ((begun: number) => void) | undefined; readonly mayStop: Pool['mayStop'] },
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
