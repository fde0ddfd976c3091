// The parts of a weight, one under the other, each beginning where the one before ended.
import { line, rect, round, svg, text } from './svg.ts'

const ROW = 18
const LABEL = 170

export interface WeightPart {
  readonly label: string
  /** Bits. */
  readonly weight: number
}

export function weightBars(id: string, title: string, parts: readonly WeightPart[]): string {
  let sum = 0
  const spans = parts.map((part) => {
    const from = sum
    sum += part.weight
    return { ...part, from, to: sum }
  })
  const low = Math.min(0, ...spans.map((s) => s.to))
  const high = Math.max(1, ...spans.map((s) => s.to))
  const x = (weight: number) => LABEL + (400 * (weight - low)) / (high - low)
  const rows = spans.map(({ label, weight, from, to }, k) => {
    const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))]
    return [
      text(LABEL - 8, k * ROW + 13, label, { anchor: 'end' }),
      rect(round(left), k * ROW + 3, round(Math.max(1, right - left)), 12, weight < 0 ? 'less' : 'good'),
      text(round(right) + 5, k * ROW + 13, signed(weight), { className: 'figure' }),
    ].join('')
  })
  const zero = line(round(x(0)), round(x(0)), 0, spans.length * ROW + 2, 'grid')
  const about = parts.map((p) => `${p.label} ${p.weight}`).join('; ')
  return svg({ id, title, about }, 640, spans.length * ROW + 4, zero + rows.join(''), 'small')
}

const signed = (weight: number): string => `${weight > 0 ? '+' : weight < 0 ? '−' : ''}${Math.abs(weight)}`
