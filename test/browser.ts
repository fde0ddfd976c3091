// Real browsers for tests, where the machine has them.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, firefox, type Browser } from 'playwright-core'

const there = (...paths: readonly (string | undefined)[]) => paths.find((path) => path !== undefined && existsSync(path))
const FOUND = there(process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome')
const FIREFOX = there(process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox')
export const hasBrowser = FOUND !== undefined
export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage']
export const launch = (...args: string[]): Promise<Browser> => chromium.launch({ executablePath: FOUND!, args: [...ARGS, ...args] })

/** A frame in a process of its own may run the page's scripts before those that a test puts before them. */
export const FRAMES_INSIDE = '--disable-features=IsolateSandboxedIframes'

interface Wishes {
  /** The folder that downloads go to. */
  readonly downloads?: string
  /** For Chromium. */
  readonly flag?: string
}

/** As much as is used of what drives a browser by WebDriver BiDi. */
interface Driven {
  readonly _connection: {
    toImpl(browser: Driven): { readonly _browserSession: { send(method: string, asked: unknown): Promise<unknown> } }
  }
}

/** Firefox as it is installed. Of the driver's commands it lacks the one that says whether it is dark, which is sent unasked. */
async function launchFirefox({ downloads }: Wishes): Promise<Browser> {
  const saving = downloads === undefined ? {} : { downloadsPath: downloads }
  const browser = await firefox.launch({ executablePath: FIREFOX!, channel: 'moz-firefox', ...saving })
  const driven = browser as unknown as Driven
  const session = driven._connection.toImpl(driven)._browserSession
  const send = session.send.bind(session)
  session.send = async (method, asked) => (method === 'emulation.setMediaFeaturesOverride' ? {} : send(method, asked))
  return browser
}

function launchChromium({ downloads, flag }: Wishes): Promise<Browser> {
  const saving = downloads === undefined ? {} : { downloadsPath: downloads }
  return chromium.launch({ executablePath: FOUND!, args: [...ARGS, ...(flag ? [flag] : [])], ...saving })
}

/** Each browser that the page is for. */
export const BROWSERS = [
  { name: 'Chromium', isHere: hasBrowser, start: launchChromium },
  { name: 'Firefox', isHere: FIREFOX !== undefined, start: launchFirefox },
] as const
