// `reconcile completion bash|zsh|fish|powershell`: commands, options and their values for a shell, from the registry.
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import { RENDERERS } from '../render/renderers.ts'
import type { Command, Option } from './command.ts'
import { GENERAL } from './options.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
type Shell = (typeof SHELLS)[number]

interface Known {
  readonly name: string
  readonly summary: string
  readonly options: readonly {
    readonly long: string
    readonly short: string
    readonly about: string
    readonly takes: boolean
    readonly values: readonly string[]
  }[]
}

export const completion: Command = {
  name: 'completion',
  usage: SHELLS.join('|'),
  summary: 'completions for a shell',
  about:
    'Prints a script that completes commands, options and their values. bash: put `source <(reconcile completion bash)` into ~/.bashrc; zsh: the same in ~/.zshrc; fish: `reconcile completion fish > ~/.config/fish/completions/reconcile.fish`; PowerShell: `reconcile completion powershell | Out-String | Invoke-Expression` in $PROFILE.',
  examples: ['source <(reconcile completion bash)'],
  options: GENERAL,
  async run(args, _values, io) {
    const shell = SHELLS.find((s) => s === args[0])
    if (!shell) {
      const similar = args[0] ? nearest(args[0], SHELLS) : undefined
      throw new InputErrors([
        new InputError('completion-shell', { shell: args[0] ?? '', known: SHELLS.join(', '), ...(similar ? { similar } : {}) }),
      ])
    }
    const { COMMANDS } = await import('./commands.ts')
    await io.out.write(scriptFor(shell, COMMANDS.map(known)))
    return 0
  },
}

function known({ name, summary, options }: Command): Known {
  return { name, summary, options: options.map(optionOf) }
}

function optionOf({ flags, about, choices }: Option): Known['options'][number] {
  const long = /--[a-z-]+/.exec(flags)![0]
  const words = /<([a-z|]+)>/.exec(flags)?.[1] ?? ''
  const values = choices ?? (long === '--format' ? RENDERERS.map((r) => r.name) : words.includes('|') ? words.split('|') : [])
  return {
    long,
    short: /^-(\w),/.exec(flags)?.[1] ?? '',
    about: about.replace(/["'`$\\[\]:]/g, ' ').slice(0, 60),
    takes: flags.includes('<'),
    values,
  }
}

function scriptFor(shell: Shell, commands: readonly Known[]): string {
  const names = commands.map((c) => c.name)
  const longs = (c: Known) => c.options.map((o) => o.long)
  switch (shell) {
    case 'bash':
      return `# bash completion of reconcile
_reconcile() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=run w
  for w in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do case "$w" in ${names.join('|')}) command="$w"; break;; esac; done
  case "$command $before" in
${commands.flatMap((c) => c.options.filter((o) => o.values.length).map((o) => `    "${c.name} ${o.long}"${o.short ? `|"${c.name} -${o.short}"` : ''}) COMPREPLY=($(compgen -W '${o.values.join(' ')}' -- "$word")); return;;`)).join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    case "$command" in
${commands.map((c) => `      ${c.name}) COMPREPLY=($(compgen -W '${longs(c).join(' ')}' -- "$word"));;`).join('\n')}
    esac
  else
    COMPREPLY=($(compgen -f -- "$word"))
    ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W '${names.join(' ')}' -- "$word"))
  fi
}
complete -o filenames -F _reconcile reconcile
`
    case 'zsh':
      return `#compdef reconcile
_reconcile() {
  local command=run w
  for w in $words[2,CURRENT-1]; do case "$w" in ${names.join('|')}) command="$w"; break;; esac; done
  case "$command $words[CURRENT-1]" in
${commands.flatMap((c) => c.options.filter((o) => o.values.length).map((o) => `    "${c.name} ${o.long}") compadd -- ${o.values.join(' ')}; return;;`)).join('\n')}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then
    case "$command" in
${commands.map((c) => `      ${c.name}) compadd -- ${longs(c).join(' ')};;`).join('\n')}
    esac
  else
    (( CURRENT == 2 )) && compadd -- ${names.join(' ')}
    _files
  fi
}
compdef _reconcile reconcile
`
    case 'fish':
      return `# fish completion of reconcile
${commands.map((c) => `complete -c reconcile -n __fish_use_subcommand -a ${c.name} -d '${c.summary.replace(/'/g, ' ')}'`).join('\n')}
${commands
  .flatMap((c) =>
    c.options.map(
      (o) =>
        `complete -c reconcile -n '${c.name === 'run' ? `not __fish_seen_subcommand_from ${names.filter((n) => n !== 'run').join(' ')}` : `__fish_seen_subcommand_from ${c.name}`}' -l ${o.long.slice(2)}${o.short ? ` -s ${o.short}` : ''}${o.takes ? ' -r' : ''}${o.values.length ? ` -f -a '${o.values.join(' ')}'` : ''} -d '${o.about}'`,
    ),
  )
  .join('\n')}
`
    case 'powershell':
      return `# PowerShell completion of reconcile
Register-ArgumentCompleter -Native -CommandName reconcile -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${commands
  .map(
    (c) =>
      `    '${c.name}' = @(${longs(c)
        .map((l) => `'${l}'`)
        .join(', ')})`,
  )
  .join('\n')}
  }
  $command = 'run'
  foreach ($e in $ast.CommandElements | Select-Object -Skip 1) { if ($options.ContainsKey("$e")) { $command = "$e"; break } }
  if ($word -like '-*') { $found = $options[$command] } else { $found = $options.Keys | Sort-Object }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
  }
}
