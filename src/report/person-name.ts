// What a person is called in a row.

/** The columns of parts, in the order in which a name is read. */
export const PARTS = ['given', 'surname', 'surname1', 'surname2'] as const
type NameField = 'name' | (typeof PARTS)[number]

/** The first whole name that is there, else its parts. `cells` gives those of a field, in the order of its columns. */
export function personName(cells: (field: NameField) => readonly string[]): string {
  const written = (field: NameField) => cells(field).filter((cell) => cell.trim())
  return written('name')[0] ?? PARTS.flatMap(written).join(' ')
}
