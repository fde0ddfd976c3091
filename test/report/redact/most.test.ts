// The most that a sum can be, held to a search of all corners.
import { expect, test } from 'vitest'
import { mostBy, type KnownSum } from '../../../src/report/redact/most.ts'
import { randomOf } from './made.ts'

/** Solves some columns by Gauss; null where they do not make one corner. */
function solve(rows: readonly (readonly number[])[], totals: readonly number[], columns: readonly number[]): number[] | null {
  const m = rows.map((row, i) => [...columns.map((k) => row[k]!), totals[i]!])
  const n = columns.length
  for (let k = 0; k < n; k++) {
    const at = m.findIndex((row, i) => i >= k && Math.abs(row[k]!) > 1e-9)
    if (at < 0) return null
    ;[m[k], m[at]] = [m[at]!, m[k]!]
    m[k] = m[k]!.map((a) => a / m[k]![k]!)
    for (let i = 0; i < m.length; i++) {
      const times = m[i]![k]!
      if (i !== k) m[i] = m[i]!.map((a, c) => a - times * m[k]![c]!)
    }
  }
  return m.slice(n).every((row) => Math.abs(row[n]!) < 1e-9) ? m.slice(0, n).map((row) => row[n]!) : null
}

const subsets = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_, k) => k).filter((k) => (bits >> k) & 1))

function mostByCorners(known: readonly KnownSum[], wanted: readonly number[]): number {
  const [rows, totals] = [known.map(({ row }) => row), known.map(({ total }) => total)]
  let most = -Infinity
  for (const columns of subsets(wanted.length)) {
    const corner = solve(rows, totals, columns)
    if (corner?.every((x) => x > -1e-9))
      most = Math.max(
        most,
        corner.reduce((sum, x, at) => sum + x * wanted[columns[at]!]!, 0),
      )
  }
  return most
}

test('500 random sums of parts: as all corners say, whatever was asked before', () => {
  const random = randomOf(31)
  for (let n = 0; n < 500; n++) {
    const parts = Array.from({ length: 2 + random(4) }, () => random(9))
    const sumOf = (row: readonly number[]) => row.reduce((sum, times, k) => sum + times * parts[k]!, 0)
    // All together are known, so that nothing is without bound; some sums are told twice, or follow from others, or take away.
    const rows = [parts.map(() => 1), ...Array.from({ length: random(4) }, () => parts.map(() => random(4) - (random(3) ? 0 : 1)))]
    if (random(3) === 0) rows.push(rows.at(-1)!)
    if (random(3) === 0) rows.push(rows[0]!.map((a, k) => a - rows.at(-1)![k]!))
    const known = rows.map((row) => ({ row, total: sumOf(row) }))
    const most = mostBy(known, parts.length)
    for (let asked = 0; asked < 4; asked++) {
      const wanted = parts.map(() => random(5) - 2)
      const found = most(wanted)
      if (Math.abs(found - mostByCorners(known, wanted)) > 1e-6) expect.fail(`case ${n}: ${found} of ${JSON.stringify({ known, wanted })}`)
    }
  }
})

test('what no sum holds has no bound', () => {
  const most = mostBy([{ row: [1, 1, 0], total: 4 }], 3)
  expect([most([0, 0, 1]), most([0, 0, -1]), most([1, 0, 0])]).toEqual([Infinity, 0, 4])
})
