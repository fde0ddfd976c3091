// What a journalist asks next: for each unknown that closed a gate, the question that would open it, by speaker.
import type { Statement } from '../model/statement.ts'
import type { Dimension, Gate, Question } from '../model/statement-outcome.ts'
import { hasTime } from './gate.ts'

/** `other` is the figure that may overlap with it. */
export const ask = (s: Statement, asks: Question['asks'], other?: string): Question => ({
  speaker: s.speaker,
  statement: s.id,
  asks,
  figure: s.figure,
  ...(other ? { other } : {}),
})

/** What is counted comes first: the answer often settles the rest. */
const ASKED = ['event', 'population', 'window', 'cutoff', 'geography'] as const satisfies readonly Dimension[]

/** Questions about what closed the gate because this statement leaves it open: its speaker is the one to ask. */
export const askWhatIsOpen = (s: Statement, gate: Gate): Question[] =>
  ASKED.filter((d) => gate[d] === 'unknown' && leavesOpen(s, d)).map((d) => ask(s, d))

function leavesOpen({ scope, fromBasis }: Statement, dimension: (typeof ASKED)[number]): boolean {
  switch (dimension) {
    case 'event':
    case 'population':
    case 'geography':
      return isVague(scope[dimension])
    case 'window':
      return !scope.from || fromBasis !== 'stated'
    case 'cutoff':
      return !scope.cutoff || !hasTime(scope.cutoff)
  }
}

const isVague = (text: string | undefined): boolean => !text || /^(?:unspecified|unknown)$/.test(text)

/** Each question once, in the order in which they arose. */
export function once(questions: readonly Question[]): Question[] {
  const seen = new Set<string>()
  return questions.filter((q) => {
    const key = `${q.statement} ${q.asks} ${q.other ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
}
