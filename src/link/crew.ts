// Work on columns in pieces, by this thread and others beside it. How many there are never changes a result: pieces are numbered, and so is what comes of them.
import { InputError } from '../model/errors.ts'
import type { Worker } from 'node:worker_threads'
import type { Facts } from '../model/facts.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import type { Plan } from '../model/plan.ts'
import { prepareNames, type Names } from './prepared-names.ts'
import { documentColumns, documentsOf, type DocumentColumns } from './comparison/packed-documents.ts'
import { rememberRowTokens, rowTokens, type RowTokens } from '../names/row-tokens.ts'

/** What every thread has. */
export interface Shared {
  readonly facts: readonly Facts[]
  readonly names: Names
  readonly plan: Pick<Plan, 'accept' | 'review' | 'nameOnly'>
}

/** What crosses to another thread: columns are shared, all else is copied. */
export interface SharedColumns {
  /** Without notes; documents are a class, and do not cross as they are. */
  readonly facts: readonly Omit<Facts, 'documents'>[]
  readonly documents: DocumentColumns
  readonly rowTokens: readonly RowTokens[]
  readonly tokens: Tokens
  readonly plan: Shared['plan']
}

/** Work on numbered pieces; `args` cross to other threads. Pieces come in any order and must not need each other. */
export interface Task<A, R> {
  readonly name: string
  start(shared: Shared, args: A): (piece: number) => R
}

export interface Crew {
  readonly shared: Shared
  /** Results of pieces 0 … n − 1. `own` stands in for `task.start` on this thread; `seen` hears of pieces begun; `alone`: no other thread is worth it. */
  each<A, R>(
    task: Task<A, R>,
    args: A,
    pieces: number,
    more?: { readonly own?: (piece: number) => R; readonly seen?: (begun: number) => void; readonly alone?: boolean },
  ): Promise<R[]>
}

/** What a thread is told: work, or what is to be kept for it. */
export type Order =
  | { readonly share: SharedColumns }
  | {
      readonly task: string
      readonly args: unknown
      readonly pieces: number
      /** How many pieces are taken, by all threads. */
      readonly taken: Int32Array
    }
  | { readonly job: string; readonly args: unknown }

export type Reply =
  | { readonly done: readonly (readonly [piece: number, result: unknown])[] }
  | { readonly result: unknown }
  | { readonly failed: string }

/** Takes pieces until there are none. */
export function work<R>(run: (piece: number) => R, pieces: number, taken: Int32Array, done: (piece: number, result: R) => void): void {
  for (let piece = Atomics.add(taken, 0, 1); piece < pieces; piece = Atomics.add(taken, 0, 1)) done(piece, run(piece))
}

function columnsOf({ facts, names, plan: { accept, review, nameOnly } }: Shared): SharedColumns {
  return {
    facts: facts.map(({ documents: _documents, ...f }) => ({ ...f, notes: [] })),
    documents: documentColumns(facts[0]!.documents),
    rowTokens: facts.map(rowTokens),
    tokens: names.tokens,
    plan: { accept, review, nameOnly },
  }
}

/** What another thread sent, as this one has it. */
export function sharedOf(
  { facts: bare, documents: columns, rowTokens: tokensOf, tokens, plan }: SharedColumns,
  known: NameKnowledge,
): Shared {
  const documents = documentsOf(columns)
  const facts = bare.map((f) => ({ ...f, documents }))
  facts.forEach((f, at) => rememberRowTokens(f, tokensOf[at]!))
  return { facts, plan, names: prepareNames(facts, tokens, known) }
}

/** Other threads, as a caller brings them: how many, and how they start. */
export interface Workers {
  readonly count: number
  /** So many of them. */
  hire(count: number): readonly Worker[]
}

export const ALONE: Workers = { count: 0, hire: () => [] }

/** This thread and those beside it, which start with the first work that is worth it. */
export interface Team {
  readonly beside: number
  /** Sends something to all that they keep. */
  share(columns: SharedColumns): void
  /** One thing done by another thread; null where none is free for it. */
  elsewhere(job: string, args: unknown): Promise<unknown> | null
  /** Results of numbered pieces of a task: `run` does them here, others by the task's name. */
  divide<R>(task: string, args: unknown, pieces: number, run: (piece: number) => R, seen?: (begun: number) => void): Promise<R[]>
}

/** Does something with a team; its threads end with it. */
export async function withTeam<T>(workers: Workers, use: (team: Team) => Promise<T>): Promise<T> {
  let hired: readonly Worker[] | undefined
  const busy = new Set<Worker>()
  const others = () => {
    try {
      return (hired ??= workers.hire(workers.count))
    } catch (error) {
      throw new InputError('thread', { reason: (error as { code?: string }).code ?? 'start' })
    }
  }
  const team: Team = {
    beside: workers.count,
    share(columns) {
      for (const worker of others()) worker.postMessage({ share: columns } satisfies Order)
    },
    elsewhere(job, args) {
      const worker = workers.count > 0 ? others().find((w) => !busy.has(w)) : undefined
      if (!worker) return null
      busy.add(worker)
      return replyOf(worker, { job, args }).then((reply) => {
        busy.delete(worker)
        return 'result' in reply ? reply.result : undefined
      })
    },
    async divide<R>(task: string, args: unknown, pieces: number, run: (piece: number) => R, seen?: (begun: number) => void): Promise<R[]> {
      const taken = new Int32Array(new SharedArrayBuffer(4))
      const results = Array.from<R>({ length: pieces })
      const replies = others().map((worker) => replyOf(worker, { task, args, pieces, taken }))
      // What fails here is told before what they say of their end.
      for (const reply of replies) reply.catch(() => {})
      work(run, pieces, taken, (piece, result) => {
        results[piece] = result
        seen?.(Atomics.load(taken, 0))
      })
      for (const reply of await Promise.all(replies))
        if ('done' in reply) for (const [piece, result] of reply.done) results[piece] = result as R
      return results
    },
  }
  try {
    return await use(team)
  } finally {
    await Promise.all((hired ?? []).map((worker) => worker.terminate()))
  }
}

/** Links with a team; it is told of the facts with the first task that is worth it. */
export function crewOf(team: Team, shared: Shared): Crew {
  let told = false
  return {
    shared,
    async each(task, args, pieces, { own, seen, alone } = {}) {
      const run = own ?? task.start(shared, args)
      if (alone || pieces < 2 || team.beside === 0)
        return Array.from({ length: pieces }, (_, piece) => {
          seen?.(piece)
          return run(piece)
        })
      if (!told) team.share(columnsOf(shared))
      told = true
      return team.divide(task.name, args, pieces, run, seen)
    },
  }
}

export const withCrew = <T>(shared: Shared, workers: Workers, use: (crew: Crew) => Promise<T>): Promise<T> =>
  withTeam(workers, (team) => use(crewOf(team, shared)))

/** Throws InputError thread, where the thread fails or ends. */
function replyOf(worker: Worker, order: Order): Promise<Exclude<Reply, { readonly failed: string }>> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      worker.off('message', heard)
      worker.off('exit', left)
      act()
    }
    const fail = (reason: string) => end(() => reject(new InputError('thread', { reason })))
    const heard = (reply: Reply) => ('failed' in reply ? fail(reply.failed) : end(() => resolve(reply)))
    const left = (code: number) => fail(`exit ${code}`)
    worker.on('message', heard)
    worker.on('exit', left)
    // What failed is told by the end that follows; a thread that ended earlier has no number any more.
    if (worker.listenerCount('error') === 0) worker.on('error', () => {})
    if (worker.threadId < 0) fail('ended')
    else worker.postMessage(order)
  })
}
