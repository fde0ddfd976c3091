// A figure in words → what it says of a number, and the interval it stands for. What is not understood is unknown, never a guess.
import { expectText } from '../model/expect.ts'
import type { Quantity } from '../model/statement.ts'
import { figuresIn } from './figures.ts'
import { unknown } from './interval.ts'

/** Reads a phrase, or the one figure of a sentence; the table is in docs/claims.md. `reason` says why there is no number. */
export function parseQuantity(phrase: string): Quantity {
  expectText(phrase, 'phrase')
  return readFigure(phrase).quantity
}

export interface FigureRead {
  /** The words that stand for it: "más de 600" of a whole sentence, all of "at least five prisoners". */
  readonly figure: string
  /** No more than the number and what qualifies it. */
  readonly found: string
  readonly quantity: Quantity
  /** Where a sentence has several figures, all of them: a person chooses. */
  readonly candidates: readonly string[]
}

/** Candidates for a message to name. */
export const listed = (candidates: readonly string[]): { readonly candidates: string; readonly first: string } => ({
  candidates: candidates.map((c) => `"${c}"`).join(', '),
  first: candidates[0] ?? '',
})

/** The figure of a sentence, or of the words that somebody wrote beside it. */
export function readFigure(sentence: string, written: string = sentence): FigureRead {
  const found = figuresIn(written)
  const [only, ...others] = found
  if (only && !others.length)
    return { figure: only.isPhrase ? written.trim() : only.text, found: only.text, quantity: only.quantity, candidates: [] }
  const quantity = unknown(only ? 'several figures' : written.trim() ? 'no number' : 'empty')
  return { figure: written, found: written, quantity, candidates: found.map((f) => f.text) }
}
