// Posts with a list in them: a sign begins each person's line ("▪️ Ana Pérez, 34 años"), and lines before, between and behind say other things.
import { isPlainName } from '../rows/line-text.ts'
import { lineWords } from '../rows/line-words.ts'
import { foldText } from '../text/fold.ts'
import type { Grid, GridNote, GridRow } from './grid.ts'
import { heldRows } from './held-rows.ts'

const MOST_LINES = 2000
const FEWEST_MARKED = 3
/** Share of the marked lines that begin with a name: of all signs together, and of each. */
const LEAST_NAMED = 0.8
const LEAST_NAMED_OF_SIGN = 0.5

/** A sign in front of words: a bullet, a dash, a picture. */
const MARK = /^\s*([-–—•‣⁃∙·◦●○■□▪▫◾◽►▶➡➤✓✔✅☑✗✘❌*]|\p{Extended_Pictographic})\ufe0f?\s*(?=\p{L})/u
/** What stands behind a sign that is explained: "✅ = excarcelados | ❌ siguen presos". */
const MEANING = /^\ufe0f?\s*[=:–—-]?\s*(\p{L}[\p{L} ]{2,40})/u
/** Where the name ends in its cell. */
const NAME_END = /[,;:(–—|]|\s-\s/

interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly mark: string
}

/**
 * The grid with the marked lines as its people and the others as lines about the list, or as it is: nobody's name stands in those. Where several
 * signs stand before names, a status tells their people apart: what the post says of the sign, or the sign.
 */
export function bulleted(grid: Grid): Grid {
  const { rows } = grid
  if (grid.header || grid.sheet !== undefined || rows.length > MOST_LINES) return grid
  const lines = Array.from({ length: rows.length }, (_, i): Line => ({
    line: rows.line(i),
    cells: rows.cells(i),
    mark: markOf(rows.cell(i, 0)),
  }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim()))
  const marks = marksOfPeople(filled)
  const isPerson = (one: Line) => marks.has(one.mark) && !saysMeaning(one)
  const others = filled.filter((one) => !isPerson(one))
  if (!marks.size || (marks.size === 1 && !others.length) || others.some(({ cells }) => isPlainName(nameIn(cells)))) return grid
  const status = marks.size > 1 ? meanings(marks, others.map(textOf)) : null
  const unexplained = [...(status ?? [])].filter(([mark, meaning]) => mark === meaning).map(([mark]) => mark)
  const people = lines.filter(isPerson)
  const width = widthOf(people)
  const own = lines.map((one): GridRow => {
    const [first = '', ...rest] = one.cells
    const facts = width === null ? [rest.map((cell) => cell.trim()).join(', ')] : rest
    if (isPerson(one)) return { line: one.line, cells: [first.replace(MARK, ''), ...(status ? [status.get(one.mark)!] : []), ...facts] }
    const text = textOf(one)
    const code = /:\s*$/.test(text) ? 'banner' : 'list-note'
    return { line: one.line, cells: [text], ...(text.trim() ? { fault: { code, params: {} } } : {}) }
  })
  const notes = Array.from({ length: width === null ? 1 : width - 1 }, (_, at) => (at ? `Note ${at + 1}` : 'Note'))
  const header = ['Name', ...(status ? ['Status'] : []), ...notes]
  return { ...grid, header, rows: heldRows(own), notes: [...grid.notes, ...noteSigns(people, unexplained)] }
}

/** Cells of each line, where all have as many; null where what stands behind the names is text that commas happen to part. */
function widthOf(people: readonly Line[]): number | null {
  const [width = 0] = people.map(({ cells }) => cells.length)
  return people.every(({ cells }) => cells.length === width) ? width : null
}

/** Signs that stand before names, and hardly before other words. None where too few lines are marked. */
function marksOfPeople(lines: readonly Line[]): ReadonlySet<string> {
  const marked = lines.filter((one) => one.mark && !saysMeaning(one))
  const shareNamed = (own: readonly Line[]) => own.filter(({ cells }) => isPlainName(nameIn(cells))).length / own.length
  const all = [...new Set(marked.map(({ mark }) => mark))]
  const marks = new Set(all.filter((mark) => shareNamed(marked.filter((one) => one.mark === mark)) >= LEAST_NAMED_OF_SIGN))
  const people = marked.filter(({ mark }) => marks.has(mark))
  return people.length >= FEWEST_MARKED && shareNamed(people) >= LEAST_NAMED ? marks : new Set()
}

/** "✅ Liberados", "❌ Siguen presos": the line says what its sign means, or what stands below it. */
function saysMeaning({ cells }: Line): boolean {
  const name = nameIn(cells)
  return (
    !/\s\p{Lu}/u.test(name) &&
    foldText(name)
      .split(' ')
      .some((word) => lineWords().kinds.get(word) === 'noun')
  )
}

/** By sign, what lines that are no person say that it means; the sign itself where none does. */
function meanings(marks: ReadonlySet<string>, texts: readonly string[]): ReadonlyMap<string, string> {
  const meaning = (mark: string) => texts.flatMap((text) => text.split(mark).slice(1)).map((behind) => MEANING.exec(behind)?.[1]?.trim())
  return new Map([...marks].map((mark) => [mark, meaning(mark).find(Boolean) ?? mark]))
}

/** Signs that nobody explained, with how many people each marks: some of them may be people of whom the opposite is said. */
function noteSigns(people: readonly Line[], signs: readonly string[]): GridNote[] {
  const first = people.find(({ mark }) => signs.includes(mark))
  if (!first) return []
  const told = signs.map((sign) => `${sign} (${people.filter(({ mark }) => mark === sign).length})`)
  return [{ code: 'signs-differ', line: first.line, params: { signs: told.join(', ') }, warning: true }]
}

const textOf = ({ cells }: Line): string => cells.join(',')

const markOf = (cell: string): string => MARK.exec(cell)?.[1] ?? ''

const nameIn = ([first = '']: readonly string[]): string => (first.replace(MARK, '').split(NAME_END)[0] ?? '').trim()
