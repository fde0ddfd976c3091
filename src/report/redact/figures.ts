// The figures of a report as sums of parts, and what everybody knows of them: what suppression needs to choose by.
import { mapValues } from '../map-values.ts'
import type { Report, SideCounts } from '../schema.ts'
import { keysOf, LINKED, sumOf, TALLIES, TO_REVIEW, type TallyKey } from '../tallies.ts'
import type { Figure, Part, Table } from './table.ts'

export type Counted = Pick<Report, 'inputs' | 'counts' | 'union' | 'overlap' | 'registers'>

/** Sums of the counts of a list that a report tells beside them. */
const SUMS = {
  identified: [...keysOf('people', 'compared')].filter((key) => key !== 'unresolvable'),
  compared: keysOf('compared'),
  linked: LINKED,
  review: TO_REVIEW,
} as const satisfies Readonly<Record<string, readonly TallyKey[]>>
export type SumKey = keyof typeof SUMS

const IN_PEOPLE = keysOf('people', 'compared')

/** What a reader loses with a figure. The headline goes last; how many people a list has goes after all else, since it is often known. */
const LOSS: Readonly<Record<string, number>> = {
  people: 5000,
  union: 900,
  linked: 500,
  rows: 300,
  compared: 200,
  identified: 150,
  matched: 100,
  claimedOnly: 90,
  review: 70,
  verifiedOnly: 50,
  sources: 45,
}
const lossOf = (what: string): number => LOSS[what] ?? 40

/** `before`: public reports of the same lists from earlier days, whose figures are known. */
export function tableOf(given: Counted, before: readonly Counted[] = []): Table {
  const report = withEarlier(given, before)
  const own = figuresIn(report)
  const earlier = before.map(figuresIn)
  const parts: Part[] = []
  const figures: Figure[] = []
  const equal: [readonly number[], readonly number[]][] = []
  const part = (value: number, unseen = false): number => parts.push({ value, unseen }) - 1
  const total = (of: readonly number[]) => of.reduce((sum, k) => sum + parts[k]!.value, 0)
  /** Where the parts do not make the figure, it is a part of its own. */
  const figure = (id: string, of: readonly number[], loss: number): readonly number[] => {
    const told = own.get(id)
    const fits = typeof told !== 'number' || told === total(of)
    const made = fits ? of : [part(told)]
    figures.push({ id, parts: made, loss, befores: earlier.map((told) => told.get(id)) })
    return made
  }
  /** Only where it holds: sums that nearly agree are no knowledge. */
  const same = (left: readonly number[], right: readonly number[]) => {
    if (left.length && right.length && total(left) === total(right)) equal.push([left, right])
  }
  /** `more` is `less` and some others, whom no figure counts. */
  const within = (less: readonly number[], more: readonly number[]) => {
    const others = total(more) - total(less)
    if (less.length && others >= 0) equal.push([more, others || before.length ? [...less, part(others, true)] : less])
  }

  const cells = cellsOf(report, part, before.length > 0)
  const peopleOn = (id: string) => {
    const own = cells.get(id)
    return own?.people === undefined ? IN_PEOPLE.flatMap((key) => own?.[key] ?? []) : [own.people]
  }
  for (const { id, role } of report.inputs) {
    const cell = cells.get(id)!
    const of = (keys: readonly (keyof SideCounts)[]) => keys.flatMap((key) => cell[key] ?? [])
    figure(`${id}.people`, peopleOn(id), lossOf('people'))
    figure(`${id}.rows`, [...peopleOn(id), ...of(keysOf('rows'))], lossOf('rows'))
    if (role === 'register') continue
    for (const key of TALLIES.map((t) => t.key)) if (cell[key] !== undefined) figure(`${id}.${key}`, [cell[key]], lossOf(key))
    for (const key of Object.keys(SUMS)) figure(`${id}.${key}`, of(SUMS[key as SumKey]), lossOf(key))
  }
  addOverlap(report, { part, figure, same, within, cells, peopleOn })
  addRegisters(report, { part, figure, same, within, cells, peopleOn })
  return { parts, figures, equal }
}

/** Groups of people that an earlier report tells of are nobody now, and not unknown. */
function withEarlier(report: Counted, before: readonly Counted[]): Counted {
  const all = before.flatMap((b) => b.overlap).map(({ lists }) => lists)
  const gone = all.filter((lists, at) =>
    [...report.overlap.map((o) => o.lists), ...all.slice(0, at)].every((o) => o.join() !== lists.join()),
  )
  const none = Object.fromEntries(before.flatMap((b) => Object.keys(b.union.bySources)).map((n) => [n, 0]))
  return {
    ...report,
    overlap: [...report.overlap, ...gone.map((lists) => ({ lists, people: 0 }))],
    union: { ...report.union, bySources: { ...none, ...report.union.bySources } },
  }
}

type Cells = ReadonlyMap<string, Partial<Record<keyof SideCounts, number>>>

interface Builder {
  part(value: number, unseen?: boolean): number
  figure(id: string, of: readonly number[], loss: number): readonly number[]
  same(left: readonly number[], right: readonly number[]): void
  within(less: readonly number[], more: readonly number[]): void
  readonly cells: Cells
  peopleOn(id: string): readonly number[]
}

/** A part for each count that is not 0, or was not. Of one claimed and one verified list, links have two ends: their counts are one part. */
function cellsOf({ inputs, counts }: Counted, part: Builder['part'], hasEarlier: boolean): Cells {
  const sides = inputs.filter((i) => i.role !== 'register')
  const [first, second] = sides
  const areTwo = sides.length === 2 && first?.role !== second?.role
  const all = new Map<string, Partial<Record<keyof SideCounts, number>>>()
  for (const { id, role } of inputs) {
    const own: Partial<Record<keyof SideCounts, number>> = {}
    const c = counts[id]!
    if (role === 'register') {
      if (c.people || hasEarlier) own.people = part(c.people ?? 0)
    } else
      for (const { key } of TALLIES) {
        if (!c[key] && !hasEarlier) continue
        const other = areTwo && first ? all.get(first.id)?.[key] : undefined
        const isShared = other !== undefined && LINKED.includes(key) && counts[first!.id]![key] === c[key]
        own[key] = isShared ? other : part(c[key] ?? 0)
      }
    all.set(id, own)
  }
  return all
}

/** People over all lists by the lists that have them; the sums of several verifiers. */
function addOverlap({ inputs, union, overlap }: Counted, { part, figure, same, within, cells, peopleOn }: Builder): void {
  const verified = inputs.filter((i) => i.role === 'verified').map((i) => i.id)
  const [only, second] = verified
  const on = overlap.map(({ lists, people }) => ({ lists, at: part(people ?? 0) }))
  const where = (holds: (lists: readonly string[]) => boolean) => on.filter(({ lists }) => holds(lists)).map(({ at }) => at)
  const isVerified = (lists: readonly string[]) => lists.some((id) => verified.includes(id))
  for (const { lists, at } of on) figure(`overlap ${lists.join(' ')}`, [at], lossOf('overlap'))
  const people = figure('union', second === undefined ? peopleOn(only ?? '') : where(isVerified), lossOf('union'))
  const bySources = Object.keys(union.bySources).flatMap((n) => {
    const onSoMany = where((lists) => lists.filter((id) => verified.includes(id)).length === Number(n))
    return figure(`sources ${n}`, second === undefined ? people : onSoMany, lossOf('sources'))
  })
  same(people, bySources)
  for (const { id, role } of inputs) {
    if (role === 'register') continue
    same(
      peopleOn(id),
      where((lists) => lists.includes(id)),
    )
    const linked = LINKED.flatMap((key) => cells.get(id)?.[key] ?? [])
    const claimed = inputs.filter((i) => i.role === 'claimed').map((i) => i.id)
    const partners = role === 'claimed' ? verified : claimed
    within(
      linked,
      where((lists) => lists.includes(id) && lists.some((other) => partners.includes(other))),
    )
  }
}

const REGISTER_TALLY = ['held', 'notHeld', 'candidates', 'notFound'] as const

/** Claimed people against each register. */
function addRegisters({ inputs, registers }: Counted, { part, figure, same, within, cells, peopleOn }: Builder): void {
  const claimed = inputs.find((i) => i.role === 'claimed')?.id ?? ''
  const held: number[] = []
  for (const register of registers) {
    const own = REGISTER_TALLY.map((key) => [key, part(register[key] ?? 0)] as const)
    for (const [key, at] of own) figure(`register ${register.list} ${key}`, [at], lossOf('register'))
    same(
      peopleOn(claimed),
      own.map(([, at]) => at),
    )
    held.push(own[0]![1])
  }
  const told = (['heldOnRegister', 'contradicted'] as const).flatMap((key) => cells.get(claimed)?.[key] ?? [])
  if (registers.length === 1) within(told, held)
}

/** The sums that a public report tells, so that a headline stands where a part of it may not. */
export const sumsOf = ({ inputs, counts }: Pick<Report, 'inputs' | 'counts'>): NonNullable<Report['sums']> =>
  Object.fromEntries(
    inputs
      .filter((i) => i.role !== 'register')
      .map(({ id }) => [id, mapValues(SUMS, (keys: readonly TallyKey[]) => sumOf(counts[id]!, keys))]),
  )

/** What a report says of each figure, by its id; null where it does not show it. */
function figuresIn({ union, counts, sums, overlap, registers }: Counted & Partial<Pick<Report, 'sums'>>): Map<string, number | null> {
  const found = new Map<string, number | null>([['union', union.people]])
  for (const [n, people] of Object.entries(union.bySources)) found.set(`sources ${n}`, people)
  for (const { lists, people } of overlap) found.set(`overlap ${lists.join(' ')}`, people)
  for (const register of registers) for (const key of REGISTER_TALLY) found.set(`register ${register.list} ${key}`, register[key] ?? null)
  const byList: readonly Readonly<Record<string, Readonly<Record<string, number | null>>>>[] = [counts, sums ?? {}]
  for (const lists of byList)
    for (const [list, figures] of Object.entries(lists)) for (const [key, n] of Object.entries(figures)) found.set(`${list}.${key}`, n)
  return found
}
