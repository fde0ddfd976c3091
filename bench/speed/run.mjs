// `npm run bench`: from files to text report, duplicates inside both lists included: medians of wall time and processor time, and the most memory, for three kinds of lists. `-- --large` adds sizes beyond every-pair judging, and says where the time goes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from '../../scripts/ensure.mjs'
import { makeFamilies } from '../accuracy/families.mjs'
import { tidyLists } from '../peers/lists.mjs'
import { makeLists } from './lists.mjs'

install()
await build()

/** Each makes { claimed, verified } of n and m rows, half of the shorter on both. */
const KINDS = {
  'whole names': makeLists,
  'name parts': (n, m) => {
    const { left, right } = tidyLists(n, m)
    return { claimed: left, verified: right }
  },
  'four-part names': (n, m) =>
    makeFamilies(1, 'arabic', 'clean', { claimed: n, verified: m, shared: Math.floor(Math.min(n, m) / 2), kin: 0.1 }),
}
/** Rows of both lists, runs of each. */
const SIZES = [
  [600, 80, 9],
  [2000, 2000, 5],
  [5000, 5000, 3],
]
const LARGE = [
  [20_000, 20_000, 1],
  [100_000, 100_000, 3],
  [1_000_000, 1_000_000, 1],
]
const large = process.argv.includes('--large')
/** Written as the process ends: seconds of processor time of all its threads, and the most memory it ever held, in MB. */
const PROBE = `import{writeSync,readFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();let kb=process.resourceUsage().maxRSS;try{kb=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','latin1'))[1]}catch{}writeSync(2,'\\nPROBE '+(user+system)/1e6+' '+kb/1024)})`

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; bare node ${measure(['-e', '0'], 5).wall.toFixed(2)} s`,
)
console.log('lists                wall s   CPU s     MB')
for (const [kind, make] of Object.entries(KINDS)) {
  console.log(kind)
  for (const [n, m, runs] of large ? [...SIZES, ...LARGE] : SIZES) timeOne(make(n, m), `${n} × ${m}`, runs, n >= 100_000)
}

function timeOne({ claimed, verified }, label, runs, withStages) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const files = [join(dir, 'c.csv'), join(dir, 'v.csv')]
  writeFileSync(files[0], claimed)
  writeFileSync(files[1], verified)
  const { wall, cpu, megabytes } = measure([join(root, 'bin/reconcile.js'), ...files, '--quiet'], runs)
  console.log(`  ${label.padEnd(17)} ${wall.toFixed(2).padStart(7)} ${cpu.toFixed(2).padStart(7)} ${megabytes.toFixed(0).padStart(6)}`)
  if (withStages) {
    const stages = spawnSync(process.execPath, [join(root, 'bench/speed/stages.mjs'), ...files], { encoding: 'utf8' })
    process.stdout.write(stages.stdout)
  }
  rmSync(dir, { recursive: true })
}

/** Medians of wall time (start included) and processor time of runs of node, and the most memory that one of them took. */
function measure(args, runs) {
  const all = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint()
    const done = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(PROBE)}`, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    const wall = Number(process.hrtime.bigint() - start) / 1e9
    if (done.status !== 0) throw new Error(`exit ${done.status}: ${done.stderr}`)
    const [, cpu, megabytes] = /PROBE (\S+) (\S+)/.exec(done.stderr)
    return { wall, cpu: Number(cpu), megabytes: Number(megabytes) }
  })
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(runs / 2)]
  return {
    wall: median(all.map((r) => r.wall)),
    cpu: median(all.map((r) => r.cpu)),
    megabytes: Math.max(...all.map((r) => r.megabytes)),
  }
}
