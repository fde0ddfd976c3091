// Standard output and standard error: written whole, quiet when the reader has gone, coloured only for a terminal that wants it.
import { InputError } from '../model/errors.ts'
import { Chalk, type ChalkInstance } from 'chalk'
import { forTerminal, printed } from './escape.ts'

/** How a stream emphasises text. Colour only repeats what the words say. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  warn(text: string): string
  good(text: string): string
}

const PLAIN: Style = { bold: (t) => t, dim: (t) => t, warn: (t) => t, good: (t) => t }

export interface ColourWishes {
  readonly noColor: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** NO_COLOR (not empty), TERM=dumb and --no-color turn colour off; FORCE_COLOR turns it on; otherwise only a terminal has it. */
export function styleFor(stream: { readonly isTTY?: boolean }, { noColor, env }: ColourWishes): Style {
  if (noColor || env['NO_COLOR'] || env['TERM'] === 'dumb') return PLAIN
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
  if (!forced && !stream.isTTY) return PLAIN
  const chalk: ChalkInstance = new Chalk({ level: 1 })
  return { bold: (t) => chalk.bold(t), dim: (t) => chalk.dim(t), warn: (t) => chalk.yellow(t), good: (t) => chalk.green(t) }
}

export interface Out {
  /** What a renderer made, which has escaped it; or the bytes of a file. */
  write(text: string | Uint8Array): Promise<void>
  /** Lines for people: none of them begins with what a CI service would obey. */
  print(text: string): Promise<void>
}

/** A stream that resolves when the text is handed over, also where the reader has closed the pipe. Rejects with InputError write. */
export function quietStream(stream: NodeJS.WriteStream): Out {
  let closed = false
  const isClosed = (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
  stream.on('error', () => {
    // The writer gets the error from its callback.
    closed = true
  })
  const write: Out['write'] = (text) =>
    new Promise((resolve, reject) => {
      if (closed || stream.destroyed) resolve()
      else
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (!error || isClosed(error)) resolve()
          else reject(new InputError('write', { cause: error.code ?? 'unknown' }, 'standard output'))
        })
    })
  return { write, print: (text) => write(printed(text)) }
}

/** One line of progress, rewritten in place: only on a terminal, and only after half a second. */
export function progressLine(
  stream: NodeJS.WriteStream,
  enabled: boolean,
  now: () => number,
): { show(text: () => string): void; clear(): void } {
  const start = now()
  let last = 0
  let shown = false
  return {
    show(text) {
      const at = now()
      if (!enabled || !stream.isTTY || at - start < 500 || at - last < 100) return
      last = at
      shown = true
      stream.write(`\r\u001b[K${forTerminal(text()).slice(0, (stream.columns || 80) - 1)}`)
    },
    clear() {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
