// Work on columns in pieces, by this thread and others beside it. How many there are never changes a result: pieces are numbered, and so is what comes of them.
import { InputError } from '../errors.ts'
import type { Worker } from 'node:worker_threads'
import type { Documents, Facts, NameKnowledge, Plan, Tokens } from '../model.ts'
import { prepareNames, type Names } from './judge-pair.ts'
import { documentColumns, documentsOf, type DocumentColumns } from './packed-documents.ts'
import { rememberRowTokens, rowTokens, type RowTokens } from './row-tokens.ts'

/** What every thread has. */
export interface Shared {
  readonly facts: readonly Facts[]
  readonly names: Names
  readonly plan: Pick<Plan, 'accept' | 'review' | 'nameOnly'>
}

/** What crosses to another thread: columns are shared, all else is copied. */
export interface SharedColumns {
  /** Without notes and documents. */
  readonly facts: readonly Facts[]
  readonly documents: DocumentColumns | null
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

export interface Order {
  readonly task: string
  readonly args: unknown
  readonly pieces: number
  /** How many pieces are taken, for all threads. */
  readonly taken: Int32Array
}

export type Reply = { readonly done: readonly (readonly [piece: number, result: unknown])[] } | { readonly failed: string }

/** Takes pieces until there are none. */
export function work<R>(run: (piece: number) => R, pieces: number, taken: Int32Array, done: (piece: number, result: R) => void): void {
  for (let piece = Atomics.add(taken, 0, 1); piece < pieces; piece = Atomics.add(taken, 0, 1)) done(piece, run(piece))
}

function columnsOf({ facts, names, plan: { accept, review, nameOnly } }: Shared): SharedColumns {
  return {
    facts: facts.map((f) => ({ ...f, notes: [], documents: NO_DOCUMENTS })),
    documents: facts.length ? documentColumns(facts[0]!.documents) : null,
    rowTokens: facts.map(rowTokens),
    tokens: names.tokens,
    plan: { accept, review, nameOnly },
  }
}

/** A class does not cross; its columns do. */
const NO_DOCUMENTS = null as unknown as Documents

/** What another thread sent, as this one has it. */
export function sharedOf(
  { facts: bare, documents: columns, rowTokens: tokensOf, tokens, plan }: SharedColumns,
  known: NameKnowledge,
): Shared {
  const documents = columns ? documentsOf(columns) : NO_DOCUMENTS
  const facts = bare.map((f) => ({ ...f, documents }))
  facts.forEach((f, at) => rememberRowTokens(f, tokensOf[at]!))
  return { facts, plan, names: prepareNames(facts, tokens, known) }
}

/** Other threads, as a caller brings them: how many, and how they start with what all share. */
export interface Workers {
  readonly count: number
  hire(columns: SharedColumns): Promise<readonly Worker[]>
}

export const ALONE: Workers = { count: 0, hire: () => Promise.resolve([]) }

/** Does something with a crew. Threads beside this one start with the first task that is worth it, and end with the crew. */
export async function withCrew<T>(shared: Shared, workers: Workers, use: (crew: Crew) => Promise<T>): Promise<T> {
  let hired: Promise<readonly Worker[]> | undefined
  const each: Crew['each'] = async (task, args, pieces, { own, seen, alone } = {}) => {
    const taken = new Int32Array(new SharedArrayBuffer(4))
    const results = Array.from<unknown>({ length: pieces })
    const others = pieces > 1 && workers.count > 0 && !alone ? await (hired ??= workers.hire(columnsOf(shared))) : []
    const replies = others.map((worker) => replyOf(worker, { task: task.name, args, pieces, taken } satisfies Order))
    work(own ?? task.start(shared, args), pieces, taken, (piece, result) => {
      results[piece] = result
      seen?.(Atomics.load(taken, 0))
    })
    for (const reply of await Promise.all(replies)) for (const [piece, result] of reply) results[piece] = result
    return results as never
  }
  try {
    return await use({ shared, each })
  } finally {
    for (const worker of (await hired) ?? []) await worker.terminate()
  }
}

/** Throws InputError thread, where the thread fails or ends. */
function replyOf(worker: Worker, order: Order): Promise<readonly (readonly [number, unknown])[]> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      worker.off('message', heard)
      worker.off('exit', left)
      act()
    }
    const fail = (reason: string) => end(() => reject(new InputError('thread', { reason })))
    const heard = (reply: Reply) => ('done' in reply ? end(() => resolve(reply.done)) : fail(reply.failed))
    const left = (code: number) => fail(`exit ${code}`)
    worker.on('message', heard)
    worker.on('exit', left)
    // What failed is told by the end that follows; a thread that ended earlier has no number any more.
    if (worker.listenerCount('error') === 0) worker.on('error', () => {})
    if (worker.threadId < 0) fail('ended')
    else worker.postMessage(order)
  })
}
