// The married name, from "viuda de Pérez" or a column: an equal one is an extra; another one says nothing, since people marry again.
import type { Facts } from '../../model/facts.ts'
import { parseAt } from '../../model/parse-rows.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { comparerOf, described, EQUAL, SAID, whetherSaid, type Comparison, type Level } from './comparison.ts'

const SAME = { name: EQUAL, m: 0.7, u: 2 ** -6 } as const satisfies Level

/** Place of the married token in a parse. */
const MARRIED = 14
const tokenOf = (f: Facts, i: number): number => (f.parseCount[i] ? f.parses[parseAt(f, i) + MARRIED]! : -1)
const anyToken = (f: Facts): boolean => f.packed?.traits.hasMarried ?? f.parseCount.some((_, i) => tokenOf(f, i) >= 0)

export const marriedName: Comparison = described({
  name: 'married name',
  field: 'married',
  identity: 'none',
  group: null,
  together: { sibling: 0.1, parent: 0.1 },
  levels: [SAME],
  ...whetherSaid((f, i) => tokenOf(f, i) >= 0),
  // Of a long list this is known without unpacking its names.
  count: ({ a, b }) => (anyToken(a) && anyToken(b) ? SAID : null),
  comparers({ a, b }) {
    const weight = hundredths(SAME.m, SAME.u)
    return [
      comparerOf(marriedName, {
        level: (i, j) => (tokenOf(a, i) >= 0 && tokenOf(a, i) === tokenOf(b, j) ? 0 : -1),
        weight: () => weight,
        most: (i) => (tokenOf(a, i) < 0 ? 0 : weight),
      }),
    ]
  },
})
