// Columns that say yes or no to whether somebody is free or held become the status; a list may have another beside it.
import type { ColumnUse } from '../../model/source.ts'
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
    } else if (field === null && areDates(cells)) takeDates(columns, index, asked.yes)
  }
}

/** Days below "Liberado" are those of releases, days below "Detenido" those of arrests, where no other column has them. */
function takeDates(columns: Columns, index: number, yes: string): void {
  if (yes === 'released' && !hasDates(columns, ({ kind }) => kind === 'release'))
    columns.update(index, { ...FOUND, field: 'event_date', kind: 'release' })
  if (yes === 'detained' && !hasDates(columns, ({ field }) => field === 'arrest_date'))
    columns.update(index, { ...FOUND, field: 'arrest_date' })
}

type Meant = Pick<ColumnUse, 'field' | 'kind'>

const hasDates = ({ header, uses }: Columns, areThey: (meant: Meant) => boolean): boolean =>
  uses.some(areThey) || header.some((heading) => readHeading(heading).slice(0, 1).some(areThey))
