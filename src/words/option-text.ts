// A remedy as an option of the command line, quoted as a shell takes it.
import type { Remedy } from './remedies.ts'
import { shellWord } from './shell-word.ts'

/** What the language says where somebody has to choose. */
export interface OptionWords {
  readonly or: string
  readonly columnName: string
  readonly forTheThird: string
  readonly file: string
  /** Shells of Windows quote otherwise. */
  readonly windows?: boolean
}

/** Remedies that each would do, in one line. */
export const optionsText = (remedies: readonly Remedy[], words: OptionWords): string =>
  remedies.map((remedy) => optionText(remedy, words)).join(`, ${words.or} `)

function optionText(r: Remedy, words: OptionWords): string {
  const quoted = (value: string) => shellWord(value, words.windows === true)
  switch (r.do) {
    case 'sheet':
      return `--sheet ${quoted(`${r.list}=${r.sheet}`)}${r.field ? ` --map ${r.list}.${r.field}="${words.columnName}"` : ''}`
    case 'header-row':
      return `--header-row ${r.list}=${r.line ?? 3}`
    case 'map': {
      const target = `--map ${r.list}.${r.field}`
      if (r.column !== null) return `--map ${quoted(`${r.list}.${r.field}=${r.column}`)}`
      return `${target}="${words.columnName}", ${words.or} ${target}=3 ${words.forTheThird}`
    }
    case 'exclude':
      return `--exclude ${quoted(`${r.list}.${r.column}`)}`
    case 'encoding':
      return `--encoding ${quoted(`${r.list}=${r.encoding}`)}`
    case 'delimiter':
      return `--delimiter ${quoted(`${r.list}=${r.delimiter}`)}`
    case 'date-order':
      return `--date-order ${r.list}=${r.order}`
    case 'as-of':
      return `--as-of ${r.list}=2026-01-26`
    case 'max-cell':
      return `--max-cell ${r.list}=${r.bytes}`
    case 'duplicates-in':
      return '--duplicates-in register'
    case 'inspect':
      return inspectText(r, words.file, quoted)
    case 'write':
      return `-o ${r.file}`
  }
}

function inspectText(r: Extract<Remedy, { do: 'inspect' }>, someFile: string, quoted: (value: string) => string): string {
  const as = r.list === undefined || r.list === 'claimed' ? '' : ` --as ${r.list}`
  return `reconcile inspect ${r.file === null ? someFile : quoted(r.file)}${as} --names`
}
