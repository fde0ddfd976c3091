// The entry point: finds and runs the command, and turns every failure into a message and an exit code.
import { similarTo } from '../case/faults.ts'
import { InputError } from '../model/errors.ts'
import { VERSION } from '../report/version.ts'
import { parseArguments } from './arguments.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Command, Io } from './command.ts'
import { makeIo } from './host.ts'

/** Returns the exit code; writes only through the streams of `host`. */
export async function main(argv: readonly string[], host: NodeJS.Process): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${VERSION}\n`)
    return 0
  }
  const io = await makeIo(argv, host)
  const fail = async (error: unknown): Promise<number> => {
    const { failure } = await import('./messages.ts')
    const { code, text } = failure(error, io)
    await io.err.print(text).catch(() => {})
    return code
  }
  // Node is about to end, since nothing is left to do, and the work has not settled.
  const unfinished = () => {
    host.exitCode = 3
    void fail(new InputError('unfinished'))
  }
  host.once('beforeExit', unfinished)
  try {
    return await dispatch(langLast(argv), io)
  } catch (error) {
    return await fail(error)
  } finally {
    host.off('beforeExit', unfinished)
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first] = argv
  if (first === undefined) {
    const { helpWords } = await import('./help-words.ts')
    await io.err.print((await helpWords(io.lang)).welcome)
    return 2
  }
  const { COMMANDS, DEFAULT_COMMAND } = await import('./commands.ts')
  if (first === 'help' || argv.includes('--help') || argv.includes('-h')) {
    await io.out.write(await helpText(argv, COMMANDS, io.lang))
    return 0
  }
  const named = COMMANDS.find((c) => c.name === first)
  const command = named ?? DEFAULT_COMMAND
  const { args, values } = await parseArguments(command, named ? argv.slice(1) : argv)
  if (!named) await refuseMistypedCommand(args, COMMANDS)
  return command.run(args, values, io, COMMANDS)
}

/** The help of a command for `help <command>` and `<command> --help`, otherwise that of the whole tool. */
async function helpText(argv: readonly string[], commands: readonly Command[], lang: Lang): Promise<string> {
  const [{ commandHelp, mainHelp }, { helpWords }] = await Promise.all([import('./help.ts'), import('./help-words.ts')])
  const words = await helpWords(lang)
  const [first, second] = argv.filter((word, k) => !word.startsWith('-') && argv[k - 1] !== '--lang')
  const topic = first === 'help' ? second : first
  const about = commands.find((c) => c.name === topic)
  if (about) return commandHelp(about, words)
  if (first === 'help' && topic !== undefined) throw unknownCommand(topic, commands)
  return mainHelp(commands, words)
}

/** The language may stand before the command. */
function langLast(argv: readonly string[]): readonly string[] {
  const words = argv[0] === '--lang' ? 2 : argv[0]?.startsWith('--lang=') ? 1 : 0
  return [...argv.slice(words), ...argv.slice(0, words)]
}

/** Without this check a mistyped command would be treated as a file name. */
async function refuseMistypedCommand([first]: readonly string[], commands: readonly Command[]): Promise<void> {
  if (first === undefined || first === '-' || first.includes('.') || first.includes('/')) return
  const { existsSync } = await import('node:fs')
  if (!existsSync(first)) throw unknownCommand(first, commands)
}

function unknownCommand(word: string, commands: readonly Command[]): InputError {
  const names = commands.map((c) => c.name)
  return new InputError('unknown-command', { word, ...similarTo(word, names) })
}
