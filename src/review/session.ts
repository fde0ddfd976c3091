// One review: what was answered in it, and how an answer is taken back. Each answer is kept before anybody is told so.
import type { Choice } from '../model/plan.ts'
import type { NewDecision } from './decisions.ts'
import type { QueueItem } from './queue.ts'

export interface Answer {
  readonly decision: Choice
  readonly reason: string
  readonly reviewer: string
}

/** What a session needs of the place where decisions are kept. */
export interface Keeper {
  /** Resolves when the decision is kept: the number of its line. */
  append(decision: NewDecision): Promise<number>
  /** The time now, ISO 8601. */
  now(): string
}

export interface Session {
  readonly items: readonly QueueItem[]
  /** By the key of the item. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Resolves when the answer is kept; the same answer again is not kept twice. Throws RangeError for a key of no item. */
  decide(key: string, answer: Answer): Promise<void>
  /** Takes the last answer of this session back: its key, or null where there is none. */
  undo(reviewer: string): Promise<string | null>
}

export function openSession(items: readonly QueueItem[], { append, now }: Keeper): Session {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const answers = new Map<string, Answer>()
  /** The session's answers with the numbers of their lines, the last one last. */
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
