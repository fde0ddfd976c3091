// `evaluate`: the links of a report against those that are known to be true.
import { expectIterable, expectList, expectObject, expectWhole } from './model/expect.ts'
import { evaluatePairs, type Evaluation } from './metrics/found-pairs.ts'
import type { Report } from './report/schema.ts'

/** Links of a report of two lists against true pairs of row numbers ([left row, right row]). */
export function evaluate(report: Report, truth: Iterable<readonly [number, number]>): Evaluation {
  expectObject(report, 'report')
  expectIterable(report.links, 'report.links')
  const known = truePairs(truth)
  const automatic = new Set<string>()
  const all = new Set<string>()
  for (const link of report.links) {
    const pair = `${link.left.row}:${link.right.row}`
    all.add(pair)
    if (link.status === 'match') automatic.add(pair)
  }
  return evaluatePairs(automatic, all, known)
}

function truePairs(truth: Iterable<readonly [number, number]>): ReadonlySet<string> {
  expectIterable(truth, 'truth')
  const pairs = new Set<string>()
  let at = 0
  for (const pair of truth) {
    expectList(pair, `truth[${at}]`)
    for (const end of [0, 1]) expectWhole(pair[end], `truth[${at}][${end}]`, 1)
    pairs.add(`${String(pair[0])}:${String(pair[1])}`)
    at++
  }
  return pairs
}
