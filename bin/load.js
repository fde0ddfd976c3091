// Brings the command: in one file, with what V8 made of it when it was built, it starts in three quarters of the time or less; without that file, as the modules it was made of.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import './patience.js'

const ONE_FILE = fileURLToPath(new URL('../dist/cli/command.cjs', import.meta.url))
/** What V8 made of it. Another version of V8 refuses it and compiles for itself. */
export const COMPILED = ONE_FILE.replace(/cjs$/, 'cache')

export async function loadCommand() {
  return existsSync(ONE_FILE) ? loadOneFile().command : import('../dist/cli/main.js')
}

/** The command, and the script to ask for what V8 has made of it by now. */
export function loadOneFile() {
  const cachedData = existsSync(COMPILED) ? readFileSync(COMPILED) : undefined
  // All of it is ASCII.
  const script = new Script(Module.wrap(readFileSync(ONE_FILE, 'latin1')), { filename: ONE_FILE, cachedData })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(ONE_FILE), module, ONE_FILE, dirname(ONE_FILE))
  return { command: module.exports, script }
}
