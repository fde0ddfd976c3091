// Documents of several lists, each numbered by itself → one numbering, in the order of the lists.
import type { Documents } from '../model/facts.ts'
import { DocumentIds, type DocumentColumns } from './document-ids.ts'

interface MergedDocuments {
  readonly documents: Documents
  /** By list: the id in the one numbering by its own id. */
  readonly to: readonly Int32Array[]
}

/**
 * What the last list has is looked up among those before it, and put into no table: a long list behind short ones costs little. Its columns
 * are changed in place.
 */
export function mergeDocuments(lists: readonly DocumentColumns[]): MergedDocuments {
  const last = lists.at(-1)
  if (!last) return { documents: new DocumentIds(), to: [] }
  const before = new DocumentIds()
  const to = lists.slice(0, -1).map((list) => list.numbers.map((_, at) => before.take(list, at)))
  const { numbers, texts } = last
  // Those that only the last list has move together, to where others were.
  const textOf = new Map<number, string>()
  let more = 0
  const ofLast = numbers.map((_, at) => {
    const known = before.find(last, at)
    if (known >= 0) return known
    if (numbers[at]! < 0) textOf.set(more, texts.get(at)!)
    numbers[more] = numbers[at]!
    return before.length + more++
  })
  const own = (id: number): number => id - before.length
  const documents: Documents = {
    length: before.length + more,
    at: (id) => (id < before.length ? before.at(id) : (textOf.get(own(id)) ?? String(numbers[own(id)]))),
    number: (id) => (id < before.length ? before.number(id) : numbers[own(id)]!),
  }
  return { documents, to: [...to, ofLast] }
}
