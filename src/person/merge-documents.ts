// Documents of several lists, each numbered by itself → one numbering, in the order of the lists.
import type { Documents } from '../model/facts.ts'
import { DocumentIds, type DocumentColumns } from './document-ids.ts'

interface MergedDocuments {
  readonly documents: Documents
  /** By list: the id in the one numbering by its own id. */
  readonly to: readonly Int32Array[]
}

/** What the last list has is looked up among those before it, and put into no table: a long list behind short ones costs little. */
export function mergeDocuments(lists: readonly DocumentColumns[]): MergedDocuments {
  const last = lists.at(-1)
  if (!last) return { documents: new DocumentIds(), to: [] }
  const before = new DocumentIds()
  const to = lists.slice(0, -1).map((list) => list.numbers.map((_, at) => before.take(list, at)))
  const { numbers, texts } = last
  // Of those that only the last list has, its own ids.
  const own = new Int32Array(numbers.length)
  let more = 0
  const ofLast = numbers.map((_, at) => {
    const known = before.find(last, at)
    if (known >= 0) return known
    own[more] = at
    return before.length + more++
  })
  const ownOf = (id: number): number => own[id - before.length]!
  const documents: Documents = {
    length: before.length + more,
    at: (id) => (id < before.length ? before.at(id) : (texts.get(ownOf(id)) ?? String(numbers[ownOf(id)]))),
    number: (id) => (id < before.length ? before.number(id) : numbers[ownOf(id)]!),
  }
  return { documents, to: [...to, ofLast] }
}
