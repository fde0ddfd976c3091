// The main file of a thread: takes pieces of whatever task it is told, and says what came of them.
import { parentPort } from 'node:worker_threads'
import { sharedOf, work, type Order, type Reply, type Shared } from './link/crew.ts'
import { TASKS } from './link/tasks.ts'
import { nameKnowledge } from './person/knowledge.ts'
import { readPieces, READ_FACTS, type ReadArgs } from './read-facts.ts'

const known = nameKnowledge()
let shared: Shared | undefined

/** A task's pieces, on this thread. */
function start(task: string, args: unknown): (piece: number) => unknown {
  return task === READ_FACTS ? readPieces(args as ReadArgs, known) : TASKS.find((t) => t.name === task)!.start(shared!, args as never)
}

parentPort!.on('message', (order: Order) => {
  if ('share' in order) {
    shared = sharedOf(order.share, known)
    return
  }
  const done: [number, unknown][] = []
  let reply: Reply = { done }
  try {
    work(start(order.task, order.args), order.pieces, order.taken, (piece, result) => done.push([piece, result]))
  } catch (error) {
    reply = { failed: error instanceof Error ? error.name : 'Error' }
  }
  parentPort!.postMessage(reply)
})
