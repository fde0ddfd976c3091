// The decisions file: one line of JSON a decision, each holding the hash of the line before. No names: a row is known by keyed hashes of its facts.
import { utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import { hmacSha256, sha256 } from '../platform/index.ts'

export const CHOICES = ['same', 'different', 'unsure'] as const
export type Choice = (typeof CHOICES)[number]

/** Keyed hashes of a row's cleaned facts; null where it has none. */
export interface Identity {
  /** Over all three. */
  readonly id: string
  readonly name: string | null
  readonly document: string | null
  readonly birth: string | null
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
  /** null takes back the decision of line `undoes`. */
  readonly decision: Choice | null
  readonly undoes?: number
  readonly reason: string
}

export type NewDecision = Pick<Decision, 'time' | 'reviewer' | 'lists' | 'pair' | 'decision' | 'undoes' | 'reason'>

const FIRST = '0'.repeat(64)
export const hashLine = (line: string): string => sha256(line)

/** Facts as they are cleaned, of one row. */
export interface RowFacts {
  readonly name: string
  readonly document: string
  readonly birth: string
}

/** 128 bits of HMAC-SHA-256; a plain hash of a document number could be found by trying them all. */
export function identityOf(key: Uint8Array, { name, document, birth }: RowFacts): Identity {
  const mac = (kind: string, value: string) => hmacSha256(key, `${kind}\u001f${value}`).slice(0, 32)
  const of = (kind: string, value: string) => (value ? mac(kind, value) : null)
  return {
    id: mac('row', [name, document, birth].join('\u001f')),
    name: of('name', name),
    document: of('document', document),
    birth: of('birth', birth),
  }
}

const HEX = /^[0-9a-f]+$/

function isIdentity(value: unknown): value is Identity {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, document, birth } = value as Record<string, unknown>
  return (
    typeof id === 'string' && HEX.test(id) && [name, document, birth].every((v) => v === null || (typeof v === 'string' && HEX.test(v)))
  )
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false
  const d = value as Record<string, unknown>
  const two = (list: unknown, test: (v: unknown) => boolean) => Array.isArray(list) && list.length === 2 && list.every(test)
  return (
    d['v'] === 1 &&
    Number.isInteger(d['seq']) &&
    [d['prev'], d['time'], d['reviewer'], d['reason']].every((v) => typeof v === 'string') &&
    two(d['lists'], (v) => typeof v === 'string') &&
    two(d['pair'], isIdentity) &&
    (d['decision'] === null ? Number.isInteger(d['undoes']) : CHOICES.some((c) => c === d['decision']))
  )
}

export interface ReadDecisions {
  readonly decisions: readonly Decision[]
  /** Hash of the last whole line. */
  readonly last: string
  /** Bytes of whole lines; what stands behind is a line torn in writing. */
  readonly whole: number
  readonly torn: boolean
}

/** Reads and proves the chain. Throws InputError decisions-merge, decisions-version, decisions-line, decisions-chain. */
export function readDecisions(text: string, file: string): ReadDecisions {
  const lines = text.split('\n')
  const rest = lines.pop()!
  const decisions: Decision[] = []
  let last = FIRST
  lines.forEach((line, k) => {
    const at = k + 1
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) throw new InputError('decisions-merge', {}, file, at)
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw new InputError('decisions-line', {}, file, at)
    }
    const version = (value as { v?: unknown } | null)?.v
    if (version !== undefined && version !== 1) throw new InputError('decisions-version', { version: JSON.stringify(version) }, file, at)
    if (!isDecision(value)) throw new InputError('decisions-line', {}, file, at)
    if (value.prev !== last || value.seq !== at) throw new InputError('decisions-chain', {}, file, at)
    decisions.push(value)
    last = hashLine(line)
  })
  return { decisions, last, whole: utf8(text).length - utf8(rest).length, torn: rest !== '' }
}

/** The next line, with its line feed. */
export function nextLine({ decisions, last }: Pick<ReadDecisions, 'decisions' | 'last'>, decision: NewDecision): string {
  return `${JSON.stringify({ v: 1, seq: decisions.length + 1, prev: last, ...decision })}\n`
}

/** Two files that grew apart → one, every decision of either once, in the order of time, chained anew. */
export function mergeDecisions(a: readonly Decision[], b: readonly Decision[]): string {
  const key = ({ time, reviewer, pair, decision, reason }: Decision) =>
    JSON.stringify([time, reviewer, pair.map((p) => p.id), decision, reason])
  const bySeq = [new Map(a.map((d) => [d.seq, d])), new Map(b.map((d) => [d.seq, d]))]
  const seen = new Map<string, { d: Decision; side: number }>()
  for (const [side, list] of [a, b].entries()) for (const d of list) if (!seen.has(key(d))) seen.set(key(d), { d, side })
  const ordered = [...seen.values()].sort((x, y) =>
    x.d.time < y.d.time ? -1 : x.d.time > y.d.time ? 1 : x.side - y.side || x.d.seq - y.d.seq,
  )
  const placed = new Map<string, number>()
  let text = ''
  let last = FIRST
  ordered.forEach(({ d, side }, k) => {
    // What an undo takes back has another number now.
    const target = d.undoes === undefined ? undefined : bySeq[side]!.get(d.undoes)
    const { undoes: _, ...rest } = d
    const line = JSON.stringify({
      ...rest,
      v: 1,
      seq: k + 1,
      prev: last,
      ...(target ? { undoes: placed.get(key(target)) ?? k + 1 } : {}),
    })
    placed.set(key(d), k + 1)
    last = hashLine(line)
    text += `${line}\n`
  })
  return text
}

/** Decisions that hold: the last of each pair, without those taken back. `all` are the earlier ones of the pair too. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.flatMap((d) => (d.decision === null && d.undoes !== undefined ? [d.undoes] : [])))
  const byPair = new Map<string, Decision>()
  for (const d of decisions) {
    if (d.decision === null || undone.has(d.seq)) continue
    byPair.set(pairKey(d.lists, d.pair), d)
  }
  return [...byPair.values()].sort((x, y) => x.seq - y.seq)
}

/** The same for a pair whichever side comes first; a row of another list with the same facts is another row. */
export const pairKey = (lists: Decision['lists'], pair: readonly { readonly id: string }[]): string =>
  hashLine([`${lists[0]} ${pair[0]!.id}`, `${lists[1]} ${pair[1]!.id}`].sort().join('\n')).slice(0, 32)
