// The name tokens of each row over its parses, each as often as in the parse that has it most often.
import { grown, int32 } from '../metrics/columns.ts'
import { MAX_PART, PARSE_STRIDE, parseAt } from '../model/name-parse.ts'
import type { NameColumns } from './frequencies.ts'

export interface RowTokens {
  /** Those of row i are token[start[i]] … token[start[i + 1] − 1]. */
  readonly start: Int32Array
  readonly token: Int32Array
}

const known = new WeakMap<NameColumns, RowTokens>()

/** Reckoned once for each list. */
export function rowTokens(f: NameColumns): RowTokens {
  const found = known.get(f) ?? reckon(f)
  known.set(f, found)
  return found
}

/** Those that another thread reckoned. */
export function rememberRowTokens(f: NameColumns, tokens: RowTokens): void {
  known.set(f, tokens)
}

function reckon(f: NameColumns): RowTokens {
  const { n, slots, parses, parseCount } = f
  // Tokens that the parses of a row can have.
  const most = 2 * MAX_PART * slots
  const start = int32(n + 1)
  let token = new Int32Array(8 * n)
  let size = 0
  for (let i = 0; i < n; i++) {
    const own = size
    if (token.length < size + most) token = grown(token, 2 * token.length + most)
    for (let p = 0; p < parseCount[i]!; p++) {
      const at = parseAt(f, i) + p * PARSE_STRIDE
      const given = parses[at]!
      const all = given + parses[at + 1]!
      for (let k = 0; k < all; k++) {
        const t = parses[k < given ? at + 2 + k : at + 8 + k - given]!
        // García García stands twice: both can agree.
        let before = 0
        for (let e = 0; e < k; e++) if (parses[e < given ? at + 2 + e : at + 8 + e - given] === t) before++
        let seen = own
        for (; seen < size; seen++) if (token[seen] === t && before-- === 0) break
        if (seen === size) token[size++] = t
      }
    }
    start[i + 1] = size
  }
  const own = int32(size)
  own.set(token.subarray(0, size))
  return { start, token: own }
}
