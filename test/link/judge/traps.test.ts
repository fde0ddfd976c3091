// The wrong one of two brothers, twins or namesakes, of father and son: no link, on lists of five cultures. `npm run accuracy` tries ten thousand.
import { expect, test } from 'vitest'
import { areTold, makeTraps, SHAPE_NAMES } from '../../../bench/accuracy/traps.mjs'
import { DEFAULT_PLAN, readList, reconcile } from '../../../src/index.ts'

const CULTURES = ['spanish', 'portuguese', 'arabic', 'slavic', 'english']
const listOf = (id: 'claimed' | 'verified', text: string) => readList(`${id}.csv`, Buffer.from(text), { id, role: id })

test.each(CULTURES.map((culture, k) => [culture, SHAPE_NAMES[k]!, k] as const))('%s, %s', async (culture, shape, k) => {
  const { claimed, verified, people, traps } = makeTraps(60 + k, culture, shape, { people: 200, trapped: 0.4 })
  const { links } = await reconcile([await listOf('claimed', claimed), await listOf('verified', verified)], DEFAULT_PLAN, 'names')
  const linked = Array.from(links)
    .filter(({ status }) => status === 'match')
    .map(({ left, right }) => [people[0]![left.row - 1]!, people[1]![right.row - 1]!] as const)
  const wrong = linked.filter(([x, y]) => x !== y && areTold(x, y, x.trap === y.trap ? traps[x.trap ?? -1] : undefined))
  expect(traps.length).toBeGreaterThan(50)
  expect(linked.length).toBeGreaterThan(50)
  expect(wrong).toEqual([])
})
