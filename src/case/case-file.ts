// Reads a case file. All faults are reported at once, each with its file and line.
import { caseSchema, vocabularySchema, type CaseEntry, type ListEntry, type Vocabulary } from './case-schema.ts'
import { gatherFaults, type Faults } from './faults.ts'
import { withCsvFaults } from './ledger-csv.ts'
import { endsBeforeStart } from './moment.ts'
import { faultIn, type FaultAt, type Path } from './parsed.ts'
import { readLedger, settleStatements } from './read-ledger.ts'
import { validated } from './schema-faults.ts'
import { parseYaml } from './yaml.ts'
import { parse as parseCsv } from 'csv-parse/sync'
import { utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import type { Statement } from '../model/statement.ts'

/** How a case file reaches the files it names. */
export interface Surroundings {
  /** The path of a file named in the case file; names are relative to the case file's folder. */
  locate(name: string): string
  /** The text at a path. Throws InputError. */
  read(path: string): string
}

export interface CaseFile {
  /** Validated; `file` of each list is a path already. */
  readonly entry: CaseEntry
  readonly statements: readonly Statement[]
  readonly vocabulary: Vocabulary
  readonly placeAliases: readonly PlaceAlias[]
  /** All files that were read. No output may overwrite them. */
  readonly files: readonly string[]
}

/** A line of an alias file, as written. */
type PlaceAlias = readonly [alias: string, place: string]

/** `file` is used in messages and is the first of `files`. Throws InputErrors. */
export function readCaseFile(file: string, text: string, { locate, read }: Surroundings): CaseFile {
  const parsed = parseYaml(file, text)
  const entry = validated(caseSchema, parsed)
  const lists = entry.lists ?? []
  const faults = gatherFaults()
  const fault: Fault = (code, params, path) => faults.add(faultIn(parsed)(code, params, path))
  checkLists(entry, lists, fault)
  if (entry.settings?.accept !== undefined && entry.settings.risk !== undefined) fault('accept-and-risk', {}, ['settings', 'risk'])

  const files = [file]
  /** Reads a file named in the case file; returns `otherwise` if it has faults. */
  const readNamed = <T>(name: string, otherwise: T, understand: (path: string, text: string) => T): T => {
    const path = locate(name)
    files.push(path)
    return faults.attempt(otherwise, () => understand(path, read(path)))
  }
  const statements = statementsOf(entry, faultIn(parsed), readNamed, faults)
  if (!lists.length && !statements.length && faults.none()) fault('case-empty', {}, [])
  const vocabulary = vocabularyOf(entry, readNamed)
  const placeAliases = entry.aliases?.place ? readNamed(entry.aliases.place, [], readAliases) : []
  faults.check()
  return { entry: { ...entry, lists: lists.map((l) => ({ ...l, file: locate(l.file) })) }, statements, vocabulary, placeAliases, files }
}

type Fault = (code: string, params: Parameters<FaultAt>[1], path: Path) => void
type ReadNamed = <T>(name: string, otherwise: T, understand: (path: string, text: string) => T) => T

function checkLists(entry: CaseEntry, lists: readonly ListEntry[], fault: Fault): void {
  const ids = new Set<string>()
  const claimed = lists.find((l) => l.role === 'claimed')
  for (const [k, list] of lists.entries()) {
    const path = ['lists', k]
    if (ids.has(list.id)) fault('case-id-twice', { id: list.id }, [...path, 'id'])
    ids.add(list.id)
    if (claimed && list.role === 'claimed') {
      const key = CLAIMED_AGREE.find((name) => differ(claimed[name], list[name]))
      if (key) fault('case-two-claimed', { first: claimed.id, second: list.id, key }, [...path, key])
    }
    checkWindow(list.window, [...path, 'window'], fault)
  }
  checkWindow(entry.window, ['window'], fault)
  if (lists.length && !lists.some((l) => l.role === 'verified') && !entry.statements) fault('case-no-verified', {}, ['lists'])
}

/** Several claimed lists are read as one, so they must not contradict each other in these. */
const CLAIMED_AGREE = ['asOf', 'dateOrder', 'event', 'population', 'unit', 'geography', 'window'] as const
const differ = (a: unknown, b: unknown): boolean => Boolean(a && b) && JSON.stringify(a) !== JSON.stringify(b)

function checkWindow(window: CaseEntry['window'], path: Path, fault: Fault): void {
  const { from, to } = window ?? {}
  if (from && to && endsBeforeStart(from, to)) fault('window-order', { from, to }, [...path, 'to'])
}

/** Statements are in the case file itself or in a ledger that it names. */
function statementsOf({ lists = [], statements = [] }: CaseEntry, faultAt: FaultAt, readNamed: ReadNamed, faults: Faults): Statement[] {
  const ids = [...new Set(lists.map((l) => l.id))]
  if (typeof statements === 'string') return readNamed(statements, [], (path, text) => readLedger(path, text, ids))
  return settleStatements(statements, (code, params, path) => faultAt(code, params, ['statements', ...path]), ids, faults)
}

function vocabularyOf({ vocabulary = {} }: CaseEntry, readNamed: ReadNamed): Vocabulary {
  if (typeof vocabulary !== 'string') return vocabulary
  return readNamed<Vocabulary>(vocabulary, {}, (path, text) => validated(vocabularySchema, parseYaml(path, text)))
}

/** Reads a CSV file with the columns alias and place. Throws InputError case-yaml, case-aliases. */
function readAliases(file: string, text: string): PlaceAlias[] {
  const lines = withCsvFaults(file, utf8(text), (): Readonly<Record<string, string>>[] =>
    parseCsv(text, {
      columns: (header: string[]) => header.map((c) => c.trim().toLowerCase()),
      bom: true,
      skip_empty_lines: true,
      trim: true,
    }),
  )
  const [first] = lines
  if (first && !('alias' in first && 'place' in first)) throw new InputError('case-aliases', {}, file, 1)
  return lines.flatMap(({ alias, place }): PlaceAlias[] => (alias && place ? [[alias, place]] : []))
}
