// Jaro–Winkler similarity (Winkler 1990): prefix up to 4, weight .1, given only from a Jaro of .7 on, as in Winkler's strcmp95.

/** Similarity 0 to 1 of two strings of UTF-16 units. Symmetric. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  if (jaro < 0.7) return jaro
  let prefix = 0
  const limit = Math.min(4, a.length, b.length)
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

const matchedA = new Uint8Array(1024)
const matchedB = new Uint8Array(1024)

/** Jaro 1989. Strings beyond 1024 units are cut. */
export function jaroSimilarity(x: string, y: string): number {
  if (x === y) return x.length ? 1 : 0
  // Which string leads can change the transpositions; a fixed order makes it symmetric.
  const swap = x.length > y.length || (x.length === y.length && x > y)
  const a = swap ? y : x
  const b = swap ? x : y
  const n = Math.min(a.length, 1024)
  const m = Math.min(b.length, 1024)
  if (!n || !m) return 0
  const reach = Math.max(0, (m >> 1) - 1)
  matchedA.fill(0, 0, n)
  matchedB.fill(0, 0, m)
  let common = 0
  for (let i = 0; i < n; i++) {
    const c = a.charCodeAt(i)
    const end = Math.min(m - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (!matchedB[j] && b.charCodeAt(j) === c) {
        matchedA[i] = matchedB[j] = 1
        common++
        break
      }
    }
  }
  if (!common) return 0
  let out = 0
  for (let i = 0, j = 0; i < n; i++) {
    if (!matchedA[i]) continue
    while (!matchedB[j]) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) out++
    j++
  }
  return (common / n + common / m + (common - (out >> 1)) / common) / 3
}
