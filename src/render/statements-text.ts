// Statements in a text report: figures stand apart, each with its own scope; nothing is set side by side that the gate keeps apart.
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import type { StatementsView } from './statements-view.ts'
import type { View } from './view.ts'
import { wrap } from './wrap.ts'

const WIDTH = 80

/** Sections: who said what, what may be compared, what was found, what to ask. */
export function statementLines(statements: StatementsView, { words }: Pick<View, 'words'>, style: Style): string[][] {
  const { rows, comparisons, findings, questions } = statements
  const items = (title: string, all: readonly string[]) => (all.length ? [style.bold(title), ...all.flatMap(itemLines)] : [])
  return [
    [style.bold(words.statementsTitle), ...rows.flatMap(rowLines)],
    items(words.comparisonsTitle, comparisons),
    items(words.findingsTitle, findings),
    questions.length ? [style.bold(words.questionsTitle), ...questions.flatMap(questionLines)] : [],
  ]
}

const itemLines = (item: string): string[] => wrap(`- ${inline(item)}`, WIDTH, '  ')

const rowLines = ({ when, speaker, words, standing }: StatementsView['rows'][number]): string[] => [
  ...wrap(inline([when, speaker, words].filter(Boolean).join('  ')), WIDTH, '    '),
  ...wrap(inline(standing), WIDTH - 4).map((line) => `    ${line}`),
]

const questionLines = ({ speaker, asks }: StatementsView['questions'][number]): string[] => [
  ...(speaker ? [inline(speaker)] : []),
  ...asks.flatMap(itemLines),
]
