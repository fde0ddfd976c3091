// Parses command-line arguments into files and values of the command's own options.
import { similarTo } from '../case/faults.ts'
import { InputError } from '../model/errors.ts'
import type { Command } from './command.ts'
import { flagsOf, longName, type Option, type OptionTable, type ValuesOf } from './option.ts'

export interface Arguments {
  readonly args: readonly string[]
  readonly values: ValuesOf<OptionTable>
}

/** Throws InputError unknown-option, option-missing, option-value, usage. */
export async function parseArguments({ name, options }: Pick<Command, 'name' | 'options'>, argv: readonly string[]): Promise<Arguments> {
  const { Command: Parser, CommanderError } = await import('commander')
  const parser = new Parser(name)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .argument('[files...]')
    .helpOption(false)
    .allowExcessArguments(true)
  for (const [name, option] of Object.entries(options)) {
    if (option.repeatable) parser.option(flagsOf(name, option), '', (value: string, all: string[] = []) => [...all, value])
    else parser.option(flagsOf(name, option))
  }
  try {
    parser.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    throw usageError(error.code, error.message, Object.keys(options).map(longName))
  }
  const values = withNegations(parser.opts(), options)
  for (const [name, option] of Object.entries(options)) checkChoice(name, option, values[name])
  return { args: parser.args, values }
}

/** Commander turns --no-color into `color: false`, and sets `color: true` if it is absent; here it is `noColor: true` or absent. */
function withNegations(parsed: ValuesOf<OptionTable>, options: OptionTable): ValuesOf<OptionTable> {
  const values = { ...parsed }
  for (const name of Object.keys(options)) {
    const [, first, rest] = /^no([A-Z])(.+)/.exec(name) ?? []
    if (first === undefined || rest === undefined) continue
    const positive = `${first.toLowerCase()}${rest}`
    if (values[positive] === false) values[name] = true
    delete values[positive]
  }
  return values
}

function checkChoice(name: string, { choices }: Option, value: ValuesOf<OptionTable>[string]): void {
  if (choices && typeof value === 'string' && !choices.includes(value))
    throw new InputError('option-value', { option: longName(name), value, wanted: choices.join(' | '), ...similarTo(value, choices) })
}

/** Translates commander's errors into ours. */
function usageError(code: string, message: string, known: readonly string[]): InputError {
  const [, quoted = ''] = /'([^']+)'/.exec(message) ?? []
  switch (code) {
    case 'commander.unknownOption': {
      const [option = ''] = quoted.split('=')
      return new InputError('unknown-option', { option, ...similarTo(option, known) })
    }
    case 'commander.optionMissingArgument': {
      const [option = quoted] = /--[a-z-]+/.exec(quoted) ?? []
      const [, wanted = ''] = /<(.+)>/.exec(quoted) ?? []
      return new InputError('option-missing', { option, wanted })
    }
    default:
      return new InputError('usage', { message: message.replace(/^error: /, '') })
  }
}
