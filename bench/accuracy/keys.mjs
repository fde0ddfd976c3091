// What the candidate search of long lists would lose on lists short enough to compare everything.
const { DEFAULT_PLAN } = await import('../../dist/model/plan.js')
const { estimateAll } = await import('../../dist/link/estimate.js')
const { createPairJudge } = await import('../../dist/link/judge/pair-judge.js')
const { prepareNames } = await import('../../dist/link/prepared-names.js')
const { findCandidates } = await import('../../dist/link/candidates.js')
const { findPairs } = await import('../../dist/link/pairs.js')
const { withLinkPool } = await import('../../dist/threads/link-pool.js')
const { ALONE } = await import('../../dist/threads/pool.js')
const { readFacts } = await import('../../dist/person/facts.js')
const { nameKnowledge } = await import('../../dist/names/knowledge.js')

/** Of the true pairs that weigh enough to be shown, how many share a key. */
export async function keyLoss(lists, truth) {
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: DEFAULT_PLAN.dateOrder })
  const names = prepareNames(facts, tokens, known)
  const [a, b] = facts
  const found = (limit) =>
    withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, async (pool) => {
      const candidates = (await findCandidates([[0, 1]], pool, DEFAULT_PLAN.pairBudget, limit))(0, 1)
      const estimated = (await estimateAll([[0, 1]], pool, true, () => null))(0, 1)
      const judgePair = createPairJudge(a, b, names, DEFAULT_PLAN, estimated)
      const { pairs } = await findPairs(pool, { left: 0, right: 1, judgePair, estimated: null }, candidates)
      return new Set(Array.from(pairs, (p) => `${a.rows[p.a]}:${b.rows[p.b]}`))
    })
  const [everything, keyed] = [await found(Infinity), await found(0)]
  const wanted = truth.map(([x, y]) => `${x}:${y}`).filter((pair) => everything.has(pair))
  return { of: wanted.length, kept: wanted.filter((pair) => keyed.has(pair)).length }
}
