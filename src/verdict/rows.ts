// The verdicts on a list's rows in columns, people and rows set aside, in the order of the file.
import { groupOf, groupSize, type Groups } from '../metrics/groups.ts'
import type { Facts } from '../model/facts.ts'
import type { Sequence } from '../model/pair.ts'
import type { Reject, SourceList } from '../model/source.ts'
import { CATEGORIES, type CandidateVerdict, type Category, type Flag, type RowVerdict } from '../model/verdict.ts'
import { flagsFrom } from './flags.ts'

export interface RowColumns {
  readonly list: SourceList
  readonly f: Facts
  /** Positions in CATEGORIES. */
  readonly categories: Uint8Array
  /** Bits in the order of FLAGS. */
  readonly flags: Int32Array
  readonly links: Groups
  /** The row that stands for each row, −1 for itself. */
  readonly standsFor: Int32Array
  candidatesOf(i: number): readonly CandidateVerdict[]
}

const NONE: readonly never[] = []

/** Every row is made when it is asked for. */
export function rowsOf(columns: RowColumns): Sequence<RowVerdict> {
  const { f } = columns
  const rejects = columns.list.rejects.toSorted((x, y) => x.row - y.row)
  const length = f.n + rejects.length
  // Where each reject stands among all rows.
  const places = Int32Array.from(rejects, (reject, r) => r + firstFrom(f.rows, reject.row))
  const at = (k: number): RowVerdict => {
    const r = firstFrom(places, k)
    return places[r] === k ? rejected(rejects[r]!) : new PersonVerdict(columns, k - r)
  }
  return {
    length,
    at: (k) => (k < length ? at(k) : undefined),
    *[Symbol.iterator]() {
      let r = 0
      for (let i = 0; i < f.n; i++) {
        while (r < rejects.length && rejects[r]!.row < f.rows[i]!) yield rejected(rejects[r++]!)
        yield new PersonVerdict(columns, i)
      }
      while (r < rejects.length) yield rejected(rejects[r++]!)
    },
  }
}

/** Position of the first value that is not less; values ascend. */
function firstFrom(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

const rejected = (r: Reject): RowVerdict => ({
  row: r.row,
  sheet: r.sheet,
  line: r.line,
  position: -1,
  category: r.kind,
  flags: NONE,
  links: NONE,
  duplicateOf: null,
  candidates: NONE,
})

/** One row of the columns; most readers ask for little of it. */
class PersonVerdict implements RowVerdict {
  private readonly columns: RowColumns
  readonly position: number

  constructor(columns: RowColumns, position: number) {
    this.columns = columns
    this.position = position
  }

  get row(): number {
    return this.columns.f.rows[this.position]!
  }

  get sheet(): number | undefined {
    return this.columns.list.records.sheet?.(this.position)
  }

  get line(): number {
    return this.columns.list.records.line(this.position)
  }

  get category(): Category {
    return CATEGORIES[this.columns.categories[this.position]!]!
  }

  get flags(): readonly Flag[] {
    return flagsFrom(this.columns.flags[this.position]!)
  }

  get links(): ArrayLike<number> & Iterable<number> {
    const { links } = this.columns
    return groupSize(links, this.position) ? groupOf(links, this.position) : NONE
  }

  get duplicateOf(): number | null {
    const { standsFor, f } = this.columns
    const other = standsFor[this.position]!
    return other < 0 ? null : f.rows[other]!
  }

  get candidates(): readonly CandidateVerdict[] {
    return this.columns.candidatesOf(this.position)
  }
}
