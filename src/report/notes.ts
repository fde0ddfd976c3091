// What was noticed and stopped nothing: rows set aside, guesses, what the lists themselves told, what people decided.
import type { Outcome } from '../model/outcome.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import { messageOf } from '../words/catalogue.ts'
import type { Audience } from './redact/audience.ts'
import { noteFor } from './redact/cells.ts'
import type { Report } from './schema.ts'

/** All notes of a run, in the order in which it made them. */
export const notesOf = (outcome: Outcome): Note[] => [
  ...outcome.lists.flatMap((l) => l.notes),
  ...outcome.facts.flatMap((f) => f.notes),
  ...registerNotes(outcome),
  ...crowdNotes(outcome),
  ...notComparedNotes(outcome),
  ...estimateNotes(outcome),
  ...decisionNotes(outcome),
]

export function describeNote(note: Note, audience: Audience): Report['notes'][number] {
  const params = noteFor(audience, note.params)
  return {
    code: note.code,
    list: note.list,
    ...(note.sheet ? { sheet: note.sheet } : {}),
    ...(note.line ? { line: note.line } : {}),
    message: messageOf('en', note.code, { id: note.list, ...params }).what,
    params,
  }
}

export const describeRejects = ({ id, rejects }: SourceList): Report['rejects'] =>
  rejects.map((r) => ({
    list: id,
    row: r.row,
    ...(r.sheet ? { sheet: r.sheet } : {}),
    line: r.line,
    code: r.code,
    kind: r.kind,
    message: messageOf('en', r.code, r.params).what,
    ...(Object.keys(r.params).length ? { params: r.params } : {}),
  }))

/** Lists on which not all duplicates were looked for; of registers nobody counts people. */
const registerNotes = ({ lists, facts, registers = [] }: Outcome): Note[] =>
  registers.map((at) => ({
    code: 'duplicates-not-sought',
    list: lists[at]!.id,
    params: { rows: facts[at]!.n },
    warning: lists[at]!.role !== 'register',
  }))

/** Candidates that were left out, since there are too many of one kind. */
function crowdNotes({ lists, inside, between }: Outcome): Note[] {
  return [
    ...inside.flatMap((own, at) => crowdWithin(lists[at]!, own)),
    ...between.flatMap(({ right, crowded, moreEqual }) => [
      ...rowsNote('crowd', lists[right]!, crowded),
      ...rowsNote('equal-candidates', lists[right]!, moreEqual),
    ]),
  ]
}

export const crowdWithin = (
  list: Pick<SourceList, 'id'>,
  { found, unasked }: Pick<Outcome['inside'][number], 'found' | 'unasked'>,
): Note[] => [...rowsNote('crowd', list, found.crowded), ...rowsNote('equal-candidates', list, unasked)]

/** Rows that share what they say with so many others that each was held against some of them, crowds of one person apart. */
const notComparedNotes = ({ lists, facts, inside, between }: Outcome): Note[] =>
  lists.flatMap((list, at) => {
    const own = between.filter(({ left, right }) => left === at || right === at)
    const crowded = Math.max(0, inside[at]?.found.crowded ?? 0, ...own.map((outcome) => outcome.crowded))
    const skipped = own.map(({ left, skippedA, skippedB }) => (left === at ? skippedA : skippedB))
    const rows = distinctOf(facts[at]!.n, [inside[at]?.found.skippedA ?? new Set(), ...skipped])
    return rows > crowded ? rowsNote('not-compared', list, rows) : []
  })

/** How many of `n` rows are in any of the sets. */
function distinctOf(n: number, sets: readonly ReadonlySet<number>[]): number {
  if (sets.every((set) => set.size === 0)) return 0
  const seen = new Uint8Array(n)
  for (const set of sets) for (const row of set) seen[row] = 1
  return seen.reduce((sum, is) => sum + is, 0)
}

const rowsNote = (code: string, { id }: Pick<SourceList, 'id'>, rows: number): Note[] =>
  rows ? [{ code, list: id, params: { rows }, warning: true }] : []

/** Where the lists themselves told how true pairs agree. */
function estimateNotes({ lists, inside, between }: Outcome): Note[] {
  const estimates = [
    ...inside.map(({ estimated }, at) => ({ list: lists[at]!.id, estimated })),
    ...between.map(({ right, estimated }) => ({ list: lists[right]!.id, estimated })),
  ]
  return estimates.flatMap(({ list, estimated }): Note[] => {
    if (!estimated) return []
    const params = { facts: [...estimated.shifts.keys()].join(', '), pairs: estimated.pairs }
    return [{ code: 'estimated', list, params, warning: false }]
  })
}

/** How many decisions were applied, and which contradict each other. */
function decisionNotes({ lists, decided }: Outcome): Note[] {
  const [first] = lists
  if (!first || !decided.pairs.length) return [...decided.notes]
  const stale = decided.pairs.filter((d) => d.stale).length
  const params = { n: decided.pairs.length - stale, stale }
  return [{ code: 'decisions-applied', list: first.id, params, warning: false }, ...decided.notes]
}
