// Recipes of CONTRIBUTING, done to the letter in a copy of the tree.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder, ROOT } from '../run.ts'

/** What is done to one file: made anew, or given more after a piece of text that stands in it. */
export type Edit =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly after: string; readonly add: string }

export interface Recipe {
  /** The files that its steps name; `<name>` stands for the name of what is added. */
  readonly files: readonly string[]
  /** The commands that its steps name. */
  readonly commands: readonly string[]
}

/** A recipe as CONTRIBUTING tells it. */
export function recipeOf(title: string, name: string): Recipe {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
  const [, steps] = new RegExp(`^\\*\\*${title}\\*\\*.*\\n((?:\\d\\. .*\\n)+)`, 'm').exec(text) ?? []
  if (!steps) throw new Error(`CONTRIBUTING has no recipe "${title}"`)
  const all = (pattern: RegExp) => [...steps.matchAll(pattern)].map(([, found = '']) => found.replaceAll('<name>', name))
  return { files: all(/`((?:src|test|data)\/[\w./<>-]+\.\w+)`/g), commands: all(/`(np[mx] [^`]+)`/g) }
}

interface Outcome {
  readonly ok: boolean
  readonly output: string
}

/** A copy of the tree to do recipes in. */
interface Tree {
  /** Puts back what was edited before, and makes these edits. */
  make(edits: readonly Edit[]): void
  /** A command as a recipe tells it: npm run …, npx … */
  run(command: string): Outcome
  /** Test files that fail. */
  failing(tests: readonly string[], named: string): readonly string[]
  remove(): void
}

const LEFT_OUT = new Set(['.git', 'node_modules', 'dist'])

export function copyOfTree(): Tree {
  const root = folder({})
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true, preserveTimestamps: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
  // Older than what is installed, so that nothing thinks of installing.
  utimesSync(join(root, 'package-lock.json'), 0, 0)
  const originals = new Map<string, string | null>()

  const run = (command: string): Outcome => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: root,
      shell: true,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' },
      maxBuffer: 1 << 28,
    })
    return { ok: status === 0, output: stdout + stderr }
  }
  return {
    run,
    make(edits) {
      for (const [path, text] of originals) {
        if (text === null) rmSync(path, { force: true })
        else writeFileSync(path, text)
      }
      originals.clear()
      for (const edit of edits) {
        const path = join(root, edit.file)
        if (!originals.has(path)) originals.set(path, existsSync(path) ? readFileSync(path, 'utf8') : null)
        apply(path, edit)
      }
    },
    failing(tests, named) {
      const { output } = run(`npx vitest run ${tests.join(' ')} -t "${named}" --reporter=json --outputFile=outcome.json`)
      const file = join(root, 'outcome.json')
      if (!existsSync(file)) throw new Error(output)
      const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as { testResults: { name: string; status: string }[] }
      rmSync(file)
      return tests.filter((test) => testResults.some((r) => r.name.replaceAll('\\', '/').endsWith(test) && r.status === 'failed'))
    },
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
