// One list on the desk: whose it is, what was understood of it, what there is to look at.
import type { Role } from '../model/source.ts'
import { Columns } from './columns.tsx'
import type { FirstLines } from '../source/first-lines.ts'
import type { Reading } from './case-on-desk.ts'
import type { DeskList } from './desk.ts'
import { Messages } from './messages.tsx'
import type { Looked } from './protocol.ts'
import { remedied, withColumn } from './remedy-text.ts'
import { Settings } from './settings.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly list: DeskList
  readonly onRole: (role: Role) => void
  readonly onReading: (reading: Reading) => void
  readonly onLines: () => Promise<FirstLines | null>
  readonly onRemove: () => void
}

export function ListCard({ list, onRole, onReading, onLines, onRemove }: Props) {
  const { say } = useWords()
  const { name, looked, reading, file } = list
  return (
    <section class="list" aria-labelledby={`list${file}`}>
      <div class="list-head">
        <h3 id={`list${file}`}>
          <bdi>{name}</bdi>
        </h3>
        <Summary looked={looked} />
        <button type="button" class="quiet" aria-label={`${say('remove')}: ${name}`} onClick={onRemove}>
          {say('remove')}
        </button>
      </div>
      {looked?.look !== null && <Roles file={file} role={list.role} onRole={onRole} />}
      {looked && <Read list={list} looked={looked} onReading={onReading} />}
      <Settings
        role={list.role}
        input={looked?.look?.input ?? null}
        reading={reading}
        onReading={onReading}
        open={looked?.look === null}
        onLines={onLines}
      />
    </section>
  )
}

function Summary({ looked }: { readonly looked: Looked | null }) {
  const { say, number } = useWords()
  const input = looked?.look?.input
  const text =
    looked === null ? say('reading') : input ? `${say('rows', { n: number(input.rows ?? 0) })}, ${input.format}` : say('cannotRead')
  return (
    <p class={looked && !input ? 'summary bad' : 'summary'} role="status">
      {text}
    </p>
  )
}

const ROLES: readonly Role[] = ['claimed', 'verified', 'register']

function Roles({ file, role, onRole }: { readonly file: number; readonly role: Role | null; readonly onRole: (role: Role) => void }) {
  const { say } = useWords()
  return (
    <fieldset class="roles">
      <legend>{say('whose')}</legend>
      {ROLES.map((one) => (
        <label key={one} class={one === role ? 'chosen' : ''}>
          <input type="radio" name={`role${file}`} value={one} checked={one === role} onChange={() => onRole(one)} />
          <span>
            <b>{say(`role_${one}`)}</b> <small>{say(`about_${one}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Read({ list, looked, onReading }: { readonly list: DeskList; readonly looked: Looked; readonly onReading: Props['onReading'] }) {
  const { say, number } = useWords()
  const { look, told, choices } = looked
  const messages = <Messages told={told} onRemedy={(remedy) => onReading(remedied(list.reading, remedy))} />
  return (
    <>
      {look === null && messages}
      {choices.length > 0 && (
        <fieldset class="name-choice">
          <legend>{say('whichName')}</legend>
          {choices.map((c) => (
            <button type="button" key={c.number} onClick={() => onReading(withColumn(list.reading, c.number, 'name'))}>
              <bdi>{c.name || say('columnN', { n: c.number })}</bdi>
              <small>{c.cells.filter(Boolean).slice(0, 2).join(', ')}</small>
            </button>
          ))}
        </fieldset>
      )}
      {look && <Columns name={list.name} columns={look.columns} reading={list.reading} onReading={onReading} />}
      {look && told.length > 0 && (
        <details class="noticed">
          <summary>{say('noticed', { n: number(told.length) })}</summary>
          {messages}
        </details>
      )}
    </>
  )
}
