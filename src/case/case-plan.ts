// Turns a case file and options into one plan. Options take precedence over the file.
import type { DateOrder } from '../model/source.ts'
import { DEFAULT_PLAN, type Plan } from '../model/plan.ts'
import type { Statement } from '../model/statement.ts'
import type { ReadWishes } from '../source/read.ts'
import type { CaseFile } from './case-file.ts'
import type { ListEntry } from './case-schema.ts'
import { settle, type PlanOptions, type Settled } from './options.ts'
import { entriesOf, present } from './present.ts'
import { acceptOf } from './read-risk.ts'

export interface SettledCase extends Settled {
  /** Conditions of --fail-on. */
  readonly failOn: readonly string[]
}

/** Throws InputErrors for wrong options; faults of the case file were reported by `readCaseFile`. */
export function settleCase(file: CaseFile, options: PlanOptions): SettledCase {
  const { lists = [], failOn = [] } = file.entry
  const files = lists.map(({ file: path, role, id }) => ({ path, role, id }))
  const settled = settle(files, options, planOf(file))
  return {
    failOn,
    plan: { ...settled.plan, dateOrder: dateOrders(lists, settled.plan.dateOrder) },
    lists: settled.lists.map(({ path, wishes }, k) => {
      const entry = lists[k]
      return { path, wishes: entry ? wishesOf(entry, wishes) : wishes }
    }),
  }
}

/** The plan before options are applied. */
function planOf({ entry, statements, vocabulary, placeAliases }: CaseFile): Plan {
  const { lists = [], settings: { risk, ...settings } = {}, scope = {}, window = {} } = entry
  const accept = risk === undefined ? undefined : acceptOf(String(risk))
  return {
    ...DEFAULT_PLAN,
    title: entry.case ?? null,
    ...present({ accept, ...present(settings) }),
    window: { from: window.from ?? null, to: window.to ?? null },
    scope: new Map(entriesOf(scope).map(([field, values]) => [field, texts(values)])),
    statements: statements.map((s) => ofJoinedList(s, lists)),
    words: {
      events: Object.entries(vocabulary.events ?? {}),
      held: vocabulary.held ?? [],
      out: vocabulary.out ?? [],
      places: placeAliases,
    },
  }
}

/** One value or several, as texts. */
const texts = (values: undefined | string | number | readonly (string | number)[]): string[] =>
  values === undefined ? [] : [values].flat().map(String)

/** Several claimed lists become one under the first one's id, so a statement that names another of them is redirected. */
function ofJoinedList(statement: Statement, lists: readonly ListEntry[]): Statement {
  const first = lists.find((l) => l.role === 'claimed')
  const named = lists.find((l) => l.id === statement.names.list)
  return first && named?.role === 'claimed' ? { ...statement, names: { ...statement.names, list: first.id } } : statement
}

/** Date order by list id; options take precedence. The joined claimed list uses the order stated for any of its parts. */
function dateOrders(lists: readonly ListEntry[], typed: ReadonlyMap<string, DateOrder>): Map<string, DateOrder> {
  const orders = new Map<string, DateOrder>()
  for (const { id, dateOrder } of lists) if (dateOrder) orders.set(id, dateOrder)
  for (const [id, order] of typed) orders.set(id, order)
  const claimed = lists.filter((l) => l.role === 'claimed').map((l) => l.id)
  const stated = claimed.map((id) => orders.get(id)).find((order) => order !== undefined)
  const [first] = claimed
  if (first !== undefined && stated !== undefined) orders.set(first, stated)
  return orders
}

/** How a list is read: its entry in the case file, overridden by options. */
function wishesOf(entry: ListEntry, typed: ReadWishes): ReadWishes {
  const { encoding, delimiter, sheet, headerRow, inputFormat, asOf, withheld, source, event, population, unit, geography, window } = entry
  const mapped = entriesOf(entry.map ?? {}).flatMap(([field, columns]) => texts(columns).map((column) => [field, column] as const))
  return {
    ...present({
      encoding,
      delimiter: delimiter === 'tab' ? '\t' : delimiter,
      sheet: sheet === undefined ? undefined : texts(sheet),
      headerRow,
      inputFormat,
      asOf,
      withheld,
    }),
    ...typed,
    ...present({ source, protect: entry.protect || undefined, closed: entry.complete || undefined }),
    scope: { ...present({ event, population, unit, geography }), ...(window ? { from: window.from, to: window.to } : {}) },
    map: [...mapped, ...typed.map],
    exclude: [...(entry.exclude ?? []), ...typed.exclude],
  }
}
