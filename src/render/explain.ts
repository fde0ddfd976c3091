// One pair in words: each fact, how it compares and what it weighs, and what was decided.
import type { Explanation } from '../report/explain-pair.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, whyOf, type Lang } from '../words/catalogue.ts'
import { reasonText } from './wording.ts'

export function renderExplanation(e: Explanation, lang: Lang, style: Style): string {
  const { words } = catalogue(lang)
  const values = [e.left, e.right].flatMap(({ list, row, values }) =>
    values ? [`  ${list}:${row}  ${inline(Object.values(values).filter(Boolean).join(' · '))}`] : [],
  )
  const lines = [
    style.bold(`${words.explainTitle} ${e.left.list}:${e.left.row} ${e.right.list}:${e.right.row}`),
    '',
    ...(values.length ? [...values, ''] : []),
    ...e.explanation.map((part) => `${signed(part.weight)}  ${whyOf(lang, part)}`),
    `${signed(e.weight)}  ${words.weight}`,
    '',
    words.bitsMeaning,
    '',
    `${words.decision}: ${decisionText(e, lang)}.`,
  ]
  return `${lines.join('\n')}\n`
}

function decisionText({ status, reason }: Explanation, lang: Lang): string {
  const { words } = catalogue(lang)
  const why = reason ? ` ${words.because} ${reasonText(reason, lang)}` : ''
  switch (status) {
    case 'match':
      return words.linkedAuto
    case 'possible':
      return `${words.sentToReview}${why}`
    case 'ambiguous':
      return `${words.sentToReview} (${words.ambiguousMark})${why}`
    case 'none':
      return `${words.notLinked}${why}`
  }
}

/** Bits in a column of eight. */
const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(2)}`.padStart(8)
