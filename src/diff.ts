// `diffLists`: versions of one list → who came, who went, whose facts changed. People are followed by links, not by row.
import type { Changed, VersionStep } from './model/changes.ts'
import { RESOLVABLE, type Facts } from './model/facts.ts'
import type { Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import type { LinkVerdict } from './model/verdict.ts'
import { reconcileLists } from './reconcile.ts'
import { comparedFields, changedFields, type ComparedFields } from './verdict/changed-fields.ts'
import type { How } from './threads/pool.ts'

/** One version as it was read: which rows are people, each of them once. */
interface Version {
  readonly at: number
  readonly list: SourceList
  readonly facts: Facts
  readonly people: readonly number[]
}

/** `versions` in the order of time, two or more. */
export async function diffLists(
  versions: readonly SourceList[],
  plan: Plan,
  how: How = {},
): Promise<{ steps: VersionStep[]; facts: readonly Facts[] }> {
  const roles = versions.map((list, k): SourceList => ({ ...list, role: k === 0 ? 'claimed' : 'verified' }))
  const bare: Plan = {
    ...plan,
    window: { from: null, to: null },
    claim: null,
    against: null,
    quantities: { claim: null, against: null },
    statements: [],
  }
  const { facts, inside, verdicts } = await reconcileLists(roles, bare, how)
  const read = versions.map((list, at): Version => {
    const { stands } = inside[at]!
    return { at, list, facts: facts[at]!, people: Array.from({ length: facts[at]!.n }, (_, i) => i).filter((i) => stands[i] === i) }
  })
  const partners = partnersOf(verdicts.links)
  return { steps: read.slice(1).map((later, k) => stepBetween(read[k]!, later, partners)), facts }
}

/** Who a row is on another version: its partner by a link, or the row that may be it. */
interface Partners {
  sure(version: number, position: number, on: number): number | undefined
  doubtful(version: number, position: number, on: number): number | undefined
}

function partnersOf(links: Iterable<LinkVerdict>): Partners {
  const key = (version: number, position: number, on: number) => `${version}:${position}>${on}`
  const sure = new Map<string, number>()
  const doubtful = new Map<string, number>()
  for (const { left, right, a, b, status } of links) {
    const into = status === 'match' ? sure : doubtful
    const [there, back] = [key(left, a, right), key(right, b, left)]
    if (!into.has(there)) into.set(there, b)
    if (!into.has(back)) into.set(back, a)
  }
  return {
    sure: (version, position, on) => sure.get(key(version, position, on)),
    doubtful: (version, position, on) => doubtful.get(key(version, position, on)),
  }
}

function stepBetween(earlier: Version, later: Version, partners: Partners): VersionStep {
  let same = 0
  const moved: Changed[] = []
  const fields = comparedFields(earlier.list, later.list)
  for (const i of earlier.people) {
    const found = fromEarlier(earlier, i, later, partners, fields)
    if (found) moved.push(found)
    else same++
  }
  // A doubtful pair is told once, on the earlier side.
  const told = new Set(moved.flatMap(({ change, after }) => (change === 'UNCERTAIN' && after !== null ? [after] : [])))
  for (const j of later.people) {
    const found = fromLater(earlier, later, j, partners, told)
    if (found) moved.push(found)
  }
  return {
    from: earlier.at,
    to: later.at,
    people: [earlier.people.length, later.people.length],
    same,
    moved,
    numberings: fields.numberings,
  }
}

/** What became of somebody on the earlier version; null where nothing changed. */
function fromEarlier(earlier: Version, i: number, later: Version, { sure, doubtful }: Partners, compared: ComparedFields): Changed | null {
  const after = sure(earlier.at, i, later.at)
  if (after !== undefined) {
    const fields = changedFields(compared, { ...earlier, i }, { ...later, i: after })
    return fields.length ? { change: 'UPDATED', before: i, after, fields } : null
  }
  const maybe = doubtful(earlier.at, i, later.at)
  // A row that says too little cannot be followed, so nobody can say that it is gone.
  const isGone = maybe === undefined && earlier.facts.resolvable[i] === RESOLVABLE.yes
  return { change: isGone ? 'REMOVED' : 'UNCERTAIN', before: i, after: maybe ?? null, fields: [] }
}

/** Somebody on the later version who is not linked to the earlier one; null where a person is, or was told of. */
function fromLater(earlier: Version, later: Version, j: number, { sure, doubtful }: Partners, told: ReadonlySet<number>): Changed | null {
  if (sure(later.at, j, earlier.at) !== undefined) return null
  if (wasThere(later, j, earlier.at, sure)) return { change: 'RETURNED', before: null, after: j, fields: [] }
  if (told.has(j)) return null
  const maybe = doubtful(later.at, j, earlier.at)
  const isNew = maybe === undefined && later.facts.resolvable[j] === RESOLVABLE.yes
  return { change: isNew ? 'ADDED' : 'UNCERTAIN', before: maybe ?? null, after: j, fields: [] }
}

/** On a version before `end`. */
function wasThere(later: Version, j: number, end: number, sure: Partners['sure']): boolean {
  return Array.from({ length: end }, (_, k) => k).some((k) => sure(later.at, j, k) !== undefined)
}
