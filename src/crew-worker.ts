// The main file of a thread: takes pieces of whatever task it is told, and says what came of them.
import { parentPort, workerData } from 'node:worker_threads'
import { sharedOf, work, type Order, type Reply, type SharedColumns } from './link/crew.ts'
import { TASKS } from './link/tasks.ts'
import { nameKnowledge } from './person/knowledge.ts'

const shared = sharedOf(workerData as SharedColumns, nameKnowledge())

parentPort!.on('message', ({ task, args, pieces, taken }: Order) => {
  const done: [number, unknown][] = []
  let reply: Reply = { done }
  try {
    work(TASKS.find((t) => t.name === task)!.start(shared, args as never), pieces, taken, (piece, result) => done.push([piece, result]))
  } catch (error) {
    reply = { failed: error instanceof Error ? error.name : 'Error' }
  }
  parentPort!.postMessage(reply)
})
