// A change report: what became of people from version to version of a list, or of figures between two reports.
import { CHANGES, type Change, type Changed, type VersionStep } from '../model/changes.ts'
import type { SourceList } from '../model/source.ts'
import type { ReportsDiff } from './compare-reports.ts'
import { baseName } from './inputs.ts'
import { personName } from './person-name.ts'
import { sees, type Audience } from './redact/audience.ts'
import { fieldFor } from './redact/cells.ts'
import { unlessSmall } from './redact/small.ts'
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
): DiffReport => ({
  ...diffOf(
    lists.map(({ file, sha256, records, rejects, asOf }, at) => ({
      id: idOf(at),
      file: baseName(file),
      sha256,
      rows: records.length + rejects.length,
      asOf,
    })),
    audience,
  ),
  steps: steps.map((step) => describeStep(lists, step, audience)),
})

/** Two reports instead of versions of a list. */
export const describeReportsDiff = (reports: ReportsDiff, versions: readonly DiffVersion[], audience: Audience): DiffReport => ({
  ...diffOf(versions, audience),
  reports,
})

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

function describeStep(lists: readonly SourceList[], { from, to, same, moved }: VersionStep, audience: Audience): DiffStep {
  const shown = (n: number) => (sees(audience).rows ? n : unlessSmall(n))
  const times = (change: Change) => shown(moved.filter((m) => m.change === change).length)
  const inOrder = CHANGES.flatMap((change) => moved.filter((m) => m.change === change))
  return {
    from: idOf(from),
    to: idOf(to),
    counts: {
      same: shown(same),
      removed: times('REMOVED'),
      added: times('ADDED'),
      returned: times('RETURNED'),
      updated: times('UPDATED'),
      uncertain: times('UNCERTAIN'),
    },
    changes: sees(audience).rows ? inOrder.map((changed) => describeChange(lists[from]!, lists[to]!, changed, audience)) : [],
  }
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
