// Several tables read as one list: columns meet by what they mean, else by their headings; rows go on through all of them.
import type { ColumnUse, Records, Reject } from '../../model/source.ts'
import { int32, uint32 } from '../../metrics/columns.ts'
import { contentOrder, hashByte, hashEnd, QUOTE } from '../grid/content-order.ts'

export interface Together {
  readonly columns: readonly ColumnUse[]
  readonly records: Records
  readonly rejects: readonly Reject[]
  readonly blank: number
}

/** A table of its own. */
export interface OneTable extends Together {
  readonly sheet: number | undefined
}

export function together(parts: readonly OneTable[]): Together {
  const [only] = parts
  if (only && parts.length === 1) {
    const { columns, records, rejects, blank } = only
    return { columns, records, rejects, blank }
  }
  const columns: ColumnUse[] = []
  const placed = parts.map((part) => placeColumns(columns, part.columns))
  let before = 0
  const offsets = parts.map(({ records, rejects }) => {
    const own = before
    before += records.length + rejects.length
    return own
  })
  return {
    columns,
    records: joined(
      parts.map((part, k) => ({ ...part, offset: offsets[k]!, own: inverse(placed[k]!, columns.length) })),
      columns.length,
    ),
    rejects: parts.flatMap(({ rejects }, k) => rejects.map((r) => ({ ...r, row: r.row + offsets[k]! }))),
    blank: parts.reduce((sum, p) => sum + p.blank, 0),
  }
}

/** Where each column of a table goes among those of all; what is new is appended. */
function placeColumns(all: ColumnUse[], own: readonly ColumnUse[]): number[] {
  const places = own.map(() => -1)
  const taken = new Set<number>()
  const place = (meets: (column: ColumnUse, use: ColumnUse) => boolean) => {
    for (const [k, use] of own.entries()) {
      if (places[k]! >= 0) continue
      const at = all.findIndex((column, i) => !taken.has(i) && meets(column, use))
      if (at < 0) continue
      places[k] = at
      taken.add(at)
      const column = all[at]!
      // Too few cells on one sheet may say nothing where those of another do.
      if (column.field === null && column.basis === 'none' && use.field !== null)
        all[at] = { ...column, field: use.field, basis: use.basis, reading: use.reading, kind: use.kind }
    }
  }
  const sameHeading = (a: ColumnUse, b: ColumnUse) => a.textKey !== '' && a.textKey === b.textKey
  place((a, b) => sameHeading(a, b) && a.field === b.field)
  place((a, b) => sameHeading(a, b) && ((a.field === null && a.basis === 'none') || (b.field === null && b.basis === 'none')))
  place((a, b) => a.field !== null && a.field === b.field && a.reading === b.reading && (a.kind === b.kind || !a.kind || !b.kind))
  const names = new Set(all.map((c) => c.header.toLowerCase()))
  for (const [k, use] of own.entries()) {
    if (places[k]! >= 0) continue
    let header = use.header
    for (let n = 2; names.has(header.toLowerCase()); n++) header = `${use.header} (${n})`
    names.add(header.toLowerCase())
    places[k] = all.length
    all.push({ ...use, index: all.length, header })
  }
  return places
}

function inverse(places: readonly number[], columns: number): Int32Array {
  const own = int32(columns).fill(-1)
  for (const [k, at] of places.entries()) own[at] = k
  return own
}

interface Placed {
  readonly records: Records
  readonly sheet: number | undefined
  /** Rows before it. */
  readonly offset: number
  /** Its column for each of all; −1 where it has none. */
  readonly own: Int32Array
}

function joined(parts: readonly Placed[], columns: number): Records {
  const length = parts.reduce((sum, p) => sum + p.records.length, 0)
  const partOf = uint32(length)
  const inPart = uint32(length)
  let n = 0
  for (const [k, { records }] of parts.entries())
    for (let i = 0; i < records.length; i++) {
      partOf[n] = k
      inPart[n++] = i
    }
  const of = (i: number) => parts[partOf[i]!]!
  const cell = (i: number, column: number): string => {
    const { records, own } = of(i)
    const at = own[column] ?? -1
    return at < 0 ? '' : records.cell(inPart[i]!, at)
  }
  const cells = (i: number) => Array.from({ length: columns }, (_, column) => cell(i, column))
  return {
    length,
    row: (i) => of(i).offset + of(i).records.row(inPart[i]!),
    line: (i) => of(i).records.line(inPart[i]!),
    sheet: (i) => of(i).sheet ?? of(i).records.sheet?.(inPart[i]!),
    cells,
    cell,
    read(i, column, into) {
      const { records, own } = of(i)
      const at = own[column] ?? -1
      return at < 0 ? 0 : records.read(inPart[i]!, at, into)
    },
    distinct(column) {
      const ids = new Map<string, number>()
      const id = int32(length)
      const numberOf = (value: string): number => {
        const known = ids.get(value) ?? ids.size
        ids.set(value, known)
        return known
      }
      let row = 0
      for (const { records, own } of parts) {
        const at = own[column] ?? -1
        if (at < 0) {
          if (records.length) id.fill(numberOf(''), row, row + records.length)
        } else {
          const found = records.distinct(at)
          const numbers = found.values.map(numberOf)
          for (let i = 0; i < records.length; i++) id[row + i] = numbers[found.id[i]!]!
        }
        row += records.length
      }
      return { id, values: [...ids.keys()] }
    },
    columns: () => null,
    order: () =>
      contentOrder(length, (i, seed) => {
        let hash = seed
        for (const byte of Buffer.from(cells(i).join('\u001f'))) if (byte !== QUOTE) hash = hashByte(hash, byte)
        return hashEnd(hash)
      }),
  }
}
