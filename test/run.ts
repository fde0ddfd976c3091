// Runs the built tool as a user would.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const BIN = join(ROOT, 'bin/reconcile.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Buffer
}

export function reconcile(args: readonly string[], { cwd = ROOT, env = {}, input = '' }: RunOptions = {}): Ran {
  const done = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'C', NO_COLOR: '1', ...env },
    maxBuffer: 1 << 28,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** A folder of its own with the given files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'reconcile-test-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}
