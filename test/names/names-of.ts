// Raw names, ready to be compared with each other as if they were the rows of one list.
import { parseAt } from '../../src/model/parse-rows.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import type { NameResult } from '../../src/names/name.ts'
import { rowTokens } from '../../src/names/row-tokens.ts'
import { namesToFacts } from '../../src/person/names-to-facts.ts'

export function namesOf(raw: readonly string[]) {
  const { facts, tokens, words } = namesToFacts(raw, nameKnowledge())
  const { frequencies, relater, comparer } = prepareNames([facts], tokens, nameKnowledge())
  const { parses, parseCount } = facts
  const pair = (i: number, j: number) => [parses, parseCount[i]!, parseAt(facts, i), parses, parseCount[j]!, parseAt(facts, j)] as const
  return {
    facts,
    tokens,
    words,
    frequencies,
    relater,
    comparer,
    rowTokens: rowTokens(facts),
    /** A copy of the result. */
    compare: (i: number, j: number): NameResult => ({ ...comparer.compare(...pair(i, j)) }),
    clash: (i: number, j: number): boolean => comparer.clash(...pair(i, j)),
  }
}
