// `evaluate`: the links of a report against those that are known to be true.
import { evaluatePairs, type Evaluation } from './metrics/found-pairs.ts'
import type { Report } from './report/schema.ts'

/** Links of a report of two lists against true pairs of row numbers ([left row, right row]). */
export function evaluate(report: Report, truth: Iterable<readonly [number, number]>): Evaluation {
  const automatic = new Set<string>()
  const all = new Set<string>()
  for (const link of report.links) {
    const pair = `${link.left.row}:${link.right.row}`
    all.add(pair)
    if (link.status === 'match') automatic.add(pair)
  }
  return evaluatePairs(automatic, all, new Set([...truth].map(([left, right]) => `${left}:${right}`)))
}
