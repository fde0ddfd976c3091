// `node scripts/page-speed.mjs ROWS ROWS [RUNS]`: seconds and seconds of CPU that the page takes from the click on Compare to its report, and those of the command on the same lists.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { makeLists } from '../bench/speed/lists.mjs'
import { root } from './ensure.mjs'

const [n = 600, m = 80, runs = 3] = process.argv.slice(2).map(Number)
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

async function page() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const cdp = await browser.newBrowserCDPSession()
  const cpu = async () => (await cdp.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, p) => sum + p.cpuTime * 1000, 0)
  const shown = await browser.newPage({ locale: 'en-US' })
  const since = async (from) => ({ wall: performance.now() - from.time, cpu: (await cpu()) - from.cpu })
  const start = async () => ({ time: performance.now(), cpu: await cpu() })
  const opening = await start()
  await shown.goto(pathToFileURL(join(root, 'dist/reconcile.html')).href)
  const [, app] = shown.frames()
  await app.waitForSelector('h1')
  const opened = await since(opening)
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
  return { opened, read, compared }
}

const told = ({ wall, cpu }) => `${seconds(wall)} s (${seconds(cpu)} s CPU)`
for (let run = 0; run < runs; run++) {
  const { opened, read, compared } = await page()
  const own = command()
  const times = ((read.cpu + compared.cpu) / own.cpu).toFixed(2)
  console.log(`opened ${told(opened)}, read ${told(read)}, compared ${told(compared)}; command ${told(own)}; ${times} times its CPU`)
}
execFileSync('rm', ['-r', folder])
