// The first screen: what is promised, the lists, what was said, the period, and the button that compares.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { deskOptions, listsAsked, missing, type Desk } from './desk.ts'
import { DropZone } from './drop-zone.tsx'
import { focusOn } from './keep-focus.ts'
import { ListCard } from './list-card.tsx'
import { Messages } from './messages.tsx'
import { MomentField } from './moment-field.tsx'
import type { CompareAsked, Told } from './protocol.ts'
import { isSettled, Said } from './said.tsx'
import type { DeskHandle } from './use-desk.ts'
import { factWord } from '../words/catalogue.ts'
import { useWords } from './words.ts'

interface Props {
  readonly handle: DeskHandle
  /** Why the last comparison did not come about. */
  readonly failure: readonly Told[]
  readonly wasStopped: boolean
  readonly onExample: () => void
  readonly onCompare: () => void
}

/** Above so many rows the page points to the command. */
const MANY_ROWS = 100_000

export function DeskView({ handle, failure, wasStopped, onExample, onCompare }: Props) {
  const { say } = useWords()
  const { desk, halves, change } = handle
  const isFirst = desk.lists.length === 0 && desk.held === null
  const rows = desk.lists.reduce((sum, { looked }) => sum + (looked?.look?.input.rows ?? 0), 0)
  const lists = useRef<HTMLHeadingElement>(null)
  const wasFirst = useRef(isFirst)
  // The first lists push what was used to bring them out of sight: what there is to do next comes first.
  useLayoutEffect(() => {
    if (wasFirst.current && !isFirst && lists.current) focusOn(lists.current)
    wasFirst.current = isFirst
  }, [isFirst])
  return (
    <main class="desk" aria-label={say('title')}>
      {isFirst && (
        <>
          <p class="lead">{say('lead')}</p>
          <p class="promise">
            <strong>{say('privacy')}</strong> {say('promise')} {say('nothingKept')}
          </p>
        </>
      )}
      {!isFirst && (
        <section aria-labelledby="lists">
          <h2 id="lists" ref={lists}>
            {say('lists')}
          </h2>
          {desk.lists.map((list) => (
            <ListCard
              key={list.file}
              list={list}
              onRole={(role) => handle.setRole(list.file, role)}
              onReading={(reading) => handle.setReading(list.file, reading)}
              onLines={() => handle.lines(list.file)}
              onRemove={() => handle.remove(list.file)}
            />
          ))}
        </section>
      )}
      <DropZone isFirst={isFirst} onFiles={(files) => void handle.add(files)} onExample={onExample} />
      {handle.failed.length > 0 && <Messages told={handle.failed} />}
      <Halves halves={halves} />
      <Held desk={desk} />
      <Awaited desk={desk} onChange={change} />
      {!isFirst && (
        <>
          <Said claim={desk.claim} figure={desk.figure} onClaim={(claim, figure) => change({ claim, figure })} />
          <Period desk={desk} onChange={change} />
          {rows > MANY_ROWS && <p class="warning">{say('large')}</p>}
          {failure.length > 0 && (
            <section class="failure" role="alert" data-start>
              <h2>{say('failed')}</h2>
              <Messages told={failure} />
            </section>
          )}
          {wasStopped && (
            <p role="status" data-start>
              {say('stopped')}
            </p>
          )}
          <Go desk={desk} isHalf={(halves.text === undefined) !== (halves.key === undefined)} onCompare={onCompare} />
        </>
      )}
    </main>
  )
}

/** What lies on the desk, as a comparison. */
export const comparisonOf = ({ desk, decided }: DeskHandle): CompareAsked => ({
  lists: listsAsked(desk.lists),
  options: deskOptions(desk),
  caseFile: desk.held?.file ?? null,
  decided,
  title: desk.title,
})

function Halves({ halves: { text, key } }: Pick<DeskHandle, 'halves'>) {
  const { say, number } = useWords()
  if (text === undefined && key === undefined) return null
  const lines = (text ?? '').split('\n').length - 1
  if (text === '' && key !== undefined) return null
  const said = text === undefined ? say('decisionsMissing') : key === undefined ? say('keyMissing') : say('decided', { n: number(lines) })
  return (
    <p class={text === undefined || key === undefined ? 'warning' : 'hint'} role="status">
      {said}
    </p>
  )
}

/** What the case brings that stands nowhere else on this screen. */
function Held({ desk: { held } }: { readonly desk: Desk }) {
  const { lang, say, number } = useWords()
  if (!held || (!held.statements && !held.scope.length)) return null
  return (
    <section class="held" aria-labelledby="held">
      <h2 id="held">{say('heldCase')}</h2>
      <ul>
        {held.statements > 0 && <li>{say('heldStatements', { n: number(held.statements) })}</li>}
        {held.scope.map(([field, values]) => (
          <li key={field}>
            {say('heldScope')} {factWord(lang, field.replaceAll('_', ' '))}: <bdi>{values.join(', ')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lists and other files that the case names and nobody has dropped. Lists may stay away. */
function Awaited({ desk: { awaited, held }, onChange }: { readonly desk: Desk; readonly onChange: (change: Partial<Desk>) => void }) {
  const { say } = useWords()
  const others = held?.missing ?? []
  if (!awaited.length && !others.length) return null
  return (
    <div class="warning" role="status">
      <p>{say('awaited', { n: [...awaited.map(({ name }) => name), ...others].join(', ') })}</p>
      {!others.length && (
        <button type="button" onClick={() => onChange({ awaited: [] })}>
          {say('goWithout')}
        </button>
      )}
    </div>
  )
}

function Period({ desk, onChange }: { readonly desk: Desk; readonly onChange: (change: Partial<Desk>) => void }) {
  const { say } = useWords()
  return (
    <fieldset class="period">
      <legend>{say('period')}</legend>
      <MomentField key={`from${desk.held?.file}`} label={say('from')} value={desk.from} set={(from) => onChange({ from })} />
      <MomentField key={`to${desk.held?.file}`} label={say('to')} value={desk.to} set={(to) => onChange({ to })} />
    </fieldset>
  )
}

function Go({ desk, isHalf, onCompare }: { readonly desk: Desk; readonly isHalf: boolean; readonly onCompare: () => void }) {
  const { say } = useWords()
  const lack = missing(desk, isSettled(desk.claim, desk.figure))
  const isReady = lack === null && !isHalf
  return (
    <p class="go">
      <button type="button" class="main" aria-disabled={!isReady} aria-describedby="lack" onClick={() => isReady && onCompare()}>
        {say('compare')}
      </button>
      <span id="lack" role="status">
        {lack === null ? '' : say(lack)}
      </span>
    </p>
  )
}
