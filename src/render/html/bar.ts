// A bar without words, for a cell beside its figure: the table says it all, and stays a table on a phone, on paper and to a screen reader.

export interface Span {
  readonly from: number
  readonly to: number
  /** A class of the style sheet: what the colour means. */
  readonly kind: string
}

/** Units across: the bar is stretched to the cell that it stands in. */
const ACROSS = 1000
/** So wide that a bar of one among thousands is still seen. */
const LEAST = 4

/** Spans on a scale from `low` to `high`; nothing on a scale without length. */
export function bar(spans: readonly Span[], high: number, low = 0, className = ''): string {
  if (high <= low) return ''
  const x = (value: number) => Math.round((ACROSS * (Math.min(high, Math.max(low, value)) - low)) / (high - low))
  const rects = spans.map(({ from, to, kind }) => {
    const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))]
    const width = from === to ? 0 : Math.max(LEAST, right - left)
    return `<rect x="${Math.min(left, ACROSS - width)}" width="${width}" height="10" class="${kind}"/>`
  })
  const looks = ['bar', className].filter(Boolean).join(' ')
  return `<svg class="${looks}" viewBox="0 0 ${ACROSS} 10" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`
}
