// The pool as linking uses it: what its tasks share crosses to the other threads once, with the first task that is worth it.
import { prepareNames } from '../link/prepared-names.ts'
import { documentColumns, documentsOf, type DocumentColumns } from '../link/comparison/packed-documents.ts'
import type { LinkPool, Shared } from '../link/task.ts'
import type { Facts } from '../model/facts.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import type { Plan } from '../model/plan.ts'
import { nameKnowledge } from '../names/knowledge.ts'
import { rememberRowTokens, rowTokens, type RowTokens } from '../names/row-tokens.ts'
import { withPool, type Pool, type Workers } from './pool.ts'

/** What crosses to another thread: columns are shared, all else is copied. */
export interface SharedColumns {
  /** Without notes; documents are a class, and do not cross as they are. */
  readonly facts: readonly Omit<Facts, 'documents'>[]
  readonly documents: DocumentColumns
  readonly rowTokens: readonly RowTokens[]
  readonly tokens: Tokens
  readonly plan: Shared['plan']
}

function columnsOf({ facts, names, plan: { accept, review, nameOnly } }: Shared): SharedColumns {
  return {
    facts: facts.map(({ documents: _documents, ...f }) => ({ ...f, notes: [] })),
    documents: documentColumns(facts[0]!.documents),
    rowTokens: facts.map(rowTokens),
    tokens: names.tokens,
    plan: { accept, review, nameOnly },
  }
}

/** What another thread sent, as this one needs it. */
export function sharedOf(
  { facts: bare, documents: columns, rowTokens: tokensOf, tokens, plan }: SharedColumns,
  known: NameKnowledge,
): Shared {
  const documents = documentsOf(columns)
  const facts = bare.map((f) => ({ ...f, documents }))
  for (const [at, f] of facts.entries()) rememberRowTokens(f, tokensOf[at]!)
  return { facts, plan, names: prepareNames(facts, tokens, known) }
}

/** The pool, for linking the facts of these lists. */
export function linkPool(pool: Pool, facts: readonly Facts[], tokens: Tokens, plan: Plan): LinkPool {
  return poolOf(pool, { facts, names: prepareNames(facts, tokens, nameKnowledge()), plan })
}

function poolOf(pool: Pool, shared: Shared): LinkPool {
  let isShared = false
  return {
    shared,
    async each(task, args, pieces, { own, seen, alone } = {}) {
      const run = own ?? task.start(shared, args)
      if (alone || pieces < 2 || pool.beside === 0)
        return Array.from({ length: pieces }, (_, piece) => {
          seen?.(piece)
          return run(piece)
        })
      if (!isShared) pool.share(columnsOf(shared))
      isShared = true
      return pool.divide(task.name, args, pieces, run, seen)
    },
  }
}

/** Links with threads that are started for this alone. */
export const withLinkPool = <T>(shared: Shared, workers: Workers, use: (pool: LinkPool) => Promise<T>): Promise<T> =>
  withPool(workers, (pool) => use(poolOf(pool, shared)))
