// Lists, facts and links made by hand: what the verbs of verdict/ are tested on, without a reader or a link stage. Nobody in them exists.
import { CHARGES, CUSTODY, RESOLVABLE, type Facts, type Ids } from '../../src/model/facts.ts'
import type { ListDuplicates, PairOutcome } from '../../src/model/outcome.ts'
import type { Basis, LinkStatus, Pair } from '../../src/model/pair.ts'
import type { Reject, Role, SourceList } from '../../src/model/source.ts'
import type { Conflict } from '../../src/model/verdict.ts'
import { eachIdColumn } from '../../src/person/id-columns.ts'
import { isOtherDetention } from '../../src/verdict/conflicts.ts'
import type { Ground } from '../../src/verdict/context.ts'
import { judge } from '../../src/verdict/judge.ts'

/** What a row says; whatever is left out is missing. Dates are yyyymmdd. */
export interface MadeRow {
  readonly row?: number
  readonly nameFlags?: number
  readonly document?: number
  readonly birth?: number
  /** The years between which a birth lies; those of `birth` where they are left out. */
  readonly born?: readonly [from: number, to: number]
  readonly arrest?: number
  readonly eventDate?: number
  readonly eventTime?: number
  readonly bothWays?: number
  readonly sex?: 'M' | 'F'
  readonly nationality?: string
  readonly event?: string
  readonly place?: string
  readonly state?: string
  readonly rearrest?: number
  readonly lastConfirmed?: number
  readonly registered?: number
  readonly charges?: keyof typeof CHARGES
  readonly custody?: keyof typeof CUSTODY
  readonly verification?: string
  readonly protected?: boolean
  readonly resolvable?: keyof typeof RESOLVABLE
}

function ids(values: readonly (string | undefined)[]): Ids {
  const known = [...new Set(values.filter((v) => v !== undefined))]
  return { id: Int32Array.from(values, (v) => (v === undefined ? -1 : known.indexOf(v))), values: known }
}

export function madeFacts(list: string, role: Role, rows: readonly MadeRow[]): Facts {
  const n = rows.length
  const int32 = (of: (r: MadeRow) => number | undefined, missing = 0) => Int32Array.from(rows, (r) => of(r) ?? missing)
  const uint8 = (of: (r: MadeRow) => number | undefined) => Uint8Array.from(rows, (r) => of(r) ?? 0)
  const text = (of: (r: MadeRow) => string | undefined) => ids(rows.map(of))
  const none = () => ids(rows.map(() => undefined))
  const year = (r: MadeRow) => Math.floor((r.birth ?? 0) / 10000)
  return {
    list,
    role,
    n,
    rows: Int32Array.from(rows, (r, i) => r.row ?? i + 1),
    rank: Int32Array.from(rows, (_, i) => i),
    slots: 0,
    packed: null,
    parses: new Int32Array(0),
    parseCount: new Uint8Array(n),
    nameFlags: Uint16Array.from(rows, (r) => r.nameFlags ?? 0),
    document: int32((r) => r.document, -1),
    documents: { length: 0, at: () => '', number: () => -1 },
    documentKind: new Uint8Array(n),
    documentPrefix: new Uint8Array(n),
    documentUnsound: new Uint8Array(n),
    birth: int32((r) => r.birth),
    birthFrom: int32((r) => r.born?.[0] ?? year(r)),
    birthTo: int32((r) => r.born?.[1] ?? year(r)),
    age: new Uint8Array(n),
    arrest: int32((r) => r.arrest),
    eventDate: int32((r) => r.eventDate),
    bothWays: uint8((r) => r.bothWays),
    sex: uint8((r) => (r.sex === 'M' ? 1 : r.sex === 'F' ? 2 : 0)),
    ...eachIdColumn(none),
    nationality: text((r) => r.nationality),
    suffix: new Uint8Array(n),
    event: text((r) => r.event),
    place: text((r) => r.place),
    state: text((r) => r.state),
    text: [],
    eventTime: Float64Array.from(rows, (r) => r.eventTime ?? Number.NaN),
    rearrest: int32((r) => r.rearrest),
    lastConfirmed: int32((r) => r.lastConfirmed),
    registered: int32((r) => r.registered),
    charges: uint8((r) => CHARGES[r.charges ?? 'none']),
    custody: uint8((r) => CUSTODY[r.custody ?? 'unknown']),
    verification: text((r) => r.verification),
    protectedRow: uint8((r) => (r.protected ? 1 : 0)),
    resolvable: uint8((r) => RESOLVABLE[r.resolvable ?? 'yes']),
    notes: [],
  }
}

export interface MadeList {
  readonly role: Role
  readonly rows: readonly MadeRow[]
  readonly rejects?: readonly Reject[]
  readonly sheet?: (i: number) => number
}

/** Line n + 1 holds row n, as in a file with one heading. */
export function madeList({ role, rows, rejects = [], sheet }: MadeList, at: number): SourceList {
  return {
    id: `${role}${at}`,
    role,
    file: `${role}${at}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sha256: '',
    size: 0,
    sheets: [],
    columns: [],
    records: {
      length: rows.length,
      row: (i) => rows[i]!.row ?? i + 1,
      line: (i) => (rows[i]!.row ?? i + 1) + 1,
      ...(sheet ? { sheet } : {}),
      cells: () => [],
      cell: () => '',
      read: () => 0,
      surelyPlain: () => false,
      distinct: () => ({ id: new Int32Array(0), values: [] }),
      columns: () => null,
      order: () => Uint32Array.from(rows, (_, i) => i),
    },
    rejects,
    blank: 0,
    notes: [],
    source: null,
    asOf: null,
    withheld: null,
    scope: {},
    protect: false,
    closed: false,
  }
}

export interface MadeLink {
  readonly a: number
  readonly b: number
  readonly status?: LinkStatus
  readonly basis?: Basis
  readonly odds?: number
}

const pair = (a: number, b: number, basis: Basis = 'evidence'): Pair => ({
  a,
  b,
  weight: 1000,
  odds: 1000,
  against: 'stranger',
  apart: 1000,
  automatic: true,
  basis,
  reason: '',
})

/** What the link stage found between two lists; candidates are the links themselves. */
export function between(
  left: number,
  right: number,
  links: readonly MadeLink[],
  skipped: { readonly a?: readonly number[]; readonly b?: readonly number[] } = {},
): PairOutcome {
  const found = links.map(({ a, b, status = 'match', basis, odds = 1000 }) => ({
    a,
    b,
    status,
    reason: '' as const,
    via: pair(a, b, basis),
    odds,
  }))
  return {
    left,
    right,
    links: found,
    candidatesA: (i) => found.filter((l) => l.a === i).map(({ b, via }) => ({ b, via })),
    candidatesB: (i) => found.filter((l) => l.b === i).map(({ a, via }) => ({ a, via })),
    skippedA: new Set(skipped.a),
    skippedB: new Set(skipped.b),
  }
}

const NO_DUPLICATES: ListDuplicates = { groups: [], repeats: new Set() }
const day = (date: number) => ({ day: date, minute: Number.NaN })
export const WINDOW = { from: day(20260108), to: day(20260126) }
const OPEN: Ground = { window: { from: null, to: null }, scope: new Map(), asOf: [] }

export interface MadeCase {
  readonly lists: readonly MadeList[]
  readonly outcomes?: readonly PairOutcome[]
  /** By list. */
  readonly duplicates?: readonly (ListDuplicates | undefined)[]
  readonly ground?: Partial<Ground>
  /** Links whose facts conflict, as [list, row, list, row]. */
  readonly conflicts?: readonly (readonly [number, number, number, number])[]
  readonly placesDiffer?: boolean
}

export const CONFLICT: Conflict = { field: 'event', kind: 'differs', left: 'libre', right: 'detenido' }

export function judged({ lists, outcomes = [], duplicates = [], ground = {}, conflicts = [], placesDiffer = false }: MadeCase) {
  const facts = lists.map(({ role, rows }, at) => madeFacts(`${role}${at}`, role, rows))
  return judge(
    lists.map(madeList),
    facts,
    lists.map((_, at) => duplicates[at] ?? NO_DUPLICATES),
    outcomes,
    { ...OPEN, ...ground },
    ({ left, right }, { a, b, via }) => ({
      conflicts: conflicts.some(([x, i, y, j]) => x === left && i === via.a && y === right && j === via.b) ? [CONFLICT] : [],
      placeDiffers: placesDiffer,
      otherDetention: isOtherDetention(facts[left]!, a, facts[right]!, b),
    }),
  )
}
