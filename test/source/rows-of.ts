// Grids for tests, from cells as they stand.
import type { ColumnUse } from '../../src/model/source.ts'
import type { Field } from '../../src/model/fields.ts'
import type { Grid, GridRows } from '../../src/source/grid/grid.ts'
import { heldRows } from '../../src/source/grid/held-rows.ts'
import type { ReadContext, ReadWishes } from '../../src/source/wishes.ts'

/** Rows with their lines from 1. */
export const rowsOf = (cells: readonly (readonly string[])[]): GridRows => heldRows(cells.map((own, i) => ({ line: i + 1, cells: own })))

export const gridOf = (cells: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid => ({
  rows: rowsOf(cells),
  delimiter: null,
  ambiguousDelimiter: false,
  sheets: 1,
  notes: [],
  ...more,
})

const NAMES = { given: new Set(['ana', 'luis', 'rosa', 'jose', 'maria']), surname: new Set(['perez', 'rojas', 'diaz', 'ruiz', 'mora']) }

/** A few given names and surnames are known. */
export const knownName = (word: string, part?: 'given' | 'surname'): boolean =>
  part === undefined ? NAMES.given.has(word) || NAMES.surname.has(word) : NAMES[part].has(word)

export const contextOf = (wishes: Partial<ReadWishes> = {}): ReadContext => ({
  wishes: { id: 'claimed', role: 'claimed', map: [], exclude: [], ...wishes },
  file: 'list.csv',
  knownName,
})

/** Columns as they may be understood. */
export const columnsWith = (...fields: readonly (Field | null)[]): ColumnUse[] =>
  fields.map((field, index) => ({
    index,
    header: field ?? `column ${index + 1}`,
    field,
    recognised: field !== null,
    textKey: field ?? '',
    basis: field === null ? 'none' : 'header',
    reading: 0,
    kind: '',
    evidence: { because: field === null ? 'nothing' : 'heading', bits: field === null ? 0 : 8, alternatives: [] },
  }))
