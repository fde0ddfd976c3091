// The figures of a report that everybody may see: what suppression hides is null, in counts, sums, union, overlap, registers and flags alike.
import { mapValues } from '../map-values.ts'
import type { Report, SideCounts } from '../schema.ts'
import { tableOf, type Counted } from './figures.ts'
import { isSmall } from './small.ts'
import { hiddenFigures } from './suppress.ts'

type Sums = NonNullable<Report['sums']>
export type Figures = Pick<Report, 'counts' | 'flagCounts' | 'union' | 'overlap' | 'registers'> & { readonly sums: Sums }
/** A public report of the same lists from an earlier day. */
export type Earlier = Counted & Pick<Report, 'flagCounts' | 'sums'>

export function shownFigures(report: Figures & Counted, before: readonly Earlier[] = []): Figures {
  const hidden = hiddenFigures(tableOf(report, before))
  const unless = (id: string, n: number | null) => (hidden.has(id) ? null : n)
  const isCut = [...hidden].some((id) => id.startsWith('overlap '))
  const shown = {
    counts: mapValues(report.counts, (side, id) => mapValues(side, (n, key) => unless(`${id}.${key}`, n)) as SideCounts),
    sums: mapValues(report.sums, (sums, id): Sums[string] => mapValues(sums, (n, key) => unless(`${id}.${key}`, n))),
    union: {
      people: unless('union', report.union.people),
      bySources: mapValues(report.union.bySources, (n, key) => unless(`sources ${key}`, n)),
    },
    overlap: isCut ? [] : report.overlap,
    registers: report.registers.map(({ list, ...tally }) => ({
      list,
      ...mapValues(tally, (n, key) => unless(`register ${list} ${key}`, n)),
    })),
  }
  return { ...shown, flagCounts: mapValues(report.flagCounts, (flags, id) => shownFlags(id, flags, { ...report, ...shown }, before)) }
}

/** Flags overlap in ways that no table holds: beside a hidden count all go, and else those that a sum or difference makes tell. */
function shownFlags(
  id: string,
  flags: Readonly<Record<string, number | null>>,
  { counts, sums }: Pick<Figures, 'counts' | 'sums'>,
  before: readonly Earlier[],
): Record<string, number | null> {
  const figures = figuresOfList(id, { counts, sums })
  if (figures.includes(null)) return mapValues(flags, (n) => (n === 0 ? 0 : null))
  // What was told before is told still.
  const known = (all: readonly (number | null)[]) => all.filter((n) => n !== null)
  const totals = [0, ...known(figures), ...known(before.flatMap((b) => figuresOfList(id, b)))]
  const kept = known(before.flatMap((b) => Object.values(b.flagCounts[id] ?? {}))).filter((n) => n > 0)
  return mapValues(flags, (n, key) => {
    const isSame = before.length > 0 && before.every((b) => b.flagCounts[id]?.[key] === n)
    const change = before.some((b) => isSmall(Math.abs((b.flagCounts[id]?.[key] ?? n ?? 0) - (n ?? 0))))
    if (n === null || change || (!isSame && tellsOfAny(n, kept, totals))) return null
    if (n) kept.push(n)
    return n
  })
}

const figuresOfList = (id: string, { counts, sums }: Pick<Report, 'counts' | 'sums'>): (number | null)[] => [
  ...Object.values(counts[id] ?? {}),
  ...Object.values(sums?.[id] ?? {}),
]

/** Is the figure, alone or with one or two others, within five of a total, or of another? */
function tellsOfAny(n: number, others: readonly number[], totals: readonly number[]): boolean {
  if (n === 0) return false
  const sums = [
    n,
    ...others.flatMap((a, i) => [n + a, n - a, ...others.slice(i + 1).flatMap((b) => [n + a + b, n + a - b, n - a + b, n - a - b])]),
  ]
  return sums.some((sum) => totals.some((total) => isSmall(Math.abs(total - Math.abs(sum)))))
}
