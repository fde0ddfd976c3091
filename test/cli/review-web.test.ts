// The review page: fifty pairs by keyboard, two tabs, a server killed in the middle; and forty-odd requests that must be refused.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDecisions } from '../../src/review/decisions.ts'
import { AXE, hasBrowser, launch } from '../browser.ts'
import { BIN, folder } from '../run.ts'

const SURNAMES = 'García Rodríguez Pérez González Hernández Sánchez Ramírez Torres Flores Rivera'.split(' ')
const people = SURNAMES.flatMap((one, k) =>
  SURNAMES.map((two, m) => `${['José', 'Luis', 'Juan', 'Carlos', 'Pedro'][(k + m) % 5]} ${one} ${two}`),
)
const csv = (tail: string) =>
  `Nombre,Cédula,Fecha de excarcelación\n${[...new Set(people)].map((p) => `${p},,2026-01-1${tail}`).join('\n')}\n`

interface Served {
  readonly cwd: string
  readonly child: ChildProcess
  readonly url: URL
}

async function serve(cwd = folder({ 'c.csv': csv('2'), 'v.csv': csv('3') })): Promise<Served> {
  const args = [
    BIN,
    'review',
    'c.csv',
    'v.csv',
    '--decisions',
    'd.ndjson',
    '--web',
    '--quiet',
    '--reviewer',
    'Eva',
    '--name-only',
    'review',
  ]
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  let out = ''
  const url = await new Promise<URL>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /http:\/\/\S+\n/.exec(out)
      if (found) resolve(new URL(found[0].trim()))
    })
    child.on('close', () => reject(new Error(`ended: ${out}`)))
  })
  return { cwd, child, url }
}
const saved = (cwd: string) => readDecisions(readFileSync(join(cwd, 'd.ndjson'), 'utf8'), 'd').decisions

interface Asked {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}
function ask(
  { url }: Served,
  { method = 'GET', path, headers = {}, body }: Asked,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port: url.port, method, path, headers, setHost: !('Host' in headers) }, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (c: string) => (text += c))
      res.on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: text }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

describe('attacks', () => {
  let served: Served
  let cookie = ''
  let origin = ''
  let key = ''
  beforeAll(async () => {
    served = await serve()
    const first = await ask(served, { path: `/${served.url.search}` })
    cookie = first.headers['set-cookie']![0]!.split(';')[0]!
    expect(first.headers['set-cookie']![0]).toMatch(/HttpOnly; SameSite=Strict/)
    origin = served.url.origin
    const queue = await ask(served, { path: '/queue', headers: { Cookie: cookie, 'X-Reconcile': '1' } })
    key = JSON.parse(queue.body).items[0].key
  })
  afterAll(() => served.child.kill('SIGTERM'))

  const write = (more: Record<string, string | undefined> = {}, rest: Partial<Asked> = {}): Asked => {
    const all: Record<string, string | undefined> = {
      Cookie: cookie,
      'X-Reconcile': '1',
      Origin: origin,
      'Content-Type': 'application/json',
      ...more,
    }
    const headers = Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as Record<string, string>
    return { method: 'POST', path: '/decide', headers, body: JSON.stringify({ key, decision: 'same' }), ...rest }
  }
  const cases: readonly (readonly [string, () => Asked, number | readonly number[]])[] = [
    ['the token a second time', () => ({ path: `/${served.url.search}` }), 401],
    ['a wrong token', () => ({ path: `/?t=${'0'.repeat(64)}` }), 401],
    ['a short token', () => ({ path: '/?t=ab' }), 400],
    ['a token and more', () => ({ path: `/${served.url.search}&x=1` }), 400],
    ['no cookie', () => ({ path: '/' }), 401],
    ['a wrong cookie', () => ({ path: '/', headers: { Cookie: `rv=${'0'.repeat(64)}` } }), 401],
    ['an empty cookie', () => ({ path: '/', headers: { Cookie: 'rv=' } }), 401],
    ['a cookie of letters', () => ({ path: '/', headers: { Cookie: `rv=${'z'.repeat(64)}` } }), 401],
    ['a cookie by another name', () => ({ path: '/', headers: { Cookie: cookie.replace('rv', 'xrv') } }), 401],
    ['another host', () => ({ path: '/', headers: { Cookie: cookie, Host: 'evil.example' } }), 421],
    ['localhost', () => ({ path: '/', headers: { Cookie: cookie, Host: `localhost:${served.url.port}` } }), 421],
    ['another port in the host', () => ({ path: '/', headers: { Cookie: cookie, Host: '127.0.0.1:1' } }), 421],
    ['a host behind the host', () => ({ path: '/', headers: { Cookie: cookie, Host: `127.0.0.1:${served.url.port}.evil.example` } }), 421],
    ['the queue without the header', () => ({ path: '/queue', headers: { Cookie: cookie } }), 403],
    ['the queue without a cookie', () => ({ path: '/queue', headers: { 'X-Reconcile': '1' } }), 401],
    ['the queue with another header', () => ({ path: '/queue', headers: { Cookie: cookie, 'X-Reconcile': 'yes' } }), 403],
    [
      'the queue from elsewhere',
      () => ({ path: '/queue', headers: { Cookie: cookie, 'X-Reconcile': '1', Origin: 'http://evil.example' } }),
      403,
    ],
    [
      'the queue from another site, as the browser says',
      () => ({ path: '/queue', headers: { Cookie: cookie, 'X-Reconcile': '1', 'Sec-Fetch-Site': 'cross-site' } }),
      403,
    ],
    ['the queue by POST', () => write({}, { path: '/queue' }), 405],
    ['GET on a write', () => write({}, { method: 'GET', body: '' }), 405],
    ['PUT on a write', () => write({}, { method: 'PUT' }), 405],
    ['DELETE on a write', () => write({}, { method: 'DELETE', body: '' }), 405],
    [
      'OPTIONS before a write',
      () => ({ method: 'OPTIONS', path: '/decide', headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' } }),
      405,
    ],
    ['a write without a cookie', () => write({ Cookie: undefined }), 401],
    ['a write without the header', () => write({ 'X-Reconcile': undefined }), 403],
    ['a write without an origin', () => write({ Origin: undefined }), 403],
    ['a write from elsewhere', () => write({ Origin: 'http://evil.example' }), 403],
    ['a write from null', () => write({ Origin: 'null' }), 403],
    ['a write from https', () => write({ Origin: origin.replace('http', 'https') }), 403],
    ['a write from a host that begins alike', () => write({ Origin: `${origin}.evil.example` }), 403],
    ['a write to another host', () => write({ Host: 'evil.example' }), 421],
    ['a form', () => write({ 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
    ['plain text', () => write({ 'Content-Type': 'text/plain' }), 415],
    ['no type', () => write({ 'Content-Type': undefined }), 415],
    ['a body too long', () => write({}, { body: JSON.stringify({ key, decision: 'same', reason: 'x'.repeat(70_000) }) }), [413]],
    ['a body that is no JSON', () => write({}, { body: '{' }), 400],
    ['an array', () => write({}, { body: '[]' }), 400],
    ['no body', () => write({}, { body: '' }), 400],
    ['bytes', () => write({}, { body: '\ud800' }), 400],
    ['another decision', () => write({}, { body: JSON.stringify({ key, decision: 'maybe' }) }), 400],
    ['a decision by prototype', () => write({}, { body: '{"__proto__":{"decision":"same"},"key":"x"}' }), 400],
    ['another pair', () => write({}, { body: JSON.stringify({ key: 'nobody', decision: 'same' }) }), 400],
    ['a pair that is no text', () => write({}, { body: JSON.stringify({ key: { a: 1 }, decision: 'same' }) }), 400],
    ['a path up', () => ({ path: '/../d.ndjson', headers: { Cookie: cookie, 'X-Reconcile': '1' } }), 404],
    ['a coded path up', () => ({ path: '/%2e%2e/d.ndjson', headers: { Cookie: cookie } }), 404],
    ['the decisions by name', () => ({ path: '/d.ndjson', headers: { Cookie: cookie } }), 404],
    ['two slashes', () => ({ path: '//queue', headers: { Cookie: cookie, 'X-Reconcile': '1' } }), 404],
    ['a whole address', () => ({ path: 'http://evil.example/queue', headers: { Cookie: cookie, 'X-Reconcile': '1' } }), 404],
    ['another letter case', () => ({ path: '/QUEUE', headers: { Cookie: cookie, 'X-Reconcile': '1' } }), 404],
  ]
  test.each(cases)('%s', async (_, asked, status) => {
    const before = saved(served.cwd).length
    const answer = await ask(served, asked()).catch((error: NodeJS.ErrnoException) => ({
      status: error.code === 'EPIPE' || error.code === 'ECONNRESET' ? 413 : 0,
      headers: {} as IncomingHttpHeaders,
      body: '',
    }))
    expect([status].flat()).toContain(answer.status)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.body).not.toMatch(/García|"key"/)
    expect(saved(served.cwd)).toHaveLength(before)
  })
  test('there are at least forty', () => expect(cases.length).toBeGreaterThanOrEqual(40))

  test('it listens on this computer alone', async () => {
    const { networkInterfaces } = await import('node:os')
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((i) => i && !i.internal && i.family === 'IPv4')
    if (!outer) return
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: outer.address, port: Number(served.url.port), timeout: 1000 })
      socket
        .on('connect', () => resolve(true))
        .on('error', () => resolve(false))
        .on('timeout', () => resolve(false))
    })
    expect(open).toBe(false)
  })

  test('what is asked properly is done, and undone, and no header gives anything away', async () => {
    const done = await ask(served, write())
    expect(done.status).toBe(200)
    expect(saved(served.cwd).at(-1)).toMatchObject({ decision: 'same', reviewer: 'Eva' })
    expect(done.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(done.headers['cache-control']).toBe('no-store')
    await ask(served, write({}, { path: '/undo', body: '{}' }))
    expect(saved(served.cwd).at(-1)).toMatchObject({ decision: null })
  })
})

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('fifty pairs by keyboard, blind; undo; axe finds nothing', { timeout: 120_000 }, async () => {
    const served = await serve()
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (m) => said.push(m.text())).on('pageerror', (e) => said.push(String(e)))
    page.on('request', (r) => r.url().startsWith(served.url.origin) || said.push(r.url()))
    await page.goto(served.url.href)
    await page.waitForSelector('#card table')
    await page.addScriptTag({ path: AXE })
    const axe = () =>
      page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
      )
    expect(await axe()).toEqual([])
    expect(await page.textContent('#card')).not.toMatch(/[Ww]eight|1 in \d/)
    // Whoever looks a row up in its file needs its line.
    expect(await page.locator('#card thead span').allTextContents()).toEqual([
      expect.stringMatching(/^\w+:\d+ \(line \d+\)$/),
      expect.stringMatching(/^\w+:\d+ \(line \d+\)$/),
    ])
    const total = Number(/of (\d+)/.exec((await page.textContent('#count'))!)![1])
    expect(total).toBeGreaterThanOrEqual(50)
    for (let k = 1; k <= 50; k++) {
      await page.keyboard.press(k % 3 ? 's' : 'd')
      await page.waitForFunction(`document.getElementById('count').textContent.startsWith('${k} ')`)
    }
    expect(await page.textContent('#said')).toMatch(/Saved.*weight/i)
    await page.keyboard.press('z')
    await page.waitForFunction(`document.getElementById('count').textContent.startsWith('49 ')`)
    expect(await axe()).toEqual([])
    expect(saved(served.cwd)).toHaveLength(51)
    expect(said).toEqual([])
    served.child.kill('SIGTERM')
  })

  test(
    'the whole pair on a laptop and on a phone; large targets; the focus stays; other keys say which there are',
    { timeout: 60_000 },
    async () => {
      const served = await serve()
      const context = await browser.newContext({ bypassCSP: true, colorScheme: 'dark', viewport: { width: 1366, height: 625 } })
      const page = await context.newPage()
      await page.goto(served.url.href)
      await page.waitForSelector('#card table')
      for (const viewport of [
        { width: 1366, height: 625 },
        { width: 360, height: 740 },
      ]) {
        await page.setViewportSize(viewport)
        const card = (await page.locator('#card').boundingBox())!
        const answers = (await page.locator('.answer-bar').boundingBox())!
        expect(card.y).toBeGreaterThanOrEqual(0)
        expect(card.y + card.height).toBeLessThanOrEqual(answers.y + 1)
        expect(answers.y + answers.height).toBeLessThanOrEqual(viewport.height)
        const small = await page.evaluate(
          "[...document.querySelectorAll('button,input')].filter((e) => e.getBoundingClientRect().height < 44).length",
        )
        expect(small).toBe(0)
      }
      await page.addScriptTag({ path: AXE })
      expect(await page.evaluate("axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))")).toEqual([])
      const same = page.getByRole('button', { name: 'same person' })
      await same.focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction("document.getElementById('count').textContent.startsWith('1 ')")
      expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^same person/)
      await page.keyboard.press('x')
      expect(await page.textContent('#said')).toMatch(/"x" is no key here.*s same person/)
      await page.fill('#filter', 'RODRIGUEZ')
      expect(await page.textContent('#card')).toContain('Rodríguez')
      await page.keyboard.press('s')
      expect(saved(served.cwd)).toHaveLength(1)
      served.child.kill('SIGTERM')
    },
  )

  test('two tabs at once, and the server killed in the middle: nothing that was saved is lost', { timeout: 120_000 }, async () => {
    const served = await serve()
    const context = await browser.newContext({ bypassCSP: true })
    const [one, two] = [await context.newPage(), await context.newPage()]
    await one.goto(served.url.href)
    await one.waitForSelector('#card table')
    await two.goto(served.url.origin)
    await two.waitForSelector('#card table')
    for (let k = 0; k < 10; k++) {
      const page = k % 2 ? one : two
      await page.bringToFront()
      await page.evaluate("dispatchEvent(new Event('focus'))")
      await page.waitForFunction(`document.getElementById('count').textContent.startsWith('${k} ')`)
      await page.keyboard.press('s')
      await page.waitForFunction(`document.getElementById('count').textContent.startsWith('${k + 1} ')`)
    }
    expect(saved(served.cwd)).toHaveLength(10)
    served.child.kill('SIGKILL')
    await one.bringToFront()
    await one.keyboard.press('d')
    await one.waitForSelector('#said .bad')
    expect(saved(served.cwd)).toHaveLength(10)
    const again = await serve(served.cwd)
    const page = await context.newPage()
    await page.goto(again.url.href)
    await page.waitForSelector('#card table')
    expect(await page.textContent('#count')).toMatch(/^0 of/)
    again.child.kill('SIGTERM')
  })
})
