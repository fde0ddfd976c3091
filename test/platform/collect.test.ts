// Memory is asked back where a program lets it: the command does, and another program that imports this is left as it was.
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ROOT } from '../run.ts'

const NODE = join(ROOT, 'dist/platform/node.js')
const PATIENCE = join(ROOT, 'bin/patience.js')

/** What a program of these lines writes. */
const told = (lines: string, ...options: string[]): string =>
  execFileSync(process.execPath, [...options, '--input-type=module', '-e', lines], { encoding: 'utf8' }).trim()

/** An object that nothing holds, and whether it is gone once memory was asked back. */
const IS_GONE = `
  import { collect } from ${JSON.stringify(NODE)}
  import { setTimeout } from 'node:timers/promises'
  const ref = new WeakRef({})
  await setTimeout(1)
  collect()
  console.log(ref.deref() === undefined)`

test.each([
  ['the command', `import ${JSON.stringify(PATIENCE)};${IS_GONE}`, [], 'true'],
  ['a program that lets itself be asked', IS_GONE, ['--expose-gc'], 'true'],
  ['any other', IS_GONE, [], 'false'],
] as const)('of %s', (_, lines, options, gone) => expect(told(lines, ...options)).toBe(gone))

test('settings stay as they were', () => {
  const lines = `
    import { runInNewContext } from 'node:vm'
    import { collect } from ${JSON.stringify(NODE)}
    collect()
    console.log(runInNewContext('typeof gc'))`
  expect(told(lines)).toBe('undefined')
  expect(told(lines, '--expose-gc')).toBe('function')
})
