// The weight of a pair, part by part: addends that sum to it exactly.
import type { Contribution } from '../../model/pair.ts'
import { DROPPED, type NameResult } from '../../names/name.ts'
import { RELATION_NAMES } from '../../names/relate.ts'
import { PATTERNS } from '../../names/name-patterns.ts'
import type { Weigher } from './weigh.ts'

/** Of the pair whose facts were weighed last; `name` is its names. */
export function explain({ comparers, prior, levels, weights }: Weigher, name: NameResult): Contribution[] {
  const ofFacts = comparers.flatMap(({ comparison }, at): Contribution[] => {
    const level = comparison.levels[levels[at]!]
    return level ? [{ comparison: comparison.name, level: level.name, hundredths: weights[at]! }] : []
  })
  return [{ comparison: 'prior', level: 'chance', hundredths: prior }, ...nameParts(name), ...ofFacts]
}

/** Parts of the name that were compared, or weigh something. */
function nameParts(n: NameResult): Contribution[] {
  const parts = [
    { isCompared: n.firstGiven >= 0, comparison: 'given name', level: relationText(n.firstGiven), hundredths: n.given },
    { isCompared: false, comparison: 'later given name', level: 'agrees', hundredths: n.laterGiven },
    { isCompared: false, comparison: 'given names together', level: PATTERNS.given[n.givenPattern]!.name, hundredths: n.givenTogether },
    { isCompared: n.firstSurname >= 0, comparison: 'surname', level: relationText(n.firstSurname), hundredths: n.surname },
    { isCompared: false, comparison: 'later surname', level: 'agrees', hundredths: n.laterSurnames },
    { isCompared: false, comparison: 'surnames together', level: PATTERNS.surname[n.surnamePattern]!.name, hundredths: n.surnamesTogether },
    { isCompared: false, comparison: 'name order', level: 'parts in another order', hundredths: n.order },
  ]
  return parts
    .filter((p) => p.isCompared || p.hundredths !== 0)
    .map(({ comparison, level, hundredths }) => ({ comparison, level, hundredths }))
}

function relationText(relation: number): string {
  if (relation < 0) return 'missing'
  return relation === DROPPED ? 'first given name left out on one side' : RELATION_NAMES[relation]!
}
