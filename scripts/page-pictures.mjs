// `node scripts/page-pictures.mjs`: pictures of the page for docs/page.md, made with the invented lists that it brings along.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from './ensure.mjs'

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, locale: 'en-US' })
const picture = (name) => page.screenshot({ path: join(root, 'docs/images', `page-${name}.png`) })
await page.goto(pathToFileURL(join(root, 'dist/reconcile.html')).href)
const [, app] = page.frames()
await app.waitForSelector('h1')
await picture('first')
await app.click('.drop button >> nth=1')
await app.waitForSelector('table.columns >> nth=2')
await picture('lists')
await app.click('.go button')
await app.waitForSelector('.report iframe')
await page.frames()[2].waitForSelector('h1')
await picture('report')
await browser.close()
