// What most pairs of two numbers add up to: years of birth and ages to the year in which the ages were true.

/** The two neighbouring sums that most pairs come to. */
export interface CommonSum {
  /** The lower of the two. */
  readonly from: number
  /** The one of the two that more pairs come to. */
  readonly commonest: number
  readonly agreeing: number
  readonly pairs: number
}

/** Fewer agreeing pairs than this share show nothing: a list that grew over the years has many years, and none of them is its date. */
const MAJORITY = 0.5
/** Pairs of strangers would agree as often once in so many lists. */
const LISTS = 10_000
/** Sums among which the commonest was sought. */
const SUMS = 100
/** Strangers are taken to agree at least so often. */
const LEAST_CHANCE = 0.04

/** null where pairs come to no sum, or to none that numbers drawn at random would not come to as well. */
export function commonSum(x: readonly number[], y: readonly number[]): CommonSum | null {
  const pairs = x.length
  if (!pairs) return null
  const sums = timesOf(x.map((value, k) => value + y[k]!))
  const at = (sum: number) => sums.get(sum) ?? 0
  const both = (sum: number) => at(sum) + at(sum + 1)
  // Of equally common ones the latest, whatever the order of the pairs.
  const from = [...sums.keys()]
    .flatMap((sum) => [sum - 1, sum])
    .reduce((best, sum) => (both(sum) > both(best) || (both(sum) === both(best) && sum > best) ? sum : best))
  const agreeing = both(from)
  const share = agreeing / pairs
  const chance = Math.max(LEAST_CHANCE, chanceOf(from, x, y, agreeing))
  if (share < MAJORITY || share <= chance) return null
  if (pairs * divergence(share, chance) < Math.log(LISTS * SUMS)) return null
  return { from, commonest: at(from + 1) >= at(from) ? from + 1 : from, agreeing, pairs }
}

function timesOf(values: readonly number[]): Map<number, number> {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

/** How often the two sums come up when any x meets any y but its own: people of one age agree whoever they are. */
function chanceOf(from: number, x: readonly number[], y: readonly number[], agreeing: number): number {
  const times = timesOf(y)
  const meeting = x.reduce((sum, value) => sum + (times.get(from - value) ?? 0) + (times.get(from + 1 - value) ?? 0), 0)
  return (meeting - agreeing) / Math.max(1, x.length * (x.length - 1))
}

/** Of two shares, in nats: a share or more turns up by chance at most e^(−n · this) of the time (Chernoff's bound). */
function divergence(share: number, chance: number): number {
  const part = (p: number, q: number) => (p === 0 ? 0 : p * Math.log(p / q))
  return part(share, chance) + part(1 - share, 1 - chance)
}
