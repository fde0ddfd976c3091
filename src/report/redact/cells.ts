// What an audience sees of the lists' own words: cells, headings, names of sheets, and weights that would tell how rare a name is.
import type { Params } from '../../model/note.ts'
import type { Contribution } from '../../model/pair.ts'
import type { ColumnUse, SheetUse, SourceList } from '../../model/source.ts'
import type { Conflict } from '../../model/verdict.ts'
import { sees, type Audience } from './audience.ts'

/** The heading, or the column's number where the heading means nothing to the tool: people write anything there. */
export const headingFor = (audience: Audience, column: ColumnUse): string =>
  sees(audience).cells || column.recognised ? column.header : `column ${column.index + 1}`

/** The same for a field of whichever column has it; text columns go by their heading. */
export function fieldFor(audience: Audience, list: SourceList, field: string): string {
  const column = list.columns.find((c) => (c.field ?? c.textKey) === field)
  return !column || column.field !== null || sees(audience).cells ? field : `column ${column.index + 1}`
}

/** A sheet's name may be a person's; how many rows it has is a figure like others. */
export const sheetFor = (
  audience: Audience,
  { name, plain, rows }: SheetUse,
): { readonly name?: string; readonly rows: number | null } => ({
  ...(sees(audience).cells || plain ? { name } : {}),
  rows: sees(audience).rows ? rows : null,
})

/** A record by its headings, for whoever sees cells. */
export const recordFor = (audience: Audience, list: SourceList, position: number): Readonly<Record<string, string>> | undefined =>
  sees(audience).cells ? Object.fromEntries(list.columns.map((c) => [c.header, list.records.cell(position, c.index)])) : undefined

/** That two rows disagree is for everybody who sees rows; what they say is not. */
export const conflictFor = (audience: Audience, { field, kind, by, left, right }: Conflict) => ({
  field,
  kind,
  ...(by ? { by } : {}),
  ...(sees(audience).cells ? { left, right } : {}),
})

/** `words` of a note are words of cells. */
export function noteFor(audience: Audience, { words, ...codes }: Params): Params {
  return words !== undefined && sees(audience).cells ? { ...codes, words } : codes
}

const NAME_PARTS: ReadonlySet<string> = new Set([
  'given name',
  'later given name',
  'given names together',
  'surname',
  'later surname',
  'surnames together',
  'name order',
])

const wholeBits = (hundredths: number): number => 100 * Math.round(hundredths / 100) + 0

/** Hundredths of a bit. Parts of a name are whole bits for whoever does not see names: a frequency can give a rare name away. */
export const hundredthsFor = (audience: Audience, { comparison, hundredths }: Contribution): number =>
  NAME_PARTS.has(comparison) ? oddsFor(audience, hundredths) : hundredths

/** Hundredths of a bit: odds and distances that names have a part in, for the same reason. */
export const oddsFor = (audience: Audience, hundredths: number): number => (sees(audience).cells ? hundredths : wholeBits(hundredths))

/** Bits: the sum of the parts as the audience sees them. */
export const weightFor = (audience: Audience, parts: readonly Contribution[]): number =>
  parts.reduce((sum, part) => sum + hundredthsFor(audience, part), 0) / 100
