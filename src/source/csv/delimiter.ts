// Which character separates the cells of a text: the one whose count per line is most alike over the first lines.
import { HEAD } from '../text/list-text.ts'

const DELIMITERS: readonly string[] = [',', ';', '\t', '|', '^']
const MOST_LINES = 100

export interface Delimiter {
  readonly delimiter: string
  /** Another one fits equally well. */
  readonly ambiguous: boolean
}

interface Scored {
  readonly delimiter: string
  /** Share of the lines that have the usual number of it. */
  readonly score: number
  /** How many of it a line usually has; 0 where it separates nothing. */
  readonly usual: number
}

/** A comma where nothing tells. Text inside quotes is not counted. */
export function sniffDelimiter(text: string): Delimiter {
  const lines = countPerLine(text)
  const [best, second] = DELIMITERS.map((delimiter, at) => scoreOf(delimiter, at, lines)).sort(
    (x, y) => y.score * (y.usual ? 1 : 0) - x.score * (x.usual ? 1 : 0) || y.usual - x.usual,
  )
  if (!best || best.usual === 0) return { delimiter: ',', ambiguous: false }
  const ambiguous = !!second && second.usual > 0 && second.score >= best.score && second.usual === best.usual
  return { delimiter: best.delimiter, ambiguous }
}

function scoreOf(delimiter: string, at: number, lines: readonly (readonly number[])[]): Scored {
  const perLine = lines.filter((counts) => counts.some((n) => n > 0)).map((counts) => counts[at]!)
  const tally = new Map<number, number>()
  for (const n of perLine) if (n) tally.set(n, (tally.get(n) ?? 0) + 1)
  let [usual, often] = [0, 0]
  for (const [n, times] of tally) if (times > often || (times === often && n > usual)) [usual, often] = [n, times]
  // In few lines, and not in the first: punctuation in a list of one column.
  if (lines[0]?.[at] === 0 && often < lines.length / 4) usual = 0
  return { delimiter, score: perLine.length ? often / perLine.length : 0, usual }
}

/** For each of the first lines that is not blank: how often each delimiter stands in it outside quotes. */
function countPerLine(text: string): number[][] {
  const lines: number[][] = []
  let counts = DELIMITERS.map(() => 0)
  let quoted = false
  let filled = false
  for (let i = 0; i < text.length && i < HEAD && lines.length < MOST_LINES; i++) {
    const c = text[i]!
    if (c === '"') quoted = !quoted
    else if (!quoted && (c === '\n' || c === '\r')) {
      if (filled) lines.push(counts)
      counts = DELIMITERS.map(() => 0)
      filled = false
    } else if (!quoted) {
      const at = c === ';' && endsEntity(text, i) ? -1 : DELIMITERS.indexOf(c)
      if (at >= 0) counts[at]!++
      filled ||= c.trim() !== ''
    }
  }
  if (filled) lines.push(counts)
  return lines
}

/** Does the semicolon end an HTML entity such as &oacute;? */
const endsEntity = (text: string, at: number): boolean => /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at))
