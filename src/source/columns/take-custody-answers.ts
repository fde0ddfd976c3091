// Columns that say yes or no to whether somebody is free or held become the status; a list may have another beside it.
import type { Columns } from './columns.ts'
import { areAnswers, custodyAnswers, withTicks } from './custody-answers.ts'
import { SURE } from './lexicon.ts'

export function takeCustodyAnswers(columns: Columns): void {
  for (const { index, header, field, basis, evidence } of columns.uses) {
    const isOpen = field === null ? basis === 'none' && evidence.because === 'nothing' : field === 'status' || field === 'event'
    const asked = isOpen ? custodyAnswers(header) : null
    const cells = asked ? columns.written(index) : []
    if (!asked || !areAnswers(cells)) continue
    const answers = withTicks(asked, cells)
    const found = { field: 'status', basis: 'header', evidence: { because: 'heading', bits: SURE, alternatives: [] } } as const
    columns.update(index, field === null ? { ...found, answers } : { answers })
  }
}
