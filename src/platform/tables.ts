// The tables of words that the product ships in data/, as rows of cells.
import { tableText } from './index.ts'

/** Rows of data/NAME.csv below its header; cells hold no commas and no quotes. */
export function table(name: string): string[][] {
  return tableText(name)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
}
