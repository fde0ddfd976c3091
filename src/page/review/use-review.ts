// A review as it goes: the queue, the pair that is asked, answers that the engine keeps, the last one taken back.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Choice } from '../../model/plan.ts'
import type { ReviewWords } from '../../review/review-words.ts'
import type { Engine, ReviewItem, Score } from './engine.ts'
import { scoreText } from './pair-card.tsx'
import { answered, currentOf, putOff, START, takenBack, type QueueState } from './queue-state.ts'

interface Said {
  readonly text: string
  readonly isBad?: boolean
  /** The pair that was answered, with its evidence. */
  readonly item?: ReviewItem
}

export interface ReviewHandle {
  readonly state: QueueState
  readonly current: ReviewItem | null
  readonly isLoaded: boolean
  readonly said: Said
  readonly note: string
  readonly reviewer: string
  setNote(note: string): void
  setReviewer(reviewer: string): void
  setFilter(filter: string): void
  decide(decision: Choice): Promise<void>
  undo(): Promise<void>
  later(): void
  /** Says which keys there are, to somebody who pressed another. */
  noKey(key: string): void
}

export function useReview(engine: Engine, words: ReviewWords, known: string): ReviewHandle {
  const [state, setState] = useState(START)
  const [isLoaded, setLoaded] = useState(false)
  const [said, setSaid] = useState<Said>({ text: '' })
  const [reviewer, setReviewer] = useState(known)
  const [note, setNote] = useState('')
  const once = useOnce(() => setSaid({ text: words.notSaved, isBad: true }))
  const current = currentOf(state)
  // Another tab may answer meanwhile.
  useNowAndOnFocus(engine, (items) => {
    setLoaded(true)
    if (items) setState((s) => ({ ...s, items }))
    else setSaid({ text: words.closed, isBad: true })
  })

  const decide = (decision: Choice) =>
    once(async () => {
      if (!current) return
      const score = await engine.decide({ key: current.key, decision, reason: note, reviewer })
      setState((s) => answered(s, current.key, decision, score))
      setNote('')
      setSaid(savedOf(current, decision, score, words))
    })
  const undo = () =>
    once(async () => {
      const key = await engine.undo(reviewer)
      if (key === null) return
      setState((s) => takenBack(s, key))
      setSaid({ text: words.undone })
    })
  return {
    state,
    current,
    isLoaded,
    said,
    note,
    reviewer,
    setNote,
    setReviewer,
    decide,
    undo,
    setFilter: (filter) => setState((s) => ({ ...s, filter, shown: null })),
    noKey: (key) =>
      setSaid({
        text: `"${key}" ${words.noKey} s ${words.same}, d ${words.different}, u ${words.unsure}, n ${words.later}, z ${words.undo}`,
      }),
    later: () => current && setState((s) => putOff(s, current.key)),
  }
}

/** One request at a time, so that a key pressed twice answers one pair. */
function useOnce(failed: () => void): (work: () => Promise<void>) => Promise<void> {
  const isBusy = useRef(false)
  return async (work) => {
    if (isBusy.current) return
    isBusy.current = true
    await work().catch(failed)
    isBusy.current = false
  }
}

function useNowAndOnFocus(engine: Engine, heard: (items: readonly ReviewItem[] | null) => void): void {
  useEffect(() => {
    const ask = () => void engine.queue().then(heard, () => heard(null))
    ask()
    addEventListener('focus', ask)
    return () => removeEventListener('focus', ask)
  }, [engine])
}

function savedOf(item: ReviewItem, decision: Choice, score: Score, words: ReviewWords): Said {
  const { lists, rows } = item
  const scored = { ...item, ...score }
  const pair = `${lists[0]}:${rows[0]} ${lists[1]}:${rows[1]}`
  return { text: `${words.saved}${words.colon}${pair} – ${words[decision]} (${scoreText(scored, words)})`, item: scored }
}
