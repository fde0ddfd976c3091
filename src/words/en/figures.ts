// English: figures that answer each other, in one sentence: who says them, when, and why one may not be subtracted from the other.
import type { FigureFacts, ListGap, SaidFigure, SamenessFacts } from '../language.ts'
import { number } from './sentences.ts'

/** "a", "b" and "c". */
function listing(items: readonly string[], word: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

/** Figures as they were said, in quotation marks; of very many the first ones. */
export function quotedFigures(figures: readonly string[], word: 'and' | 'or'): string {
  const shown = figures.slice(0, MOST).map((figure) => `"${figure}"`)
  return listing(figures.length > MOST ? [...shown, `${number(figures.length - MOST)} more`] : shown, word)
}

const MOST = 12

/** `claimTold`: its own list was told beside it. */
export function figures({ claim, others, list, same, claimTold }: FigureFacts): string {
  const claimed = claim && !claimTold ? [saidBy(claim.speaker, [claim], 'is claimed')] : []
  const checked = bySpeaker(others).map((said) => saidBy(said[0]?.speaker ?? null, said, 'is said to be verified'))
  const beside = list ? [listText(list)] : []
  const sameness = samenessText(same, claimTold ? 'the figure stated and what was verified' : 'they')
  return `${[...claimed, ...checked, ...beside, sameness].filter(Boolean).join('; ')}.`
}

function listText({ verifiers, asOf, people: n }: NonNullable<FigureFacts['list']>): string {
  return `the list of ${verifiers || 'verified people'}${asOf ? ` as of ${asOf}` : ''} names ${people(n)}`
}

/** Figures of one speaker and one day together. */
function bySpeaker(said: readonly SaidFigure[]): SaidFigure[][] {
  const groups = new Map<string, SaidFigure[]>()
  for (const s of said) {
    const key = JSON.stringify([s.speaker, s.at])
    groups.set(key, [...(groups.get(key) ?? []), s])
  }
  return [...groups.values()]
}

function saidBy(speaker: string | null, said: readonly SaidFigure[], bare: string): string {
  const at = said[0]?.at ? `on ${said[0].at} ` : ''
  const words = listing(
    said.map((s) => `"${s.words}"${s.since ? ` since ${s.since}` : ''}${s.day ? ` of ${s.day}` : ''}${passedOn(s)}`),
    'and',
  )
  return speaker === null ? `${at}${words} ${bare}` : `${at}${speaker} said ${words}`
}

const passedOn = ({ passedOn: others }: SaidFigure): string =>
  others.length
    ? ` (${listing(
        others.map((o) => `passed on by ${o.by} as "${o.words}"`),
        'and',
      )})`
    : ''

const people = (n: string | null): string => (n === null ? 'an undisclosed number of people' : `${n} ${n === '1' ? 'person' : 'people'}`)

const within = (words: readonly string[]): string => (words.length ? ` (${words.join(', ')})` : '')

const NO_SUBTRACTION = 'so one must not be subtracted from the other'

function samenessText({ state, differs, unknown, gap }: SamenessFacts, they: string): string {
  switch (state) {
    case 'none':
      return ''
    case 'fits':
      return `${they} count the same, and both can hold`
    case 'apart':
      return `${they} count the same, and cannot both hold${gap ? `: they are ${span(gap)} apart` : ''}`
    case 'silent':
      return `${they} count the same, but one of them gives no number to compare`
    case 'shut': {
      const open = (who: string) => `it is not known whether ${who} count the same${within(unknown)}`
      if (!differs.length) return `${open(they)}, ${NO_SUBTRACTION}`
      const shut = `${they} do not count the same${within(differs)}`
      return unknown.length ? `${shut}, and of the rest ${open('they')}, ${NO_SUBTRACTION}` : `${shut}, ${NO_SUBTRACTION}`
    }
  }
}

const span = ({ min, max }: { readonly min: number; readonly max: number | null }): string =>
  max === null ? `at least ${number(min)}` : min === max ? number(min) : `${number(min)} to ${number(max)}`

/** A stated figure beside the list of whoever stated it. */
export function besideList({ speaker, at, figure, meaning, people: n, gap }: ListGap): string {
  const who = speaker ? `${speaker} stated` : 'the figure stated is'
  const said = `${at ? `on ${at} ` : ''}${who} "${figure}"${meaning ? ` (${meaning})` : ''}`
  const listed = n === null ? 'the people on the list' : `the ${people(n)} on the list`
  switch (gap.state) {
    case 'fits':
      return `${said}, which fits ${listed}.`
    case 'above':
      return `${said}, which exceeds ${listed} by ${span(gap)}.`
    case 'below':
      return `${said}, which is below ${listed} by ${span(gap)}.`
    case 'hidden':
      return `${said}.`
    case 'silent':
      return `${said}, which gives no interval to hold against ${listed}.`
  }
}

/** Whom to ask first, and what. */
export const askFirst = (speaker: string | null, question: string): string => `Ask${speaker ? ` ${speaker}` : ''} first: ${question}`
