// Brings a bare clone to where it can run: installs when node_modules is missing or older than the lock file, builds when dist is older than what it is made of.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a program in the repository; ends this process with its code when it fails. */
export function step(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

const time = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0)
const newest = (folder) =>
  Math.max(
    ...readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((e) => e.isFile())
      .map((e) => statSync(join(e.parentPath ?? e.path, e.name)).mtimeMs),
  )

export function install() {
  if (time('node_modules/.package-lock.json') >= time('package-lock.json') && time('node_modules')) return
  // Notes about installing go to standard error, so that a demo's output is the report alone.
  step('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
}

/** Written last, so that what broke off is built again. */
const BUILT = 'dist/built-by.txt'

export async function build() {
  if (time(BUILT) >= Math.max(...['bin', 'src', 'data', 'scripts'].map(newest), time('tsconfig.json'), time('package-lock.json'))) return
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  step(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: ['ignore', 2, 2] })
  const { bundle } = await import('./bundle.mjs')
  await bundle()
  writeFileSync(join(root, BUILT), `${process.version}\n`)
}
