// The command within this process: the same code with streams in memory, for tables of many command lines.
import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { main } from '../src/cli/main.ts'
import type { Ran } from './run.ts'

/** Paths are as this process sees them. Standard input is empty. */
export async function inProcess(argv: readonly string[]): Promise<Ran> {
  const [out, err] = [collector(), collector()]
  const stdin = { isTTY: false, setEncoding: () => stdin, async *[Symbol.asyncIterator]() {} }
  const host = Object.assign(new EventEmitter(), {
    stdout: out.stream,
    stderr: err.stream,
    stdin,
    env: { LANG: 'C', NO_COLOR: '1', USER: 'tester' },
    exitCode: undefined,
    exit(code?: number): never {
      throw new RangeError(`the process was ended: ${code}`)
    },
  })
  const code = await main([...argv], host as never)
  return { code, out: out.text(), err: err.text() }
}

function collector() {
  const pieces: Buffer[] = []
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(pieces).toString() }
}
