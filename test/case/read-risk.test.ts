// A risk as people write it → the bits that it asks for.
import { expect, test } from 'vitest'
import { acceptOf } from '../../src/case/read-risk.ts'

test.each([
  ['1/500', 8.97],
  [' 1 / 500 ', 8.97],
  ['2/1000', 8.97],
  ['0.002', 8.97],
  ['0,002', 8.97],
  ['.002', 8.97],
  ['2e-3', 8.97],
  ['0.2 %', 8.97],
  ['0,2%', 8.97],
  ['1/3', 1],
  ['1/1000', 9.97],
  ['49.9%', 0.01],
])('%j asks for %d bits', (text, bits) => expect(acceptOf(text)).toBe(bits))

test.each(['', 'x', '0', '0 %', '1/0', '0/5', '-1/500', '1/2', '0.5', '50 %', '1', '1/500/2', '1/500 %', '1e-30', '1 in 500'])(
  '%j is refused',
  (text) => expect(acceptOf(text)).toBeUndefined(),
)

test('no risk that is asked for is exceeded', () => {
  for (let n = 3; n < 100_000; n = Math.ceil(n * 1.37)) {
    const bits = acceptOf(`1/${n}`)!
    expect(1 / (1 + 2 ** bits)).toBeLessThanOrEqual(1 / n + 1e-12)
    expect(1 / (1 + 2 ** (bits - 0.01))).toBeGreaterThan(1 / n - 1e-12)
  }
})
