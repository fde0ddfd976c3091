// One review: the queue, what was answered in it, and each answer on disk before anybody is told so.
import { queueItems, type QueueItem } from '../review/queue.ts'
import { identityOf, type Choice } from '../review/decisions.ts'
import { rowFacts } from '../review/recall.ts'
import { RENDERERS } from '../render/renderers.ts'
import type { Report } from '../report/schema.ts'
import type { Values, Io } from './command.ts'
import { appendDecision, openKey, recallFrom, startDecisions } from './decisions.ts'
import { prepare } from './job.ts'

interface Answer {
  readonly decision: Choice
  readonly seq: number
  readonly reason: string
  readonly reviewer: string
}

export interface Session {
  readonly items: readonly QueueItem[]
  /** What the queue was made from, names included. */
  readonly report: Report
  readonly answers: ReadonlyMap<string, Answer>
  /** A key was made. */
  readonly freshKey: boolean
  /** Resolves when the answer is on disk. */
  decide(key: string, decision: Choice, reason: string, reviewer: string): Promise<{ readonly torn: boolean }>
  /** Takes the last answer of this session back; null where there is none. */
  undo(reviewer: string): Promise<string | null>
}

export async function openSession(files: readonly string[], values: Values, path: string, io: Io): Promise<Session> {
  const freshKey = startDecisions(path)
  recallFrom(path)
  const key = openKey(path)
  const job = await prepare(files, { ...values, decisions: path, names: true, format: 'json' }, io)
  const { facts, tokens } = job.outcome
  const position = new Map(facts.flatMap((f) => Array.from(f.rows, (row, i) => [`${f.list}:${row}`, { f, i }] as const)))
  const identity = (list: string, row: number) => {
    const { f, i } = position.get(`${list}:${row}`)!
    return identityOf(key, rowFacts(f, tokens, i))
  }
  const json = RENDERERS.find((r) => r.name === 'json')!
  const report = job.reportFor(json, true)
  const items = queueItems(report, io.lang, identity)
  const byKey = new Map(items.map((item) => [item.key, item]))
  const answers = new Map<string, Answer>()
  const order: string[] = []
  return {
    items,
    report,
    answers,
    freshKey,
    async decide(at, decision, reason, reviewer) {
      const item = byKey.get(at)
      if (!item) throw new RangeError('no such pair')
      const known = answers.get(at)
      if (known?.decision === decision && known.reason === reason) return { torn: false }
      const { seq, torn } = await appendDecision(path, () => ({
        time: io.now(),
        reviewer,
        lists: item.lists,
        pair: item.identities,
        decision,
        reason,
      }))
      answers.set(at, { decision, seq: seq!, reason, reviewer })
      order.push(at)
      return { torn }
    },
    async undo(reviewer) {
      const at = order.at(-1)
      const answer = at === undefined ? undefined : answers.get(at)
      if (at === undefined || !answer) return null
      const item = byKey.get(at)!
      await appendDecision(path, () => ({
        time: io.now(),
        reviewer,
        lists: item.lists,
        pair: item.identities,
        decision: null,
        undoes: answer.seq,
        reason: '',
      }))
      order.pop()
      answers.delete(at)
      return at
    },
  }
}
