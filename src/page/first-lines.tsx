// What a file looks like before it is understood: its sheets, and its first lines, to say which of them is read and which has the headings.
import { useEffect, useState } from 'preact/hooks'
import type { Look } from '../report/inspection.ts'
import type { FirstLines } from '../source/first-lines.ts'
import type { Reading } from './case-on-desk.ts'
import { useWords } from './words.ts'

interface Props {
  readonly reading: Reading
  readonly seen: FirstLines
  readonly set: (change: Pick<Reading, 'sheet'> | Pick<Reading, 'headerRow'>) => void
}

/** The first lines, once they are wanted; asked for again where the file is read otherwise. */
export function useFirstLines(isWanted: boolean, { sheet, encoding, delimiter }: Reading, ask: () => Promise<FirstLines | null>) {
  const [seen, setSeen] = useState<FirstLines | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isLatest = true
    void ask().then((lines) => isLatest && setSeen(lines))
    return () => {
      isLatest = false
    }
  }, [isWanted, sheet, encoding, delimiter])
  return seen
}

/** Which sheets make up the list. None chosen: those that are found by themselves. */
export function Sheets({ input, reading, seen, set }: Props & { readonly input: Look['input'] | null }) {
  const { say, number } = useWords()
  const { sheets } = seen
  const used = new Map(input?.sheets?.map((s) => [s.sheet, s]))
  const asked = reading.sheet?.split(',').map((one) => one.trim())
  // What was ticked shows at once, before the file is read again.
  const isRead = (n: number) => {
    const sheet = sheets.find((s) => s.number === n)
    if (!asked || !sheet) return used.get(n)?.use === 'read'
    return asked.some((one) => one === '*' || one === sheet.name.trim() || one === calledBy(sheet, sheets))
  }
  const change = (n: number, isAdded: boolean) => {
    const chosen = sheets.filter((s) => (s.number === n ? isAdded : isRead(s.number)))
    set({ sheet: chosen.map((s) => calledBy(s, sheets)).join(',') })
  }
  if (sheets.length < 2) return null
  return (
    <fieldset class="roles whole">
      <legend>{say('set_sheets')}</legend>
      {sheets.map(({ number: n, name }) => (
        <label key={n} class={isRead(n) ? 'chosen' : ''}>
          <input type="checkbox" checked={isRead(n)} onChange={(e) => change(n, e.currentTarget.checked)} />
          <span>
            <bdi>{name}</bdi> <small>{rowsOf(used.get(n)?.rows, say, number)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type Words = ReturnType<typeof useWords>

const rowsOf = (rows: unknown, say: Words['say'], number: Words['number']): string =>
  typeof rows === 'number' ? say('rows', { n: number(rows) }) : ''

/** A number may be another sheet's name, which would win. */
const calledBy = ({ number, name }: FirstLines['sheets'][number], sheets: FirstLines['sheets']): string =>
  sheets.some((s) => s.number !== number && s.name.trim() === String(number)) ? name : String(number)

/** Which line has the headings. */
export function HeaderLines({ name, reading, seen, set }: Props & { readonly name: string }) {
  const { say } = useWords()
  const { lines, found } = seen
  if (!lines.length) return null
  const asked = reading.headerRow ?? ''
  const radio = (value: string, label: string) => (
    <input type="radio" name={name} value={value} checked={asked === value} aria-label={label} onChange={() => set({ headerRow: value })} />
  )
  const byItself = found === null ? say('headerNone') : say('headerFound', { n: found })
  return (
    <fieldset class="header-lines whole">
      <legend>{say('whichHeader')}</legend>
      <label class="field-line">
        {radio('', byItself)}
        <span>{byItself}</span>
      </label>
      <div class="wide" tabIndex={0} role="region" aria-label={say('whichHeader')}>
        <table class="lines">
          <tbody>
            {lines.map(({ line, cells }) => (
              <tr key={line} class={isHeader(line, asked, found) ? 'chosen' : ''}>
                <td>
                  <label>
                    {radio(String(line), `${say('line', { n: line })}: ${cells.filter(Boolean).slice(0, 4).join(', ')}`)}
                    <span aria-hidden="true">{line}</span>
                  </label>
                </td>
                {cells.map((cell, k) => (
                  <td key={k}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}

const isHeader = (line: number, asked: string, found: number | null): boolean => (asked ? asked === String(line) : found === line)
