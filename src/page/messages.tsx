// Messages of the catalogue as cards, each with buttons for what would help.
import { baseName } from '../metrics/base-name.ts'
import { messageOf } from '../words/catalogue.ts'
import type { Remedy } from '../words/remedies.ts'
import type { Told } from './protocol.ts'
import { remedyText } from './remedy-text.ts'
import { useWords } from './words.ts'

interface Props {
  readonly told: readonly Told[]
  /** Does what a remedy says. Without it, messages are only told. */
  readonly onRemedy?: (remedy: Remedy) => void
}

export function Messages({ told, onRemedy }: Props) {
  return (
    <ul class="messages">
      {told.map((t, k) => (
        <Message key={k} told={t} onRemedy={onRemedy} />
      ))}
    </ul>
  )
}

function Message({ told, onRemedy }: { readonly told: Told; readonly onRemedy: Props['onRemedy'] }) {
  const words = useWords()
  const { what, advice, remedies } = messageOf(
    words.lang,
    told.code,
    told.file === undefined ? told.params : { ...told.params, file: told.file },
  )
  const offered = onRemedy ? remedies.filter((r) => remedyText(r, words) !== null) : []
  const place = [
    told.file === undefined ? null : baseName(told.file),
    told.sheet === undefined ? null : words.say('sheet', { n: told.sheet }),
    told.line === undefined ? null : words.say('line', { n: told.line }),
  ].filter((part) => part !== null)
  // The last line of advice leads to the remedies; alone it would end in the air.
  const told2 = remedies.length && !offered.length ? advice.slice(0, -1) : advice
  return (
    <li class={told.isError ? 'message bad' : 'message'}>
      <p>
        {place.length > 0 && <span class="place">{place.join(', ')}: </span>}
        {what} <code>[{told.code}]</code>
      </p>
      {told2.map((line, k) => (
        <p class="advice" key={k}>
          {line}
          {k === told2.length - 1 && offered.length > 0 ? ':' : ''}
        </p>
      ))}
      {offered.length > 0 && (
        <p class="remedies">
          {offered.map((remedy, k) => (
            <button type="button" key={k} onClick={() => onRemedy?.(remedy)}>
              {remedyText(remedy, words)}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}
