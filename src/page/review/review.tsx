// The review: one pair at a time, by keyboard, mouse or touch. An answer counts once the engine has kept it.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Choice } from '../../model/plan.ts'
import type { ReviewWords } from '../../review/review-words.ts'
import type { Engine, ReviewItem } from './engine.ts'
import { PairCard } from './pair-card.tsx'
import { useReview, type ReviewHandle } from './use-review.ts'

interface Props {
  readonly engine: Engine
  readonly words: ReviewWords
  readonly reviewer: string
  /** Beneath the title: a way back, where there is one. */
  readonly children?: ComponentChildren
}

export function Review({ engine, words, reviewer, children }: Props) {
  const review = useReview(engine, words, reviewer)
  const { state, current, isLoaded, said } = review
  const press = presserOf(review)
  useKeys(press)
  const done = state.items.filter((i) => i.answer).length
  return (
    <main class="reviewing">
      <h1>{words.title}</h1>
      {children}
      <p class="count">
        <progress max={Math.max(1, state.items.length)} value={done} aria-label={words.progress} />
        <span id="count">
          {done} {words.of} {state.items.length} {words.progress}
        </span>
      </p>
      {current ? <PairCard item={current} words={words} key={current.key} /> : isLoaded && <p id="card">{words.done}</p>}
      <div class="answer-bar">
        <div class="said" id="said" role="status">
          <span class={said.isBad ? 'bad' : ''}>{said.text}</span>
          {said.item?.explanation && <Evidence item={said.item} words={words} />}
        </div>
        <Answers isOpen={current !== null} press={press} words={words} />
      </div>
      <Fields review={review} words={words} />
    </main>
  )
}

type Press = (key: string) => boolean

const CHOICE_BY_KEY: Readonly<Record<string, Choice>> = { s: 'same', d: 'different', u: 'unsure' }

/** Does what a key stands for; false where it stands for nothing. */
const presserOf =
  ({ decide, undo, later, noKey }: ReviewHandle): Press =>
  (key) => {
    const choice = CHOICE_BY_KEY[key]
    if (choice) void decide(choice)
    else if (key === 'z') void undo()
    else if (key === 'n') later()
    else if (/^\p{L}$/u.test(key)) noKey(key)
    else return false
    return true
  }

interface AnswersProps {
  readonly isOpen: boolean
  readonly press: Press
  readonly words: ReviewWords
}

function Answers({ isOpen, press, words }: AnswersProps) {
  const button = (key: string, text: string, className = '') => (
    <button type="button" class={className} aria-keyshortcuts={key} onClick={() => press(key)}>
      {text} <kbd aria-hidden="true">{key}</kbd>
    </button>
  )
  return (
    <div class="answers">
      {isOpen && button('s', words.same)}
      {isOpen && button('d', words.different)}
      {isOpen && button('u', words.unsure)}
      {isOpen && button('n', words.later, 'small')}
      {button('z', words.undo, 'small')}
    </div>
  )
}

function Fields({ review, words }: { readonly review: ReviewHandle; readonly words: ReviewWords }) {
  const { state, note, reviewer, setNote, setReviewer, setFilter } = review
  return (
    <div class="top">
      <label>
        {words.note}
        <input id="note" autocomplete="off" maxLength={2000} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
      </label>
      <label>
        {words.reviewer}
        <input id="reviewer" autocomplete="off" maxLength={200} value={reviewer} onInput={(e) => setReviewer(e.currentTarget.value)} />
      </label>
      <label>
        {words.filter}
        <input id="filter" type="search" autocomplete="off" value={state.filter} onInput={(e) => setFilter(e.currentTarget.value)} />
      </label>
    </div>
  )
}

/** Keys answer wherever the focus is but in a field; one that is held down answers once. */
function useKeys(press: Press): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const isTyped = e.target instanceof Element && e.target.closest('input,textarea,select')
      if (isTyped || e.ctrlKey || e.metaKey || e.altKey || e.repeat) return
      if (latest.current(e.key.toLowerCase())) e.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function Evidence({ item, words }: { readonly item: ReviewItem; readonly words: ReviewWords }) {
  return (
    <details>
      <summary>{words.evidence}</summary>
      <ul>
        {item.explanation?.map((e, k) => (
          <li key={k}>
            {e.weight} {e.why}
          </li>
        ))}
      </ul>
    </details>
  )
}
