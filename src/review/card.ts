// A pair of the queue for a terminal: two columns, 80 characters wide. Differences are marked by a sign, not only by colour.
import { width } from '../render/width.ts'
import { wrap } from '../render/wrap.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, decimal, factWord, type Lang } from '../words/catalogue.ts'
import type { QueueItem } from './queue.ts'

const COLUMNS = 80
const FACT = 16
const VALUE = 29

export interface CardOptions {
  /** Counted from 1. */
  readonly number: number
  readonly of: number
  /** Weights influence the answer, so they are shown only on request. */
  readonly showScores: boolean
  readonly lang: Lang
  readonly style: Style
}

/** `prepareWidth` must have been called before. */
export function cardText(item: QueueItem, { number, of, showScores, lang, style }: CardOptions): string {
  const { words, number: shown } = catalogue(lang)
  const [left = '', right = ''] = item.lists.map((list, k) => fit(`${list}:${item.rows[k]} ${item.places[k]}`.trimEnd(), VALUE))
  const lines = [
    '',
    `${shown(number)} ${words.rv_of} ${shown(of)}`,
    ...wrap(item.question, COLUMNS - 2).map((line) => style.bold(`  ${line}`)),
    `  ${pad('', FACT)}${pad(left, VALUE)} ${right}`,
    ...item.facts.map((fact) => (fact.differs ? style.bold(factLine(fact)) : factLine(fact))),
  ]
  if (item.reason) lines.push(...wrap(`${words.rv_whyOnce}${words.colon}${item.reason}`, COLUMNS - 2).map((line) => style.dim(`  ${line}`)))
  if (item.before) lines.push(`  ${words.rv_before}${words.colon}${beforeText(item.before, lang)}`)
  if (showScores) {
    const parts = item.explanation.map((e) => `${factWord(lang, e.comparison)} ${decimal(lang, e.weight)}`)
    lines.push(`  ${words.rv_weight} ${scoreText(item, lang)}: ${parts.join(', ')}`)
  }
  return `${lines.join('\n')}\n> `
}

/** The weight, and what else the pair may be. It influences the answer: shown on request, or after it. */
export const scoreText = ({ weight, otherwise }: Pick<QueueItem, 'weight' | 'otherwise'>, lang: Lang): string =>
  [decimal(lang, weight), otherwise].filter(Boolean).join(', ')

function factLine({ fact, left, right, differs }: QueueItem['facts'][number]): string {
  const cells = [
    differs ? '≠ ' : '  ',
    pad(fit(inline(fact), FACT - 1), FACT),
    pad(fit(inline(left), VALUE), VALUE),
    ` ${fit(inline(right), COLUMNS - FACT - VALUE - 4)}`,
  ]
  return cells.join('').trimEnd()
}

function beforeText({ decision, reviewer, stale }: NonNullable<QueueItem['before']>, lang: Lang): string {
  const { words } = catalogue(lang)
  return `${words[`rv_${decision}`]}${reviewer ? `, ${inline(reviewer)}` : ''}${stale ? ` (${words.rv_changed})` : ''}`
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** Shortens text to so many columns and marks it as shortened. */
function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let cut = text
  while (width(cut) > columns - 1) cut = cut.slice(0, -1)
  return `${cut}…`
}
