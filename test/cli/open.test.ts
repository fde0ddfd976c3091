// `reconcile open`: the page with lists on it, for this computer only; and what tells a double click from a terminal.
import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFromDesktop, startOf, type Start } from '../../src/cli/double-click.ts'
import { hasBrowser, launch } from '../browser.ts'
import { BIN, folder, reconcile, ROOT } from '../run.ts'

const LISTS = join(ROOT, 'fixtures/release-600-80')
const AWKWARD = 'declarados <u>ñ&%.csv'
const cwd = folder({ [AWKWARD]: 'Nombre\nBegoña Núñez\nDelfina Ríos\n', 'verificados.csv': 'Nombre\nBegoña Núñez\n' })

async function opened(files: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: URL }> {
  const child = spawn(process.execPath, [BIN, 'open', '--no-browser', ...files], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  let told = ''
  const url = await new Promise<URL>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const found = /http:\/\/\S+\n/.exec(told)
      if (found) resolve(new URL(found[0].trim()))
    })
    child.on('close', () => reject(new Error(`ended: ${told}`)))
  })
  return { child, url }
}

describe('the server', () => {
  let served: Awaited<ReturnType<typeof opened>>
  beforeAll(async () => {
    served = await opened([AWKWARD, 'verificados.csv'])
  })
  afterAll(() => served.child.kill('SIGTERM'))

  const status = (path: string, { method = 'GET', host = served.url.host } = {}) =>
    new Promise<number>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: served.url.port, path, method, headers: { Host: host }, setHost: false }, (res) => {
        res.resume()
        resolve(res.statusCode ?? 0)
      })
      asked.on('error', reject).end()
    })
  const whole = () => `/${served.url.search}`

  test('gives the page to its address, again too', async () => {
    expect(await status(whole())).toBe(200)
    expect(await status(whole())).toBe(200)
  })
  test.each([
    ['another token', () => status(`/?t=${'0'.repeat(64)}`), 404],
    ['no token', () => status('/'), 404],
    ['half a token', () => status(whole().slice(0, 30)), 404],
    ['more than a token', () => status(`${whole()}&x=1`), 404],
    ['another path', () => status(`/reconcile.html${served.url.search}`), 404],
    ['another name for this computer', () => status(whole(), { host: 'evil.example' }), 421],
    ['something sent to it', () => status(whole(), { method: 'POST' }), 405],
  ])('refuses %s', async (_, ask, code) => expect(await ask()).toBe(code))

  test.skipIf(!hasBrowser)('the lists are on the page, whatever their names', async () => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await page.goto(served.url.href)
      const frame = page.frameLocator('iframe')
      await frame.getByText(AWKWARD).first().waitFor()
      await frame.getByText('verificados.csv').first().waitFor()
      expect(await frame.locator('u').count()).toBe(0)
    } finally {
      await browser.close()
    }
  })
})

test('it ends when it is told to', async () => {
  const { child } = await opened([])
  const code = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGINT')
  expect(await code).toBe(0)
})

test('a list that is missing is told before anything opens', () => {
  const { code, err } = reconcile(['open', 'missing.csv'], { cwd })
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('[file-missing]') })
})

describe('a double click', () => {
  const file = join(LISTS, 'claimed.csv')
  const start = (more: Partial<Start>): Start => ({
    args: [],
    platform: 'linux',
    typed: 'reconcile',
    isInHome: false,
    parent: () => 'bash',
    isUnwatched: () => false,
    hasDisplay: true,
    ...more,
  })
  const cases: readonly (readonly [string, Partial<Start>, boolean])[] = [
    ['Windows, a double click', { platform: 'win32', parent: () => 'explorer.exe' }, true],
    ['Windows, files dropped', { platform: 'win32', parent: () => 'Explorer.EXE', args: [file, join(LISTS, 'verified.csv')] }, true],
    ['Windows, a terminal', { platform: 'win32', parent: () => 'cmd.exe', args: [file] }, false],
    ['Windows, no parent left', { platform: 'win32', parent: () => '' }, false],
    ['Windows, an option', { platform: 'win32', parent: () => 'explorer.exe', args: [file, '--public'] }, false],
    ['Windows, a command', { platform: 'win32', parent: () => 'explorer.exe', args: ['inspect', file] }, false],
    ['Windows, a file that is not there', { platform: 'win32', parent: () => 'explorer.exe', args: [join(LISTS, 'none.csv')] }, false],
    ['Mac, Finder', { platform: 'darwin', typed: file, isInHome: true }, true],
    ['Mac, a terminal elsewhere', { platform: 'darwin', typed: file }, false],
    ['Mac, found on the path', { platform: 'darwin', isInHome: true }, false],
    ['Mac, with files', { platform: 'darwin', typed: file, isInHome: true, args: [file] }, false],
    ['Linux, a file manager', { isUnwatched: () => true }, true],
    ['Linux, a file manager and files', { isUnwatched: () => true, args: [file] }, true],
    ['Linux, no screen', { isUnwatched: () => true, hasDisplay: false }, false],
    ['Linux, a terminal', { args: [file] }, false],
    ['Linux, relative paths', { isUnwatched: () => true, args: ['claimed.csv'] }, false],
  ]
  test.each(cases)('%s', (_, more, is) => expect(isFromDesktop(start(more))).toBe(is))

  test('this test was not double-clicked', () => expect(isFromDesktop(startOf(process))).toBe(false))
})
