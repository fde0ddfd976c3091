// Keeps what V8 has made of the command after it has done its main job once: what it compiled, it need not compile again.
import { writeFileSync } from 'node:fs'
import { COMPILED, loadOneFile } from '../bin/load.js'
import { root } from './ensure.mjs'

const { command, script } = loadOneFile()
process.chdir(root)
const lists = ['fixtures/release-600-80/claimed.csv', 'fixtures/release-600-80/verified.csv']
for (const args of [lists, ['inspect', lists[0]]]) {
  const code = await command.main([...args, '--quiet'], process)
  if (code !== 0) throw new Error(`reconcile ${args.join(' ')} ended with ${code}`)
}
writeFileSync(COMPILED, script.createCachedData())
