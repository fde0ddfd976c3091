// What was understood of one file: its columns, what was set aside, who cannot be linked, who is there more than once.
import { countWhere } from '../metrics/columns.ts'
import { RESOLVABLE, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { Inside } from '../model/outcome.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'
import { describeDuplicates } from './duplicates.ts'
import { describeInput } from './inputs.ts'
import { crowdWithin, describeNote, describeRejects } from './notes.ts'
import { sees, type Audience } from './redact/audience.ts'
import { headingFor, recordFor } from './redact/cells.ts'
import type { InspectReport, ReportInput } from './schema.ts'
import { VERSION } from './version.ts'

const MOST_ALTERNATIVES = 3

export function describeInspection(list: SourceList, facts: Facts, inside: Inside, audience: Audience): InspectReport {
  return {
    schema: 'reconcile.inspect/1',
    tool: { name: 'reconcile', version: VERSION },
    input: describeInput(list, [facts], audience),
    columns: list.columns.map((c) => describeColumn(list, c, audience)),
    duplicates: describeDuplicates({ facts: [facts], inside: [inside] }, 0, audience, { explained: false, showProtected: false }),
    rejects: describeRejects(list),
    unlinked: unlinkedRows(list, facts),
    notes: [...list.notes, ...facts.notes, ...crowdWithin(list, inside)].map((note) => describeNote(note, audience)),
    ...describeRecords(list, audience),
  }
}

/** A list as a page shows it to its owner: what its columns were taken for, with cells to see. */
export interface Look {
  readonly input: ReportInput
  readonly columns: readonly (InspectReport['columns'][number] & {
    /** From 1, as mappings name it. */
    readonly number: number
    /** Of the first records. */
    readonly cells: readonly string[]
  })[]
}

const MOST_SHOWN = 5

/** `facts` are those of this list alone. */
export function lookedAt(list: SourceList, facts: readonly Facts[]): Look {
  const { records } = list
  const shown = Array.from({ length: Math.min(MOST_SHOWN, records.length) }, (_, at) => at)
  return {
    input: describeInput(list, facts, 'names'),
    columns: list.columns.map((c) => ({
      ...describeColumn(list, c, 'names'),
      number: c.index + 1,
      cells: shown.map((at) => records.cell(at, c.index)),
    })),
  }
}

function describeColumn(list: SourceList, c: ColumnUse, audience: Audience): InspectReport['columns'][number] {
  const { id, values } = list.records.distinct(c.index)
  const trimmed = values.map((v) => v.trim())
  const filled = countWhere(id, (v) => trimmed[v] !== '')
  const example = sees(audience).cells ? trimmed.find(Boolean) : undefined
  return {
    name: headingFor(audience, c),
    field: c.field,
    basis: c.basis,
    because: c.evidence.because,
    bits: shortBits(c.evidence.bits),
    alternatives: c.evidence.alternatives.slice(0, MOST_ALTERNATIVES).map(({ field, bits }) => ({ field, bits: shortBits(bits) })),
    ...(c.reading ? { reading: c.reading } : {}),
    ...(c.kind ? { kind: c.kind } : {}),
    filled,
    distinct: new Set(trimmed.filter(Boolean)).size,
    ...(example === undefined ? {} : { example }),
  }
}

const shortBits = (bits: number): number => Math.round(100 * bits) / 100

/** All records, for whoever sees cells. */
function describeRecords(list: SourceList, audience: Audience): Pick<InspectReport, 'rows'> {
  const rows = Array.from({ length: list.records.length }, (_, at) => recordFor(audience, list, at)).filter((row) => row !== undefined)
  return sees(audience).cells ? { rows } : {}
}

/** Rows that say too little of one person to be linked. */
function unlinkedRows({ records }: SourceList, f: Facts): InspectReport['unlinked'] {
  return Array.from(f.resolvable).flatMap((resolvable, i) => {
    if (resolvable === RESOLVABLE.yes) return []
    const sheet = records.sheet?.(i)
    return [{ row: records.row(i), ...(sheet ? { sheet } : {}), line: records.line(i), why: whyUnlinked(f.nameFlags[i] ?? 0) }]
  })
}

function whyUnlinked(nameFlags: number): InspectReport['unlinked'][number]['why'] {
  if (nameFlags & NAME_FLAG.twoPeople) return 'several people'
  return nameFlags & NAME_FLAG.placeholder ? 'no name' : 'too little'
}
