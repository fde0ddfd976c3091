// A brute-force reader of figures: all sums and differences of up to four of them, and what they tell.

/** A figure as it was published: which parts it is the sum of, and how much. */
export interface Published {
  readonly parts: readonly number[]
  readonly value: number
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
        if (go(i + 1, left - 1, value + sign * figures[i]!.value)) return true
        add(figures[i]!.parts, sign === 1 ? -1 : 1)
      }
    return false
  }
  return go(0, most, 0) ? times.flatMap((n, k) => (n > 0 ? [`${k}×${n}`] : [])).join(' ') : null
}
