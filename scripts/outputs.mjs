// `node scripts/outputs.mjs <file>`: a hash of every output of the tool on the fixtures, a line each. With a file of earlier hashes that exists, says what differs: a change that should change nothing, changes nothing.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from './ensure.mjs'

const FORMATS = ['text', 'json', 'ndjson', 'csv', 'md', 'html', 'xlsx', 'junit', 'github']
const AUDIENCES = [[], ['--names'], ['--public']]
const LANGUAGES = ['en', 'es']
const COMMANDS = 'run inspect explain evaluate init statements diff quote review sample verify schema completion'.split(' ')
const SCHEMAS = ['report', 'inspect', 'case', 'decisions', 'manifest']

const [file] = process.argv.slice(2)
if (!file) {
  console.error('usage: node scripts/outputs.mjs <file of hashes>')
  process.exit(2)
}
install()
await build()
const bin = join(root, 'bin/reconcile.js')
const scratch = mkdtempSync(join(tmpdir(), 'outputs-'))

/** [folder of the run, arguments], each with one output. */
function* runs() {
  const fixtures = join(root, 'fixtures')
  const lists = join(fixtures, 'release-600-80')
  const old = join(scratch, 'old.csv')
  writeFileSync(
    old,
    readFileSync(join(lists, 'claimed.csv'), 'utf8')
      .split('\n')
      .filter((_, k) => k % 9)
      .join('\n'),
  )
  const pair = ['claimed.csv', 'verified.csv']
  for (const lang of LANGUAGES) {
    for (const scenario of readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'args.json')))) {
      const cwd = join(fixtures, scenario)
      const { args } = JSON.parse(readFileSync(join(cwd, 'args.json'), 'utf8'))
      for (const format of FORMATS) for (const audience of AUDIENCES) yield [cwd, [...args, '-f', format, ...audience, '--lang', lang]]
      yield [cwd, ['quote', ...args.filter((a) => a !== 'run'), '--lang', lang]]
    }
    for (const names of [[], ['--names']]) {
      for (const at of ['246:45', '148:37', '368:22', '1:1']) yield [lists, ['explain', ...pair, '--pair', at, ...names, '--lang', lang]]
      for (const list of pair)
        for (const format of ['text', 'json']) yield [lists, ['inspect', list, '-f', format, ...names, '--lang', lang]]
      for (const format of ['text', 'json']) yield [lists, ['diff', old, 'claimed.csv', '-f', format, ...names, '--lang', lang]]
    }
    yield [
      lists,
      ['review', ...pair, '--decisions', join(scratch, `${lang}.ndjson`), '--export', join(scratch, `queue-${lang}.csv`), '--lang', lang],
      join(scratch, `queue-${lang}.csv`),
    ]
    for (const command of COMMANDS) yield [root, ['help', command, '--lang', lang]]
    yield [root, ['--help', '--lang', lang]]
  }
  for (const name of SCHEMAS) yield [root, ['schema', name]]
  yield [lists, ['evaluate', ...pair, '--truth', 'truth.csv', '--id', 'Nro']]
}

/** A queue without its fingerprints, whose key is new each time. */
const keyless = (bytes) => Buffer.from(bytes.toString('latin1').replace(/[0-9a-f]{16,}/g, ''), 'latin1')

function run(cwd, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { PATH: process.env.PATH, LANG: 'C', NO_COLOR: '1' } })
    const parts = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => parts.push(chunk))
    child.on('close', (code) => resolve(Buffer.concat([Buffer.from(`${code}\n`), ...parts])))
  })
}

const jobs = [...runs()]
const lines = []
let next = 0
async function worker() {
  while (next < jobs.length) {
    const at = next++
    const [cwd, args, output] = jobs[at]
    const bytes = Buffer.concat([await run(cwd, args), output && existsSync(output) ? keyless(readFileSync(output)) : Buffer.alloc(0)])
    const text = bytes.toString('latin1').replaceAll(scratch, '')
    const name = [cwd, ...args].join(' ').replaceAll(scratch, '').replaceAll(`${root}/`, '').replaceAll(root, '.')
    lines[at] = `${createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16)}  ${name}`
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))

if (existsSync(file)) {
  const before = new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.slice(18), line.slice(0, 16)]),
  )
  const differ = lines.filter((line) => before.get(line.slice(18)) !== line.slice(0, 16))
  for (const line of differ) console.log(`differs: ${line.slice(18)}`)
  console.log(`${lines.length - differ.length} of ${lines.length} outputs are the same`)
  process.exit(differ.length ? 1 : 0)
}
writeFileSync(file, `${lines.join('\n')}\n`)
console.log(`${lines.length} outputs`)
