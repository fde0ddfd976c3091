// Columns that say yes or no to whether somebody is free or held become the status, or the event where the list has a status.
import type { Field } from '../../model/fields.ts'
import type { Columns } from './columns.ts'
import { areAnswers, custodyAnswers, withTicks } from './custody-answers.ts'
import { SURE } from './lexicon.ts'

const FIELDS: readonly Field[] = ['status', 'event']

export function takeCustodyAnswers(columns: Columns): void {
  for (const { index, header, field, basis, evidence } of columns.uses) {
    const asked = basis === 'excluded' || evidence.because === 'somebody else' ? null : custodyAnswers(header)
    const cells = asked ? columns.written(index) : []
    if (!asked || !areAnswers(cells)) continue
    const answers = withTicks(asked, cells)
    if (field === null) {
      const free = FIELDS.find((candidate) => !columns.of(candidate).length)
      if (free)
        columns.update(index, { field: free, basis: 'header', answers, evidence: { because: 'heading', bits: SURE, alternatives: [] } })
    } else if (FIELDS.includes(field)) columns.update(index, { answers })
  }
}
