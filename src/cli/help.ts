// Help screens, from the registry: examples first, options grouped, 80 columns.
import { wrap } from '../render/wrap.ts'
import type { Command, Option } from './command.ts'

const WIDTH = 80

/** What `reconcile` alone says. */
export const WELCOME = `reconcile holds a list that somebody claims against lists somebody verified.

  reconcile claimed.xlsx verified.csv
  reconcile claimed.xlsx verified.csv --register held.csv -o report.html
  reconcile --claim "over 600" --against "at least 80"
  reconcile inspect claimed.xlsx

Try it on invented people: reconcile init --example
Nothing leaves this computer. Everything else: reconcile --help
`

export function commandHelp(command: Command): string {
  const spelled = command.name === 'run' ? 'reconcile [run]' : `reconcile ${command.name}`
  const lines = [
    ...wrap(command.about, WIDTH),
    '',
    ...command.examples.map((e) => `  ${e}`),
    '',
    `Usage: ${spelled} ${command.usage} [options]`,
  ]
  const groups = new Map<string, Option[]>()
  for (const option of command.options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  for (const [group, options] of groups) {
    lines.push('', `${group}:`)
    for (const { flags, about } of options) {
      const head = `  ${flags}`
      const text = wrap(about, WIDTH - 32)
      if (head.length <= 30) lines.push(head.padEnd(32) + text[0])
      else lines.push(head, ' '.repeat(32) + text[0])
      lines.push(...text.slice(1).map((t) => ' '.repeat(32) + t))
    }
  }
  return `${lines.join('\n')}\n`
}

export function mainHelp(commands: readonly Command[]): string {
  const run = commands.find((c) => c.name === 'run')!
  const list = commands.map((c) => `  ${c.name.padEnd(12)}${c.summary}`)
  return `${commandHelp(run)}
Commands (more: reconcile help <command>):
${list.join('\n')}

Files: .csv .tsv .json .ndjson .xlsx, text also .gz; - is standard input.
Exit codes: 0 ran; 1 ran, and a --fail-on condition or --strict holds;
2 could not run; 3 internal error; 130 and 143 interrupted.
`
}
