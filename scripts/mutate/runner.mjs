// Runs mutants inside a test worker: all tests are collected once, and each mutant is met by the tests that reach it, the quickest first.
import { appendFileSync, readFileSync } from 'node:fs'
import { TestRunner } from 'vitest'

/** The switch that the mutated files read: `a` the mutant that is on, `h` called at each place while `r` records, `n` turns of loops. */
const M = {
  a: 0,
  r: false,
  n: 0,
  most: Infinity,
  reached: new Set(),
  used: false,
  h: (id) => M.reached.add(id),
  u: () => (M.used = true),
  stop: () => {
    throw new Error('This loop does not end')
  },
}
globalThis.__M = M

const job = JSON.parse(readFileSync(process.env.MUTATE_JOB, 'utf8'))
let saidAt = 0
const say = (told) => {
  saidAt = Date.now()
  appendFileSync(job.out, `${JSON.stringify(told)}\n`)
}
/** Turns of loops that a test may take with a mutant, beside those it takes without. */
const SPARE_TURNS = 1_000_000

if (job.kind === 'reach') M.r = true
if (job.kind === 'load') M.a = job.mutants[0].id

export default class MutantRunner extends TestRunner {
  async onCollected(files) {
    for (const f of files) await this.onBeforeRunSuite(f)
    const tests = files.flatMap(testsIn)
    const broken = files.flatMap((f) => f.result?.errors ?? [])
    if (broken.length) say({ kind: 'broken', error: broken[0].message })
    else if (job.kind === 'reach') await this.reach(tests)
    else await this.mutants(tests)
    say({ kind: 'end' })
    for (const t of tests) t.mode = 'skip'
  }

  /** Each test once, without a mutant: how long it takes and which places it reaches. */
  async reach(tests) {
    say({ kind: 'load', reached: [...M.reached] })
    for (const [i, test] of tests.entries()) {
      M.reached = new Set()
      M.n = 0
      const begun = performance.now()
      const error = await this.fails(test, 600_000)
      say({ kind: 'test', i, name: nameOf(test), ms: performance.now() - begun, turns: M.n, reached: [...M.reached], error })
    }
  }

  async mutants(tests) {
    const killers = new Set()
    for (const { id, by } of job.mutants) {
      say({ kind: 'start', id })
      M.used = false
      let killed
      for (const { i, ms, turns } of by) {
        if (Date.now() - saidAt > 1000) say({ kind: 'alive' })
        M.a = id
        M.n = 0
        M.most = turns * 10 + SPARE_TURNS
        const error = await this.fails(tests[i], 5_000 + 10 * ms)
        M.a = 0
        M.most = Infinity
        if (!error) continue
        killed = { test: nameOf(tests[i]), error }
        killers.add(tests[i])
        break
      }
      say(killed ? { kind: 'killed', id, ...killed } : { kind: 'survived', id, used: M.used })
    }
    // What a mutant left behind in this worker must not speak for the others.
    if (job.kind !== 'load') for (const test of killers) if (await this.fails(test, 600_000)) return say({ kind: 'soiled' })
  }

  /** The message with which a test fails, or null. */
  async fails(test, limit) {
    let timer
    const late = new Promise((_, no) => {
      timer = setTimeout(() => no(new Error('This test does not end')), limit)
    })
    const suites = suitesOf(test)
    try {
      this.onBeforeTryTask(test)
      await Promise.race([late, this.once(test, suites)])
      return null
    } catch (error) {
      return String(error?.message ?? error).slice(0, 200)
    } finally {
      clearTimeout(timer)
    }
  }

  async once(test, suites) {
    const { getSuiteHooks, getTestFn } = TestRunner
    for (const s of suites) for (const hook of [...getSuiteHooks(s).beforeAll, ...getSuiteHooks(s).beforeEach]) await hook(test.context, s)
    try {
      await getTestFn(test)()
      if (test.promises?.length) await Promise.all(test.promises)
    } finally {
      for (const s of suites) for (const hook of [...getSuiteHooks(s).afterEach, ...getSuiteHooks(s).afterAll]) await hook(test.context, s)
    }
  }
}

const testsIn = (task) =>
  task.type === 'test' ? (task.mode === 'run' || task.mode === 'queued' ? [task] : []) : task.tasks.flatMap(testsIn)
const suitesOf = (task) => (task.suite ? [...suitesOf(task.suite), task.suite] : [])
const nameOf = (task) => [...suitesOf(task).map((s) => s.name), task.name].filter(Boolean).join(' > ')
