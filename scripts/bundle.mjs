// What the build puts into one file each, beside the modules they are made of.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root, step } from './ensure.mjs'
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
  await bundleCommand(rolldown)
  // Whoever bundles the library for browsers needs no package but those declared, and no file for the tables.
  await bundleInPlace(rolldown, 'platform/web.js', ['fflate'])
  rmSync(dist('platform/web-data.js'))
  // Otherwise forty files are read, by each thread.
  await bundleInPlace(rolldown, 'person/validators.js', [])
  await writePage(rolldown)
  await writeReview(rolldown)
}

/** A module with the packages it imports, but for those named. */
async function bundleInPlace(rolldown, name, external) {
  const made = await rolldown({ input: dist(name), platform: 'browser', external, resolve: PLACES })
  const { output } = await made.generate({ format: 'esm', comments: false })
  const [{ code, moduleIds }] = output
  writeFileSync(dist(name), code)
  writeFileSync(dist(name.replace(/js$/, 'licences.txt')), licences(basename(name), moduleIds))
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
  writeFileSync(dist('cli/command.licences.txt'), licences('command.cjs', moduleIds))
  step(process.execPath, [join(root, 'scripts/warm.mjs')], { stdio: ['ignore', 'ignore', 2] })
}

/** Of the packages that a file holds, as they ask for. */
export function licences(file, modules) {
  const packages = new Set(modules.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []))
  const text = (folder) => {
    const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    return name ? readFileSync(join(folder, name), 'utf8').trim() : ''
  }
  const told = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} ${version} (${license})\n\n${text(folder)}\n`
  })
  return `${file} holds these packages.\n\n${told.join('\n---\n\n')}`
}
