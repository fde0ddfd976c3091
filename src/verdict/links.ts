// The links of all pairs of lists in one sequence, with what the linked rows say differently.
import { groupOf, groupsOf, type Groups } from '../metrics/groups.ts'
import type { PairOutcome } from '../model/outcome.ts'
import type { LinkStatus, Pair, Reason, Sequence } from '../model/pair.ts'
import type { Conflict, LinkVerdict } from '../model/verdict.ts'

/** What two linked rows say differently. */
export interface Examine {
  (outcome: PairOutcome, link: LinkedRows): Examined
}

/** Two linked rows, and the pair whose evidence it rests on. */
interface LinkedRows {
  readonly a: number
  readonly b: number
  readonly via: Pair
}

interface Examined {
  readonly conflicts: readonly Conflict[]
  readonly placeDiffers: boolean
  readonly otherDetention: boolean
}

/** What flags and categories ask of a link, as bits. */
export const LINK_SAYS = {
  /** It rests on the names alone. */
  nameOnly: 1,
  placeDiffers: 2,
  otherDetention: 4,
  conflicts: 8,
} as const

interface RowOfList {
  readonly list: number
  readonly position: number
}

const NONE: readonly never[] = []
const STATUS: readonly LinkStatus[] = ['match', 'possible', 'ambiguous']
const MATCH = STATUS.indexOf('match')

/** Links in columns; an object is made for whoever reads a link whole. Links are numbered as they stand in `outcomes`, one pair of lists after another. */
export class LinkTable implements Sequence<LinkVerdict> {
  readonly length: number
  /** Positions of the linked rows among the facts of their lists. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** LINK_SAYS of each. */
  readonly says: Uint8Array
  /** Of links whose facts conflict. */
  readonly conflicts: ReadonlyMap<number, readonly Conflict[]>
  /** By list: the links of each of its rows. */
  readonly ends: readonly Groups[]
  private readonly statuses: Uint8Array
  private readonly allOdds: Int32Array
  private readonly outcomes: readonly PairOutcome[]
  /** The first link of each outcome. */
  private readonly offsets: readonly number[]

  /** `sizes`: rows of each list. */
  constructor(outcomes: readonly PairOutcome[], sizes: readonly number[], examine: Examine) {
    const offsets: number[] = []
    let length = 0
    for (const o of outcomes) {
      offsets.push(length)
      length += o.links.length
    }
    this.length = length
    this.outcomes = outcomes
    this.offsets = offsets
    this.a = new Int32Array(length)
    this.b = new Int32Array(length)
    this.statuses = new Uint8Array(length)
    this.allOdds = new Int32Array(length)
    this.says = new Uint8Array(length)
    this.conflicts = this.fill(examine)
    this.ends = sizes.map((n, list) => this.endsOn(list, n))
  }

  private fill(examine: Examine): ReadonlyMap<number, readonly Conflict[]> {
    const conflicts = new Map<number, readonly Conflict[]>()
    let k = 0
    for (const outcome of this.outcomes) {
      for (const link of outcome.links) {
        const found = examine(outcome, link)
        if (found.conflicts.length) conflicts.set(k, found.conflicts)
        this.says[k] = saysOf(found, link.via)
        this.statuses[k] = STATUS.indexOf(link.status)
        this.allOdds[k] = link.odds
        this.a[k] = link.a
        this.b[k] = link.b
        k++
      }
    }
    return conflicts
  }

  /** The links that end on a list, by its rows. */
  private endsOn(list: number, n: number): Groups {
    const own = this.outcomes
      .map(({ left, right, links }, x) => ({ left, right, first: this.offsets[x]!, count: links.length }))
      .filter(({ left, right }) => left === list || right === list)
    const size = own.reduce((sum, { count }) => sum + count, 0)
    const [rows, links] = [new Int32Array(size), new Int32Array(size)]
    let put = 0
    for (const { left, first, count } of own) {
      const end = left === list ? this.a : this.b
      for (let link = first; link < first + count; link++) {
        rows[put] = end[link]!
        links[put++] = link
      }
    }
    const { start, item } = groupsOf(rows, n)
    return { start, item: item.map((k) => links[k]!) }
  }

  /** Numbers of the links of a row. */
  of(list: number, position: number): Int32Array {
    return groupOf(this.ends[list]!, position)
  }

  status(link: number): LinkStatus {
    return STATUS[this.statuses[link]!]!
  }

  /** Hundredths of a bit. */
  odds(link: number): number {
    return this.allOdds[link]!
  }

  isMatch(link: number): boolean {
    return this.statuses[link] === MATCH
  }

  /** Does the link join these two rows? */
  joins(link: number, x: RowOfList, y: RowOfList): boolean {
    const { left, right } = this.outcomeOf(link)
    const ends = (p: RowOfList, q: RowOfList): boolean =>
      p.list === left && p.position === this.a[link] && q.list === right && q.position === this.b[link]
    return ends(x, y) || ends(y, x)
  }

  /** The pair of lists that a link joins. */
  outcomeOf(link: number): PairOutcome {
    return this.outcomes[this.outcomeAt(link)]!
  }

  via(link: number): Pair {
    return this.linkOf(link).via
  }

  reason(link: number): Reason {
    return this.isMatch(link) ? '' : this.linkOf(link).reason
  }

  private linkOf(link: number): { readonly via: Pair; readonly reason: Reason } {
    const x = this.outcomeAt(link)
    return this.outcomes[x]!.links.at(link - this.offsets[x]!)!
  }

  private outcomeAt(link: number): number {
    let x = this.outcomes.length - 1
    while (this.offsets[x]! > link) x--
    return x
  }

  at(link: number): LinkVerdict | undefined {
    return link < this.length ? new LinkView(this, link) : undefined
  }

  *[Symbol.iterator](): Generator<LinkVerdict> {
    for (let link = 0; link < this.length; link++) yield new LinkView(this, link)
  }
}

const saysOf = ({ conflicts, placeDiffers, otherDetention }: Examined, { basis }: Pair): number =>
  (basis === 'name-only' ? LINK_SAYS.nameOnly : 0) |
  (placeDiffers ? LINK_SAYS.placeDiffers : 0) |
  (otherDetention ? LINK_SAYS.otherDetention : 0) |
  (conflicts.length ? LINK_SAYS.conflicts : 0)

/** One link of the table; most readers ask for little of it. */
class LinkView implements LinkVerdict {
  private readonly table: LinkTable
  private readonly link: number

  constructor(table: LinkTable, link: number) {
    this.table = table
    this.link = link
  }

  get left(): number {
    return this.table.outcomeOf(this.link).left
  }

  get right(): number {
    return this.table.outcomeOf(this.link).right
  }

  get a(): number {
    return this.table.a[this.link]!
  }

  get b(): number {
    return this.table.b[this.link]!
  }

  get via(): Pair {
    return this.table.via(this.link)
  }

  get status(): LinkStatus {
    return this.table.status(this.link)
  }

  get reason(): Reason {
    return this.table.reason(this.link)
  }

  get odds(): number {
    return this.table.odds(this.link)
  }

  get conflicts(): readonly Conflict[] {
    return this.table.conflicts.get(this.link) ?? NONE
  }

  get placeDiffers(): boolean {
    return (this.table.says[this.link]! & LINK_SAYS.placeDiffers) !== 0
  }
}
