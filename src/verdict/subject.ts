// What a category or a flag may ask about one row: the row itself, and its partners on the other lists.
import type { Facts } from '../model/facts.ts'
import type { Role, SourceList } from '../model/source.ts'
import type { LinkTable } from './links.ts'

/** A row of another list, through a link. */
export interface Partner {
  readonly list: number
  readonly position: number
  readonly facts: Facts
  /** Number of the link. */
  readonly link: number
  /** LINK_SAYS of it. */
  readonly says: number
}

export interface Subject {
  readonly list: number
  readonly f: Facts
  readonly i: number
  readonly claimed: boolean
  /** Of any kind. */
  readonly hasLinks: boolean
  /** Another row of the list stands for it. */
  readonly duplicate: boolean
  /** Linked rows that it is judged against: verified ones for a claimed row, the claimed one for a verified row. */
  readonly matches: readonly Partner[]
  /** It has rivals among those, and nobody can say which is meant. */
  readonly ambiguous: boolean
  /** It may be one of those; a person should look. */
  readonly possible: boolean
  /** Register rows of the same person. */
  readonly registered: readonly Partner[]
  readonly maybeRegistered: readonly Partner[]
  /** Verified rows of the same person. */
  readonly verifiers: readonly Partner[]
}

export interface SubjectOf {
  (list: number, position: number, duplicate: boolean): Subject
}

const NONE: readonly never[] = []

/** Most rows of long lists are linked to nothing: they share empty arrays. */
const alone = (list: number, f: Facts, i: number, claimed: boolean, duplicate: boolean): Subject => ({
  list,
  f,
  i,
  claimed,
  hasLinks: false,
  duplicate,
  matches: NONE,
  ambiguous: false,
  possible: false,
  registered: NONE,
  maybeRegistered: NONE,
  verifiers: NONE,
})

/** Most rows have one partner of a kind at most. */
const withOne = (partners: readonly Partner[], one: Partner): readonly Partner[] => (partners.length === 0 ? [one] : [...partners, one])

export function subjectsOf(lists: readonly SourceList[], facts: readonly Facts[], links: LinkTable): SubjectOf {
  const roles = lists.map((l) => l.role)
  const opposite = oppositeOf(roles)
  return (list, i, duplicate) => {
    const f = facts[list]!
    const claimed = roles[list] === 'claimed'
    const { start, item } = links.ends[list]!
    const [first, last] = [start[i]!, start[i + 1]!]
    if (first === last) return alone(list, f, i, claimed, duplicate)
    let matches: readonly Partner[] = NONE
    let registered: readonly Partner[] = NONE
    let maybeRegistered: readonly Partner[] = NONE
    let verifiers: readonly Partner[] = NONE
    let ambiguous = false
    let possible = false
    for (let k = first; k < last; k++) {
      const link = item[k]!
      const { left, right } = links.outcomeOf(link)
      const other = left === list ? right : left
      const p: Partner = {
        list: other,
        position: left === list ? links.b[link]! : links.a[link]!,
        facts: facts[other]!,
        link,
        says: links.says[link]!,
      }
      const status = links.status(link)
      const role = roles[other]
      if (role === 'register' && status === 'match') registered = withOne(registered, p)
      if (role === 'register' && status !== 'match') maybeRegistered = withOne(maybeRegistered, p)
      if (role === 'verified' && status === 'match') verifiers = withOne(verifiers, p)
      if (role !== opposite[list]) continue
      if (status === 'match') matches = withOne(matches, p)
      else if (status === 'ambiguous') ambiguous = true
      else possible = true
    }
    return { list, f, i, claimed, hasLinks: true, duplicate, matches, ambiguous, possible, registered, maybeRegistered, verifiers }
  }
}

/** By list, the role of the lists it is judged against. A verified row is judged against the claim; without one, other verifiers are all there is. */
function oppositeOf(roles: readonly Role[]): readonly Role[] {
  const hasClaim = roles.includes('claimed')
  return roles.map((role) => (role === 'verified' && hasClaim ? 'claimed' : 'verified'))
}
