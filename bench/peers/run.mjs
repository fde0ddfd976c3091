// `node bench/peers/run.mjs [rows…] [--only name,name] [--minutes n]`: reconcile and other tools link the same files in turn, and one evaluator scores all. Needs Python 3 and the network once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from '../../scripts/ensure.mjs'
import { tidyLists } from './lists.mjs'

const PEERS = [
  { name: 'Splink', packages: ['splink==5.0.0', 'duckdb==2.0.1'], script: 'splink_link.py' },
  { name: 'recordlinkage', packages: ['recordlinkage==0.16'], script: 'recordlinkage_link.py' },
  { name: 'GoldenMatch', packages: ['goldenmatch==3.22.0', 'polars==2.1.0'], script: 'goldenmatch_link.py' },
  { name: 'dedupe', packages: ['dedupe==3.0.3', 'BTrees==6.1'], script: 'dedupe_link.py' },
]
const THRESHOLDS = [0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 0.99999]
install()
await build()
const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined)
const only = option('--only')?.split(',')
/** For each tool and pair of lists. */
const minutes = Number(option('--minutes') ?? 60)
const peers = PEERS.filter((p) => !only || only.includes(p.name)).map(environment)
const sizes = args.map(Number).filter(Boolean)
console.log(
  `Node ${process.version}, ${peers.flatMap((p) => p.packages).join(' ')}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
)
console.log('lists                      tool                 seconds      MB  precision  recall      F1')
for (const n of sizes.length ? sizes : [5000, 100_000]) for (const dirt of [1, 3]) compare(n, dirt)

function compare(n, dirt) {
  const dir = mkdtempSync(join(tmpdir(), 'peers-'))
  const path = (name) => join(dir, name)
  const lists = tidyLists(n, n, dirt)
  writeFileSync(path('left.csv'), lists.left)
  writeFileSync(path('right.csv'), lists.right)
  writeFileSync(path('truth.csv'), lists.truth)
  const truth = new Set(lists.truth.trim().split('\n').slice(1))
  const what = `${n} × ${n}${dirt > 1 ? `, ${dirt} × dirt` : ''}`.padEnd(26)
  const bin = join(root, 'bin/reconcile.js')
  // The report in text is what is timed; the links come from a second run.
  const ours = timed(process.execPath, [bin, path('left.csv'), path('right.csv'), '--quiet'])
  spawnSync(process.execPath, [bin, path('left.csv'), path('right.csv'), '--quiet', '-o', path('report.ndjson')])
  const links = readFileSync(path('report.ndjson'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('{"type":"link"') ? [JSON.parse(line)] : []))
  const of = (list) => new Set(list.map((l) => `L${l.left.row},R${l.right.row}`))
  print(what, 'automatic', ours, score(of(links.filter((l) => l.status === 'match')), truth))
  print(what, 'with queue', ours, score(of(links), truth))
  for (const { name, python, script } of peers) {
    const theirs = timed(python, [
      join(root, 'bench/peers', script),
      path('left.csv'),
      path('right.csv'),
      path('pairs.csv'),
      String(cpus().length),
      path('truth.csv'),
    ])
    if (theirs.failed) {
      console.log(`${what} ${name}: not finished in ${minutes} minutes, or failed`)
      continue
    }
    const scored = readFileSync(path('pairs.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
    const at = (p) => score(new Set(scored.filter((s) => Number(s[2]) >= p).map(([l, r]) => `${l},${r}`)), truth)
    print(what, `${name} .95`, theirs, at(0.95))
    print(what, `${name} best`, theirs, THRESHOLDS.map(at).sort((x, y) => y.f1 - x.f1)[0])
  }
  rmSync(dir, { recursive: true })
}

function score(found, truth) {
  let hits = 0
  for (const pair of found) if (truth.has(pair)) hits++
  const precision = found.size ? hits / found.size : 1
  const recall = hits / truth.size
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Wall time and peak memory, by GNU time. */
function timed(command, args) {
  const start = process.hrtime.bigint()
  const done = spawnSync('/usr/bin/time', ['-f', 'RSS %M', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: minutes * 60_000,
  })
  const failed = done.status !== 0
  if (failed) console.error(done.stderr.slice(-2000))
  return {
    failed,
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    megabytes: Number(/RSS (\d+)/.exec(done.stderr)?.[1] ?? 0) / 1024,
  }
}

function print(what, tool, { seconds, megabytes }, { precision, recall, f1 }) {
  console.log(
    `${what} ${tool.padEnd(20)} ${seconds.toFixed(1).padStart(7)} ${String(Math.round(megabytes)).padStart(7)}     ${precision.toFixed(4)}  ${recall.toFixed(4)}  ${f1.toFixed(4)}`,
  )
}

/** Each peer with a Python of its own. */
function environment({ name, packages, script }) {
  const dir = join(tmpdir(), `reconcile-peers-${name.toLowerCase()}`)
  const python = join(dir, 'bin/python')
  if (!existsSync(python)) {
    spawnSync('python3', ['-m', 'venv', dir], { stdio: 'inherit' })
    spawnSync(join(dir, 'bin/pip'), ['install', '--quiet', ...packages], { stdio: 'inherit' })
  }
  return { name, packages, python, script }
}
