// A session keeps each answer before it counts, and takes back the last one.
import { expect, test } from 'vitest'
import type { NewDecision } from '../../src/review/decisions.ts'
import { openSession } from '../../src/review/session.ts'
import { reviewed } from './reviewed.ts'

const same = { decision: 'same', reason: '', reviewer: 'Eva' } as const

async function begun() {
  const { items } = await reviewed()
  const kept: NewDecision[] = []
  const session = openSession(items, { append: async (d) => kept.push(d), now: () => '2026-01-26T00:00:00Z' })
  return { session, kept, keys: items.map((i) => i.key) }
}

test('an answer is kept, in the order of the file’s own fields, and then counts', async () => {
  const { session, kept, keys } = await begun()
  await session.decide(keys[0]!, same)
  expect(Object.keys(kept[0]!)).toEqual(['time', 'reviewer', 'lists', 'pair', 'decision', 'reason'])
  expect(kept[0]).toMatchObject({ time: '2026-01-26T00:00:00Z', reviewer: 'Eva', lists: ['claimed', 'verified'], decision: 'same' })
  expect([...session.answers]).toEqual([[keys[0], same]])
})
test('the same answer again is not kept twice; another one is', async () => {
  const { session, kept, keys } = await begun()
  for (const decision of ['same', 'same', 'different'] as const) await session.decide(keys[0]!, { ...same, decision })
  expect(kept.map((d) => d.decision)).toEqual(['same', 'different'])
})
test('undo takes back the last, then the one before, then nothing', async () => {
  const { session, kept, keys } = await begun()
  await session.decide(keys[1]!, same)
  await session.decide(keys[0]!, same)
  expect([await session.undo('Ana'), await session.undo('Ana'), await session.undo('Ana')]).toEqual([keys[0], keys[1], null])
  expect(kept.slice(2)).toMatchObject([
    { decision: null, undoes: 2, reviewer: 'Ana', reason: '' },
    { decision: null, undoes: 1 },
  ])
  expect(Object.keys(kept[2]!)).toEqual(['time', 'reviewer', 'lists', 'pair', 'decision', 'undoes', 'reason'])
  expect(session.answers.size).toBe(0)
})
test('what could not be kept is no answer', async () => {
  const { items } = await reviewed()
  const session = openSession(items, { append: () => Promise.reject(new Error('disk full')), now: () => '' })
  await expect(session.decide(items[0]!.key, same)).rejects.toThrow('disk full')
  expect(session.answers.size).toBe(0)
  expect(await session.undo('Eva')).toBeNull()
})
test('a pair that is not in the queue, and an empty queue', async () => {
  const { session } = await begun()
  await expect(session.decide('nobody', same)).rejects.toThrow(RangeError)
  await expect(openSession([], { append: async () => 1, now: () => '' }).decide('', same)).rejects.toThrow(RangeError)
})
