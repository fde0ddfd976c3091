// Links and facts → one category for each row of each list, with its flags, links and candidates. Link first, judge after.
import {
  NAME_FLAG,
  RESOLVABLE,
  type Category,
  type Conflict,
  type Facts,
  type Flag,
  type LinkStatus,
  type Pair,
  type Reject,
  type SourceList,
} from '../model.ts'

/** What the link stage found between two lists, as this stage needs it. */
export interface PairOutcome {
  /** Positions in the order of lists. */
  readonly left: number
  readonly right: number
  readonly links: readonly { readonly a: number; readonly b: number; readonly via: Pair; readonly status: LinkStatus }[]
  readonly candidatesA: ReadonlyMap<number, readonly { readonly b: number; readonly via: Pair }[]>
  readonly candidatesB: ReadonlyMap<number, readonly { readonly a: number; readonly via: Pair }[]>
  readonly skippedA: ReadonlySet<number>
  readonly skippedB: ReadonlySet<number>
}

export interface ListDuplicates {
  readonly groups: readonly { readonly members: readonly number[]; readonly status: 'match' | 'possible' }[]
  readonly repeats: ReadonlySet<number>
}

interface LinkVerdict {
  readonly left: number
  readonly right: number
  readonly a: number
  readonly b: number
  readonly via: Pair
  readonly status: LinkStatus
  readonly conflicts: readonly Conflict[]
  readonly placeDiffers: boolean
}

interface CandidateVerdict {
  readonly list: number
  readonly position: number
  readonly via: Pair
  readonly outcome: PairOutcome
}

interface RowVerdict {
  readonly row: number
  readonly line: number
  /** Position among the facts, −1 for rejects. */
  readonly position: number
  readonly category: Category
  readonly flags: readonly Flag[]
  readonly links: readonly number[]
  readonly duplicateOf: number | null
  readonly candidates: readonly CandidateVerdict[]
}

export interface Verdicts {
  /** By list, in input order, every row that is not blank. */
  readonly rows: readonly (readonly RowVerdict[])[]
  readonly links: readonly LinkVerdict[]
}

export interface Examine {
  (outcome: PairOutcome, via: Pair): { readonly conflicts: readonly Conflict[]; readonly placeDiffers: boolean }
}

/** `claimedAt` is the position of the claimed list, or −1. */
export function judge(
  lists: readonly SourceList[],
  facts: readonly Facts[],
  duplicates: readonly ListDuplicates[],
  outcomes: readonly PairOutcome[],
  claimedAt: number,
  examine: Examine,
): Verdicts {
  const links = outcomes.flatMap((outcome) =>
    outcome.links.map((l): LinkVerdict => ({ left: outcome.left, right: outcome.right, ...l, ...examine(outcome, l.via) })),
  )
  const linksOf = new Map<string, number[]>()
  links.forEach((l, k) => {
    for (const key of [`${l.left}:${l.a}`, `${l.right}:${l.b}`]) linksOf.set(key, [...(linksOf.get(key) ?? []), k])
  })
  const rows = lists.map((list, at) => {
    const f = facts[at]!
    const standsFor = new Map<number, number>()
    const maybeDuplicate = new Set<number>()
    for (const group of duplicates[at]!.groups) {
      for (const m of group.members) {
        if (group.status === 'possible') maybeDuplicate.add(m)
        else if (m !== group.members[0]) standsFor.set(m, group.members[0]!)
      }
    }
    const own = outcomes.filter((o) => o.left === at || o.right === at)
    const person = (position: number): RowVerdict => {
      const mine = linksOf.get(`${at}:${position}`) ?? []
      // A verified row is judged against the claim; what other verifiers say of it is in its links.
      const deciding = mine
        .map((k) => links[k]!)
        .filter((l) => claimedAt < 0 || at === claimedAt || l.left === claimedAt || l.right === claimedAt)
      const representative = standsFor.get(position)
      const category = categoryOf(f, position, representative !== undefined, deciding, at === claimedAt)
      const flags = flagsOf(
        f,
        position,
        deciding,
        maybeDuplicate.has(position),
        duplicates[at]!.repeats.has(position),
        own.some((o) => (o.left === at ? o.skippedA : o.skippedB).has(position)),
      )
      const candidates =
        representative !== undefined
          ? []
          : own.flatMap((o): CandidateVerdict[] =>
              o.left === at
                ? (o.candidatesA.get(position) ?? []).map((c) => ({ list: o.right, position: c.b, via: c.via, outcome: o }))
                : (o.candidatesB.get(position) ?? []).map((c) => ({ list: o.left, position: c.a, via: c.via, outcome: o })),
            )
      return {
        row: f.rows[position]!,
        line: list.records[position]!.line,
        position,
        category,
        flags,
        links: mine,
        duplicateOf: representative === undefined ? null : f.rows[representative]!,
        candidates,
      }
    }
    const people = Array.from({ length: f.n }, (_, i) => person(i))
    return [...people, ...list.rejects.map(rejected)].sort((x, y) => x.row - y.row)
  })
  return { rows, links }
}

const rejected = (r: Reject): RowVerdict => ({
  row: r.row,
  line: r.line,
  position: -1,
  category: r.kind,
  flags: [],
  links: [],
  duplicateOf: null,
  candidates: [],
})

/** First that holds, top to bottom, in the order of CATEGORIES. */
function categoryOf(f: Facts, i: number, duplicate: boolean, links: readonly LinkVerdict[], claimed: boolean): Category {
  if (f.resolvable[i] !== RESOLVABLE.yes) return 'UNRESOLVABLE'
  if (duplicate) return 'DUPLICATE'
  const matches = links.filter((l) => l.status === 'match')
  if (matches.length) return matches.every((l) => l.conflicts.length === 0) ? 'MATCHED' : 'MATCHED_WITH_CONFLICT'
  if (links.some((l) => l.status === 'ambiguous')) return 'AMBIGUOUS'
  if (links.some((l) => l.status === 'possible')) return 'POSSIBLE'
  return claimed ? 'CLAIMED_ONLY' : 'VERIFIED_ONLY'
}

function flagsOf(f: Facts, i: number, links: readonly LinkVerdict[], maybeDuplicate: boolean, repeat: boolean, skipped: boolean): Flag[] {
  const flags: Flag[] = []
  if (links.some((l) => l.status === 'match' && l.via.basis === 'name-only')) flags.push('NAME_ONLY')
  if (skipped) flags.push('NOT_COMPARED')
  if (maybeDuplicate) flags.push('POSSIBLE_DUPLICATE')
  if (repeat) flags.push('REPEAT_EPISODE')
  if (f.nameFlags[i]! & NAME_FLAG.twoPeople) flags.push('TWO_PEOPLE')
  if (links.some((l) => l.status === 'match' && l.placeDiffers)) flags.push('PLACE_DIFFERS')
  return flags
}
