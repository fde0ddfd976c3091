// The main file of a thread: works on whatever it is told, and says what came of it.
import { parentPort } from 'node:worker_threads'
import type { Shared } from '../link/task.ts'
import { TASKS } from '../link/tasks.ts'
import { knownName, nameKnowledge } from '../names/knowledge.ts'
import { collect } from '../platform/index.ts'
import { sharedOf, type SharedColumns } from './link-pool.ts'
import { takePieces, type Order, type Reply } from './orders.ts'
import { readPieces, READ_FACTS, type ReadArgs } from './read-facts.ts'
import { readElsewhere, READ_LIST, type ReadOrder } from './read-lists.ts'

const port = parentPort!
const known = nameKnowledge()
/** What linking shares, once it has been sent. */
let shared: Shared | undefined

/** A task's work on one piece. */
function start(task: string, args: unknown): (piece: number) => unknown {
  if (task === READ_FACTS) return readPieces(args as ReadArgs, known)
  return TASKS.find(({ name }) => name === task)!.start(shared!, args as never)
}

/** What one thread does as a whole. */
function doJob(job: string, args: unknown): Promise<unknown> {
  if (job === READ_LIST) return readElsewhere(args as ReadOrder, knownName)
  throw new RangeError(job)
}

async function answer(order: Extract<Order, { readonly job: string } | { readonly task: string }>): Promise<Reply> {
  if ('job' in order) return { result: await doJob(order.job, order.args) }
  const done: [number, unknown][] = []
  takePieces(start(order.task, order.args), order.pieces, order.taken, (piece, result) => done.push([piece, result]))
  return { done }
}

port.on('message', async (order: Order) => {
  if ('share' in order) {
    shared = sharedOf(order.share as SharedColumns, known)
    return
  }
  if ('release' in order) {
    collect()
    return
  }
  let reply: Reply
  try {
    reply = await answer(order)
  } catch (error) {
    reply = { failed: error instanceof Error ? error.name : 'Error' }
  }
  port.postMessage(reply)
})
