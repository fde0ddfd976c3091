// Bars one under the other that start where the one before ended: a waterfall, or plain bars from 0.
import { rect, round, svg, text, WIDTH, type Heading } from './svg.ts'

export interface Bar {
  readonly label: string
  readonly figure: string
  /** Where the bar begins and ends, in the units of the chart; null: no bar, the figure is not shown. */
  readonly from: number | null
  readonly to: number | null
  readonly kind: 'total' | 'less' | 'part' | 'alert' | 'review' | 'good'
}

const ROW = 26
const LABEL = 290

export function waterfall(heading: Heading, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((b) => Math.max(b.from ?? 0, b.to ?? 0)))
  const x = (value: number) => LABEL + ((WIDTH - LABEL - 90) * value) / most
  const rows = bars.map((bar, k) => {
    const y = k * ROW
    const label = text(LABEL - 10, y + 17, bar.label, { anchor: 'end' })
    const figure = (at: number) => text(at, y + 17, bar.figure, { className: 'figure' })
    if (bar.from === null || bar.to === null) return `${label}${figure(LABEL + 4)}`
    const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)]
    const width = Math.max(left === right ? 0 : 2, x(right) - x(left))
    return `${label}${rect(round(x(left)), y + 4, round(width), ROW - 8, bar.kind, ' rx="2"')}${figure(round(x(left) + width + 6))}`
  })
  return svg(heading, WIDTH, bars.length * ROW + 4, rows.join(''))
}
