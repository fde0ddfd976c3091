// The report: the same page that the command writes, in a frame of its own, under a bar to go back, review and save.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EngineClient } from './engine-client.ts'
import { Messages } from './messages.tsx'
import type { Compared, Sight } from './protocol.ts'
import { SavePanel, type Savable } from './save-panel.tsx'
import { showIn } from './trusted.ts'
import { useWords } from './words.ts'

interface Props extends Savable {
  readonly engine: EngineClient
  readonly compared: Compared
  readonly onBack: () => void
  readonly onReview: () => void
}

const SIGHTS: readonly Sight[] = ['working', 'names', 'public']

export function ReportView({ engine, compared, onBack, onReview, ...savable }: Props) {
  const { lang, say, number } = useWords()
  const [sight, setSight] = useState<Sight>('working')
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    let isLatest = true
    void engine.ask('render', { format: 'html', sight, lang }).then((html) => {
      if (isLatest && frame.current && typeof html === 'string') showIn(frame.current, html)
    })
    return () => {
      isLatest = false
    }
  }, [sight, lang, compared])
  return (
    <main class="report" aria-label={say('report')}>
      <div class="toolbar">
        <button type="button" onClick={onBack}>
          ← {say('back')}
        </button>
        <label class="field">
          <span>{say('shows')}</span>
          <select value={sight} onChange={(e) => setSight(SIGHTS.find((s) => s === e.currentTarget.value) ?? 'working')}>
            {SIGHTS.map((one) => (
              <option value={one} key={one}>
                {say(`sight_${one}`)}
              </option>
            ))}
          </select>
        </label>
        {compared.open > 0 && (
          <button type="button" onClick={onReview}>
            {say('review', { n: number(compared.open) })}
          </button>
        )}
        <SavePanel engine={engine} sight={sight} {...savable} />
      </div>
      {compared.told.length > 0 && (
        <details class="noticed">
          <summary>{say('toldWhile', { n: number(compared.told.length) })}</summary>
          <Messages told={compared.told} />
        </details>
      )}
      <iframe ref={frame} title={say('report')} sandbox="allow-scripts allow-modals" />
    </main>
  )
}
