// Work that never settles: Node would end with nothing left to do, and silence would pass for success.
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, ROOT } from '../run.ts'

/** Runs the command on a standard input whose next piece never comes, and which keeps nothing alive. */
const SILENT = `
  import { loadCommand } from ${JSON.stringify(pathToFileURL(join(ROOT, 'bin/load.js')).href)}
  const stdin = { isTTY: false, [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }
  const host = new Proxy(process, {
    get: (at, key) => (key === 'stdin' ? stdin : typeof at[key] === 'function' ? at[key].bind(at) : at[key]),
    set: (at, key, value) => Reflect.set(at, key, value),
  })
  const { main } = await loadCommand()
  process.exitCode = await main(process.argv.slice(2), host)
`

const dir = folder({ 'silent.mjs': SILENT })

test.each([
  [['inspect', '-'], 'internal: the work stopped before its end'],
  [['inspect', '-', '--lang', 'es'], 'interno: el trabajo se detuvo antes de su fin'],
])('a promise that never settles: %s', (args, said) => {
  const done = spawnSync(process.execPath, [join(dir, 'silent.mjs'), ...args], { encoding: 'utf8', timeout: 20_000 })
  expect(done.stderr).toContain(said)
  expect(done.stderr).toContain('[unfinished]')
  expect(done.status).toBe(3)
})

test('work that ends is not taken for unfinished', () => {
  const done = spawnSync(process.execPath, [join(ROOT, 'bin/reconcile.js'), 'inspect', '-'], {
    input: 'Nombre\nAna Pérez\n',
    encoding: 'utf8',
  })
  expect([done.status, done.stderr]).toEqual([0, ''])
})
