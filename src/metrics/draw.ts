// A random sample that anybody can draw again from its seed.

/** `size` different numbers below n, ascending; the same for the same seed everywhere. */
export function draw(n: number, size: number, seed: number): number[] {
  let state = seed >>> 0
  // mulberry32 (Tommy Ettinger, public domain).
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const rows = Array.from({ length: n }, (_, i) => i)
  for (let k = 0; k < size; k++) {
    const other = k + Math.floor(next() * (n - k))
    ;[rows[k], rows[other]] = [rows[other]!, rows[k]!]
  }
  return rows.slice(0, size).sort((a, b) => a - b)
}
