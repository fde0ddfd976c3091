// `node scripts/pictures.mjs`: pictures for the docs, of invented people, from a real browser; `reading`: only those of docs/reading.md.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, install, root } from './ensure.mjs'
import { readingLists } from './reading-lists.mjs'
import { sheetPage } from './sheet-page.mjs'

install()
await build()
const bin = join(root, 'bin/reconcile.js')
const dir = mkdtempSync(join(tmpdir(), 'pictures-'))
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

async function picture(name, width, height, colorScheme, url, prepare = async () => {}) {
  const page = await (await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor: 1 })).newPage()
  await page.goto(url)
  await prepare(page)
  await page.screenshot({ path: join(root, 'docs/images', `${name}.png`) })
  await page.context().close()
}

/** Lists as a spreadsheet shows them, coloured by what `inspect` says of them. */
async function readings() {
  for (const [file, list] of Object.entries(readingLists)) {
    const path = join(root, 'docs/lists', file)
    writeFileSync(path, list.bytes)
    const inspect = (...args) => spawnSync(process.execPath, [bin, 'inspect', path, '--quiet', ...args], { encoding: 'utf8' }).stdout
    const seen = JSON.parse(inspect('-f', 'json', '--names'))
    writeFileSync(join(dir, 'sheet.html'), sheetPage(file, list, seen))
    await picture(`reading-${file.split('.')[0]}`, 1180, 400, 'light', `file://${join(dir, 'sheet.html')}`, async (page) => {
      const { width, height } = await page.locator('main').boundingBox()
      await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) })
    })
  }
}
await readings()
if (process.argv[2] === 'reading') {
  await browser.close()
  process.exit()
}

const html = spawnSync(
  process.execPath,
  [bin, 'run', '--case', join(root, 'fixtures/release-case/case.yaml'), '--quiet', '-f', 'html', '--names'],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
).stdout
writeFileSync(join(dir, 'report.html'), html)
const report = `file://${join(dir, 'report.html')}`
const show = (id) => async (page) => {
  await page.evaluate(`document.getElementById('${id}').scrollIntoView()`)
  if (id === 'people-section') await page.locator('#people summary').nth(4).click()
}
await picture('report-light', 1440, 1000, 'light', report)
await picture('report-bridge', 1100, 760, 'light', report, show('bridge-section'))
await picture('report-people-dark', 1100, 1000, 'dark', report, show('people-section'))
await picture('report-phone', 360, 780, 'dark', report)
await picture('report-tablet', 768, 1000, 'light', report, show('first-section'))

for (const file of ['case.yaml', 'ministry.csv', 'fp.csv', 'onu.csv', 'held.csv'])
  writeFileSync(join(dir, file), readFileSync(join(root, 'fixtures/release-case', file)))
const server = spawn(
  process.execPath,
  [bin, 'review', '--case', 'case.yaml', '--decisions', 'd.ndjson', '--web', '--quiet', '--reviewer', 'Eva'],
  { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] },
)
const url = await new Promise((resolve) =>
  server.stdout.on('data', (chunk) => /http:\S+/.test(String(chunk)) && resolve(/http:\S+/.exec(String(chunk))[0])),
)
await picture('review', 1366, 625, 'light', url, async (page) => {
  await page.waitForSelector('#card table')
  await page.keyboard.press('s')
  await page.waitForSelector('#said details')
})
server.kill()
await browser.close()
