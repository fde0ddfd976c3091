// What a review needs, whoever does it: the worker of the page, or the server of `review --web`.
import type { Choice } from '../../model/plan.ts'
import type { QueueItem } from '../../review/queue.ts'

/** Weights are known once a pair is answered, or where they were asked for. */
export interface Score extends Partial<Pick<QueueItem, 'weight' | 'otherwise' | 'explanation'>> {}

export interface ReviewItem
  extends Pick<QueueItem, 'key' | 'lists' | 'rows' | 'places' | 'names' | 'question' | 'facts' | 'reason' | 'before'>, Score {
  readonly answer?: Choice
}

export interface Answered {
  readonly key: string
  readonly decision: Choice
  readonly reason: string
  readonly reviewer: string
}

export interface Engine {
  queue(): Promise<readonly ReviewItem[]>
  /** Resolves once the answer is kept. */
  decide(answer: Answered): Promise<Score>
  /** The key of the answer that was taken back; null where there was none. */
  undo(reviewer: string): Promise<string | null>
}
