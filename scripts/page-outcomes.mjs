// `node scripts/page-outcomes.mjs FOLDER…`: every list in the folders is read by the page and by the command, which must say the same of it.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from './ensure.mjs'
import { workerIn } from './worker-in.mjs'
import { FILE } from './write-page.mjs'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const PATIENCE = 60_000
const SCRIPT = workerIn(readFileSync(FILE, 'utf8'))
const LIST = /\.(?:csv|tsv|json|ndjson|jsonl|xlsx|txt|gz|xls|ods|pdf|docx)$/i

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => LIST.test(path) && statSync(path).isFile())
    .sort()

/** Codes with their lines, as the command prints them. */
function byCommand(path) {
  const ran = spawnSync(process.execPath, [join(root, 'bin/reconcile.js'), 'inspect', path, '--lang', 'en', '-f', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  })
  return ran.stderr.split('\n').flatMap((line) => {
    const [, kind, place, code] = /^(error|warning): (.*?) \[([\w-]+)\]$/.exec(line) ?? []
    return code
      ? [
          `${kind} ${code} ${/^[^:]*?(?:line |:)(\d+)[:,]/.exec(place.slice(place.indexOf(basename(path)) + basename(path).length))?.[1] ?? ''}`.trim(),
        ]
      : []
  })
}

/** The same, as the page's worker tells it. */
const byPage = (frame, path) =>
  frame.evaluate(
    async ({ script, name, base64, patience }) => {
      const worker = new Worker(window.policyMade.createScriptURL(URL.createObjectURL(new Blob([script]))))
      const ask = (id, verb, asked) =>
        new Promise((answer) => {
          worker.addEventListener('message', ({ data }) => data.id === id && !('step' in data) && answer(data))
          worker.postMessage({ id, verb, asked })
          setTimeout(() => answer({ failed: [{ code: 'hang', isError: true }] }), patience)
        })
      await ask(1, 'add', { file: 1, name, bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) })
      const { answer, failed } = await ask(2, 'look', { file: 1, role: 'claimed', id: 'claimed', options: {}, caseFile: null })
      worker.terminate()
      return (failed ?? answer.told).map((t) => `${t.isError ? 'error' : 'warning'} ${t.code} ${t.line ?? ''}`.trim())
    },
    { script: SCRIPT, name: basename(path), base64: readFileSync(path).toString('base64'), patience: PATIENCE },
  )

// A frame in a process of its own may run the page's scripts before the one below.
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-features=IsolateSandboxedIframes']
const browser = await chromium.launch({ executablePath: CHROMIUM, args })
const page = await browser.newPage()
// The page's own policy for Trusted Types, so that its worker can be started from here as well.
await page.addInitScript(() => {
  const make = trustedTypes.createPolicy.bind(trustedTypes)
  trustedTypes.createPolicy = (...given) => (window.policyMade = make(...given))
})
await page.goto(pathToFileURL(join(root, 'dist/reconcile.html')).href)
const [, frame] = page.frames()
await frame.waitForSelector('h1')
let [same, all, told] = [0, 0, 0]
for (const path of process.argv.slice(2).flatMap(filesIn)) {
  const [page, command] = [await byPage(frame, path), byCommand(path)]
  all++
  told += page.length
  if (page.join('\n') === command.join('\n')) same++
  else console.log(`${path}\n  page    ${page.join(', ')}\n  command ${command.join(', ')}`)
}
await browser.close()
console.log(`${same} of ${all} files: the page says what the command says, ${told} warnings and errors in all`)
process.exit(same === all ? 0 : 1)
