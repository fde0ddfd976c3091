// Which column is what: as the user says, else by what its heading and its cells say together. What stays unknown is compared as text or ignored.
import type { ColumnUse } from '../../model/source.ts'
import type { ColumnWishes } from '../wishes.ts'
import { takeAncestors } from './ancestors.ts'
import { cellCandidates } from './cell-candidates.ts'
import { Columns, type HeadedRows } from './columns.ts'
import { takeCustodyAnswers } from './take-custody-answers.ts'
import { fieldNamed, findColumn } from './find-column.ts'
import { headingCandidates } from './heading-candidates.ts'
import { leaveOutParts, numberReadings, takeOtherHalves } from './name-columns.ts'
import { withoutRespondent } from './respondent.ts'
import { leaveOutSharedNumbers } from './shared-numbers.ts'

/** One use for each column of the header. Throws InputError no-column, no-field. */
export function understandColumns(table: HeadedRows, wishes: ColumnWishes, file: string): readonly ColumnUse[] {
  const { header } = table
  const columns = new Columns(table)
  for (const [field, column] of wishes.map) columns.map(findColumn(header, column, file), fieldNamed(field, file))
  for (const column of wishes.exclude) columns.exclude(findColumn(header, column, file))
  takeCustodyAnswers(columns)
  columns.take(withoutRespondent(columns, headingCandidates(columns)))
  takeAncestors(columns)
  columns.take(cellCandidates(columns))
  leaveOutSharedNumbers(columns)
  takeOtherHalves(columns)
  leaveOutParts(columns)
  numberReadings(columns)
  return columns.uses
}
