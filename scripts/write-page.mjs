// Writes dist/reconcile.html, the tool as one file for a browser, with its SHA-256 beside it. The same bytes each time.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zlibSync } from 'fflate'
import { root } from './ensure.mjs'
import { licences, packagesOf } from './licences.mjs'

const PAGE = join(root, 'src/page')
export const FILE = join(root, 'dist/reconcile.html')
const EXAMPLE = ['claimed.csv', 'verified.csv', 'held.csv']

const sha256 = (text, as) => createHash('sha256').update(text).digest(as)
const built = (module) => import(pathToFileURL(join(root, 'dist', module)).href)
const page = (name) => readFileSync(join(PAGE, name), 'utf8')

/** Sources of the page import the core as it was built, and the example from data/. */
const coreAsBuilt = {
  name: 'core-as-built',
  resolveId(source, importer) {
    if (!source.startsWith('.') || !importer?.startsWith(PAGE)) return null
    const path = resolve(importer, '..', source)
    if (path === join(PAGE, 'example-data.js')) return path
    if (path.startsWith(PAGE)) return null
    // As if from beside it, so that what package.json says of browsers holds.
    const core = `./${relative(join(root, 'src'), path).replace(/\.tsx?$/, '.js')}`
    return this.resolve(core, join(root, 'dist/index.js'), { skipSelf: true })
  },
  load(id) {
    if (id !== join(PAGE, 'example-data.js')) return null
    const texts = EXAMPLE.map((name) => [name, readFileSync(join(root, 'data/example', name), 'utf8')])
    return `export const EXAMPLE = ${JSON.stringify(Object.fromEntries(texts))}`
  },
}

/** A script of src/page/ with all that it imports, as one piece of text for a browser, and the folders of the packages in it. */
export async function bundleScript(rolldown, entry) {
  const told = []
  const made = await rolldown({
    input: join(PAGE, entry),
    platform: 'browser',
    plugins: [coreAsBuilt],
    resolve: { symlinks: false },
    transform: { target: 'es2022' },
    onLog: (_level, { message }) => told.push(message),
  })
  const { output } = await made.generate({ format: 'iife', codeSplitting: false, comments: false, minify: true })
  const [{ code, moduleIds }, ...others] = output
  if (told.length || others.length) throw new Error(`${entry} is not one script for a browser:\n${told.join('\n')}`)
  // Nothing in the script may end the element that holds it.
  return { script: code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim(), packages: packagesOf(moduleIds) }
}

/**
 * What the page may load and run: its own scripts and styles and those of a report, by their hashes, and its own worker.
 * A frame made from text has the policy of the page around it, so one policy holds for all three.
 */
function policyOf(scripts, styles) {
  const hashes = (texts) => texts.map((text) => `'sha256-${sha256(text, 'base64')}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types reconcile',
  ].join('; ')
}

const head = (policy, css) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>reconcile</title>
<style>${css}</style>
</head>`

/** Text within single quotes. An ampersand that begins no name or number of a letter stands for itself. */
const attribute = (text) => text.replace(/&(?=[A-Za-z#])/g, '&amp;').replaceAll("'", '&#39;')
const OUTER_STYLE =
  'html,body,iframe{margin:0;border:0;padding:0;width:100%;height:100%;display:block;overflow:hidden;color-scheme:light dark}'

/** Deflated by fflate: what zlib makes differs from one machine to another. */
const packed = (script) => zlibSync(Buffer.from(script), { level: 9 })

/** The script of `review --web`, written by the build. Returns the folders of the packages in it, as `writePage` does. */
export async function writeReview(rolldown) {
  const { script, packages } = await bundleScript(rolldown, 'review/web.tsx')
  writeFileSync(join(root, 'dist/review-web.js'), script)
  return packages
}

/** Written by the build. The licences of what is in it end it, since it goes its way alone: of its packages and of those in `parts`. */
export async function writePage(rolldown, parts) {
  const [{ STYLE }, { SCRIPT }, { pageWord }, { LANGS }, { toBase85 }] = await Promise.all(
    ['render/html/style.js', 'render/html/script.js', 'words/page-words.js', 'words/langs.js', 'metrics/base85.js'].map(built),
  )
  const [{ script, packages }, worker] = [await bundleScript(rolldown, 'main.tsx'), await bundleScript(rolldown, 'page-worker.ts')]
  const [outer, own] = [page('outer.js').trim(), STYLE + page('page.css')]
  const policy = policyOf([script, outer, SCRIPT], [own, OUTER_STYLE, STYLE])
  const noScript = LANGS.map((lang) => `<p lang="${lang}">${pageWord(lang, 'noScript')}</p>`).join('')
  // The page is seen before its worker is read.
  const scripts = `<script>${script}</script><script type="text/plain" id="worker">${toBase85(packed(worker.script))}</script>`
  const app = `${head(policy, own)}\n<body><div id="app"></div>${scripts}</body></html>\n`
  const frame = `<iframe title="reconcile" sandbox="allow-scripts allow-modals" srcdoc='${attribute(app)}'></iframe>`
  const body = `<body>${frame}<noscript>${noScript}</noscript><script>${outer}</script></body>`
  const held = [...new Set([...packages, ...worker.packages, ...parts])].sort()
  const notices = licences({ 'reconcile.html': held }).replaceAll('--', '==')
  const html = `${head(policy, OUTER_STYLE)}\n${body}</html>\n<!--\n${notices}-->\n`
  writeFileSync(FILE, html)
  writeFileSync(`${FILE}.sha256`, `${sha256(html, 'hex')}  reconcile.html\n`)
  return held
}
