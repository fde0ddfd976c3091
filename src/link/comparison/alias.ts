// Aliases: one in common is an extra; other ones say nothing, since people have several.
import { BY_CHANCE, comparerOf, described, whetherSaid, type Comparison, type Level } from './comparison.ts'
import { hundredths } from '../../metrics/match-weight.ts'

const IN_COMMON = { name: 'one in common', m: 0.6, u: 2 ** -8 } as const satisfies Level

export const alias: Comparison = described({
  name: 'alias',
  field: 'alias',
  identity: 'none',
  group: null,
  together: BY_CHANCE,
  levels: [IN_COMMON],
  ...whetherSaid((f, i) => f.alias.id[i]! >= 0),
  comparers({ a, b }) {
    const aliases = a.alias.values.map((value) => value.split('+'))
    const weight = hundredths(IN_COMMON.m, IN_COMMON.u)
    return [
      comparerOf(alias, {
        level(i, j) {
          const p = a.alias.id[i]!
          const q = b.alias.id[j]!
          return p < 0 || q < 0 ? -1 : p === q || aliases[p]!.some((one) => aliases[q]!.includes(one)) ? 0 : -1
        },
        weight: () => weight,
        most: (i) => (a.alias.id[i]! < 0 ? 0 : weight),
      }),
    ]
  },
})
