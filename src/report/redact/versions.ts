// What the public may see of versions of a list: the counts of all steps and the rows of all versions are one table, since they sum up to each other.
import { CHANGES, type Change, type VersionStep } from '../../model/changes.ts'
import { mapValues } from '../map-values.ts'
import { hiddenFigures } from './suppress.ts'
import type { Figure, Part, Table } from './table.ts'

export type StepCounts = Readonly<Record<'same' | Lowercase<Change>, number>>
type Shown = Readonly<Record<keyof StepCounts, number | null>>

export interface ShownVersions {
  readonly counts: readonly Shown[]
  /** Of each version. */
  readonly rows: readonly (number | null)[]
}

const LOSS: Readonly<Record<keyof StepCounts, number>> & { readonly rows: number } = {
  removed: 100,
  added: 100,
  returned: 90,
  updated: 70,
  rows: 60,
  uncertain: 40,
  same: 30,
}

export function countsOfStep({ same, moved }: VersionStep): StepCounts {
  const times = (change: Change) => moved.filter((m) => m.change === change).length
  const changed = CHANGES.map((change) => [LOWER[change], times(change)] as const)
  return { ...NOTHING, ...Object.fromEntries(changed), same }
}

const NOTHING: StepCounts = { same: 0, removed: 0, added: 0, returned: 0, updated: 0, uncertain: 0 }
const LOWER = {
  REMOVED: 'removed',
  ADDED: 'added',
  RETURNED: 'returned',
  UPDATED: 'updated',
  UNCERTAIN: 'uncertain',
} as const satisfies Record<Change, Lowercase<Change>>

/** Who stands on the earlier and on the later version of a step, beside those in doubt; others on it are told twice, say nothing or were set aside. */
const EARLIER = ['same', 'updated', 'removed'] as const
const LATER = ['same', 'updated', 'added', 'returned'] as const

/** `rows` of each version. */
export function shownVersions(steps: readonly VersionStep[], rows: readonly number[]): ShownVersions {
  const counts = steps.map(countsOfStep)
  const hidden = hiddenFigures(versionsTable(steps, counts, rows))
  const unless = (id: string, n: number) => (hidden.has(id) ? null : n)
  return {
    counts: counts.map((step, k) => mapValues(step, (n, key) => unless(`step ${k} ${key}`, n))),
    rows: rows.map((n, at) => unless(`rows ${at}`, n)),
  }
}

function versionsTable(steps: readonly VersionStep[], counts: readonly StepCounts[], rows: readonly number[]): Table {
  const parts: Part[] = []
  const figures: Figure[] = []
  const equal: [readonly number[], readonly number[]][] = []
  const part = (value: number, unseen = false): number => parts.push({ value, unseen }) - 1
  const figure = (id: string, of: readonly number[], loss: number) => figures.push({ id, parts: of, loss, befores: [] })
  const cells = counts.map((step) => mapValues(step, (n) => part(n)))
  for (const [k, own] of cells.entries()) for (const [key, at] of entriesOf(own)) figure(`step ${k} ${key}`, [at], LOSS[key])
  /** The parts of a version's people, in a step that begins or ends there. */
  const peopleOf = (k: number, people: number, keys: readonly (keyof StepCounts)[]): number[] => {
    const [step, own] = [counts[k]!, cells[k]!]
    const inDoubt = people - keys.reduce((sum, key) => sum + step[key], 0)
    // One person may be in several doubtful pairs, or in doubt alone: then the figure of pairs tells nothing of people.
    return [...keys.map((key) => own[key]), inDoubt === step.uncertain ? own.uncertain : part(inDoubt, true)]
  }
  for (const [at, n] of rows.entries()) {
    const sums = steps.flatMap(({ from, to, people: [earlier, later] }, k) => [
      ...(from === at ? [[...peopleOf(k, earlier, EARLIER), part(n - earlier, true)]] : []),
      ...(to === at ? [[...peopleOf(k, later, LATER), part(n - later, true)]] : []),
    ])
    const [first, ...more] = sums
    figure(`rows ${at}`, first ?? [part(n)], LOSS.rows)
    for (const other of more) equal.push([first ?? [], other])
  }
  return { parts, figures, equal }
}

const entriesOf = (cells: Readonly<Record<keyof StepCounts, number>>): (readonly [keyof StepCounts, number])[] =>
  [...EARLIER, 'uncertain' as const, 'added' as const, 'returned' as const].map((key) => [key, cells[key]] as const)
