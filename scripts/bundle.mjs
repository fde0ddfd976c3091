// The command in one file, dist/command.cjs, beside the modules it is made of; dist/command.cache is what V8 makes of it. Both only save time: without them the modules run.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './ensure.mjs'

/** Read when a file needs them, each of its own: large tables, a worker, modules by name. */
const APART = ['iconv-lite', /^stdnum/]

const dist = (name) => join(root, 'dist', name)

export async function bundle() {
  let rolldown
  try {
    ;({ rolldown } = await import('rolldown'))
  } catch (error) {
    // A platform that the bundler has no binary for.
    console.error(`The command was not put into one file, and starts slower: ${/^[^.\n]*/.exec(error.message)[0]}`)
    return
  }
  const made = await rolldown({ input: dist('cli/main.js'), platform: 'node', external: APART })
  const { output } = await made.write({
    file: dist('command.cjs'),
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
  writeFileSync(dist('command.licences.txt'), licences(moduleIds))
  step(process.execPath, [join(root, 'scripts/warm.mjs')], { stdio: ['ignore', 'ignore', 2] })
}

/** Of the packages that the file holds, as they ask for. */
function licences(modules) {
  const packages = new Set(modules.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []))
  const text = (folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
  }
  const told = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} ${version} (${license})\n\n${text(folder)}\n`
  })
  return `command.cjs holds these packages.\n\n${told.join('\n---\n\n')}`
}
