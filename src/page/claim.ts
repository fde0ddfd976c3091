// The figure in what was said: where it stands, and what it says.
import type { Quantity } from '../model/statement.ts'
import { parseQuantity } from '../statement/quantity.ts'

export interface FigureFound {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quantity: Quantity
}

export function figuresOf(sentence: string): readonly FigureFound[] {
  const quantity = parseQuantity(sentence)
  return quantity.qualifier === 'unknown' ? [] : [{ text: sentence, start: 0, end: sentence.length, quantity }]
}
