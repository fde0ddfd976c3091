// Versions of one list → who came, who went, whose facts changed. People are followed by linkage, not by row.
import { RESOLVABLE, type Facts } from './model/facts.ts'
import type { Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { reconcileLists, type Progress } from './reconcile.ts'
import type { Workers } from './link/crew.ts'
import { representatives } from './link/link.ts'
import { wordsKey } from './metrics/same-words.ts'

type Change = 'ADDED' | 'REMOVED' | 'UPDATED' | 'RETURNED' | 'UNCERTAIN'

interface Moved {
  readonly change: Change
  /** Positions among the records of the earlier and the later version; null where the person is not on it. */
  readonly before: number | null
  readonly after: number | null
  /** Fields whose values differ, in the order of the columns. */
  readonly fields: readonly string[]
}

export interface Step {
  /** Positions of the two versions. */
  readonly from: number
  readonly to: number
  readonly same: number
  readonly moved: readonly Moved[]
}

/** `versions` in the order of time, two or more. */
export async function diffLists(
  versions: readonly SourceList[],
  plan: Plan,
  how: { readonly progress?: Progress; readonly workers?: Workers } = {},
): Promise<{ steps: Step[]; facts: readonly Facts[] }> {
  const roles = versions.map((list, k): SourceList => ({ ...list, role: k === 0 ? 'claimed' : 'verified' }))
  const outcome = await reconcileLists(
    roles,
    { ...plan, window: { from: null, to: null }, claim: null, against: null, statements: [] },
    how,
  )
  const { facts, inside, verdicts } = outcome
  const stands = facts.map((f, at) => representatives(f.n, inside[at]!.groups))
  const key = (at: number, position: number) => `${at}:${position}`
  const sure = new Map<string, number>()
  const doubtful = new Map<string, number>()
  for (const l of verdicts.links) {
    const into = l.status === 'match' ? sure : doubtful
    for (const [from, to, position, other] of [
      [l.left, l.right, l.a, l.b],
      [l.right, l.left, l.b, l.a],
    ] as const)
      if (!into.has(`${key(from, position)}>${to}`)) into.set(`${key(from, position)}>${to}`, other)
  }
  const steps: Step[] = []
  for (let from = 0; from + 1 < versions.length; from++) {
    const to = from + 1
    const [a, b] = [facts[from]!, facts[to]!]
    const moved: Moved[] = []
    const told = new Set<number>()
    let same = 0
    for (let i = 0; i < a.n; i++) {
      if (stands[from]![i] !== i) continue
      const other = sure.get(`${key(from, i)}>${to}`)
      if (other !== undefined) {
        const fields = changedFields(versions[from]!, a, i, versions[to]!, b, other)
        if (fields.length) moved.push({ change: 'UPDATED', before: i, after: other, fields })
        else same++
      } else {
        const maybe = doubtful.get(`${key(from, i)}>${to}`)
        if (maybe !== undefined) told.add(maybe)
        // Who says too little of himself can be followed by nobody.
        const lost = maybe === undefined && a.resolvable[i] === RESOLVABLE.yes
        moved.push({ change: lost ? 'REMOVED' : 'UNCERTAIN', before: i, after: maybe ?? null, fields: [] })
      }
    }
    for (let j = 0; j < b.n; j++) {
      if (stands[to]![j] !== j || sure.has(`${key(to, j)}>${from}`)) continue
      const earlier = Array.from({ length: from }, (_, k) => k).some((k) => sure.has(`${key(to, j)}>${k}`))
      // A doubtful pair is told once, on the earlier side; a row beside it that is told nowhere yet is told here.
      if (told.has(j) && !earlier) continue
      const maybe = doubtful.get(`${key(to, j)}>${from}`)
      const open = !earlier && (maybe !== undefined || b.resolvable[j] !== RESOLVABLE.yes)
      moved.push({
        change: open ? 'UNCERTAIN' : earlier ? 'RETURNED' : 'ADDED',
        before: open ? (maybe ?? null) : null,
        after: j,
        fields: [],
      })
    }
    steps.push({ from, to, same, moved })
  }
  return { steps, facts }
}

/** Fields that both versions have and whose values say different things; what the tool understands is compared by meaning, the rest by its words. */
function changedFields(before: SourceList, a: Facts, i: number, after: SourceList, b: Facts, j: number): string[] {
  const understood: Readonly<Record<string, readonly [number, number]>> = {
    document: [a.document[i]!, b.document[j]!],
    birth_date: [a.birth[i]!, b.birth[j]!],
    arrest_date: [a.arrest[i]!, b.arrest[j]!],
    event_date: [a.eventDate[i]!, b.eventDate[j]!],
    sex: [a.sex[i]!, b.sex[j]!],
    nationality: [a.nationality.id[i]!, b.nationality.id[j]!],
    event: [a.event.id[i]!, b.event.id[j]!],
    place: [a.place.id[i]!, b.place.id[j]!],
    state: [a.state.id[i]!, b.state.id[j]!],
  }
  const cells = (list: SourceList, position: number, name: string) =>
    list.columns
      .filter((c) => columnName(c) === name)
      .map((c) => list.records.cell(position, c.index))
      .join(' ')
  const names = [...new Set(before.columns.map(columnName))].filter(
    (n) => n !== 'source_row' && after.columns.some((c) => columnName(c) === n),
  )
  return names.filter((name) => {
    const [left, right] = [wordsKey(cells(before, i, name)), wordsKey(cells(after, j, name))]
    if (left === right) return false
    const known = understood[name]
    return !known || known[0] !== known[1]
  })
}

/** A column by its field, or by its header where it has none. */
const columnName = (c: SourceList['columns'][number]): string => c.field ?? c.textKey
