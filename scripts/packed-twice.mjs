// Builds a second time, elsewhere, and compares what npm would pack: the same source gives the same file to the byte.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, root } from './ensure.mjs'

/** The digest of what would be packed, and the digest of each build's files where they differ. */
function packed(folder) {
  const asked = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{ shasum, files }] = JSON.parse(asked.stdout)
  return { shasum, names: files.map((f) => `${f.path} ${f.size}`) }
}

await build()
const there = mkdtempSync(join(tmpdir(), 'reconcile-packed-'))
try {
  const left = new Set(['node_modules', 'dist', '.git'].map((name) => join(root, name)))
  cpSync(root, there, { recursive: true, filter: (path) => !left.has(path) })
  symlinkSync(join(root, 'node_modules'), join(there, 'node_modules'), 'junction')
  const made = spawnSync(process.execPath, ['--input-type=module', '-e', "import('./scripts/ensure.mjs').then((e) => e.build())"], {
    cwd: there,
    stdio: ['ignore', 2, 2],
  })
  if (made.status !== 0) throw new Error('the second build failed')
  const [first, second] = [packed(root), packed(there)]
  if (first.shasum !== second.shasum) {
    const other = new Set(second.names)
    console.error('two builds differ:', first.names.filter((name) => !other.has(name)).join(', ') || 'same names and sizes, other bytes')
    process.exitCode = 1
  }
} finally {
  rmSync(there, { recursive: true, force: true })
}
