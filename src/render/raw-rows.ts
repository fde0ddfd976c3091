// Raw rows of a report that shows cells: values by row, the cells of a field, and what the person is called.
import { personName } from '../report/person-name.ts'
import type { Report } from '../report/schema.ts'

export interface RowRef {
  readonly list: string
  readonly row: number
}

type Values = Readonly<Record<string, string>>

export interface RawRows {
  readonly isEmpty: boolean
  valuesOf(ref: RowRef): Values | undefined
  /** The cells that fill a field, those that are not empty. */
  cell(ref: RowRef, field: string): string
  /** Fields that the row's list has. */
  fieldsOf(list: string): readonly string[]
  /** '' where no name is shown. */
  nameOf(ref: RowRef): string
}

/** Rows of claimed and verified lists, and with `registers` the linked rows of registers too. */
export function rawRows(report: Report, { registers }: { readonly registers: boolean }): RawRows {
  const columns = new Map(report.inputs.map((i) => [i.id, i.columns]))
  const values = new Map<string, Values>()
  const key = ({ list, row }: RowRef) => `${list}:${row}`
  for (const row of report.rows) if (row.values) values.set(key(row), row.values)
  if (registers) for (const { right, registerValues } of report.links) if (registerValues) values.set(key(right), registerValues)
  const headings = (list: string, field: string) => columns.get(list)?.[field] ?? []
  return {
    isEmpty: values.size === 0,
    valuesOf: (ref) => values.get(key(ref)),
    cell(ref, field) {
      const own = values.get(key(ref))
      return headings(ref.list, field)
        .map((h) => own?.[h] ?? '')
        .filter(Boolean)
        .join(' ')
    },
    fieldsOf: (list) => Object.keys(columns.get(list) ?? {}),
    nameOf(ref) {
      const own = values.get(key(ref))
      return own ? personName((field) => headings(ref.list, field).map((h) => own[h] ?? '')) : ''
    },
  }
}
