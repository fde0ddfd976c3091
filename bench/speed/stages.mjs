// Where the time and the memory go: `node bench/speed/stages.mjs claimed.csv verified.csv [threads]`.
import { DEFAULT_PLAN, threads } from '../../dist/index.js'
import { knownName } from '../../dist/names/knowledge.js'
import { reconcileLists } from '../../dist/reconcile.js'
import { describe } from '../../dist/report/describe.js'
import { readAllLists } from '../../dist/threads/read-lists.js'

const [claimed, verified, n] = process.argv.slice(2)
let last = performance.now()
const lap = (stage) => {
  const now = performance.now()
  const [rss, most] = [process.memoryUsage().rss / 1e6, process.resourceUsage().maxRSS / 1e3]
  console.log(
    `  ${stage.padEnd(44)} ${((now - last) / 1000).toFixed(2).padStart(6)} s ${rss.toFixed(0).padStart(6)} MB, at most ${most.toFixed(0)}`,
  )
  last = now
}
const workers = threads(Number(n ?? 0))
const orders = [
  [claimed, 'claimed'],
  [verified, 'verified'],
].map(([path, role]) => ({ path, wishes: { id: role, role, map: [], exclude: [] } }))
const lists = await readAllLists(orders, undefined, knownName, workers)
lap('read and scan')
const names = {
  'duplicates claimed': 'facts, keys, candidates',
  'duplicates verified': 'pairs inside the claimed list',
  'linking verified': 'pairs inside the verified list',
}
let stage = ''
const outcome = await reconcileLists(lists, DEFAULT_PLAN, {
  workers,
  progress(kind, list) {
    if (`${kind} ${list}` === stage) return
    stage = `${kind} ${list}`
    lap(names[stage])
  },
})
lap('pairs across, links, verdicts')
describe(outcome, 'working', { brief: true })
lap('report')
