// A change report: what became of people from version to version of a list, or of figures between two reports.
import { CHANGES, type Change, type Changed, type VersionStep } from '../model/changes.ts'
import { byCodePoint } from '../metrics/nearest.ts'
import type { SourceList } from '../model/source.ts'
import { compareReports, type ReportsDiff } from './compare-reports.ts'
import { baseName } from './inputs.ts'
import { personName } from './person-name.ts'
import { sees, type Audience } from './redact/audience.ts'
import { fieldFor } from './redact/cells.ts'
import { sumsOf } from './redact/figures.ts'
import { shownFigures } from './redact/shown.ts'
import { isSmall, LEAST_SHOWN } from './redact/small.ts'
import { countsOfStep, shownVersions } from './redact/versions.ts'
import type { Report } from './schema.ts'
import { VERSION } from './version.ts'

export interface DiffReport {
  readonly schema: 'reconcile.diff/1'
  readonly tool: { readonly name: 'reconcile'; readonly version: string }
  readonly audience: Audience
  readonly versions: readonly DiffVersion[]
  readonly steps: readonly DiffStep[]
  /** Between two reports. */
  readonly reports: ReportsDiff | null
}

export interface DiffVersion {
  readonly id: string
  readonly file: string
  /** As secret as the list; null for the public. */
  readonly sha256: string | null
  readonly rows: number | null
  readonly asOf: string | null
}

export interface DiffStep {
  readonly from: string
  readonly to: string
  readonly counts: Readonly<Record<'same' | Lowercase<Change>, number | null>>
  /** Of the people updated, how many changed in each column; one may change in several. */
  readonly columns: readonly { readonly field: string; readonly people: number | null }[]
  /** Columns that were not compared, since they only number the rows. */
  readonly numberings: readonly string[]
  readonly changes: readonly DiffChange[]
}

export interface DiffChange {
  readonly change: Change
  /** Rows. */
  readonly before: number | null
  readonly after: number | null
  readonly fields: readonly { readonly field: string; readonly before?: string; readonly after?: string }[]
  readonly name?: string
}

export const describeDiff = (
  lists: readonly SourceList[],
  { steps }: { readonly steps: readonly VersionStep[] },
  audience: Audience,
): DiffReport => {
  const all = lists.map(({ records, rejects }) => records.length + rejects.length)
  const isPublic = !sees(audience).rows
  const { counts, rows } = isPublic ? shownVersions(steps, all) : { counts: steps.map(countsOfStep), rows: all }
  return {
    ...diffOf(
      lists.map(({ file, sha256, asOf }, at) => ({
        id: idOf(at),
        file: baseName(file),
        sha256: isPublic ? null : sha256,
        rows: rows[at] ?? null,
        asOf,
      })),
      audience,
    ),
    steps: steps.map((step, k) => describeStep(lists, step, counts[k]!, audience)),
  }
}

/** Two reports instead of versions of a list. */
export const describeReportsDiff = (reports: ReportsDiff, versions: readonly DiffVersion[], audience: Audience): DiffReport => ({
  ...diffOf(versions, audience),
  reports,
})

/** The same for the public: changes of what each report may show, of five or more; no rows, no digests. */
export function publicDiff(before: Report, after: Report, versions: readonly DiffVersion[]): DiffReport {
  const [was, is] = [publicly(before), publicly(after)]
  const { counts, quotes } = compareReports(was, is)
  const isTold = (c: (typeof counts)[number]) => c.before !== null && c.after !== null && Math.abs(c.after - c.before) >= LEAST_SHOWN
  const cut = [was, is].flatMap((r) => Object.keys(r.counts).filter((id) => Object.values(r.counts[id] ?? {}).includes(null)))
  const untold = new Set([...counts.filter((change) => !isTold(change)).map((c) => c.list), ...cut])
  const isTotal = (count: string) => count === 'people' || count === 'rows'
  // Where the whole changed by few, the changes of its parts would sum to them.
  const fewInAll = new Set(
    counts.filter((c) => isTotal(c.count) && c.before !== null && c.after !== null && !isTold(c)).map(({ list }) => list),
  )
  const reports: ReportsDiff = {
    // Beside a part whose change is not told the changes of totals would give it away.
    counts: counts.filter((change) => isTold(change) && !fewInAll.has(change.list) && !(untold.has(change.list) && isTotal(change.count))),
    moved: [],
    notFollowed: [],
    // What was said may be told; what was counted only where no change is held back.
    quotes: quotes.filter(({ from }) => from.startsWith('statements.') || untold.size === 0),
  }
  return {
    ...diffOf(
      versions.map((v) => ({ ...v, sha256: null, rows: null })),
      'public',
    ),
    reports,
  }
}

function publicly(report: Report): Report {
  if (report.audience === 'public') return report
  const { sums: _, ...figures } = shownFigures({ ...report, sums: sumsOf(report) })
  return { ...report, ...figures, audience: 'public', rows: [], links: [] }
}

const diffOf = (versions: readonly DiffVersion[], audience: Audience): DiffReport => ({
  schema: 'reconcile.diff/1',
  tool: { name: 'reconcile', version: VERSION },
  audience,
  versions,
  steps: [],
  reports: null,
})

/** What a version is called, by its position. */
const idOf = (at: number): string => `v${at + 1}`

function describeStep(
  lists: readonly SourceList[],
  { from, to, moved, numberings }: VersionStep,
  counts: DiffStep['counts'],
  audience: Audience,
): DiffStep {
  const inOrder = CHANGES.flatMap((change) => moved.filter((m) => m.change === change))
  return {
    from: idOf(from),
    to: idOf(to),
    counts,
    columns: columnsOf(lists[from]!, moved, audience, counts.updated !== null),
    numberings: numberings.map((field) => fieldFor(audience, lists[from]!, field)),
    changes: sees(audience).rows ? inOrder.map((changed) => describeChange(lists[from]!, lists[to]!, changed, audience)) : [],
  }
}

/** Changes by column, the commonest first. `isTold`: how many were updated, to whom the columns nearly sum. */
function columnsOf(list: SourceList, moved: readonly Changed[], audience: Audience, isTold: boolean): DiffStep['columns'] {
  const times = new Map<string, number>()
  const updated = moved.filter(({ change }) => change === 'UPDATED')
  for (const { fields } of updated) for (const field of fields) times.set(field, (times.get(field) ?? 0) + 1)
  const isShown = sees(audience).rows || (isTold && mayTell([...times.values()], updated.length))
  return [...times]
    .sort(([x, n], [y, m]) => m - n || byCodePoint(x, y))
    .map(([field, people]) => ({ field: fieldFor(audience, list, field), people: isShown ? people : null }))
}

/** May all of them be told beside their sum? Not where few changed in a column, in the others alone, or in several. */
function mayTell(columns: readonly number[], people: number): boolean {
  const changes = columns.reduce((sum, n) => sum + n, 0)
  return ![people, changes - people, ...columns, ...columns.map((n) => people - n)].some(isSmall)
}

function describeChange(before: SourceList, after: SourceList, changed: Changed, audience: Audience): DiffChange {
  const was = (field: string) => cellOf(before, changed.before, field)
  const is = (field: string) => cellOf(after, changed.after, field)
  const { cells } = sees(audience)
  return {
    change: changed.change,
    before: changed.before === null ? null : before.records.row(changed.before),
    after: changed.after === null ? null : after.records.row(changed.after),
    fields: changed.fields.map((field) => ({
      field: fieldFor(audience, before, field),
      ...(cells ? { before: was(field), after: is(field) } : {}),
    })),
    ...(cells ? { name: personName((field) => [changed.after === null ? was(field) : is(field)]) } : {}),
  }
}

/** The cells of a field, or of a text column by its heading. */
const cellOf = (list: SourceList, position: number | null, field: string): string =>
  position === null
    ? ''
    : list.columns
        .filter((c) => (c.field ?? c.textKey) === field)
        .map((c) => list.records.cell(position, c.index))
        .filter(Boolean)
        .join(' ')
