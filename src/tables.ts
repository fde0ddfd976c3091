// The tables of words that the product ships in data/, as rows of cells.
import { readFileSync } from 'node:fs'
import { packageUrl } from './package-url.ts'

/** Text of data/NAME.csv. */
export const tableText = (name: string): string => readFileSync(packageUrl(`data/${name}.csv`), 'utf8')

/** Rows of data/NAME.csv below its header; cells hold no commas and no quotes. */
export function table(name: string): string[][] {
  return tableText(name)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
}
