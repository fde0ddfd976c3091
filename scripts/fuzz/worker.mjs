// Runs cases of one fuzzer and tells the parent, so that a crash or a hang can be told from a finding.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { random } from '../../fixtures/people.mjs'

const [kind, seed, first, last, milliseconds] = process.argv.slice(2)
const until = performance.now() + Number(milliseconds)
const { prepare } = await import(`./${kind}.mjs`)
const one = await prepare()

/** The number of the case at work, where the watch reads it. */
const at = new Float64Array(new SharedArrayBuffer(8))
const watch = new Worker(new URL('watch.mjs', import.meta.url), { workerData: at })
watch.unref()

let k = Number(first)
for (; k < Number(last) && performance.now() < until; k++) {
  at[0] = k
  process.send({ begun: k })
  // Lets the messages out.
  if (k % 20 === 0) await setImmediate()
  const { finding, files = {} } = await one(random(Number(seed) * 1_000_003 + k))
  if (finding) process.send({ case: k, finding, kept: kept(files) })
}
process.send({ done: k }, () => process.exit(0))

function kept(files) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}
