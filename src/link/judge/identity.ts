// Does anything but the name say who somebody is?
import type { PairEvidence } from './evidence.ts'
import { agrees } from './evidence.ts'
import { AGE, age } from '../comparison/age.ts'
import { BIRTH, birthDate } from '../comparison/birth-date.ts'
import { DOCUMENT, document } from '../comparison/document.ts'

/** An identity fact agrees, or nearly: a link then does not rest on the name alone. */
export function hasIdentityFact({ lists, i, j, levelOf }: PairEvidence): boolean {
  const birth = levelOf(birthDate)
  if (levelOf(document) === DOCUMENT.near || NEARLY.has(birth) || levelOf(age) === AGE.yearApart) return true
  return lists.weigher.comparers.some(({ comparison }, at) => IDENTIFYING.has(comparison.identity) && agrees(lists.weigher, at, i, j))
}

const NEARLY: ReadonlySet<number> = new Set([BIRTH.slip, BIRTH.monthFits, BIRTH.yearFits])
const IDENTIFYING: ReadonlySet<string> = new Set(['full', 'half', 'supporting'])
