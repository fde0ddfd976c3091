// Candidate pairs by shared keys, for lists too long to compare everything: minimal sets of features that carry enough information.
import type { Facts } from '../model.ts'
import type { Names } from './judge-pair.ts'
import { parseAt } from './name.ts'

export interface KeyPairs {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

/** Features of a row; `group` keeps a key from holding two features of one fact. */
interface Feature {
  readonly group: number
  readonly key: string
}

/** A row with more keys than this keeps the most telling ones. */
const MOST_KEYS = 40

/** Rows are candidates exactly if they share a set of features that together carry T = log2(N) − 1 bits; expected chance partners stay constant. */
export function keyPairs(a: Facts, b: Facts, names: Names, budget: number): KeyPairs {
  const self = a === b
  const sides = self ? [a] : [a, b]
  const total = sides.reduce((sum, f) => sum + f.n, 0)
  const counts = new Map<string, number>()
  for (const f of sides)
    for (let i = 0; i < f.n; i++) for (const { key } of features(f, i, names)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const bits = (key: string) => Math.log2(total / counts.get(key)!)
  const need = Math.log2(total) - 1
  const blocks = new Map<string, { a: number[]; b: number[] }>()
  const skippedA = new Set<number>()
  const skippedB = new Set<number>()
  sides.forEach((f, side) => {
    for (let i = 0; i < f.n; i++) {
      if (!f.resolvable[i]) continue
      const own = features(f, i, names)
      for (const key of minimalKeys(own, bits, need)) {
        const block = blocks.get(key) ?? { a: [], b: [] }
        block[side === 0 ? 'a' : 'b'].push(i)
        blocks.set(key, block)
      }
    }
  })
  const seen = new Set<number>()
  const left: number[] = []
  const right: number[] = []
  let spent = 0
  // Small blocks first: they say most, and a budget that runs out falls on the crowds.
  const sizeOf = (block: { a: number[]; b: number[] }) =>
    self ? (block.a.length * (block.a.length - 1)) / 2 : block.a.length * block.b.length
  const ordered = [...blocks].sort(([x, p], [y, q]) => sizeOf(p) - sizeOf(q) || (x < y ? -1 : 1))
  for (const [, block] of ordered) {
    const size = sizeOf(block)
    if (!size) continue
    if (spent + size > budget) {
      for (const i of block.a) skippedA.add(i)
      for (const j of self ? block.a : block.b) skippedB.add(j)
      continue
    }
    spent += size
    block.a.forEach((i, k) => {
      for (const j of self ? block.a.slice(k + 1) : block.b) {
        const id = i * b.n + j
        if (seen.has(id)) continue
        seen.add(id)
        left.push(i)
        right.push(j)
      }
    })
  }
  return { left: Int32Array.from(left), right: Int32Array.from(right), skippedA, skippedB }
}

function features(f: Facts, i: number, names: Names): Feature[] {
  const result: Feature[] = []
  const add = (group: number, key: string) => result.push({ group, key })
  if (f.document[i]! >= 0) add(0, `d${f.document[i]}`)
  const birth = f.birth[i]!
  if (birth % 100) {
    add(1, `b${birth}`)
    add(1, `m${Math.floor(birth / 100)}`)
    add(1, `e${birth % 10000}`)
  } else if (f.birthFrom[i] && f.birthFrom[i] === f.birthTo[i]) add(1, `y${f.birthFrom[i]}`)
  if (f.parseCount[i]) {
    // One name space for all parts, so that swapped parts still meet.
    const at = parseAt(i)
    for (let k = 0; k < f.parses[at]!; k++) add(10 + k, `n${names.tokens.code[f.parses[at + 2 + k]!]}`)
    for (let k = 0; k < f.parses[at + 1]!; k++) add(20 + k, `n${names.tokens.code[f.parses[at + 8 + k]!]}`)
  }
  if (f.email.id[i]! >= 0) add(3, `@${f.email.id[i]}`)
  if (f.phone.id[i]! >= 0) add(4, `t${f.phone.id[i]}`)
  if (f.street.id[i]! >= 0 && f.house.id[i]! >= 0) add(5, `h${f.house.id[i]},${f.street.id[i]}`)
  if (f.arrest[i]! % 100) add(6, `a${f.arrest[i]}`)
  if (f.residence.id[i]! >= 0) add(7, `r${f.residence.id[i]}`)
  return result
}

/** All minimal sets with at least `need` bits, at most one feature a group; a row below that uses all it has. */
function minimalKeys(own: readonly Feature[], bits: (key: string) => number, need: number): Set<string> {
  const sorted = own.map((f) => ({ ...f, bits: bits(f.key) })).sort((x, y) => y.bits - x.bits || (x.key < y.key ? -1 : 1))
  const keys = new Set<string>()
  const grow = (from: number, chosen: readonly (typeof sorted)[number][], sum: number) => {
    for (let k = from; k < sorted.length && keys.size < MOST_KEYS; k++) {
      const next = sorted[k]!
      if (chosen.some((c) => c.group === next.group || c.key === next.key)) continue
      const set = [...chosen, next]
      // Sorted by information, the last one added is the least: if it is needed, all are.
      if (sum + next.bits >= need)
        keys.add(
          set
            .map((c) => c.key)
            .sort()
            .join(' '),
        )
      else if (set.length < 4) grow(k + 1, set, sum + next.bits)
    }
  }
  grow(0, [], 0)
  if (!keys.size && sorted.length) keys.add([...new Set(sorted.map((f) => f.key))].sort().join(' '))
  return keys
}
