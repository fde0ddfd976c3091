// The younger and the elder (Jr., Sr., hijo, II): father and son often share a whole name. A mark on one side alone says that there are two.
import { relateSuffixes } from '../../names/suffixes.ts'
import {
  BY_CHANCE,
  comparerOf,
  described,
  DIFFERS,
  EQUAL,
  positionsOf,
  SAID,
  shippedWeights,
  whetherSaid,
  type Comparison,
  type Level,
} from './comparison.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.95, u: 0.3, kin: { sibling: 0.5, parent: 0.1 } },
  different: { name: DIFFERS, m: 0.02, u: 0.7, kin: { sibling: 0.5, parent: 0.9 } },
  // Marks are left out as often as not. But who is marked has somebody who is called the same, as one in forty others has.
  oneMarked: { name: 'one is marked', m: 0.01, u: 0.01, kin: { sibling: 0.01, parent: 0.4 }, scale: 'alone' },
} as const satisfies Readonly<Record<string, Level>>
export const SUFFIX = positionsOf(LEVELS)
const LEVEL_OF = { equal: SUFFIX.equal, differ: SUFFIX.different, one: SUFFIX.oneMarked }

export const suffix: Comparison = described({
  name: 'suffix',
  field: 'suffix',
  identity: 'none',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  ...whetherSaid((f, i) => f.suffix[i]! > 0),
  // A mark on one list alone says something too.
  counted: ([{ said }, { said: other }]) => (said > 0 || other > 0 ? SAID : null),
  comparers({ a, b }) {
    const weights = shippedWeights(suffix.levels)
    const equal = weights[SUFFIX.equal]!
    return [
      comparerOf(suffix, {
        level(i, j) {
          const relation = relateSuffixes(a.suffix[i]!, b.suffix[j]!)
          return relation ? LEVEL_OF[relation] : -1
        },
        weight: (level) => weights[level]!,
        most: (i) => (a.suffix[i] ? equal : 0),
      }),
    ]
  },
})
