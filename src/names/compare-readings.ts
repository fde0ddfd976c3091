// One reading of a name against one of another: the best over their parses, as written and with parts in each other's place.
import { PARSE_STRIDE } from '../model/name-parse.ts'
import type { ParseComparer, Swap } from './compare-parses.ts'
import { SWAPPED_PARTS, TURNED_WORDS } from './name-priors.ts'
import { emptyResult, NEVER, type NameResult } from './name-result.ts'
import { emptyParse, loadParse, type ParseWords } from './parse-words.ts'

/** The parses of a name, or of one reading of it: `count` of them from `at` on. */
export type CompareParses<T> = (parsesA: Int32Array, countA: number, atA: number, parsesB: Int32Array, countB: number, atB: number) => T

/** Names that weigh this much as they are written are not tried with parts in each other's place. Hundredths of a bit. */
const GOOD = 200
const SWAPS: readonly Swap[] = ['x', 'y']

/** Less than any two names weigh; a small integer, as all weights are. */
const NOTHING_YET = -1e9

/** `turn` lays the words of the second parse out as those of the first; false where they are not the same. The result is reused. */
export function createReadingComparer(
  compareParses: ParseComparer,
  turn: (x: ParseWords, y: ParseWords, into: ParseWords) => boolean,
): CompareParses<NameResult> {
  const [x, y, turned] = [emptyParse(), emptyParse(), emptyParse()]
  let best = emptyResult()
  let trial = emptyResult()
  let sibling = NOTHING_YET
  let parent = NOTHING_YET
  let junior = NEVER
  const keepBetter = (): void => {
    if (trial.sibling > sibling) sibling = trial.sibling
    if (trial.parent > parent) parent = trial.parent
    if (trial.junior > junior) junior = trial.junior
    if (trial.weight <= best.weight) return
    const worse = best
    best = trial
    trial = worse
  }
  const compareAsWritten: CompareParses<void> = (A, countA, atA, B, countB, atB) => {
    for (let p = 0; p < countA; p++) {
      loadParse(x, A, atA + p * PARSE_STRIDE)
      for (let q = 0; q < countB; q++) {
        loadParse(y, B, atB + q * PARSE_STRIDE)
        compareParses(x, y, '', trial)
        keepBetter()
      }
    }
  }
  const compareSwapped: CompareParses<void> = (A, countA, atA, B, countB, atB) => {
    for (let p = 0; p < countA; p++) {
      loadParse(x, A, atA + p * PARSE_STRIDE)
      for (let q = 0; q < countB; q++) {
        loadParse(y, B, atB + q * PARSE_STRIDE)
        for (const swap of SWAPS) {
          compareParses(x, y, swap, trial)
          keepBetter()
        }
      }
    }
  }
  const compareTurned = (A: Int32Array, atA: number, B: Int32Array, atB: number): void => {
    loadParse(x, A, atA)
    loadParse(y, B, atB)
    if (!turn(x, y, turned)) return
    compareParses(x, turned, '', trial)
    trial.order += TURNED_WORDS
    trial.weight += TURNED_WORDS
    trial.sibling += TURNED_WORDS
    trial.parent += TURNED_WORDS
    trial.junior += TURNED_WORDS
    trial.turned = trial.swapped = true
    keepBetter()
  }
  return (A, countA, atA, B, countB, atB) => {
    best.weight = NOTHING_YET
    sibling = parent = NOTHING_YET
    junior = NEVER
    compareAsWritten(A, countA, atA, B, countB, atB)
    if (best.weight < GOOD || best.order < SWAPPED_PARTS) compareSwapped(A, countA, atA, B, countB, atB)
    if (best.givenConflicts + best.surnameConflicts > 0) compareTurned(A, atA, B, atB)
    best.sibling = sibling
    best.parent = parent
    best.junior = junior
    return best
  }
}
