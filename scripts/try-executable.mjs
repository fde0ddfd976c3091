// `node scripts/try-executable.mjs [linux-x64|win-x64] [--large]`: does the program made by `npm run executable` do what the command does?
// The Windows one runs under wine; where there is none, the script says so and skips it.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { chromium } from 'playwright-core'
import { makeLists } from '../bench/speed/lists.mjs'
import { root } from './ensure.mjs'

const FORMATS = ['text', 'json', 'csv', 'md', 'html', 'xlsx']
/** What a shell, a batch file or a URL would take for something else. */
const AWKWARD = 'Año 2026 & más (100%) [copia] ñ'
const PROGRAM = { 'linux-x64': 'reconcile', 'win-x64': 'reconcile.exe' }

const args = process.argv.slice(2)
const targets = args.filter((name) => name in PROGRAM)
const scratch = mkdtempSync(join(tmpdir(), 'executable-'))
const env = {
  ...process.env,
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  WINEDEBUG: '-all',
  WINEPREFIX: process.env.WINEPREFIX ?? join(scratch, 'wine'),
}
let [tried, differ] = [0, 0]

for (const target of targets.length ? targets : Object.keys(PROGRAM)) {
  const program = join(root, 'executables/parts', target, PROGRAM[target])
  if (!existsSync(program)) fail(`${program} is not there: npm run executable -- ${target}`)
  const wine = target === 'win-x64' && process.platform !== 'win32'
  if (wine && spawnSync('wine', ['--version']).error) {
    console.log(`${target}: not tried, there is no wine here`)
    continue
  }
  // A fresh wine says that it is Windows 7, which Node refuses.
  if (wine) spawnSync('wine', ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], { env, stdio: 'ignore' })
  await tryProgram(target, wine ? ['wine', program] : [program])
}
rmSync(scratch, { recursive: true, force: true })
console.log(`${tried} outputs compared, ${differ} differ`)
process.exitCode = differ ? 1 : 0

async function tryProgram(target, program) {
  for (const [cwd, line] of jobs()) same(target, program, cwd, line)
  await review(target, program)
  const lists = ['claimed.csv', 'verified.csv'].map((name) => join(root, 'fixtures/release-600-80', name))
  for (const files of [[], lists.slice(0, 1), lists]) await dropped(target, program, files)
}

function* jobs() {
  const fixtures = join(root, 'fixtures')
  for (const name of readdirSync(fixtures).filter((entry) => existsSync(join(fixtures, entry, 'args.json')))) {
    const { args: line } = JSON.parse(readFileSync(join(fixtures, name, 'args.json'), 'utf8'))
    for (const format of FORMATS) yield [join(fixtures, name), [...line, '-f', format, '--names']]
  }
  const lists = join(fixtures, 'release-600-80')
  yield [lists, ['claimed.csv', 'verified.csv', '-f', 'json', '--threads', '2']]
  yield [lists, ['inspect', 'claimed.csv', '--lang', 'es']]
  yield [lists, ['claimed.csv', 'missing.csv']]
  yield [lists, ['--help']]
  const awkward = join(scratch, AWKWARD)
  mkdirSync(awkward, { recursive: true })
  for (const name of ['claimed', 'verified']) cpSync(join(lists, `${name}.csv`), join(awkward, `${name} ${AWKWARD}.csv`))
  yield [scratch, [`claimed ${AWKWARD}.csv`, `verified ${AWKWARD}.csv`].map((name) => join(AWKWARD, name))]
  if (!args.includes('--large')) return
  const { claimed, verified } = makeLists(100_000, 100_000)
  writeFileSync(join(scratch, 'claimed.csv'), claimed)
  writeFileSync(join(scratch, 'verified.csv'), verified)
  yield [scratch, ['claimed.csv', 'verified.csv', '-f', 'json', '--threads', '2']]
}

/** Commands to copy are quoted as Windows does it. */
function forWindows(output) {
  const text = output.toString('latin1').replace(/^ +reconcile .*$/gm, (line) => line.replaceAll("'", '"'))
  return Buffer.from(text, 'latin1')
}

function same(target, program, cwd, line) {
  const [ours, theirs] = [outputOf([process.execPath, join(root, 'bin/reconcile.js')], cwd, line), outputOf(program, cwd, line)]
  tried++
  if (ours.equals(theirs) || (target === 'win-x64' && forWindows(ours).equals(theirs))) return
  differ++
  console.log(`${target}: reconcile ${line.join(' ')} differs`)
}

/** The exit code, what was printed, and what was told. Through files: wine gives a program no pipes. */
function outputOf([command, ...before], cwd, line) {
  const paths = ['out', 'err'].map((name) => join(scratch, name))
  const files = paths.map((path) => openSync(path, 'w'))
  const { status } = spawnSync(command, [...before, ...line], { cwd, env, stdio: ['ignore', ...files] })
  files.forEach(closeSync)
  return Buffer.concat([Buffer.from(`${status}\n`), ...paths.map((path) => readFileSync(path))])
}

/** One decision made on the page of `review --web` is kept. */
async function review(target, [command, ...before]) {
  const cwd = join(root, 'fixtures/release-600-80')
  const [decisions, told] = [join(scratch, `${target}.ndjson`), join(scratch, 'told')]
  const out = openSync(told, 'w')
  const line = ['review', 'claimed.csv', 'verified.csv', '--decisions', decisions, '--web', '--quiet', '--reviewer', 'Eva']
  const child = spawn(command, [...before, ...line], { cwd, env, stdio: ['ignore', out, 'ignore'] })
  const url = await until(() => /http:\/\/\S+\n/.exec(readFileSync(told, 'utf8'))?.[0].trim())
  const { origin } = new URL(url)
  const first = await fetch(url, { redirect: 'manual' })
  const headers = { Cookie: first.headers.getSetCookie()[0].split(';')[0], 'X-Reconcile': '1', Origin: origin }
  const queue = await (await fetch(`${origin}/queue`, { headers })).json()
  const body = JSON.stringify({ key: queue.items[0].key, decision: 'same' })
  const answer = await fetch(`${origin}/decide`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body })
  child.kill()
  tried++
  if (answer.ok && readFileSync(decisions, 'utf8').includes('"same"')) return
  differ++
  console.log(`${target}: the decision on the review page was not kept (${answer.status})`)
}

/** Files dropped on the program: the page opens with them on it. Under wine there is no desktop, so it is told to. */
async function dropped(target, [command, ...before], files) {
  const [told, opened] = ['told', 'opened'].map((name) => join(scratch, `${target}-${name}-${files.length}`))
  const isHere = target === 'linux-x64'
  const desktop = join(scratch, 'desktop')
  mkdirSync(desktop, { recursive: true })
  writeFileSync(join(desktop, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 })
  const out = openSync(told, 'w')
  const line = isHere ? files : ['open', '--no-browser', ...files]
  const child = spawn(command, [...before, ...line], {
    env: { ...env, ...(isHere && { DISPLAY: ':1', PATH: `${desktop}:${env.PATH}` }) },
    stdio: ['ignore', isHere ? 'ignore' : out, 'ignore'],
  })
  const place = isHere ? opened : told
  const url = await until(() => existsSync(place) && /http:\/\/\S+\n/.exec(readFileSync(place, 'utf8'))?.[0].trim())
  const seen = isHere ? await listsOn(url) : namesIn(await (await fetch(url)).text())
  child.kill()
  tried++
  if (seen.join() === files.map((file) => basename(file)).join()) return
  differ++
  console.log(`${target}: ${files.length} files dropped, on the page ${seen.join(', ') || 'none'}`)
}

function namesIn(page) {
  return JSON.parse(/id="offered">(.*?)<\/script>/s.exec(page)[1]).map(({ name }) => name)
}

/** The names of the lists that a browser shows on a page. */
async function listsOn(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const frame = page.frameLocator('iframe')
    await frame.locator('h2').first().waitFor()
    await page.waitForTimeout(1500)
    return (await frame.locator('h3').allTextContents()).flatMap((title) => /[^/\\ ]+\.csv/.exec(title) ?? [])
  } finally {
    await browser.close()
  }
}

async function until(found) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const value = found()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the review page did not open')
}

function fail(why) {
  console.error(why)
  process.exit(2)
}
