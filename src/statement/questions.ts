// What a journalist asks next: for each unknown that closed a gate, the question that would open it, by speaker.
import type { Statement } from '../model/statement.ts'
import type { Dimension, Question } from '../model/statement-outcome.ts'

/** Does the statement itself leave the dimension open? Then its speaker is the one to ask. */
export function leavesOpen(s: Statement, dimension: Dimension): boolean {
  const { scope } = s
  const vague = (text: string | undefined) => !text || /^(?:unspecified|unknown)$/.test(text)
  switch (dimension) {
    case 'event':
      return vague(scope.event)
    case 'population':
      return vague(scope.population)
    case 'window':
      return !scope.from || s.fromBasis !== 'stated'
    case 'cutoff':
      return !scope.cutoff || !/\d:\d/.test(scope.cutoff)
    case 'geography':
      return vague(scope.geography)
    case 'unit':
      return false
  }
}

/** Questions once each, in the order of the ledger. */
export function once(questions: readonly Question[]): Question[] {
  const seen = new Set<string>()
  return questions.filter((q) => {
    const key = `${q.statement} ${q.asks} ${q.other ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
}
