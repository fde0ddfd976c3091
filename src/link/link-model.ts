// All that judging pairs of some lists needs beside the rows themselves, as one value: it can be kept, or sent to another machine.
import type { Facts } from '../model/facts.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import type { Estimate } from '../model/pair.ts'
import type { ListPair } from './candidates.ts'
import { documentColumns, documentsOf, type DocumentColumns } from './comparison/packed-documents.ts'
import { countFacts } from './comparison/registry.ts'
import type { Estimates } from './estimate.ts'
import { createPairJudge, type PairJudge, type WholeLists } from './judge/pair-judge.ts'
import { judgedBy } from './judged-by.ts'
import { countedOf, namesOf, type CountedNames, type Names } from './prepared-names.ts'
import { blankOf, factsOfRows, type BlankFacts } from './row-values.ts'
import type { Shared } from './task.ts'

/** Plain values and typed arrays. It holds words of names, documents and places: as personal as the lists are. */
export interface LinkModel {
  readonly plan: Shared['plan']
  readonly tokens: Tokens
  readonly documents: DocumentColumns
  /** By list. */
  readonly blank: readonly BlankFacts[]
  /** By the lists that have a say in it. */
  readonly names: ReadonlyMap<string, CountedNames>
  readonly pairs: readonly ModelOfPairs[]
}

/** What pairs of two lists, or of one with itself, are judged by. */
interface ModelOfPairs extends WholeLists {
  readonly left: number
  readonly right: number
  readonly estimated: Estimate | null
}

const namesKey = ({ left, right }: ModelOfPairs, lists: number): string => judgedBy(left, right, lists).join(' ')

/** For pairs of each of these two lists. */
export function linkModel({ facts, tokens, names, plan }: Shared, asked: readonly ListPair[], estimates: Estimates): LinkModel {
  const pairs = asked.map(([left, right]): ModelOfPairs => {
    const [a, b] = [facts[left]!, facts[right]!]
    return { left, right, estimated: estimates(left, right), sizes: [a.n, b.n], counted: countFacts(a, b) }
  })
  const { accept, review, nameOnly } = plan
  return {
    plan: { accept, review, nameOnly },
    tokens,
    documents: documentColumns(facts[0]!.documents),
    blank: facts.map(blankOf),
    names: new Map(pairs.map((own) => [namesKey(own, facts.length), countedOf(names(own.left, own.right))])),
    pairs,
  }
}

/** Judges rows that were written by `rowWriter`, apart from their lists. */
export interface RowsJudge {
  /** For two lists of `model.pairs`, by position; `right` is null where they are one list and all rows stand in `left`. */
  (pair: number, left: readonly Uint8Array[], right: readonly Uint8Array[] | null): PairJudge
}

export function rowsJudge(model: LinkModel, knowledge: NameKnowledge): RowsJudge {
  const documents = documentsOf(model.documents)
  const prepared = new Map<string, Names>()
  const namesFor = (key: string): Names => {
    const names = prepared.get(key) ?? namesOf(model.names.get(key)!, model.tokens, knowledge)
    prepared.set(key, names)
    return names
  }
  const factsOf = (list: number, rows: readonly Uint8Array[]): Facts => factsOfRows(model.blank[list]!, documents, rows)
  return (pair, left, right) => {
    const own = model.pairs[pair]!
    const a = factsOf(own.left, left)
    const b = right === null ? a : factsOf(own.right, right)
    return createPairJudge(a, b, namesFor(namesKey(own, model.blank.length)), model.plan, own.estimated, own)
  }
}
