// Cell suppression as statistical offices do it: what to hide beside small figures, with the least loss, so that no arithmetic tells them.
import { mostOf } from './most.ts'
import { LEAST_SHOWN, isSmall } from './small.ts'

/** A count that other figures are sums of. */
export interface Part {
  readonly value: number
  /** Stands in no report by itself; whoever reads it does not even know that it is not 0. */
  readonly unseen?: boolean
}

/** A figure of a report: the sum of some parts. */
export interface Figure {
  readonly id: string
  readonly parts: readonly number[]
  /** What a reader loses without it. */
  readonly loss: number
  /** What earlier reports said, where they did. */
  readonly befores: readonly (number | null | undefined)[]
}

export interface Table {
  readonly parts: readonly Part[]
  readonly figures: readonly Figure[]
  /** What everybody knows: both sums are the same. */
  readonly equal: readonly (readonly [readonly number[], readonly number[]])[]
}

/** Figures of the same parts: shown together or not at all. */
interface Group {
  readonly ids: readonly string[]
  readonly parts: readonly number[]
  readonly value: number
  readonly loss: number
  readonly befores: readonly number[]
}

/** What nobody may find out: that a sum of parts is so small, or so near to what it was. */
interface Secret {
  readonly parts: readonly number[]
  /** 0, or what an earlier report said. */
  readonly from: number
}

/** The ids of the figures to hide. Figures that are 0 are shown and known. */
export function hiddenFigures(table: Table): ReadonlySet<string> {
  const groups = groupsOf(table)
  const secrets = secretsOf(table, groups)
  const shown = new Set(groups.filter((g) => !tells(g.value, g.befores)))
  const attacker = attackerOf(table, shown)
  const open = () => secrets.find((secret) => attacker.finds(secret))
  for (let secret = open(); secret && shown.size; secret = open()) cover(secret, shown, attacker)
  // What was hidden for a secret that others cover by now is shown again, the greatest loss first.
  const again = groups.filter((g) => !shown.has(g) && !tells(g.value, g.befores)).sort((x, y) => y.loss - x.loss)
  for (const group of again) {
    shown.add(group)
    if (open()) shown.delete(group)
  }
  return new Set(groups.filter((g) => !shown.has(g)).flatMap((g) => g.ids))
}

const tells = (value: number, befores: readonly number[]): boolean =>
  isSmall(value) || befores.some((before) => isSmall(Math.abs(value - before)))

const sumOf = ({ parts }: Table, of: readonly number[]): number => of.reduce((sum, k) => sum + parts[k]!.value, 0)

function groupsOf(table: Table): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, parts, loss, befores } of table.figures) {
    // Parts that are 0 are known.
    const own = parts.filter((k) => table.parts[k]!.value !== 0).sort((x, y) => x - y)
    const value = sumOf(table, own)
    const key = own.join(' ')
    const same = groups.get(key) ?? { ids: [], parts: own, value, loss: 0, befores: [] }
    const known = befores.filter((n) => typeof n === 'number')
    groups.set(key, { ...same, ids: [...same.ids, id], loss: same.loss + loss, befores: [...same.befores, ...known] })
  }
  return [...groups.values()].filter((g) => g.value > 0)
}

function secretsOf(table: Table, groups: readonly Group[]): Secret[] {
  const parts = table.parts.flatMap((part, k) => (isSmall(part.value) ? [{ parts: [k], from: 0 }] : []))
  const sums = groups.flatMap((g) =>
    [0, ...g.befores].filter((from) => isSmall(Math.abs(g.value - from))).map((from) => ({ parts: g.parts, from })),
  )
  return [...parts, ...sums]
}

interface Attacker {
  /** Can the secret be told from what is shown? */
  finds(secret: Secret): boolean
}

/** Knows all figures that are shown, all sums, and that a figure that is not shown is not 0. */
function attackerOf(table: Table, shown: ReadonlySet<Group>): Attacker {
  const least = table.parts.map((part) => (part.unseen || part.value === 0 ? 0 : 1))
  const finds = ({ parts, from }: Secret): boolean => {
    const fixed = new Set([...shown].flatMap((g) => (g.parts.length === 1 ? g.parts : [])))
    const free = table.parts.flatMap((part, k) => (part.value === 0 || fixed.has(k) ? [] : [k]))
    const place = new Map(free.map((k, at) => [k, at]))
    /** Coefficients of the free parts, and what is left of a sum for them beyond the least that each is. */
    const rowOf = (plus: readonly number[], minus: readonly number[] = []) => {
      const row = Array<number>(free.length).fill(0)
      let total = 0
      for (const [list, sign] of [
        [plus, 1],
        [minus, -1],
      ] as const)
        for (const k of list) {
          const at = place.get(k)
          if (at === undefined) continue
          row[at]! += sign
          total += sign * (table.parts[k]!.value - least[k]!)
        }
      return { row, total }
    }
    const known = [...[...shown].map((g) => rowOf(g.parts)), ...table.equal.map(([plus, minus]) => rowOf(plus, minus))].filter(({ row }) =>
      row.some((a) => a !== 0),
    )
    const sums = { rows: known.map((k) => k.row), totals: known.map((k) => k.total) }
    const { row: wanted } = rowOf(parts)
    const fixedValue = parts.reduce((sum, k) => sum + (place.has(k) ? least[k]! : table.parts[k]!.value), 0)
    const most = fixedValue + mostOf(wanted, sums) - from
    if (most >= LEAST_SHOWN - 1e-6) return false
    return (
      from === 0 ||
      from -
        fixedValue +
        mostOf(
          wanted.map((a) => -a),
          sums,
        ) <
        LEAST_SHOWN - 1e-6
    )
  }
  return { finds }
}

/** Hides what covers a secret: the least losses first, until it is covered; then all that were not needed are shown again. */
function cover(secret: Secret, shown: Set<Group>, attacker: Attacker): void {
  const taken: Group[] = []
  for (const group of [...shown].sort((x, y) => x.loss - y.loss || x.value - y.value)) {
    shown.delete(group)
    taken.unshift(group)
    if (!attacker.finds(secret)) break
  }
  for (const group of taken) {
    shown.add(group)
    if (attacker.finds(secret)) shown.delete(group)
  }
}
