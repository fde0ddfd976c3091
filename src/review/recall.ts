// Decisions of people → pairs of rows of these lists, fresh or stale. A fact that is added and agrees keeps a decision; one that changed makes it stale.
import type { Facts } from '../model/facts.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { PairDecision } from '../model/plan.ts'
import { identityOf, standing, type Decision, type Identity, type RowFacts } from './decisions.ts'

/** What a row is known by: its given names and surnames in their order, however a list writes them, its document, its birth date or year. */
export function rowFacts(f: Facts, tokens: Tokens, i: number): RowFacts {
  const at = i * f.slots * STRIDE
  const part = (count: number, from: number) => Array.from({ length: count }, (_, k) => tokens.plain[f.parses[from + k]!]!).join(' ')
  const name = f.parseCount[i] ? `${part(f.parses[at]!, at + 2)}|${part(f.parses[at + 1]!, at + 8)}` : ''
  return {
    name,
    document: f.document[i]! < 0 ? '' : f.documents.at(f.document[i]!),
    birth: f.birth[i] ? String(f.birth[i]) : '',
  }
}
const STRIDE = 16

export interface Recalled {
  readonly pairs: readonly PairDecision[]
  readonly notes: readonly Note[]
}

interface Row {
  readonly list: number
  readonly position: number
  readonly identity: Identity
}

export function recall(decisions: readonly Decision[], key: Uint8Array, facts: readonly Facts[], tokens: Tokens): Recalled {
  const rows: Row[] = facts.flatMap((f, list) =>
    Array.from({ length: f.n }, (_, position) => ({ list, position, identity: identityOf(key, rowFacts(f, tokens, position)) })),
  )
  const index = new Map<string, Row[]>()
  const put = (kind: string, hash: string | null, row: Row) => {
    if (hash === null) return
    const known = index.get(`${kind} ${hash}`)
    if (known) known.push(row)
    else index.set(`${kind} ${hash}`, [row])
  }
  for (const row of rows) {
    put('id', row.identity.id, row)
    put('document', row.identity.document, row)
    put('name', row.identity.name, row)
  }
  const ids = facts.map((f) => f.list)
  /** The rows of a list that a side of a decision means: the same in all facts, or else one with its document or its name. */
  const find = (side: Identity, list: string): Row[] => {
    const here = (found: readonly Row[] | undefined) => (found ?? []).filter((r) => ids[r.list] === list)
    const exact = here(index.get(`id ${side.id}`))
    if (exact.length) return exact
    const byDocument = side.document === null ? [] : here(index.get(`document ${side.document}`))
    if (byDocument.length) return byDocument.length === 1 ? byDocument : []
    const byName = (side.name === null ? [] : here(index.get(`name ${side.name}`))).filter(
      ({ identity }) => side.birth === null || identity.birth === null || identity.birth === side.birth || side.document === null,
    )
    return byName.length === 1 ? byName : []
  }
  const pairs: PairDecision[] = []
  for (const d of standing(decisions)) {
    for (const a of find(d.pair[0], d.lists[0]))
      for (const b of find(d.pair[1], d.lists[1])) {
        const [left, right] = a.list <= b.list ? [a, b] : [b, a]
        if (left.list === right.list) continue
        const stale = changed(d.pair[0], a.identity, b.identity) || changed(d.pair[1], b.identity, a.identity)
        pairs.push({
          left: left.list,
          right: right.list,
          a: left.position,
          b: right.position,
          decision: d.decision!,
          stale,
          time: d.time,
          reviewer: d.reviewer,
          seq: d.seq,
        })
      }
  }
  return { pairs, notes: conflicts(pairs, facts) }
}

/** Did a fact of this row change since, or was one added that the other row contradicts? */
function changed(then: Identity, now: Identity, other: Identity): boolean {
  return (['name', 'document', 'birth'] as const).some((fact) => {
    if (then[fact] === now[fact]) return false
    if (then[fact] === null) return other[fact] !== null && other[fact] !== now[fact]
    return true
  })
}

/** Decisions that cannot all be true: A is B, B is C, A is not C. */
function conflicts(pairs: readonly PairDecision[], facts: readonly Facts[]): Note[] {
  const parent = new Map<string, string>()
  const find = (x: string): string => {
    let root = x
    while (parent.has(root) && parent.get(root) !== root) root = parent.get(root)!
    return root
  }
  const row = (list: number, position: number) => `${facts[list]!.list}:${facts[list]!.rows[position]!}`
  const ends = (p: PairDecision) => [row(p.left, p.a), row(p.right, p.b)] as const
  for (const p of pairs) if (p.decision === 'same' && !p.stale) parent.set(find(ends(p)[0]), find(ends(p)[1]))
  return pairs
    .filter((p) => p.decision === 'different' && !p.stale && find(ends(p)[0]) === find(ends(p)[1]))
    .map((p) => ({
      code: 'decisions-conflict',
      list: facts[p.left]!.list,
      params: { left: ends(p)[0], right: ends(p)[1] },
      warning: true,
    }))
}
