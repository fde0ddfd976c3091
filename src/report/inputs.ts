// Each file as it was read: what it is, its sheets, and what became of its columns.
import type { Facts } from '../model/facts.ts'
import type { Field } from '../model/fields.ts'
import type { ColumnUse, SheetUse, SourceList } from '../model/source.ts'
import type { Audience } from './redact/audience.ts'
import { headingFor, sheetFor } from './redact/cells.ts'
import type { ReportInput } from './schema.ts'

/** The last part of a path; folders can tell on people. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** `facts` are those of all lists that were read together. */
export function describeInput(list: SourceList, facts: readonly Facts[], audience: Audience): ReportInput {
  return {
    id: list.id,
    role: list.role,
    file: baseName(list.file),
    source: list.source,
    asOf: list.asOf,
    withheld: list.withheld,
    sha256: list.sha256,
    format: list.format,
    encoding: list.encoding,
    delimiter: list.delimiter,
    ...(list.sheets.length > 1 ? { sheets: list.sheets.map((sheet) => describeSheet(sheet, audience)) } : {}),
    rows: list.records.length + list.rejects.length,
    blank: list.blank,
    ...describeColumns(list, facts, audience),
  }
}

function describeSheet(sheet: SheetUse, audience: Audience): NonNullable<ReportInput['sheets']>[number] {
  const { rows, ...name } = sheetFor(audience, sheet)
  return { sheet: sheet.number, ...name, use: sheet.use, ...(sheet.reason ? { reason: sheet.reason } : {}), rows }
}

function describeColumns(
  list: SourceList,
  facts: readonly Facts[],
  audience: Audience,
): Pick<ReportInput, 'columns' | 'comparedAsText' | 'ignored'> {
  const heading = (column: ColumnUse) => headingFor(audience, column)
  const textKeys = new Set(facts[0]?.text.map((t) => t.key))
  const isCompared = (c: ColumnUse) => c.field === null && c.basis === 'none' && textKeys.has(c.textKey)
  const idle = idleFields(list)
  const columns: Record<string, string[]> = {}
  for (const c of list.columns) if (c.field && !idle.has(c.field)) (columns[c.field] ??= []).push(heading(c))
  return {
    columns,
    comparedAsText: list.columns.filter(isCompared).map(heading),
    ignored: list.columns.filter((c) => (c.field === null ? !isCompared(c) : idle.has(c.field))).map(heading),
  }
}

/** Fields that were understood and say nothing in a comparison: row counters, and what another column says better. */
function idleFields(list: SourceList): ReadonlySet<Field> {
  const hasEvent = list.columns.some((c) => c.field === 'event')
  return new Set<Field>(['source_row', 'row_id', ...(hasEvent ? (['status'] as const) : [])])
}
