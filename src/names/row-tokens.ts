// The name tokens of each row over all its parses, each as often as in the parse that has it most often.
import { grown, int32 } from '../metrics/columns.ts'
import { MAX_PART, wordAt, wordCount } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import type { NameColumns } from './frequencies.ts'

export interface RowTokens {
  /** Those of row i are token[start[i]] … token[start[i + 1] − 1]. */
  readonly start: Int32Array
  readonly token: Int32Array
}

const computed = new WeakMap<NameColumns, RowTokens>()

/** Computed once per list. */
export function rowTokens(f: NameColumns): RowTokens {
  const found = computed.get(f) ?? collect(f)
  computed.set(f, found)
  return found
}

/** Takes over what another thread computed. */
export function rememberRowTokens(f: NameColumns, tokens: RowTokens): void {
  computed.set(f, tokens)
}

function collect(f: NameColumns): RowTokens {
  const { n, slots, parses, parseCount } = f
  // Tokens that the parses of a row can have.
  const most = 2 * MAX_PART * slots
  const start = int32(n + 1)
  let token = new Int32Array(8 * n)
  let size = 0
  for (let i = 0; i < n; i++) {
    const own = size
    if (token.length < size + most) token = grown(token, 2 * token.length + most)
    for (let p = 0; p < parseCount[i]!; p++) size = addParse(parses, parseAt(f, i, p), token, own, size)
    start[i + 1] = size
  }
  const exact = int32(size)
  exact.set(token.subarray(0, size))
  return { start, token: exact }
}

/** Adds a parse's tokens to those of its row, `into[own]` … `into[size − 1]`; the new size. */
function addParse(parses: Int32Array, at: number, into: Int32Array, own: number, size: number): number {
  const words = wordCount(parses, at)
  let end = size
  for (let k = 0; k < words; k++) {
    const token = wordAt(parses, at, k)
    // García García stands twice: both can agree.
    let before = 0
    for (let e = 0; e < k; e++) if (wordAt(parses, at, e) === token) before++
    let seen = own
    for (; seen < end; seen++) if (into[seen] === token && before-- === 0) break
    if (seen === end) into[end++] = token
  }
  return end
}
