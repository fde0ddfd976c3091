// Links and facts → one category for each row of each claimed and verified list, with its flags, links and candidates. Link first, judge after.
import { CHARGES, CUSTODY, RESOLVABLE, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { ListDuplicates, PairOutcome } from '../model/outcome.ts'
import type { LinkStatus, Pair, Sequence } from '../model/pair.ts'
import type { SourceList } from '../model/source.ts'
import {
  CATEGORIES,
  FLAGS,
  type CandidateVerdict,
  type Category,
  type Conflict,
  type Flag,
  type LinkVerdict,
  type RowVerdict,
  type Verdicts,
} from '../model/verdict.ts'
import { groupOf, groupSize, groupsOf, type Groups } from '../metrics/groups.ts'
import { isOtherDetention } from './conflicts.ts'
import { compareMoments, eventMoment, eventOf, outOfScope, placeInWindow, type Moment, type Scope, type Window } from './standing.ts'

export interface Examine {
  (outcome: PairOutcome, via: Pair): { readonly conflicts: readonly Conflict[]; readonly placeDiffers: boolean }
}

/** What the rows are held against beside each other. */
export interface Ground {
  readonly window: Window
  readonly scope: Scope
  /** The cut-off of each list. */
  readonly asOf: readonly (Moment | null)[]
}

/** A partner of a row on another list, through a link. */
interface Partner {
  readonly list: number
  readonly position: number
  readonly facts: Facts
  /** Position among the links. */
  readonly link: number
}

/** Everything about one row that a category or a flag may ask. */
interface Subject {
  readonly f: Facts
  readonly i: number
  readonly claimed: boolean
  readonly duplicate: boolean
  /** Linked people on the other side: verified ones for a claimed row, the claimed one for a verified row. */
  readonly matches: readonly Partner[]
  readonly ambiguous: boolean
  readonly possible: boolean
  /** Register rows of the same person. */
  readonly registered: readonly Partner[]
  readonly maybeRegistered: readonly Partner[]
  /** For a verified row: its links with other verifiers. */
  readonly verifiers: readonly Partner[]
}

const NONE: readonly never[] = []

/** A row that nothing is linked to. */
const alone = (f: Facts, i: number, claimed: boolean, duplicate: boolean): Subject => ({
  f,
  i,
  claimed,
  duplicate,
  matches: NONE,
  ambiguous: false,
  possible: false,
  registered: NONE,
  maybeRegistered: NONE,
  verifiers: NONE,
})

export function judge(
  lists: readonly SourceList[],
  facts: readonly Facts[],
  duplicates: readonly ListDuplicates[],
  outcomes: readonly PairOutcome[],
  ground: Ground,
  examine: Examine,
): Verdicts {
  const claimedAt = lists.findIndex((l) => l.role === 'claimed')
  const links = linksOf(outcomes, examine)
  const linksAt = facts.map((f, at) => links.ofList(at, f.n))
  const roleOf = (at: number) => lists[at]!.role
  const subject = (at: number, i: number, duplicate: boolean): Subject => {
    const f = facts[at]!
    const claimed = at === claimedAt
    const { start, item } = linksAt[at]!
    const [first, last] = [start[i]!, start[i + 1]!]
    if (first === last) return alone(f, i, claimed, duplicate)
    const matches: Partner[] = []
    const registered: Partner[] = []
    const maybeRegistered: Partner[] = []
    const verifiers: Partner[] = []
    let ambiguous = false
    let possible = false
    for (let k = first; k < last; k++) {
      const link = item[k]!
      const { left, right } = links.listsOf(link)
      const list = left === at ? right : left
      const p = { list, position: left === at ? links.b[link]! : links.a[link]!, facts: facts[list]!, link }
      const status = links.status[link]!
      const role = roleOf(list)
      if (role === 'register') (status === MATCH ? registered : maybeRegistered).push(p)
      if (role === 'verified' && status === MATCH) verifiers.push(p)
      // A verified row is judged against the claim; what other verifiers say of it is in its links. Without a claim, they are all there is.
      if (claimed || claimedAt < 0 ? role !== 'verified' : list !== claimedAt) continue
      if (status === MATCH) matches.push(p)
      else if (status === AMBIGUOUS) ambiguous = true
      else possible = true
    }
    return { f, i, claimed, duplicate, matches, ambiguous, possible, registered, maybeRegistered, verifiers }
  }
  const excluded: ReadonlySet<Category> = new Set(['OUT_OF_SCOPE', 'OUT_OF_WINDOW', 'ALREADY_OUT', 'CONTRADICTED'])
  const judged = facts.map((f) => ({ category: new Uint8Array(f.n), flags: new Int32Array(f.n) }))
  const isExcluded = (p: Partner) => excluded.has(CATEGORIES[judged[claimedAt]!.category[p.position]!]!)

  const rowsOf = (list: SourceList, at: number): Sequence<RowVerdict> => {
    if (list.role === 'register') return NONE
    const f = facts[at]!
    // Which row stands for this one, −1 for itself.
    const standsFor = new Int32Array(f.n).fill(-1)
    const maybeDuplicate = new Uint8Array(f.n)
    for (const group of duplicates[at]!.groups) {
      for (const m of group.members) {
        if (group.status === 'possible') maybeDuplicate[m] = 1
        else if (m !== group.members[0]) standsFor[m] = group.members[0]!
      }
    }
    const own = outcomes.filter((o) => o.left === at || o.right === at)
    const skipped = own.map((o) => (o.left === at ? o.skippedA : o.skippedB)).filter((rows) => rows.size > 0)
    const cutoff = claimedAt < 0 ? null : ground.asOf[claimedAt]!
    const { category: categories, flags: flagBits } = judged[at]!
    for (let i = 0; i < f.n; i++) {
      const representative = standsFor[i]!
      const s = subject(at, i, representative >= 0)
      const category = s.claimed
        ? claimedCategory(s, ground, links)
        : verifiedCategory(s, ground, links, cutoff, claimedAt >= 0, isExcluded)
      categories[i] = CATEGORIES.indexOf(category)
      // A duplicate was compared with every register too: what its group is linked to speaks for it.
      const speaking = representative < 0 ? s : subject(at, representative, true)
      flagBits[i] = flagsOf(s, speaking, ground, category, {
        maybeDuplicate: maybeDuplicate[i] === 1,
        repeat: duplicates[at]!.repeats.has(i),
        skipped: skipped.some((rows) => rows.has(i)),
        cutoff,
        compared: claimedAt >= 0,
        links,
      })
    }
    const candidatesOf = (i: number): readonly CandidateVerdict[] =>
      standsFor[i]! >= 0
        ? NONE
        : own.flatMap((o): CandidateVerdict[] =>
            o.left === at
              ? o.candidatesA(i).map((c) => ({ list: o.right, position: c.b, via: c.via, outcome: o }))
              : o.candidatesB(i).map((c) => ({ list: o.left, position: c.a, via: c.via, outcome: o })),
          )
    const columns: RowColumns = { list, f, categories, flagBits, links: linksAt[at]!, standsFor, candidatesOf }
    return mergedRows(f, list, (i) => new PersonVerdict(columns, i))
  }
  // The claimed list comes first, since verified rows ask what became of their partner.
  const order = lists.map((_, at) => at).sort((x, y) => Number(y === claimedAt) - Number(x === claimedAt) || x - y)
  const rows: Sequence<RowVerdict>[] = lists.map(() => NONE)
  for (const at of order) rows[at] = rowsOf(lists[at]!, at)
  return { rows, links }
}

interface RowColumns {
  readonly list: SourceList
  readonly f: Facts
  /** Positions in CATEGORIES, and bits in the order of FLAGS. */
  readonly categories: Uint8Array
  readonly flagBits: Int32Array
  readonly links: Groups
  readonly standsFor: Int32Array
  candidatesOf(i: number): readonly CandidateVerdict[]
}

const flagSets = new Map<number, readonly Flag[]>([[0, NONE]])

/** The flags of which bits stand; few sets of them ever occur. */
function flagsFrom(bits: number): readonly Flag[] {
  const found = flagSets.get(bits) ?? FLAGS.filter((_, k) => (bits >> k) & 1)
  flagSets.set(bits, found)
  return found
}

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
    return flagsFrom(this.columns.flagBits[this.position]!)
  }

  get links(): ArrayLike<number> & Iterable<number> {
    const { links } = this.columns
    return groupSize(links, this.position) ? groupOf(links, this.position) : NONE
  }

  get duplicateOf(): number | null {
    const { standsFor, f } = this.columns
    return standsFor[this.position]! < 0 ? null : f.rows[standsFor[this.position]!]!
  }

  get candidates(): readonly CandidateVerdict[] {
    return this.columns.candidatesOf(this.position)
  }
}

const [MATCH, POSSIBLE, AMBIGUOUS] = [0, 1, 2] as const
const STATUS: readonly LinkStatus[] = ['match', 'possible', 'ambiguous']

/** In columns; an object is made for whoever reads a link whole. */
interface LinkVerdicts extends Sequence<LinkVerdict> {
  /** Positions of the rows that the links join. */
  readonly a: Int32Array
  readonly b: Int32Array
  /** Positions in STATUS. */
  readonly status: Uint8Array
  readonly nameOnly: Uint8Array
  readonly placeDiffers: Uint8Array
  /** Of links whose facts conflict. */
  readonly conflicts: ReadonlyMap<number, readonly Conflict[]>
  /** Lists that a link joins. */
  listsOf(link: number): PairOutcome
  /** Links that end on a list, by its rows. */
  ofList(at: number, n: number): Groups
  /** Automatic links whose facts conflict. */
  readonly conflicting: readonly LinkVerdict[]
}

interface LinkColumns extends Pick<LinkVerdicts, 'a' | 'b' | 'status' | 'placeDiffers' | 'conflicts'> {
  readonly outcomes: readonly PairOutcome[]
  /** Position of the first link of each outcome. */
  readonly offsets: readonly number[]
  outcomeAt(link: number): number
}

/** One link of the columns; most readers ask for little of it. */
class LinkView implements LinkVerdict {
  private readonly columns: LinkColumns
  private readonly link: number

  constructor(columns: LinkColumns, link: number) {
    this.columns = columns
    this.link = link
  }

  get left(): number {
    return this.columns.outcomes[this.columns.outcomeAt(this.link)]!.left
  }

  get right(): number {
    return this.columns.outcomes[this.columns.outcomeAt(this.link)]!.right
  }

  get a(): number {
    return this.columns.a[this.link]!
  }

  get b(): number {
    return this.columns.b[this.link]!
  }

  get via(): Pair {
    const { outcomes, offsets, outcomeAt } = this.columns
    const x = outcomeAt(this.link)
    return outcomes[x]!.links.at(this.link - offsets[x]!)!.via
  }

  get status(): LinkStatus {
    return STATUS[this.columns.status[this.link]!]!
  }

  get conflicts(): readonly Conflict[] {
    return this.columns.conflicts.get(this.link) ?? NONE
  }

  get placeDiffers(): boolean {
    return this.columns.placeDiffers[this.link] === 1
  }
}

/** The links of all pairs of lists in one sequence, with what their facts say. */
function linksOf(outcomes: readonly PairOutcome[], examine: Examine): LinkVerdicts {
  const offsets: number[] = []
  let length = 0
  for (const o of outcomes) {
    offsets.push(length)
    length += o.links.length
  }
  const [a, b] = [new Int32Array(length), new Int32Array(length)]
  const [status, nameOnly, placeDiffers] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)]
  const conflicts = new Map<number, readonly Conflict[]>()
  outcomes.forEach((o, x) => {
    let k = offsets[x]!
    for (const link of o.links) {
      const found = examine(o, link.via)
      if (found.conflicts.length) conflicts.set(k, found.conflicts)
      placeDiffers[k] = found.placeDiffers ? 1 : 0
      nameOnly[k] = link.via.basis === 'name-only' ? 1 : 0
      status[k] = link.status === 'match' ? MATCH : link.status === 'possible' ? POSSIBLE : AMBIGUOUS
      a[k] = link.a
      b[k++] = link.b
    }
  })
  const outcomeAt = (k: number): number => {
    let x = outcomes.length - 1
    while (offsets[x]! > k) x--
    return x
  }
  const columns: LinkColumns = { a, b, status, placeDiffers, conflicts, outcomes, offsets, outcomeAt }
  const at = (k: number): LinkVerdict => new LinkView(columns, k)
  return {
    length,
    a,
    b,
    status,
    nameOnly,
    placeDiffers,
    conflicts,
    listsOf: (k) => outcomes[outcomeAt(k)]!,
    at: (k) => (k < length ? at(k) : undefined),
    *[Symbol.iterator]() {
      for (let k = 0; k < length; k++) yield at(k)
    },
    ofList(list, n) {
      // Each link has one end on the list, or none.
      const mine: number[][] = []
      outcomes.forEach((o, x) => {
        if (o.left !== list && o.right !== list) return
        mine.push([x, o.left === list ? 0 : 1])
      })
      const size = mine.reduce((sum, [x]) => sum + outcomes[x!]!.links.length, 0)
      const row = new Int32Array(size)
      const link = new Int32Array(size)
      let put = 0
      for (const [x, side] of mine) {
        const end = side ? b : a
        for (let k = offsets[x!]!; k < offsets[x!]! + outcomes[x!]!.links.length; k++) {
          row[put] = end[k]!
          link[put++] = k
        }
      }
      const { start, item } = groupsOf(row, n)
      return { start, item: item.map((k) => link[k]!) }
    },
    conflicting: [...conflicts.keys()].filter((k) => status[k] === MATCH).map(at),
  }
}

/** People and rejects in the order of rows; each is made when it is asked for. */
function mergedRows(f: Facts, { rejects }: SourceList, person: (i: number) => RowVerdict): Sequence<RowVerdict> {
  const length = f.n + rejects.length
  const set = [...rejects].sort((x, y) => x.row - y.row)
  // Where each reject stands among all rows.
  const places = Int32Array.from(set, (reject, r) => r + firstFrom(f.rows, reject.row))
  const at = (k: number): RowVerdict => {
    const r = firstFrom(places, k)
    return places[r] === k ? rejected(set[r]!) : person(k - r)
  }
  return {
    length,
    at: (k) => (k < length ? at(k) : undefined),
    *[Symbol.iterator]() {
      let r = 0
      for (let i = 0; i < f.n; i++) {
        while (r < set.length && set[r]!.row < f.rows[i]!) yield rejected(set[r++]!)
        yield person(i)
      }
      while (r < set.length) yield rejected(set[r++]!)
    },
  }
}

/** Position of the first value that is as large; values ascend. */
function firstFrom(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

const rejected = (r: SourceList['rejects'][number]): RowVerdict => ({
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

const ORDERS: ReadonlySet<string> = new Set(['order_issued', 'measure'])
const isPlaceholder = ({ f, i }: Subject): boolean => (f.nameFlags[i]! & NAME_FLAG.placeholder) !== 0 && f.document[i]! < 0

/** First that holds, in the order of docs/categories.md. */
function claimedCategory(s: Subject, ground: Ground, links: LinkVerdicts): Category {
  const { f, i, matches } = s
  if (f.resolvable[i] !== RESOLVABLE.yes) return 'UNRESOLVABLE'
  if (s.duplicate) return 'DUPLICATE'
  if (outOfScope(f, i, ground.scope)) return 'OUT_OF_SCOPE'
  if (s.registered.some((p) => contradicts(s, p))) return 'CONTRADICTED'
  if (isWindowed(ground)) {
    const places = matches.map((p) => placeInWindow(eventMoment(p.facts, p.position), ground.window))
    if (places.includes('before') && !places.includes('inside')) return 'ALREADY_OUT'
    if (outOfWindow(s, ground)) return 'OUT_OF_WINDOW'
  }
  const linked = linkedCategory(s, links)
  if (linked) return linked
  if (s.registered.some((p) => held(p))) return 'HELD_ON_REGISTER'
  if (s.maybeRegistered.some((p) => p.facts.custody[p.position] !== CUSTODY.out)) return 'REGISTER_REVIEW'
  if (ORDERS.has(eventOf(f, i))) return 'ORDERED_NOT_CONFIRMED'
  return 'CLAIMED_ONLY'
}

function verifiedCategory(
  s: Subject,
  ground: Ground,
  links: LinkVerdicts,
  cutoff: Moment | null,
  compared: boolean,
  isExcluded: (p: Partner) => boolean,
): Category {
  const { f, i } = s
  if (isPlaceholder(s)) return 'WITHHELD'
  if (f.resolvable[i] !== RESOLVABLE.yes) return 'UNRESOLVABLE'
  if (s.duplicate) return 'DUPLICATE'
  if (outOfScope(f, i, ground.scope)) return 'OUT_OF_SCOPE'
  if (isWindowed(ground) && outOfWindow(s, ground)) return 'OUT_OF_WINDOW'
  if (compared && s.matches.some(isExcluded)) return 'PARTNER_EXCLUDED'
  const linked = linkedCategory(s, links)
  if (linked) return linked
  if (!compared) return 'VERIFIED_ONLY'
  const at = cutoff && eventMoment(f, i)
  return cutoff && at && compareMoments(at, cutoff) > 0 ? 'VERIFIED_AFTER_CUTOFF' : 'VERIFIED_ONLY'
}

function linkedCategory({ matches, ambiguous, possible }: Subject, { conflicts }: LinkVerdicts): Category | null {
  if (matches.length) return !matches.some((p) => conflicts.has(p.link)) ? 'MATCHED' : 'MATCHED_WITH_CONFLICT'
  return ambiguous ? 'AMBIGUOUS' : possible ? 'POSSIBLE' : null
}

/** The event's date is known and outside, and no partner's is inside: then it would be a conflict of dates. */
function outOfWindow({ f, i, matches }: Subject, { window }: Ground): boolean {
  const own = placeInWindow(eventMoment(f, i), window)
  if (own !== 'before' && own !== 'after') return false
  return !matches.some((p) => placeInWindow(eventMoment(p.facts, p.position), window) === 'inside')
}

const held = (p: Partner): boolean => p.facts.custody[p.position] === CUSTODY.held

/** The register's own row confirms the person in detention after the claimed release, and knows of no later release. A list's as-of never suffices. */
function contradicts({ f, i }: Subject, p: Partner): boolean {
  const claimed = eventMoment(f, i)
  const seen = p.facts.lastConfirmed[p.position]!
  if (!claimed || !seen) return false
  const confirmed: Moment = { day: seen, minute: Number.NaN }
  if (compareMoments(confirmed, claimed) <= 0) return false
  const released = p.facts.custody[p.position] === CUSTODY.out ? eventMoment(p.facts, p.position) : null
  return !(released && compareMoments(released, confirmed) >= 0)
}

interface FlagFacts {
  readonly maybeDuplicate: boolean
  readonly repeat: boolean
  readonly skipped: boolean
  readonly cutoff: Moment | null
  readonly compared: boolean
  readonly links: LinkVerdicts
}

/** Bits in the order of FLAGS. */
function flagsOf(s: Subject, speaking: Subject, ground: Ground, category: Category, more: FlagFacts): number {
  const { f, i, matches, claimed } = s
  // Nobody is known behind a placeholder.
  if (category === 'WITHHELD') return 0
  let flags = 0
  const flag = (name: Flag, holds: boolean) => {
    if (holds) flags |= 1 << FLAG_AT[name]
  }
  const own = sayingsOf(f, i, ground)
  let partners = 0
  for (const p of matches) partners |= sayingsOf(p.facts, p.position, ground)
  const anybody = own | partners
  // Of a claim it is asked what others say.
  const told = claimed ? partners : anybody
  flag('HELD_ON_REGISTER', speaking.registered.some(held))
  flag(
    'MAYBE_HELD',
    speaking.maybeRegistered.some((p) => p.facts.custody[p.position] !== CUSTODY.out) ||
      speaking.registered.some((p) => p.facts.custody[p.position] === CUSTODY.unknown) ||
      matches.some((p) => (claimed ? onlyFirstHeld(p, s) : onlyFirstHeld(s, p))),
  )
  flag(
    'NAME_ONLY',
    matches.some((p) => more.links.nameOnly[p.link] === 1),
  )
  flag('NOT_COMPARED', more.skipped)
  flag('VERIFIERS_DISAGREE', verifiersDisagree(s, category, more.links))
  flag('REVERSED', (anybody & SAYS.reversed) !== 0 || s.registered.some((p) => reversed(p.facts, p.position)))
  flag('CHARGES_PENDING', (anybody & SAYS.chargesPending) !== 0)
  flag('CHARGES_UNKNOWN', (anybody & SAYS.chargesUnknown) !== 0 && (anybody & (SAYS.chargesPending | SAYS.chargesDropped)) === 0)
  flag('CONDITIONAL_RELEASE', (told & SAYS.conditional) !== 0)
  flag(
    'LATE_REGISTERED',
    s.registered.some((p) => lateRegistered(p.facts, p.position, ground)),
  )
  flag('DATE_UNKNOWN', isWindowed(ground) && (anybody & SAYS.placed) === 0)
  if (category === 'VERIFIED_ONLY' && more.compared) {
    const at = more.cutoff && eventMoment(f, i)
    flag('CUTOFF_UNKNOWN', !more.cutoff || !at || compareMoments(at, more.cutoff) === 0)
  }
  flag(
    'PLACE_DIFFERS',
    matches.some((p) => more.links.placeDiffers[p.link] === 1),
  )
  flag('POSSIBLE_DUPLICATE', more.maybeDuplicate)
  flag('REPEAT_EPISODE', more.repeat)
  flag('OTHER_DETENTION', isAnotherDetention(s))
  flag('TWO_PEOPLE', (f.nameFlags[i]! & NAME_FLAG.twoPeople) !== 0)
  flag('IDENTITY_PROTECTED', f.protectedRow[i] === 1)
  flag('PROVISIONAL_SOURCE', (told & SAYS.provisional) !== 0)
  return flags
}

type Side = Subject | Partner
const saysHeld = (s: Side): boolean => eventOf('f' in s ? s.f : s.facts, 'f' in s ? s.i : s.position) === 'held'

/** Does the verifier's own row say that the person is held, where the claim does not? */
const onlyFirstHeld = (verified: Side, claim: Side): boolean => saysHeld(verified) && !saysHeld(claim)
const isAnotherDetention = ({ f, i, matches, registered }: Subject): boolean => {
  const differs = (p: Partner) => isOtherDetention(f, i, p.facts, p.position)
  return matches.some(differs) || registered.some(differs)
}

const FLAG_AT = Object.fromEntries(FLAGS.map((flag, k) => [flag, k])) as Record<Flag, number>
const CONDITIONAL: ReadonlySet<string> = new Set(['conditional_release', 'house_arrest', 'measure'])
const PROVISIONAL: ReadonlySet<string> = new Set(['provisional', 'reported'])

/** What one row says of itself, as bits. `placed`: where its event lies in the window is known. */
const SAYS = { reversed: 1, chargesPending: 2, chargesUnknown: 4, chargesDropped: 8, conditional: 16, provisional: 32, placed: 64 } as const

function sayingsOf(f: Facts, i: number, ground: Ground): number {
  let says = 0
  if (reversed(f, i)) says |= SAYS.reversed
  const charges = f.charges[i]!
  if (charges === CHARGES.pending) says |= SAYS.chargesPending
  else if (charges === CHARGES.unknown) says |= SAYS.chargesUnknown
  else if (charges === CHARGES.dropped) says |= SAYS.chargesDropped
  if (f.event.id[i]! >= 0 && CONDITIONAL.has(eventOf(f, i))) says |= SAYS.conditional
  if (f.verification.id[i]! >= 0 && PROVISIONAL.has(f.verification.values[f.verification.id[i]!]!)) says |= SAYS.provisional
  if (isWindowed(ground) && placeInWindow(eventMoment(f, i), ground.window) !== 'unknown') says |= SAYS.placed
  return says
}

const isWindowed = ({ window }: Ground): boolean => window.from !== null || window.to !== null

/** Released and arrested again: the re-arrest is after the event, or the event is not known. */
function reversed(f: Facts, i: number): boolean {
  const again = f.rearrest[i]!
  return again !== 0 && (f.eventDate[i] === 0 || again >= f.eventDate[i]!)
}

/** An older case that came to light late: arrested before the window, registered inside it or after. */
function lateRegistered(f: Facts, i: number, { window }: Ground): boolean {
  const [arrested, registered] = [f.arrest[i]!, f.registered[i]!]
  return arrested !== 0 && registered !== 0 && window.from !== null && arrested < window.from.day && registered >= window.from.day
}

/** Verifiers say different things of one person: their linked rows conflict, two match the claimed row and conflict, or a contradicted claim is verified. */
function verifiersDisagree(s: Subject, category: Category, { conflicts, conflicting }: LinkVerdicts): boolean {
  if (category === 'CONTRADICTED' && s.matches.length > 0) return true
  if (!s.claimed) return s.verifiers.some((p) => conflicts.has(p.link))
  if (s.matches.length < 2) return false
  const rows = new Set(s.matches.map((p) => `${p.list}:${p.position}`))
  return rows.size > 1 && conflicting.some((l) => rows.has(`${l.left}:${l.a}`) && rows.has(`${l.right}:${l.b}`))
}
