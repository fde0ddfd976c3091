// Exact confidence intervals from small samples: binomial (Clopper & Pearson 1934) and hypergeometric (tails of each possible total).

/** log Γ(n + 1), by Stirling's series beyond small n; error below 1e-10. */
function logFactorial(n: number): number {
  if (n < SMALL.length) return SMALL[n]!
  const x = n + 1
  return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
}
const SMALL: number[] = [0]
for (let n = 1; n < 64; n++) SMALL.push(SMALL[n - 1]! + Math.log(n))

const logChoose = (n: number, k: number): number => (k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k))

/** P(X = x) where X of a sample of n bear a mark that K of N bear. */
function hypergeometric(x: number, n: number, marked: number, population: number): number {
  return Math.exp(logChoose(marked, x) + logChoose(population - marked, n - x) - logChoose(population, n))
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Of `population`, how many bear a mark that `hits` of a random sample of `sample` bear: all totals whose tails do not speak against them. */
export function totalInterval(hits: number, sample: number, population: number, confidence: number): Interval {
  const alpha = (1 - confidence) / 2
  /** P(X ≥ hits) rises with the total; P(X ≤ hits) falls. */
  const atLeast = (marked: number): number => {
    let sum = 0
    for (let x = hits; x <= Math.min(sample, marked); x++) sum += hypergeometric(x, sample, marked, population)
    return sum
  }
  const atMost = (marked: number): number => {
    let sum = 0
    for (let x = Math.max(0, sample - (population - marked)); x <= hits; x++) sum += hypergeometric(x, sample, marked, population)
    return sum
  }
  const [least, most] = [hits, population - (sample - hits)]
  let [low, high] = [least, most]
  // Smallest total whose upper tail is likely enough, and greatest whose lower tail is.
  for (let from = least, to = most; from <= to;) {
    const middle = (from + to) >> 1
    if (atLeast(middle) > alpha) {
      low = middle
      to = middle - 1
    } else from = middle + 1
  }
  for (let from = low, to = most; from <= to;) {
    const middle = (from + to) >> 1
    if (atMost(middle) > alpha) {
      high = middle
      from = middle + 1
    } else to = middle - 1
  }
  return { low, high }
}

/** A share of which `hits` of `trials` were seen. */
export function shareInterval(hits: number, trials: number, confidence: number): Interval {
  const alpha = (1 - confidence) / 2
  const tail = (p: number, from: number, to: number): number => {
    let sum = 0
    for (let x = from; x <= to; x++) sum += Math.exp(logChoose(trials, x) + x * Math.log(p) + (trials - x) * Math.log1p(-p))
    return sum
  }
  const solve = (holds: (p: number) => boolean): number => {
    let [low, high] = [0, 1]
    for (let k = 0; k < 60; k++) {
      const middle = (low + high) / 2
      if (holds(middle)) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return {
    low: hits === 0 ? 0 : solve((p) => tail(p, hits, trials) < alpha),
    high: hits === trials ? 1 : solve((p) => tail(p, 0, hits) > alpha),
  }
}

/**
 * How many of `population` must be drawn so that a share is known within `margin`, whatever it is (Cochran 1977, with the correction
 * for a finite population).
 */
export function sampleSize(population: number, margin: number, confidence: number): number {
  const wide = (normalQuantile(0.5 + confidence / 2) / margin) ** 2 / 4
  return Math.min(population, Math.ceil(wide / (1 + (wide - 1) / population)))
}

/** Quantile of the normal distribution, by bisection on its series; error below 1e-9 for what anybody asks. */
function normalQuantile(p: number): number {
  let [low, high] = [0, 10]
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2
    if (normal(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Φ(z), z ≥ 0 (Abramowitz & Stegun 26.2.11). */
function normal(z: number): number {
  let term = z
  let sum = z
  for (let k = 1; k < 200 && term > 1e-17; k++) {
    term *= (z * z) / (2 * k + 1)
    sum += term
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}
