// What the build puts into one file each, beside the modules they are made of.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './ensure.mjs'
import { licences, packagesOf } from './licences.mjs'
import { writeWebData } from './web-data.mjs'
import { writePage, writeReview } from './write-page.mjs'

/** Read when a file needs it: large tables. */
const APART = ['iconv-lite']

/** Paths as they stand in this folder, wherever packages really are: they are told beside the code. */
const PLACES = { symlinks: false }

const dist = (name) => join(root, 'dist', name)

export async function bundle() {
  writeWebData()
  let rolldown
  try {
    ;({ rolldown } = await import('rolldown'))
  } catch (error) {
    // A platform that the bundler has no binary for.
    console.error(`The command was not put into one file, and starts slower: ${/^[^.\n]*/.exec(error.message)[0]}`)
    return
  }
  const held = { 'cli/command.cjs': await bundleCommand(rolldown) }
  // Whoever bundles the library for browsers needs no package but those declared, and no file for the tables.
  held['platform/web.js'] = await bundleInPlace(rolldown, 'platform/web.js', ['fflate'])
  rmSync(dist('platform/web-data.js'))
  // Otherwise forty files are read, by each thread.
  held['person/validators.js'] = await bundleInPlace(rolldown, 'person/validators.js', [])
  // The page is made of files that hold packages already.
  held['reconcile.html'] = await writePage(rolldown, [...held['platform/web.js'], ...held['person/validators.js']])
  held['review-web.js'] = await writeReview(rolldown)
  writeFileSync(dist('licences.txt'), licences(held))
}

/** A module with the packages it imports, but for those named. Returns the folders of those packages. */
async function bundleInPlace(rolldown, name, external) {
  const made = await rolldown({ input: dist(name), platform: 'browser', external, resolve: PLACES })
  const { output } = await made.generate({ format: 'esm', comments: false })
  const [{ code, moduleIds }] = output
  writeFileSync(dist(name), code)
  return packagesOf(moduleIds)
}

/** dist/cli/command.cjs, the command; dist/cli/command.cache is what V8 makes of it. Both only save time: without them the modules run. */
async function bundleCommand(rolldown) {
  const made = await rolldown({ input: dist('cli/main.js'), platform: 'node', external: APART, resolve: PLACES })
  const { output } = await made.write({
    file: dist('cli/command.cjs'),
    format: 'cjs',
    codeSplitting: false,
    // A script that V8 compiled beforehand cannot import.
    dynamicImportInCjs: false,
    comments: false,
    // Names and lines stay, for messages of faults. Text without other letters is read and held in half.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
  })
  const [{ code, moduleIds }, ...others] = output
  if (others.length || /[^\x00-\x7f]|\bimport\(/.test(code)) throw new Error('The command is not one file of ASCII that imports nothing')
  step(process.execPath, [join(root, 'scripts/warm.mjs')], { stdio: ['ignore', 'ignore', 2] })
  return packagesOf(moduleIds)
}
