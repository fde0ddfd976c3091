// Figures over time: a dot and the interval it means, open ends fading out; claims and verifications in two shapes.
import { line, rect, round, svg, text, WIDTH, type Heading } from './svg.ts'

export interface StatedPoint {
  readonly label: string
  /** Milliseconds; only their order and distance count. */
  readonly at: number
  readonly when: string
  /** An open end is null; points with two of them are left out. */
  readonly min: number | null
  readonly max: number | null
  readonly side: 'claimant' | 'verifier'
}

const HEIGHT = 260
const [LEFT, TOP, BOTTOM, RIGHT] = [60, 16, 220, 720] as const

export function overTime(heading: Heading, points: readonly StatedPoint[]): string {
  const known = points.flatMap((p) => {
    const value = p.min ?? p.max
    return value === null ? [] : [{ ...p, value }]
  })
  const most = Math.max(1, ...known.map((p) => Math.max(p.min ?? 0, p.max ?? 0))) * 1.15
  const [first, last] = [Math.min(...known.map((p) => p.at)), Math.max(...known.map((p) => p.at))]
  const x = (at: number) => (last === first ? (LEFT + RIGHT) / 2 : LEFT + 30 + ((RIGHT - LEFT - 60) * (at - first)) / (last - first))
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * value) / most
  const marks = known.map((p) => {
    const at = round(x(p.at))
    const ends = `${p.side} interval${p.max === null || p.min === null ? ' open' : ''}`
    return [
      line(at, at, round(y(p.min ?? 0)), round(y(p.max ?? most)), ends),
      dot(at, round(y(p.value)), p.side),
      text(at, round(y(p.value)) - 12, p.label, { anchor: 'middle', className: 'figure' }),
      text(at, BOTTOM + 18, p.when, { anchor: 'middle' }),
    ].join('')
  })
  return svg(heading, WIDTH, HEIGHT, grid(most, y) + marks.join(''))
}

/** Claims are circles, verifications squares. */
const dot = (x: number, y: number, side: StatedPoint['side']): string =>
  side === 'claimant' ? `<circle cx="${x}" cy="${y}" r="6" class="claimant"/>` : rect(x - 6, y - 6, 12, 12, 'verifier')

/** Two to five lines at round figures. */
function grid(most: number, y: (value: number) => number): string {
  const power = 10 ** Math.floor(Math.log10(most))
  const step = power / (most / power < 2.5 ? 2 : 1)
  let lines = ''
  for (let value = 0; value <= most; value += step) {
    const at = round(y(value))
    lines += line(LEFT, RIGHT, at, at, 'grid') + text(LEFT - 8, at + 4, String(Math.round(value)), { anchor: 'end' })
  }
  return lines
}
