// What rows are held against beside each other: window, scope and cut-offs, read as cells of the lists are.
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import { attributeKey } from '../person/attribute.ts'
import { readDate, readInstant } from '../person/date.ts'
import { foldWords } from '../person/vocabulary.ts'
import type { Ground } from './context.ts'
import type { Moment } from './window.ts'

export function groundOf({ window, scope, words }: Plan, lists: readonly Pick<SourceList, 'asOf'>[]): Ground {
  const folded = foldWords(words)
  return {
    window: { from: momentOf(window.from), to: momentOf(window.to) },
    scope: new Map([...scope].map(([field, values]) => [field, values.map((value) => attributeKey(field, value, folded))])),
    asOf: lists.map(({ asOf }) => momentOf(asOf)),
  }
}

/** An ISO date or time; null where there is none. */
function momentOf(text: string | null): Moment | null {
  const day = text === null ? 0 : readDate(text, 'ymd').date
  return text !== null && day ? { day, minute: readInstant(text, null) } : null
}
