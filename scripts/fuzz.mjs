// Fuzzers, each case of which follows from its seed and number:
//   npm run fuzz -- <csv|json|workbook|mutation> [--minutes 10] [--seed 1] [--cases n] [--from k]
// csv, json and workbook hold our readers to csv-parse, JSON.parse and LibreOffice; mutation runs the command on damaged files of every kind.
// Prints each finding with its inputs' folder; exit 1 where there is one. A finding becomes a case of a test before it is mended.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { KINDS } from './fuzz/kinds.mjs'

/** Milliseconds that one case may wait without using the processor; what it may use of it, the worker watches itself. */
const WAITS = 900_000

/** Runs the cases of a kind; resolves to how many, and to what was found. */
export async function fuzz(kind, { seed = 1, from = 0, cases = Infinity, minutes = Infinity }) {
  const until = performance.now() + minutes * 60_000
  const findings = []
  let next = from
  while (next < from + cases && performance.now() < until) next = await runFrom(next)
  return { cases: next - from, findings }

  /** Lets a process of its own run cases until it is done, dies or hangs. Resolves to the number of the case to go on with. */
  function runFrom(first) {
    return new Promise((resolve, reject) => {
      const order = [kind, seed, first, from + cases, until - performance.now()].map(String)
      const child = fork(fileURLToPath(new URL('fuzz/worker.mjs', import.meta.url)), order, {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      let [at, begun, done, clock] = [first, false, false, undefined]
      const watch = () => {
        clearTimeout(clock)
        clock = setTimeout(() => child.kill('SIGKILL'), WAITS)
      }
      watch()
      child.on('message', (message) => {
        watch()
        if (message.begun !== undefined) [at, begun] = [message.begun, true]
        if (message.finding) findings.push(message)
        if (message.done !== undefined) [at, done] = [message.done, true]
      })
      child.on('exit', (code, signal) => {
        clearTimeout(clock)
        if (!begun && !done) reject(new Error(`${kind} cannot begin`))
        if (!done) findings.push({ case: at, finding: signal === 'SIGKILL' ? 'hangs' : `the process ended: ${signal ?? code}` })
        resolve(done ? at : at + 1)
      })
    })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, cases: { type: 'string' }, from: { type: 'string' } },
  })
  const [kind] = positionals
  if (!KINDS.includes(kind)) throw new RangeError(`fuzz what? ${KINDS.join(', ')}`)
  const wishes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)]))
  if (wishes.minutes === undefined && wishes.cases === undefined) wishes.minutes = 10
  const { cases, findings } = await fuzz(kind, wishes)
  for (const { case: k, finding, kept } of findings)
    console.log(`${kind} --seed ${wishes.seed ?? 1} --from ${k} --cases 1: ${finding}${kept ? `  (${kept})` : ''}`)
  console.log(`${kind}: ${cases} cases, ${findings.length} findings`)
  process.exitCode = findings.length ? 1 : 0
}
