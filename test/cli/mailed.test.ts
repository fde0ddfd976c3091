// Two workbooks as they come by mail, by the built tool and without options: everybody read, nobody linked to somebody else.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mailed } from '../../scripts/mailed.mjs'
import { reconcile } from '../run.ts'

interface Side {
  readonly list: string
  readonly row: number
}
interface Report {
  readonly counts: Record<string, { readonly people: number }>
  readonly rows: readonly (Side & { readonly line: number; readonly sheet?: number })[]
  readonly links: readonly { readonly left: Side; readonly right: Side; readonly status: string }[]
}

/** Pairs that the first page of the queue has. */
const FIRST_PAGE = 50
/** Of the true pairs, those that are linked or on it. */
const LEAST = 0.85

test.each([20260131, 7, 1984, 31337])('seed %d', (seed) => {
  const cwd = mkdtempSync(join(tmpdir(), 'mailed-'))
  const { claimed, verified, truth, people } = mailed(seed)
  writeFileSync(join(cwd, 'claimed.xlsx'), claimed)
  writeFileSync(join(cwd, 'verified.xlsx'), verified)
  const { out } = reconcile(['claimed.xlsx', 'verified.xlsx', '-f', 'json'], { cwd })
  const report = JSON.parse(out) as Report
  expect(report.counts['claimed']!.people).toBe(people.claimed)
  expect(report.counts['verified']!.people).toBe(people.verified)

  const placeOf = new Map(report.rows.map((r) => [`${r.list}:${r.row}`, r.list === 'claimed' ? `${r.sheet}:${r.line}` : String(r.line)]))
  const pairs = report.links
    .filter(({ left, right }) => left.list === 'claimed' && right.list === 'verified')
    .map(({ left, right, status }) => ({ pair: `${placeOf.get(`claimed:${left.row}`)} ${placeOf.get(`verified:${right.row}`)}`, status }))
  const right = new Set(truth.map(([sheetRow, row]) => `${sheetRow} ${row}`))
  const linked = pairs.filter(({ status }) => status === 'match')
  expect(linked.filter(({ pair }) => !right.has(pair))).toEqual([])
  const shown = pairs.filter(({ status }) => status !== 'match').slice(0, FIRST_PAGE)
  const found = new Set([...linked, ...shown].map(({ pair }) => pair).filter((pair) => right.has(pair)))
  expect(found.size).toBeGreaterThanOrEqual(LEAST * right.size)
})
