// `node bench/scale/parts.mjs <folder> [parts] [rows]`: counts claimed.csv and verified.csv there in parts, merges them, judges pairs by the model,
// and says how far that is from a run over the whole lists. Long lists need `node --max-old-space-size=8000`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root } from '../../scripts/ensure.mjs'

const [folder, parts = '20', rowsOfSamples] = process.argv.slice(2)
install()
await build()
const { collect, createPairJudge, DEFAULT_PLAN, merge, model, readList, readRows } = await import(join(root, 'dist/index.js'))
const { reconcileLists } = await import(join(root, 'dist/reconcile.js'))

const megabytes = (value) => `${(JSON.stringify(value).length / 1e6).toFixed(1)} MB of JSON`
/** Says how much processor time a step took. */
async function timed(name, step, about = () => '') {
  const before = process.cpuUsage()
  const made = await step()
  const { user, system } = process.cpuUsage(before)
  console.log(`${name.padEnd(16)} ${((user + system) / 1e6).toFixed(1)} s  ${about(made)}`)
  return made
}

const lists = await Promise.all(
  ['claimed', 'verified'].map((id) => readList(`${id}.csv`, readFileSync(join(folder, `${id}.csv`)), { id, role: id })),
)
const { reading: usual, rows } = await timed('readRows', () => readRows(lists, DEFAULT_PLAN))
const reading = rowsOfSamples ? { ...usual, most: { ...usual.most, rows: Number(rowsOfSamples) } } : usual
const all = rows.flat()
const split = Array.from({ length: Number(parts) }, (_, at) => all.filter((_row, k) => k % Number(parts) === at))
const counted = await timed(
  'collect',
  () => split.map((part) => collect(part, reading)),
  ([one]) => `a part: ${megabytes(one)}`,
)
const counts = await timed('merge', () => counted.reduce((a, b) => merge(a, b)), megabytes)
const made = await timed('model', () => model(counts), megabytes)
const outcome = await timed('the command', () => reconcileLists(lists, DEFAULT_PLAN))

const [between] = outcome.between
const links = [...between.links]
const some = links.filter((_, k) => k % Math.ceil(links.length / 8000) === 0)
const judge = await timed('createPairJudge', () =>
  createPairJudge(
    made,
    some.map(({ a }) => rows[0][a]),
    some.map(({ b }) => rows[1][b]),
  ),
)
const apart = some.map(({ a, b }, k) => {
  const [own, said] = [judge(k, k), between.judgePair.judge(a, b)]
  return {
    weight: Math.abs(own.weight - said.weight / 100),
    odds: Math.abs(own.odds - said.odds / 100),
    turned: (own.decision === 'match') !== said.automatic,
  }
})
for (const of of ['weight', 'odds']) {
  const sorted = apart.map((one) => one[of]).sort((a, b) => a - b)
  console.log(`${of}, bits apart: median ${sorted[sorted.length >> 1].toFixed(2)}, at most ${sorted.at(-1).toFixed(2)}`)
}
console.log(
  `of ${apart.length} pairs that the command links or asks, ${apart.filter(({ turned }) => turned).length} may link by the one and not by the other`,
)
