// Facts of two lists whose columns are told, for tests of one verb.
import type { LinkPool } from '../../src/link/task.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE } from '../../src/threads/pool.ts'
import { prepareNames, type Names } from '../../src/link/prepared-names.ts'
import { DEFAULT_PLAN } from '../../src/index.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { ColumnUse } from '../../src/model/source.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'
import { listOf } from '../person/list-of.ts'

const known = nameKnowledge()

export interface TwoLists {
  readonly a: Facts
  readonly b: Facts
  readonly names: Names
}

/** `headings` are fields ("name,birth_date"), anything else a column of unknown meaning; rows are lines of CSV. */
export async function twoLists(headings: string, left: readonly string[], right: readonly string[]): Promise<TwoLists> {
  const lists = [await listOf(headings, left), await listOf(headings, right, 'verified')].map((list) => ({
    ...list,
    columns: list.columns.map((c): ColumnUse => (c.field === null && headings.includes(c.header) ? { ...c, basis: 'none' } : c)),
  }))
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  return { a: facts[0]!, b: facts[1]!, names: prepareNames(facts, tokens, known) }
}

/** With this thread alone; the lists are at positions 0 and 1. */
export const withLists = <T>({ a, b, names }: TwoLists, use: (pool: LinkPool) => Promise<T>): Promise<T> =>
  withLinkPool({ facts: [a, b], names, plan: DEFAULT_PLAN }, ALONE, use)
