// Documents of several lists, each numbered by itself → one numbering, in the order of the lists.
import { ByteIds, NumberIds } from '../metrics/intern.ts'
import type { Documents } from '../model/facts.ts'
import { documentAt, type DocumentColumns } from './document-ids.ts'

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
  const before = new DocumentIds()
  const to = lists.slice(0, -1).map((list) => list.numbers.map((_, at) => before.take(list, at)))
  const last = lists.at(-1)
  if (!last) return { documents: before.documents(null, 0), to: [] }
  // Those that only the last list has move together, to where others were.
  let more = 0
  const ofLast = last.numbers.map((value, at) => {
    const known = before.find(last, at)
    if (known >= 0) return known
    last.numbers[more] = value
    return before.length + more++
  })
  return { documents: before.documents(last, more), to: [...to, ofLast] }
}

/** One numbering of the documents of lists, looked up one by one. */
class DocumentIds {
  private readonly texts = new ByteIds()
  /** Of numbers, and of texts as columns have them. */
  private readonly ids = new NumberIds()

  get length(): number {
    return this.ids.length
  }

  /** The id of a document of such columns; it gets one where it has none. */
  take({ numbers, texts: { bytes, starts } }: DocumentColumns, at: number): number {
    const value = numbers[at]!
    return this.ids.id(value < 0 ? -1 - this.texts.id(bytes, starts[-1 - value]!, starts[-value]!) : value)
  }

  /** The same, −1 where it has none. */
  find({ numbers, texts: { bytes, starts } }: DocumentColumns, at: number): number {
    const value = numbers[at]!
    if (value >= 0) return this.ids.find(value)
    const text = this.texts.find(bytes, starts[-1 - value]!, starts[-value]!)
    return text < 0 ? -1 : this.ids.find(-1 - text)
  }

  /** These and the first so many of another list. */
  documents(last: DocumentColumns | null, more: number): Documents {
    const { length } = this
    const own: DocumentColumns = { numbers: this.ids.values, texts: this.texts.strings() }
    const columnsOf = (id: number): DocumentColumns => (id < length || last === null ? own : last)
    const placeOf = (id: number): number => (id < length ? id : id - length)
    return {
      length: length + more,
      at: (id) => documentAt(columnsOf(id), placeOf(id)),
      number: (id) => Math.max(-1, columnsOf(id).numbers[placeOf(id)]!),
    }
  }
}
