// The Node that a program has inside: fetched as npm ships it, held to its pinned hash, and kept for the next build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from '../ensure.mjs'

export const NODES = JSON.parse(readFileSync(new URL('nodes.json', import.meta.url), 'utf8'))
export const TARGETS = Object.keys(NODES).filter((name) => name !== 'version')

/** The target whose programs run here, or undefined. */
export const HOST = { 'linux x64': 'linux-x64', 'win32 x64': 'win-x64', 'darwin arm64': 'macos-arm64', 'darwin x64': 'macos-x64' }[
  `${process.platform} ${process.arch}`
]

const CACHE = join(root, 'node_modules/.cache/executable')

/** The path of the Node binary of a target. */
export const nodeBinary = (target) => join(unpacked(target), NODES[target].binary)

/** Node's licence, and those of what it is made of. The Windows package leaves it out. */
export const nodeLicence = () => readFileSync(join(unpacked('linux-x64'), 'LICENSE'), 'utf8')

function unpacked(target) {
  const folder = join(CACHE, `${target}-${NODES.version}`)
  if (existsSync(join(folder, 'package', NODES[target].binary))) return join(folder, 'package')
  mkdirSync(folder, { recursive: true })
  const archive = join(folder, fetched(target, folder))
  step('tar', ['-xzf', archive, '-C', folder])
  return join(folder, 'package')
}

/** Downloads a target's package into a folder; returns the file's name. Ends the build where it is not the one pinned. */
function fetched(target, folder) {
  const { package: name, integrity } = NODES[target]
  const asked = spawnSync('npm', ['pack', `${name}@${NODES.version}`, '--pack-destination', folder, '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (asked.status !== 0) throw new Error(`npm could not fetch ${name}@${NODES.version}`)
  const [{ filename }] = JSON.parse(asked.stdout)
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, filename)))
    .digest('base64')}`
  if (found !== integrity) throw new Error(`${filename} is not the one that is pinned: ${found}`)
  return filename
}
