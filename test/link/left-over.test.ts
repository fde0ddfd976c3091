// Rows that the one-to-one assignment leaves over: what becomes of their best candidates.
import { expect, test } from 'vitest'
import type { Pair } from '../../src/model/pair.ts'
import { linkLists, representatives } from '../../src/link/one-to-one.ts'
import { madeFacts } from '../verdict/made.ts'

/** [row, other row, bits, may it link without a person?] */
type Made = readonly [a: number, b: number, bits: number, automatic?: boolean]

const MARGIN = 3
const facts = (role: 'claimed' | 'verified', n: number) =>
  madeFacts(
    role,
    role,
    Array.from({ length: n }, () => ({})),
  )

/** Status by "row-other row". */
function statuses(pairs: readonly Made[]): Record<string, string> {
  const found = pairs.map(([a, b, bits, automatic = false]): Pair => ({
    a,
    b,
    weight: 100 * bits,
    odds: 100 * bits,
    against: 'stranger',
    apart: 100 * bits,
    automatic,
    basis: 'evidence',
    reason: automatic ? '' : 'weight',
  }))
  const alone = representatives(3, [])
  const { links } = linkLists(facts('claimed', 3), facts('verified', 3), found, alone, alone, { margin: MARGIN, accept: 4 })
  return Object.fromEntries([...links].map((l) => [`${l.a}-${l.b}`, l.status]))
}

/** Rows 0 and 1 take others 0 and 1, by a person's eye or on their own; row 2 is left over. */
const taken = (automatic: boolean): Made[] => [
  [0, 0, 10, automatic],
  [1, 1, 10, automatic],
]

test.each([
  ['one candidate', [...taken(false), [2, 0, 4]], { '2-0': 'possible' }],
  ['several that weigh alike', [...taken(false), [2, 0, 4], [2, 1, 4]], { '2-0': 'ambiguous', '2-1': 'ambiguous' }],
  ['several within the margin', [...taken(false), [2, 0, 5], [2, 1, 2]], { '2-0': 'ambiguous', '2-1': 'ambiguous' }],
  ['a second one beyond the margin is dropped', [...taken(false), [2, 0, 6], [2, 1, 2]], { '2-0': 'possible' }],
  ['a candidate that is firmly somebody else', [...taken(true), [2, 0, 4]], {}],
  [
    'one of two is firmly somebody else',
    [
      [0, 0, 10, true],
      [1, 1, 10],
      [2, 0, 5],
      [2, 1, 4],
    ],
    { '2-1': 'possible' },
  ],
  ['a rival within the margin of the chosen one', [...taken(false), [2, 0, 8]], { '0-0': 'ambiguous', '2-0': 'ambiguous' }],
] as const satisfies readonly (readonly [string, readonly Made[], Record<string, string>])[])('%s', (_, pairs, expected) => {
  const shown = (found: Record<string, string>) =>
    Object.fromEntries(Object.entries(found).filter(([key]) => key in expected || key.startsWith('2-')))
  expect(shown(statuses(pairs))).toEqual(expected)
  // The other way round: a row of the second list is left over.
  const turned = Object.fromEntries(Object.entries(expected).map(([key, status]) => [key.split('-').toReversed().join('-'), status]))
  const back = statuses(pairs.map(([a, b, ...rest]): Made => [b, a, ...rest]))
  expect(Object.fromEntries(Object.entries(back).filter(([key]) => key in turned || key.endsWith('-2')))).toEqual(turned)
})
