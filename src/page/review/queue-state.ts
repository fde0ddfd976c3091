// Which pair is asked next: open ones in their order, those put off last, and only what the filter lets through.
import type { Choice } from '../../model/plan.ts'
import type { ReviewItem, Score } from './engine.ts'

export interface QueueState {
  readonly items: readonly ReviewItem[]
  readonly later: ReadonlySet<string>
  readonly filter: string
  /** A pair that was taken back is shown at once, whatever the filter. */
  readonly shown: string | null
}

export const START: QueueState = { items: [], later: new Set(), filter: '', shown: null }

/** Without accents and the dots of documents. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.\-/]/g, '')

function matches({ names, lists, facts }: ReviewItem, filter: string): boolean {
  const text = folded([...names, ...lists, ...facts.flatMap((f) => [f.left, f.right])].join(' '))
  return folded(filter)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** null where nothing waits. */
export function currentOf({ items, later, filter, shown }: QueueState): ReviewItem | null {
  const open = items.filter((i) => !i.answer)
  const back = open.find((i) => i.key === shown)
  if (back) return back
  const found = open.filter((i) => matches(i, filter))
  return found.find((i) => !later.has(i.key)) ?? found[0] ?? null
}

const changed = (state: QueueState, key: string, change: (item: ReviewItem) => ReviewItem): readonly ReviewItem[] =>
  state.items.map((i) => (i.key === key ? change(i) : i))

export const answered = (state: QueueState, key: string, answer: Choice, score: Score): QueueState => ({
  ...state,
  shown: null,
  items: changed(state, key, (i) => ({ ...i, ...score, answer })),
})

export const takenBack = (state: QueueState, key: string): QueueState => ({
  ...state,
  shown: key,
  items: changed(state, key, ({ answer: _gone, ...open }) => open),
})

/** Puts a pair off; once all that are open have been, they come again. */
export function putOff(state: QueueState, key: string): QueueState {
  const later = new Set([...state.later, key])
  const isAll = state.items.every((i) => i.answer || later.has(i.key) || !matches(i, state.filter))
  return { ...state, shown: null, later: isAll ? new Set() : later }
}
