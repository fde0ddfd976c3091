// Cell suppression as statistical offices do it: what to hide beside small figures, with the least loss, so that no arithmetic tells them.
import { mostBy, type KnownSum } from './most.ts'
import { LEAST_SHOWN, isSmall } from './small.ts'
import type { Table } from './table.ts'
import { betraysBeside } from './together.ts'

/** As far from a secret as nobody can be named; sums are of fractions. */
const FAR = LEAST_SHOWN - 1e-6

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
  const shown = new Set(groups.filter((g) => !tells(g.value, g.befores)))
  const readers = readersOf(table, groups)
  /** Whether what somebody can find out now can be found out beside other figures. */
  const open = (): IsFound | undefined => {
    for (const reader of readers) {
      const isFound = reader(shown)
      if (isFound) return isFound
    }
    return undefined
  }
  const earlier = new Set<Group>()
  let last: readonly Group[] = []
  for (let isFound = open(); isFound && shown.size; isFound = open()) {
    for (const group of last) earlier.add(group)
    last = cover(isFound, shown)
  }
  // What was hidden for a secret that later ones cover as well is shown again, the greatest loss first.
  for (const group of groups.filter((g) => earlier.has(g)).sort((x, y) => y.loss - x.loss)) {
    shown.add(group)
    if (open()) shown.delete(group)
  }
  return new Set(groups.filter((g) => !shown.has(g)).flatMap((g) => g.ids))
}

/** What is found out of these figures, as a question to ask of others; undefined where nothing is. */
type Reader = (shown: ReadonlySet<Group>) => IsFound | undefined

/** Somebody who has this report alone, and those who have earlier ones beside it. */
function readersOf(table: Table, groups: readonly Group[]): Reader[] {
  const secrets = secretsOf(table, groups)
  const reader =
    (of: readonly Secret[], beside: readonly Group[]): Reader =>
    (shown) => {
      const finds = (seen: ReadonlySet<Group>) => finderOf(table, new Set([...beside, ...seen]))
      const secret = of.find(finds(shown))
      return secret && ((seen) => finds(seen)(secret))
    }
  const alone = reader(secrets, [])
  if (!groups.some((g) => g.befores.length)) return [alone]
  // What was told of figures that are nearly the same is taken for what they are now. Against what that alone gives away nothing helps.
  const told = groups.filter((g) => g.befores.some((before) => Math.abs(g.value - before) < LEAST_SHOWN))
  const finds = finderOf(table, new Set(told))
  const betrays = betraysBeside(table)
  return [
    alone,
    reader(
      secrets.filter((secret) => !finds(secret)),
      told,
    ),
    (shown) => (betrays([...shown]) ? (seen) => betrays([...seen]) : undefined),
  ]
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

/** Can something that nobody may know be found out from these figures? The less is shown, the less is found. */
type IsFound = (shown: ReadonlySet<Group>) => boolean

/** Can a secret be told from what is shown? */
type Finder = (secret: Secret) => boolean

/** Somebody who knows all figures that are shown, all sums, and that a figure that is not shown is not 0. */
function finderOf(table: Table, shown: ReadonlySet<Group>): Finder {
  const least = table.parts.map((part) => (part.unseen || part.value === 0 ? 0 : 1))
  const fixed = new Set([...shown].flatMap((g) => (g.parts.length === 1 ? g.parts : [])))
  const free = table.parts.flatMap((part, k) => (part.value === 0 || fixed.has(k) ? [] : [k]))
  const place = new Map(free.map((k, at) => [k, at]))
  /** Coefficients of the free parts, and what is left of a sum for them beyond the least that each is. */
  const rowOf = (plus: readonly number[], minus: readonly number[] = []): KnownSum => {
    const row = Array<number>(free.length).fill(0)
    let total = 0
    const add = (k: number, sign: number) => {
      const at = place.get(k)
      if (at === undefined) return
      row[at]! += sign
      total += sign * (table.parts[k]!.value - least[k]!)
    }
    for (const k of plus) add(k, 1)
    for (const k of minus) add(k, -1)
    return { row, total }
  }
  const known = [...Array.from(shown, (g) => rowOf(g.parts)), ...table.equal.map(([plus, minus]) => rowOf(plus, minus))].filter(({ row }) =>
    row.some((a) => a !== 0),
  )
  const most = mostBy(known, free.length)
  return ({ parts, from }) => {
    const { row: wanted } = rowOf(parts)
    const fixedValue = parts.reduce((sum, k) => sum + (place.has(k) ? least[k]! : table.parts[k]!.value), 0)
    if (fixedValue + most(wanted) - from >= FAR) return false
    return from === 0 || from - fixedValue + most(wanted.map((a) => -a)) < FAR
  }
}

/** Hides what covers a secret: the least losses first, until it is covered; then all that were not needed are shown again. */
function cover(isFound: IsFound, shown: Set<Group>): readonly Group[] {
  const inOrder = [...shown].sort((x, y) => x.loss - y.loss || x.value - y.value)
  const isFoundBeside = (hidden: ReadonlySet<Group>) => isFound(new Set(inOrder.filter((g) => !hidden.has(g))))
  // The first number of hidden figures that will do lies between these.
  let [tooFew, enough] = [0, inOrder.length]
  while (enough - tooFew > 1) {
    const half = (tooFew + enough) >> 1
    if (isFoundBeside(new Set(inOrder.slice(0, half)))) tooFew = half
    else enough = half
  }
  const hidden = new Set(inOrder.slice(0, enough))
  for (const group of [...hidden].reverse()) {
    hidden.delete(group)
    if (isFoundBeside(hidden)) hidden.add(group)
  }
  for (const group of hidden) shown.delete(group)
  return [...hidden]
}
