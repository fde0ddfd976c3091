// A case file on disk → the plan and the lists it names; options of the command line win over it.
import { settle, type Settled } from '../case/settle.ts'
import { readCaseFile, type CaseFile } from '../case/case-file.ts'
import type { ListEntry } from '../case/case-schema.ts'
import type { ScopeField } from '../model/fields.ts'
import { DEFAULT_PLAN, type Plan } from '../model/plan.ts'
import type { DateOrder } from '../model/source.ts'
import type { ReadWishes } from '../source/read.ts'
import type { Values } from './command.ts'
import { readTextFile } from './text-file.ts'

export interface SettledCase extends Settled {
  readonly file: CaseFile
  readonly failOn: readonly string[]
}

export function settleCase(path: string, values: Values): SettledCase {
  const file = readCaseFile(path, readTextFile)
  const { entry } = file
  const lists = entry.lists ?? []
  const settings = entry.settings ?? {}
  const defined = Object.fromEntries(Object.entries(settings).filter(([, v]) => v !== undefined)) as Partial<Plan>
  const base: Plan = {
    ...DEFAULT_PLAN,
    ...defined,
    window: { from: entry.window?.from ?? null, to: entry.window?.to ?? null },
    scope: new Map(Object.entries(entry.scope ?? {}).map(([field, v]) => [field as ScopeField, typeof v === 'string' ? [v] : (v ?? [])])),
    // Several claimed lists are one, under the id of the first.
    statements: file.statements.map((s) => {
      const named = lists.find((l) => l.id === s.names.list)
      const first = lists.find((l) => l.role === 'claimed')
      return named?.role === 'claimed' && first ? { ...s, names: { ...s.names, list: first.id } } : s
    }),
    words: {
      events: Object.entries(file.vocabulary.events ?? {}),
      held: file.vocabulary.held ?? [],
      out: file.vocabulary.out ?? [],
      places: file.placeAliases,
    },
  }
  const settled = settle(
    lists.map((l) => ({ path: l.file, role: l.role, id: l.id })),
    values,
    base,
  )
  // What the command line says of a list wins over the case file.
  const orders = new Map<string, DateOrder>(lists.flatMap((l) => (l.dateOrder ? [[l.id, l.dateOrder] as const] : [])))
  for (const [id, order] of settled.plan.dateOrder) orders.set(id, order)
  const claimed = lists.filter((l) => l.role === 'claimed').map((l) => l.id)
  const ordered = claimed.find((id) => orders.has(id))
  if (ordered !== undefined) orders.set(claimed[0]!, orders.get(ordered)!)
  return {
    file,
    failOn: entry.failOn ?? [],
    plan: { ...settled.plan, dateOrder: orders },
    lists: settled.lists.map((l, k) => ({ path: l.path, wishes: withCase(lists[k]!, l.wishes) })),
  }
}

function withCase(entry: ListEntry, wishes: ReadWishes): ReadWishes {
  const scope = {
    ...(entry.event ? { event: entry.event } : {}),
    ...(entry.population ? { population: entry.population } : {}),
    ...(entry.unit ? { unit: entry.unit } : {}),
    ...(entry.geography ? { geography: entry.geography } : {}),
    ...(entry.window ? { from: entry.window.from, to: entry.window.to } : {}),
  }
  const mapped = Object.entries(entry.map ?? {}).flatMap(([field, columns]) =>
    (Array.isArray(columns) ? columns : [columns]).map((c) => [field, String(c)] as const),
  )
  return {
    ...(entry.encoding ? { encoding: entry.encoding } : {}),
    ...(entry.delimiter ? { delimiter: entry.delimiter === 'tab' ? '\t' : entry.delimiter } : {}),
    ...(entry.sheet === undefined ? {} : { sheet: [entry.sheet].flat().map(String) }),
    ...(entry.headerRow === undefined ? {} : { headerRow: entry.headerRow }),
    ...(entry.inputFormat ? { inputFormat: entry.inputFormat } : {}),
    ...(entry.asOf ? { asOf: entry.asOf } : {}),
    ...(entry.withheld === undefined ? {} : { withheld: entry.withheld }),
    ...wishes,
    ...(entry.source ? { source: entry.source } : {}),
    ...(entry.protect ? { protect: true } : {}),
    ...(entry.complete ? { closed: true } : {}),
    scope,
    map: [...mapped, ...wishes.map],
    exclude: [...(entry.exclude ?? []), ...wishes.exclude],
  }
}
