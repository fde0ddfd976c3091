// Facts of several lists, each read by itself → one numbering of values for all of them: equal ids mean equal values.
import type { Facts, IdColumn, IdNumbers, Ids } from '../model/facts.ts'
import { int32, narrowed } from '../metrics/columns.ts'
import { GIVEN_AT, MARRIED_AT, type Tokens } from '../model/name-parse.ts'
import { parseAt, renumberPacked } from '../model/parse-rows.ts'
import type { DocumentColumns } from './document-ids.ts'
import { eachIdColumn } from './id-columns.ts'
import { TextIds } from './list-cells.ts'
import { mergeDocuments } from './merge-documents.ts'
import { TokenIds } from './token-ids.ts'

export interface AllFacts {
  readonly facts: readonly Facts[]
  readonly tokens: Tokens
}

/** Facts of one list, whose ids are its own until they are merged. Can cross to another thread. */
export interface ListFacts {
  readonly facts: Omit<Facts, 'documents'>
  readonly documents: DocumentColumns
  readonly tokens: { readonly text: readonly string[]; readonly base: readonly string[] }
}

/** The columns of the lists are changed in place. */
export function mergeFacts(lists: readonly ListFacts[]): AllFacts {
  const tokens = new TokenIds()
  const { documents, to } = mergeDocuments(lists.map((list) => list.documents))
  for (const [at, list] of lists.entries()) {
    const { text, base } = list.tokens
    renumberParses(
      list.facts,
      Int32Array.from(text, (t, k) => tokens.idOf(t, base[k]!)),
    )
    renumber(list.facts.document, to[at]!)
  }
  const columns = eachIdColumn((column) => mergeIds(lists.map(({ facts }) => facts[column])))
  const textColumns = (lists[0]?.facts.text ?? []).map((_, k) => mergeIds(lists.map(({ facts }) => facts.text[k]!.ids)))
  const facts = lists.map((list, at): Facts => ({
    ...list.facts,
    ...eachIdColumn((column: IdColumn) => columns[column][at]!),
    text: list.facts.text.map(({ key }, k) => ({ key, ids: textColumns[k]![at]! })),
    documents,
  }))
  return { facts, tokens: tokens.finish() }
}

/** One column of all lists under one numbering. */
function mergeIds(columns: readonly Ids[]): Ids[] {
  const texts = new TextIds()
  return columns.map(({ id, values }) => {
    const to = Int32Array.from(values, (value) => texts.id(value))
    return { id: id instanceof Int32Array ? renumber(id, to) : renumberedNarrow(id, to), values: texts.values }
  })
}

/** Does every id stay as it is? Those of the first list do. */
const isSame = (to: Int32Array): boolean => to.every((id, k) => id === k)

/** `to`: the new id by the old one. */
function renumber(ids: Int32Array, to: Int32Array): Int32Array {
  if (isSame(to)) return ids
  for (let i = 0; i < ids.length; i++) if (ids[i]! >= 0) ids[i] = to[ids[i]!]!
  return ids
}

/** Of ids in few bytes, for which new ones may be too great. */
function renumberedNarrow(ids: IdNumbers, to: Int32Array): IdNumbers {
  if (isSame(to)) return ids
  const wide = int32(ids.length)
  wide.set(ids)
  return narrowed(
    renumber(wide, to),
    to.reduce((most, id) => Math.max(most, id), -1),
  )
}

function renumberParses(facts: ListFacts['facts'], to: Int32Array): void {
  if (isSame(to)) return
  const { n, parses, packed, parseCount } = facts
  if (packed) {
    renumberPacked(packed, to)
    return
  }
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < parseCount[i]!; p++) {
      const at = parseAt(facts, i, p)
      for (let k = at + GIVEN_AT; k <= at + MARRIED_AT; k++) if (parses[k]! >= 0) parses[k] = to[parses[k]!]!
    }
  }
}
