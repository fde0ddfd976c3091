// `npm run executable -- [win-x64] [linux-x64] [macos-arm64] [macos-x64]`: the command as one program that needs no Node.
// Node's own way (a single executable application): the command in one file, put into the Node that npm ships for a platform.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { zipSync } from 'fflate'
import { build, install, root } from './ensure.mjs'
import { withoutSignature } from './executable/authenticode.mjs'
import { BUILT } from './executable/built.mjs'
import { HOST, nodeBinary, nodeLicence, NODES, TARGETS } from './executable/node-binary.mjs'

const OUT = join(root, 'executables')
const MADE = join(OUT, 'parts')
/** Node looks for this in itself to tell whether it has a program inside. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

install()
await build()
const { oneFile } = await import('./executable/one-file.mjs')
const { inject } = (await import('postject')).default
const { licences, packagesOf } = await import('./licences.mjs')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !TARGETS.includes(name))
if (unknown.length || HOST === undefined) {
  console.error(unknown.length ? `${unknown.join(', ')}: the programs are ${TARGETS.join(', ')}` : 'No Node is pinned for this machine')
  process.exit(2)
}
rmSync(MADE, { recursive: true, force: true })
mkdirSync(MADE, { recursive: true })

const scripts = { 'main.cjs': 'scripts/executable/main.js', 'worker.cjs': 'dist/threads/worker.js' }
const packages = []
for (const [name, input] of Object.entries(scripts)) packages.push(...(await oneFile(input, join(MADE, name))))
const own = licences({ reconcile: packagesOf(packages) })
// The pages are inside as the build made them.
const notices = [own, readFileSync(join(root, 'dist/licences.txt'), 'utf8'), `Node.js ${NODES.version}\n\n${nodeLicence()}`].join(
  '\n---\n\n',
)
const blob = makeBlob()
for (const target of asked.length ? asked : [HOST]) await makeProgram(target)
writeSums()

/** What Node finds in itself: the script, and the files that ship beside it. */
function makeBlob() {
  const tables = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = tables.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
  paths.push(...BUILT)
  const assets = Object.fromEntries(paths.sort().map((path) => [path, join(root, path)]))
  const config = {
    main: 'main.cjs',
    output: 'program.blob',
    disableExperimentalSEAWarning: true,
    assets: { ...assets, 'dist/threads/worker.js': join(MADE, 'worker.cjs') },
  }
  writeFileSync(join(MADE, 'program.json'), JSON.stringify(config))
  // The Node that will read it writes it. The paths that stay inside are short ones: where it was built is nobody's business.
  run(nodeBinary(HOST), ['--experimental-sea-config', 'program.json'])
  return readFileSync(join(MADE, config.output))
}

async function makeProgram(target) {
  const forMac = target.startsWith('macos')
  if (forMac && process.platform !== 'darwin') throw new Error(`${target} is made on macOS: nothing else signs it`)
  const program = join(MADE, target, target === 'win-x64' ? 'reconcile.exe' : 'reconcile')
  mkdirSync(join(MADE, target), { recursive: true })
  copyFileSync(nodeBinary(target), program)
  chmodSync(program, 0o755)
  if (target === 'win-x64') writeFileSync(program, withoutSignature(readFileSync(program)))
  if (forMac) run('codesign', ['--remove-signature', program])
  await inject(program, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE, ...(forMac && { machoSegmentName: 'NODE_SEA' }) })
  // A Mac runs nothing unsigned; a signature without an owner is enough to run, not for Gatekeeper.
  if (forMac) run('codesign', ['--sign', '-', program])
  pack(target, program)
}

/** The program with what belongs beside it, the same bytes each time. */
function pack(target, program) {
  const crlf = (text) => (target === 'win-x64' ? text.replaceAll(/\r?\n/g, '\r\n') : text)
  const text = (path) => Buffer.from(crlf(readFileSync(join(root, path), 'utf8')))
  const mtime = new Date(1980, 0, 1)
  const beside = { mtime, attrs: 0o644 << 16, os: 3 }
  const name = `reconcile-${version}-${target}`
  const zip = zipSync({
    [`${name}/${basename(program)}`]: [readFileSync(program), { mtime, attrs: 0o755 << 16, os: 3, level: 9 }],
    [`${name}/README.txt`]: [text('scripts/executable/README.txt'), beside],
    [`${name}/LEEME.txt`]: [text('scripts/executable/LEEME.txt'), beside],
    [`${name}/LICENCES.txt`]: [Buffer.from(crlf(notices)), beside],
  })
  writeFileSync(join(OUT, `${name}.zip`), zip)
  console.log(`executables/${name}.zip  ${(zip.length / 1e6).toFixed(1)} MB`)
}

function writeSums() {
  const sums = readdirSync(OUT)
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(OUT, name)))
          .digest('hex')}  ${name}\n`,
    )
  writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''))
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { cwd: MADE, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${basename(command)} ended with ${status}: ${stderr}`)
}
