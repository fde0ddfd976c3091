// What can be saved: the report in every format, decisions with their key, the case file. Answers that are not saved yet are counted here.
import { useState } from 'preact/hooks'
import type { EngineClient } from './engine-client.ts'
import type { Decided, Sight } from './protocol.ts'
import { save } from './saving.ts'
import { useWords } from './words.ts'

export interface Savable {
  /** Decisions as they stand; null where there are none. */
  readonly decided: Decided | null
  /** Answers since the decisions were saved last. */
  readonly unsaved: number
  readonly onSavedDecisions: () => void
  /** The case as a file of the command. */
  readonly caseFile: () => string
}

interface Props extends Savable {
  readonly engine: EngineClient
  readonly sight: Sight
}

/** Formats by the names of files, with the types that browsers know. */
const MAIN_FORMATS = [
  ['saveHtml', 'html', 'report.html', 'text/html'],
  ['saveXlsx', 'xlsx', 'report.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
] as const
const OTHER_FORMATS = [
  ['text', 'report.txt', 'text/plain'],
  ['md', 'report.md', 'text/markdown'],
  ['csv', 'report.csv', 'text/csv'],
  ['json', 'report.json', 'application/json'],
  ['ndjson', 'report.ndjson', 'application/x-ndjson'],
] as const

export function SavePanel({ engine, sight, decided, unsaved, onSavedDecisions, caseFile }: Props) {
  const { lang, say, number } = useWords()
  const [said, setSaid] = useState('')
  async function keep(name: string, content: () => Promise<string | Uint8Array> | string, type: string): Promise<boolean> {
    try {
      const made = await content()
      if (!(await save(name, typeof made === 'string' ? made : new Uint8Array(made), type))) return false
      setSaid(say('saved', { n: name }))
      return true
    } catch (error) {
      setSaid(say('notSaved', { n: error instanceof Error ? error.name : '' }))
      return false
    }
  }
  const head = decided?.head
  const report = (format: string, name: string, type: string) => void keep(name, () => engine.ask('render', { format, sight, lang }), type)
  const decisions = async ({ text }: Decided) => {
    if (await keep('decisions.ndjson', () => text, 'application/x-ndjson')) onSavedDecisions()
  }
  return (
    <details class="save">
      <summary>
        {say('save')}
        {unsaved > 0 && <span class="count">{unsaved === 1 ? say('unsavedOne') : say('unsaved', { n: number(unsaved) })}</span>}
      </summary>
      <div class="menu">
        {MAIN_FORMATS.map(([word, format, name, type]) => (
          <button type="button" key={format} onClick={() => report(format, name, type)}>
            {say(word)}
          </button>
        ))}
        {decided !== null && (
          <>
            <button type="button" onClick={() => void decisions(decided)}>
              {say('saveDecisions')}
            </button>
            <button type="button" onClick={() => void keep('decisions.ndjson.key', () => `${decided.key}\n`, 'text/plain')}>
              {say('saveKey')}
            </button>
            {head !== undefined && (
              <button type="button" onClick={() => void keep('decisions.ndjson.head', () => head, 'text/plain')}>
                {say('saveHead')}
              </button>
            )}
            <p class="hint">{say('keyHint')}</p>
          </>
        )}
        <button type="button" onClick={() => void keep('case.yaml', caseFile, 'application/yaml')}>
          {say('saveCase')}
        </button>
        <details>
          <summary>{say('saveOther')}</summary>
          {OTHER_FORMATS.map(([format, name, type]) => (
            <button type="button" key={format} onClick={() => report(format, name, type)}>
              {name}
            </button>
          ))}
        </details>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
