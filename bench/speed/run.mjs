// `npm run bench`: from files to text report, median of runs, with peak memory. `-- --large` adds sizes beyond every-pair judging, and says where the time goes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from '../../scripts/ensure.mjs'
import { makeLists } from './lists.mjs'

install()
await build()
const sizes = [
  [600, 80, 9],
  [2000, 2000, 5],
  [5000, 5000, 3],
  ...(process.argv.includes('--large')
    ? [
        [20000, 20000, 1],
        [100000, 100000, 3],
        [1000000, 1000000, 1],
      ]
    : []),
]
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; bare node ${time(['-e', '0'], 5).seconds.toFixed(2)} s`,
)
console.log('lists               seconds    MB   linked of true pairs')
for (const [n, m, runs] of sizes) {
  const { claimed, verified, truePairs } = makeLists(n, m)
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  writeFileSync(join(dir, 'c.csv'), claimed)
  writeFileSync(join(dir, 'v.csv'), verified)
  const { seconds, megabytes } = time([join(root, 'bin/reconcile.js'), join(dir, 'c.csv'), join(dir, 'v.csv'), '--quiet'], runs)
  // Counts alone where rows are many; small lists show none to the public.
  const report = JSON.parse(
    spawnSync(
      process.execPath,
      [
        join(root, 'bin/reconcile.js'),
        join(dir, 'c.csv'),
        join(dir, 'v.csv'),
        '--quiet',
        '-f',
        'json',
        ...(n < 100_000 ? [] : ['--public']),
      ],
      { encoding: 'utf8', maxBuffer: 1 << 30 },
    ).stdout,
  )
  const { matched, matchedWithConflict } = report.counts.claimed
  console.log(
    `${`${n} × ${m}`.padEnd(19)} ${seconds.toFixed(2).padStart(7)} ${String(Math.round(megabytes)).padStart(5)}   ${(matched ?? 0) + (matchedWithConflict ?? 0)} of ${truePairs}`,
  )
  if (n < 100_000) continue
  const stages = spawnSync(process.execPath, [join(root, 'bench/speed/stages.mjs'), join(dir, 'c.csv'), join(dir, 'v.csv')], {
    encoding: 'utf8',
  })
  process.stdout.write(stages.stdout)
  rmSync(dir, { recursive: true })
}

/** Median wall time of a node run, start included, and its peak resident memory. */
function time(args, runs) {
  const results = []
  for (let k = 0; k < runs; k++) {
    const start = process.hrtime.bigint()
    const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    results.push(Number(process.hrtime.bigint() - start) / 1e9)
    if (done.status !== 0) throw new Error(`exit ${done.status}`)
  }
  const probe = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent("import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,'\\nRSS '+process.resourceUsage().maxRSS))")}`,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  return {
    seconds: results.sort((a, b) => a - b)[Math.floor(runs / 2)],
    megabytes: Number(/RSS (\d+)/.exec(probe.stderr)?.[1] ?? 0) / 1024,
  }
}
