// The outcome of a run → the report for one audience. Redaction happens here and nowhere else: renderers print what they are given.
import { createHash } from 'node:crypto'
import { CUSTODY, RESOLVABLE, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { Inside, Outcome, PairExplainer } from '../model/outcome.ts'
import type { Contribution, Sequence } from '../model/pair.ts'
import type { PairDecision, Plan } from '../model/plan.ts'
import type { ColumnUse, SheetUse, SourceList } from '../model/source.ts'
import { FLAGS, type CategoryCounts, type Flag, type LinkVerdict, type RowVerdict, type Verdicts } from '../model/verdict.ts'
import { baseName, textHeader } from './names.ts'
import { categoryTraits, flagTraits } from '../model/traits.ts'
import { messageOf, questionText, whyOf } from '../words/catalogue.ts'
import type { InspectReport, Report, ReportInput, ReportLink, ReportRow, SideCounts, StreamedReport } from './schema.ts'
import { quoteOf } from './quote.ts'
import { camelCase, keysOf, TALLIES, talliesFor, type TallyKey } from './tallies.ts'
import { isSmall, suppressCounts, suppressTally } from './suppress.ts'
import { VERSION } from './version.ts'

/** working: people are list:row. names: everything. public: aggregates only. */
export type Audience = 'working' | 'names' | 'public'

/** A row as it may be shown. `withheld`: its category would show that a protected person was found. */
interface VerdictRow extends RowVerdict {
  readonly withheld?: boolean
}

interface ShownVerdicts {
  readonly rows: readonly Sequence<VerdictRow>[]
  readonly links: Verdicts['links']
}

const MOST_CANDIDATES = 10
const NAME_PARTS = new Set(['given name', 'later given name', 'surname', 'later surname', 'name order'])

export interface DescribeOptions {
  /** Whoever asked for names also asked for people whose identity is protected. */
  readonly showProtected?: boolean
  /** Why each pair weighs what it does, however long the lists. */
  readonly explanations?: boolean
  /** Only what fits a page: rows that it would name, no candidates. */
  readonly brief?: boolean
  /** For writers that do not show them: they cost most. */
  readonly withoutCandidates?: boolean
}

/** Beyond so many rows explanations are left out unless asked for. */
const MOST_EXPLAINED = 100_000

export function describe(outcome: Outcome, audience: Audience, options: DescribeOptions = {}): Report {
  const report = describeStreamed(outcome, audience, options)
  return { ...report, rows: [...report.rows], links: [...report.links] }
}

/** The same for writers that go through rows and links once. */
export function describeStreamed(
  outcome: Outcome,
  audience: Audience,
  { showProtected = false, explanations = false, brief = false, withoutCandidates = false }: DescribeOptions = {},
): StreamedReport {
  const { lists, facts, plan } = outcome
  const verdicts = showProtected && audience === 'names' ? outcome.verdicts : withoutProtected(outcome)
  const counts = Object.fromEntries(lists.map((list, at) => [list.id, sideCounts(list, outcome.counts[at]!)]))
  const flagged = outcome.verdicts.rows.map((rows) => {
    const times = new Map<Flag, number>()
    for (const { flags } of rows) for (const flag of flags) times.set(flag, (times.get(flag) ?? 0) + 1)
    return times
  })
  const report: Report = {
    schema: 'reconcile.report/1',
    tool: { name: 'reconcile', version: VERSION },
    audience,
    settings: settingsOf(plan, lists, outcome.decided.pairs),
    window: plan.window,
    complete: isComplete(outcome),
    inputs: lists.map((list) => describeInput(list, audience, textKeys(facts))),
    counts,
    flagCounts: Object.fromEntries(
      lists.map((list, at) => [
        list.id,
        Object.fromEntries(
          FLAGS.flatMap((flag) => {
            const n = flagged[at]!.get(flag) ?? 0
            return n ? [[camelCase(flag), n] as const] : []
          }),
        ),
      ]),
    ),
    union: unionOf(outcome),
    overlap: overlapOf(outcome),
    registers: registersOf(outcome),
    bridge: lists.flatMap((list) => bridgeLines(list, counts[list.id]!)),
    funnel: funnelOf(outcome, counts),
    statements: outcome.statements.judged.map(describeStatement),
    comparisons: outcome.statements.comparisons.map((c) => ({
      ...c,
      gap: c.gap && { ...c.gap },
      gate: c.gate && { ...c.gate },
      reasons: [...c.reasons],
    })),
    findings: outcome.statements.findings.map((f) => ({
      code: f.code,
      message: messageOf('en', f.code, f.params).what,
      statements: [...f.statements],
      params: { ...f.params },
    })),
    questions: outcome.statements.questions.map((q) => ({ ...q, question: questionText('en', q) })),
    rows: [],
    links: [],
    duplicates: [],
    rejects: [],
    quote: { text: '', figures: [] },
    checks: [],
    notes: [],
  }
  if (audience === 'public') return quoted(forPublic(report, outcome))
  const explained = explanations || facts.reduce((n, f) => n + f.n, 0) <= MOST_EXPLAINED
  const notes = [...lists.flatMap((l) => l.notes), ...facts.flatMap((f) => f.notes), ...estimates(outcome), ...decisionNotes(outcome)]
  const told = brief ? toldOnly(outcome, verdicts, audience) : everything(outcome, verdicts, audience, { explained, withoutCandidates })
  return {
    ...quoted({
      ...report,
      duplicates: lists.flatMap((list, at) => describeDuplicates(list, facts[at]!, outcome.inside[at]!, audience)),
      rejects: describeRejects(lists),
      notes: notes.map((note) => describeNote(note, audience)),
    }),
    ...told,
  }
}

type Told = Pick<StreamedReport, 'rows' | 'links'>

/** Rows and links that a page names. */
function toldOnly(outcome: Outcome, verdicts: ShownVerdicts, audience: Audience): Told {
  const toldLinks = new Set<number>()
  const links = collect(verdicts.links, (link, at) => {
    if (!tells(link, at)) return undefined
    toldLinks.add(at)
    return describeLink(outcome, link, audience, { explained: false, brief: true })
  })
  const repeated = outcome.inside.map((d) => new Set(d.groups.flatMap((g) => g.members)))
  // With names, whoever a told link or a group of duplicates names.
  const isNamed = (row: VerdictRow, at: number): boolean =>
    audience === 'names' && row.links.length > 0 && (repeated[at]!.has(row.position) || Array.from(row.links).some((k) => toldLinks.has(k)))
  return {
    rows: outcome.lists.flatMap((list, at) =>
      collect(verdicts.rows[at]!, (row) =>
        categoryTraits(row.category).named || row.flags.some((f) => flagTraits(f).named) || isNamed(row, at)
          ? describeRow(outcome, list, { ...copyOf(row), candidates: [], links: [] }, audience)
          : undefined,
      ),
    ),
    links,
  }
}

/** All of them, each made when it is asked for. */
function everything(
  outcome: Outcome,
  verdicts: ShownVerdicts,
  audience: Audience,
  { explained, withoutCandidates }: { readonly explained: boolean; readonly withoutCandidates: boolean },
): Told {
  const { lists } = outcome
  // A link is asked for by both of its rows; its weight is reckoned once.
  const weights = new Float64Array(verdicts.links.length).fill(Number.NaN)
  const linkOf = (link: LinkVerdict, k: number): ReportLink => {
    const known = explained || Number.isNaN(weights[k]!) ? undefined : weights[k]!
    const described = describeLink(outcome, link, audience, { explained, brief: false }, known)
    weights[k] = described.weight
    return described
  }
  const rowOf = (list: SourceList, row: VerdictRow): ReportRow =>
    describeRow(outcome, list, withoutCandidates ? { ...copyOf(row), candidates: [] } : row, audience)
  const rowAt = (k: number): ReportRow | undefined => {
    let rest = k
    for (const [at, list] of lists.entries()) {
      const rows = verdicts.rows[at]!
      if (rest < rows.length) return rowOf(list, rows.at(rest)!)
      rest -= rows.length
    }
    return undefined
  }
  return {
    rows: {
      length: verdicts.rows.reduce((sum, rows) => sum + rows.length, 0),
      at: rowAt,
      *[Symbol.iterator]() {
        for (const [at, list] of lists.entries()) for (const row of verdicts.rows[at]!) yield rowOf(list, row)
      },
    },
    links: {
      length: verdicts.links.length,
      at(k) {
        const link = verdicts.links.at(k)
        return link && linkOf(link, k)
      },
      *[Symbol.iterator]() {
        let k = 0
        for (const link of verdicts.links) yield linkOf(link, k++)
      },
    },
  }
}

/** What is made of each item, in order; undefined leaves it out. */
function collect<T, R>(items: Iterable<T>, make: (item: T, at: number) => R | undefined): R[] {
  const made: R[] = []
  let at = 0
  for (const item of items) {
    const value = make(item, at++)
    if (value !== undefined) made.push(value)
  }
  return made
}

/** Would a page name the link? It shows those that wait, that differ or rest on a name; and the first, as an example. */
const tells = (link: LinkVerdict, at: number): boolean =>
  at === 0 || link.status !== 'match' || link.conflicts.length > 0 || link.via.basis === 'name-only'

const quoted = (report: Report): Report => ({ ...report, quote: quoteOf(report, 'en') })

/** Rows and links as they may be shown: neither a protected person's partner, nor that there is one. Totals are not changed by it. */
function withoutProtected({ facts, verdicts }: Outcome): ShownVerdicts {
  const isProtected = (list: number, position: number) => position >= 0 && facts[list]!.protectedRow[position] === 1
  if (!facts.some((f) => f.protectedRow.includes(1))) return verdicts
  const kept = new Map<number, number>()
  const links = collect(verdicts.links, (l, k) => {
    if (isProtected(l.left, l.a) || isProtected(l.right, l.b)) return undefined
    kept.set(k, kept.size)
    return l
  })
  const rows = verdicts.rows.map((list, at) =>
    collect(list, (row): VerdictRow => {
      const own = isProtected(at, row.position)
      const linked = [...row.links]
      const left = linked.flatMap((k) => kept.get(k) ?? [])
      const hidden = left.length < linked.length || row.candidates.some((c) => isProtected(c.list, c.position))
      if (!own && !hidden) return { ...copyOf(row), links: left }
      // A register that shows the person is no partner; the category rests on verified and claimed ones.
      const partners = linked.filter((k) => kept.has(k) && facts[verdicts.links.at(k)!.right]!.role !== 'register')
      const alone = own || (partners.length === 0 && categoryTraits(row.category).partnered)
      return {
        ...copyOf(row),
        links: own ? [] : left,
        candidates: own ? [] : row.candidates.filter((c) => !isProtected(c.list, c.position)),
        flags: row.flags.filter((f) => (own ? flagTraits(f).protected === 'own' : !(alone && flagTraits(f).protected === 'partner'))),
        ...(alone ? { withheld: true } : {}),
      }
    }),
  )
  return { rows, links }
}

/** Rows may be views of columns, which a spread would not copy. */
const copyOf = ({ row, sheet, line, position, category, flags, links, duplicateOf, candidates, withheld }: VerdictRow): VerdictRow => ({
  row,
  sheet,
  line,
  position,
  category,
  flags,
  links,
  duplicateOf,
  candidates,
  ...(withheld ? { withheld } : {}),
})

/** Aggregates with small cells left out; nothing by row, nothing of columns. */
function forPublic(report: Report, outcome: Outcome): Report {
  const { lists } = outcome
  const counts = suppressCounts(report.counts)
  return {
    ...report,
    statements: report.statements.map((s) => {
      const c = s.support?.list ? counts[s.support.list] : undefined
      const hide = isSmall(s.support?.named ?? null) || (c && (c.matched === null || c.matchedWithConflict === null))
      return s.support && hide ? { ...s, support: { ...s.support, named: null } } : s
    }),
    // What was counted on a list would tell how many are on it.
    findings: report.findings.map((f) => {
      if (!('list' in f.params)) return f
      const { n: _n, people: _people, other, ...rest } = f.params
      const params = typeof other === 'string' ? { ...rest, other } : rest
      return { ...f, params, message: messageOf('en', f.code, params).what }
    }),
    // The distance between a stated figure and the people listed tells how many are listed.
    comparisons: report.comparisons.map((c) => (counts[c.right]?.people === null ? { ...c, gap: null } : c)),
    inputs: report.inputs.map((input) => ({
      ...input,
      withheld: isSmall(input.withheld) ? null : input.withheld,
      rows: counts[input.id]!.rows,
      columns: {},
      comparedAsText: [],
      ignored: [],
    })),
    counts,
    funnel: report.funnel.length ? funnelOf(outcome, counts) : [],
    flagCounts: Object.fromEntries(
      Object.entries(report.flagCounts).map(([id, flags]) => [
        id,
        Object.fromEntries(Object.entries(flags).map(([flag, n]) => [flag, isSmall(n) ? null : n])),
      ]),
    ),
    registers: report.registers.map((r) => {
      const { list, ...cells } = r
      return { list, ...(suppressTally(cells) as Omit<typeof r, 'list'>) }
    }),
    overlap: suppressOverlap(report.overlap, Object.values(counts)),
    union: { people: isSmall(report.union.people) ? null : report.union.people, bySources: suppressTally(report.union.bySources) },
    bridge: lists.flatMap((list) => bridgeLines(list, counts[list.id]!)),
  }
}

const MOST_ALTERNATIVES = 3
const shortBits = (bits: number): number => Math.round(100 * bits) / 100

/** What was understood of one file; no links. */
export function describeInspection(list: SourceList, facts: Facts, inside: Inside, audience: Audience): InspectReport {
  const named = audience === 'names'
  const headers = list.columns.map((c) => c.header)
  return {
    schema: 'reconcile.inspect/1',
    tool: { name: 'reconcile', version: VERSION },
    input: describeInput(list, audience, textKeys([facts])),
    columns: list.columns.map((c) => {
      const { id, values } = list.records.distinct(c.index)
      const trimmed = values.map((v) => v.trim())
      const filled = id.reduce((sum, v) => sum + (trimmed[v] ? 1 : 0), 0)
      const example = trimmed.find(Boolean)
      return {
        name: named ? c.header : textHeader(c),
        field: c.field,
        basis: c.basis,
        because: c.evidence.because,
        bits: shortBits(c.evidence.bits),
        alternatives: c.evidence.alternatives.slice(0, MOST_ALTERNATIVES).map(({ field, bits }) => ({ field, bits: shortBits(bits) })),
        ...(c.reading ? { reading: c.reading } : {}),
        ...(c.kind ? { kind: c.kind } : {}),
        filled,
        distinct: new Set(trimmed.filter(Boolean)).size,
        ...(named && example !== undefined ? { example } : {}),
      }
    }),
    duplicates: describeDuplicates(list, facts, inside, audience),
    rejects: describeRejects([list]),
    unlinked: unlinkedRows(list, facts),
    notes: [...list.notes, ...facts.notes].map((note) => describeNote(note, audience)),
    ...(named
      ? {
          rows: Array.from({ length: list.records.length }, (_, at) =>
            Object.fromEntries(headers.map((h, i) => [h, list.records.cell(at, i)])),
          ),
        }
      : {}),
  }
}

/** Rows that say too little of one person to be linked. */
function unlinkedRows({ records }: SourceList, f: Facts): InspectReport['unlinked'] {
  const why = (i: number): InspectReport['unlinked'][number]['why'] => {
    if (f.nameFlags[i]! & NAME_FLAG.twoPeople) return 'several people'
    return f.nameFlags[i]! & NAME_FLAG.placeholder ? 'no name' : 'too little'
  }
  return Array.from(f.resolvable).flatMap((known, i) => {
    if (known === RESOLVABLE.yes) return []
    const sheet = records.sheet?.(i)
    return [{ row: records.row(i), ...(sheet ? { sheet } : {}), line: records.line(i), why: why(i) }]
  })
}

const textKeys = (facts: readonly Facts[]): ReadonlySet<string> => new Set(facts[0]?.text.map((t) => t.key) ?? [])

function describeInput(list: SourceList, audience: Audience, textCompared: ReadonlySet<string>): ReportInput {
  const header = (c: ColumnUse) => (audience === 'names' ? c.header : textHeader(c))
  const columns: Record<string, string[]> = {}
  const idle = idleFields(list)
  for (const c of list.columns) if (c.field && !idle.has(c.field)) (columns[c.field] ??= []).push(header(c))
  const unknown = list.columns.filter((c) => c.field === null)
  const compared = unknown.filter((c) => c.basis === 'none' && textCompared.has(c.textKey))
  return {
    id: list.id,
    role: list.role,
    file: baseName(list.file),
    source: list.source,
    asOf: list.asOf,
    withheld: list.withheld,
    sha256: list.sha256,
    format: list.format,
    encoding: list.encoding,
    delimiter: list.delimiter,
    ...(list.sheets.length > 1 ? { sheets: list.sheets.map((s) => describeSheet(s, audience)) } : {}),
    rows: list.records.length + list.rejects.length,
    blank: list.blank,
    columns,
    comparedAsText: compared.map(header),
    ignored: list.columns.filter((c) => (c.field !== null && idle.has(c.field)) || (c.field === null && !compared.includes(c))).map(header),
  }
}

/** A sheet's name may be a person's. */
const describeSheet = (
  { number, name, plain, use, reason, rows }: SheetUse,
  audience: Audience,
): NonNullable<ReportInput['sheets']>[number] => ({
  sheet: number,
  ...(audience === 'names' || plain ? { name } : {}),
  use,
  ...(reason ? { reason } : {}),
  rows: audience === 'public' ? null : rows,
})

/** Fields that were understood and say nothing in a comparison: row counters, and what another column says better. */
function idleFields(list: SourceList): ReadonlySet<string> {
  const has = (field: string) => list.columns.some((c) => c.field === field)
  const idle = ['source_row', 'row_id']
  if (has('event')) idle.push('status')
  return new Set(idle)
}

function describeRow(outcome: Outcome, list: SourceList, row: VerdictRow, audience: Audience): ReportRow {
  const candidates = [...row.candidates].sort(
    (x, y) =>
      y.via.weight - x.via.weight || x.list - y.list || outcome.facts[x.list]!.rank[x.position]! - outcome.facts[y.list]!.rank[y.position]!,
  )
  return {
    list: list.id,
    row: row.row,
    ...(row.sheet ? { sheet: row.sheet } : {}),
    line: row.line,
    category: row.withheld ? 'CATEGORY_WITHHELD' : row.category,
    flags: [...row.flags],
    links: [...row.links],
    ...(row.duplicateOf === null ? {} : { duplicateOf: row.duplicateOf }),
    candidates: candidates.slice(0, MOST_CANDIDATES).map((c) => ({
      list: outcome.lists[c.list]!.id,
      row: outcome.facts[c.list]!.rows[c.position]!,
      weight: shownWeight(judgeOf(outcome, c.outcome).explain(c.via.a, c.via.b), audience),
    })),
    candidateCount: candidates.length,
    ...(audience === 'names' && row.position >= 0 ? { values: rawRow(list, row.position) } : {}),
  }
}

const judgeOf = (outcome: Outcome, pair: { readonly left: number; readonly right: number }): PairExplainer =>
  outcome.between.find((b) => b.left === pair.left && b.right === pair.right)!.judgePair

function describeLink(
  outcome: Outcome,
  link: LinkVerdict,
  audience: Audience,
  { explained, brief }: { explained: boolean; brief: boolean },
  known?: number,
): ReportLink {
  const [left, right] = [outcome.facts[link.left]!, outcome.facts[link.right]!]
  // A page orders doubtful links by their weight and shows none of the others'.
  const parts = known !== undefined || (brief && link.status === 'match') ? [] : judgeOf(outcome, link).explain(link.via.a, link.via.b)
  const weight = known ?? shownWeight(parts, audience)
  const direct = link.via.a === link.a && link.via.b === link.b
  return {
    left: { list: left.list, row: left.rows[link.a]! },
    right: { list: right.list, row: right.rows[link.b]! },
    status: link.status,
    basis: link.via.basis,
    ...(link.via.reason && link.status !== 'match' ? { reason: link.via.reason } : {}),
    ...decidedOf(outcome, link),
    weight,
    ...(direct ? {} : { via: { left: left.rows[link.via.a]!, right: right.rows[link.via.b]! } }),
    ...(explained ? { explanation: shown(parts, audience).explanation } : {}),
    ...(audience === 'names' && right.role === 'register' ? { registerValues: rawRow(outcome.lists[link.right]!, link.b) } : {}),
    conflicts: link.conflicts.map((c) => ({
      field: c.field,
      kind: c.kind,
      ...(c.by ? { by: c.by } : {}),
      ...(audience === 'names' ? { left: c.left ?? '', right: c.right ?? '' } : {}),
    })),
  }
}

const rawRow = (list: SourceList, position: number): Record<string, string> =>
  Object.fromEntries(list.columns.map((c) => [c.header, list.records.cell(position, c.index)]))

/** What people said of a link's pair, or of the duplicates it stands for. */
function decidedOf({ decided }: Outcome, link: LinkVerdict): Pick<ReportLink, 'decided'> {
  const own = decided.pairs.filter(
    (d) =>
      d.left === link.left && d.right === link.right && ((d.a === link.a && d.b === link.b) || (d.a === link.via.a && d.b === link.via.b)),
  )
  const last = own.at(-1)
  return last ? { decided: { decision: last.decision, stale: last.stale, time: last.time, reviewer: last.reviewer } } : {}
}

/** How many decisions were applied, and which contradict each other. */
function decisionNotes({ lists, decided }: Outcome): Note[] {
  if (!decided.pairs.length) return []
  const stale = decided.pairs.filter((d) => d.stale).length
  const list = lists[0]!.id
  return [{ code: 'decisions-applied', list, params: { n: decided.pairs.length - stale, stale }, warning: false }, ...decided.notes]
}

/** Weight and parts as an audience may see them: without names, parts of a name are whole bits, since a frequency can give a rare name away. */
export function shown(
  parts: readonly Contribution[],
  audience: Audience,
): { weight: number; explanation: NonNullable<ReportLink['explanation']> } {
  return {
    weight: shownWeight(parts, audience),
    explanation: parts.map((p) => {
      const part = { comparison: p.comparison, level: p.level, weight: shownHundredths(p, audience) / 100 }
      return { ...part, why: whyOf('en', part) }
    }),
  }
}

const shownHundredths = (p: Contribution, audience: Audience): number =>
  audience !== 'names' && NAME_PARTS.has(p.comparison) ? 100 * Math.round(p.hundredths / 100) : p.hundredths

const shownWeight = (parts: readonly Contribution[], audience: Audience): number =>
  parts.reduce((sum, p) => sum + shownHundredths(p, audience), 0) / 100

function describeDuplicates(list: SourceList, f: Facts, inside: Inside, audience: Audience): Report['duplicates'] {
  return inside.groups
    .map((g) => ({
      list: list.id,
      rows: g.members.map((m) => f.rows[m]!).sort((x, y) => x - y),
      status: g.status,
      weight: shownWeight(inside.judgePair.explain(g.edge[0], g.edge[1]), audience),
    }))
    .sort((x, y) => x.rows[0]! - y.rows[0]!)
}

const describeRejects = (lists: readonly SourceList[]): Report['rejects'] =>
  lists.flatMap((list) =>
    list.rejects.map((r) => ({
      list: list.id,
      row: r.row,
      ...(r.sheet ? { sheet: r.sheet } : {}),
      line: r.line,
      code: r.code,
      kind: r.kind,
      message: messageOf('en', r.code, r.params).what,
      ...(Object.keys(r.params).length ? { params: r.params } : {}),
    })),
  )

function describeNote(note: Note, audience: Audience): Report['notes'][number] {
  // Words of cells are for those who may see cells.
  const { words, ...codes } = note.params
  const params = audience === 'names' && words !== undefined ? { ...codes, words } : codes
  return {
    code: note.code,
    list: note.list,
    ...(note.sheet ? { sheet: note.sheet } : {}),
    ...(note.line ? { line: note.line } : {}),
    message: messageOf('en', note.code, { id: note.list, ...params }).what,
    params,
  }
}

function sideCounts(list: SourceList, c: CategoryCounts): SideCounts {
  const rows = list.role === 'register' ? list.records.length : list.records.length + list.rejects.length
  const cells = Object.fromEntries(TALLIES.map((t) => [t.key, c[t.category]])) as Record<TallyKey, number>
  return { rows, people: keysOf('rows').reduce((n, key) => n - cells[key], rows), ...cells }
}

/** From rows to people, as a reconciliation that adds up; deductions are negative; null is not shown. */
function bridgeLines(list: SourceList, c: SideCounts): Report['bridge'] {
  if (list.role === 'register') return []
  const line = (name: string, value: number | null) => ({ list: list.id, line: name, value: value === 0 ? 0 : value })
  const minus = (n: number | null) => (n === null ? null : -n)
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  const less = (step: 'rows' | 'people') =>
    talliesFor(list.role, step).map((t) => line(t.key === 'duplicate' ? 'duplicates' : t.key, minus(c[t.key])))
  const compared = talliesFor(list.role, 'people').reduce<number | null>((n, t) => sum(n, minus(c[t.key])), c.people)
  return [
    line('rows', c.rows),
    ...less('rows'),
    line('people', c.people),
    ...less('people'),
    line('compared', compared),
    ...talliesFor(list.role, 'compared')
      .filter((t) => t.key !== 'ambiguous')
      .map((t) => (t.key === 'possible' ? line('review', sum(c.possible, c.ambiguous)) : line(t.key, c[t.key]))),
  ]
}

/** Stated, listed, people, identified, compared, linked. The stated figure stands in it only beside its speaker's own list. */
function funnelOf({ lists, statements }: Outcome, counts: Readonly<Record<string, SideCounts>>): Report['funnel'] {
  const claimed = lists.find((l) => l.role === 'claimed')
  const c = claimed && counts[claimed.id]
  if (!c) return []
  const own = statements.comparisons.find((x) => x.right === claimed.id)
  const stated = own && statements.judged.find((j) => j.statement.id === own.left)?.statement.quantity
  const less = (n: number | null, keys: readonly TallyKey[]) =>
    keys.reduce<number | null>((sum, key) => (sum === null || c[key] === null ? null : sum - c[key]), n)
  const step = (name: Report['funnel'][number]['step'], n: number | null) => ({ step: name, min: n, max: n })
  return [
    ...(stated && (stated.min !== null || stated.max !== null) ? [{ step: 'stated' as const, min: stated.min, max: stated.max }] : []),
    step('rows', c.rows),
    step('people', c.people),
    step('identified', less(c.people, ['unresolvable'])),
    step('compared', less(c.people, keysOf('people'))),
    step('linked', c.matched === null || c.matchedWithConflict === null ? null : c.matched + c.matchedWithConflict),
  ]
}

/** Claimed people against each register; a person found on none is told as that, without any conclusion. */
function registersOf({ lists, facts, verdicts }: Outcome): Report['registers'] {
  const claimedAt = lists.findIndex((l) => l.role === 'claimed')
  if (claimedAt < 0) return []
  return lists.flatMap((list, at) => {
    if (list.role !== 'register') return []
    const tally = { held: 0, notHeld: 0, candidates: 0, notFound: 0 }
    for (const row of verdicts.rows[claimedAt]!) {
      if (row.position < 0 || row.category === 'DUPLICATE') continue
      const links = Array.from(row.links, (k) => verdicts.links.at(k)!).filter((l) => l.right === at)
      const sure = links.find((l) => l.status === 'match')
      if (sure) tally[facts[at]!.custody[sure.b] === CUSTODY.held ? 'held' : 'notHeld']++
      else tally[links.length ? 'candidates' : 'notFound']++
    }
    return [{ list: list.id, ...tally }]
  })
}

function isComplete(outcome: Outcome): boolean {
  return (
    outcome.lists.every((l) => l.sheets.every((s) => s.use !== 'unread')) &&
    outcome.counts.every((c) => c.INVALID === 0) &&
    outcome.inside.every((d) => d.found.skippedA.size === 0) &&
    outcome.between.every((b) => b.skippedA.size === 0 && b.skippedB.size === 0)
  )
}

/** People over all verified lists: automatic links between verifiers unite them, directly or through a claimed person. */
function unionOf(outcome: Outcome): Report['union'] {
  const { lists, facts, counts } = outcome
  const verified = lists.flatMap((list, at) => (list.role === 'verified' ? [at] : []))
  // With one verifier nobody is counted by two.
  if (verified.length === 1) {
    const only = verified[0]!
    const people = facts[only]!.n - counts[only]!.DUPLICATE - counts[only]!.WITHHELD
    return { people, bySources: people ? { 1: people } : {} }
  }
  const bySources: Record<string, number> = {}
  let people = 0
  for (const { lists: on, people: n } of combinationsOf(outcome, verified)) {
    bySources[on.length] = (bySources[on.length] ?? 0) + n
    people += n
  }
  return { people, bySources }
}

/** How many people are on exactly which of the lists asked for (positions): automatic links unite rows, through any list. */
function combinationsOf(
  { lists, verdicts }: Outcome,
  among: readonly number[],
): { readonly lists: readonly number[]; readonly people: number }[] {
  const offsets: number[] = []
  let size = 0
  for (const list of lists) {
    offsets.push(size)
    size += list.records.length
  }
  const parent = Int32Array.from({ length: size }, (_, k) => k)
  const find = (x: number): number => {
    let root = x
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
    return root
  }
  for (const l of verdicts.links) if (l.status === 'match') parent[find(offsets[l.left]! + l.a)] = find(offsets[l.right]! + l.b)
  // A combination is a node of a tree that grows by one list at a time; 0 is on none. Nothing is held for each person but a number.
  const nodes: { readonly lists: readonly number[]; readonly next: Map<number, number> }[] = [{ lists: [], next: new Map() }]
  const at = new Int32Array(size)
  for (const list of among) {
    for (const row of verdicts.rows[list]!) {
      if (row.position < 0 || row.category === 'DUPLICATE' || row.category === 'WITHHELD') continue
      const root = find(offsets[list]! + row.position)
      const here = nodes[at[root]!]!
      if (here.lists.at(-1) === list) continue
      let next = here.next.get(list)
      if (next === undefined) {
        next = nodes.push({ lists: [...here.lists, list], next: new Map() }) - 1
        here.next.set(list, next)
      }
      at[root] = next
    }
  }
  const people = nodes.map(() => 0)
  for (const node of at) if (node) people[node]!++
  return nodes.flatMap(({ lists: on }, k) => (people[k] ? [{ lists: on, people: people[k]! }] : []))
}

/** Combinations of claimed and verified lists, the largest first. */
function overlapOf(outcome: Outcome): Report['overlap'] {
  const { lists } = outcome
  const among = lists.flatMap((list, at) => (list.role === 'register' ? [] : [at]))
  if (among.length < 2) return []
  return combinationsOf(outcome, among)
    .map(({ lists: on, people }) => ({ lists: on.map((at) => lists[at]!.id), people }))
    .sort((x, y) => y.people - x.people || (x.lists.join(' ') < y.lists.join(' ') ? -1 : 1))
}

/** Small combinations are hidden; where any part of the counts is, these sums would give it away, and all are. */
function suppressOverlap(overlap: Report['overlap'], sides: readonly SideCounts[]): Report['overlap'] {
  const hide = overlap.some((o) => isSmall(o.people)) || sides.some((side) => Object.values(side).includes(null))
  return hide ? [] : overlap
}

function describeStatement({
  statement: s,
  support,
  disputedBy,
  supersededBy,
}: Outcome['statements']['judged'][number]): Report['statements'][number] {
  const { scope } = s
  return {
    id: s.id,
    speaker: s.speaker,
    statedBy: s.statedBy,
    side: s.side,
    madeAt: s.madeAt,
    verbatim: s.verbatim,
    quantity: s.quantity,
    event: scope.event ?? null,
    population: scope.population ?? null,
    unit: scope.unit ?? null,
    geography: scope.geography ?? null,
    window: { from: scope.from ?? null, to: scope.to ?? null, fromBasis: s.fromBasis, cutoff: scope.cutoff ?? null },
    aggregation: s.aggregation,
    support: support && { ...support, reasons: [...support.reasons] },
    disputedBy: [...disputedBy],
    supersededBy,
  }
}

/** Where the lists themselves told how true pairs agree. */
function estimates({ lists, inside, between }: Outcome): Note[] {
  const told = [
    ...inside.map((p, at) => ({ at, estimated: p.estimated })),
    ...between.map((p) => ({ at: p.right, estimated: p.estimated })),
  ]
  return told.flatMap(({ at, estimated }) =>
    estimated
      ? [
          {
            code: 'estimated',
            list: lists[at]!.id,
            params: { facts: [...estimated.shifts.keys()].join(', '), pairs: estimated.pairs },
            warning: false,
          },
        ]
      : [],
  )
}

function settingsOf(plan: Plan, lists: readonly SourceList[], decided: readonly PairDecision[]): Report['settings'] {
  const { accept, review, margin, dateTolerance, pairBudget, nameOnly, estimate, claim, against } = plan
  const settings = {
    accept,
    review,
    margin,
    dateTolerance,
    pairBudget,
    nameOnly,
    estimate,
    claim,
    against,
    scope: Object.fromEntries([...plan.scope].map(([field, values]) => [field, [...values]])),
    statements: plan.statements.length,
    decisions: decided.length,
    dateOrder: Object.fromEntries([...plan.dateOrder].sort(([x], [y]) => (x < y ? -1 : 1))),
  }
  const mapping = lists.map((l) => [l.id, l.role, l.encoding, l.delimiter, l.columns.map((c) => [c.index, c.field, c.basis])])
  return {
    ...settings,
    digest: createHash('sha256')
      .update(JSON.stringify([settings, plan.window, plan.statements, mapping, decided]))
      .digest('hex'),
  }
}
