// Nothing leaves the page: every way out that was thought of is tried in it and reaches nobody. The same ways from a page without its policy do.
import { createServer, type Server } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, launch } from '../browser.ts'
import { openPage } from './opened.ts'
import { LEAVING, runOf, STAYING } from './ways-out.ts'

/** Long enough for a request on one machine. */
const PATIENCE = 500
/** Of the ways that are tried, so many at least reach the server where no policy holds. */
const REACHING = 34

describe.skipIf(!hasBrowser)('ways out', () => {
  let browser: Browser
  let server: Server
  let origin = ''
  const reached = new Set<string>()
  beforeAll(async () => {
    browser = await launch()
    server = createServer((req, res) => {
      reached.add(decodeURIComponent((req.url ?? '').slice(1)))
      res.writeHead(200, { 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' }).end('x')
    })
    server.on('upgrade', (req, socket) => {
      reached.add((req.url ?? '').slice(1))
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address && typeof address === 'object') origin = `http://127.0.0.1:${address.port}/`
  })
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })

  /** All ways from pages that `open` opens; one page for those that stay, one each for those that leave. */
  async function attempt(open: () => Promise<{ readonly frame: Frame; close(): Promise<void> }>): Promise<string[]> {
    reached.clear()
    const staying = await open()
    for (const [name, way] of Object.entries(STAYING)) await staying.frame.evaluate(runOf(way, origin + name))
    await new Promise((resolve) => setTimeout(resolve, PATIENCE))
    await staying.close()
    for (const [name, way] of Object.entries(LEAVING)) {
      const leaving = await open()
      await leaving.frame.evaluate(runOf(way, origin + name)).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, PATIENCE / 5))
      await leaving.close()
    }
    await new Promise((resolve) => setTimeout(resolve, PATIENCE))
    reached.delete('favicon.ico')
    return [...reached].sort()
  }

  test('none is one from the page', { timeout: 120_000 }, async () => {
    const ways = await attempt(async () => {
      const { page, app } = await openPage(browser)
      return { frame: app, close: () => page.context().close() }
    })
    expect(ways).toEqual([])
  })

  test('they are ways out of a page without a policy', { timeout: 120_000 }, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ways-')), 'open.html')
    writeFileSync(file, '<!doctype html><meta charset="utf-8"><title>open</title><body>')
    const ways = await attempt(async () => {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(file).href)
      return { frame: page.mainFrame(), close: () => page.close() }
    })
    expect(ways.length, ways.join(' ')).toBeGreaterThanOrEqual(REACHING)
  })

  test('no call to another browser, in the page or in a frame that it makes', async () => {
    const { page, app } = await openPage(browser)
    const found = await app.evaluate(`(() => {
      const inner = document.createElement('iframe')
      document.body.append(inner)
      let inside
      try { inside = typeof inner.contentWindow.RTCPeerConnection } catch { inside = 'out of reach' }
      return [typeof RTCPeerConnection, typeof webkitRTCPeerConnection, inside]
    })()`)
    expect(found).toEqual(['undefined', 'undefined', 'out of reach'])
    await page.context().close()
  })

  test('nothing is kept: no storage, no cookie', async () => {
    const { page, app } = await openPage(browser)
    const stores = [
      'localStorage.x = 1',
      'sessionStorage.x = 1',
      "document.cookie = 'x=1'; if (!document.cookie) throw 0",
      "indexedDB.open('x')",
      'caches.open("x")',
    ]
    for (const store of stores)
      expect(
        await app.evaluate(
          `(async () => { try { ${store}; return await (${JSON.stringify(store)}.startsWith('caches') ? caches.open('x').then(() => 'kept', () => 'refused') : 'kept') } catch { return 'refused' } })()`,
        ),
        store,
      ).toBe('refused')
    await page.context().close()
  })
})
