// A remedy as an option of the command line.
import type { Remedy } from './remedies.ts'

/** What the language says where somebody has to choose. */
export interface OptionWords {
  readonly or: string
  readonly columnName: string
  readonly forTheThird: string
  readonly file: string
}

/** Remedies that each would do, in one line. */
export const optionsText = (remedies: readonly Remedy[], words: OptionWords): string =>
  remedies.map((remedy) => optionText(remedy, words)).join(`, ${words.or} `)

function optionText(r: Remedy, words: OptionWords): string {
  switch (r.do) {
    case 'sheet':
      return `--sheet ${r.list}=${quoted(r.sheet)}${r.field ? ` --map ${r.list}.${r.field}="${words.columnName}"` : ''}`
    case 'header-row':
      return `--header-row ${r.list}=${r.line ?? 3}`
    case 'map': {
      const target = `--map ${r.list}.${r.field}`
      if (r.column !== null) return `${target}=${r.column}`
      return `${target}="${words.columnName}", ${words.or} ${target}=3 ${words.forTheThird}`
    }
    case 'exclude':
      return `--exclude ${r.list}.${r.column}`
    case 'encoding':
      return `--encoding ${r.list}=${r.encoding}`
    case 'delimiter':
      return `--delimiter ${r.list}=${quoted(r.delimiter)}`
    case 'date-order':
      return `--date-order ${r.list}=${r.order}`
    case 'as-of':
      return `--as-of ${r.list}=2026-01-26`
    case 'max-cell':
      return `--max-cell ${r.list}=${r.bytes}`
    case 'inspect':
      return `reconcile inspect ${r.file ?? words.file} --names`
    case 'write':
      return `-o ${r.file}`
  }
}

/** Signs that a shell would take for its own. */
const quoted = (value: string): string => (/^[*;]$/.test(value) ? `'${value}'` : value)
