// Opens the built page in a real browser: its frame, and its own worker to talk to.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { workerIn } from '../../scripts/worker-in.mjs'
import type { PlanOptions } from '../../src/case/options.ts'
import type { Role } from '../../src/model/source.ts'
import { ROOT } from '../run.ts'

export const PAGE = join(ROOT, 'dist/reconcile.html')

export interface Opened {
  readonly page: Page
  /** The frame that the application is in. */
  readonly app: Frame
  /** What the console said, and what was asked of a network. */
  readonly said: string[]
}

/** `before` runs in every frame before its own scripts. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}, before = ''): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-US', ...options })
  const page = await context.newPage()
  // Nobody is there to choose a place for a file.
  await page.addInitScript(`delete window.showSaveFilePicker;${before}`)
  const said: string[] = []
  page.on('console', (m) => said.push(m.text())).on('pageerror', (e) => said.push(String(e)))
  page.on('request', (r) => /^(?:file|blob|data|about):/.test(r.url()) || said.push(r.url()))
  await page.goto(pathToFileURL(PAGE).href)
  const app = page.frames().find((f) => f.parentFrame() === page.mainFrame())
  if (!app) throw new RangeError('the page has no frame')
  await app.waitForSelector('h1')
  return { page, app, said }
}

export interface GivenList {
  readonly path: string
  readonly role: Role
}

/** What the page's worker makes of lists: a comparison, and it rendered. */
export interface Asked {
  readonly lists: readonly GivenList[]
  readonly options?: PlanOptions
  readonly outputs: readonly { readonly format: string; readonly sight: string; readonly lang: string }[]
}

interface Told {
  readonly code: string
  readonly line?: number
}

export interface Heard {
  /** Base64, in the order asked for. */
  readonly outputs: readonly string[]
  readonly told: readonly Told[]
  readonly failed: readonly Told[] | null
}

/** Keeps the page's own policy for Trusted Types within reach of `askWorker`. */
export const KEEP_POLICY = `{
  const make = trustedTypes.createPolicy.bind(trustedTypes)
  trustedTypes.createPolicy = (...given) => (window.policyMade = make(...given))
}`

/** Starts the worker as the page does and asks it, in a page that was opened with KEEP_POLICY. */
export function askWorker(app: Frame, { lists, options = {}, outputs }: Asked): Promise<Heard> {
  const times = { claimed: 0, verified: 0, register: 0 }
  const given = lists.map(({ path, role }, k) => {
    const n = ++times[role]
    return { file: k + 1, name: basename(path), role, id: n === 1 ? role : `${role}${n}`, base64: readFileSync(path).toString('base64') }
  })
  return app.evaluate(`(${inPage})(${JSON.stringify({ script: workerIn(readFileSync(PAGE, 'utf8')), given, options, outputs })})`)
}

const inPage = `async ({ script, given, options, outputs }) => {
  const worker = new Worker(window.policyMade.createScriptURL(URL.createObjectURL(new Blob([script]))))
  let asked = 0
  const ask = (verb, what) => new Promise((answer, fail) => {
    const id = ++asked
    worker.addEventListener('message', function heard({ data }) {
      if (data.id !== id || 'step' in data) return
      worker.removeEventListener('message', heard)
      if ('failed' in data) fail(data.failed)
      else answer(data.answer)
    })
    worker.postMessage({ id, verb, asked: what })
  })
  const base64 = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  try {
    for (const { file, name, base64: text } of given) await ask('add', { file, name, bytes: Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) })
    const lists = given.map(({ file, role, id }) => ({ file, role, id }))
    const { told } = await ask('compare', { lists, options, caseFile: null, decided: null, title: null })
    const made = []
    for (const output of outputs) {
      const content = await ask('render', output)
      made.push(base64(typeof content === 'string' ? new TextEncoder().encode(content) : content))
    }
    return { outputs: made, told, failed: null }
  } catch (failed) {
    if (!Array.isArray(failed)) throw failed
    return { outputs: [], told: [], failed }
  } finally {
    worker.terminate()
  }
}`

/** Hands files to the page as somebody does who chooses them: for browsers whose driver cannot within a frame. */
export async function handOver(app: Frame, ...paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => [basename(path), readFileSync(path).toString('base64')])
  await app.evaluate(`{
    const given = new DataTransfer()
    for (const [name, base64] of ${JSON.stringify(files)})
      given.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    const input = document.querySelector('input[type=file]')
    input.files = given.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }`)
}
