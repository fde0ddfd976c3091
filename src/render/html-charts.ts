// Charts as inline SVG: each with a title, a description, and numbers that the page also gives as a table. Colours come from classes.
import { html } from '../sink/escape.ts'

let made = 0
/** Ids are counted from 1 in each page. */
export function restartIds(): void {
  made = 0
}

const svg = (width: number, height: number, title: string, about: string, body: string, className = ''): string => {
  const id = `c${++made}`
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}t ${id}d" class="chart ${className}"><title id="${id}t">${html(title)}</title><desc id="${id}d">${html(about)}</desc>${body}</svg>`
}

const round = (n: number): number => Math.round(n * 10) / 10

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
const WIDTH = 760

/** Bars one under the other that start where the one before ended: a waterfall, or plain bars from 0. */
export function waterfall(title: string, about: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((b) => Math.max(b.from ?? 0, b.to ?? 0)))
  const x = (value: number) => LABEL + ((WIDTH - LABEL - 90) * value) / most
  const rows = bars.map((bar, k) => {
    const y = k * ROW
    const text = `<text x="${LABEL - 10}" y="${y + 17}" text-anchor="end">${html(bar.label)}</text>`
    if (bar.from === null || bar.to === null) return `${text}<text x="${LABEL + 4}" y="${y + 17}" class="figure">${html(bar.figure)}</text>`
    const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)]
    const width = Math.max(left === right ? 0 : 2, x(right) - x(left))
    return `${text}<rect x="${round(x(left))}" y="${y + 4}" width="${round(width)}" height="${ROW - 8}" rx="2" class="${bar.kind}"/><text x="${round(x(left) + width + 6)}" y="${y + 17}" class="figure">${html(bar.figure)}</text>`
  })
  return svg(WIDTH, bars.length * ROW + 4, title, about, rows.join(''))
}

export interface Stated {
  readonly label: string
  /** Milliseconds; only their order and distance count. */
  readonly at: number
  readonly when: string
  readonly min: number | null
  readonly max: number | null
  readonly side: 'claimant' | 'verifier'
}

/** Figures over time: a dot and the interval it means, open ends fading out; claims and verifications in two shapes. */
export function overTime(title: string, about: string, points: readonly Stated[]): string {
  const height = 260
  const [left, top, bottom, right] = [60, 16, 220, 720]
  const known = points.filter((p) => p.min !== null || p.max !== null)
  const most = Math.max(1, ...known.map((p) => Math.max(p.min ?? 0, p.max ?? 0))) * 1.15
  const [first, last] = [Math.min(...known.map((p) => p.at)), Math.max(...known.map((p) => p.at))]
  const x = (at: number) => (last === first ? (left + right) / 2 : left + 30 + ((right - left - 60) * (at - first)) / (last - first))
  const y = (value: number) => bottom - ((bottom - top) * value) / most
  const step = 10 ** Math.floor(Math.log10(most)) / (most / 10 ** Math.floor(Math.log10(most)) < 2.5 ? 2 : 1)
  const lines: string[] = []
  for (let v = 0; v <= most; v += step)
    lines.push(
      `<line x1="${left}" x2="${right}" y1="${round(y(v))}" y2="${round(y(v))}" class="grid"/><text x="${left - 8}" y="${round(y(v)) + 4}" text-anchor="end">${Math.round(v)}</text>`,
    )
  const marks = known.map((p) => {
    const at = round(x(p.at))
    const low = p.min ?? 0
    const high = p.max ?? most
    const value = p.min ?? p.max!
    const shape =
      p.side === 'claimant'
        ? `<circle cx="${at}" cy="${round(y(value))}" r="6" class="claimant"/>`
        : `<rect x="${at - 6}" y="${round(y(value)) - 6}" width="12" height="12" class="verifier"/>`
    return `<line x1="${at}" x2="${at}" y1="${round(y(low))}" y2="${round(y(high))}" class="${p.side} interval${p.max === null || p.min === null ? ' open' : ''}"/>${shape}<text x="${at}" y="${round(y(value)) - 12}" text-anchor="middle" class="figure">${html(p.label)}</text><text x="${at}" y="${bottom + 18}" text-anchor="middle">${html(p.when)}</text>`
  })
  return svg(WIDTH, height, title, about, lines.join('') + marks.join(''))
}

/** How many links weigh how much, with lines at the thresholds. */
export function histogram(
  title: string,
  about: string,
  weights: readonly number[],
  marks: readonly { readonly at: number; readonly label: string }[],
): string {
  const bins = new Map<number, number>()
  for (const w of weights) bins.set(Math.floor(w / 2) * 2, (bins.get(Math.floor(w / 2) * 2) ?? 0) + 1)
  const from = Math.min(0, ...bins.keys())
  const to = Math.max(2, ...[...bins.keys()].map((b) => b + 2), ...marks.map((m) => m.at + 2))
  const most = Math.max(1, ...bins.values())
  const [left, right, bottom, top] = [40, 740, 170, 30]
  const x = (w: number) => left + ((right - left) * (w - from)) / (to - from)
  const bars = [...bins]
    .sort(([p], [q]) => p - q)
    .map(([w, n]) => {
      const h = Math.max(1, ((bottom - top) * n) / most)
      return `<rect x="${round(x(w) + 1)}" y="${round(bottom - h)}" width="${round(Math.max(1, x(w + 2) - x(w) - 2))}" height="${round(h)}" class="part"/>`
    })
  const lines = marks.map(
    (m, k) =>
      `<line x1="${round(x(m.at))}" x2="${round(x(m.at))}" y1="${top - 8}" y2="${bottom}" class="mark"/><text x="${round(x(m.at)) + 4}" y="${top - 8 + 12 * k}">${html(m.label)}</text>`,
  )
  const ticks = Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, k) => Math.ceil(from / 10) * 10 + 10 * k).filter(
    (w) => w <= to,
  )
  const axis = ticks.map((w) => `<text x="${round(x(w))}" y="${bottom + 16}" text-anchor="middle">${w}</text>`)
  return svg(WIDTH, 195, title, about, bars.join('') + lines.join('') + axis.join(''))
}

/** UpSet: a column of dots for each combination of lists, and a bar over it. */
export function upset(
  title: string,
  about: string,
  lists: readonly string[],
  sets: readonly { readonly lists: readonly string[]; readonly n: number | null; readonly figure: string }[],
): string {
  const most = Math.max(1, ...sets.map((s) => s.n ?? 0))
  const step = 46
  const [left, top, base] = [150, 20, 130]
  const height = base + 20 + lists.length * 24
  const columns = sets.map((s, k) => {
    const cx = left + step * k + step / 2
    const h = s.n === null ? 0 : Math.max(2, ((base - top - 14) * s.n) / most)
    const inside = lists.flatMap((id, row) => (s.lists.includes(id) ? [base + 22 + row * 24] : []))
    const dots = lists.map(
      (id, row) => `<circle cx="${cx}" cy="${base + 22 + row * 24}" r="6" class="${s.lists.includes(id) ? 'in' : 'out'}"/>`,
    )
    const line = inside.length > 1 ? `<line x1="${cx}" x2="${cx}" y1="${inside[0]}" y2="${inside.at(-1)}" class="join"/>` : ''
    return `<rect x="${cx - 13}" y="${round(base - h)}" width="26" height="${round(h)}" class="part"/><text x="${cx}" y="${round(base - h) - 5}" text-anchor="middle" class="figure">${html(s.figure)}</text>${line}${dots.join('')}`
  })
  const names = lists.map((id, row) => `<text x="${left - 8}" y="${base + 27 + row * 24}" text-anchor="end">${html(id)}</text>`)
  return svg(Math.max(WIDTH, left + step * sets.length + 20), height, title, about, names.join('') + columns.join(''))
}

/** The parts of a weight, one under the other, each beginning where the one before ended. */
export function weightBars(parts: readonly { readonly label: string; readonly weight: number }[], title: string): string {
  let sum = 0
  const spans = parts.map((p) => {
    const from = sum
    sum += p.weight
    return { ...p, from, to: sum }
  })
  const low = Math.min(0, ...spans.map((s) => s.to))
  const high = Math.max(1, ...spans.map((s) => s.to))
  const x = (v: number) => 170 + ((400 - 0) * (v - low)) / (high - low)
  const rows = spans.map((s, k) => {
    const [left, right] = [x(Math.min(s.from, s.to)), x(Math.max(s.from, s.to))]
    return `<text x="162" y="${k * 18 + 13}" text-anchor="end">${html(s.label)}</text><rect x="${round(left)}" y="${k * 18 + 3}" width="${round(Math.max(1, right - left))}" height="12" class="${s.weight < 0 ? 'less' : 'good'}"/><text x="${round(right) + 5}" y="${k * 18 + 13}" class="figure">${s.weight > 0 ? '+' : s.weight < 0 ? '−' : ''}${Math.abs(s.weight)}</text>`
  })
  const zero = `<line x1="${round(x(0))}" x2="${round(x(0))}" y1="0" y2="${spans.length * 18 + 2}" class="grid"/>`
  return svg(640, spans.length * 18 + 4, title, parts.map((p) => `${p.label} ${p.weight}`).join('; '), zero + rows.join(''), 'small')
}
