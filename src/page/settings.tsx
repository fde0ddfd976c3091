// How a file is read: sheet, header, dates, delimiter, encoding, cut-off. Each is found out unless somebody says otherwise.
import type { Role } from '../model/source.ts'
import type { Look } from '../report/inspection.ts'
import type { Reading } from './desk.ts'
import { orderOf } from './remedy-text.ts'
import { useWords } from './words.ts'

interface Props {
  readonly role: Role | null
  readonly input: Look['input'] | null
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
  readonly open: boolean
}

const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be', 'cp850', 'cp437', 'macintosh', 'windows-1250']

export function Settings({ role, input, reading, onReading, open }: Props) {
  const { say } = useWords()
  const set = (change: { readonly [K in keyof Reading]?: Reading[K] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...reading, ...change }).filter(([, value]) => value !== undefined && value !== ''))
    onReading({ ...next, columns: reading.columns })
  }
  const isText = input === null || input.format !== 'xlsx'
  const isBook = input === null || input.format === 'xlsx'
  const delimiters = [
    [',', say('comma')],
    [';', say('semicolon')],
    ['tab', say('tab')],
    ['|', say('pipe')],
  ] as const
  return (
    <details open={open}>
      <summary>{say('settings')}</summary>
      <div class="settings">
        {isBook && <Field label={say('set_sheet')} value={reading.sheet} set={(sheet) => set({ sheet })} hint={sheetsOf(input)} />}
        <Field label={say('set_headerRow')} type="number" value={reading.headerRow} set={(headerRow) => set({ headerRow })} />
        <Choice
          label={say('set_dateOrder')}
          value={reading.dateOrder}
          choices={(['dmy', 'mdy', 'ymd'] as const).map((order) => [order, say(order)])}
          set={(order) => set({ dateOrder: orderOf(order) })}
        />
        {isText && (
          <Choice label={say('set_delimiter')} value={reading.delimiter} choices={delimiters} set={(delimiter) => set({ delimiter })} />
        )}
        {isText && (
          <Choice
            label={say('set_encoding')}
            value={reading.encoding}
            choices={ENCODINGS.map((name) => [name, name])}
            found={input?.encoding}
            set={(encoding) => set({ encoding })}
          />
        )}
        <Field label={say('set_asOf')} type="date" value={reading.asOf} set={(asOf) => set({ asOf })} />
        {role === 'verified' && (
          <Field label={say('set_withheld')} type="number" value={reading.withheld} set={(withheld) => set({ withheld })} />
        )}
      </div>
    </details>
  )
}

const sheetsOf = (input: Look['input'] | null): string | undefined =>
  input?.sheets?.map(({ sheet, name, rows }) => `${sheet}: ${name ?? ''}${rows ? ` (${rows})` : ''}`).join(', ')

interface FieldProps {
  readonly label: string
  readonly type?: 'text' | 'number' | 'date'
  readonly value: string | undefined
  readonly hint?: string | undefined
  readonly set: (value: string) => void
}

/** Takes effect when it is left, or on Enter. */
export function Field({ label, type = 'text', value, hint, set }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type={type}
        min={type === 'number' ? 1 : undefined}
        value={value ?? ''}
        autocomplete="off"
        onChange={(e) => set(e.currentTarget.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  /** Values with their words. */
  readonly choices: readonly (readonly [value: string, text: string])[]
  readonly found?: string | undefined
  readonly set: (value: string) => void
}

function Choice({ label, value = '', choices, found, set }: ChoiceProps) {
  const { say } = useWords()
  const all = value && !choices.some(([known]) => known === value) ? [...choices, [value, value] as const] : choices
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">
          {say('automatic')}
          {found ? `: ${found}` : ''}
        </option>
        {all.map(([known, text]) => (
          <option value={known} key={known}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
