// `node scripts/page-speed.mjs ROWS ROWS [RUNS] [PAGE ...]`: seconds, and seconds of CPU, that the page takes to open, to read two lists and from the click on Compare to its report; those of the command on the same lists. Several pages (that of another version …) take turns.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { makeLists } from '../bench/speed/lists.mjs'
import { root } from './ensure.mjs'

const [n = 600, m = 80, runs = 3] = process.argv.slice(2, 5).map(Number)
const pages = process.argv.length > 5 ? process.argv.slice(5) : [join(root, 'dist/reconcile.html')]
/** Milliseconds that somebody looks at the first screen, at the least. */
const LOOKING = 1500
const folder = mkdtempSync(join(tmpdir(), 'page-speed-'))
const lists = Object.entries(makeLists(n, m))
  .filter(([name]) => name === 'claimed' || name === 'verified')
  .map(([name, text]) => {
    writeFileSync(join(folder, `${name}.csv`), text)
    return join(folder, `${name}.csv`)
  })
const seconds = (ms) => (ms / 1000).toFixed(2)

function command() {
  const args = ['-c', 'exec 3>&2; TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1', 'sh', process.execPath, join(root, 'bin/reconcile.js')]
  const { stderr } = spawnSync('bash', [...args, ...lists, '--threads', '1', '-o', join(folder, 'report.html')], { encoding: 'utf8' })
  const [wall, user, system] = stderr.trim().split(' ').map(Number)
  return { wall: wall * 1000, cpu: (user + system) * 1000 }
}

async function page(file) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const cdp = await browser.newBrowserCDPSession()
  const cpu = async () => (await cdp.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, p) => sum + p.cpuTime * 1000, 0)
  const shown = await browser.newPage({ locale: 'en-US' })
  const since = async (from) => ({ wall: performance.now() - from.time, cpu: (await cpu()) - from.cpu })
  const start = async () => ({ time: performance.now(), cpu: await cpu() })
  const opening = await start()
  await shown.goto(pathToFileURL(file).href)
  const [, app] = shown.frames()
  await app.waitForSelector('h1')
  const opened = await since(opening)
  await app.waitForTimeout(LOOKING)
  opened.cpu = (await since(opening)).cpu
  // When the frame was first painted, counted from when the page was asked for.
  const painted = await app.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime + performance.timeOrigin)
  const asked = await shown.evaluate(() => performance.timeOrigin)
  const seen = { wall: painted - asked }
  const reading = await start()
  await app.setInputFiles('input[type=file]', lists)
  await app.waitForFunction(() => document.querySelector('#lack')?.textContent === '')
  const read = await since(reading)
  const comparing = await start()
  await app.click('.go button')
  await app.waitForSelector('.report iframe')
  // The frame may be on its way to the report when it is asked.
  const isShown = async () =>
    shown
      .frames()[2]
      ?.$('h1')
      .catch(() => null)
  while (!(await isShown())) await new Promise((resolve) => setTimeout(resolve, 20))
  const compared = await since(comparing)
  await browser.close()
  return { seen, opened, read, compared }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
/** Medians of a stage. */
const told = (name, times) => {
  const cpu = times[0].cpu === undefined ? '' : ` (${seconds(median(times.map((t) => t.cpu)))} s CPU)`
  return `${name} ${seconds(median(times.map((t) => t.wall)))} s${cpu}`
}
const stages = ['seen', 'opened', 'read', 'compared']
const ran = new Map(pages.map((file) => [file, []]))
const commands = []
for (let run = 0; run < runs; run++) {
  for (const file of pages) ran.get(file).push(await page(file))
  commands.push(command())
}
const own = median(commands.map(({ cpu }) => cpu))
console.log(`medians of ${runs}; ${told('command', commands)}`)
for (const [file, times] of ran) {
  const factor = median(times.map(({ read, compared }) => (read.cpu + compared.cpu) / own)).toFixed(2)
  console.log(
    `${file}: ${stages
      .map((name) =>
        told(
          name,
          times.map((t) => t[name]),
        ),
      )
      .join(', ')}; ${factor} times the command's CPU`,
  )
}
execFileSync('rm', ['-r', folder])
