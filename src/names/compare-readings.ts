// One reading of a name against one of another: the best over their parses, as written and with parts in each other's place.
import { PARSE_STRIDE } from '../model/name-parse.ts'
import type { ParseComparer, Swap } from './compare-parses.ts'
import { TURNED_WORDS } from './name-priors.ts'
import { allAgree, emptyResult, graverKin, isFull, kinPattern, type Kin, type NameResult } from './name-result.ts'
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
  let full = false
  let kin: Kin = ''
  const keepBetter = (): void => {
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
        full ||= isFull(trial)
        // The likeliest parses show what the names are among kin; others only add that they may be siblings.
        if (p + q === 0) kin = kinPattern(trial)
        else if (trial.surnameConflicts === 0 && kinPattern(trial) === 'sibling') kin = 'sibling'
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
    trial.turned = trial.swapped = true
    keepBetter()
  }
  return (A, countA, atA, B, countB, atB) => {
    best.weight = NOTHING_YET
    full = false
    compareAsWritten(A, countA, atA, B, countB, atB)
    if (best.weight < GOOD) compareSwapped(A, countA, atA, B, countB, atB)
    if (best.givenConflicts + best.surnameConflicts > 0) compareTurned(A, atA, B, atB)
    best.full = full
    // One parse must not hide what another shows, unless under it every word of both names agrees.
    const own = kinPattern(best)
    best.kin = allAgree(best) ? own : graverKin(own, kin)
    return best
  }
}
