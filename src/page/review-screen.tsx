// Doubtful pairs of the last comparison, asked one by one; every answer goes into the decisions at once.
import { useMemo, useRef } from 'preact/hooks'
import { reviewWords } from '../review/review-words.ts'
import type { EngineClient } from './engine-client.ts'
import type { Decided } from './protocol.ts'
import type { Engine } from './review/engine.ts'
import { Review } from './review/review.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly client: EngineClient
  readonly decided: Decided | null
  readonly onDecided: (decided: Decided) => void
  /** Answers that are in no file yet. */
  readonly unsaved: number
  readonly onBack: () => void
  readonly onApply: () => void
}

export function ReviewScreen({ client, decided, onDecided, unsaved, onBack, onApply }: Props) {
  const { lang, say, number } = useWords()
  const latest = useRef({ decided, onDecided })
  latest.current = { decided, onDecided }
  const engine = useMemo(
    (): Engine => ({
      async queue() {
        const { items, decided: begun } = await client.ask('queue', { lang, decided: latest.current.decided })
        latest.current.onDecided(begun)
        return items
      },
      async decide(answer) {
        const { score, decided: now } = await client.ask('decide', answer)
        latest.current.onDecided(now)
        return score
      },
      async undo(reviewer) {
        const { key, decided: now } = await client.ask('undo', { reviewer })
        latest.current.onDecided(now)
        return key
      },
    }),
    [client, lang],
  )
  return (
    <Review engine={engine} words={reviewWords(lang)} reviewer="">
      <p class="toolbar">
        <button type="button" onClick={onBack}>
          ← {say('backToReport')}
        </button>
        <button type="button" class="main" onClick={onApply}>
          {say('apply')}
        </button>
        {unsaved > 0 && <span class="count">{unsaved === 1 ? say('unsavedOne') : say('unsaved', { n: number(unsaved) })}</span>}
      </p>
    </Review>
  )
}
