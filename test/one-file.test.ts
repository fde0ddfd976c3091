// The command in one file does what its modules do, and they do it where that file, or what V8 made of it, is missing.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { folder, reconcile, ROOT } from './run.ts'

/** The same arguments, by the modules as they were compiled. */
function byModules(args: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'], LANG: 'C', NO_COLOR: '1' }
  const done = spawnSync(process.execPath, [join(cwd, 'modules.mjs'), ...args], { cwd, env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const CSV = 'Nombre;Cédula;Fecha de nacimiento\nBegoña Núñez Peña;V-12.345.678;13/04/1980\nJosé Gregorio Díaz;RUT 12.345.678-5;\n'
const cwd = folder({
  'claimed.csv': CSV,
  'windows.csv': Buffer.from(CSV, 'latin1'),
  'wide.csv': Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16(),
  'broken.yaml': 'lists: [\n',
  'modules.mjs': `import { main } from ${JSON.stringify(join(ROOT, 'dist/cli/main.js'))}\nprocess.exitCode = await main(process.argv.slice(2), process)\n`,
})
await writeExcel(
  CSV.trimEnd()
    .split('\n')
    .map((line) => line.split(';').map((value) => ({ value, type: String }))),
).toFile(join(cwd, 'verified.xlsx'))

test.each([
  ['a workbook', ['claimed.csv', 'verified.xlsx', '-f', 'json', '--names']],
  ['windows-1252', ['windows.csv', 'verified.xlsx', '--lang', 'es']],
  ['UTF-16BE', ['inspect', 'wide.csv', '-f', 'json', '--names']],
  ['a case', ['run', '--case', join(ROOT, 'fixtures/release-case/case.yaml'), '-f', 'md']],
  ['a page', ['claimed.csv', 'verified.xlsx', '-f', 'html', '--names']],
  ['a schema', ['schema']],
  ['figures alone', ['--claim', 'over 600', '--against', 'at least 80']],
  ['help', ['--help']],
  ['a file that is missing', ['claimed.csv', 'verifed.xlsx']],
  ['a case that is none', ['run', '--case', 'broken.yaml']],
  ['an option that is none', ['claimed.csv', 'verified.xlsx', '--nmaes']],
])('%s', (_, args) => {
  const ran = reconcile(args, { cwd })
  expect(ran).toEqual(byModules(args, cwd))
  expect(ran.out + ran.err).not.toBe('')
})

const builtBy = readFileSync(join(ROOT, 'dist/built-by.txt'), 'utf8').trim()

test.skipIf(builtBy !== process.version)('what V8 made of it is taken by the Node that built it', () => {
  const asked = `import { loadOneFile } from ${JSON.stringify(join(ROOT, 'bin/load.js'))}; console.log(loadOneFile().script.cachedDataRejected)`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', asked], { encoding: 'utf8' }).stdout.trim()).toBe('false')
})

test.each([
  ['half of what V8 made', (dist: string) => truncateSync(join(dist, 'cli/command.cache'), 1000)],
  ['nothing of what V8 made', (dist: string) => rmSync(join(dist, 'cli/command.cache'))],
  ['the modules alone', (dist: string) => rmSync(join(dist, 'cli/command.cjs'))],
])('with %s it does the same', (_, harm) => {
  const there = folder({})
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(there, name), { recursive: true })
  for (const name of ['data', 'node_modules']) symlinkSync(join(ROOT, name), join(there, name), 'junction')
  harm(join(there, 'dist'))
  const args = ['claimed.csv', 'verified.xlsx', '-f', 'json', '--names']
  const done = spawnSync(process.execPath, [join(there, 'bin/reconcile.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { LANG: 'C', NO_COLOR: '1' },
  })
  expect({ code: done.status, out: done.stdout, err: done.stderr }).toEqual(reconcile(args, { cwd }))
})

const NOTICE = (name: string) => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w-]+\\)\\n\\n.*\\w`, 'm')

test('one file holds the licences of all packages that were put into files', () => {
  const told = readFileSync(join(ROOT, 'dist/licences.txt'), 'utf8')
  for (const file of ['cli/command.cjs', 'platform/web.js', 'person/validators.js', 'reconcile.html', 'review-web.js'])
    expect(told).toMatch(new RegExp(`^${file} holds \\S+ \\d`, 'm'))
  for (const name of ['chalk', 'commander', 'csv-parse', 'date-fns', 'preact', 'stdnum', 'yaml', 'zod']) expect(told).toMatch(NOTICE(name))
})

test('the page, which goes its way alone, ends with the licences of the packages in it', () => {
  const page = readFileSync(join(ROOT, 'dist/reconcile.html'), 'utf8')
  const told = page.slice(page.lastIndexOf('<!--'))
  for (const name of ['csv-parse', 'fflate', 'preact']) expect(told).toMatch(NOTICE(name))
  expect(told).toMatch(/-->\s*$/)
})
