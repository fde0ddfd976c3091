// Completion scripts made from the registry of commands, one function per shell.
import { RENDERERS } from '../render/renderers.ts'
import type { Command } from './command.ts'
import { longName, type Option } from './option.ts'

/** Makes the script for a shell. */
export const SCRIPTS = { bash, zsh, fish, powershell }

interface Completed {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
}

interface CompletedOption {
  readonly long: string
  /** Without the dash; '' if there is none. */
  readonly short: string
  readonly about: string
  readonly takesValue: boolean
  /** Separated by blanks; '' if any value is allowed. */
  readonly values: string
}

const completed = ({ name, summary, options }: Command): Completed => ({
  name,
  summary,
  options: Object.entries(options).map(([name, option]) => ({
    long: longName(name),
    short: option.short ?? '',
    // Without characters that have a meaning in a shell.
    about: option.about.replace(/["'`$\\[\]:]/g, ' ').slice(0, 60),
    takesValue: option.takes !== undefined,
    values: valuesOf(name, option).join(' '),
  })),
})

/** Declared choices, those in `<rare|review>`, or the report formats. */
function valuesOf(name: string, { choices, takes = '' }: Option): readonly string[] {
  if (choices) return choices
  if (name === 'format') return RENDERERS.map((r) => r.name)
  return /^<([a-z]+(?:\|[a-z]+)+)>$/.exec(takes)?.[1]?.split('|') ?? []
}

const namesOf = (commands: readonly Command[], between: string): string => commands.map((c) => c.name).join(between)
const longNames = ({ options }: Completed): string => options.map((o) => o.long).join(' ')

/** One line for each option with known values. */
const valueLines = (commands: readonly Command[], line: (command: string, option: CompletedOption) => string): string =>
  commands
    .map(completed)
    .flatMap(({ name, options }) => options.filter((o) => o.values).map((o) => line(name, o)))
    .join('\n')

function bash(commands: readonly Command[]): string {
  const words = (list: string) => `COMPREPLY=($(compgen -W '${list}' -- "$word"))`
  const values = valueLines(commands, (command, { long, short, values }) => {
    const spelled = [`"${command} ${long}"`, ...(short ? [`"${command} -${short}"`] : [])].join('|')
    return `    ${spelled}) ${words(values)}; return;;`
  })
  const options = commands.map(completed).map((c) => `      ${c.name}) ${words(longNames(c))};;`)
  return `# bash completion of reconcile
_reconcile() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=run w
  for w in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do case "$w" in ${namesOf(commands, '|')}) command="$w"; break;; esac; done
  case "$command $before" in
${values}
  esac
  if [[ "$word" == -* ]]; then
    case "$command" in
${options.join('\n')}
    esac
  else
    COMPREPLY=($(compgen -f -- "$word"))
    ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W '${namesOf(commands, ' ')}' -- "$word"))
  fi
}
complete -o filenames -F _reconcile reconcile
`
}

function zsh(commands: readonly Command[]): string {
  const values = valueLines(commands, (command, { long, values }) => `    "${command} ${long}") compadd -- ${values}; return;;`)
  const options = commands.map(completed).map((c) => `      ${c.name}) compadd -- ${longNames(c)};;`)
  return `#compdef reconcile
_reconcile() {
  local command=run w
  for w in $words[2,CURRENT-1]; do case "$w" in ${namesOf(commands, '|')}) command="$w"; break;; esac; done
  case "$command $words[CURRENT-1]" in
${values}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then
    case "$command" in
${options.join('\n')}
    esac
  else
    (( CURRENT == 2 )) && compadd -- ${namesOf(commands, ' ')}
    _files
  fi
}
compdef _reconcile reconcile
`
}

function fish(commands: readonly Command[]): string {
  const subcommands = commands.map(
    ({ name, summary }) => `complete -c reconcile -n __fish_use_subcommand -a ${name} -d '${summary.replace(/'/g, ' ')}'`,
  )
  const others = namesOf(
    commands.filter((c) => c.name !== 'run'),
    ' ',
  )
  const options = commands.map(completed).flatMap(({ name, options }) => {
    const condition = name === 'run' ? `not __fish_seen_subcommand_from ${others}` : `__fish_seen_subcommand_from ${name}`
    return options.map(({ long, short, about, takesValue, values }) =>
      [
        `complete -c reconcile -n '${condition}' -l ${long.slice(2)}`,
        ...(short ? [`-s ${short}`] : []),
        ...(takesValue ? ['-r'] : []),
        ...(values ? [`-f -a '${values}'`] : []),
        `-d '${about}'`,
      ].join(' '),
    )
  })
  return `# fish completion of reconcile
${subcommands.join('\n')}
${options.join('\n')}
`
}

function powershell(commands: readonly Command[]): string {
  const options = commands
    .map(completed)
    .map(({ name, options }) => `    '${name}' = @(${options.map(({ long }) => `'${long}'`).join(', ')})`)
  return `# PowerShell completion of reconcile
Register-ArgumentCompleter -Native -CommandName reconcile -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${options.join('\n')}
  }
  $command = 'run'
  foreach ($e in $ast.CommandElements | Select-Object -Skip 1) { if ($options.ContainsKey("$e")) { $command = "$e"; break } }
  if ($word -like '-*') { $found = $options[$command] } else { $found = $options.Keys | Sort-Object }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
}
