// The younger and the elder (Jr., Sr., hijo, II): father and son often share a whole name.
import { anyValue, BY_CHANCE, comparerOf, DIFFERS, EQUAL, positionsOf, shippedWeights, type Comparison, type Level } from './comparison.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.95, u: 0.3, kin: { sibling: 0.5, parent: 0.1 } },
  different: { name: DIFFERS, m: 0.02, u: 0.7, kin: { sibling: 0.5, parent: 0.9 } },
} as const satisfies Readonly<Record<string, Level>>
export const SUFFIX = positionsOf(LEVELS)

export const suffix: Comparison = {
  name: 'suffix',
  field: 'suffix',
  identity: 'none',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  between({ a, b }) {
    if (!anyValue(a.suffix, 0) || !anyValue(b.suffix, 0)) return []
    const weights = shippedWeights(suffix.levels)
    const equal = weights[SUFFIX.equal]!
    return [
      comparerOf(suffix, {
        level: (i, j) => (a.suffix[i] && b.suffix[j] ? (a.suffix[i] === b.suffix[j] ? SUFFIX.equal : SUFFIX.different) : -1),
        weight: (level) => weights[level]!,
        most: (i) => (a.suffix[i] ? equal : 0),
      }),
    ]
  },
}
