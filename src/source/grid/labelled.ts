// Headings that stand beside their values instead of above them: a list turned on its side, where each column is a person, or a card for each person.
import { NAMING_FIELDS } from '../../model/fields.ts'
import { meaningOf } from '../columns/heading.ts'
import { foldText } from '../text/fold.ts'
import { cardsAmong, onCards, type People } from './cards.ts'
import type { Grid, GridNote, GridRow } from './grid.ts'
import { heldRows } from './held-rows.ts'
import { type Entry, labelsInBands } from './labels.ts'

/** The list with a row for each person, or as it is. Rows of a turned list are counted by column, those on cards by the first line of the card. */
export function upright(grid: Grid): Grid {
  if (grid.header || grid.rows.length < 2) return grid
  const found = labelsInBands(grid.rows)
  if (!found) return grid
  const bands = ofPeople(found.map(({ entries }) => entries))
  if (!bands.every(nameAPerson)) return grid
  const isOfCards = bands.length > 1 || bands.some((entries) => cardsAmong(entries) > 1)
  const people = isOfCards ? onCards(grid.rows, bands) : inColumns(bands.flat())
  if (!people || people.rows.length < 2) return grid
  const others = found.reduce((n, { bare }) => n + bare, people.left)
  const note: GridNote = {
    code: isOfCards ? 'list-of-cards' : 'list-turned',
    params: { people: people.rows.length, others },
    warning: true,
  }
  return { ...grid, rows: heldRows(people.rows), header: people.header, merged: [], notes: [...grid.notes, note] }
}

/** The bands without those of relatives. Where all names stand under titles such as "Testigo", the list is one of witnesses. */
function ofPeople(bands: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const found = bands.filter(cardsAmong)
  return found.length ? found : bands.map((entries) => entries.map((entry) => ({ ...entry, about: '' })))
}

/** Known headings, of names among others, and most labels are known. */
function nameAPerson(entries: readonly Entry[]): boolean {
  const own = entries.filter(({ about }) => !about)
  const fields = own.flatMap(({ label }) => meaningOf(label) ?? [])
  return fields.some((field) => NAMING_FIELDS.has(field)) && new Set(fields).size > 1 && fields.length * 2 > own.length
}

/** The column beside the people in which it says how to fill in each line. */
const saysNotes = (cell: string): boolean => NOTES.test(foldText(cell))
const NOTES = new RegExp(
  '^(?:notas?|notes?|observacion(?:es)?|observacao|observacoes|observations?|comentarios?|comments?|remarks?|remarques?|' +
    'instruccion(?:es)?|instructions?|instrucoes|formato?)$',
)

/**
 * One row for each column that has a value; labels beside which nothing stands are titles. null where a label is repeated or the values
 * do not begin in one column.
 */
function inColumns(entries: readonly Entry[]): People | null {
  const lines = new Set(entries.map(({ at }) => at))
  const labels = new Set(entries.map(({ label }) => foldText(label)))
  if (lines.size < entries.length || labels.size < entries.length) return null
  const told = entries.filter(({ values }) => values.some(Boolean))
  const [first, ...others] = new Set(told.map(({ column }) => column))
  if (first === undefined || others.length) return null
  const width = Math.max(...told.map(({ values }) => values.length))
  const people = Array.from({ length: width }, (_, k): GridRow => {
    const cells = told.map(({ values }) => values[k] ?? '')
    return { line: first + k + 1, cells, ...(cells.some(saysNotes) && { fault: { code: 'list-note', params: {} } }) }
  })
  return {
    header: told.map(({ label }) => label),
    left: entries.length - told.length,
    rows: people.filter(({ cells }) => cells.some(Boolean)),
  }
}
