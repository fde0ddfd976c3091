// The packed package on its own, as a strict install lays it out: it reaches no package that it does not declare.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { billOfMaterials } from '../scripts/package.mjs'
import { importsIn, packageOf, parseFile, sourceFiles } from '../scripts/parse.mjs'
import { RENDERERS } from '../src/render/renderers.ts'
import { folder, ROOT } from './run.ts'

interface Package {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
}
const readPackage = (at: string) => JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Package
const own = readPackage(ROOT)
/** What the build puts into one file with the packages it imports: they are not installed. */
const BUNDLED = ['platform/web.ts', 'person/validators.ts', 'page/'].map((path) => join('src', path))
const declared = Object.keys(own.dependencies ?? {})

/** Puts the dependencies of a package into its own node_modules, and theirs into theirs: nothing is found by luck, one level up. */
function nest(from: string, to: string) {
  for (const name of Object.keys(readPackage(to).dependencies ?? {})) {
    const [source, target] = [installed(name, from), join(to, 'node_modules', name)]
    mkdirSync(dirname(target), { recursive: true })
    if (!readPackage(source).dependencies) symlinkSync(source, target, 'junction')
    else {
      cpSync(source, target, { recursive: true, filter: (path) => path !== join(source, 'node_modules') })
      nest(source, target)
    }
  }
}

/** Where Node finds a package for a file in a folder. */
function installed(name: string, from: string): string {
  const here = join(from, 'node_modules', name)
  return existsSync(here) ? here : installed(name, dirname(from))
}

const home = folder({})
const there = join(home, 'node_modules', own.name)

beforeAll(() => {
  // What npm would pack, without asking a registry for anything.
  const asked = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{ files }] = JSON.parse(asked.stdout) as [{ files: readonly { path: string }[] }]
  for (const { path } of files) {
    mkdirSync(dirname(join(there, path)), { recursive: true })
    copyFileSync(join(ROOT, path), join(there, path))
  }
  nest(ROOT, there)
  const lists = join(ROOT, 'fixtures/release-600-80')
  for (const name of ['claimed.csv', 'verified.csv']) copyFileSync(join(lists, name), join(home, name))
  writeFileSync(join(home, 'windows.csv'), Buffer.from('Nombre;Cédula\nBegoña Núñez;RUT 12.345.678-5\n', 'latin1'))
  writeFileSync(join(home, 'wide.csv'), Buffer.from('\ufeffNombre;Cédula\nBegoña Núñez;V-12345678\n', 'utf16le').swap16())
  writeFileSync(
    join(home, 'script.mjs'),
    `import { readFileSync } from 'node:fs'
import { DEFAULT_PLAN, readList, reconcile, render } from '${own.name}'
const list = (file, role) => readList(file, readFileSync(file), { id: role, role })
const report = await reconcile([await list('claimed.csv', 'claimed'), await list('verified.csv', 'verified')], DEFAULT_PLAN)
for (const format of process.argv.slice(2)) console.log(format, (await render(report, format)).length)
`,
  )
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const node = (...args: readonly string[]) => {
  const env = { LANG: 'C', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env, maxBuffer: 2 ** 26 })
  return { status, stdout, stderr }
}

test('every package that the source imports is declared, and every declared one imported', () => {
  const imported = sourceFiles(join(ROOT, 'src'))
    .filter((file) => !BUNDLED.some((bundle) => file.slice(ROOT.length).startsWith(bundle)))
    .flatMap((file) => importsIn(parseFile(file)).map(({ from }) => packageOf(from)))
  expect([...new Set(imported)].filter((name) => name !== null).sort()).toEqual([...declared].sort())
})

test('the bill of materials names what is installed and what was put into files, and nothing of the workshop', () => {
  const { components } = billOfMaterials()
  const names = components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...declared, 'stdnum', '@noble/hashes']))
  expect(names).not.toEqual(expect.arrayContaining(['vitest']))
  for (const { name, licenses } of components)
    expect({ name, licence: licenses[0]?.license.id }).toEqual({ name, licence: expect.any(String) })
})

test('the check digits are those of a file that needs no package, with its licence among those shipped', () => {
  expect(readFileSync(join(there, 'dist/person/validators.js'), 'utf8')).not.toMatch(/from ['"]stdnum|require\(['"]stdnum/)
  expect(readFileSync(join(there, 'dist/licences.txt'), 'utf8')).toMatch(/^stdnum \d/m)
})

test('the library renders every format', () => {
  const { stdout, stderr } = node('script.mjs', ...RENDERERS.map((r) => r.name))
  expect(stderr).toBe('')
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/ [1-9]\d+$/, '')),
  ).toEqual(RENDERERS.map((r) => r.name))
})

/** What needs a library that is loaded late. */
const COMMANDS: readonly (readonly string[])[] = [
  ['claimed.csv', 'verified.csv', '-f', 'html', '--names'],
  ['claimed.csv', 'verified.csv', '-f', 'text', '--names'],
  ['inspect', 'windows.csv', '-f', 'json', '--names'],
  ['inspect', 'wide.csv', '-f', 'json', '--names'],
  ['schema'],
  ['run', '--case', join(ROOT, 'fixtures/release-case/case.yaml')],
]
const bin = () => join(there, 'bin/reconcile.js')

describe.each([
  ['in one file', () => {}],
  ['by its modules', () => rmSync(join(there, 'dist/command.cjs'), { force: true })],
])('the command %s does its work', (_, prepare) => {
  beforeAll(prepare)
  test.each(COMMANDS.map((args) => [args.join(' ').replace(ROOT, ''), args] as const))('%s', (__, args) => {
    const { status, stderr } = node(bin(), ...args)
    expect(stderr).not.toMatch(/ERR_MODULE_NOT_FOUND|Cannot find/)
    expect([0, 1]).toContain(status)
  })
})

test('a package that is not there would be missed', () => {
  rmSync(join(there, 'node_modules/fflate'), { recursive: true })
  expect(node('script.mjs', 'text').stderr).toBe('')
  expect(node('script.mjs', 'xlsx').stderr).toContain('fflate')
})
