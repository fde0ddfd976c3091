// Lists whose columns are told, not found out.
import { readList } from '../../src/index.ts'
import { FIELDS } from '../../src/model/fields.ts'
import type { ColumnUse, SourceList } from '../../src/model/source.ts'

/** A list whose headings say field and number of the reading: "name", "given", "name.1". */
export async function listOf(headings: string, rows: readonly string[], id = 'claimed'): Promise<SourceList> {
  const csv = Buffer.from(`${headings},note\n${rows.map((row) => `${row},x`).join('\n')}\n`)
  const list = await readList(`${id}.csv`, csv, { id, role: id === 'claimed' ? 'claimed' : 'verified' })
  const columns = headings.split(',').map((heading, index): ColumnUse => {
    const [field, reading = '0'] = heading.split('.')
    return { ...list.columns[index]!, field: FIELDS.find((f) => f === field) ?? null, reading: Number(reading), basis: 'map' }
  })
  return { ...list, columns }
}
