// Optimal string alignment: edits with neighbours swapped as one (Damerau 1964; the restricted form of Boytsov 2011).

/** Edits between two strings, in UTF-16 units. O(n·m) time, three rows of memory. */
export function osaDistance(a: string, b: string): number {
  const n = a.length
  const m = b.length
  if (!n || !m) return n + m
  let before = new Uint32Array(m + 1)
  let row = new Uint32Array(m + 1).map((_, j) => j)
  let next = new Uint32Array(m + 1)
  for (let i = 1; i <= n; i++) {
    next[0] = i
    const c = a.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const d = b.charCodeAt(j - 1)
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (c === d ? 0 : 1))
      if (i > 1 && j > 1 && c === b.charCodeAt(j - 2) && d === a.charCodeAt(i - 2)) least = Math.min(least, before[j - 2]! + 1)
      next[j] = least
    }
    const spare = before
    before = row
    row = next
    next = spare
  }
  return row[m]!
}

/** Is the distance exactly one? Linear. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  const short = Math.min(a.length, b.length)
  while (i < short && a.charCodeAt(i) === b.charCodeAt(i)) i++
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.slice(i + 1) === b.slice(i + 1)) return true
  return a.charCodeAt(i) === b.charCodeAt(i + 1) && a.charCodeAt(i + 1) === b.charCodeAt(i) && a.slice(i + 2) === b.slice(i + 2)
}
