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
  readonly caseFile: () => Promise<string>
}

interface Props extends Savable {
  readonly engine: EngineClient
  readonly sight: Sight
}

/** Formats with the ends of their files' names and the types that browsers know. */
const MAIN_FORMATS = [
  ['saveHtml', 'html', '.html', 'text/html'],
  ['saveXlsx', 'xlsx', '.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
] as const
const OTHER_FORMATS = [
  ['text', '.txt', 'text/plain'],
  ['md', '.md', 'text/markdown'],
  ['csv', '.csv', 'text/csv'],
  ['json', '.json', 'application/json'],
  ['ndjson', '.ndjson', 'application/x-ndjson'],
] as const
/** Reports for different eyes never replace each other. */
const NAME_BY_SIGHT: Readonly<Record<Sight, string>> = { working: 'report', names: 'report-names', public: 'report-public' }

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
  const report = (format: string, end: string, type: string, seen = sight) =>
    void keep(`${NAME_BY_SIGHT[seen]}${end}`, () => engine.ask('render', { format, sight: seen, lang }), type)
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
        {MAIN_FORMATS.map(([word, format, end, type]) => (
          <button type="button" key={format} onClick={() => report(format, end, type)}>
            {say(word)}
          </button>
        ))}
        {sight !== 'public' && (
          <button type="button" onClick={() => report('html', '.html', 'text/html', 'public')}>
            {say('savePublic')}
          </button>
        )}
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
          {OTHER_FORMATS.map(([format, end, type]) => (
            <button type="button" key={format} onClick={() => report(format, end, type)}>
              {`${NAME_BY_SIGHT[sight]}${end}`}
            </button>
          ))}
        </details>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
