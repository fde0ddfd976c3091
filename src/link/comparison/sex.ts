// Sex: how often strangers agree comes from the share of men on each list.
import type { Facts } from '../../model/facts.ts'
import { hundredths } from '../../metrics/match-weight.ts'
import { anyValue, BY_CHANCE, comparerOf, described, DIFFERS, EQUAL, positionsOf, type Comparison, type Level } from './comparison.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.985 },
  different: { name: DIFFERS, m: 0.015 },
} as const satisfies Readonly<Record<string, Level>>
const SEX = positionsOf(LEVELS)

/** Where nearly all are of one sex, another one still does not weigh beyond all bounds. */
const LEAST_CHANCE_TO_DIFFER = 0.05

export const sex: Comparison = described({
  name: 'sex',
  field: 'sex',
  identity: 'none',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  count: ({ a, b }) => (anyValue(a.sex, 0) && anyValue(b.sex, 0) ? ([shareOfMen(a), shareOfMen(b)] as const) : null),
  comparers({ a, b }, [menA, menB]) {
    const same = menA * menB + (1 - menA) * (1 - menB)
    const equal = hundredths(LEVELS.equal.m, same)
    const different = hundredths(LEVELS.different.m, Math.max(LEAST_CHANCE_TO_DIFFER, 1 - same))
    return [
      comparerOf(sex, {
        level: (i, j) => (a.sex[i] && b.sex[j] ? (a.sex[i] === b.sex[j] ? SEX.equal : SEX.different) : -1),
        weight: (level) => (level === SEX.equal ? equal : different),
        most: (i) => (a.sex[i] ? Math.max(0, equal) : 0),
      }),
    ]
  },
})

/** As if each list had one more man and one more woman. */
function shareOfMen({ sex: column }: Facts): number {
  let [men, all] = [1, 2]
  for (const value of column) {
    if (value) all++
    if (value === 1) men++
  }
  return men / all
}
