// From two files to a saved report in each browser: what is saved is what the command writes.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS } from '../browser.ts'
import { reconcile, ROOT } from '../run.ts'
import { handOver, openPage } from './opened.ts'

const LISTS = ['claimed.csv', 'verified.csv'].map((name) => join(ROOT, 'fixtures/english', name))

describe.each(BROWSERS)('in $name', ({ isHere, start }) => {
  describe.skipIf(!isHere)('where it is installed', () => {
    const downloads = mkdtempSync(join(tmpdir(), 'saved-'))
    let browser: Browser
    beforeAll(async () => {
      browser = await start({ downloads })
    })
    afterAll(() => browser.close())

    test('chosen, compared, gone through by its links, saved', async () => {
      const { page, app } = await openPage(browser)
      await handOver(app, ...LISTS)
      await expect.poll(() => app.textContent('#lack').catch(() => null)).toBe('')
      await app.click('.go button')
      await app.waitForSelector('.report iframe')
      await expect.poll(() => app.childFrames()[0]?.$('nav a')).toBeTruthy()
      const shown = app.childFrames()[0]!
      await shown.locator('nav a').last().click()
      expect(await shown.evaluate('document.querySelector(":target") !== null')).toBe(true)
      await app.click('.save > summary')
      await app.click('.save .menu button >> nth=0')
      // Not every driver tells of a download, and some name it anew.
      const saved = () => readdirSync(downloads).map((name) => readFileSync(join(downloads, name), 'utf8'))
      const { out } = reconcile([...LISTS, '-f', 'html'])
      await expect.poll(() => saved().includes(out)).toBe(true)
      expect(await app.textContent('.save [role=status]')).toContain('report.html')
      await page.context().close()
    })
  })
})
