// A case file or a ledger → what it says, with every fault told at once, each with its line.
import { dirname, extname, isAbsolute, join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { parse as parseCsv } from 'csv-parse/sync'
import {
  caseSchema,
  ledgerSchema,
  vocabularySchema,
  type CaseEntry,
  type ListEntry,
  type StatementEntry,
  type Vocabulary,
} from './case-schema.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import { RELATIONS, type Quantity, type Statement } from '../model/statement.ts'
import { parseQuantity } from '../statement/quantity.ts'

type Path = readonly (string | number)[]
/** Reads a file as text, or throws InputError. */
export type ReadText = (path: string) => string

export interface CaseFile {
  readonly entry: CaseEntry
  readonly statements: readonly Statement[]
  readonly vocabulary: Vocabulary
  /** Folded alias → place, from the alias files. */
  readonly placeAliases: readonly (readonly [alias: string, place: string])[]
  /** All files that were read, which no output may replace. */
  readonly files: readonly string[]
}

interface Read {
  readonly file: string
  readonly value: unknown
  lineOf(path: Path): number | undefined
}

/** What several claimed lists, which are read as one, must not say differently. */
const CLAIMED_AGREE = ['asOf', 'dateOrder', 'event', 'population', 'unit', 'geography', 'window'] as const
const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Paths inside are from the case file's folder. */
export function readCaseFile(file: string, readText: ReadText): CaseFile {
  const errors: InputError[] = []
  const read = readYaml(file, readText(file), errors)
  if (errors.length) throw new InputErrors(errors)
  const result = caseSchema.safeParse(read.value)
  if (!result.success) throw new InputErrors(faultsOf(result.error.issues, read, KEYS_OF_CASE))
  const entry = result.data
  const files = [file]
  const from = (path: string) => (isAbsolute(path) ? path : join(dirname(file), path))
  const fault = (code: string, params: InputError['params'], path: Path) =>
    errors.push(new InputError(code, params, file, read.lineOf(path)))

  // Lists
  const seen = new Set<string>()
  let claimed: ListEntry | undefined
  for (const [k, list] of (entry.lists ?? []).entries()) {
    if (seen.has(list.id)) fault('case-id-twice', { id: list.id }, ['lists', k, 'id'])
    seen.add(list.id)
    if (list.role === 'claimed') {
      const key = claimed && CLAIMED_AGREE.find((name) => claimed![name] && list[name] && !sameValue(claimed![name], list[name]))
      if (claimed && key) fault('case-two-claimed', { first: claimed.id, second: list.id, key }, ['lists', k, key])
      claimed ??= list
    }
    if (list.window) checkWindow(list.window, ['lists', k, 'window'])
  }
  function checkWindow(window: { from?: string | null | undefined; to?: string | null | undefined }, path: Path) {
    if (window.from && window.to && window.to.slice(0, 10) < window.from.slice(0, 10))
      fault('window-order', { from: window.from, to: window.to }, [...path, 'to'])
  }
  if (entry.window) checkWindow(entry.window, ['window'])
  if ((entry.lists ?? []).length && !(entry.lists ?? []).some((l) => l.role === 'verified') && !entry.statements)
    fault('case-no-verified', {}, ['lists'])

  // Statements
  let statements: Statement[] = []
  if (typeof entry.statements === 'string') {
    const path = from(entry.statements)
    try {
      statements = readLedger(path, readText(path), [...seen])
      files.push(path)
    } catch (error) {
      if (error instanceof InputErrors) errors.push(...error.errors)
      else if (error instanceof InputError) errors.push(error)
      else throw error
    }
  } else if (entry.statements) {
    const { read: inner, faults } = settleStatements(entry.statements, read, ['statements'], [...seen])
    statements = inner
    errors.push(...faults)
  }
  if (!(entry.lists ?? []).length && !statements.length && !errors.length) fault('case-empty', {}, [])

  // Vocabulary
  let vocabulary: Vocabulary = typeof entry.vocabulary === 'object' ? entry.vocabulary : {}
  if (typeof entry.vocabulary === 'string') {
    const path = from(entry.vocabulary)
    try {
      const inner = readYaml(path, readText(path), errors)
      const own = vocabularySchema.safeParse(inner.value)
      if (own.success) vocabulary = own.data
      else errors.push(...faultsOf(own.error.issues, inner, KEYS_OF_CASE))
      files.push(path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }

  // Aliases
  const placeAliases: [string, string][] = []
  if (entry.aliases?.place) {
    const path = from(entry.aliases.place)
    try {
      placeAliases.push(...readAliases(path, readText(path)))
      files.push(path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  if (errors.length) throw new InputErrors(errors)
  const resolved = { ...entry, lists: (entry.lists ?? []).map((l) => ({ ...l, file: from(l.file) })) }
  return { entry: resolved, statements, vocabulary, placeAliases, files }
}

/** A ledger of its own: YAML, JSON or CSV. `lists` are the ids that names.list may mean; without, any. */
export function readLedger(file: string, text: string, lists: readonly string[] | null = null): Statement[] {
  const errors: InputError[] = []
  const read = extname(file).toLowerCase() === '.csv' ? readLedgerCsv(file, text, errors) : readYaml(file, text, errors)
  if (errors.length) throw new InputErrors(errors)
  const result = ledgerSchema.safeParse(read.value ?? [])
  if (!result.success) throw new InputErrors(faultsOf(result.error.issues, read, KEYS_OF_CASE))
  const { read: statements, faults } = settleStatements(result.data, read, [], lists)
  if (faults.length) throw new InputErrors(faults)
  return statements
}

function readYaml(file: string, text: string, errors: InputError[]): Read {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, maxAliasCount: 20 } as Parameters<
    typeof parseDocument
  >[1])
  for (const e of doc.errors)
    errors.push(new InputError('case-yaml', { message: e.message.split('\n')[0]! }, file, lines.linePos(e.pos[0]).line))
  let value: unknown
  if (!errors.length) {
    try {
      value = doc.toJS({ maxAliasCount: 20 })
    } catch {
      errors.push(new InputError('case-yaml', { message: 'too many aliases' }, file, 1))
    }
  }
  return { file, value, lineOf: (path) => lineOf(doc, lines, path) }
}

/** The line of the deepest part of the path that is there; a key's own line where the last step is a key. */
function lineOf(doc: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = doc.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step))
      if (!pair) break
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      const range = (node as { range?: readonly number[] } | undefined)?.range
      if (range) offset = range[0]!
    } else break
  }
  return lines.linePos(offset).line
}

/** The header of a ledger in CSV, and what parts its cells: comma, semicolon or tab, whichever parts it into most. */
export function ledgerHeader(text: string): { delimiter: string; header: string[] } {
  const [delimiter, header] = [',', ';', '\t']
    .map((d) => {
      const [first] = parseCsv(text, { delimiter: d, to: 1, bom: true, skip_empty_lines: true, relax_quotes: true }) as string[][]
      return [d, (first ?? []).map((h) => h.trim())] as const
    })
    .reduce((most, next) => (next[1].length > most[1].length ? next : most))
  return { delimiter, header }
}

/** CSV columns with dots or underscores: window_from, window_to, cutoff, relations as "type:target; …", where as "field=value; …". */
function readLedgerCsv(file: string, text: string, errors: InputError[]): Read {
  let rows: { record: Record<string, string>; info: { lines: number } }[] = []
  try {
    rows = parseCsv(text, {
      delimiter: ledgerHeader(text).delimiter,
      columns: (header: string[]) => header.map((h) => h.trim()),
      info: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows
  } catch (error) {
    errors.push(new InputError('case-yaml', { message: (error as Error).message }, file, (error as { lines?: number }).lines ?? 1))
  }
  const value = rows.map(({ record }) => {
    const filled = Object.fromEntries(Object.entries(record).filter(([, v]) => v !== ''))
    const {
      window_from: from,
      window_to: to,
      from_basis: basis,
      cutoff,
      relations,
      where,
      names_published: published,
      names_list: list,
      withheld,
      ...rest
    } = filled
    const window = {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(basis ? { from_basis: basis } : {}),
      ...(cutoff ? { cutoff } : {}),
    }
    const names = { ...(published ? { published } : {}), ...(list ? { list } : {}), ...(withheld ? { withheld: Number(withheld) } : {}) }
    const split = (cell: string) =>
      cell
        .split(';')
        .map((p) => p.trim())
        .filter(Boolean)
    return {
      ...rest,
      ...(Object.keys(window).length ? { window } : {}),
      ...(Object.keys(names).length ? { names } : {}),
      ...(relations
        ? { relations: split(relations).map((r) => ({ type: r.split(':')[0]!.trim(), target: (r.split(':')[1] ?? '').trim() })) }
        : {}),
      ...(where ? { where: Object.fromEntries(split(where).map((w) => [w.split('=')[0]!.trim(), (w.split('=')[1] ?? '').trim()])) } : {}),
    }
  })
  return { file, value, lineOf: (path) => (typeof path[0] === 'number' ? rows[path[0]]?.info.lines : 1) }
}

/** Entries → statements: quantities read, relations resolved; everything that is wrong with its line. */
function settleStatements(
  entries: readonly StatementEntry[],
  read: Read,
  at: Path,
  lists: readonly string[] | null,
): { read: Statement[]; faults: InputError[] } {
  const faults: InputError[] = []
  const fault = (code: string, params: InputError['params'], path: Path) =>
    faults.push(new InputError(code, params, read.file, read.lineOf([...at, ...path])))
  const ids = new Set<string>()
  for (const [k, e] of entries.entries()) {
    if (ids.has(e.id)) fault('case-id-twice', { id: e.id }, [k, 'id'])
    if (lists?.includes(e.id)) fault('case-id-of-list', { id: e.id }, [k, 'id'])
    ids.add(e.id)
  }
  const speakers = new Map(entries.map((e) => [e.id, e.speaker]))
  const statements = entries.map((e, k): Statement => {
    const quantity = quantityOf(e)
    if (quantity.qualifier === 'unknown')
      fault('quantity', { text: typeof e.quantity === 'string' ? e.quantity : e.verbatim, reason: quantity.reason ?? '' }, [
        k,
        e.quantity === undefined ? 'verbatim' : 'quantity',
      ])
    else if (quantity.min !== null && quantity.max !== null && quantity.min > quantity.max)
      fault('case-range', { min: quantity.min, max: quantity.max }, [k, 'quantity'])
    const w = e.window
    if (w?.from && w.to && w.to.slice(0, 10) < w.from.slice(0, 10)) fault('window-order', { from: w.from, to: w.to }, [k, 'window', 'to'])
    if (w?.from && w.cutoff && w.cutoff.slice(0, 10) < w.from.slice(0, 10))
      fault('window-order', { from: w.from, to: w.cutoff }, [k, 'window', 'cutoff'])
    for (const [r, relation] of (e.relations ?? []).entries()) {
      const path = [k, 'relations', r, 'target']
      if (relation.target === e.id) fault('case-relation-self', { id: e.id }, path)
      else if (!ids.has(relation.target)) {
        const similar = nearest(relation.target, [...ids])
        fault('case-relation-target', { target: relation.target, type: relation.type, ...(similar ? { similar } : {}) }, path)
      } else if (relation.type === 'supersedes' && speakers.get(relation.target) !== e.speaker)
        fault('case-supersedes', { id: e.id, target: relation.target }, path)
    }
    if (e.names?.list && lists && !lists.includes(e.names.list)) {
      const similar = nearest(e.names.list, lists)
      fault('unknown-list', { list: e.names.list, lists: lists.join(', ') || '–', ...(similar ? { similar } : {}) }, [k, 'names', 'list'])
    }
    const optional = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value })
    return {
      id: e.id,
      speaker: e.speaker,
      statedBy: e.stated_by ?? null,
      side: e.side ?? 'claimant',
      madeAt: e.made_at,
      verbatim: e.verbatim,
      quantity,
      scope: {
        ...optional('event', e.event),
        ...optional('population', e.population),
        ...optional('unit', e.unit),
        ...optional('geography', e.geography),
        ...optional('from', w?.from),
        ...optional('to', w?.to),
        cutoff: w?.cutoff ?? w?.to ?? e.made_at,
      },
      fromBasis: w?.from_basis ?? (w?.from ? 'stated' : 'unknown'),
      aggregation: e.aggregation ?? null,
      counts: e.counts ?? 'events',
      where: e.where ?? {},
      relations: e.relations ?? [],
      complete: e.verification?.complete ?? false,
      names: { published: e.names?.published ?? 'unknown', list: e.names?.list ?? null, withheld: e.names?.withheld ?? null },
      chargesDropped: e.charges_dropped ?? null,
    }
  })
  const cycle = cycleOf(statements)
  if (cycle) {
    const k = entries.findIndex((e) => e.id === cycle[0])
    fault('case-relation-cycle', { cycle: [...cycle, cycle[0]!].join(' → ') }, [k, 'relations'])
  }
  return { read: statements, faults }
}

function quantityOf(e: StatementEntry): Quantity {
  if (typeof e.quantity === 'object') {
    const { qualifier, value = null, min = null, max = null } = e.quantity
    if (min === null && max === null && value !== null && qualifier !== 'about') return parseQuantity(`${WORD[qualifier] ?? ''}${value}`)
    return { qualifier, value, min, max }
  }
  return parseQuantity(e.quantity === undefined ? e.verbatim : String(e.quantity))
}

const WORD: Readonly<Record<string, string>> = {
  at_least: 'at least ',
  more_than: 'more than ',
  at_most: 'at most ',
  less_than: 'fewer than ',
}

/** Relations that order statements must not run in a circle. */
const ORDERING: readonly (typeof RELATIONS)[number][] = ['subset_of', 'supersedes', 'continues', 'restates', 'part_verified_of']

function cycleOf(statements: readonly Statement[]): string[] | null {
  for (const type of ORDERING) {
    const next = new Map(statements.map((s) => [s.id, s.relations.filter((r) => r.type === type).map((r) => r.target)]))
    const done = new Set<string>()
    const walk = (id: string, path: readonly string[]): string[] | null => {
      const at = path.indexOf(id)
      if (at >= 0) return path.slice(at)
      if (done.has(id)) return null
      for (const target of next.get(id) ?? []) {
        const found = walk(target, [...path, id])
        if (found) return found
      }
      done.add(id)
      return null
    }
    for (const s of statements) {
      const found = walk(s.id, [])
      if (found) return found
    }
  }
  return null
}

function readAliases(file: string, text: string): [string, string][] {
  let rows: Record<string, string>[]
  try {
    rows = parseCsv(text, { columns: (h: string[]) => h.map((c) => c.trim().toLowerCase()), bom: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new InputError('case-yaml', { message: (error as Error).message }, file, (error as { lines?: number }).lines ?? 1)
  }
  if (rows.length && !('alias' in rows[0]! && 'place' in rows[0]!)) throw new InputError('case-aliases', {}, file, 1)
  return rows.flatMap((r): [string, string][] => (r['alias'] && r['place'] ? [[r['alias'], r['place']]] : []))
}

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly input?: unknown
  readonly values?: readonly unknown[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly minimum?: number | bigint
}

/** Keys that may stand somewhere, for "did you mean". */
const KEYS_OF_CASE: readonly string[] = [
  ...'case window scope lists statements aliases vocabulary settings failOn from to from_basis cutoff id role file source asOf withheld sheet headerRow encoding delimiter dateOrder inputFormat map exclude'.split(
    ' ',
  ),
  ...'event population unit geography complete protect speaker made_at verbatim quantity stated_by side lang sources counts population_defined_by aggregation where relations verification names charges_dropped note'.split(
    ' ',
  ),
  ...'type target published list method level open accept review margin dateTolerance pairBudget nameOnly estimate events held out place publisher url published_at primary sha256 nationality sex state'.split(
    ' ',
  ),
]

function faultsOf(issues: readonly Issue[], read: Read, keys: readonly string[]): InputError[] {
  return issues.flatMap((issue): InputError[] => {
    const path = issue.path as Path
    const where = written(path)
    const found = at(read.value, path)
    const error = (code: string, params: InputError['params'], to: Path = path) => new InputError(code, params, read.file, read.lineOf(to))
    switch (issue.code) {
      case 'unrecognized_keys':
        return (issue.keys ?? []).map((key) => {
          const similar = nearest(key, keys)
          return error('case-unknown-key', { key, where: where || 'the file', ...(similar ? { similar } : {}) }, [...path, key])
        })
      case 'invalid_key': {
        const key = String(path.at(-1))
        const similar = nearest(key, keys)
        return [error('case-unknown-key', { key, where: written(path.slice(0, -1)), ...(similar ? { similar } : {}) })]
      }
      case 'invalid_union': {
        // The branch that fits the value's own kind says best what is wrong.
        const branches = issue.errors ?? []
        const kind = Array.isArray(found) ? 'array' : found !== null && typeof found === 'object' ? 'object' : typeof found
        const best = branches.find((b) => !b.some((i) => i.path.length === 0 && i.code === 'invalid_type')) ?? branches[0] ?? []
        if (kind === 'array' || kind === 'object')
          return faultsOf(
            best.map((i) => ({ ...i, path: [...path, ...i.path] })),
            read,
            keys,
          )
        return [error('case-type', { where, wanted: 'a text or a list', found: shown(found) })]
      }
      case 'invalid_type':
        return found === undefined
          ? [error('case-missing', { key: String(path.at(-1) ?? ''), where: written(path.slice(0, -1)) || 'the file' }, path.slice(0, -1))]
          : [
              error('case-type', {
                where: where || 'the file',
                wanted: KINDS[issue.expected ?? ''] ?? issue.expected ?? '',
                found: shown(found),
              }),
            ]
      case 'invalid_value': {
        const choices = (issue.values ?? []).map(String)
        const similar = nearest(String(found), choices)
        if (found === undefined)
          return [error('case-missing', { key: String(path.at(-1)), where: written(path.slice(0, -1)) || 'the file' }, path.slice(0, -1))]
        return [error('case-value', { where, found: shown(found), wanted: choices.join(' | '), ...(similar ? { similar } : {}) })]
      }
      default:
        return [
          error('case-value', {
            where,
            found: shown(found),
            wanted:
              issue.code === 'too_small'
                ? issue.minimum === undefined
                  ? 'more'
                  : Number(issue.minimum) === 1
                    ? 'something in it'
                    : `at least ${issue.minimum}`
                : issue.message,
          }),
        ]
    }
  })
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with -)',
  object: 'keys and values',
  record: 'keys and values',
}

const written = (path: Path): string =>
  path
    .map((p) => (typeof p === 'number' ? `[${p + 1}]` : p))
    .join('.')
    .replaceAll('.[', '[')

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((v, key) => (v as Record<string | number, unknown> | undefined)?.[key], value)

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text === undefined ? '' : text.length > 60 ? `${text.slice(0, 60)}…` : text
}
