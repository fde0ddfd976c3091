// A module and all it imports, packages included, as one script that stands alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../ensure.mjs'

/** Names and lines stay, for messages of faults. */
const SHORT = { compress: false, mangle: false, codegen: { removeWhitespace: false } }
/** What asks for a file or a package beside the script. */
const NOT_ALONE = /\bcreateRequire\b|\bimport\.meta\b|\bimport\(|\brequire\(["'`](?!node:)[^"'`]*["'`]\)/g

const shipped = join(root, 'dist/platform/shipped.js')
const inside = {
  name: 'inside',
  load: (id) => (id === shipped ? readFileSync(join(root, 'scripts/executable/inside.js'), 'utf8') : null),
}

/** Writes the script to `file`; returns the paths of the modules in it. Throws where it would need anything else. */
export async function oneFile(input, file) {
  // The build of fflate for Node asks for threads in a way that a script alone cannot.
  const resolve = { alias: { fflate: 'fflate/browser' } }
  const made = await rolldown({ input: join(root, input), platform: 'node', plugins: [inside], resolve })
  const { output } = await made.write({
    file,
    format: 'cjs',
    codeSplitting: false,
    dynamicImportInCjs: false,
    comments: false,
    minify: SHORT,
  })
  const [{ code, moduleIds }, ...others] = output
  const left = [...others.map(({ fileName }) => fileName), ...(code.match(NOT_ALONE) ?? []).filter((found) => !BUILT_IN.test(found))]
  if (left.length) throw new Error(`${input} does not stand alone: ${left.join(', ')}`)
  return moduleIds
}

/** Packages ask for these without `node:`. */
const BUILT_IN = /require\(["'`](?:assert|buffer|child_process|events|fs|os|path|process|stream|string_decoder|tty|url|util)["'`]\)/
