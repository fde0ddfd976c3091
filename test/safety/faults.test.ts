// Writing: whole or not at all, whatever fails and whenever the process dies.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BIN, folder } from '../run.ts'

const C = 'Nombre,Cédula\nAna Pérez Rojas,V-11111222\nLuis Mora Soto,V-12222333\n'
const V = 'Nombre,Cédula\nAna Pérez Rojas,V-11111222\n'
const OUTS = ['r.json', 'r.html', 'r.xlsx']
const ARGS = ['c.csv', 'v.csv', '--quiet', ...OUTS.flatMap((o) => ['-o', o]), '--manifest', 'm.json']

/** Makes the Nth call that writes fail, with the error a full or broken disk gives. */
const FAIL = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
let left = Number(process.env.FAIL_AT)
for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'linkSync']) {
  const own = fs[name]
  fs[name] = function (...args) {
    if (name === 'openSync' && !(typeof args[1] === 'number' ? args[1] & 3 : /[cw]/.test(args[1] ?? ''))) return own.apply(this, args)
    if (--left === 0) { const e = new Error('injected'); e.code = process.env.FAIL_AS; throw e }
    return own.apply(this, args)
  }
}
syncBuiltinESMExports()
`
const start = () => folder({ 'c.csv': C, 'v.csv': V, 'fail.mjs': FAIL, 'r.json': 'before\n', 'm.json': 'before\n' })
const state = (cwd: string) =>
  [...OUTS, 'm.json'].map((f) =>
    existsSync(join(cwd, f)) ? (readFileSync(join(cwd, f), 'utf8') === 'before\n' ? 'before' : 'new') : 'none',
  )
const WAS = ['before', 'none', 'none', 'before']
const IS = ['new', 'new', 'new', 'new']

describe.each([
  ['ENOSPC', 1],
  ['EIO', 3],
])('the Nth call fails with %s', (code, step) => {
  // Nothing asks which of the two it was: a third of the calls is enough for the second.
  test('for every N, or every third: all outputs or none, inputs untouched, nothing left over', { timeout: 120_000 }, () => {
    let failed = 0
    for (let n = 1; n < 60; n += step) {
      const cwd = start()
      const done = spawnSync(process.execPath, ['--import', './fail.mjs', BIN, ...ARGS], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, FAIL_AT: String(n), FAIL_AS: code },
      })
      const names = readdirSync(cwd).sort()
      expect(readFileSync(join(cwd, 'c.csv'), 'utf8')).toBe(C)
      expect(
        names.filter((f) => f.endsWith('.tmp')),
        `N = ${n}`,
      ).toEqual([])
      const now = state(cwd)
      if (done.status === 0) {
        expect(now, `N = ${n}`).toEqual(IS)
        if (failed) return
      } else {
        failed++
        expect(done.status, done.stderr).toBe(2)
        expect(done.stderr).toContain('[write]')
        expect(now, `N = ${n}`).toEqual(WAS)
      }
    }
    throw new Error('never got through')
  })
})

const MOMENTS = 25

test('killed at any moment: outputs whole or absent, inputs untouched', { timeout: 300_000 }, async () => {
  let whole = 0
  // Moments are spread over what a whole run takes here, and a little beyond.
  const begun = performance.now()
  spawnSync(process.execPath, [BIN, ...ARGS], { cwd: start() })
  const took = performance.now() - begun
  for (let k = 0; k < MOMENTS; k++) {
    const cwd = start()
    const child = spawn(process.execPath, [BIN, ...ARGS], { cwd, stdio: 'ignore' })
    setTimeout(() => child.kill('SIGKILL'), took * (0.3 + (1.25 * k) / MOMENTS))
    await new Promise((resolve) => child.on('close', resolve))
    for (const [at, name] of [...OUTS, 'm.json'].entries()) {
      const now = state(cwd)[at]
      if (now !== 'new') continue
      whole++
      const text = readFileSync(join(cwd, name))
      if (name.endsWith('.json')) expect(() => JSON.parse(text.toString())).not.toThrow()
      if (name.endsWith('.html')) expect(text.toString().trimEnd()).toMatch(/<\/html>$/)
      if (name.endsWith('.xlsx')) expect(text.subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006')
    }
    expect(readFileSync(join(cwd, 'c.csv'), 'utf8')).toBe(C)
  }
  expect(whole).toBeGreaterThan(0)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends with its code and leaves nothing behind', { timeout: 120_000 }, async (signal) => {
  for (let k = 0; k < 6; k++) {
    const rows = Array.from({ length: 4000 }, (_, i) => `Ana${i} Rojas${i % 97} Mora${i % 89},V-${10_000_000 + i}`).join('\n')
    const cwd = folder({ 'c.csv': `Nombre,Cédula\n${rows}\n`, 'v.csv': V })
    const child = spawn(process.execPath, [BIN, ...ARGS], { cwd, stdio: 'ignore' })
    setTimeout(() => child.kill(signal), 200 + k * 150)
    const code = await new Promise<number | string | null>((resolve) => child.on('close', (c, s) => resolve(c ?? s)))
    expect([0, 130, 143, 'SIGINT', 'SIGTERM']).toContain(code)
    expect(readdirSync(cwd).filter((f) => f.endsWith('.tmp'))).toEqual([])
  }
})

test.skipIf(!existsSync('/dev/full'))('a full disk under standard output is an error, and a closed pipe is none', () => {
  const cwd = start()
  const full = spawnSync(process.execPath, [BIN, 'c.csv', 'v.csv', '--quiet'], {
    cwd,
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  })
  expect(full.status).toBe(2)
  expect(full.stderr).toContain('[write]')
  const piped = spawnSync('sh', ['-c', `'${process.execPath}' '${BIN}' c.csv v.csv --quiet -f json; echo "code $?" >&2`], {
    cwd,
    encoding: 'utf8',
  })
  expect(piped.stderr.trim()).toBe('code 0')
  const closed = spawnSync(
    'sh',
    ['-c', `{ '${process.execPath}' '${BIN}' c.csv v.csv --quiet -f json; echo "code $?" >&2; } | head -c 1 > /dev/null`],
    { cwd, encoding: 'utf8' },
  )
  expect(closed.stderr.trim()).toBe('code 0')
})

test('an output through a link, onto an input or into a folder is refused before anything is read', () => {
  const cwd = start()
  writeFileSync(join(cwd, 'link-target'), 'x')
  symlinkSync('link-target', join(cwd, 'link.json'))
  for (const out of ['link.json', 'c.csv', '.', 'nowhere/r.json']) {
    const done = spawnSync(process.execPath, [BIN, 'c.csv', 'v.csv', '-o', out], { cwd, encoding: 'utf8' })
    expect(done.status, out).toBe(2)
  }
  expect(readFileSync(join(cwd, 'link-target'), 'utf8')).toBe('x')
})

/** A disk without hard links, as FAT and exFAT are; with FAIL_AT the Nth rename fails. */
const NO_LINKS = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
let left = Number(process.env.FAIL_AT ?? 0)
const rename = fs.renameSync
fs.linkSync = () => { throw Object.assign(new Error('injected'), { code: 'EPERM' }) }
fs.renameSync = (...args) => {
  if (--left === 0) throw Object.assign(new Error('injected'), { code: 'EIO' })
  rename(...args)
}
syncBuiltinESMExports()
`
test('on a disk without hard links old outputs are replaced, all or none', () => {
  for (const at of [0, 1, 2, 3]) {
    const cwd = folder({ 'c.csv': C, 'v.csv': V, 'fail.mjs': NO_LINKS, 'r.json': 'before\n', 'm.json': 'before\n' })
    const env = { ...process.env, FAIL_AT: String(at) }
    const done = spawnSync(process.execPath, ['--import', './fail.mjs', BIN, ...ARGS], { cwd, encoding: 'utf8', env })
    expect([done.status, state(cwd)], done.stderr).toEqual(at ? [2, WAS] : [0, IS])
    expect(readdirSync(cwd).filter((f) => f.endsWith('.tmp'))).toEqual([])
  }
})
