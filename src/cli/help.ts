// Help screens made from the registry: examples first, options in groups, 80 columns wide.
import { wrap } from '../render/wrap.ts'
import type { Command } from './command.ts'
import { ENGLISH, type HelpWords } from './help-words.ts'
import { flagsOf, type Group, type Option } from './option.ts'

const WIDTH = 80
/** Columns where the description of an option starts, and the summary of a command. */
const [INDENT, SUMMARY] = [32, 14]

export function commandHelp(command: Command, words: HelpWords = ENGLISH): string {
  const { name, usage, examples, options } = command
  const spelled = name === 'run' ? 'reconcile [run]' : `reconcile ${name}`
  const line = `${words.text('Usage')}: ${spelled} ${words.placeholders(usage)} [${words.text('options')}]`
  const lines = [...wrap(words.about(command), WIDTH), '', ...examples.map((e) => `  ${e}`), '', ...wrap(line, WIDTH, '  ')]
  const groups = new Map<Group, string[]>()
  for (const [name, option] of Object.entries(options))
    groups.set(option.group, [...(groups.get(option.group) ?? []), ...optionHelp(name, option, words)])
  for (const [group, help] of groups) lines.push('', `${words.text(group)}:`, ...help)
  return `${lines.join('\n')}\n`
}

function optionHelp(name: string, option: Option, words: HelpWords): string[] {
  const flags = `  ${words.placeholders(flagsOf(name, option))}`
  const [first = '', ...more] = wrap(words.text(option.about), WIDTH - INDENT)
  const beside = flags.length <= INDENT - 2 ? [flags.padEnd(INDENT) + first] : [flags, indented(first, INDENT)]
  return [...beside, ...more.map((line) => indented(line, INDENT))]
}

const indented = (text: string, columns: number): string => ' '.repeat(columns) + text

export function mainHelp(commands: readonly Command[], words: HelpWords = ENGLISH): string {
  const run = commands.find((c) => c.name === 'run')
  const list = commands.flatMap((c) => {
    const [first = '', ...more] = wrap(words.text(c.summary), WIDTH - SUMMARY)
    return [`  ${c.name}`.padEnd(SUMMARY) + first, ...more.map((line) => indented(line, SUMMARY))]
  })
  const lines = [
    run ? commandHelp(run, words) : '',
    words.text('Commands (more: reconcile help <command>):'),
    ...list,
    '',
    ...wrap(words.text('Files: .csv .tsv .json .ndjson .xlsx, text also .gz; - is standard input.'), WIDTH),
    ...wrap(words.exitCodes, WIDTH),
  ]
  return `${lines.join('\n')}\n`
}
