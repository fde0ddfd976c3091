// Columns that say yes or no to whether somebody is free or held become the status; a list may have another beside it.
import type { Columns } from './columns.ts'
import { areAnswers, areDates, custodyAnswers, withTicks } from './custody-answers.ts'
import { readHeading } from './heading.ts'
import { SURE } from './lexicon.ts'

const FOUND = { basis: 'header', evidence: { because: 'heading', bits: SURE, alternatives: [] } } as const

export function takeCustodyAnswers(columns: Columns): void {
  for (const { index, header, field, basis, evidence } of columns.uses) {
    const isOpen = field === null ? basis === 'none' && evidence.because === 'nothing' : field === 'status' || field === 'event'
    const asked = isOpen ? custodyAnswers(header) : null
    if (!asked) continue
    const cells = columns.written(index)
    if (areAnswers(cells)) {
      const answers = withTicks(asked, cells)
      columns.update(index, field === null ? { ...FOUND, field: 'status', answers } : { answers })
    } else if (field === null && asked.yes === 'released' && areDates(cells) && !hasDateOfRelease(columns))
      columns.update(index, { ...FOUND, field: 'event_date', kind: 'release' })
  }
}

const hasDateOfRelease = ({ header, uses }: Columns): boolean =>
  uses.some(({ kind }) => kind === 'release') || header.some((heading) => readHeading(heading)[0]?.kind === 'release')
