// Writes dist/reconcile.html, the tool as one file for a browser, with its SHA-256 beside it. The same bytes each time.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root } from './ensure.mjs'

const PAGE = join(root, 'src/page')
export const FILE = join(root, 'dist/reconcile.html')

const sha256 = (text, as) => createHash('sha256').update(text).digest(as)

/** Sources of the page import the core as it was built. */
const coreAsBuilt = {
  name: 'core-as-built',
  resolveId(source, importer) {
    if (!source.startsWith('.') || !importer?.startsWith(PAGE)) return null
    const path = resolve(importer, '..', source)
    if (path.startsWith(PAGE)) return null
    return join(root, 'dist', relative(join(root, 'src'), path).replace(/\.tsx?$/, '.js'))
  },
}

/** A script of src/page/ with all that it imports, as one piece of text for a browser. */
export async function bundleScript(rolldown, entry) {
  const told = []
  const made = await rolldown({
    input: join(PAGE, entry),
    platform: 'browser',
    plugins: [coreAsBuilt],
    transform: { target: 'es2022' },
    onLog: (_level, { message }) => told.push(message),
  })
  const { output } = await made.generate({ format: 'iife', codeSplitting: false, comments: false, minify: true })
  const [{ code }, ...others] = output
  if (told.length || others.length) throw new Error(`${entry} is not one script for a browser:\n${told.join('\n')}`)
  return code
}

/** Written by the build. */
export async function writePage(rolldown) {
  // Nothing in the script may end the element that holds it.
  const script = (await bundleScript(rolldown, 'main.tsx')).replaceAll('</script', '<\\/script')
  const html = `<!doctype html>\n<meta charset="utf-8"><title>reconcile</title><body><script>${script}</script></body>\n`
  writeFileSync(FILE, html)
  writeFileSync(`${FILE}.sha256`, `${sha256(html, 'hex')}  reconcile.html\n`)
}
