// What never ends, never begins or is no file, for every option and every line of a case that takes a file:
// refused at once, with a message that names it and exit code 2. What is written goes neither there nor through a link.
import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inProcess } from '../in-process.ts'
import { folder, reconcile } from '../run.ts'

const LIST = 'nombre,cedula\nAlba Quintero Duarte,V-12345678\nBruno Ibarra Nieves,V-12345679\n'
const dir = folder({ 'a.csv': LIST, 'b.csv': `${LIST}Carla Mora Rey,V-1234444\n` })
const at = (name: string) => join(dir, name)
const [a, b] = [at('a.csv'), at('b.csv')]
const review = ['review', a, b, '--decisions', at('d.ndjson')]

/** A case whose further line names a file. */
function kase(line: string, list = a): string {
  const path = at('case.yaml')
  writeFileSync(path, `lists:\n  - { id: a, role: claimed, file: ${list} }\n  - { id: b, role: verified, file: ${b} }\n${line}\n`)
  return path
}

const READ: Readonly<Record<string, (path: string) => string[]>> = {
  'a claimed list': (path) => [path, b],
  'a verified list': (path) => [a, path],
  'a register': (path) => [a, b, '--register', path],
  'a list to look at': (path) => ['inspect', path],
  'a list for a quote': (path) => ['quote', path, b],
  'a list for a pair': (path) => ['explain', path, b, '--pair', '1:1'],
  'a list for init': (path) => ['init', path, '-o', at('new.yaml')],
  'a case file': (path) => ['run', '--case', path],
  'a list of a case': (path) => ['run', '--case', kase('', path)],
  'statements of a case': (path) => ['run', '--case', kase(`statements: ${path}`)],
  'aliases of a case': (path) => ['run', '--case', kase(`aliases: { place: ${path} }`)],
  'a vocabulary of a case': (path) => ['run', '--case', kase(`vocabulary: ${path}`)],
  'a ledger': (path) => ['statements', 'list', path],
  'a ledger to check': (path) => ['statements', 'check', path],
  'decisions of a run': (path) => [a, b, '--decisions', path],
  'decisions to join': (path) => ['review', 'merge', path, at('d.ndjson'), '-o', at('joined.ndjson')],
  'decisions to be joined': (path) => ['review', 'merge', at('d.ndjson'), path, '-o', at('joined.ndjson')],
  'answers of a review': (path) => [...review, '--import', path, '--reviewer', 'R'],
  'an earlier report': (path) => [a, b, '--public', '--published', path],
  'the truth': (path) => ['evaluate', a, b, '--truth', path, '--id', 'cedula'],
  'a manifest': (path) => ['verify', path],
  'a list of a manifest': (path) => ['verify', at('m.json'), path, b],
  'the earlier of two': (path) => ['diff', path, at('r.json')],
  'the later of two': (path) => ['diff', at('r.json'), path],
  'a sheet of a sample': (path) => ['sample', 'result', path],
}
const WRITTEN: typeof READ = {
  'a report': (path) => [a, b, '-o', path],
  'a report with names': (path) => [a, b, '--names-in', path],
  'a manifest': (path) => [a, b, '--manifest', path],
  changes: (path) => ['diff', a, b, '-o', path],
  'a case file': (path) => ['init', a, b, '-o', path],
  'a folder to try': (path) => ['init', '--example', '-o', path],
  'a sheet of questions': (path) => [...review, '--export', path],
  'decisions of a review': (path) => ['review', a, b, '--decisions', path, '--export', at('other.csv')],
  'joined decisions': (path) => ['review', 'merge', at('d.ndjson'), at('d.ndjson'), '-o', path],
  'a sheet of a sample': (path) => ['sample', 'draw', a, '--size', '1', '--seed', '1', '-o', path],
  'a ledger to add to': (path) => 'statements add - --id x --speaker y --made-at 2026-01-01 --verbatim 626'.split(' ').with(2, path),
  'a page': (path) => ['page', '-o', path],
}

/** By the ending of their names every output has a format of its own, and none is told by the name. */
const ODD = ['folder.json', 'socket.json', 'circle.json', 'nowhere.json', 'endless.json', 'pipe.json']
const devices = ['/dev/zero', '/dev/null', '/dev/full', '/dev/urandom']
const server = createServer()

describe.skipIf(process.platform === 'win32')('no file as', () => {
  beforeAll(async () => {
    const made = reconcile(['a.csv', 'b.csv', '--quiet', '-o', 'r.json', '--manifest', 'm.json'], { cwd: dir })
    expect([made.code, reconcile([...review, '--export', 'q.csv'], { cwd: dir }).code]).toEqual([0, 0])
    mkdirSync(at('folder.json'))
    await new Promise<void>((done) => server.listen(at('socket.json'), done))
    symlinkSync('circle.json', at('circle.json'))
    symlinkSync('not-there', at('nowhere.json'))
    symlinkSync('/dev/zero', at('endless.json'))
    spawnSync('mkfifo', [at('pipe.json')])
  })
  afterAll(() => server.close())

  test.each(Object.keys(READ))('%s', async (what) => {
    // A pipe that nobody writes to is waited for; all ways to read one are tried below.
    for (const path of [...ODD.filter((name) => name !== 'pipe.json').map(at), ...devices]) {
      const { code, err } = await inProcess(READ[what]!(path))
      expect([path, code, err]).toEqual([
        path,
        2,
        expect.stringMatching(/^error: \S.*: .*\[(?:file-|decisions-|published-report|diff-mixed)/),
      ])
      expect(err.length).toBeLessThan(400)
    }
  })

  test.each(Object.keys(WRITTEN))('%s that is written', async (what) => {
    const before = readdirSync(dir).toSorted()
    for (const path of [...ODD.map(at), ...devices.slice(0, 3)]) {
      const { code, err } = await inProcess(WRITTEN[what]!(path))
      expect([path, code, err]).toEqual([
        path,
        2,
        expect.stringMatching(/^error: .*\[(?:file-|output-|decisions-file|(?:init|example)-exists)/),
      ])
    }
    expect(readdirSync(dir).toSorted()).toEqual(before)
    expect(readlinkSync(at('nowhere.json'))).toBe('not-there')
    expect(lstatSync(at('pipe.json')).isFIFO()).toBe(true)
  })

  test('a silent pipe, whichever way it is read', async () => {
    const ways = ['a claimed list', 'a case file', 'aliases of a case', 'a vocabulary of a case', 'a ledger', 'an earlier report']
    for (const what of ways) {
      const { code, out, err } = await inProcess(READ[what]!(at('pipe.json')))
      expect([what, code, out, err]).toEqual([what, 2, '', expect.stringMatching(/\[(?:file-silent|published-report)\]/)])
    }
  })

  test('the key of decisions and how far they had come', async () => {
    for (const end of ['key', 'head']) {
      const path = at(`d.ndjson.${end}`)
      for (const name of ODD.filter((odd) => odd !== 'pipe.json')) {
        rmSync(path, { force: true, recursive: true })
        symlinkSync(at(name), path)
        const { code, out, err } = await inProcess([a, b, '--decisions', at('d.ndjson')])
        expect([end, name, code, out, err]).toEqual([end, name, 2, '', expect.stringMatching(/\[decisions-/)])
      }
    }
  })
})
