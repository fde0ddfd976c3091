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

interface Row {
  readonly line: number
  readonly cells: Cell[]
}

/** The rows of all tables, with their captions and the headings above; null where there are none. Other text around the tables is left out. */
export function wikiTable(text: string): Grid | null {
  const rows: Row[] = []
  /** Tables that are open; one may stand in a cell of another. */
  let depth = 0
  let heading: Row | undefined
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim()
    const open = () => rows.at(-1)
    if (/^:*\{\|/.test(line)) {
      depth++
      if (heading) rows.push(heading)
      heading = undefined
      rows.push({ line: at + 1, cells: [] })
    } else if (!depth) {
      const title = /^==+([^=]+)==+$/.exec(line)?.[1]
      if (title) heading = { line: at + 1, cells: cellsOf(`|${title}`) }
    } else if (line.startsWith('|+')) rows.push({ line: at + 1, cells: cellsOf(line.slice(1)) }, { line: at + 2, cells: [] })
    else if (line.startsWith('|}')) {
      depth--
      rows.push({ line: at + 2, cells: [] })
    } else if (line.startsWith('|-')) rows.push({ line: at + 2, cells: [] })
    else if (/^[|!]/.test(line)) open()?.cells.push(...cellsOf(line))
    else {
      const last = open()?.cells.at(-1)
      const isItem = /^[*#]/.test(line)
      if (last && line) last.text += (isItem && last.text.trim() ? '; ' : ' ') + line.replace(/^[*#:]+\s*/, '')
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
    const [, attributes = '', text = part] = /^([^|[\]{}=]*=[^|[\]{}]*)\|(?!\|)(.*)$/s.exec(part) ?? []
    const span = (name: string) => Math.min(MOST_SPANNED, Number(new RegExp(`${name}\\s*=\\s*"?(\\d+)`).exec(attributes)?.[1] ?? 1))
    return { text, rows: span('rowspan'), columns: span('colspan') }
  })
}
const MOST_SPANNED = 1000

/** Rows of texts; a cell that holds for several rows or columns stands in each. */
function spread(rows: readonly Row[]): GridRow[] {
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

/** A longer cell is none of a table, and stays as it is. */
const LONGEST_CELL = 5000

/** Text without footnotes, pictures, links and other marks of a wiki. What is written by templates alone is what they are given. */
function plain(text: string): string {
  if (text.length > LONGEST_CELL) return text.trim()
  const own = text
    .replace(/<ref[^>]*\/>|<ref[^>]*>[^]*?<\/ref>|<!--[^]*?-->/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\[\[(?:file|image|archivo|imagen|fichier|ficheiro|arquivo):[^[\]]*\]\]/gi, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+\s+([^\]]*)\]/g, '$1')
    .replace(/'{2,}/g, '')
    .replace(/&nbsp;/g, ' ')
  return withTemplates(own, () => '').trim() || withTemplates(own, given).trim()
}

/** Each template of a text as `write` has it, the inner ones first. */
function withTemplates(text: string, write: (inside: string) => string): string {
  let before
  let after = text
  for (let depth = 0; after !== before && depth < MOST_NESTED; depth++) {
    before = after
    after = before.replace(/\{\{([^{}]*)\}\}/g, (_, inside: string) => write(inside))
  }
  return after
}
const MOST_NESTED = 5

/** "sortname|Ana|Pérez" → "Ana Pérez" */
const given = (inside: string): string =>
  inside
    .split('|')
    .slice(1)
    .filter((value) => !value.includes('='))
    .join(' ')
