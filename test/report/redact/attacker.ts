// A brute-force reader of figures: all sums and differences of up to four of them, and what they tell.

/** A figure as it was published: which parts it is the sum of, and how much. */
export interface Published {
  readonly parts: readonly number[]
  readonly value: number
}

/** Sums and differences of up to `most` figures that count some parts and nothing else: their parts and how many. */
export function countsFrom(figures: readonly Published[], most: number): { readonly key: string; readonly value: number }[] {
  const found: { key: string; value: number }[] = []
  const at: number[] = []
  const go = (from: number, left: number, value: number): void => {
    if (value !== 0 && at.every((n) => n === undefined || n >= 0) && at.some((n) => n > 0))
      found.push({ key: at.flatMap((n, k) => (n > 0 ? [`${k}×${n}`] : [])).join(' '), value })
    if (!left) return
    for (let i = from; i < figures.length; i++)
      for (const sign of [1, -1]) {
        for (const k of figures[i]!.parts) at[k] = (at[k] ?? 0) + sign
        go(i + 1, left - 1, value + sign * figures[i]!.value)
        for (const k of figures[i]!.parts) at[k] = (at[k] ?? 0) - sign
      }
  }
  go(0, most, 0)
  return found
}
