// Sex: how often strangers agree comes from the share of men on each list.
import { hundredths } from '../../metrics/match-weight.ts'
import { sumOf, tally } from '../../metrics/tally.ts'
import { BY_CHANCE, comparerOf, described, DIFFERS, EQUAL, positionsOf, type Comparison, type Level, type Tally } from './comparison.ts'

const LEVELS = {
  equal: { name: EQUAL, m: 0.985 },
  different: { name: DIFFERS, m: 0.015 },
} as const satisfies Readonly<Record<string, Level>>
const SEX = positionsOf(LEVELS)

/** As facts have it. */
const MALE = 1

/** Where nearly all are of one sex, another one still does not weigh beyond all bounds. */
const LEAST_CHANCE_TO_DIFFER = 0.05

export const sex: Comparison = described({
  name: 'sex',
  field: 'sex',
  identity: 'none',
  group: null,
  together: BY_CHANCE,
  levels: Object.values(LEVELS),
  tally({ sex: column }) {
    const values = tally([column])
    return { said: sumOf(values.values()), besides: 0, values }
  },
  counted: ([a, b]) => (a.said > 0 && b.said > 0 ? ([shareOfMen(a), shareOfMen(b)] as const) : null),
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
const shareOfMen = ({ said, values }: Tally): number => (1 + (values.get(MALE) ?? 0)) / (2 + said)
