// Exact intervals against the distributions of jstat.
import jstat from 'jstat'
import { expect, test } from 'vitest'
import { sampleSize, shareInterval, totalInterval } from '../../src/metrics/exact-interval.ts'

test.each([
  [40, 100, 626, 195, 309],
  [59, 59, 626, 590, 626],
  [0, 59, 626, 0, 36],
])('%i of %i of %i', (hits, drawn, population, low, high) => expect(totalInterval(hits, drawn, population, 0.95)).toEqual({ low, high }))
test('how many to draw', () =>
  expect([sampleSize(626, 0.1, 0.95), sampleSize(626, 0.05, 0.95), sampleSize(5, 0.01, 0.95)]).toEqual([84, 239, 5]))
test('Clopper and Pearson as jstat has them', () => {
  for (const [hits, n] of [
    [0, 5],
    [5, 5],
    [8, 10],
    [37, 120],
    [1, 1000],
  ] as const) {
    const { low, high } = shareInterval(hits, n, 0.95)
    expect(low).toBeCloseTo(hits === 0 ? 0 : jstat.beta.inv(0.025, hits, n - hits + 1), 6)
    expect(high).toBeCloseTo(hits === n ? 1 : jstat.beta.inv(0.975, hits + 1, n - hits), 6)
  }
})
test('totals answer to every tail of jstat', () => {
  for (const [hits, n, N] of [
    [3, 10, 40],
    [0, 8, 30],
    [10, 10, 25],
    [7, 20, 61],
  ] as const) {
    const fits = Array.from({ length: N + 1 }, (_, K) => K).filter((K) => {
      if (K < hits || N - K < n - hits) return false
      let [up, down] = [0, 0]
      for (let x = Math.max(0, n - (N - K)); x <= Math.min(n, K); x++) {
        const p = jstat.hypgeom.pdf(x, N, K, n)
        if (x >= hits) up += p
        if (x <= hits) down += p
      }
      return up > 0.025 && down > 0.025
    })
    expect(totalInterval(hits, n, N, 0.95)).toEqual({ low: fits[0], high: fits.at(-1) })
  }
})
