// Help screens made from the registry: examples first, options in groups, 80 columns wide.
import { wrap } from '../render/wrap.ts'
import type { Command } from './command.ts'
import { flagsOf, type Group, type Option } from './option.ts'

const WIDTH = 80
/** Column where the description of an option starts. */
const INDENT = 32

/** Shown for `reconcile` without arguments. */
export const WELCOME = `reconcile holds a list that somebody claims against lists somebody verified.

  reconcile claimed.xlsx verified.csv
  reconcile claimed.xlsx verified.csv --register held.csv -o report.html
  reconcile --claim "over 600" --against "at least 80"
  reconcile inspect claimed.xlsx

Try it on invented people: reconcile init --example
Nothing leaves this computer. Everything else: reconcile --help
`

export function commandHelp({ name, usage, about, examples, options }: Command): string {
  const spelled = name === 'run' ? 'reconcile [run]' : `reconcile ${name}`
  const lines = [...wrap(about, WIDTH), '', ...examples.map((e) => `  ${e}`), '', `Usage: ${spelled} ${usage} [options]`]
  const groups = new Map<Group, string[]>()
  for (const [name, option] of Object.entries(options))
    groups.set(option.group, [...(groups.get(option.group) ?? []), ...optionHelp(name, option)])
  for (const [group, help] of groups) lines.push('', `${group}:`, ...help)
  return `${lines.join('\n')}\n`
}

function optionHelp(name: string, option: Option): string[] {
  const flags = `  ${flagsOf(name, option)}`
  const [first = '', ...more] = wrap(option.about, WIDTH - INDENT)
  const beside = flags.length <= INDENT - 2 ? [flags.padEnd(INDENT) + first] : [flags, indented(first)]
  return [...beside, ...more.map(indented)]
}

const indented = (text: string): string => ' '.repeat(INDENT) + text

export function mainHelp(commands: readonly Command[]): string {
  const run = commands.find((c) => c.name === 'run')
  const list = commands.map((c) => `  ${c.name.padEnd(12)}${c.summary}`)
  return `${run ? commandHelp(run) : ''}
Commands (more: reconcile help <command>):
${list.join('\n')}

Files: .csv .tsv .json .ndjson .xlsx, text also .gz; - is standard input.
Exit codes: 0 ran; 1 ran, and a --fail-on condition or --strict holds;
2 could not run; 3 internal error; 130 and 143 interrupted.
`
}
