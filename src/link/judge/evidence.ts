// What is known of a pair when it is decided: its weight, its names, and the facts that the rules ask for.
import type { Facts } from '../../model/facts.ts'
import type { Plan } from '../../model/plan.ts'
import type { NameResult } from '../../names/name.ts'
import { BIRTH, birthDate } from '../comparison/birth-date.ts'
import { BEST, type Comparison } from '../comparison/comparison.ts'
import { DOCUMENT, document } from '../comparison/document.ts'
import { arrestDate } from '../comparison/event-date.ts'
import type { Names } from '../prepared-names.ts'
import type { Weigher } from './weigh.ts'

/** Two lists, or one with itself, and how their pairs are weighed. */
export interface JudgedLists {
  readonly a: Facts
  readonly b: Facts
  readonly names: Names
  readonly plan: Pick<Plan, 'accept' | 'nameOnly'>
  readonly weigher: Weigher
}

export interface PairEvidence {
  readonly lists: JudgedLists
  readonly i: number
  readonly j: number
  /** Whole hundredths of a bit, prior included. */
  readonly weight: number
  readonly name: NameResult
  /** The level of a comparison, −1 where a value is missing. */
  levelOf(comparison: Comparison): number
  readonly sameDocument: boolean
  readonly documentsDiffer: boolean
  readonly sameBirth: boolean
  readonly birthsDiffer: boolean
  /** Arrested on one day, which can be read in one way. */
  readonly sameArrest: boolean
  /** An address, e-mail or telephone is the same: kin share them. */
  readonly sameContact: boolean
}

/** Gathers the evidence of the pair whose facts were weighed last. */
export function evidenceOf(lists: JudgedLists): (i: number, j: number, weight: number, name: NameResult) => PairEvidence {
  const { comparers, levels } = lists.weigher
  const places = new Map(comparers.map(({ comparison }, at) => [comparison, at]))
  const levelOf = (comparison: Comparison): number => {
    const at = places.get(comparison)
    return at === undefined ? -1 : levels[at]!
  }
  const arrest = places.get(arrestDate)
  const contacts = comparers.flatMap(({ comparison }, at) => (comparison.identity === 'supporting' ? [at] : []))
  return (i, j, weight, name) => {
    const [documents, births] = [levelOf(document), levelOf(birthDate)]
    return {
      lists,
      i,
      j,
      weight,
      name,
      levelOf,
      sameDocument: documents === DOCUMENT.equal,
      documentsDiffer: documents === DOCUMENT.different,
      sameBirth: births === BIRTH.equal,
      birthsDiffer: births === BIRTH.different || births === BIRTH.yearDiffers,
      sameArrest: arrest !== undefined && agrees(lists.weigher, arrest, i, j),
      sameContact: contacts.some((at) => levels[at] === BEST),
    }
  }
}

/** Does a fact of the pair weighed last agree, and so that it counts as its comparison's identity says? */
export function agrees({ comparers, levels }: Weigher, at: number, i: number, j: number): boolean {
  if (levels[at] !== BEST) return false
  const { identifies } = comparers[at]!
  return identifies === null || identifies(i, j)
}
