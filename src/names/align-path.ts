// The best way through two rows of words: pairs in order, each word used at most once, so that the gains of the pairs sum to the most.
import { MAX_PART } from '../model/name-parse.ts'

/** Cells between one row of a table and the next. */
export const ROW = MAX_PART + 1

/** The positions of the paired words, from the last pair to the first. Reused. */
export interface Path {
  readonly x: Uint8Array
  readonly y: Uint8Array
  length: number
}

const LEAVE_X = 1
const LEAVE_Y = 2
const PAIR = 3

const path: Path = { x: new Uint8Array(MAX_PART), y: new Uint8Array(MAX_PART), length: 0 }
// By how many words of x and of y were looked at: the most that they gain, and the last step to it.
const most = new Int32Array(ROW * ROW)
const step = new Uint8Array(ROW * ROW)

/** `gain[i * ROW + j]`: what it gains to pair word i of n with word j of m instead of leaving both out; 0 or less is no gain. */
export function bestPath(n: number, m: number, gain: Int32Array): Path {
  for (let j = 0; j <= m; j++) most[j] = 0
  for (let i = 0; i < n; i++) {
    most[(i + 1) * ROW] = 0
    for (let j = 0; j < m; j++) {
      const before = i * ROW + j
      const own = gain[before]!
      const pair = own > 0 ? most[before]! + own : -1
      const leaveX = most[before + 1]!
      const leaveY = most[before + ROW]!
      const top = Math.max(pair, leaveX, leaveY)
      most[before + ROW + 1] = top
      step[before] = top === pair ? PAIR : top === leaveX ? LEAVE_X : LEAVE_Y
    }
  }
  path.length = 0
  for (let i = n - 1, j = m - 1; i >= 0 && j >= 0;) {
    const last = step[i * ROW + j]!
    if (last === PAIR) {
      path.x[path.length] = i
      path.y[path.length] = j
      path.length++
    }
    if (last !== LEAVE_Y) i--
    if (last !== LEAVE_X) j--
  }
  return path
}
