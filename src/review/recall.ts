// Finds the rows that earlier decisions were about. A decision stays valid if a fact is added and agrees, and becomes stale if a fact changed.
import type { Facts } from '../model/facts.ts'
import type { Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import type { Note } from '../model/note.ts'
import type { PairDecision } from '../model/plan.ts'
import { identityOf, rowHash, standing, type Decision, type Identity, type RowFacts } from './decisions.ts'

/** The facts that identify a row: given names and surnames in order, however the list writes them, document, birth date or year. */
export function rowFacts(f: Facts, tokens: Tokens, i: number): RowFacts {
  const at = parseAt(f, i)
  const part = (count: number, from: number) => Array.from({ length: count }, (_, k) => tokens.plain[f.parses[from + k]!]!).join(' ')
  const name = f.parseCount[i] ? `${part(f.parses[at]!, at + 2)}|${part(f.parses[at + 1]!, at + 8)}` : ''
  return {
    name,
    document: f.document[i]! < 0 ? '' : f.documents.at(f.document[i]!),
    birth: f.birth[i] ? String(f.birth[i]) : '',
  }
}

/** A row's number and what it says beside its identity: rows of one identity are told apart by it while the list stays the same. */
export function rowPlace(f: Facts, i: number): string {
  const worded = [f.place, f.event, f.state, f.nationality].map(({ id, values }) => (id[i]! < 0 ? '' : values[id[i]!]))
  return JSON.stringify([f.rows[i], f.eventDate[i], f.arrest[i], ...worded])
}

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
  const placed = placesOf((row) => rowHash(key, rowPlace(facts[row.list]!, row.position)))
  const positionsOf = positions()
  const all = standing(decisions).flatMap((d) =>
    d.lists[0] === d.lists[1] ? pairsInside(d, find, placed) : pairsBetween(d, find, positionsOf),
  )
  const pairs = lastWords(all.filter((pair) => pair !== null))
  return { pairs, notes: conflicts(pairs, facts) }
}

/** So many pairs of rows of two lists are told one by one; more, as two crowds of rows. */
const MOST_BETWEEN = 400

function pairsBetween(d: Decision, find: Finder, positionsOf: ReturnType<typeof positions>): (PairDecision | null)[] {
  const [left, right] = [find.rows(d.pair[0], d.lists[0]), find.rows(d.pair[1], d.lists[1])]
  if (left.length * right.length <= MOST_BETWEEN) return left.flatMap((a) => right.map((b) => pairOf(d, a, b)))
  const pair = pairOf(d, left[0]!, right[0]!)
  const [a, b] = [positionsOf(left), positionsOf(right)]
  return [pair && { ...pair, alike: left[0]!.list < right[0]!.list ? { a, b } : { a: b, b: a } }]
}

/** Of rows of one identity, those that say this beside it. */
interface Placed {
  (rows: readonly Row[], hash: string): readonly Row[]
}

function placesOf(hashOf: (row: Row) => string): Placed {
  const known = new Map<readonly Row[], ReadonlyMap<string, readonly Row[]>>()
  const byHash = (rows: readonly Row[]) => {
    const found = new Map<string, Row[]>()
    for (const row of rows) put(found, hashOf(row), row)
    return found
  }
  return (rows, hash) => {
    const own = known.get(rows) ?? byHash(rows)
    known.set(rows, own)
    return own.get(hash) ?? []
  }
}

function put(into: Map<string, Row[]>, key: string, row: Row): void {
  const same = into.get(key)
  if (same) same.push(row)
  else into.set(key, [row])
}

/** Positions, in one array for each array of rows. */
function positions(): (rows: readonly Row[]) => readonly number[] {
  const known = new Map<readonly Row[], readonly number[]>()
  return (rows) => {
    const own = known.get(rows) ?? rows.map(({ position }) => position)
    known.set(rows, own)
    return own
  }
}

/** Two decisions may be about the same rows, since what identifies them changed: the later one holds. */
function lastWords(pairs: readonly PairDecision[]): PairDecision[] {
  const byRows = new Map<string, PairDecision>()
  for (const pair of pairs) byRows.set(`${pair.left} ${pair.right} ${pair.a} ${pair.b}`, pair)
  return [...byRows.values()].sort((x, y) => x.seq - y.seq)
}

/** The rows of a list that a side of a decision may refer to. */
interface Finder {
  /** Equal in all facts, otherwise the only row with its document or name. */
  rows(side: Identity, list: string): readonly Row[]
  /** Equal in all facts. */
  equal(side: Identity, list: string): readonly Row[]
  /** With its document, otherwise with its name. */
  similar(side: Identity, list: string): readonly Row[]
}

function finder(rows: readonly Row[]): Finder {
  const index = new Map<string, Row[]>()
  for (const row of rows)
    for (const kind of ['id', 'document', 'name'] as const) {
      const hash = row.identity[kind]
      if (hash !== null) put(index, `${kind} ${hash} ${row.listId}`, row)
    }
  const having = (side: Identity, list: string, kind: 'id' | 'document' | 'name'): readonly Row[] =>
    side[kind] === null ? [] : (index.get(`${kind} ${side[kind]} ${list}`) ?? [])
  const equal: Finder['equal'] = (side, list) => having(side, list, 'id')
  const similar: Finder['similar'] = (side, list) => {
    const byDocument = having(side, list, 'document')
    if (byDocument.length) return byDocument
    const { birth, document } = side
    const agrees = ({ identity }: Row) => birth === null || identity.birth === null || identity.birth === birth || document === null
    return having(side, list, 'name').filter(agrees)
  }
  const rowsOf: Finder['rows'] = (side, list) => {
    const exact = equal(side, list)
    return exact.length ? exact : onlyOne(similar(side, list))
  }
  return { rows: rowsOf, equal, similar }
}

const onlyOne = (rows: readonly Row[]): readonly Row[] => (rows.length === 1 ? rows : [])

/** So many pairs of rows at most may a decision on one pair be about; beyond, it says nothing. */
const MOST_PAIRS = 10

/**
 * A decision on two rows of one list. Both may have the same name or document, so that a row is looked for among those that the other side
 * does not mean. Where it may be about several pairs, all of them are asked again.
 */
function pairsInside(d: Decision, { equal, similar }: Finder, placed: Placed): (PairDecision | null)[] {
  const [list] = d.lists
  const named = (side: Identity): readonly Row[] => {
    const rows = equal(side, list)
    const { row } = side
    const own = row === undefined || rows.length < 2 ? [] : placed(rows, row)
    return own.length ? own : rows
  }
  const [left, right] = [named(d.pair[0]), named(d.pair[1])]
  // With any partner they would be too many.
  if (Math.max(left.length, right.length) > MOST_PAIRS + 1) return []
  const others = (side: Identity, taken: readonly Row[]) => similar(side, list).filter((row) => !taken.includes(row))
  const said = distinctPairs(left.length ? left : others(d.pair[0], right), right.length ? right : others(d.pair[1], left))
  // Both may have been written alike, and only one still is.
  const pairs = said.length ? said : distinctPairs([...left, ...others(d.pair[0], left)], [...right, ...others(d.pair[1], right)])
  if (pairs.length > MOST_PAIRS) return []
  return pairs.map(([a, b]) => {
    const pair = pairOf(d, a, b)
    return pair && pairs.length > 1 ? { ...pair, stale: true } : pair
  })
}

/** Each two different rows once, whichever side they are on; no more than show that they are too many. */
function distinctPairs(left: readonly Row[], right: readonly Row[]): (readonly [Row, Row])[] {
  const pairs = new Map<string, readonly [Row, Row]>()
  for (const a of left)
    for (const b of right) {
      if (pairs.size > MOST_PAIRS) break
      const key = [a.position, b.position].sort((x, y) => x - y).join(' ')
      if (a !== b && !pairs.has(key)) pairs.set(key, [a, b])
    }
  return [...pairs.values()]
}

/** null for a decision that undoes another. */
function pairOf(d: Decision, a: Row, b: Row): PairDecision | null {
  const isInOrder = a.list < b.list || (a.list === b.list && a.position < b.position)
  const [left, right] = isInOrder ? [a, b] : [b, a]
  if (d.decision === null) return null
  const isSaid = a.list === b.list ? isSaidByBoth : isNotDenied
  const stale = changed(d.pair[0], a.identity, b.identity, isSaid) || changed(d.pair[1], b.identity, a.identity, isSaid)
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

/** Has a fact of this row changed since, or was one added that the other row does not bear out? */
function changed(
  then: Identity,
  now: Identity,
  other: Identity,
  isBorneOut: (added: string | null, other: string | null) => boolean,
): boolean {
  return (['name', 'document', 'birth'] as const).some((fact) => {
    if (then[fact] === now[fact]) return false
    return then[fact] !== null || !isBorneOut(now[fact], other[fact])
  })
}

const isNotDenied = (added: string | null, other: string | null): boolean => other === null || other === added
/** On one list a row that says more may be somebody else of the name. */
const isSaidByBoth = (added: string | null, other: string | null): boolean => other === added

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
