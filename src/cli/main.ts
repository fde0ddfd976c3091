// The command line: finds the command, parses its options, turns every failure into a message and an exit code.
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import { VERSION } from '../report/version.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Command, Io, Values } from './command.ts'

/** Returns the exit code; writes only through the streams of `host`. */
export async function main(argv: readonly string[], host: NodeJS.Process): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${VERSION}\n`)
    return 0
  }
  const io = await makeIo(argv, host)
  try {
    return await dispatch(argv, io)
  } catch (error) {
    const { failure } = await import('./messages.ts')
    const { code, text } = failure(error, io)
    await io.err.write(text).catch(() => {})
    return code
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [{ COMMANDS }, help] = await Promise.all([import('./commands.ts'), import('./help.ts')])
  const first = argv[0]
  if (first === undefined) {
    await io.err.write(help.WELCOME)
    return 2
  }
  const named = COMMANDS.find((c) => c.name === first)
  const asks = argv.includes('--help') || argv.includes('-h') || first === 'help'
  if (asks) {
    const topic = first === 'help' ? argv[1] : named?.name
    const about = COMMANDS.find((c) => c.name === topic)
    if (topic !== undefined && !about && !topic.startsWith('-')) throw unknownCommand(topic, COMMANDS)
    await io.out.write(
      !about || (about.name === 'run' && first !== 'help' && first !== 'run') ? help.mainHelp(COMMANDS) : help.commandHelp(about),
    )
    return 0
  }
  const command = named ?? COMMANDS.find((c) => c.name === 'run')!
  const { args, values } = await parse(command, named ? argv.slice(1) : argv)
  // A mistyped command would be taken for a file.
  if (!named && args.length && !args[0]!.includes('.') && !args[0]!.includes('/') && args[0] !== '-') {
    const { existsSync } = await import('node:fs')
    if (!existsSync(args[0]!)) throw unknownCommand(args[0]!, COMMANDS)
  }
  return command.run(args, values, io)
}

function unknownCommand(word: string, commands: readonly Command[]): InputErrors {
  const similar = nearest(
    word,
    commands.map((c) => c.name),
  )
  return new InputErrors([new InputError('unknown-command', similar ? { word, similar } : { word })])
}

async function parse(command: Command, argv: readonly string[]): Promise<{ args: readonly string[]; values: Values }> {
  const { Command: Parser, CommanderError } = await import('commander')
  const parser = new Parser(command.name)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .argument('[files...]')
    .helpOption(false)
    .allowExcessArguments(true)
  for (const { flags, about, repeatable } of command.options) {
    if (repeatable) parser.option(flags, about, (value: string, all: string[] = []) => [...all, value])
    else parser.option(flags, about)
  }
  const long = command.options.map((o) => /--[a-z-]+/.exec(o.flags)![0])
  try {
    parser.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    throw new InputErrors([usageError(error.code, error.message, long)])
  }
  const values = parser.opts<Values>()
  for (const option of command.options) {
    const value = option.choices && /--([a-z-]+)/.exec(option.flags)
    const given = value && (values as Record<string, unknown>)[camel(value[1]!)]
    if (typeof given === 'string' && !option.choices!.includes(given))
      throw new InputErrors([choiceError(`--${value![1]}`, given, option.choices!)])
  }
  return { args: parser.args, values }
}

function choiceError(option: string, value: string, choices: readonly string[]): InputError {
  const similar = nearest(value, choices)
  return new InputError('option-value', { option, value, wanted: choices.join(' | '), ...(similar ? { similar } : {}) })
}

const camel = (flag: string): string => flag.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase())

function usageError(code: string, message: string, known: readonly string[]): InputError {
  const option = /'([^']+)'/.exec(message)?.[1] ?? ''
  if (code === 'commander.unknownOption') {
    const bare = option.split('=')[0]!
    const similar = nearest(bare, known)
    return new InputError('unknown-option', similar ? { option: bare, similar } : { option: bare })
  }
  if (code === 'commander.optionMissingArgument')
    return new InputError('option-missing', { option: /--[a-z-]+/.exec(option)?.[0] ?? option, wanted: /<(.+)>/.exec(option)?.[1] ?? '' })
  return new InputError('usage', { message: message.replace(/^error: /, '') })
}

async function makeIo(argv: readonly string[], host: NodeJS.Process): Promise<Io> {
  const { quietStream, styleFor, progressLine } = await import('../sink/terminal.ts')
  const noColor = argv.includes('--no-color')
  const wishes = { noColor, env: host.env }
  const lang = langOf(argv, host)
  const err = quietStream(host.stderr)
  return {
    out: quietStream(host.stdout),
    err,
    lang,
    stdoutStyle: styleFor(host.stdout, wishes),
    stderrStyle: styleFor(host.stderr, wishes),
    stdoutIsTerminal: host.stdout.isTTY === true,
    quiet: argv.includes('--quiet'),
    stepSummary: host.env['GITHUB_STEP_SUMMARY'],
    async stdin() {
      if (host.stdin.isTTY) {
        const { catalogue } = await import('../words/catalogue.ts')
        await err.write(`${catalogue(lang).words.waiting}\n`)
      }
      const chunks: Buffer[] = []
      for await (const chunk of host.stdin) chunks.push(Buffer.from(chunk as Buffer))
      return Buffer.concat(chunks)
    },
    async *keys() {
      const { stdin } = host
      if (stdin.isTTY) stdin.setRawMode(true)
      try {
        for await (const chunk of stdin.setEncoding('utf8')) yield* String(chunk)
      } finally {
        if (stdin.isTTY) stdin.setRawMode(false)
      }
    },
    now: () => new Date().toISOString(),
    user: host.env['USER'] ?? host.env['USERNAME'] ?? '',
    ended: () =>
      new Promise((resolve) => {
        host.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
      }),
    uninterrupted(work) {
      const end = (code: number) => () => host.exit(code)
      const [onInt, onTerm] = [end(130), end(143)]
      host.once('SIGINT', onInt).once('SIGTERM', onTerm)
      try {
        work()
      } finally {
        // A signal that came meanwhile is delivered first.
        setImmediate(() => host.off('SIGINT', onInt).off('SIGTERM', onTerm))
      }
    },
    progress: (enabled) => progressLine(host.stderr, enabled, () => performance.now()),
  }
}

/** --lang, else the terminal's LANG, else English. */
function langOf(argv: readonly string[], host: NodeJS.Process): Lang {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice(7)
  const found = asked ?? (host.stdout.isTTY ? host.env['LC_ALL'] || host.env['LC_MESSAGES'] || host.env['LANG'] : undefined)
  return found?.toLowerCase().startsWith('es') ? 'es' : 'en'
}
