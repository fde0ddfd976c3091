// Work in numbered pieces, as linking hands it to a pool of threads. Only types: the pool itself is in threads/.
import type { Facts } from '../model/facts.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { Plan } from '../model/plan.ts'
import type { EqualRows } from './equal-rows.ts'
import type { CountedByLists, NamesOfLists } from './prepared-names.ts'

/** What every thread has. */
export interface Shared {
  readonly facts: readonly Facts[]
  /** By list: which of its rows are equal. */
  readonly equal: readonly EqualRows[]
  readonly names: NamesOfLists
  /** What those names were prepared by that were asked for. */
  readonly counted: CountedByLists
  readonly tokens: Tokens
  readonly plan: Pick<Plan, 'accept' | 'review' | 'nameOnly'>
}

/** Work on numbered pieces. `args` cross to other threads: columns are shared, all else is copied. Pieces come in any order and must not need each other. */
export interface Task<A, R> {
  /** By which another thread finds it in link/tasks. */
  readonly name: string
  start(shared: Shared, args: A): (piece: number) => R
}

/** How a task is done, where it is not done as usual. */
interface Work<R> {
  /** Stands in for `task.start` on this thread. */
  readonly own?: (piece: number) => R
  /** Hears how many pieces have been begun. */
  readonly seen?: (begun: number) => void
  /** No other thread is worth it. */
  readonly alone?: boolean
  /** Pairs of rows that are judged, where many threads may be worth it though lists are short. */
  readonly pairs?: number
}

export interface LinkPool {
  readonly shared: Shared
  /** Results of pieces 0 … n − 1, in their order. */
  each<A, R>(task: Task<A, R>, args: A, pieces: number, how?: Work<R>): Promise<R[]>
  /** Gives back the columns that are done with, where rows are many. */
  release(): void
}
