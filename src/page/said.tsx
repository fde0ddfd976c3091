// What was said, as a sentence: the figure in it is marked, and asked about where there are several.
import { useId } from 'preact/hooks'
import { figuresIn, type FigureFound } from '../statement/figures.ts'
import { useWords, type Words } from './words.ts'

interface Props {
  readonly claim: string
  readonly figure: string | null
  readonly onClaim: (claim: string, figure: string | null) => void
}

/** Does it say one figure, or was one chosen? Nothing said is settled too. */
export const isSettled = (claim: string, figure: string | null): boolean =>
  !claim.trim() || figure !== null || figuresIn(claim).length === 1

export function Said({ claim, figure, onClaim }: Props) {
  const { say } = useWords()
  const id = useId()
  return (
    <section class="said" aria-labelledby={id}>
      <h2 id={id}>{say('claim')}</h2>
      <label class="field">
        <span>{say('claimHint')}</span>
        <textarea rows={2} value={claim} autocomplete="off" onInput={(e) => onClaim(e.currentTarget.value, null)} />
      </label>
      <div role="status">{claim.trim() !== '' && <Found claim={claim} figure={figure} onClaim={onClaim} />}</div>
    </section>
  )
}

function Found({ claim, figure, onClaim }: Props) {
  const words = useWords()
  const found = figuresIn(claim)
  const chosen = found.find((f) => f.text === figure) ?? (found.length === 1 ? found[0] : undefined)
  if (!found.length) return <p class="bad">{words.say('claimNone')}</p>
  return (
    <>
      <p class="sentence">
        <Marked claim={claim} found={found} />
      </p>
      {found.length > 1 && (
        <fieldset class="roles">
          <legend>{words.say('claimSeveral')}</legend>
          {found.map((f) => (
            <label key={f.start} class={f === chosen ? 'chosen' : ''}>
              <input type="radio" name="figure" checked={f === chosen} onChange={() => onClaim(claim, f.text)} />
              <span>{f.text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen && <p>{words.say('claimRead', { n: quantityText(chosen, words) })}</p>}
    </>
  )
}

function Marked({ claim, found }: { readonly claim: string; readonly found: readonly FigureFound[] }) {
  const ends = [0, ...found.map((f) => f.end)]
  return (
    <>
      {found.map((f, k) => (
        <span key={f.start}>
          {claim.slice(ends[k], f.start)}
          <mark>{claim.slice(f.start, f.end)}</mark>
        </span>
      ))}
      {claim.slice(ends.at(-1))}
    </>
  )
}

function quantityText({ quantity }: FigureFound, { say, number }: Words): string {
  const { qualifier, value, min, max } = quantity
  const figure = (n: number | null) => (n === null ? '' : number(n))
  if (qualifier === 'unknown') return ''
  return say(`q_${qualifier}`, { n: figure(qualifier === 'range' ? min : value), m: figure(max) })
}
