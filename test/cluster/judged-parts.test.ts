// What workers judged: in any order of parts the same, and nothing is missing unnoticed.
import { expect, test } from 'vitest'
import { readJudged, type PlannedPairs } from '../../src/cluster/judged-parts.ts'
import { InputError } from '../../src/model/errors.ts'

const PLANNED: readonly PlannedPairs[] = [
  { left: 0, right: 1, times: 5, skippedA: [2], skippedB: [] },
  { left: 0, right: 0, times: 1, skippedA: [], skippedB: [] },
]
const OFFSETS = [0, 10, 30]
const FIRST = '0 3 12 900 800 700 1\n0 3 14 901 801 701 3\n1 3 4 1 2 3 4\ncounted 3 2 3 1 1\n'
const SECOND = '0 1 11 500 400 300 5\n0 left 1\n0 right 15\ncounted 3 2 2 0 0\n'
const read = (...texts: readonly string[]) =>
  readJudged(
    texts.map((text, k) => ({ name: `part-${k}`, text })),
    PLANNED,
    OFFSETS,
  )

const codeOf = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
  return ''
}

test('pairs come by left row, as numbers of their own lists; what was counted is told', async () => {
  const [across, inside] = await read(FIRST, SECOND, '')
  expect(across!.compared).toBe(4)
  expect([...across!.skippedA]).toEqual([2])
  const [piece] = across!.judged
  expect([...piece!.a]).toEqual([1, 3, 3])
  expect([...piece!.b]).toEqual([1, 2, 4])
  expect([...piece!.weight]).toEqual([500, 900, 901])
  expect([...piece!.odds]).toEqual([400, 800, 801])
  expect([...piece!.apart]).toEqual([300, 700, 701])
  expect([...piece!.code]).toEqual([5, 1, 3])
  expect([piece!.skippedA, piece!.skippedB]).toEqual([[1], [5]])
  expect(inside!.compared).toBe(1)
  expect([...inside!.judged[0]!.a, ...inside!.judged[0]!.b]).toEqual([3, 4])
})

test('the order of parts changes nothing', async () => expect(await read(SECOND, FIRST)).toEqual(await read(FIRST, SECOND)))

test.each([
  ['a part is missing', [FIRST], 'cluster-pairs'],
  ['a part stands twice', [FIRST, SECOND, SECOND], 'cluster-pairs'],
  ['the end of a part is missing', [FIRST.slice(0, -9), SECOND], 'cluster-part'],
  ['the last line of a part is missing', [FIRST.slice(0, FIRST.indexOf('counted')), SECOND], 'cluster-part'],
  ['a line is missing', [FIRST.slice(FIRST.indexOf('\n') + 1), SECOND], 'cluster-part'],
  ['a line is cut', [FIRST.replace(' 700 1', ''), SECOND], 'cluster-part'],
  ['a line is of other lists', [FIRST.replace('1 3 4', '7 3 4'), SECOND], 'cluster-part'],
  ['another program answered', ['hello\n', SECOND], 'cluster-part'],
])('%s: it is told', async (_, parts, code) => expect(await codeOf(() => read(...parts))).toBe(code))
