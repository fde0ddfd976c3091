// `reconcile completion bash|zsh|fish|powershell`: commands, options and their values for a shell, from the registry.
import { InputError } from '../model/errors.ts'
import { similarTo } from '../case/faults.ts'
import { command } from './command.ts'
import { GENERAL } from './option-table.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export const completion = command({
  name: 'completion',
  usage: SHELLS.join('|'),
  summary: 'completions for a shell',
  about:
    'Prints a script that completes commands, options and their values. ' +
    'bash: put `source <(reconcile completion bash)` into ~/.bashrc; zsh: the same in ~/.zshrc; ' +
    'fish: `reconcile completion fish > ~/.config/fish/completions/reconcile.fish`; ' +
    'PowerShell: `reconcile completion powershell | Out-String | Invoke-Expression` in $PROFILE.',
  examples: ['source <(reconcile completion bash)'],
  options: GENERAL,
  async run([typed = ''], _values, io, all) {
    const shell = SHELLS.find((s) => s === typed)
    if (!shell) throw new InputError('completion-shell', { shell: typed, known: SHELLS.join(', '), ...similarTo(typed, SHELLS) })
    const { SCRIPTS } = await import('./completion-scripts.ts')
    await io.out.write(SCRIPTS[shell](all))
    return 0
  },
})
