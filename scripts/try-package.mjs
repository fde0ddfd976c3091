// `node scripts/try-package.mjs [20 22 24]`: the packed file as somebody installs it, with each package manager and each Node. Needs the network.
// In a folder of its own: the command, every renderer, and the types in a strict project that checks libraries too.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './ensure.mjs'
import { pack } from './package.mjs'

const NODES = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packed = await pack()
const LAYOUTS = {
  'npm, hoisted': ['npm', 'install', ...QUIET, packed],
  'npm, nested': ['npm', 'install', '--install-strategy=nested', ...QUIET, packed],
  pnpm: ['npx', '--yes', 'pnpm@10', 'add', packed],
  yarn: ['npx', '--yes', 'yarn@1', 'add', packed],
}
const SCRIPT = `import { readFileSync } from 'node:fs'
import { compareNames, DEFAULT_PLAN, evaluate, inspect, parseQuantity, readList, reconcile, render, type Report } from 'reconcile-claims'
const list = (file: string, role: 'claimed' | 'verified') => readList(file, readFileSync(file), { id: role, role })
const report: Report = await reconcile([await list('claimed.csv', 'claimed'), await list('verified.csv', 'verified')], DEFAULT_PLAN)
const formats = ['text', 'json', 'ndjson', 'csv', 'md', 'html', 'xlsx', 'junit', 'github']
for (const format of formats) if ((await render(report, format)).length === 0) throw new Error(format)
console.log('rendered', formats.length, typeof compareNames, typeof evaluate, typeof inspect, typeof parseQuantity)
`
const TSCONFIG = {
  compilerOptions: { strict: true, skipLibCheck: false, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] },
  files: ['script.ts'],
}

let failed = 0
for (const [layout, install] of Object.entries(LAYOUTS)) {
  const home = mkdtempSync(join(tmpdir(), 'package-'))
  for (const name of ['claimed.csv', 'verified.csv']) copyFileSync(join(root, 'fixtures/release-600-80', name), join(home, name))
  writeFileSync(join(home, 'package.json'), '{ "name": "tried", "private": true, "type": "module" }')
  writeFileSync(join(home, 'script.ts'), SCRIPT)
  writeFileSync(join(home, 'script.mjs'), SCRIPT.replaceAll(/: (?:string|Report|'claimed' \| 'verified')|, type \w+/g, ''))
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(TSCONFIG))
  said(`${layout}: installs`, run(home, install))
  const [tool, verb] = install[0] === 'npm' ? [['npm'], 'install'] : [install.slice(0, 3), 'add']
  said(
    `${layout}: TypeScript`,
    run(home, [...tool, verb, ...['typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`)]),
  )
  said(`${layout}: the types in a strict project`, run(home, ['node', join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']))
  for (const version of NODES) tryNode(home, layout, version)
  rmSync(home, { recursive: true, force: true })
}
const alone = mkdtempSync(join(tmpdir(), 'package-'))
for (const name of ['claimed.csv', 'verified.csv']) copyFileSync(join(root, 'fixtures/release-600-80', name), join(alone, name))
said(
  'npx, nothing installed',
  run(alone, ['npx', '--yes', '--package', packed, 'reconcile-claims', 'claimed.csv', 'verified.csv', '--quiet']),
)
process.exitCode = failed ? 1 : 0

function tryNode(home, layout, version) {
  const node = nodeOf(version)
  if (!node) return
  said(`${layout}, Node ${version}: every renderer`, run(home, [node, 'script.mjs']))
  const command = [node, join('node_modules', 'reconcile-claims', 'bin', 'reconcile.js')]
  said(`${layout}, Node ${version}: the command`, run(home, [...command, 'claimed.csv', 'verified.csv', '--quiet']))
}

/** The Node of a version, as npm ships it; fetched once. */
function nodeOf(version) {
  const home = join(root, 'node_modules/.cache/nodes', version)
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = join(home, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
  if (run(root, [path, '--version']).status === 0) return path
  const { status } = run(root, ['npm', 'install', '--prefix', home, ...QUIET, `${name}@${version}`])
  if (status !== 0) said(`Node ${version}: fetched`, { status })
  return status === 0 ? path : null
}

function run(cwd, [command, ...args]) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, NO_COLOR: '1' } })
}

function said(what, { status, stdout, stderr }) {
  if (status !== 0) failed++
  console.log(`${status === 0 ? 'yes' : 'NO '}  ${what}${status === 0 ? '' : `\n${`${stdout ?? ''}${stderr ?? ''}`.slice(-1500)}`}`)
}
