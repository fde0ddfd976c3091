// One pair in words: each fact, how it compares and what it weighs, and what was decided.
import type { Explanation } from '../report/explain-pair.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, decimal, whyOf, type Lang } from '../words/catalogue.ts'
import { chanceText } from './chance.ts'
import { width } from './width.ts'
import { placeText } from './places.ts'
import { reasonText } from './wording.ts'
import { pad } from './wrap.ts'

export function renderExplanation(e: Explanation, lang: Lang, style: Style): string {
  const { words } = catalogue(lang)
  const values = [e.left, e.right].flatMap(({ list, row, values }) =>
    values ? [`  ${list}:${row}  ${inline(Object.values(values).filter(Boolean).join(' · '))}`] : [],
  )
  const lines = [
    style.bold(`${words.explainTitle} ${rowText(e.left, lang)} ${rowText(e.right, lang)}`),
    '',
    ...(values.length ? [...values, ''] : []),
    ...e.explanation.map((part) => `${signed(part.weight, lang)}  ${whyOf(lang, part)}`),
    `${signed(e.weight, lang)}  ${words.weight}`,
    '',
    ...standingLines(e, lang, style),
    '',
    words.bitsMeaning,
    '',
    ...(e.risk === null ? [] : [`${words.explainRisk}${words.colon}${chanceText(e.risk, lang)}.`]),
    `${words.decision}${words.colon}${decisionText(e, lang)}${throughText(e, lang)}.`,
  ]
  return `${lines.join('\n')}\n`
}

/** "claimed:12 (line 13)". */
const rowText = (side: Explanation['left'], lang: Lang): string => `${side.list}:${side.row} ${placeText(side, lang)}`

/** A table: each explanation before and after the facts, and how likely it is of the pair by itself. */
function standingLines({ explanations }: Explanation, lang: Lang, style: Style): string[] {
  const { words } = catalogue(lang)
  const labels = explanations.map((s) => words[`explanation_${s.explanation}`])
  const widest = Math.max(width(words.explainTable), ...labels.map(width))
  const line = (label: string, prior: string, bits: string, chance: string) =>
    `${pad(label, widest)}${prior.padStart(10)}${bits.padStart(10)}  ${chance}`
  return [
    style.bold(line(words.explainTable, words.explainBefore, words.explainAfter, words.explainChance)),
    ...explanations.map(({ prior, bits, chance }, k) =>
      bits === null
        ? line(labels[k]!, signed(prior, lang), '–', words.explainCannot)
        : line(labels[k]!, signed(prior, lang), signed(bits, lang), chanceText(chance, lang)),
    ),
  ]
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

/** Which rows the link rests on, where it is not these two. */
function throughText({ left, right, via }: Explanation, lang: Lang): string {
  const { words } = catalogue(lang)
  return via
    ? `; ${words.through} ${left.list}:${via.left} ${right.list}:${via.right} (${words.rv_weight} ${decimal(lang, via.weight.toFixed(2))})`
    : ''
}

/** Bits in a column of eight. */
const signed = (bits: number, lang: Lang): string => `${bits < 0 ? '−' : '+'}${decimal(lang, Math.abs(bits).toFixed(2))}`.padStart(8)
