// While lists are compared: how far it has come, and a way to stop it.
import type { Step } from './protocol.ts'
import { useWords } from './words.ts'

export function WorkingView({ step, onCancel }: { readonly step: Step | null; readonly onCancel: () => void }) {
  const { say, number } = useWords()
  const stage = step && say(step.stage === 'linking' ? 'stage_linking' : 'stage_duplicates')
  return (
    <main class="working" aria-busy="true" aria-label={say('working')}>
      <p role="status">{stage ?? say('working')}</p>
      <progress aria-label={say('working')} {...(step ? { max: Math.max(1, step.of), value: step.done } : {})} />
      <p class="hint">{step ? say('stepOf', { n: number(step.done), m: number(step.of) }) : '\u00a0'}</p>
      <p>
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </main>
  )
}
