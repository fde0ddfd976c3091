// Nothing leaves the page: every way out that was thought of is tried in it and reaches nobody. The same ways from a page without its policy do.
import { createServer, type Server } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BROWSERS } from '../browser.ts'
import { openPage } from './opened.ts'
import { LEAVING, runOf, STAYING } from './ways-out.ts'

/** Long enough for a request on one machine. */
const PATIENCE = 500
/** Of the ways that are tried, so many at least reach the server where no policy holds. */
const REACHING = { Chromium: 34, Firefox: 40 } as const

describe.each(BROWSERS)('ways out of $name', ({ name: browserName, isHere, start }) => {
  describe.skipIf(!isHere)('where it is installed', () => {
    let browser: Browser
    let server: Server
    let origin = ''
    const reached = new Set<string>()
    beforeAll(async () => {
      browser = await start({})
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

    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

    /** All ways: those that stay from one frame, one after the other, and those that leave from one each, at once. */
    async function attempt(staying: Frame, leaving: readonly Frame[]): Promise<string[]> {
      reached.clear()
      for (const [name, way] of Object.entries(STAYING)) await staying.evaluate(runOf(way, origin + name))
      await pause(PATIENCE)
      const ways = Object.entries(LEAVING)
      expect(leaving).toHaveLength(ways.length)
      await Promise.all(ways.map(([name, way], k) => leaving[k]!.evaluate(runOf(way, origin + name)).catch(() => {})))
      await pause(PATIENCE)
      reached.delete('favicon.ico')
      return [...reached].sort()
    }

    test('none is one from the page', { timeout: 120_000 }, async () => {
      const { page, app } = await openPage(browser)
      // The application once more for each way that would put another page in its place: the same frame under the same policy.
      await page.evaluate(
        `for (const _ of ${JSON.stringify(Object.keys(LEAVING))}) document.body.append(document.querySelector('iframe').cloneNode())`,
      )
      const frames = () => page.frames().filter((f) => f.parentFrame() === page.mainFrame() && f !== app)
      await expect.poll(() => frames().length).toBe(Object.keys(LEAVING).length)
      for (const frame of frames()) await frame.waitForSelector('h1')
      expect(await attempt(app, frames())).toEqual([])
      await page.context().close()
    })

    test('they are ways out of a page without a policy', { timeout: 120_000 }, async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'ways-')), 'open.html')
      writeFileSync(file, '<!doctype html><meta charset="utf-8"><title>open</title><body>')
      const context = await browser.newContext()
      const open = async () => {
        const page = await context.newPage()
        await page.goto(pathToFileURL(file).href)
        return page.mainFrame()
      }
      const [staying, ...leaving] = await Promise.all(Array.from({ length: 1 + Object.keys(LEAVING).length }, open))
      const ways = await attempt(staying!, leaving)
      await context.close()
      expect(ways.length, ways.join(' ')).toBeGreaterThanOrEqual(REACHING[browserName])
    })

    test('no call to another browser, in the page or in a frame that it makes; no storage, no cookie', async () => {
      const { page, app } = await openPage(browser)
      const found = await app.evaluate(`(() => {
      const inner = document.createElement('iframe')
      document.body.append(inner)
      let inside
      try { inside = typeof inner.contentWindow.RTCPeerConnection } catch { inside = 'out of reach' }
      return [typeof RTCPeerConnection, typeof webkitRTCPeerConnection, inside]
    })()`)
      expect(found).toEqual(['undefined', 'undefined', 'out of reach'])
      // Nothing is kept.
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
})
