// The match weight of Fellegi & Sunter: how much likelier an agreement is among true pairs (m) than among others (u).

/** log2(m/u) in whole hundredths of a bit, so that sums are exact and the same everywhere. */
export function hundredths(m: number, u: number): number {
  return Math.round(100 * Math.log2(m / u))
}
