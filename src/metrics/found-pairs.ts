// Precision, recall and F1 of pairs that were found, against those that are true.

export interface Measure {
  readonly pairs: number
  readonly hits: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Evaluation {
  readonly truePairs: number
  readonly automatic: Measure
  readonly withReview: Measure
  /** Pairs that a person would have to look at. */
  readonly queue: number
}

/** Pairs are strings, one a pair, the same on both sides. */
export function evaluatePairs(automatic: ReadonlySet<string>, all: ReadonlySet<string>, truth: ReadonlySet<string>): Evaluation {
  const measure = (found: ReadonlySet<string>): Measure => {
    let hits = 0
    for (const pair of found) if (truth.has(pair)) hits++
    const precision = found.size ? hits / found.size : 0
    const recall = truth.size ? hits / truth.size : 1
    return { pairs: found.size, hits, precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
  }
  return { truePairs: truth.size, automatic: measure(automatic), withReview: measure(all), queue: all.size - automatic.size }
}

/** All pairs inside groups of ids, each pair's ids in order. */
export function pairsInside(groups: Iterable<readonly string[]>): Set<string> {
  const pairs = new Set<string>()
  for (const group of groups)
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) pairs.add([group[i]!, group[j]!].sort().join('\u001f'))
  return pairs
}
