// Columns that a text takes on a terminal. The library is loaded only when something wider than European letters is to be shown.

/** Letters, marks and signs that take one column each, as most reports hold nothing else. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2013-\u2026\u2190-\u21ff\u2212\u2588]*$/

let library: ((text: string) => number) | undefined

/** Before rendering: `sample` holds all data that may be shown. */
export async function prepareWidth(sample: string): Promise<void> {
  if (!library && !NARROW.test(sample.replace(/[\r\n\t]/g, ' '))) library = (await import('string-width')).default
}

export function width(text: string): number {
  return library && !NARROW.test(text) ? library(text) : text.length
}
