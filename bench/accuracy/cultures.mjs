// Families of five cultures, households and look-alikes: what links by mistake, and whether the risks that are told are true.
import { CULTURES, LOOKALIKES, makeCensus, makeFamilies, makeLookalikes, QUALITIES } from './families.mjs'

import { areTold, makeTraps, SHAPE_NAMES } from './traps.mjs'

const share = (n, of) => (of ? Number((n / of).toFixed(4)) : null)

/** Upper ends of the risks told, and what they are called. */
const BINS = [
  [1 / 10_000, 'under 1 in 10,000'],
  [1 / 1000, '1 in 10,000 to 1 in 1,000'],
  [1 / 500, '1 in 1,000 to 1 in 500'],
  [1 / 100, '1 in 500 to 1 in 100'],
  [1 / 50, '1 in 100 to 1 in 50'],
  [1 / 10, '1 in 50 to 1 in 10'],
  [1 / 2, '1 in 10 to 1 in 2'],
  [1, 'over 1 in 2'],
]
/** Risks at which one might link. */
const RISKS = [1 / 2, 1 / 10, 1 / 50, 1 / 100, 1 / 500, 1 / 1000, 1 / 10_000]

/** `reportOf` reconciles two CSV texts. Gives figures by kind of list, the reliability of the risks, and precision and recall by risk. */
export async function measureCultures(reportOf, seeds) {
  const kinds = {}
  const told = []
  let truePairs = 0
  const run = async (kind, { claimed, verified, people, shared }, counts) => {
    const report = await reportOf(claimed, verified)
    const sum = (kinds[kind] ??= { lists: 0, truePairs: 0, linked: 0, linkedTrue: 0, queue: 0 })
    sum.lists++
    sum.truePairs += shared.length
    for (const { left, right, status, risk } of report.links) {
      const isTrue = people[0][left.row - 1] === people[1][right.row - 1]
      if (status === 'match') {
        sum.linked++
        if (isTrue) sum.linkedTrue++
      } else sum.queue++
      if (counts) told.push({ risk, isTrue })
    }
    if (counts) truePairs += shared.length
  }
  for (const seed of seeds) {
    for (const culture of CULTURES) {
      for (const quality of QUALITIES) await run(`families, ${quality}`, makeFamilies(seed, culture, quality), true)
      await run('households', makeCensus(seed, culture), true)
      for (const kind of LOOKALIKES) await run(`only ${kind}s`, makeLookalikes(seed, culture, kind), false)
    }
  }
  return { seeds: seeds.length, cultures: CULTURES, kinds: figures(kinds), reliability: reliability(told), curve: curve(told, truePairs) }
}

/** By what the rows say: how many traps there are, and how many links walked into one, or into two that nothing tells apart. */
export async function measureTraps(reportOf, seeds) {
  const shapes = {}
  for (const seed of seeds)
    for (const culture of CULTURES)
      for (const shape of SHAPE_NAMES) {
        const { claimed, verified, people, shared, traps } = makeTraps(seed, culture, shape)
        const sum = (shapes[shape] ??= { traps: 0, truePairs: 0, linked: 0, linkedTrue: 0, untold: 0, falseBy: {} })
        sum.traps += traps.length
        sum.truePairs += shared.length
        for (const { left, right, status } of (await reportOf(claimed, verified)).links) {
          if (status !== 'match') continue
          const [x, y] = [people[0][left.row - 1], people[1][right.row - 1]]
          const kind = x.trap !== undefined && x.trap === y.trap ? traps[x.trap] : 'others'
          sum.linked++
          if (x === y) sum.linkedTrue++
          else if (!areTold(x, y, kind)) sum.untold++
          else sum.falseBy[kind] = (sum.falseBy[kind] ?? 0) + 1
        }
      }
  return { seeds: seeds.length, shapes: figures(shapes) }
}

/**
 * Both sides of the same lists as one list: by kind, the pairs of rows that are merged, those of two people among them, and of these the
 * ones that nobody could tell. `groupsOf` gives the groups of duplicates of a CSV text.
 */
export async function measureInside(groupsOf, seed) {
  const kinds = {}
  const run = async (kind, { claimed, verified, people, traps }) => {
    const [header, ...rows] = claimed.trimEnd().split('\n')
    const all = [header, ...rows, ...verified.trimEnd().split('\n').slice(1)].join('\n')
    const who = [...people[0], ...people[1]]
    const side = (row) => Number(row > people[0].length)
    const sum = (kinds[kind] ??= { truePairs: 0, merged: 0, mergedTrue: 0, untold: 0, queue: 0 })
    const other = new Set(people[1])
    sum.truePairs += people[0].filter((p) => other.has(p)).length
    for (const { status, rows: group } of await groupsOf(all))
      for (const [k, a] of group.entries())
        for (const b of group.slice(k + 1)) {
          if (status !== 'match') {
            sum.queue++
            continue
          }
          const [x, y] = [who[a - 1], who[b - 1]]
          sum.merged++
          if (x === y) sum.mergedTrue++
          else if (traps && x.trap === y.trap && !areTold(x, y, traps[x.trap], side(a), side(b))) sum.untold++
        }
  }
  for (const culture of CULTURES) {
    for (const quality of QUALITIES) await run(`families, ${quality}`, makeFamilies(seed, culture, quality))
    await run('households', makeCensus(seed, culture))
    for (const shape of SHAPE_NAMES) await run(`traps, ${shape}`, makeTraps(seed, culture, shape))
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, k]) => [
      kind,
      { ...k, precision: share(k.mergedTrue, k.merged), recall: share(k.mergedTrue, k.truePairs) },
    ]),
  )
}

const figures = (kinds) =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, k]) => [
      kind,
      { ...k, precision: share(k.linkedTrue, k.linked), recall: share(k.linkedTrue, k.truePairs) },
    ]),
  )

/** By risk told: how many pairs, how many should be false by what was told, and how many are. */
function reliability(told) {
  return BINS.map(([most, name], k) => {
    const own = told.filter(({ risk }) => risk <= most && risk > (BINS[k - 1]?.[0] ?? -1))
    const expected = own.reduce((sum, { risk }) => sum + risk, 0)
    return { name, pairs: own.length, expected: Number(expected.toFixed(2)), false: own.filter(({ isTrue }) => !isTrue).length }
  })
}

function curve(told, truePairs) {
  return RISKS.map((most) => {
    const own = told.filter(({ risk }) => risk <= most)
    const hits = own.filter(({ isTrue }) => isTrue).length
    return { risk: `1 in ${Math.round(1 / most)}`, precision: share(hits, own.length), recall: share(hits, truePairs) }
  })
}
