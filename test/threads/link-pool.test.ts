// The pool as linking uses it: a thread that fails or ends is told, and leaves no silent gap.
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { DEFAULT_PLAN, readList } from '../../src/index.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { judgeRows } from '../../src/link/pairs.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { listOf } from './people.ts'

test('what fails on this thread is told, and the others end', async () => {
  const known = nameKnowledge()
  const list = await readList('a.csv', Buffer.from(listOf(0, 50, false)), { id: 'claimed', role: 'claimed' })
  const { facts, tokens } = readFacts([list], known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  const worker = new Worker('require("node:worker_threads").parentPort.on("message", () => {})', { eval: true })
  const gone = new Promise((resolve) => worker.on('exit', resolve))
  const task = {
    name: 'x',
    start: () => () => {
      throw new RangeError('here')
    },
  }
  const run = withLinkPool({ facts, names, plan: DEFAULT_PLAN }, { count: 1, hire: () => [worker] }, (pool) => pool.each(task, {}, 3))
  await expect(run).rejects.toThrow('here')
  await gone
  const none = {
    count: 1,
    hire: () => {
      throw Object.assign(new Error('no'), { code: 'EAGAIN' })
    },
  }
  await expect(
    withLinkPool({ facts, names, plan: DEFAULT_PLAN }, none, (pool) => pool.each(judgeRows, { left: 0, right: 0, estimated: null }, 4)),
  ).rejects.toMatchObject({
    code: 'thread',
    params: { reason: 'EAGAIN' },
  })
})

test('a thread that ends or fails is no silent gap', async () => {
  const known = nameKnowledge()
  const list = await readList('a.csv', Buffer.from(listOf(0, 400, false)), { id: 'claimed', role: 'claimed' })
  const { facts, tokens } = readFacts([list], known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  for (const script of [
    'process.exit(7)',
    'throw new Error("x")',
    'require("node:worker_threads").parentPort.on("message", (m) => "task" in m && process.exit(1))',
  ]) {
    const workers = { count: 1, hire: () => [new Worker(script, { eval: true })] }
    const run = withLinkPool({ facts, names, plan: DEFAULT_PLAN }, workers, (pool) =>
      pool.each(judgeRows, { left: 0, right: 0, estimated: null }, 4),
    )
    await expect(run).rejects.toMatchObject({ code: 'thread' })
  }
})
