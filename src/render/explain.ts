// One pair, level by level, and what was decided.
import type { Outcome } from '../model/outcome.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, whyOf, type Lang } from '../words/catalogue.ts'
import { shown, type Audience } from '../report/describe.ts'
import { reasonText } from './view.ts'

export interface Explanation {
  readonly left: { readonly list: string; readonly row: number; readonly values?: Readonly<Record<string, string>> }
  readonly right: Explanation['left']
  readonly weight: number
  readonly explanation: readonly { readonly comparison: string; readonly level?: string | undefined; readonly weight: number }[]
  readonly status: 'match' | 'possible' | 'ambiguous' | 'none'
  readonly basis: string
  readonly reason: string
}

/** undefined where one of the rows is not there or was set aside. */
export function explanationOf(outcome: Outcome, leftRow: number, rightRow: number, audience: Audience): Explanation | undefined {
  const between = outcome.between[0]!
  const [a, b] = [outcome.facts[between.left]!, outcome.facts[between.right]!]
  const [i, j] = [a.rows.indexOf(leftRow), b.rows.indexOf(rightRow)]
  if (i < 0 || j < 0) return undefined
  const { weight, explanation } = shown(between.judgePair.explain(i, j), audience)
  const judgement = between.judgePair.judge(i, j)
  const link = [...outcome.verdicts.links].find((l) => l.via.a === i && l.via.b === j)
  const person = (at: number, position: number) => {
    const list = outcome.lists[at]!
    return {
      list: list.id,
      row: outcome.facts[at]!.rows[position]!,
      ...(audience === 'names'
        ? { values: Object.fromEntries(list.columns.map((c) => [c.header, list.records.cell(position, c.index)])) }
        : {}),
    }
  }
  return {
    left: person(between.left, i),
    right: person(between.right, j),
    weight,
    explanation,
    status: link?.status ?? 'none',
    basis: judgement.basis,
    reason: judgement.reason,
  }
}

export function renderExplanation(e: Explanation, lang: Lang, style: Style): string {
  const { words } = catalogue(lang)
  const lines = [style.bold(`${words.explainTitle} ${e.left.list}:${e.left.row} ${e.right.list}:${e.right.row}`), '']
  for (const side of [e.left, e.right])
    if (side.values) lines.push(`  ${side.list}:${side.row}  ${inline(Object.values(side.values).filter(Boolean).join(' · '))}`)
  if (e.left.values) lines.push('')
  for (const part of e.explanation) lines.push(`${signed(part.weight).padStart(8)}  ${whyOf(lang, part)}`)
  lines.push(`${signed(e.weight).padStart(8)}  ${words.weight}`, '', words.bitsMeaning, '')
  const why = e.reason ? ` ${words.because} ${reasonText(e.reason, lang)}` : ''
  const decision =
    e.status === 'match'
      ? words.linkedAuto
      : e.status === 'possible' || e.status === 'ambiguous'
        ? `${words.sentToReview}${e.status === 'ambiguous' ? ` (${words.ambiguousMark})` : ''}${why}`
        : `${words.notLinked}${why}`
  lines.push(`${words.decision}: ${decision}.`)
  return `${lines.join('\n')}\n`
}

const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(2)}`
