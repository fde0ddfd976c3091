// `npm run package`: what is published, into packages/: the packed file, its bill of materials and their sums. The same bytes each time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, install, root } from './ensure.mjs'

const OUT = join(root, 'packages')
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Packs into packages/; returns the path of the packed file. */
export async function pack() {
  install()
  await build()
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT)
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', OUT]
  const { status, stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('npm pack failed')
  const [{ filename }] = JSON.parse(stdout)
  writeFileSync(join(OUT, filename.replace(/tgz$/, 'cdx.json')), `${JSON.stringify(billOfMaterials(), null, 2)}\n`)
  const sumOf = (name) =>
    createHash('sha256')
      .update(readFileSync(join(OUT, name)))
      .digest('hex')
  const sums = readdirSync(OUT).map((name) => `${sumOf(name)}  ${name}\n`)
  writeFileSync(join(OUT, 'SHA256SUMS'), sums.sort().join(''))
  return join(OUT, filename)
}

/** CycloneDX 1.5: every package that is installed with this one, and every one that the build put into a file of it. */
export function billOfMaterials() {
  const { name, version, license } = readJson('package.json')
  const locked = Object.entries(readJson('package-lock.json').packages).filter(([path]) => path !== '')
  const inside = bundled()
  const parts = locked.map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }))
  const shipped = parts.filter((part) => !part.dev || inside.has(`${part.name} ${part.version}`))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component({ name, version, license }, 'application') },
    components: shipped.map((part) => component(part, 'library')).sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  }
}

function component({ name, version, license, integrity }, type) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [algorithm, digest] = integrity?.split('-') ?? []
  return {
    type,
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ license: { id: license } }],
    ...(algorithm === 'sha512' && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
  }
}

/** "name version" of each package that a file of the build holds, as the licences beside those files say. */
function bundled() {
  const text = readFileSync(join(root, 'dist/licences.txt'), 'utf8')
  return new Set([...text.matchAll(/^(\S+ \d+\.\d+\.\d+\S*) \([^)]+\)$/gm)].map(([, named]) => named))
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) console.log(await pack())
