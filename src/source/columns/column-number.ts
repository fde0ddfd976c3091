// Columns without a heading, and columns that the user names by number.

/** What a column without a heading is called. */
export const numberedHeading = (index: number): string => `column ${index + 1}`

export const isNumberedHeading = (heading: string): boolean => /^column \d+$/.test(heading)

/** The number, from 1, where a wish names a column by "3" or "column 3"; null otherwise. */
export function columnNumber(column: string): number | null {
  const digits = /^(?:column )?(\d+)$/.exec(column.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
