// The decisions file: one line of JSON per decision, each with the hash of the line before. No names: rows are identified by keyed hashes of their facts.
import { utf8 } from '../metrics/bytes.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import { InputError } from '../model/errors.ts'
import type { Params } from '../model/note.ts'
import { CHOICES, type Choice } from '../model/plan.ts'
import { hmacSha256, sha256 } from '../platform/index.ts'
import { sealedLine } from './seal.ts'

/** Keyed hashes of a row's cleaned facts; null if the row lacks the fact. */
export interface Identity {
  /** Hash of all three. */
  readonly id: string
  readonly name: string | null
  readonly document: string | null
  readonly birth: string | null
  /** Of two rows of one list: hash of the row's number and of all else it says, which tells rows of one identity apart. */
  readonly row?: string
}

export interface Decision {
  readonly v: 1
  readonly seq: number
  /** SHA-256 of the line before, without its line feed; zeros for the first. */
  readonly prev: string
  readonly time: string
  readonly reviewer: string
  readonly lists: readonly [string, string]
  readonly pair: readonly [Identity, Identity]
  /** null undoes the decision of line `undoes`. */
  readonly decision: Choice | null
  readonly undoes?: number
  readonly reason: string
  /** HMAC-SHA-256 of the line without it, with the project's key; lines of older programs have none. */
  readonly mac?: string
}

export type NewDecision = Pick<Decision, 'time' | 'reviewer' | 'lists' | 'pair' | 'decision' | 'undoes' | 'reason'>

const FIRST = '0'.repeat(64)
export const hashLine = (line: string): string => sha256(line)

/** Cleaned facts of one row; '' if missing. */
export interface RowFacts {
  readonly name: string
  readonly document: string
  readonly birth: string
}

/** 128 bits of HMAC-SHA-256. A plain hash of a document number could be reversed by trying all numbers. */
export function identityOf(key: Uint8Array, { name, document, birth }: RowFacts, row?: string): Identity {
  const mac = (kind: string, value: string) => hmacSha256(key, `${kind}\u001f${value}`).slice(0, 32)
  const of = (kind: string, value: string) => (value ? mac(kind, value) : null)
  return {
    id: mac('row', [name, document, birth].join('\u001f')),
    name: of('name', name),
    document: of('document', document),
    birth: of('birth', birth),
    ...(row === undefined ? {} : { row: rowHash(key, row) }),
  }
}

/** `row`: its number and all that it says beside its identity. */
export const rowHash = (key: Uint8Array, row: string): string => hmacSha256(key, `place\u001f${row}`).slice(0, 32)

const HEX = /^[0-9a-f]+$/
const MAC = /^[0-9a-f]{64}$/

function isIdentity(value: unknown): value is Identity {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, document, birth, row } = value as Record<string, unknown>
  const isHash = (v: unknown): boolean => typeof v === 'string' && HEX.test(v)
  return isHash(id) && (row === undefined || isHash(row)) && [name, document, birth].every((v) => v === null || isHash(v))
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false
  const d = value as Record<string, unknown>
  const two = (list: unknown, test: (v: unknown) => boolean) => Array.isArray(list) && list.length === 2 && list.every(test)
  return (
    d['v'] === 1 &&
    Number.isInteger(d['seq']) &&
    [d['prev'], d['time'], d['reviewer'], d['reason']].every((v) => typeof v === 'string') &&
    (d['mac'] === undefined || (typeof d['mac'] === 'string' && MAC.test(d['mac']))) &&
    two(d['lists'], (v) => typeof v === 'string') &&
    two(d['pair'], isIdentity) &&
    (d['decision'] === null ? Number.isInteger(d['undoes']) : CHOICES.some((c) => c === d['decision']))
  )
}

export interface ReadDecisions {
  readonly decisions: readonly Decision[]
  /** Hash of the last whole line. */
  readonly last: string
  /** Bytes of whole lines; anything after them is a line that was cut off while being written. */
  readonly whole: number
  readonly torn: boolean
}

/** Reads the file and verifies the chain. Throws InputError decisions-merge, decisions-version, decisions-line, decisions-chain. */
export function readDecisions(text: string, file: string): ReadDecisions {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const decisions: Decision[] = []
  let last = FIRST
  for (const [k, line] of lines.entries()) {
    const fault = (code: string, params: Params = {}) => new InputError(code, params, file, k + 1)
    const decision = parseDecision(line, fault)
    if (decision.prev !== last || decision.seq !== k + 1) throw fault('decisions-chain')
    decisions.push(decision)
    last = hashLine(line)
  }
  return { decisions, last, whole: utf8(text).length - utf8(rest).length, torn: rest !== '' }
}

function parseDecision(line: string, fault: (code: string, params?: Params) => InputError): Decision {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) throw fault('decisions-merge')
  const value = parsedJson(line)
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined
  if (version !== undefined && version !== 1) throw fault('decisions-version', { version: JSON.stringify(version) })
  if (!isDecision(value)) throw fault('decisions-line')
  return value
}

/** undefined if the line is not JSON. */
function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The next line, with its line feed; sealed with the project's key. */
export function nextLine({ decisions, last }: Pick<ReadDecisions, 'decisions' | 'last'>, decision: NewDecision, key?: Uint8Array): string {
  return `${lineOf({ v: 1, seq: decisions.length + 1, prev: last, ...decision }, key)}\n`
}

const lineOf = (line: Omit<Decision, 'mac'>, key: Uint8Array | undefined): string => (key ? sealedLine(key, line) : JSON.stringify(line))

/** Merges two diverged files: every decision once, ordered by time, with a new chain and new seals. */
export function mergeDecisions(a: readonly Decision[], b: readonly Decision[], key?: Uint8Array): string {
  let text = ''
  let last = FIRST
  const placed = new Map<string, number>()
  for (const [k, { decision, taken }] of inOrderOfTime(a, b).entries()) {
    const { undoes: _, mac: _old, ...rest } = decision
    // The undone line has a new number.
    const undoes = taken ? { undoes: placed.get(contentOf(taken)) ?? k + 1 } : {}
    const line = lineOf({ ...rest, v: 1, seq: k + 1, prev: last, ...undoes }, key)
    placed.set(contentOf(decision), k + 1)
    last = hashLine(line)
    text += `${line}\n`
  }
  return text
}

interface Merged {
  readonly decision: Decision
  readonly side: number
  /** The decision that it undoes, in its own file. */
  readonly taken: Decision | undefined
}

/** At equal times, decisions of the first file come first. */
function inOrderOfTime(...files: readonly (readonly Decision[])[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const [side, decisions] of files.entries()) {
    const bySeq = new Map(decisions.map((d) => [d.seq, d]))
    for (const decision of decisions) {
      const content = contentOf(decision)
      const taken = decision.undoes === undefined ? undefined : bySeq.get(decision.undoes)
      if (!merged.has(content)) merged.set(content, { decision, side, taken })
    }
  }
  return [...merged.values()].sort(
    (x, y) => byCodePoint(x.decision.time, y.decision.time) || x.side - y.side || x.decision.seq - y.decision.seq,
  )
}

/** Identifies a decision that is in both files under different line numbers. */
const contentOf = ({ time, reviewer, pair, decision, reason }: Decision): string =>
  JSON.stringify([time, reviewer, pair.map((p) => [p.id, p.row]), decision, reason])

/** Decisions in force, in the order of the file: the last one on each pair, except undone ones. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.flatMap((d) => (d.decision === null && d.undoes !== undefined ? [d.undoes] : [])))
  const byPair = new Map<string, Decision>()
  for (const d of decisions) if (d.decision !== null && !undone.has(d.seq)) byPair.set(pairKey(d.lists, d.pair), d)
  return [...byPair.values()].sort((x, y) => x.seq - y.seq)
}

type Side = Pick<Identity, 'id' | 'row'>

/** Does not depend on which side comes first. Lists are part of the key, so equal rows of different lists differ; so do equal rows of one list. */
export function pairKey([left, right]: Decision['lists'], [a, b]: readonly [Side, Side]): string {
  const sideOf = (list: string, { id, row }: Side) => (row === undefined ? `${list} ${id}` : `${list} ${id} ${row}`)
  const [first, second] = [sideOf(left, a), sideOf(right, b)].sort()
  return hashLine(`${first}\n${second}`).slice(0, 32)
}
