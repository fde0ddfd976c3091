// A recipe of CONTRIBUTING, done to the letter in a copy of the tree: its steps name the files, and nothing else is touched.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder, ROOT } from '../run.ts'

/** What is done to one file: made anew, or given more after a piece of text that stands in it. */
export type Edit =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly after: string; readonly add: string }

/** The files that each step of a recipe names, in order; `<name>` stands for the name of what is added. */
export function stepsOf(title: string, name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
  const [, recipe] = new RegExp(`^\\*\\*${title}\\*\\*.*\\n((?:\\d\\. .*\\n)+)`, 'm').exec(text) ?? []
  if (!recipe) throw new Error(`CONTRIBUTING has no recipe "${title}"`)
  return recipe
    .trim()
    .split('\n')
    .map((step) => [...step.matchAll(/`([\w./<>-]+\/[\w./<>-]+\.\w+)`/g)].map(([, file = '']) => file.replaceAll('<name>', name)))
}

export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

/** A copy of the tree to do recipes in. */
export interface Tree {
  /** Puts every file back and makes these edits. */
  make(edits: readonly Edit[]): void
  /** Do all types hold, those of the tests as well? */
  types(): Outcome
  /** Makes dist/, where the command looks for itself. */
  build(): Outcome
  /** `npm run docs`. */
  docs(): Outcome
  tests(files: readonly string[], named?: string): Outcome
  remove(): void
}

const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'bench'])

export function copyOfTree(): Tree {
  const root = folder({})
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true, preserveTimestamps: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  // Older than what is installed, so that nothing thinks of installing.
  utimesSync(join(root, 'package-lock.json'), 0, 0)
  const run = (...args: readonly string[]): Outcome => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' }
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env, maxBuffer: 1 << 28 })
    return { ok: status === 0, output: stdout + stderr }
  }
  let touched: readonly string[] = []
  return {
    make(edits) {
      for (const file of touched) {
        if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(root, file))
        else rmSync(join(root, file), { force: true })
      }
      touched = [...new Set(edits.map((e) => e.file))]
      for (const edit of edits) apply(join(root, edit.file), edit)
    },
    types: () => run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json', '--pretty', 'false'),
    build: () => run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'),
    docs: () => run('scripts/docs.mjs'),
    tests: (files, named) => run('node_modules/vitest/vitest.mjs', 'run', ...files, ...(named ? ['-t', named] : [])),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function apply(path: string, edit: Edit): void {
  if ('text' in edit) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, edit.text)
    return
  }
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(edit.after)
  if (at < 0) throw new Error(`${edit.file} has no ${JSON.stringify(edit.after)}`)
  const end = at + edit.after.length
  writeFileSync(path, text.slice(0, end) + edit.add + text.slice(end))
}
