// Brute-force readers of figures, of one report and of two: all sums and differences of some, and what they tell.

/** A figure as it was published: which parts it is the sum of, and how much. */
export interface Published {
  readonly parts: readonly number[]
  readonly value: number
  /** Instead of the figure, bounds of it: what follows from that something fits, or does not. */
  readonly between?: readonly [least: number, most: number]
}

/** The first sum or difference of up to `most` figures that counts some parts and nothing else, and is under five: its parts and how many. */
export function smallCountFrom(figures: readonly Published[], most: number): string | null {
  /** How often each part is counted; how many parts less than not at all, and how many at all. */
  const times: number[] = figures.reduce<number[]>((all, { parts }) => Array(Math.max(all.length, ...parts.map((k) => k + 1))).fill(0), [])
  let below = 0
  let above = 0
  const add = (parts: readonly number[], sign: 1 | -1) => {
    for (const k of parts) {
      const was = times[k]!
      const is = (times[k] = was + sign)
      below += Number(is < 0) - Number(was < 0)
      above += Number(is > 0) - Number(was > 0)
    }
  }
  const go = (from: number, left: number, value: number): boolean => {
    if (below === 0 && above > 0 && value > 0 && value < 5) return true
    if (!left) return false
    for (let i = from; i < figures.length; i++)
      for (const sign of [1, -1] as const) {
        add(figures[i]!.parts, sign)
        if (go(i + 1, left - 1, value + mostOf(figures[i]!, sign))) return true
        add(figures[i]!.parts, sign === 1 ? -1 : 1)
      }
    return false
  }
  return go(0, most, 0) ? times.flatMap((n, k) => (n > 0 ? [`${k}×${n}`] : [])).join(' ') : null
}

/** The most that a figure adds, or the least that it takes away. */
const mostOf = ({ value, between }: Published, sign: 1 | -1): number => {
  if (!between) return sign * value
  return sign === 1 ? between[1] : -between[0]
}

/** Figures of two reports of the same parts, and what the parts truly were and are. */
export interface TwoReports {
  readonly was: readonly Published[]
  readonly is: readonly Published[]
  /** How many each part counts, in the earlier report and in the later. */
  readonly truth: readonly (readonly [was: number, is: number])[]
}

/**
 * The first sum or difference of up to `most` figures of both reports that is one to four and is a change of some parts, or, as if
 * nothing had changed, how many some parts count that truly are so few in one of them.
 */
export function betrayedBy({ was, is, truth }: TwoReports, most: number): string | null {
  const figures = [...was.map((f) => ({ ...f, at: 0 as const })), ...is.map((f) => ({ ...f, at: 1 as const }))]
  /** How often each part is counted, by report. Nobody is counted where a report has none. */
  const times = [truth.map(() => 0), truth.map(() => 0)] as const
  const taken: { readonly sign: number; readonly figure: (typeof figures)[number] }[] = []
  const isFew = (n: number) => n > 0 && n < 5
  const isChange = (): boolean =>
    [1, -1].some((sign) =>
      truth.every(([before, now], k) => {
        const [a, b] = [sign * times[0][k]!, -sign * times[1][k]!]
        return a >= 0 && b >= 0 && (a === b || before === 0 || now === 0)
      }),
    )
  const isCountOfFew = (): boolean => {
    const sums = truth.map((_, k) => times[0][k]! + times[1][k]!)
    const countIn = (at: 0 | 1) => sums.reduce((all, n, k) => all + (n > 0 ? truth[k]![at] : 0), 0)
    return sums.every((n) => n >= 0) && (isFew(countIn(0)) || isFew(countIn(1)))
  }
  const go = (from: number, left: number, value: number): boolean => {
    if (isFew(Math.abs(value)) && (isChange() || (value > 0 && isCountOfFew()))) return true
    if (!left) return false
    for (let i = from; i < figures.length; i++)
      for (const sign of [1, -1]) {
        const { parts, value: own, at } = figures[i]!
        const add = (n: number) => {
          for (const k of parts) if (truth[k]![at] > 0) times[at][k]! += n
        }
        add(sign)
        taken.push({ sign, figure: figures[i]! })
        if (go(i + 1, left - 1, value + sign * own)) return true
        taken.pop()
        add(-sign)
      }
    return false
  }
  const text = ({ sign, figure: { value, at, parts } }: (typeof taken)[number]) =>
    `${sign > 0 ? '+' : '-'} ${value} (${at ? 'later' : 'earlier'} ${parts.join(' ')})`
  return go(0, most, 0) ? taken.map(text).join(' ') : null
}
