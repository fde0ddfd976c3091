// The pool as linking uses it: what its tasks share crosses to the other threads once, with the first task that is worth it.
import { equalRows } from '../link/equal-rows.ts'
import { namesByLists, type Names } from '../link/prepared-names.ts'
import { documentColumns, documentsOf, type DocumentColumns } from '../link/comparison/packed-documents.ts'
import type { LinkPool, Shared } from '../link/task.ts'
import type { Facts } from '../model/facts.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import { isSeldomAsked } from '../model/parse-rows.ts'
import type { Plan, PairDecision } from '../model/plan.ts'
import { nameKnowledge } from '../names/knowledge.ts'
import { rememberRowTokens, rowTokens, type RowTokens } from '../names/row-tokens.ts'
import { withPool, type Pool, type Workers } from './pool.ts'
import { worthThreads } from './worth.ts'

/** What crosses to another thread: columns are shared, all else is copied. */
export interface SharedColumns {
  /** Without notes; documents are a class, and do not cross as they are. */
  readonly facts: readonly Omit<Facts, 'documents'>[]
  readonly documents: DocumentColumns
  readonly equal: Shared['equal']
  /** null where they are worked out as they are asked for. */
  readonly rowTokens: readonly (RowTokens | null)[]
  readonly tokens: Tokens
  readonly counted: Shared['counted']
  readonly plan: Shared['plan']
}

function columnsOf({ facts, equal, tokens, counted, plan: { accept, review, nameOnly } }: Shared): SharedColumns {
  return {
    facts: facts.map(({ documents: _documents, ...f }) => ({ ...f, notes: [] })),
    documents: documentColumns(facts[0]!.documents),
    equal,
    rowTokens: facts.map((f) => (isSeldomAsked(f) ? null : rowTokens(f))),
    tokens,
    counted,
    plan: { accept, review, nameOnly },
  }
}

/** What another thread sent, as this one needs it. */
export function sharedOf(
  { facts: bare, documents: columns, equal, rowTokens: tokensOf, tokens, counted, plan }: SharedColumns,
  known: NameKnowledge,
): Shared {
  const documents = documentsOf(columns)
  const facts = bare.map((f) => ({ ...f, documents }))
  for (const [at, f] of facts.entries()) {
    const own = tokensOf[at]
    if (own) rememberRowTokens(f, own)
  }
  return { facts, equal, plan, tokens, counted, names: namesByLists(facts, tokens, known, counted) }
}

/** The pool, for linking the facts of these lists; `decided` by people. */
export function linkPool(pool: Pool, facts: readonly Facts[], tokens: Tokens, plan: Plan, decided: readonly PairDecision[] = []): LinkPool {
  const equal = facts.map((f, at) => equalRows(f, decidedWithin(decided, at)))
  const counted: Shared['counted'] = new Map()
  return poolOf(pool, { facts, equal, tokens, counted, names: namesByLists(facts, tokens, nameKnowledge(), counted), plan })
}

/** Rows of a list of which people said whether they are somebody else on it. */
const decidedWithin = (decided: readonly PairDecision[], at: number): ReadonlySet<number> =>
  new Set(decided.flatMap(({ left, right, a, b }) => (left === at && right === at ? [a, b] : [])))

/** The columns of fewer rows are not worth the time that looking for them takes. */
const MANY_ROWS = 500_000

function poolOf(pool: Pool, shared: Shared): LinkPool {
  let isShared = false
  const rows = shared.facts.reduce((sum, { n }) => sum + n, 0)
  return {
    shared,
    release() {
      if (rows >= MANY_ROWS) pool.release()
    },
    async each(task, args, pieces, { own, seen, alone, pairs = 0 } = {}) {
      const run = own ?? task.start(shared, args)
      const beside = alone ? 0 : pool.besideFor(worthThreads(rows, pairs))
      if (pieces < 2 || beside < 1) {
        const results: ReturnType<typeof run>[] = []
        for (let piece = 0; piece < pieces; piece++) {
          const stopping = pool.mayStop()
          if (stopping) await stopping
          seen?.(piece)
          results.push(run(piece))
        }
        return results
      }
      if (!isShared) pool.share(columnsOf(shared))
      isShared = true
      return pool.divide(task.name, args, pieces, run, { seen, beside })
    },
  }
}

/** Links with threads that are started for this alone; all pairs are judged by the same names. */
export function withLinkPool<T>(
  { facts, equal, names, plan }: Pick<Shared, 'facts' | 'plan'> & Partial<Pick<Shared, 'equal'>> & { readonly names: Names },
  workers: Workers,
  use: (pool: LinkPool) => Promise<T>,
): Promise<T> {
  const shared = {
    facts,
    plan,
    equal: equal ?? facts.map((f) => equalRows(f)),
    tokens: names.tokens,
    counted: new Map(),
    names: () => names,
  }
  return withPool(workers, (pool) => use(poolOf(pool, shared)))
}
