// Raw values behind a fact, for conflicts to quote.
import type { Field } from '../model/fields.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'
import type { Conflict } from '../model/verdict.ts'

/** The cells that fill a field, as they stand, for a left and a right record. */
export function rawValue(
  left: SourceList,
  i: number,
  right: SourceList,
  j: number,
): (side: 'left' | 'right', field: Conflict['field']) => string {
  return (side, field) => {
    const list = side === 'left' ? left : right
    const position = side === 'left' ? i : j
    const other = side === 'left' ? right : left
    const read = (wanted: Field) =>
      sameKind(
        list.columns.filter((c) => c.field === wanted),
        other,
      )
        .map((c) => list.records.cell(position, c.index).trim())
        .filter(Boolean)
        .join(' ')
    if (field === 'event') return [read(field), read('status')].filter(Boolean).join(' / ')
    return [[field], ...(INSTEAD[field] ?? [])].map((fields) => fields.map(read).filter(Boolean).join(' ')).find(Boolean) ?? ''
  }
}

/** Of dates of several kinds of event, those that the other list has too. */
function sameKind(columns: readonly ColumnUse[], other: SourceList): readonly ColumnUse[] {
  const shared = columns.filter((c) => other.columns.some((o) => o.field === c.field && o.kind === c.kind))
  return shared.length ? shared : columns
}

/** What else may say it, in order; fields that say it together stand together. */
const INSTEAD: Partial<Readonly<Record<Conflict['field'], readonly (readonly Field[])[]>>> = {
  birth_date: [['birth_day', 'birth_month', 'birth_year'], ['age']],
}
