// The conservation laws: what they count, and every way in which a run can break them.
import { describe, expect, test } from 'vitest'
import { LawBroken } from '../../src/model/errors.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { Category, LinkVerdict, RowVerdict, Verdicts } from '../../src/model/verdict.ts'
import { conserve } from '../../src/verdict/conserve.ts'

const IDS = ['claimed', 'verified', 'register']
const VIA = {} as Pair

const row = (position: number, category: Category, links: readonly number[] = []): RowVerdict => ({
  row: position + 1,
  line: position + 2,
  position,
  category,
  flags: [],
  links,
  duplicateOf: null,
  candidates: [],
})
const link = (left: number, a: number, right: number, b: number, status: LinkVerdict['status'] = 'match'): LinkVerdict => ({
  left,
  right,
  a,
  b,
  via: VIA,
  status,
  reason: '',
  odds: 1000,
  conflicts: [],
  placeDiffers: false,
})

const sound: Verdicts = {
  rows: [
    [row(0, 'MATCHED', [0, 2]), row(1, 'POSSIBLE', [1]), row(2, 'CLAIMED_ONLY')],
    [row(0, 'POSSIBLE', [1]), row(1, 'MATCHED', [0])],
    [],
  ],
  links: [link(0, 0, 1, 1), link(0, 1, 1, 0, 'possible'), link(0, 0, 2, 3)],
}
const run = (verdicts: Verdicts, read: readonly number[] = [3, 2, 0]) => conserve(IDS, read, verdicts, [3, 2, 4])

/** Which list breaks which law: [list, rows expected, rows found]. */
function broken(verdicts: Verdicts, read?: readonly number[]): readonly unknown[] {
  try {
    run(verdicts, read)
    return []
  } catch (error) {
    if (!(error instanceof LawBroken)) throw error
    return [error.list, error.expected, error.found]
  }
}

test('rows are counted by category, all of them', () => {
  const [claimed, verified, register] = run(sound)
  expect(claimed).toMatchObject({ MATCHED: 1, POSSIBLE: 1, CLAIMED_ONLY: 1, INVALID: 0 })
  expect(verified).toMatchObject({ MATCHED: 1, POSSIBLE: 1, VERIFIED_ONLY: 0 })
  expect(Object.values(register!).every((n) => n === 0)).toBe(true)
})

test('no lists, empty lists', () => {
  expect(conserve([], [], { rows: [], links: [] })).toEqual([])
  expect(broken({ rows: [[], [], []], links: [] }, [0, 0, 0])).toEqual([])
})

describe('broken', () => {
  const [claimed, verified, register] = sound.rows as readonly (readonly RowVerdict[])[]
  const rows = (of: readonly RowVerdict[]): Verdicts => ({ ...sound, rows: [of, verified!, register!] })
  const links = (...more: readonly LinkVerdict[]): Verdicts => ({ ...sound, links: [...sound.links, ...more] })

  test.each([
    ['a row is missing', rows(claimed!.slice(0, 2)), ['claimed', 3, 2]],
    ['a row too many', rows([...claimed!, row(3, 'CLAIMED_ONLY')]), ['claimed', 3, 4]],
    ['a row twice', rows([claimed![0]!, claimed![1]!, claimed![1]!]), ['claimed', 3, 2]],
    ['a row twice beside all the others', rows([...claimed!, claimed![2]!]), ['claimed', 3, 3]],
    ['rows out of order', rows([claimed![1]!, claimed![0]!, claimed![2]!]), ['claimed', 3, 2]],
    [
      'the right end does not know its link',
      { ...sound, rows: [claimed!, [row(0, 'POSSIBLE', [1]), row(1, 'MATCHED')], []] },
      ['verified', 1, 1],
    ],
    ['the left end does not', rows([row(0, 'MATCHED', [2]), claimed![1]!, claimed![2]!]), ['claimed', 1, 1]],
    ['another row claims to know it', rows([row(0, 'MATCHED', [2]), row(1, 'POSSIBLE', [1, 0]), claimed![2]!]), ['claimed', 1, 1]],
    ['a row has two links with one list', links(link(0, 0, 1, 0)), ['claimed', 1, 2]],
    [
      'so has a row of the other list',
      { ...links(link(0, 2, 1, 1)), rows: [[...claimed!.slice(0, 2), row(2, 'MATCHED', [3])], verified!, []] },
      ['verified', 1, 2],
    ],
    [
      'so has a row of a register',
      { ...links(link(0, 2, 2, 3)), rows: [[...claimed!.slice(0, 2), row(2, 'MATCHED', [3])], verified!, []] },
      ['register', 1, 2],
    ],
  ] as const)('%s', (_, verdicts, expected) => expect(broken(verdicts)).toEqual(expected))

  test.each([
    ['a possible link that nobody knows', links(link(0, 2, 1, 0, 'possible'))],
    ['links with two lists', sound],
    ['a link with a register, which has no rows here', sound],
  ])('not: %s', (_, verdicts) => expect(broken(verdicts)).toEqual([]))
})
