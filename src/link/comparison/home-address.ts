// Home addresses: house and street agree, the street alone, or neither.
import { jaroWinklerBound, masksOf } from '../../metrics/jaro-bound.ts'
import { jaroWinkler } from '../../metrics/jaro-winkler.ts'
import {
  comparerOf,
  described,
  DIFFERS,
  OF_TWINS,
  positionsOf,
  shippedWeights,
  whetherSaid,
  type Comparison,
  type Level,
} from './comparison.ts'
import { similarity } from './similar.ts'

const LEVELS = {
  houseAndStreet: { name: 'house and street agree', m: 0.72, u: 2 ** -12 },
  street: { name: 'street agrees', m: 0.15, u: 2 ** -9 },
  different: { name: DIFFERS, m: 0.07, u: 0.97 },
} as const satisfies Readonly<Record<string, Level>>
const HOME = positionsOf(LEVELS)

export const homeAddress: Comparison = described({
  name: 'home address',
  // It takes street and number together.
  field: null,
  identity: 'supporting',
  group: 'address',
  together: { sibling: 0.5, twins: OF_TWINS, parent: 0.5, as: 'housed' },
  levels: Object.values(LEVELS),
  ...whetherSaid((f, i) => f.street.id[i]! >= 0),
  comparers({ a, b }) {
    const weights = shippedWeights(homeAddress.levels)
    const best = weights[HOME.houseAndStreet]!
    const sameStreet = similarity(a.street.values.length, alikeStreets(a.street.values))
    return [
      comparerOf(homeAddress, {
        level(i, j) {
          const p = a.street.id[i]!
          const q = b.street.id[j]!
          if (p < 0 || q < 0) return -1
          if (!sameStreet(p, q)) return HOME.different
          const house = a.house.id[i]!
          return house >= 0 && house === b.house.id[j] ? HOME.houseAndStreet : HOME.street
        },
        weight: (level) => weights[level]!,
        most: (i) => (a.street.id[i]! < 0 ? 0 : best),
      }),
    ]
  },
})

function alikeStreets(values: readonly string[]): (p: number, q: number) => boolean {
  const masks = masksOf(values)
  return (p, q) => jaroWinklerBound(values[p]!, values[q]!, masks[p]!, masks[q]!) >= 0.9 && jaroWinkler(values[p]!, values[q]!) >= 0.9
}
