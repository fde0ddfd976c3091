// Runs the command within this process: same code, streams in memory.
import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { main } from '../../dist/cli/main.js'

/** Exit code and streams of one command line. Paths are as this process sees them. */
export async function run(argv, stdin = Buffer.alloc(0)) {
  const [out, err] = [collector(), collector()]
  const host = Object.assign(new EventEmitter(), {
    stdout: out.stream,
    stderr: err.stream,
    stdin: { isTTY: false, async *[Symbol.asyncIterator]() { if (stdin.length) yield stdin }, setEncoding() { return this } }, // prettier-ignore
    env: { LANG: 'C', NO_COLOR: '1', USER: 'fuzz' },
    exitCode: undefined,
    exit(code) {
      throw new RangeError(`the process was ended: ${code}`)
    },
  })
  const code = await main(argv, host)
  return { code, out: out.text(), err: err.text() }
}

function collector() {
  const pieces = []
  const stream = new Writable({
    write(piece, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(pieces).toString() }
}
