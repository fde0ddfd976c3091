// The whole flow with Tab, Enter, Space and arrows alone, and nowhere is the focus lost.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launch } from '../browser.ts'
import { ROOT } from '../run.ts'
import { openPage, type Opened } from './opened.ts'

const LISTS = ['claimed.csv', 'verified.csv'].map((name) => join(ROOT, 'fixtures/release-600-80', name))
/** More stops than any screen has. */
const MOST_TABS = 120

/** Says what has the focus: the role of the place, and what a reader would hear of it. */
const FOCUSED = `(() => {
  const e = document.activeElement
  if (!e || e === document.body) return 'nowhere'
  const label = e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.title ?? ''
  return (e.localName + ' ' + (label || e.textContent)).replace(/\\s+/g, ' ').trim()
})()`

describe.skipIf(!hasBrowser)('by keyboard', () => {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await launch()
    opened = await openPage(browser)
  })
  afterAll(() => browser.close())

  const focused = (): Promise<string> => opened.app.evaluate(FOCUSED)
  const press = (key: string) => opened.page.keyboard.press(key)
  const settled = (place: string) => expect.poll(focused, { message: `focus on ${place}` }).toContain(place)
  /** Tab until something is reached; Shift+Tab where it stands before. */
  async function tabTo(place: string, key = 'Tab'): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await press(key)
      const found = await focused()
      if (found.startsWith(place)) return
    }
    throw new Error(`no Tab reaches ${place}`)
  }

  async function removeAll(lists: number): Promise<void> {
    for (let left = lists; left > 0; left--) {
      await tabTo('button Remove')
      await press('Enter')
      await settled(left > 1 ? 'h2 The lists' : 'h2 Drop the lists here')
    }
  }

  test('from the first screen to the saved report, the review and back', { timeout: 120_000 }, async () => {
    const { page, app } = opened
    await tabTo('button Try it')
    await press('Enter')
    await settled('h2 The lists')
    await app.waitForSelector('table.columns >> nth=2')

    // A column is corrected, and put right again.
    await tabTo('select Read as:')
    const column = await focused()
    await press('ArrowDown')
    await expect.poll(() => app.locator('.columns select.changed').count()).toBe(1)
    expect(await focused()).toBe(column)
    await press('ArrowUp')
    await expect.poll(() => app.locator('.columns select.changed').count()).toBe(0)

    // The line of the headings, chosen among the first lines.
    await tabTo('summary How this file is read')
    await press('Space')
    await app.waitForSelector('.header-lines')
    await tabTo('input found by itself: line 1')
    await press('ArrowDown')
    await press('ArrowDown')
    await expect.poll(() => app.locator('.header-lines tr.chosen input').inputValue()).toBe('2')
    expect(await focused()).toContain('input line 2')
    await press('ArrowUp')
    await press('ArrowUp')
    await settled('input found by itself')

    await removeAll(3)
    // Which files are chosen is the browser's own business; all else is not.
    await app.setInputFiles('input[type=file]', LISTS)
    await settled('h2 The lists')
    await app.waitForSelector('table.columns >> nth=1')
    await tabTo('textarea')
    await page.keyboard.type('over 600 released')
    await tabTo('button Compare')
    await expect.poll(() => app.textContent('#lack')).toBe('')
    await press('Enter')
    await settled('main The report')

    await tabTo('select Shows')
    await tabTo('summary Save')
    await press('Enter')
    await tabTo('button Public copy')
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toBe('report-public.html')
    expect(readFileSync((await download.path())!, 'utf8')).toContain('PUBLIC REPORT')
    expect(await focused()).toContain('button Public copy')

    await tabTo('button Review doubtful', 'Shift+Tab')
    await press('Enter')
    await settled('main')
    await app.waitForSelector('#card table')
    await tabTo('button same')
    const left = await app.textContent('#count')
    await press('Space')
    await expect.poll(() => app.textContent('#count')).not.toBe(left)
    expect(await focused()).not.toBe('nowhere')
    await tabTo('button Apply', 'Shift+Tab')
    await press('Enter')
    await settled('main The report')

    await tabTo('button ← Back')
    await press('Enter')
    await settled('main Who was released')
    // The lists of the next test come to an empty page.
    await removeAll(2)
    expect(opened.said).toEqual([])
  })

  test('a remedy that vanishes once it is taken leaves the focus with its list', async () => {
    const { app } = opened
    await app.setInputFiles('input[type=file]', {
      name: 'b.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('xq,zz\n7-1,x9x9\n8-2,y8y8\n'),
    })
    await settled('h2 The lists')
    await app.waitForSelector('.name-choice')
    await tabTo('button xq')
    await press('Enter')
    await app.waitForSelector('table.columns')
    await settled('h3 b.csv')
  })
})
