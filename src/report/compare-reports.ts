// Two reports: counts that differ, rows that moved between categories, figures of the earlier quote that no longer hold.
import type { Report } from './schema.ts'

export interface ReportsDiff {
  readonly counts: readonly {
    readonly list: string
    readonly count: string
    readonly before: number | null
    readonly after: number | null
  }[]
  /** Only where a list is the same file in both, so that rows are the same people. */
  readonly moved: readonly { readonly list: string; readonly row: number; readonly before: string; readonly after: string }[]
  /** Lists that are another file, whose rows are not followed. */
  readonly notFollowed: readonly string[]
  readonly quotes: readonly { readonly figure: string; readonly from: string; readonly now: string | null }[]
}

export const compareReports = (before: Report, after: Report): ReportsDiff => ({
  counts: changedCounts(before, after),
  moved: movedRows(before, after),
  notFollowed: before.inputs.filter((i) => i.role !== 'register' && !isSameFile(before, after, i.id)).map((i) => i.id),
  quotes: changedFigures(before, after),
})

function changedCounts(before: Report, after: Report): ReportsDiff['counts'] {
  return Object.keys({ ...before.counts, ...after.counts }).flatMap((list) => {
    const [was, is] = [countsOf(before, list), countsOf(after, list)]
    return Object.keys({ ...was, ...is }).flatMap((count) => {
      const change = { list, count, before: was[count] ?? null, after: is[count] ?? null }
      return change.before === change.after ? [] : [change]
    })
  })
}

const countsOf = ({ counts }: Report, list: string): Readonly<Record<string, number | null>> => counts[list] ?? {}

function isSameFile(before: Report, after: Report, id: string): boolean {
  const hashIn = (report: Report) => report.inputs.find((i) => i.id === id)?.sha256
  const was = hashIn(before)
  return typeof was === 'string' && was === hashIn(after)
}

function movedRows(before: Report, after: Report): ReportsDiff['moved'] {
  const categories = new Map(after.rows.map((r) => [`${r.list}:${r.row}`, r.category]))
  return before.rows.flatMap(({ list, row, category }) => {
    const now = categories.get(`${list}:${row}`)
    return now !== undefined && now !== category && isSameFile(before, after, list) ? [{ list, row, before: category, after: now }] : []
  })
}

/** Figures of the earlier quote that the later report tells otherwise. */
const changedFigures = (before: Report, after: Report): ReportsDiff['quotes'] =>
  before.quote.figures.flatMap(({ figure, from }) => {
    const now = valueAt(after, from)
    const holds = now === figure || now === figure.replace(/[.,](?=\d{3})/g, '')
    return holds ? [] : [{ figure, from, now }]
  })

/** What stands at a place of a quote, "counts.claimed.people - counts.claimed.matched" for instance. */
function valueAt(report: Report, place: string): string | null {
  const [paths, signs] = [place.split(/ [+-] /), Array.from(`+ ${place}`.matchAll(/(?<=^| )[+-](?= )/g), ([sign]) => sign)]
  const values = paths.map((path) => {
    const [, id, own = ''] = /^statements\.(.+)\.(verbatim|quantity\.(?:min|max))$/.exec(path) ?? []
    const [from, within] = id === undefined ? [report, path] : [report.statements.find((s) => s.id === id), own]
    return within.split('.').reduce<unknown>(memberOf, from)
  })
  if (values.length === 1 && typeof values[0] === 'string') return values[0]
  return values.every((v) => typeof v === 'number') ? String(values.reduce((sum, n, k) => (signs[k] === '-' ? sum - n : sum + n), 0)) : null
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
