// Two columns of numbers, one of them the same in several rows: that is the number of a case, not of a person.
import type { Columns } from './columns.ts'

/** Of the filled cells, so many are different where each person has a number of their own, and fewer where people share it. */
const [OWN, SHARED] = [0.95, 0.85]

export function leaveOutSharedNumbers(columns: Columns): void {
  const documents = columns.of('document').map((use) => ({ use, ...counted(columns.sample(use.index)) }))
  const hasOwn = documents.some(({ filled, different }) => filled > 0.5 && different >= OWN)
  if (!hasOwn) return
  for (const { use, different } of documents)
    if (different < SHARED && use.basis !== 'map') columns.release(use.index, 'cells say otherwise')
}

function counted(sample: readonly string[]): { readonly filled: number; readonly different: number } {
  const values = sample.filter(Boolean)
  return { filled: values.length / Math.max(1, sample.length), different: new Set(values).size / Math.max(1, values.length) }
}
