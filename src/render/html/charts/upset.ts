// UpSet: a column of dots for each combination of lists, and a bar over it.
import { line, rect, round, svg, text, WIDTH, type Heading } from './svg.ts'

export interface Combination {
  readonly lists: readonly string[]
  /** null where it is not shown. */
  readonly n: number | null
  readonly figure: string
}

const STEP = 46
const ROW = 24
const [LEFT, TOP, BASE] = [150, 20, 130] as const

export function upset(heading: Heading, lists: readonly string[], sets: readonly Combination[]): string {
  const most = Math.max(1, ...sets.map((s) => s.n ?? 0))
  const rowAt = (row: number) => BASE + 22 + row * ROW
  const columns = sets.map((set, k) => {
    const x = LEFT + STEP * k + STEP / 2
    const height = set.n === null ? 0 : Math.max(2, ((BASE - TOP - 14) * set.n) / most)
    const inside = lists.flatMap((id, row) => (set.lists.includes(id) ? [rowAt(row)] : []))
    const [first, last] = [inside[0], inside.at(-1)]
    const dots = lists.map((id, row) => `<circle cx="${x}" cy="${rowAt(row)}" r="6" class="${set.lists.includes(id) ? 'in' : 'out'}"/>`)
    return [
      rect(x - 13, round(BASE - height), 26, round(height), 'part'),
      text(x, round(BASE - height) - 5, set.figure, { anchor: 'middle', className: 'figure' }),
      first === undefined || last === undefined || first === last ? '' : line(x, x, first, last, 'join'),
      ...dots,
    ].join('')
  })
  const names = lists.map((id, row) => text(LEFT - 8, rowAt(row) + 5, id, { anchor: 'end' }))
  const width = Math.max(WIDTH, LEFT + STEP * sets.length + 20)
  return svg(heading, width, BASE + 20 + lists.length * ROW, names.join('') + columns.join(''))
}
