// How many links weigh how much, with lines at the thresholds.
import { line, rect, round, svg, text, WIDTH, type Heading } from './svg.ts'

export interface Mark {
  readonly at: number
  readonly label: string
}

/** Bits in a bar. */
const BIN = 2
const [LEFT, RIGHT, BOTTOM, TOP] = [40, 740, 170, 30] as const

export function histogram(heading: Heading, weights: readonly number[], marks: readonly Mark[]): string {
  const bins = binned(weights, BIN)
  const from = Math.min(0, ...bins.map(([w]) => w))
  const to = Math.max(BIN, ...bins.map(([w]) => w + BIN), ...marks.map((m) => m.at + BIN))
  const most = Math.max(1, ...bins.map(([, n]) => n))
  const x = (weight: number) => LEFT + ((RIGHT - LEFT) * (weight - from)) / (to - from)
  const bars = bins.map(([w, n]) => {
    const height = Math.max(1, ((BOTTOM - TOP) * n) / most)
    return rect(round(x(w) + 1), round(BOTTOM - height), round(Math.max(1, x(w + BIN) - x(w) - 2)), round(height), 'part')
  })
  const lines = marks.map(({ at, label }, k) => {
    const here = round(x(at))
    return line(here, here, TOP - 8, BOTTOM, 'mark') + text(here + 4, TOP - 8 + 12 * k, label)
  })
  const ticks = tens(from, to).map((w) => text(round(x(w)), BOTTOM + 16, String(w), { anchor: 'middle' }))
  return svg(heading, WIDTH, 195, bars.join('') + lines.join('') + ticks.join(''))
}

/** How many values lie in each bin that has any: [its lower end, how many], ascending. */
export function binned(values: readonly number[], size: number): [from: number, n: number][] {
  const bins = new Map<number, number>()
  for (const value of values) {
    const from = Math.floor(value / size) * size
    bins.set(from, (bins.get(from) ?? 0) + 1)
  }
  return [...bins].sort(([p], [q]) => p - q)
}

/** The multiples of ten between two values. */
function tens(from: number, to: number): number[] {
  const all: number[] = []
  for (let w = Math.ceil(from / 10) * 10; w <= to; w += 10) all.push(w)
  return all
}
