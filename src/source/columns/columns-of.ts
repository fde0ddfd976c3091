// Which columns hold one of some fields.
import type { Field } from '../../model/fields.ts'
import type { ColumnUse } from '../../model/source.ts'

/** Positions of the columns, in their order. */
export const columnsOf = (columns: readonly ColumnUse[], fields: ReadonlySet<Field>): ReadonlySet<number> =>
  new Set(columns.flatMap(({ field, index }) => (field !== null && fields.has(field) ? [index] : [])))
