// A job for a cluster from end to end, with a stand-in for spark-sql: the report is the same, and what is lost is told.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { csvLine, fullName, iso, peopleMaker, surnameFirst } from '../../fixtures/people.mjs'
import { BIN, folder, reconcile, ROOT, type RunOptions } from '../run.ts'

const N = 400
/** So few pairs that keys are needed; enough for all that share one. */
const BUDGET = ['--pair-budget', '60000']
const LISTS = ['c.csv', 'v.csv']

function lists(): Readonly<Record<string, string>> {
  const make = peopleMaker(77)
  const { r } = make
  const people = Array.from({ length: N }, () => make.person())
  const others = people.map((p) => (r.chance(0.5) ? p : r.chance(0.2) ? make.sibling(p) : make.person()))
  const rows = (of: typeof people, name: (p: (typeof people)[number]) => string) => [
    'Nombre,Cédula,Nacimiento,Centro',
    ...of.map((p) => csvLine([name(p), r.chance(0.1) ? '' : `V-${p.cedula}`, iso(p.birth), p.place])),
    '',
  ]
  return { 'c.csv': rows([...people, ...people.slice(0, 9)], fullName).join('\n'), 'v.csv': rows(others, surnameFirst).join('\n') }
}

let cwd: string
let path: string
let expected: string
const run = (args: readonly string[], env: RunOptions['env'] = {}, input = '') =>
  reconcile(args, { cwd, env: { PATH: path, ...env }, input })
const plan = (...more: readonly string[]) => {
  rmSync(join(cwd, 'job'), { recursive: true, force: true })
  return run(['cluster', 'plan', ...LISTS, '-o', 'job', '--names-on-cluster', ...BUDGET, ...more])
}
const spark = (damage = '') =>
  spawnSync('spark-sql', ['-f', join(cwd, 'job/job.sql')], { env: { ...process.env, PATH: path, FAKE_SPARK: damage }, encoding: 'utf8' })
/** A run on a cluster whose spark-sql is a script. */
function started(folder: string, script: string, ...more: readonly string[]) {
  const bin = join(cwd, `bin-${folder}`)
  mkdirSync(bin)
  writeFileSync(join(bin, 'spark-sql'), `#!/bin/sh\n${script}`, { mode: 0o755 })
  const args = [BIN, ...LISTS, ...BUDGET, '--engine', 'spark', '--names-on-cluster', '--job', folder, ...more]
  const child = spawn(process.execPath, args, { cwd, env: { PATH: `${bin}:${path}` } })
  return { child, ended: new Promise((resolve) => child.on('close', resolve)) }
}
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const finish = (...more: readonly string[]) => run(['cluster', 'finish', 'job', '-f', 'json', ...more])

beforeAll(() => {
  cwd = folder(lists())
  mkdirSync(join(cwd, 'bin'))
  symlinkSync(join(ROOT, 'test/cluster/spark-sql.mjs'), join(cwd, 'bin/spark-sql'))
  path = `${join(cwd, 'bin')}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`
  expected = run([...LISTS, '-f', 'json', ...BUDGET]).out
})

describe.skipIf(process.platform === 'win32')('a job', () => {
  test('gives the report of the command to the byte, and is deleted', () => {
    const planned = plan()
    expect([planned.code, planned.out]).toEqual([0, ''])
    expect(planned.err).toContain('spark-sql --master <url> --conf spark.sql.catalogImplementation=in-memory -f job/job.sql')
    expect(spark().status).toBe(0)
    const done = finish()
    expect([done.code, done.out === expected]).toEqual([0, true])
    expect(JSON.parse(done.out).settings.pairBudget).toBe(60_000)
    expect(done.err).toContain('deleted')
    expect(existsSync(join(cwd, 'job'))).toBe(false)
  })

  test('that has no pairs to judge, since lists are short, ends as well', () => {
    const short = run(['cluster', 'plan', ...LISTS, '-o', 'short', '--names-on-cluster'])
    expect(short.code).toBe(0)
    expect(spawnSync('spark-sql', ['-f', join(cwd, 'short/job.sql')], { env: { ...process.env, PATH: path } }).status).toBe(0)
    expect(run(['cluster', 'finish', 'short', '-f', 'json']).out === run([...LISTS, '-f', 'json']).out).toBe(true)
  })

  test.each(['job.json', 'model.bin'])('of which %s is cut off is refused, and stays', (name) => {
    plan()
    const file = join(cwd, 'job', name)
    spark()
    writeFileSync(file, readFileSync(file).subarray(0, 20))
    const { code, err } = finish()
    expect([code, err]).toEqual([2, expect.stringContaining('[cluster-no-job]')])
    expect(existsSync(file)).toBe(true)
  })

  test('is done in one go by run --engine spark', () => {
    const done = run([...LISTS, '-f', 'json', ...BUDGET, '--engine', 'spark', '--names-on-cluster', '--quiet'])
    expect([done.code, done.err, done.out === expected]).toEqual([0, '', true])
    expect(readdirSync(cwd)).not.toContain('reconcile-job')
  })

  test('is its owner’s alone, and names nobody where others may read', () => {
    plan()
    const modes = ['job', 'job/people', 'job/people/part.tsv', 'job/runs/part.tsv', 'job/model.bin'].map(
      (f) => statSync(join(cwd, f)).mode & 0o077,
    )
    expect(new Set(modes)).toEqual(new Set([0]))
    const [, name] = readFileSync(join(cwd, 'c.csv'), 'utf8').split('\n')
    for (const word of name!.split(',')[0]!.split(' ')) {
      expect(readFileSync(join(cwd, 'job/job.sql'), 'utf8')).not.toContain(word)
      expect(readFileSync(join(cwd, 'job/job.json'), 'utf8')).not.toContain(word)
    }
  })

  test.each([
    ['a pair is lost', 'lose', 'Pairs are missing'],
    ['a pair stands twice', 'twice', 'stand twice'],
    ['a part is missing', 'empty', 'Pairs are missing'],
    ['a part is cut', 'cut', 'not whole'],
  ])('tells that %s, writes no report and keeps the folder', (_, damage, said) => {
    plan()
    expect(spark(damage).status).toBe(0)
    const done = finish('-o', 'report.html')
    expect([done.code, done.out]).toEqual([2, ''])
    expect(done.err).toContain(said)
    expect(existsSync(join(cwd, 'report.html'))).toBe(false)
    expect(existsSync(join(cwd, 'job'))).toBe(true)
  })

  test('tells what stands in its way', () => {
    expect(run(['cluster', 'plan', ...LISTS, '-o', 'job2']).err).toContain('--names-on-cluster')
    expect(existsSync(join(cwd, 'job2'))).toBe(false)
    expect(run([...LISTS, '--engine', 'spark']).err).toContain('--names-on-cluster')
    expect(run(['cluster', 'finish', 'c.csv', 'v.csv']).err).toContain('takes one folder')
    expect(run(['cluster', 'finish', 'c.csv']).err).toContain('no job was planned')
    expect(run(['cluster', 'plan', ...LISTS, '-o', 'bin', '--names-on-cluster']).err).toContain('already')
    plan()
    expect(finish().err).toContain('not run to its end')
    expect(spark().status).toBe(0)
    cpSync(join(cwd, 'v.csv'), join(cwd, 'kept.csv'))
    writeFileSync(join(cwd, 'v.csv'), readFileSync(join(cwd, 'v.csv'), 'utf8').replace('V-', 'V-1'))
    expect(finish().err).toContain('Plan it again')
    cpSync(join(cwd, 'kept.csv'), join(cwd, 'v.csv'))
    expect(finish().out === expected).toBe(true)
  })

  test.each([
    ['--exclude', 'claimed.Centro'],
    ['--name-only', 'review'],
    ['--pair-budget', '900'],
    ['--review', '-5'],
  ])('is not finished with another %s than it was planned with', (...option) => {
    plan()
    expect(spark().status).toBe(0)
    const done = finish(...option)
    expect([done.code, done.out]).toEqual([2, ''])
    expect(done.err).toContain('settings are not those')
  })

  test('leaves a report that was written into its folder', () => {
    plan()
    expect(spark().status).toBe(0)
    expect(finish('-o', 'job/report.json').code).toBe(0)
    expect(readdirSync(join(cwd, 'job'))).toEqual(['report.json'])
  })

  test('without spark-sql says how to get it, and leaves nothing; one that fails is told; the folder is left', () => {
    const args = [...LISTS, ...BUDGET, '--engine', 'spark', '--names-on-cluster', '--job', 'job3']
    const without = run(args, { PATH: dirname(process.execPath) })
    expect([without.code, without.err.includes('pip install pyspark')]).toEqual([2, true])
    expect(existsSync(join(cwd, 'job3'))).toBe(false)
    mkdirSync(join(cwd, 'failing'))
    writeFileSync(join(cwd, 'failing/spark-sql'), '#!/bin/sh\nexit 7\n')
    chmodSync(join(cwd, 'failing/spark-sql'), 0o755)
    const failed = run(args, { PATH: `${join(cwd, 'failing')}:${path}` })
    expect([failed.code, failed.err.includes('spark-sql ended with 7'), failed.out]).toEqual([2, true, ''])
    expect(existsSync(join(cwd, 'job3'))).toBe(true)
  })

  test('a worker that is fed something else says so', () => {
    plan()
    const fed = run(['cluster', 'worker', 'job'], {}, '0\t1\n')
    expect([fed.code, fed.out, fed.err]).toEqual([2, '', expect.stringContaining('[cluster-line]')])
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that gets %s while spark-sql runs is deleted, and spark-sql ends with it', async (signal, code) => {
    const folder = `job-${signal}`
    const { child, ended } = started(folder, 'echo started >&2\necho $$ > $(dirname $0)/pid\nexec sleep 60\n')
    for await (const said of child.stderr) if (String(said).includes('started')) break
    expect(existsSync(join(cwd, folder, 'job.sql'))).toBe(true)
    await expect.poll(() => existsSync(join(cwd, `bin-${folder}`, 'pid'))).toBe(true)
    child.kill(signal)
    expect([await ended, existsSync(join(cwd, folder))]).toEqual([code, false])
    const pid = Number(readFileSync(join(cwd, `bin-${folder}`, 'pid'), 'utf8'))
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('that is interrupted while its report is written is deleted too', async () => {
    const { child, ended } = started(
      'job-read',
      `exec ${process.execPath} ${join(ROOT, 'test/cluster/spark-sql.mjs')} "$@"\n`,
      '-f',
      'json',
    )
    // More than a pipe holds, and nobody reads on until it has ended: it can end by the signal alone.
    expect(expected.length).toBeGreaterThan(2 ** 19)
    const exited = once(child, 'exit')
    await once(child.stdout, 'readable')
    expect(existsSync(join(cwd, 'job-read/judged/_SUCCESS'))).toBe(true)
    child.kill('SIGINT')
    await exited
    child.stdout.resume()
    expect([await ended, existsSync(join(cwd, 'job-read'))]).toEqual([130, false])
  })
})
