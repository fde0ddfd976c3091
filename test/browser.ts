// A real browser for tests, where the machine has one.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser } from 'playwright-core'

const FOUND = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)
export const hasBrowser = FOUND !== undefined
export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage']
export const launch = (...args: string[]): Promise<Browser> => chromium.launch({ executablePath: FOUND!, args: [...ARGS, ...args] })

/** A frame in a process of its own may run the page's scripts before those that a test puts before them. */
export const FRAMES_INSIDE = '--disable-features=IsolateSandboxedIframes'
