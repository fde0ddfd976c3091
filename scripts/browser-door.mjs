// `node scripts/browser-door.mjs [file]`: the library's door in one file for browsers; fails where anything of Node is left in it.
import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { build, install, root } from './ensure.mjs'

/** What no browser has. */
const OF_NODE = /['"]node:\w|\bimport\s*\(|\brequire\s*\(|\bBuffer\.(?:from|alloc|concat)\b|\bprocess\.\w/g

/** One script that defines `reconcile`, with all that dist/index.js exports. */
export async function browserDoor() {
  const told = []
  const made = await rolldown({
    input: join(root, 'dist/index.js'),
    platform: 'browser',
    onLog: (_level, { message }) => told.push(message),
  })
  const { output } = await made.generate({ format: 'iife', name: 'reconcile', codeSplitting: false, comments: false })
  const [{ code }, ...others] = output
  const left = [...code.matchAll(OF_NODE)].map(({ index }) => code.slice(Math.max(0, index - 60), index + 60))
  return { code, left: [...told, ...others.map(({ fileName }) => `a second file, ${fileName}`), ...left] }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  install()
  await build()
  const { code, left } = await browserDoor()
  if (left.length) {
    console.error(`the door for browsers still asks for Node:\n${left.join('\n')}`)
    process.exit(1)
  }
  if (process.argv[2]) writeFileSync(process.argv[2], code)
  console.log(
    `the door for browsers: ${Math.round(code.length / 1000)} KB, ${Math.round(gzipSync(code).length / 1000)} KB packed, nothing of Node in it`,
  )
}
