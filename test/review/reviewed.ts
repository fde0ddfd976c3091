// Two lists compared as a review sees them: facts, a report with names, the queue.
import { readList } from '../../src/index.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'
import { reconcileLists } from '../../src/reconcile.ts'
import { describe } from '../../src/report/describe.ts'
import { identityOf, type Identity } from '../../src/review/decisions.ts'
import { queueItems } from '../../src/review/queue.ts'
import { rowFacts, rowPlace } from '../../src/review/recall.ts'

export const KEY = Buffer.alloc(32, 7)

const HEAD = 'Nombre,Cédula,Fecha de nacimiento,Fecha de excarcelación\n'
/** Two pairs with half a name on one side, which no evidence but a document links; one that links by itself. */
export const CLAIMED = [
  'Pedro Rodríguez,,1975-05-06,2026-01-12',
  'Luis García,,1980-03-04,2026-01-13',
  'Ana Pérez Rojas,V-11111222,1990-01-02,2026-01-14',
]
export const VERIFIED = [
  'Rodríguez,V-12222333,1975-05-06,2026-01-12',
  'García,,1980-03-04,2026-01-13',
  'Ana Pérez Rojas,V-11111222,1990-01-02,2026-01-14',
]

export async function reviewed(claimed: readonly string[] = CLAIMED, verified: readonly string[] = VERIFIED) {
  const bytes = (rows: readonly string[]) => Buffer.from(`${HEAD}${rows.join('\n')}\n`)
  const lists = [
    await readList('c.csv', bytes(claimed), { id: 'claimed', role: 'claimed' }),
    await readList('v.csv', bytes(verified), { id: 'verified', role: 'verified' }),
  ]
  const outcome = await reconcileLists(lists, { ...DEFAULT_PLAN, nameOnly: 'review' })
  const { facts, tokens } = outcome
  const identity = (list: string, row: number, isInside = false): Identity => {
    const f = facts.find((found) => found.list === list)!
    const at = f.rows.indexOf(row)
    return identityOf(KEY, rowFacts(f, tokens, at), isInside ? rowPlace(f, at) : undefined)
  }
  const report = describe(outcome, 'names')
  return { facts, tokens, report, identity, items: queueItems(report, 'en', identity) }
}
