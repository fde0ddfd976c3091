// Posts with a list in them: each person's line begins with one sign ("▪️ Ana Pérez, 34 años"), and lines before, between and behind say other things.
import { isPlainName } from '../rows/line-text.ts'
import type { Grid, GridRow } from './grid.ts'
import { heldRows } from './held-rows.ts'

const MOST_LINES = 2000
const FEWEST_MARKED = 3
/** Share of the marked lines that begin with a name. */
const MOST_NAMED = 0.8

/** A sign in front of words: a bullet, a dash, a picture. */
const MARK = /^\s*([-–—•‣⁃∙·◦●○■□▪▫◾◽►▶➡➤✓✔✅☑*]|\p{Extended_Pictographic})\ufe0f?\s*(?=\p{L})/u
/** Where the name ends in its cell. */
const NAME_END = /[,;:(–—|]|\s-\s/

/** The grid with the marked lines as its people and the others as lines about the list, or as it is: nobody's name stands in those. */
export function bulleted(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || grid.sheet !== undefined || rows.length > MOST_LINES) return grid
  const lines = Array.from({ length: rows.length }, (_, i) => ({ line: rows.line(i), cells: rows.cells(i), mark: markOf(rows.cell(i, 0)) }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim()))
  const mark = commonest(filled.flatMap((one) => one.mark || []))
  const [marked, others] = [filled.filter((one) => one.mark === mark), filled.filter((one) => one.mark !== mark)]
  const named = marked.filter(({ cells }) => isPlainName(nameIn(cells)))
  if (!mark || marked.length < FEWEST_MARKED || !others.length || named.length < MOST_NAMED * marked.length) return grid
  if (others.some(({ cells }) => isPlainName(nameIn(cells)))) return grid
  const own = lines.map((one): GridRow => {
    const [first = '', ...rest] = one.cells
    if (one.mark === mark) return { line: one.line, cells: [first.replace(MARK, ''), rest.map((cell) => cell.trim()).join(', ')] }
    const text = one.cells.join(',')
    return { line: one.line, cells: [text], ...(text.trim() ? { fault: { code: 'list-note', params: {} } } : {}) }
  })
  return { ...grid, header: ['Name', 'Note'], rows: heldRows(own) }
}

const markOf = (cell: string): string => MARK.exec(cell)?.[1] ?? ''

const nameIn = ([first = '']: readonly string[]): string => (first.replace(MARK, '').split(NAME_END)[0] ?? '').trim()

function commonest(marks: readonly string[]): string {
  const times = new Map<string, number>()
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1)
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]
}
