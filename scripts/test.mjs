// `npm test`: installs if needed, builds, runs every test.
import { existsSync } from 'node:fs'
import { build, install, step } from './ensure.mjs'

install()
await build()
const missing = [
  [
    'Chromium (the page and the review)',
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM],
  ],
  ['Firefox (the page)', ['/usr/bin/firefox-esr', '/usr/bin/firefox', process.env.FIREFOX]],
  ['LibreOffice (the workbook)', ['/usr/bin/soffice', '/usr/bin/libreoffice']],
].filter(([, paths]) => !paths.some((p) => p && existsSync(p)))
for (const [what] of missing) console.log('skipped, since this machine has none: tests in', what)
if (missing.length && process.env.RECONCILE_SKIP_NOTHING) process.exit(1)
step(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
