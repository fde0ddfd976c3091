// Completions and the folder to try things in.
import { LANGS, type Lang } from '../../src/words/langs.ts'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

test.skipIf(!hasBash)('bash completes commands, options and values', () => {
  const script = reconcile(['completion', 'bash']).out
  const complete = (line: string) => {
    const words = line.split(' ')
    const done = spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _reconcile; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8', cwd: folder({}) },
    )
    return done.stdout.trim().split('\n')
  }
  expect(complete('reconcile ins')).toEqual(['inspect'])
  expect(complete('reconcile --regi')).toEqual(['--register'])
  expect(complete('reconcile review a.csv b.csv --show-s')).toEqual(['--show-scores'])
  expect(complete('reconcile a.csv b.csv -f ju')).toEqual(['junit'])
  expect(complete('reconcile a.csv b.csv --lang e')).toEqual(['en', 'es'])
})
/** What the example's case is called, and what was said. */
const CASE_IN: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ['Releases since 8 January (an example)', 'over 12 released'],
  es: ['Excarcelaciones desde el 8 de enero (un ejemplo)', 'más de 12 excarcelados'],
  pt: ['Libertações desde 8 de janeiro (um exemplo)', 'mais de 12 libertados'],
  fr: ['Libérations depuis le 8 janvier (un exemple)', 'plus de 12 libérés'],
}

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s: every command and option', (shell) => {
  const { code, out } = reconcile(['completion', shell])
  expect(code).toBe(0)
  for (const word of ['review', 'diff', 'sample', 'verify', 'decisions', 'fail-on']) expect(out).toContain(word)
})
test('another shell is an error', () => expect(reconcile(['completion', 'bsh']).err).toContain('A similar shell: bash'))

test.each(LANGS)('the example has its case in %s', (lang) => {
  const cwd = folder({})
  expect(reconcile(['init', '--example', '--lang', lang], { cwd }).code).toBe(0)
  const { code, out } = reconcile(['run', '--case', 'reconcile-example/case.yaml', '--lang', lang, '-f', 'json'], { cwd })
  expect(code).toBe(0)
  const { title, statements } = JSON.parse(out) as { readonly title: string; readonly statements: readonly { readonly verbatim: string }[] }
  expect([title, statements[0]?.verbatim]).toEqual(CASE_IN[lang])
})

test('the example runs, and is not written over', () => {
  const cwd = folder({})
  const made = reconcile(['init', '--example'], { cwd })
  expect(made.code).toBe(0)
  for (const line of made.out.trim().split('\n')) {
    const run = reconcile([...line.trim().split(' ').slice(1), '--quiet'], { cwd })
    expect(run.code).toBe(0)
    expect(run.out).toContain('contradicted by a register')
    // Whoever tries it sees what a review asks.
    expect(run.out).toContain('To review (1)')
  }
  expect(existsSync(join(cwd, 'report.html'))).toBe(true)
  expect(reconcile(['init', '--example'], { cwd }).code).toBe(2)
  expect(reconcile(['init', '--example', '-o', 'other'], { cwd }).code).toBe(0)
})
