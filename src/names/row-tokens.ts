// The name tokens of each row over all its parses, each as often as in the parse that has it most often.
import { grown, int32 } from '../metrics/columns.ts'
import { KEPT, lastRows } from '../model/last-rows.ts'
import { MAX_PART, wordAt, wordCount } from '../model/name-parse.ts'
import { isSeldomAsked, parseAt } from '../model/parse-rows.ts'
import type { NameColumns } from './frequencies.ts'

export interface RowTokens {
  /** Those of row i are token[start[p]] … token[end[p] − 1] for its place p. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly token: Int32Array
  /** The place of a row; null where it is the row's number. */
  readonly place: ((i: number) => number) | null
}

const computed = new WeakMap<NameColumns, RowTokens>()
const asked = new WeakMap<NameColumns, RowTokens>()

/** Of all rows, computed once per list. */
export function rowTokens(f: NameColumns): RowTokens {
  const found = computed.get(f) ?? collect(f)
  computed.set(f, found)
  return found
}

/** The same; of a list of which few rows are asked for, of rows as they are asked for. */
export function tokensOfRows(f: NameColumns): RowTokens {
  if (!isSeldomAsked(f) || computed.has(f)) return rowTokens(f)
  const found = asked.get(f) ?? asAsked(f)
  asked.set(f, found)
  return found
}

/** Takes over what another thread computed. */
export function rememberRowTokens(f: NameColumns, tokens: RowTokens): void {
  computed.set(f, tokens)
}

/** Tokens that the parses of a row can have. */
const mostOf = ({ slots }: NameColumns): number => 2 * MAX_PART * slots

function asAsked(f: NameColumns): RowTokens {
  const most = mostOf(f)
  const token = new Int32Array(KEPT * most)
  const start = Int32Array.from({ length: KEPT }, (_, at) => at * most)
  const end = new Int32Array(KEPT)
  const place = lastRows((i, at) => {
    end[at] = addRow(f, i, token, start[at]!)
  })
  return { start, end, token, place }
}

function collect(f: NameColumns): RowTokens {
  const most = mostOf(f)
  const start = int32(f.n + 1)
  let token = new Int32Array(8 * f.n)
  let size = 0
  for (let i = 0; i < f.n; i++) {
    if (token.length < size + most) token = grown(token, 2 * token.length + most)
    size = addRow(f, i, token, size)
    start[i + 1] = size
  }
  const exact = int32(size)
  exact.set(token.subarray(0, size))
  return { start, end: start.subarray(1), token: exact, place: null }
}

/** Puts a row's tokens from a place on; gives the place behind. */
function addRow(f: NameColumns, i: number, into: Int32Array, from: number): number {
  let size = from
  for (let p = 0; p < f.parseCount[i]!; p++) size = addParse(f.parses, parseAt(f, i, p), into, from, size)
  return size
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
