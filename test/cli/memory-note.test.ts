// Whether lists fit into memory is told before the work begins.
import { expect, test } from 'vitest'
import type { SourceList } from '../../src/index.ts'
import { memoryNote } from '../../src/cli/memory-note.ts'
import { messageOf } from '../../src/words/catalogue.ts'
import { LANGS } from '../../src/words/langs.ts'

const listOf = (id: string, length: number) => ({ id, records: { length } as SourceList['records'] })

test.each([
  ['a million against a million on a laptop', [1e6, 1e6], 8e9, null],
  ['ten million against ten million on a laptop', [1e7, 1e7], 6e9, { rows: 2e7, needed: 7, has: 6, unit: 'GB' }],
  ['the same with room', [1e7, 1e7], 8e9, null],
  ['a few hundred against a register that fits', [600, 2e7], 4e9, null],
  ['a few hundred against a register that does not', [600, 4e7], 4e9, { rows: 40_000_600, needed: 6, has: 4, unit: 'GB' }],
  ['one list alone is no register', [2e7], 4e9, { rows: 2e7, needed: 7, has: 4, unit: 'GB' }],
  ['two million in a small container', [1e6, 1e6], 512e6, { rows: 2e6, needed: 640, has: 512, unit: 'MB' }],
  ['no list', [], 0, null],
] as const)('%s', (_, lengths, has, params) => {
  const note = memoryNote(
    lengths.map((n, at) => listOf(`list${at}`, n)),
    false,
    has,
  )
  expect(note?.params ?? null).toEqual(params)
  // It is told of the longest list.
  const longest = [...lengths.keys()].toSorted((x, y) => lengths[y]! - lengths[x]!)[0]
  if (note) expect([note.code, note.list, note.warning]).toEqual(['memory-short', `list${longest}`, true])
})

test('a cluster takes pairs away, and leaves facts here', () => {
  const lists = [listOf('a', 1e7), listOf('b', 1e7)]
  expect(memoryNote(lists, false, 6e9)).not.toBeNull()
  expect(memoryNote(lists, true, 6e9)).toBeNull()
  expect(memoryNote(lists, true, 4e9)?.params).toEqual({ rows: 2e7, needed: 5, has: 4, unit: 'GB' })
})

test.each(LANGS)('told with its unit in %s', (lang) => {
  const text = (unit: string) => messageOf(lang, 'memory-short', { rows: 2_000_000, needed: 640, has: 512, unit }).what
  expect(text('MB')).toMatch(/^2.000.000 .*640 M[bo] .*512/i)
  expect(text('GB')).toMatch(/^2.000.000 .*640 G[bo] .*512/i)
})
