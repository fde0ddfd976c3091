// What should be known about how columns were understood: those that may be something else, and those that could not be used.
import type { Field } from '../../model/fields.ts'
import type { Params } from '../../model/note.ts'
import type { ColumnUse } from '../../model/source.ts'
import { CLEAR, meaningOf } from './heading.ts'
import { withoutRepeat } from './unique-headings.ts'

interface ColumnNote {
  readonly code: string
  readonly params: Params
}

/** Bits by which a field must lead for its column not to be doubtful. */
const LEAD = 2

/** Fields that decide who is who; doubt about others is not worth a warning. */
const DECIDING: ReadonlySet<Field> = new Set<Field>([
  'name',
  'given',
  'surname',
  'surname1',
  'document',
  'birth_date',
  'birth_year',
  'event_date',
  'arrest_date',
])

/** Columns are numbered from 1. */
export const columnNotes = (columns: readonly ColumnUse[], id: string): readonly ColumnNote[] => [
  ...columns.flatMap((use) => doubtful(use, id)),
  ...columns.flatMap((use) => contradicted(use, id)),
  ...unusedDates(columns, id),
]

/** Another field is nearly as likely, or the heading is hardly known. */
function doubtful({ index, field, basis, evidence }: ColumnUse, id: string): ColumnNote[] {
  if (field === null || basis === 'map' || !DECIDING.has(field)) return []
  const [other] = evidence.alternatives
  const isClose = other !== undefined && DECIDING.has(other.field) && evidence.bits - other.bits < LEAD
  const isUnclear = evidence.bits < CLEAR && evidence.because === 'heading'
  if (!isClose && !isUnclear) return []
  return [{ code: 'column-doubtful', params: { id, column: index + 1, field, other: isClose ? other.field : '' } }]
}

/** The heading says one field, and the cells cannot be of it. */
function contradicted({ index, field, evidence }: ColumnUse, id: string): ColumnNote[] {
  const [said] = evidence.alternatives
  if (field !== null || evidence.because !== 'cells say otherwise' || !said || !DECIDING.has(said.field)) return []
  return [{ code: 'column-contradicted', params: { id, column: index + 1, field: said.field } }]
}

/** Dates with one heading: a note for each field. */
function unusedDates(columns: readonly ColumnUse[], id: string): ColumnNote[] {
  const byField = new Map<string, number[]>()
  for (const { index, header, field, evidence } of columns) {
    if (evidence.because !== 'repeated heading' || field !== null) continue
    const meant = meaningOf(withoutRepeat(header)) ?? ''
    byField.set(meant, [...(byField.get(meant) ?? []), index + 1])
  }
  return [...byField].map(([field, numbers]) => ({
    code: 'dates-repeated',
    params: { id, field, columns: numbers.join(', '), first: numbers[0]! },
  }))
}
