// Turns the entries of a ledger into statements: parses quantities, checks relations, reports all faults at once, by their lines and without a word of theirs.
import { ledgerSchema, type StatementEntry } from './case-schema.ts'
import { gatherFaults, similarTo, type Faults } from './faults.ts'
import { parseLedgerCsv } from './ledger-csv.ts'
import { endsBeforeStart } from './moment.ts'
import { faultIn, type FaultAt } from './parsed.ts'
import { present } from './present.ts'
import { validated } from './schema-faults.ts'
import { parseYaml } from './yaml.ts'
import type { RelationType, Statement } from '../model/statement.ts'
import { figuresIn } from '../statement/figures.ts'
import { listed, readFigure, type FigureRead } from '../statement/quantity.ts'

/** Is the file CSV by its name? Everything else is read as YAML, which includes JSON. */
export const isCsv = (file: string): boolean => /[^/\\]\.csv$/i.test(file)

/** Reads a ledger file: YAML, JSON or CSV. `lists` are the ids that `names.list` may refer to; null allows any. Throws InputErrors. */
export function readLedger(file: string, text: string, lists: readonly string[] | null = null): Statement[] {
  const parsed = isCsv(file) ? parseLedgerCsv(file, text) : parseYaml(file, text)
  const entries = validated(ledgerSchema, { ...parsed, value: parsed.value ?? [] })
  const faults = gatherFaults()
  const statements = settleStatements(entries, faultIn(parsed), lists, faults)
  faults.check()
  return statements
}

/** Every statement is held against every other one. */
const MOST_STATEMENTS = 1000

/** `faultAt` gets paths relative to the list of entries. */
export function settleStatements(
  entries: readonly StatementEntry[],
  faultAt: FaultAt,
  lists: readonly string[] | null,
  faults: Faults,
): Statement[] {
  if (entries.length > MOST_STATEMENTS) {
    faults.add(faultAt('too-many-statements', { n: entries.length, most: MOST_STATEMENTS }, [MOST_STATEMENTS]))
    return []
  }
  checkIds(entries, faultAt, lists ?? [], faults)
  const speakers = new Map(entries.map((e) => [e.id, e.speaker]))
  const statements = entries.map((entry, k): Statement => {
    const fault: Fault = (code, params, ...path) => faults.add(faultAt(code, params, [k, ...path]))
    const read = figureOf(entry)
    checkFigure(entry, read, fault)
    checkWindow(entry, fault)
    checkRelations(entry, speakers, fault)
    if (lists) checkNames(entry, lists, fault)
    return statementOf(entry, read)
  })
  const cycle = cycleOf(statements)
  if (cycle) {
    const [first = ''] = cycle
    const at = entries.findIndex((e) => e.id === first)
    faults.add(faultAt('case-relation-cycle', { statements: cycle.length }, [at, 'relations']))
  }
  return statements
}

/** Reports a fault at a path inside one entry. */
type Fault = (code: string, params: Parameters<FaultAt>[1], ...path: readonly (string | number)[]) => void

function checkIds(entries: readonly StatementEntry[], faultAt: FaultAt, lists: readonly string[], faults: Faults): void {
  const seen = new Set<string>()
  for (const [k, { id }] of entries.entries()) {
    if (seen.has(id)) faults.add(faultAt('case-id-twice', {}, [k, 'id']))
    if (lists.includes(id)) faults.add(faultAt('case-id-of-list', { id }, [k, 'id']))
    seen.add(id)
  }
}

function checkFigure({ quantity: written }: StatementEntry, { quantity, candidates }: FigureRead, fault: Fault): void {
  const { qualifier, min, max, reason = '' } = quantity
  const at = written === undefined ? 'verbatim' : 'quantity'
  if (qualifier === 'unknown' && candidates.length) fault('quantity-several-entry', listed(candidates), at)
  else if (qualifier === 'unknown') fault('quantity', { reason }, at)
  else if (min !== null && max !== null && min > max) fault('case-range', {}, 'quantity')
}

function checkWindow({ window = {} }: StatementEntry, fault: Fault): void {
  const { from } = window
  for (const end of ['to', 'cutoff'] as const) {
    const to = window[end]
    if (from && to && endsBeforeStart(from, to)) fault('window-order', { from, to }, 'window', end)
  }
}

function checkRelations({ id, speaker, relations = [] }: StatementEntry, speakers: ReadonlyMap<string, string>, fault: Fault): void {
  for (const [r, { type, target }] of relations.entries()) {
    const path = ['relations', r, 'target'] as const
    if (target === id) fault('case-relation-self', {}, ...path)
    else if (!speakers.has(target)) fault('case-relation-target', { type }, ...path)
    else if (type === 'supersedes' && speakers.get(target) !== speaker) fault('case-supersedes', {}, ...path)
  }
}

function checkNames({ names }: StatementEntry, lists: readonly string[], fault: Fault): void {
  const list = names?.list
  if (list !== undefined && !lists.includes(list))
    fault('unknown-list', { lists: lists.join(', ') || '–', ...similarTo(list, lists) }, 'names', 'list')
}

/** Fills in defaults. */
function statementOf(e: StatementEntry, { figure, quantity }: FigureRead): Statement {
  const { from, to, cutoff, from_basis } = e.window ?? {}
  return {
    id: e.id,
    speaker: e.speaker,
    statedBy: e.stated_by ?? null,
    side: e.side ?? 'claimant',
    madeAt: e.made_at,
    verbatim: e.verbatim,
    figure,
    quantity,
    scope: {
      ...present({ event: e.event, population: e.population, unit: e.unit, geography: e.geography, from, to }),
      cutoff: cutoff ?? to ?? e.made_at,
    },
    fromBasis: from_basis ?? (from ? 'stated' : 'unknown'),
    aggregation: e.aggregation ?? null,
    counts: e.counts ?? 'events',
    where: e.where ?? {},
    relations: e.relations ?? [],
    complete: e.verification?.complete ?? false,
    names: { published: e.names?.published ?? 'unknown', list: e.names?.list ?? null, withheld: e.names?.withheld ?? null },
    chargesDropped: e.charges_dropped ?? null,
  }
}

/** The stated quantity, or the one in the quoted words if none is stated. */
function figureOf({ quantity, verbatim }: StatementEntry): FigureRead {
  if (quantity === undefined) return readFigure(verbatim)
  if (typeof quantity !== 'object') return inWordsOf(verbatim, readFigure(String(quantity)))
  const { qualifier, value = null, min = null, max = null } = quantity
  const read = readFigure(`${IN_WORDS[qualifier] ?? ''}${value}`)
  const isPlain = min === null && max === null && value !== null && qualifier !== 'about'
  return inWordsOf(verbatim, isPlain ? read : { ...read, quantity: { qualifier, value, min, max }, candidates: [] })
}

/** A figure that somebody wrote beside the sentence, in the words of the sentence where it stands there. */
function inWordsOf(verbatim: string, read: FigureRead): FigureRead {
  const own = readFigure(verbatim)
  const same = figuresIn(verbatim).find((f) => f.quantity.value === read.quantity.value)
  return { ...read, figure: own.candidates.length ? (same?.text ?? read.figure) : own.figure }
}

const IN_WORDS: Readonly<Record<string, string>> = {
  at_least: 'at least ',
  more_than: 'more than ',
  at_most: 'at most ',
  less_than: 'fewer than ',
}

/** Relations that order statements and so must not form a cycle. */
const ORDERING: readonly RelationType[] = ['subset_of', 'supersedes', 'continues', 'restates', 'part_verified_of']

/** The ids of a cycle, each pointing to the next; null if there is none. */
function cycleOf(statements: readonly Statement[]): string[] | null {
  for (const type of ORDERING) {
    const targets = new Map(statements.map((s) => [s.id, s.relations.filter((r) => r.type === type).map((r) => r.target)]))
    const found = cycleIn(targets)
    if (found) return found
  }
  return null
}

function cycleIn(targets: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const walk = (id: string): string[] | null => {
    const at = path.indexOf(id)
    if (at >= 0) return path.slice(at)
    if (done.has(id)) return null
    path.push(id)
    for (const target of targets.get(id) ?? []) {
      const found = walk(target)
      if (found) return found
    }
    path.pop()
    done.add(id)
    return null
  }
  for (const id of targets.keys()) {
    const found = walk(id)
    if (found) return found
  }
  return null
}
