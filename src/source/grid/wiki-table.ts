// Tables as wikis write them: "{|", a line for each row's beginning ("|-"), "!" before headings and "|" before cells.
import type { Grid, GridRow } from './grid.ts'
import { heldRows } from './held-rows.ts'

/** Does a text hold such a table? */
export const hasWikiTable = (text: string): boolean => /^[ \t:]*\{\|/m.test(text) && /^[ \t]*\|-/m.test(text)

interface Cell {
  text: string
  /** Rows that it holds for. */
  readonly rows: number
  readonly columns: number
}

/** The rows of all tables; null where there are none. Text around the tables is left out. */
export function wikiTable(text: string): Grid | null {
  const rows: { line: number; cells: Cell[] }[] = []
  let inside = false
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim()
    const open = () => rows.at(-1)
    if (/^:*\{\|/.test(line)) {
      inside = true
      rows.push({ line: at + 1, cells: [] })
    } else if (!inside || line.startsWith('|+')) continue
    else if (line.startsWith('|}')) inside = false
    else if (line.startsWith('|-')) rows.push({ line: at + 2, cells: [] })
    else if (/^[|!]/.test(line)) open()?.cells.push(...cellsOf(line))
    else {
      const last = open()?.cells.at(-1)
      if (last && line) last.text += ` ${line}`
    }
  }
  const filled = spread(rows.filter(({ cells }) => cells.length > 0))
  if (!filled.length) return null
  const note = { code: 'wiki-table', line: filled[0]!.line, params: {}, warning: false }
  return { rows: heldRows(filled), delimiter: null, ambiguousDelimiter: false, sheets: 1, notes: [note] }
}

/** Cells of one line: "| a || b", "! a !! b". */
function cellsOf(line: string): Cell[] {
  const parts = line.slice(1).split(line.startsWith('!') ? /!!|\|\|/ : /\|\|/)
  return parts.map((part) => {
    const [, attributes = '', text = part] = /^([^|[\]{}]*=[^|[\]{}]*)\|(?!\|)(.*)$/s.exec(part) ?? []
    const span = (name: string) => Math.min(MOST_SPANNED, Number(new RegExp(`${name}\\s*=\\s*"?(\\d+)`).exec(attributes)?.[1] ?? 1))
    return { text, rows: span('rowspan'), columns: span('colspan') }
  })
}
const MOST_SPANNED = 1000

/** Rows of texts; a cell that holds for several rows or columns stands in each. */
function spread(rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[]): GridRow[] {
  const pending: { text: string; left: number }[] = []
  return rows.map(({ line, cells }) => {
    const own: string[] = []
    const fill = () => {
      for (let waiting = pending[own.length]; waiting && waiting.left > 0; waiting = pending[own.length]) {
        waiting.left--
        own.push(waiting.text)
      }
    }
    for (const cell of cells) {
      fill()
      const text = plain(cell.text)
      for (let k = 0; k < cell.columns; k++) {
        pending[own.length] = { text, left: cell.rows - 1 }
        own.push(text)
      }
    }
    fill()
    return { line, cells: own }
  })
}

/** Text without footnotes, links and other marks of a wiki. */
const plain = (text: string): string =>
  text
    .replace(/<ref[^>]*\/>|<ref[^>]*>[^]*?<\/ref>|<!--[^]*?-->/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+\s+([^\]]*)\]/g, '$1')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/'{2,}/g, '')
    .replace(/&nbsp;/g, ' ')
    .trim()
