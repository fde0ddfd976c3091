// The chain of decisions, which of them hold, and what they mean on other files. Spoiled and torn files: test/cli/review.test.ts.
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/model/errors.ts'
import {
  hashLine,
  identityOf,
  mergeDecisions,
  nextLine,
  pairKey,
  readDecisions,
  standing,
  type NewDecision,
} from '../../src/review/decisions.ts'
import { recall } from '../../src/review/recall.ts'
import { CLAIMED, KEY, reviewed, VERIFIED } from './reviewed.ts'

const { items } = await reviewed()
const on = (k: number, decision: NewDecision['decision'], more: Partial<NewDecision> = {}): NewDecision => ({
  time: `2026-01-0${k + 1}T00:00:00Z`,
  reviewer: 'Eva',
  lists: items[k]!.lists,
  pair: items[k]!.identities,
  decision,
  reason: '',
  ...more,
})
const chain = (...decisions: readonly NewDecision[]): string =>
  decisions.reduce((text, d) => text + nextLine(readDecisions(text, 'd'), d), '')
const read = (text: string) => readDecisions(text, 'd').decisions

describe('the chain', () => {
  test('is read as it was written', () => {
    const text = chain(on(0, 'same'), on(1, 'different'))
    const { decisions, last, torn, whole } = readDecisions(text, 'd')
    expect(decisions.map((d) => [d.seq, d.decision])).toEqual([
      [1, 'same'],
      [2, 'different'],
    ])
    expect({ last, torn, whole }).toEqual({ last: hashLine(text.trim().split('\n')[1]!), torn: false, whole: text.length })
  })
  test('empty', () => expect(readDecisions('', 'd')).toMatchObject({ decisions: [], torn: false, whole: 0 }))
  test('a torn line is left out', () =>
    expect(readDecisions(`${chain(on(0, 'same'))}{"v":1,"reason":"é`, 'd')).toMatchObject({
      torn: true,
      whole: chain(on(0, 'same')).length,
    }))
  test.each([
    ['another order', (t: string) => `${t.trim().split('\n').reverse().join('\n')}\n`, 'decisions-chain', 1],
    ['a line less', (t: string) => t.slice(t.indexOf('\n') + 1), 'decisions-chain', 1],
    ['a word changed', (t: string) => t.replace('"same"', '"unsure"'), 'decisions-chain', 2],
    ['another version', (t: string) => t.replace('"v":1', '"v":2'), 'decisions-version', 1],
    ['a merge that was not finished', (t: string) => `${t}=======\n`, 'decisions-merge', 3],
    ['no JSON', (t: string) => `${t}x\n`, 'decisions-line', 3],
    ['null', (t: string) => `${t}null\n`, 'decisions-line', 3],
  ])('%s is refused', (_, spoil, code, line) => {
    const work = () => readDecisions(spoil(chain(on(0, 'same'), on(1, 'different'))), 'd')
    expect(work).toThrow(InputError)
    expect(work).toThrow(expect.objectContaining({ code, line, file: 'd' }))
  })
})

describe('those that hold', () => {
  test.each<[string, NewDecision[], (string | null)[]]>([
    ['none', [], []],
    ['one a pair', [on(0, 'same'), on(1, 'unsure')], ['same', 'unsure']],
    ['the last of a pair', [on(0, 'same'), on(1, 'unsure'), on(0, 'different')], ['unsure', 'different']],
    ['none that was taken back', [on(0, 'same'), on(0, null, { undoes: 1 })], []],
    ['the one before what was taken back', [on(0, 'same'), on(0, 'different'), on(0, null, { undoes: 2 })], ['same']],
  ])('%s', (_, decisions, held) => expect(standing(read(chain(...decisions))).map((d) => d.decision)).toEqual(held))
})

describe('merged', () => {
  const a = read(chain(on(0, 'same'), on(1, 'different'), on(1, null, { undoes: 2 })))
  const b = read(chain(on(0, 'same'), on(1, 'unsure', { time: '2026-01-01T12:00:00Z' })))
  test('each decision once, in the order of time, undone lines with them', () => {
    const merged = read(mergeDecisions(a, b))
    expect(merged.map((d) => d.decision)).toEqual(['same', 'unsure', 'different', null])
    expect(merged[3]!.undoes).toBe(3)
  })
  test('whichever comes first', () => expect(mergeDecisions(b, a)).toBe(mergeDecisions(a, b)))
  test('with nothing, itself', () => {
    expect(read(mergeDecisions(a, []))).toEqual(a)
    expect(mergeDecisions([], [])).toBe('')
  })
})

test('the key of a pair is the same from both sides, and another one for another list', () => {
  const [x, y] = [{ id: 'x' }, { id: 'y' }]
  expect(pairKey(['a', 'b'], [x, y])).toBe(pairKey(['b', 'a'], [y, x]))
  expect(pairKey(['a', 'b'], [x, y])).not.toBe(pairKey(['a', 'c'], [x, y]))
})
test('an identity says nothing of what a row lacks, and another key makes another one', () => {
  const facts = { name: 'ana|perez', document: '', birth: '19900102' }
  expect(identityOf(KEY, facts)).toMatchObject({ document: null, id: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(identityOf(Buffer.alloc(32), facts).name).not.toBe(identityOf(KEY, facts).name)
})

describe('recalled', () => {
  const decided = read(chain(on(0, 'same'), on(1, 'different')))
  const recalled = async (claimed: readonly string[], verified: readonly string[]) => {
    const { facts, tokens } = await reviewed(claimed, verified)
    const { pairs, notes } = recall(decided, KEY, facts, tokens)
    return { pairs: pairs.map((p) => [p.a, p.b, p.decision, p.stale]), notes }
  }
  const rows = items.slice(0, 2).map((i) => i.rows.map((r) => r - 1))
  const fresh = [
    [...rows[0]!, 'same', false],
    [...rows[1]!, 'different', false],
  ]
  test('on the same lists', async () => expect((await recalled(CLAIMED, VERIFIED)).pairs).toEqual(fresh))
  test('with rows in another order, on the same people', async () => {
    const { pairs } = await recalled([...CLAIMED].reverse(), VERIFIED)
    expect(pairs).toEqual(fresh.map(([a, ...rest]) => [CLAIMED.length - 1 - Number(a), ...rest]))
  })
  test('not on people who are not there', async () => expect((await recalled(CLAIMED.slice(2), VERIFIED)).pairs).toEqual([]))
  test('a fact that is added and agrees keeps it, one that changed makes it stale', async () => {
    const add = (row: string) => row.replace('Pedro Rodríguez,,', 'Pedro Rodríguez,V-12222333,')
    const change = (row: string) => row.replace('V-12222333', 'V-19888777')
    const of = (found: Awaited<ReturnType<typeof recalled>>) => found.pairs.find((p) => p[0] === 0)?.[3]
    expect(of(await recalled(CLAIMED.map(add), VERIFIED))).toBe(false)
    expect(of(await recalled(CLAIMED, VERIFIED.map(change)))).toBe(true)
  })
  test('rows of one identity by the dozen are told as two crowds, not pair by pair', async () => {
    const [a, b] = rows[0]!
    const times = (n: number, row: string) => Array.from({ length: n }, () => row)
    const { facts, tokens } = await reviewed(times(40, CLAIMED[a!]!), times(50, VERIFIED[b!]!))
    const { pairs } = recall(decided, KEY, facts, tokens)
    expect(pairs.map((p) => [p.a, p.b, p.decision, p.alike?.a.length, p.alike?.b.length])).toEqual([[0, 0, 'same', 40, 50]])
  })
  test('no decisions, nothing', async () => {
    const { facts, tokens } = await reviewed()
    expect(recall([], KEY, facts, tokens)).toEqual({ pairs: [], notes: [] })
    expect(recall(decided, KEY, [], tokens)).toEqual({ pairs: [], notes: [] })
  })
})

describe('two rows of one list', () => {
  const said = {
    time: '2026-02-03T09:00:00Z',
    reviewer: 'ana',
    lists: ['claimed', 'claimed'] as const,
    decision: 'same' as const,
    reason: '',
  }
  const facts = { name: 'pedro|rodriguez', document: '', birth: '' }
  const side = (row: string) => identityOf(KEY, facts, row)

  test('of one identity are told apart by the rest of the row', () => {
    const keys = [['1', '2'] as const, ['1', '3'] as const, ['2', '1'] as const].map(([a, b]) =>
      pairKey(['claimed', 'claimed'], [side(a), side(b)]),
    )
    expect(keys[0]).toBe(keys[2])
    expect(keys[1]).not.toBe(keys[0])
    expect(side('1').id).toBe(side('2').id)
  })

  test('are read back, joined with another file and settled one by one', () => {
    const first = nextLine(
      { decisions: [], last: '0'.repeat(64) },
      { ...said, lists: ['claimed', 'claimed'], pair: [side('1'), side('2')] },
    )
    const { decisions } = readDecisions(first, 'd')
    expect(decisions).toHaveLength(1)
    const other = nextLine(
      { decisions: [], last: '0'.repeat(64) },
      { ...said, lists: ['claimed', 'claimed'], pair: [side('1'), side('3')] },
    )
    const merged = readDecisions(mergeDecisions(decisions, readDecisions(other, 'd').decisions), 'm').decisions
    expect(standing(merged)).toHaveLength(2)
  })

  test('a hash that is none is refused', () =>
    expect(() =>
      readDecisions(
        nextLine(
          { decisions: [], last: '0'.repeat(64) },
          { ...said, lists: ['claimed', 'claimed'], pair: [side('1'), { ...side('2'), row: 'x' }] },
        ),
        'd',
      ),
    ).toThrow())
})
