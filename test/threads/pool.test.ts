// A pool knows nothing of what its threads do: the same results whatever their number, and every failure told.
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { ALONE, withPool, type Workers } from '../../src/threads/pool.ts'
import { threads } from '../../src/threads/threads.ts'

/** A thread that multiplies, keeps what it is given, and fails where it is told to. */
const SCRIPT = `
const { parentPort: port } = require('node:worker_threads')
let kept
port.on('message', (order) => {
  if ('share' in order) return void (kept = order.share)
  if ('release' in order) return void (kept = 'released')
  if ('job' in order) return port.postMessage(order.job === 'fail' ? { failed: 'SyntaxError' } : { result: [order.job, order.args, kept] })
  const done = []
  for (let piece = Atomics.add(order.taken, 0, 1); piece < order.pieces; piece = Atomics.add(order.taken, 0, 1)) done.push([piece, piece * order.args])
  port.postMessage({ done })
})`
const workers = (count: number, script = SCRIPT): Workers => ({
  count,
  hire: (many) => Array.from({ length: many }, () => new Worker(script, { eval: true })),
})

describe.each([0, 1, 3])('with %d threads beside this one', (count) => {
  test.each([0, 1, 2, 1000])('%d pieces come in their order', async (pieces) => {
    const begun: number[] = []
    const results = await withPool(workers(count), (pool) =>
      pool.divide('times', 7, pieces, (piece) => piece * 7, { seen: (n) => begun.push(n) }),
    )
    expect(results).toEqual(Array.from({ length: pieces }, (_, piece) => piece * 7))
    expect(begun).toEqual(begun.toSorted((x, y) => x - y))
  })
})

test('what is shared is kept; one thing at a time is done elsewhere', async () => {
  await withPool(workers(2), async (pool) => {
    pool.share('kept')
    const [first, second] = [pool.elsewhere('a', 1), pool.elsewhere('b', 2)]
    expect(pool.elsewhere('c', 3)).toBeNull()
    expect(await first).toEqual(['a', 1, 'kept'])
    expect(await second).toEqual(['b', 2, 'kept'])
    expect(await pool.elsewhere('c', 3)).toEqual(['c', 3, 'kept'])
  })
  await withPool(ALONE, async (pool) => {
    expect(pool.elsewhere('a', 1)).toBeNull()
    pool.share('nobody hears')
  })
})

test('what all are done with is given back, here and by every thread', async () => {
  // As bin/patience.js does for the command.
  setFlagsFromString('--expose-gc')
  await withPool(workers(1), async (pool) => {
    expect(await pool.elsewhere('a', 1)).toEqual(['a', 1, undefined])
    const done = new WeakRef(new SharedArrayBuffer(8))
    await new Promise((resolve) => void setTimeout(resolve))
    pool.release()
    expect(done.deref()).toBeUndefined()
    expect(await pool.elsewhere('b', 2)).toEqual(['b', 2, 'released'])
  })
})

test.each([
  ['fails', SCRIPT, 'SyntaxError'],
  ['ends', 'process.exit(7)', 'exit 7'],
  ['throws', 'throw new Error("x")', 'exit 1'],
])('a thread that %s is told', async (_, script, reason) => {
  await expect(withPool(workers(1, script), async (pool) => pool.elsewhere('fail', 1))).rejects.toMatchObject({
    code: 'thread',
    params: { reason },
  })
})

test('threads that cannot start are told', async () => {
  const none: Workers = {
    count: 1,
    hire: () => {
      throw Object.assign(new Error('no'), { code: 'EAGAIN' })
    },
  }
  await expect(withPool(none, (pool) => pool.divide('times', 1, 2, (piece) => piece))).rejects.toMatchObject({
    params: { reason: 'EAGAIN' },
  })
})

test('none is started before there is work, and all end with it', async () => {
  const hired: Worker[] = []
  const counted: Workers = {
    count: 2,
    hire(many) {
      const begun = Array.from({ length: many }, () => new Worker(SCRIPT, { eval: true }))
      hired.push(...begun)
      return begun
    },
  }
  await withPool(counted, () => Promise.resolve())
  expect(hired).toEqual([])
  await withPool(counted, (pool) => pool.divide('times', 1, 5, (piece) => piece))
  expect(hired.map((worker) => worker.threadId)).toEqual([-1, -1])
})

test('no more are started than are worth it, and one that starts later keeps what is shared', async () => {
  const many: number[] = []
  const counted: Workers = {
    count: 4,
    hire(n) {
      many.push(n)
      return workers(4).hire(n)
    },
  }
  const times = (piece: number) => piece
  await withPool(counted, async (pool) => {
    pool.share('kept')
    expect(await pool.divide('times', 1, 9, times, { beside: 0 })).toHaveLength(9)
    await pool.divide('times', 1, 9, times, { beside: 1 })
    await pool.divide('times', 1, 9, times, { beside: 3 })
    await pool.divide('times', 1, 3, times)
    const all = await Promise.all(['a', 'b', 'c', 'd'].map(async (job) => pool.elsewhere(job, 0)))
    expect(all).toEqual(['a', 'b', 'c', 'd'].map((job) => [job, 0, 'kept']))
  })
  expect(many).toEqual([1, 2, 1])
})

test.each([
  [false, [4, 4, 4]],
  [true, [0, 2, 4]],
])('sparing: %s', async (sparing, beside) => {
  await withPool({ ...workers(4), sparing }, async (pool) => {
    expect([1, 3, 9].map((worth) => pool.besideFor(worth))).toEqual(beside)
  })
})

test('sources that run as they stand start none', () => {
  expect(threads(4)).toBe(ALONE)
})
