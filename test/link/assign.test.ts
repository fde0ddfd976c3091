// The assignment is one to one and of greatest weight: against every matching of small graphs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from '../../src/link/assign.ts'

interface Edge {
  readonly a: number
  readonly b: number
  readonly weight: number
}

const columns = (edges: readonly Edge[]) => ({ a: edges.map((e) => e.a), b: edges.map((e) => e.b), weight: edges.map((e) => e.weight) })

/** Greatest total over all matchings, by trying them all; each edge counts half a hundredth more, so that weightless pairs are kept. */
function best(edges: readonly Edge[]): number {
  if (!edges.length) return 0
  const [first, ...rest] = edges as [Edge, ...Edge[]]
  return Math.max(best(rest), first.weight + 0.5 + best(rest.filter((e) => e.a !== first.a && e.b !== first.b)))
}

const graph = fc.uniqueArray(fc.record({ a: fc.nat(4), b: fc.nat(4), weight: fc.nat(30) }), {
  selector: (e) => e.a * 10 + e.b,
  maxLength: 11,
})

test('greatest weight, one to one', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const chosen = [...assign(columns(edges))].map((e) => edges[e]!)
      expect(new Set(chosen.map((e) => e.a)).size).toBe(chosen.length)
      expect(new Set(chosen.map((e) => e.b)).size).toBe(chosen.length)
      expect(chosen.reduce((sum, e) => sum + e.weight + 0.5, 0)).toBe(best(edges))
    }),
    { numRuns: 2000 },
  )
})

test('greedy would be wrong', () => {
  const edges = [
    { a: 0, b: 0, weight: 10 },
    { a: 0, b: 1, weight: 9 },
    { a: 1, b: 0, weight: 9 },
  ]
  expect([...assign(columns(edges))]).toEqual([1, 2])
})

test('no edges', () => expect(assign(columns([])).length).toBe(0))

test('a ring of many rows, each with two partners, is assigned whole', () => {
  const n = 40_000
  const a = Int32Array.from({ length: 2 * n }, (_, e) => e >> 1)
  const b = Int32Array.from({ length: 2 * n }, (_, e) => ((e >> 1) + (e & 1)) % n)
  const chosen = assign({ a, b, weight: new Int32Array(2 * n).fill(100) })
  expect(chosen).toHaveLength(n)
  expect(new Set(Array.from(chosen, (e) => b[e]!)).size).toBe(n)
})
