// `node scripts/mutate.mjs src/verdict test/verdict [--every 5] [--json out.json]`: changes the logic of the given sources in many small ways, one at a time, and says which changes no given test notices.
//
// All mutants are compiled into one scratch copy, each behind a switch, so that files are loaded once and not once a mutant. A first
// run notes which tests reach which mutant; mutants that the compiler refuses are nobody's fault and are left out.
import { fork, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './ensure.mjs'
import { mutantsOf, withSwitches } from './mutate/mutants.mjs'
import { parseFile, sourceFiles } from './parse.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    every: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    quiet: { type: 'boolean', default: false },
  },
})
const isTest = (path) => /^(?:\.\/)?test\b/.test(path)
const sources = positionals.filter((p) => !isTest(p)).flatMap((p) => sourceFiles(join(root, p)))
const tests = positionals
  .filter(isTest)
  .flatMap((p) => sourceFiles(join(root, p)))
  .filter((f) => f.endsWith('.test.ts'))
if (!sources.length || !tests.length) {
  console.error(
    'usage: node scripts/mutate.mjs <file or folder of src> … <file or folder of test> … [--every 5] [--json out.json] [--jobs 2] [--quiet]',
  )
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'reconcile-mutants-'))
const children = new Set()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(scratch, { recursive: true, force: true })
})
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
const progress = (text) => values.quiet || process.stderr.write(text)

/** Of every so many mutants one is tried. */
const every = Number(values.every)
let met = 0
const isWanted = () => met++ % every === 0

const mutants = []
const parsed = sources.map((path) => {
  const file = parseFile(path)
  const own = mutantsOf(file)
    .filter(isWanted)
    .map((m) => ({
      ...m,
      file: relative(root, path),
      line: file.lineOf(m.start),
      column: file.columnOf(m.start),
      was: file.text.slice(m.start, m.end),
    }))
  // Numbered from 1 over all files.
  for (const m of own) mutants.push(Object.assign(m, { id: mutants.length + 1 }))
  return { ...file, mutants: own }
})
progress(`${mutants.length} mutants in ${parsed.length} files\n`)

refuseByCompiler()
prepareScratch()
const known = await reach()
await runAll()
report()

/** Marks what would not compile: each mutant is a file of its own beside the original, and all of them are one program. */
function refuseByCompiler() {
  const there = join(scratch, 'types')
  for (const name of ['src', 'package.json']) cpSync(join(root, name), join(there, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(there, 'node_modules'), 'junction')
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  const byPath = new Map()
  for (const { text, mutants: own } of parsed)
    for (const m of own) {
      const path = m.file.replace(/\.ts$/, `.mutant${m.id}.ts`)
      writeFileSync(join(there, path), text.slice(0, m.start) + (m.text || (m.form === 'statement' ? '{}' : '')) + text.slice(m.end))
      byPath.set(path, m)
    }
  const paths = [...byPath.keys()]
  for (let at = 0; at < paths.length; at += 400) {
    const files = paths.slice(at, at + 400)
    const options = {
      ...compilerOptions,
      noEmit: true,
      rootDir: '.',
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: false,
    }
    writeFileSync(join(there, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }))
    const done = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', there, '--pretty', 'false'], {
      cwd: there,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    for (const [, path] of done.stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)) if (byPath.has(path)) byPath.get(path).status = 'refused'
    progress(`\rcompiled ${Math.min(at + 400, paths.length)}`)
  }
  rmSync(there, { recursive: true })
  progress(`\r${mutants.filter((m) => m.status === 'refused').length} of them the compiler refuses\n`)
}

/** A copy of the tree with the switches in it, and one test file that holds all the given ones. */
function prepareScratch() {
  const copied = ['src', 'test', 'scripts']
  for (const name of copied) cpSync(join(root, name), join(scratch, name), { recursive: true })
  for (const name of readdirSync(root))
    if (!copied.includes(name) && !name.startsWith('.git')) symlinkSync(join(root, name), join(scratch, name), 'junction')
  for (const file of parsed)
    writeFileSync(
      join(scratch, relative(root, file.path)),
      withSwitches(
        file,
        file.mutants.filter((m) => !m.status),
      ),
    )
  const all = tests.map((f) => `describe('${relative(root, f)}', async () => { await import('./${relative(join(root, 'test'), f)}') })\n`)
  writeFileSync(join(scratch, 'test/all.test.ts'), `import { describe } from 'vitest'\n${all.join('')}`)
}

/** A child that does one job after another; `tell` hears each line, and the child is ended when it has been silent for too long. */
function worker(n) {
  const jobFile = join(scratch, `job-${n}.json`)
  const out = join(scratch, `out-${n}.jsonl`)
  let child
  let complaints = ''
  const start = async () => {
    child = fork(join(scratch, 'scripts/mutate/child.mjs'), [scratch, 'test/all.test.ts'], {
      cwd: scratch,
      env: { ...process.env, MUTATE_JOB: jobFile, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    children.add(child)
    child.stderr.on('data', (text) => (complaints = (complaints + text).slice(-2000)))
    await new Promise((yes) => child.once('message', yes))
  }
  const stop = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const run = async (job, tell) => {
    if (!child) await start()
    writeFileSync(out, '')
    writeFileSync(jobFile, JSON.stringify({ ...job, out }))
    let read = 0
    let heard = Date.now()
    let patience = 600_000
    const hear = () => {
      const text = readFileSync(out, 'utf8')
      const lines = text.slice(read, text.lastIndexOf('\n') + 1)
      read += lines.length
      if (lines) heard = Date.now()
      for (const line of lines.split('\n').filter(Boolean)) patience = tell(JSON.parse(line)) ?? patience
    }
    child.removeAllListeners('message').removeAllListeners('exit').send('go')
    const end = new Promise((yes) => {
      child.once('message', () => yes('done'))
      child.once('exit', () => yes('gone'))
    })
    let how = null
    while (!how) {
      how = await Promise.race([end, new Promise((yes) => setTimeout(yes, 200, null))])
      hear()
      if (!how && Date.now() - heard > patience) stop()
    }
    if (how === 'done') return
    if (job.kind === 'reach') throw new Error(`The tests do not run: ${complaints}`)
    child = undefined
  }
  return { run, stop }
}

/** Which tests reach which mutant, and how long each test takes. */
async function reach() {
  const first = worker(0)
  const found = { tests: [], byPlace: new Map(), atLoad: new Set() }
  await first.run({ kind: 'reach' }, (told) => {
    if (told.kind === 'broken') throw new Error(`The tests do not load: ${told.error}`)
    if (told.kind === 'load') found.atLoad = new Set(told.reached)
    if (told.kind !== 'test') return
    if (told.error) return console.error(`left out, since it fails without a mutant: ${told.name}: ${told.error}`)
    found.tests.push(told)
    for (const id of told.reached) found.byPlace.set(id, [...(found.byPlace.get(id) ?? []), told])
    progress(`\r${found.tests.length} tests`)
  })
  first.stop()
  progress(`\r${found.tests.length} tests take ${(found.tests.reduce((sum, t) => sum + t.ms, 0) / 1000).toFixed(1)} s\n`)
  return found
}

async function runAll() {
  const slim = (list) => list.map(({ i, ms, turns }) => ({ i, ms, turns }))
  // A place is known by its first mutant.
  const firsts = new Map()
  const open = mutants.filter((m) => !m.status)
  for (const m of open) {
    const key = `${m.file} ${m.start} ${m.end} ${m.form === 'expression'}`
    if (!firsts.has(key)) firsts.set(key, m.id)
    m.place = firsts.get(key)
  }
  const orderFor = telling(open)
  const fresh = []
  const shared = []
  for (const m of open) {
    const by = known.byPlace.get(m.place) ?? []
    if (known.atLoad.has(m.place)) {
      m.by = orderFor(m, known.tests)
      fresh.push([m])
    } else if (by.length) {
      m.by = orderFor(m, by)
      shared.push(m)
    } else m.status = 'unreached'
  }
  // Neighbours share caches and slow tests: each job takes some from everywhere.
  const jobs = []
  const size = 40
  const count = Math.ceil(shared.length / size)
  for (let i = 0; i < count; i++) jobs.push({ kind: 'run', mutants: shared.filter((_, k) => k % count === i) })
  for (const list of fresh) jobs.push({ kind: 'load', mutants: list })

  let done = mutants.length - open.length
  const settle = (m, status, more = {}) => {
    Object.assign(m, { status, ...more })
    progress(`\r${++done} of ${mutants.length} `)
  }
  const again = (m) => {
    done--
    jobs.push({ kind: 'load', mutants: [m] })
  }
  const serve = async (w) => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      let at = null
      const left = new Set(job.mutants)
      await w.run({ kind: job.kind, mutants: job.mutants.map(({ id, by }) => ({ id, by: slim(by) })) }, (told) => {
        const m = mutants[told.id - 1]
        if (told.kind === 'start') {
          at = m
          return 15_000 + 10 * Math.max(...m.by.map((t) => t.ms))
        }
        if (told.kind === 'broken') {
          left.delete(job.mutants[0])
          settle(job.mutants[0], 'killed', { test: '(loading)' })
        }
        if (told.kind === 'end') at = null
        if (told.kind === 'soiled') job.mutants.filter((other) => other.status === 'killed').forEach(again)
        if (told.kind !== 'killed' && told.kind !== 'survived') return
        at = null
        left.delete(m)
        settle(m, told.kind, { test: told.test, error: told.error })
        // Doubtful answers are asked for again in a worker of their own.
        if (job.kind === 'run' && told.used === false) again(m)
      })
      const stuck = at ?? (job.kind === 'load' ? [...left][0] : null)
      if (stuck) {
        left.delete(stuck)
        settle(stuck, 'timeout')
      }
      if (left.size) jobs.unshift({ ...job, mutants: [...left] })
    }
    w.stop()
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, (_, n) => serve(worker(n + 1))))
  progress('\r                    \r')
}

/**
 * The tests in the order in which they most likely notice a mutant: first those that reach what few others reach nearby in the file,
 * among equals the quickest.
 */
function telling(open) {
  const near = 12
  const places = new Map()
  for (const m of open) {
    const by = known.byPlace.get(m.place)
    if (by) places.set(m.file, [...(places.get(m.file) ?? []), { line: m.line, by: new Set(by) }])
  }
  return (m, tests) => {
    const around = (places.get(m.file) ?? []).filter((p) => Math.abs(p.line - m.line) <= near)
    const rarity = new Map(tests.map((t) => [t, 0]))
    for (const { line, by } of around)
      for (const t of by) if (rarity.has(t)) rarity.set(t, Math.max(rarity.get(t), 1 / (by.size * (1 + Math.abs(line - m.line)))))
    return [...tests].sort((a, b) => rarity.get(b) / b.ms - rarity.get(a) / a.ms || a.ms - b.ms)
  }
}

function report() {
  const one = (text) => text.replace(/\s+/g, ' ')
  const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}…` : text)
  for (const m of mutants.filter((m) => ['survived', 'unreached'].includes(m.status)))
    console.log(`${m.file}:${m.line}:${m.column}  ${m.status}  ${short(one(m.was))}  →  ${short(one(m.text)) || '(removed)'}`)
  const rows = [...sources.map((path) => relative(root, path)), 'all'].map((file) => {
    const own = mutants.filter((m) => file === 'all' || m.file === file)
    const count = (status) => own.filter((m) => m.status === status).length
    const counts = Object.fromEntries(['killed', 'timeout', 'survived', 'unreached', 'refused'].map((s) => [s, count(s)]))
    const valid = own.length - counts.refused
    return {
      file,
      mutants: own.length,
      ...counts,
      percent: valid ? Math.round(((counts.killed + counts.timeout) / valid) * 1000) / 10 : 100,
    }
  })
  console.log(
    `\n${'killed'.padStart(8)}${'late'.padStart(6)}${'alive'.padStart(7)}${'unmet'.padStart(7)}${'refused'.padStart(9)}${'held'.padStart(8)}`,
  )
  for (const r of rows)
    console.log(
      `${String(r.killed).padStart(8)}${String(r.timeout).padStart(6)}${String(r.survived).padStart(7)}${String(r.unreached).padStart(7)}${String(r.refused).padStart(9)}${`${r.percent.toFixed(1)} %`.padStart(8)}  ${r.file}`,
    )
  if (!values.json) return
  mkdirSync(dirname(resolve(values.json)), { recursive: true })
  const told = mutants.map(({ file, line, column, was, text, status, test }) => ({
    file,
    line,
    column,
    was,
    text,
    status,
    ...(test ? { test } : {}),
  }))
  writeFileSync(values.json, `${JSON.stringify({ files: rows, mutants: told }, null, 1)}\n`)
}
