// The main file of a thread: takes pieces of whatever task it is told, and says what came of them.
import { parentPort } from 'node:worker_threads'
import { sharedOf, work, type Order, type Reply, type Shared } from './link/crew.ts'
import { TASKS } from './link/tasks.ts'
import { knownName, nameKnowledge } from './names/knowledge.ts'
import { readPieces, READ_FACTS, type ReadArgs } from './read-facts.ts'
import { readElsewhere, READ_LIST, type ReadOrder } from './read-lists.ts'

const known = nameKnowledge()
/** What is done whole, by one thread. */
const JOBS: Readonly<Record<string, (args: never) => Promise<unknown>>> = {
  [READ_LIST]: (order: ReadOrder) => readElsewhere(order, knownName),
}
let shared: Shared | undefined

/** A task's pieces, on this thread. */
function start(task: string, args: unknown): (piece: number) => unknown {
  return task === READ_FACTS ? readPieces(args as ReadArgs, known) : TASKS.find((t) => t.name === task)!.start(shared!, args as never)
}

parentPort!.on('message', async (order: Order) => {
  if ('share' in order) {
    shared = sharedOf(order.share, known)
    return
  }
  let reply: Reply
  try {
    reply = await answer(order)
  } catch (error) {
    reply = { failed: error instanceof Error ? error.name : 'Error' }
  }
  parentPort!.postMessage(reply)
})

async function answer(order: Exclude<Order, { readonly share: unknown }>): Promise<Reply> {
  if ('job' in order) return { result: await JOBS[order.job]!(order.args as never) }
  const done: [number, unknown][] = []
  work(start(order.task, order.args), order.pieces, order.taken, (piece, result) => done.push([piece, result]))
  return { done }
}
