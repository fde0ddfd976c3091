// Gives commands access to the process: streams, environment, signals, clock.
import { basename, isAbsolute } from 'node:path'
import { isatty } from 'node:tty'
import { langOf, type Lang } from '../words/langs.ts'
import type { Io } from './command.ts'

export async function makeIo(argv: readonly string[], host: NodeJS.Process): Promise<Io> {
  const { quietStream, styleFor, progressLine } = await import('../sink/terminal.ts')
  const colours = { noColor: argv.includes('--no-color'), env: host.env }
  const lang = langFrom(argv, host)
  const err = quietStream(host.stderr)
  return {
    out: quietStream(host.stdout),
    err,
    lang,
    stdoutStyle: styleFor(host.stdout, colours),
    stderrStyle: styleFor(host.stderr, colours),
    stdoutIsTerminal: host.stdout.isTTY === true,
    quiet: argv.includes('--quiet'),
    windows: host.platform === 'win32',
    typed: (name) => {
      const word = argv.find((each) => !each.startsWith('-') && basename(each) === name) ?? name
      return host.stderr.isTTY || !isAbsolute(word) ? word : name
    },
    stepSummary: host.env['GITHUB_STEP_SUMMARY'],
    async stdin() {
      if (host.stdin.isTTY) {
        const { catalogue } = await import('../words/catalogue.ts')
        await err.print(`${catalogue(lang).words.waiting}\n`)
      }
      return readAll(host.stdin)
    },
    keys: () => keysOf(host.stdin),
    now: () => new Date().toISOString(),
    user: host.env['USER'] ?? host.env['USERNAME'] ?? '',
    ended: () =>
      new Promise((resolve) => {
        host.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
      }),
    uninterrupted: (work) => withoutInterruption(work, host),
    undoneIfInterrupted: (undo, work) => undoneIfInterrupted(undo, work, host),
    progress: (enabled) => progressLine(host.stderr, enabled, () => performance.now()),
  }
}

/** --lang, else that of whoever sits at the terminal, and of help wherever it goes, since only people read that; else English. */
function langFrom(argv: readonly string[], host: NodeJS.Process): Lang {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  const isRead = argv.length === 0 || argv[0] === 'help' || argv.includes('--help') || argv.includes('-h')
  const found = asked ?? (isRead || isAtTerminal(host) ? languageOfSystem(host) : undefined)
  return langOf(found ?? '') ?? 'en'
}

/** Somebody who sends the output to a file or through another program is at the terminal still, and reads the same language. */
const isAtTerminal = ({ stdout, stderr }: NodeJS.Process): boolean => stdout.isTTY === true || stderr.isTTY === true || isatty(STDIN)
const STDIN = 0

/** Windows has no LANG: there it is the language that Windows shows. */
const languageOfSystem = ({ env, platform }: NodeJS.Process): string | undefined =>
  env['LC_ALL'] ||
  env['LC_MESSAGES'] ||
  env['LANG'] ||
  (platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined)

async function readAll(stdin: NodeJS.Process['stdin']): Promise<Uint8Array> {
  const { Gathered } = await import('../platform/node-read.ts')
  const gathered = new Gathered('standard input')
  for await (const chunk of stdin) gathered.add(Buffer.from(chunk))
  return gathered.whole()
}

async function* keysOf(stdin: NodeJS.Process['stdin']): AsyncGenerator<string> {
  if (stdin.isTTY) stdin.setRawMode(true)
  try {
    for await (const chunk of stdin.setEncoding('utf8')) yield* String(chunk)
  } finally {
    if (stdin.isTTY) stdin.setRawMode(false)
  }
}

/** A signal during the work ends the process only after it. */
function withoutInterruption(work: () => void, host: NodeJS.Process): void {
  const onInterrupt = () => host.exit(130)
  const onTerminate = () => host.exit(143)
  host.once('SIGINT', onInterrupt).once('SIGTERM', onTerminate)
  try {
    work()
  } finally {
    // Pending signals are delivered before this runs.
    setImmediate(() => host.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate))
  }
}

/** Of work within work, the innermost is undone, and nothing else. */
async function undoneIfInterrupted<T>(undo: () => void, work: () => Promise<T>, host: NodeJS.Process): Promise<T> {
  const undoneBefore = (code: number) => () => {
    undo()
    host.exit(code)
  }
  const [onInterrupt, onTerminate] = [undoneBefore(130), undoneBefore(143)]
  host.prependOnceListener('SIGINT', onInterrupt).prependOnceListener('SIGTERM', onTerminate)
  try {
    return await work()
  } finally {
    host.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate)
  }
}
