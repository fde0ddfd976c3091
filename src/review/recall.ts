// Finds the rows that earlier decisions were about. A decision stays valid if a fact is added and agrees, and becomes stale if a fact changed.
import type { Facts } from '../model/facts.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { PairDecision } from '../model/plan.ts'
import { identityOf, standing, type Decision, type Identity, type RowFacts } from './decisions.ts'

/** The facts that identify a row: given names and surnames in order, however the list writes them, document, birth date or year. */
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
  /** Position of the list, and of the row in its facts. */
  readonly list: number
  readonly position: number
  readonly listId: string
  readonly identity: Identity
}

/** Decisions about rows that are no longer in the lists are left out. */
export function recall(decisions: readonly Decision[], key: Uint8Array, facts: readonly Facts[], tokens: Tokens): Recalled {
  const rows: Row[] = facts.flatMap((f, list) =>
    Array.from({ length: f.n }, (_, position) => ({
      list,
      position,
      listId: f.list,
      identity: identityOf(key, rowFacts(f, tokens, position)),
    })),
  )
  const find = finder(rows)
  const pairs = standing(decisions).flatMap((d) =>
    find(d.pair[0], d.lists[0]).flatMap((a) => find(d.pair[1], d.lists[1]).flatMap((b) => pairOf(d, a, b) ?? [])),
  )
  return { pairs, notes: conflicts(pairs, facts) }
}

/** Returns a search for the rows of a list that a side of a decision refers to: equal in all facts, otherwise the only row with its document or name. */
function finder(rows: readonly Row[]): (side: Identity, list: string) => readonly Row[] {
  const index = new Map<string, Row[]>()
  for (const row of rows)
    for (const kind of ['id', 'document', 'name'] as const) {
      const hash = row.identity[kind]
      if (hash === null) continue
      const same = index.get(`${kind} ${hash}`)
      if (same) same.push(row)
      else index.set(`${kind} ${hash}`, [row])
    }
  return (side, list) => {
    const having = (kind: 'id' | 'document' | 'name'): readonly Row[] =>
      side[kind] === null ? [] : (index.get(`${kind} ${side[kind]}`) ?? []).filter((row) => row.listId === list)
    const exact = having('id')
    if (exact.length) return exact
    const byDocument = having('document')
    if (byDocument.length) return onlyOne(byDocument)
    const { birth, document } = side
    const agrees = ({ identity }: Row) => birth === null || identity.birth === null || identity.birth === birth || document === null
    return onlyOne(having('name').filter(agrees))
  }
}

const onlyOne = (rows: readonly Row[]): readonly Row[] => (rows.length === 1 ? rows : [])

/** null for two rows of the same list and for a decision that undoes another. */
function pairOf(d: Decision, a: Row, b: Row): PairDecision | null {
  const [left, right] = a.list <= b.list ? [a, b] : [b, a]
  if (left.list === right.list || d.decision === null) return null
  const stale = changed(d.pair[0], a.identity, b.identity) || changed(d.pair[1], b.identity, a.identity)
  return {
    left: left.list,
    right: right.list,
    a: left.position,
    b: right.position,
    decision: d.decision,
    stale,
    time: d.time,
    reviewer: d.reviewer,
    seq: d.seq,
  }
}

/** Has a fact of this row changed since, or was one added that the other row contradicts? */
function changed(then: Identity, now: Identity, other: Identity): boolean {
  return (['name', 'document', 'birth'] as const).some((fact) => {
    if (then[fact] === now[fact]) return false
    if (then[fact] === null) return other[fact] !== null && other[fact] !== now[fact]
    return true
  })
}

/** Warns of decisions that cannot all be true: A is B, B is C, A is not C. */
function conflicts(pairs: readonly PairDecision[], facts: readonly Facts[]): Note[] {
  const row = (list: number, position: number) => `${facts[list]?.list}:${facts[list]?.rows[position]}`
  const held = pairs
    .filter((p) => !p.stale)
    .map((p) => ({ ...p, list: facts[p.left]?.list ?? '', ends: [row(p.left, p.a), row(p.right, p.b)] as const }))
  const parents = new Map<string, string>()
  /** The representative of all rows that are said to be the same person. */
  const personOf = (end: string): string => {
    let person = end
    for (let next = parents.get(person); next !== undefined && next !== person; next = parents.get(person)) person = next
    return person
  }
  for (const {
    decision,
    ends: [left, right],
  } of held)
    if (decision === 'same') parents.set(personOf(left), personOf(right))
  return held
    .filter(({ decision, ends: [left, right] }) => decision === 'different' && personOf(left) === personOf(right))
    .map(({ list, ends: [left, right] }) => ({ code: 'decisions-conflict', list, params: { left, right }, warning: true }))
}
