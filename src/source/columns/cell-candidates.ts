// What columns without a telling heading hold, by their cells. Names only where no heading told of them.
import type { Field } from '../../model/fields.ts'
import type { Candidate, Columns } from './columns.ts'
import { fieldOfCells } from './field-of-cells.ts'

/** At most one column of whole names, and no halves beside it. */
export function cellCandidates(columns: Columns): Candidate[] {
  const open = columns.open().filter(({ evidence }) => evidence.because !== 'somebody else' && evidence.because !== 'part of another')
  const found = open.flatMap(({ index }): Candidate[] => {
    const guess = fieldOfCells(columns.cells(index))
    return guess && mayHold(columns, guess.field, open.length) ? [{ ...guess, index, kind: '', bare: false, because: 'cells' }] : []
  })
  const [best] = found.filter((c) => c.field === 'name').sort((x, y) => y.bits - x.bits)
  if (!best) return found
  return found.filter((c) => c === best || (c.field !== 'name' && c.field !== 'given' && c.field !== 'surname'))
}

/** A half of a name needs the other half, or at least another column that may be it. */
function mayHold(columns: Columns, field: Field, open: number): boolean {
  const has = (...fields: readonly Field[]) => columns.of(...fields).length > 0
  if (field === 'name') return !has('name', 'given', 'surname', 'surname1')
  if (field === 'given') return !has('name', 'given') && (open > 1 || has('surname', 'surname1'))
  if (field === 'surname') return !has('name', 'surname', 'surname1') && (open > 1 || has('given'))
  return field === 'source_row' || !has(field)
}
