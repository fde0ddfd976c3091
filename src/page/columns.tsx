// A list's columns as they were understood, each with a few cells to see and a choice to correct it.
import { FIELDS } from '../model/fields.ts'
import type { Look } from '../report/inspection.ts'
import type { Reading } from './case-on-desk.ts'
import { fieldOf, withColumn } from './remedy-text.ts'
import { fieldWord } from '../words/page-words.ts'
import { useWords } from './words.ts'

interface Props {
  readonly name: string
  readonly columns: Look['columns']
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
}

export function Columns({ name, columns, reading, onReading }: Props) {
  const { say } = useWords()
  const shown = Math.max(0, ...columns.map((c) => c.cells.length))
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={`${say('understood')}: ${name}`}>
      <table class="columns">
        <caption>
          {say('understood')}. {say('correct')}
        </caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th scope="col" key={c.number}>
                <bdi>{c.name || say('columnN', { n: c.number })}</bdi>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((c) => (
              <td key={c.number} class="choice">
                <ColumnChoice column={c} reading={reading} onReading={onReading} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, row) => (
            <tr key={row}>
              {columns.map((c) => (
                <td key={c.number} class={c.field === null ? 'idle' : ''}>
                  <bdi>{c.cells[row]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Values of the choice that are no field. */
const [AS_FOUND, LEFT_OUT] = ['', '-']

function ColumnChoice({ column, reading, onReading }: { readonly column: Look['columns'][number] } & Pick<Props, 'reading' | 'onReading'>) {
  const { say, lang } = useWords()
  const asked = reading.columns.get(column.number)
  const value = asked === undefined ? AS_FOUND : asked === null ? LEFT_OUT : asked
  const field = column.field === null ? undefined : fieldOf(column.field)
  const found = field ? fieldWord(lang, field) : say('unused')
  const change = (to: string) => onReading(withColumn(reading, column.number, to === LEFT_OUT ? null : fieldOf(to)))
  return (
    <select
      aria-label={`${say('readAs')}: ${column.name || say('columnN', { n: column.number })}`}
      value={value}
      class={value === AS_FOUND ? '' : 'changed'}
      onChange={(e) => change(e.currentTarget.value)}
    >
      <option value={AS_FOUND}>{value === AS_FOUND ? found : say('reset')}</option>
      <option value={LEFT_OUT}>{say('leftOut')}</option>
      {FIELDS.map((f) => (
        <option value={f} key={f}>
          {fieldWord(lang, f)}
        </option>
      ))}
    </select>
  )
}
