// What levels that the lists moved make of a pair's weights, while they are estimated.
import type { OtherWeights } from './judge/explanations.ts'
import { NAME_SCALES } from './scales.ts'

/** By scale, the level of a pair; −1 missing. */
type Levels = Int8Array
/** By scale and level, hundredths of a bit. */
type Shifts = readonly Float64Array[]

/** Of one person. */
export function movedForSame(levels: Levels, shifts: Shifts): number {
  let moved = 0
  for (let k = 0; k < shifts.length; k++) {
    const level = levels[k]!
    if (level >= 0) moved += shifts[k]![level]!
  }
  return moved
}

/** What names say of others moves as it does when pairs are judged: kin's surnames, and all names of those who are called alike. */
export function moveOthers(pair: Readonly<OtherWeights> & { readonly levels: Levels }, shifts: Shifts, into: OtherWeights): OtherWeights {
  const first = shifts.length - NAME_SCALES
  const at = (k: number): number => (pair.levels[first + k]! < 0 ? 0 : shifts[first + k]![pair.levels[first + k]!]!)
  const [given, surname] = [at(0) + at(1), at(2)]
  into.sibling = pair.sibling + surname
  into.parent = pair.parent + surname
  into.junior = pair.junior + given + surname
  into.namesake = pair.namesake + given + surname + at(3)
  return into
}
