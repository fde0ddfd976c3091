// How a file is read: sheet, header, dates, delimiter, encoding, cut-off. Each is found out unless somebody says otherwise.
import { useEffect, useId, useState } from 'preact/hooks'
import type { Role } from '../model/source.ts'
import type { Look } from '../report/inspection.ts'
import type { FirstLines } from '../source/first-lines.ts'
import type { Reading } from './case-on-desk.ts'
import { HeaderLines, Sheets, useFirstLines } from './first-lines.tsx'
import { MomentField } from './moment-field.tsx'
import { orderOf } from './remedy-text.ts'
import { Choice, Field } from './settings-fields.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly role: Role | null
  readonly input: Look['input'] | null
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
  /** To be shown by itself: something is wrong. */
  readonly open: boolean
  /** The first lines of the file. */
  readonly onLines: () => Promise<FirstLines | null>
}

const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be', 'cp850', 'cp437', 'macintosh', 'windows-1250']

export function Settings({ role, input, reading, onReading, open, onLines }: Props) {
  const { say } = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(open)
  // A file that cannot be read shows how it is read, and does not hide it again under somebody's hands.
  useEffect(() => {
    if (open) setOpen(true)
  }, [open])
  const seen = useFirstLines(isOpen, reading, onLines)
  const set = (change: { readonly [K in keyof Reading]?: Reading[K] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...reading, ...change }).filter(([, value]) => value !== undefined && value !== ''))
    onReading({ ...next, columns: reading.columns })
  }
  const isText = !seen?.sheets.length && input?.format !== 'xlsx'
  const delimiters = [
    [',', say('comma')],
    [';', say('semicolon')],
    ['tab', say('tab')],
    ['|', say('pipe')],
  ] as const
  return (
    <details open={isOpen} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{say('settings')}</summary>
      <div class="settings">
        {seen && <Sheets input={input} reading={reading} seen={seen} set={set} />}
        {seen && <HeaderLines name={id} reading={reading} seen={seen} set={set} />}
        <Field label={say('set_headerRow')} type="number" value={reading.headerRow} set={(headerRow) => set({ headerRow })} />
        <Choice
          label={say('set_dateOrder')}
          value={reading.dateOrder}
          unsaid={say('automatic')}
          choices={(['dmy', 'mdy', 'ymd'] as const).map((order) => [order, say(order)])}
          set={(order) => set({ dateOrder: orderOf(order) })}
        />
        {isText && (
          <Choice
            label={say('set_delimiter')}
            unsaid={say('automatic')}
            value={reading.delimiter}
            choices={delimiters}
            set={(delimiter) => set({ delimiter })}
          />
        )}
        {isText && (
          <Choice
            label={say('set_encoding')}
            value={reading.encoding}
            choices={ENCODINGS.map((name) => [name, name])}
            unsaid={input ? `${say('automatic')}: ${input.encoding}` : say('automatic')}
            set={(encoding) => set({ encoding })}
          />
        )}
        <MomentField label={say('set_asOf')} value={reading.asOf} set={(asOf) => set({ asOf })} />
        {role === 'verified' && (
          <Field label={say('set_withheld')} type="number" value={reading.withheld} set={(withheld) => set({ withheld })} />
        )}
      </div>
    </details>
  )
}
