// The state of one review: answers so far, and undo. An answer counts only after it has been stored.
import type { Choice } from '../model/plan.ts'
import type { NewDecision } from './decisions.ts'
import type { QueueItem } from './queue.ts'

export interface Answer {
  readonly decision: Choice
  readonly reason: string
  readonly reviewer: string
}

/** Where a session stores decisions. */
export interface Keeper {
  /** Resolves to the line number once the decision is stored. */
  append(decision: NewDecision): Promise<number>
  /** The time now, ISO 8601. */
  now(): string
}

export interface Session {
  readonly items: readonly QueueItem[]
  /** By item key. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Resolves once the answer is stored. Repeating the same answer stores nothing. Rejects with RangeError for an unknown key. */
  decide(key: string, answer: Answer): Promise<void>
  /** Undoes the last answer of this session and returns its key; null if there is none. */
  undo(reviewer: string): Promise<string | null>
}

export function openSession(items: readonly QueueItem[], { append, now }: Keeper): Session {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const answers = new Map<string, Answer>()
  /** Stored answers with their line numbers, in order. */
  const given: { readonly item: QueueItem; readonly seq: number }[] = []
  return {
    items,
    answers,
    async decide(key, answer) {
      const item = byKey.get(key)
      if (!item) throw new RangeError('no such pair')
      const before = answers.get(key)
      if (before?.decision === answer.decision && before.reason === answer.reason) return
      const { decision, reason, reviewer } = answer
      const seq = await append({ time: now(), reviewer, ...pairOf(item), decision, reason })
      answers.set(key, answer)
      given.push({ item, seq })
    },
    async undo(reviewer) {
      const last = given.at(-1)
      if (!last || !answers.has(last.item.key)) return null
      const { item, seq } = last
      await append({ time: now(), reviewer, ...pairOf(item), decision: null, undoes: seq, reason: '' })
      given.pop()
      answers.delete(item.key)
      return item.key
    },
  }
}

const pairOf = ({ lists, identities }: QueueItem) => ({ lists, pair: identities })
