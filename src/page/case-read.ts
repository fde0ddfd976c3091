// A case file, in the worker: read as the command reads it. What the desk shows of it is the desk's from then on; all else holds as it stands there.
import { readCaseFile, type CaseFile } from '../case/case-file.ts'
import { settleCase, type SettledCase } from '../case/case-plan.ts'
import type { CaseEntry, ListEntry } from '../case/case-schema.ts'
import type { PlanOptions } from '../case/options.ts'
import { entriesOf, present } from '../case/present.ts'
import { baseName } from '../metrics/base-name.ts'
import { InputError } from '../model/errors.ts'
import type { Field } from '../model/fields.ts'
import type { CaseList, CaseRead, Reading } from './case-on-desk.ts'
import type { ListAsked } from './protocol.ts'

/** What was said is no part of a case; the command beside it holds it. */
const SAID = /^# reconcile run --case \S+ --claim ("(?:[^"\\]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*")$/m
/** Columns by number are the desk's; those by their headings stay the case's. */
const isNumber = (column: string | number): boolean => /^[1-9]\d*$/.test(String(column))

/** `textOf` gives a file by its name, undefined where it is not here. Throws InputErrors. */
export function caseFileOf(name: string, text: string, textOf: (name: string) => string | undefined): CaseFile {
  return readCaseFile(name, text, {
    locate: baseName,
    read: (path) => {
      const found = textOf(path)
      if (found === undefined) throw new InputError('file-not-found', {}, path)
      return found
    },
  })
}

/** The case as the desk takes it. */
export function deskOf({ entry, statements, files }: CaseFile, text: string): CaseRead {
  const { case: title, window, lists = [], ...top } = entry
  const said = SAID.exec(text)?.[1]
  return {
    lists: lists.map(listOf),
    desk: {
      title: title ?? null,
      claim: said === undefined ? '' : (JSON.parse(said) as string),
      figure: null,
      from: window?.from ?? '',
      to: window?.to ?? '',
    },
    beside: files.slice(1),
    missing: [],
    rest: { top, lists: Object.fromEntries(lists.map((list) => [list.id, restOf(list)])) },
    statements: statements.length,
    scope: entriesOf(entry.scope ?? {}).map(([field, values]) => [field, [values ?? []].flat().map(String)]),
  }
}

/** A case whose other files are not all here yet: nothing of it can be used. */
export const waitingFor = (missing: readonly string[]): CaseRead => ({
  lists: [],
  desk: {},
  beside: missing,
  missing,
  rest: { top: {}, lists: {} },
  statements: 0,
  scope: [],
})

function listOf({
  file,
  id,
  role,
  sheet,
  headerRow,
  dateOrder,
  delimiter,
  encoding,
  asOf,
  withheld,
  map = {},
  exclude = [],
}: ListEntry): CaseList {
  const columns = new Map<number, Field | null>()
  for (const [field, named] of entriesOf(map))
    for (const column of [named ?? []].flat()) if (isNumber(column)) columns.set(Number(column), field)
  for (const column of exclude) if (isNumber(column)) columns.set(Number(column), null)
  const texts = present({ sheet: sheet === undefined ? undefined : [sheet].flat().join(','), dateOrder, delimiter, encoding, asOf })
  const numbers = present({ headerRow, withheld })
  const reading: Reading = { ...texts, ...Object.fromEntries(entriesOf(numbers).map(([key, n]) => [key, String(n)])), columns }
  return { name: baseName(file), id, role, reading }
}

/** What of a list's entry the desk does not show. */
function restOf({ map = {}, exclude = [], ...entry }: ListEntry): CaseRead['rest']['lists'][string] {
  const {
    id: _i,
    role: _r,
    file: _f,
    sheet: _s,
    headerRow: _h,
    dateOrder: _d,
    delimiter: _l,
    encoding: _e,
    asOf: _a,
    withheld: _w,
    ...rest
  } = entry
  const named = entriesOf(map).flatMap(([field, columns]) => {
    const byHeading = [columns ?? []]
      .flat()
      .filter((column) => !isNumber(column))
      .map(String)
    return byHeading.length ? [[field, byHeading] as const] : []
  })
  const left = exclude.filter((column) => !isNumber(column))
  return { ...rest, ...(named.length ? { map: Object.fromEntries(named) } : {}), ...(left.length ? { exclude: left } : {}) }
}

/** The case with the lists that are on the desk, in its own order; theirs are the options. Throws InputErrors. */
export function settledIn(file: CaseFile, asked: readonly ListAsked[], options: PlanOptions): SettledCase {
  const { case: _, window: _w, ...entry } = file.entry
  const known = entry.lists ?? []
  const placeOf = ({ id }: ListAsked): number => {
    const at = known.findIndex((l) => l.id === id)
    return at < 0 ? known.length : at
  }
  const lists = [...asked]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ file: number, role, id }): ListEntry => {
      const own = known.find((l) => l.id === id)
      return { ...(own ? restOf(own) : {}), id, role, file: String(number) }
    })
  const here = new Set(lists.map(({ id }) => id))
  const statements = file.statements.map((s) =>
    s.names.list === null || here.has(s.names.list) ? s : { ...s, names: { ...s.names, list: null } },
  )
  return settleCase({ ...file, statements, entry: { ...entry, lists } satisfies CaseEntry }, options)
}
