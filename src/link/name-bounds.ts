// What the names of one row can weigh at most against every row of a list, added up from the bearers of its words and of words near them.
import type { Facts } from '../model/facts.ts'
import { groupsOf, type Groups } from '../metrics/groups.ts'
import { rowTokens } from '../names/row-tokens.ts'
import { nearWords } from './near-words.ts'
import type { Names } from './prepared-names.ts'

export interface NameBounds {
  /** By row of the list, of the row that was added last. */
  readonly most: Int32Array
  /** In front, the rows for which that is more than nothing. */
  readonly sharing: Int32Array
  /** Gives how many those are. */
  add(i: number): number
  /** Back to 0 for the next row. */
  clear(): void
}

/** Of rows of `a` against those of `b`, all or these. */
export function nameBoundsOf(a: Facts, b: Facts, names: Names, rowsB?: Int32Array): NameBounds {
  const { tokens } = names
  const near = nearWords(names, a, b)
  const own = rowTokens(a)
  const { start, item: bearer } = bearersOf(b, tokens.text.length, rowsB)
  const most = new Int32Array(b.n)
  const sharing = new Int32Array(b.n)
  let many = 0
  /** The most that each token can weigh against one of row i. */
  const best = new Int32Array(tokens.text.length)
  const touched: number[] = []
  return {
    most,
    sharing,
    add(i) {
      for (let k = own.start[i]!; k < own.start[i + 1]!; k++) {
        const token = own.token[k]!
        const neighbours = near.of[token]!
        const values = near.most(token)
        for (let n = 0; n < neighbours.length; n++) {
          const neighbour = neighbours[n]!
          const value = values[n]!
          if (!best[neighbour] && value) touched.push(neighbour)
          if (best[neighbour]! < value) best[neighbour] = value
        }
      }
      for (const token of touched) {
        const value = best[token]!
        best[token] = 0
        for (let k = start[token]!, end = start[token + 1]!; k < end; k++) {
          const row = bearer[k]!
          if (most[row] === 0) sharing[many++] = row
          most[row]! += value
        }
      }
      touched.length = 0
      return many
    },
    clear() {
      for (let k = 0; k < many; k++) most[sharing[k]!] = 0
      many = 0
    },
  }
}

/** Rows, all or these, by the tokens of their names; a row stands twice where its name has a token twice. */
function bearersOf(f: Facts, tokens: number, rows?: Int32Array): Groups {
  const own = rowTokens(f)
  const many = rows?.length ?? f.n
  const token = new Int32Array(own.token.length)
  const rowOf = new Int32Array(own.token.length)
  let size = 0
  for (let k = 0; k < many; k++) {
    const i = rows ? rows[k]! : k
    for (let at = own.start[i]!; at < own.start[i + 1]!; at++) {
      token[size] = own.token[at]!
      rowOf[size++] = i
    }
  }
  const { start, item } = groupsOf(token, tokens, size)
  return { start, item: item.map((place) => rowOf[place]!) }
}
