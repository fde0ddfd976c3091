// Imports run one way; no clock, randomness, process or console below cli, page and sink.
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { importsIn, parseFile } from '../scripts/parse.mjs'
import { ROOT } from './run.ts'

const SRC = join(ROOT, 'src')
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
  .map((e) => relative(SRC, join(e.parentPath, e.name)))
const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.tsx?$/, ''))

const BASE = ['model', 'metrics', 'platform']
const STAGES = ['source', 'person', 'names', 'link', 'statement', 'verdict', 'report', 'words', 'render', 'sink']
/** What a room may import beside itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  metrics: ['model'],
  platform: ['model', 'metrics'],
  source: BASE,
  names: BASE,
  person: [...BASE, 'names'],
  link: [...BASE, 'names'],
  verdict: [...BASE, 'person'],
  statement: [...BASE, 'person', 'verdict'],
  sink: BASE,
  words: BASE,
  report: [...BASE, 'sink', 'words'],
  render: [...BASE, 'link', 'report', 'sink', 'words'],
  review: [...BASE, 'report', 'render', 'words', 'sink', 'source'],
  threads: [...BASE, 'source', 'person', 'names', 'link'],
  case: [...BASE, 'source', 'statement'],
  'read-list': [...BASE, 'source', 'names'],
  cluster: [...BASE, 'names', 'link'],
  counts: [...BASE, 'source', 'person', 'names', 'link', 'report', 'threads'],
  reconcile: [...BASE, ...STAGES, 'threads'],
  inspect: [...BASE, ...STAGES, 'threads'],
  diff: [...BASE, 'threads', 'verdict', 'reconcile'],
  evaluate: [...BASE, 'report'],
  'compare-names': [...BASE, 'link', 'names', 'person'],
  index: [...BASE, ...STAGES, 'threads', 'counts', 'read-list', 'reconcile', 'inspect', 'evaluate', 'compare-names'],
  app: [...BASE, ...STAGES, 'case', 'review', 'threads', 'reconcile'],
  page: [...BASE, ...STAGES, 'app', 'case', 'review', 'threads'],
  cli: [...BASE, ...STAGES, 'cluster', 'case', 'review', 'reconcile', 'diff', 'inspect', 'compare-names', 'threads', 'app'],
}

const importsOf = (file: string) =>
  importsIn(parseFile(join(SRC, file)))
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from }) => relative(SRC, resolve(join(SRC, file), '..', from)))

test.each(files)('%s imports only what its room may', (file) => {
  const room = roomOf(file)
  expect(Object.keys(MAY), 'a room nobody declared').toContain(room)
  for (const target of importsOf(file)) expect([room, ...MAY[room]!], `${file} → ${target}`).toContain(roomOf(target))
})

test.each(files.filter((f) => !/^(?:cli|page|sink)\//.test(f)))('%s has no clock, randomness, process or console', (file) => {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
  expect(code).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|toLocale|localeCompare|Intl\./)
})

/** What runs in a browser as it does under Node: all but the command, what writes files, and the answers of Node itself. */
const OF_NODE = /^(?:cli\/|sink\/(?:files|terminal)|platform\/(?:node|shipped)|threads\/(?:worker|read-lists))/
test.each(files.filter((f) => !OF_NODE.test(f)))('%s knows nothing of Node', (file) => {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
  expect(code).not.toMatch(/'node:|\bBuffer\b|\bprocess\b|\bcreateRequire\b|\bimport\.meta\b/)
  if (file !== 'metrics/columns.ts') expect(code).not.toMatch(/\bSharedArrayBuffer\b/)
  if (file === 'platform/index.ts') return
  for (const [, target] of code.matchAll(/^(?:import(?! type)|export)[^;]*? from '(\.[^']+)'/gm))
    expect(relative(SRC, resolve(join(SRC, file), '..', target!)), file).not.toMatch(OF_NODE)
})

/** The few places that may touch a stream or a file: the sink, the command line's entry, and the lock of the decisions file. */
const WRITERS = ['cli/main.ts', 'cli/decisions-file.ts']
test.each(files.filter((f) => !f.startsWith('sink/') && !WRITERS.includes(f)))('%s prints and writes through the sink alone', (file) => {
  expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(
    /\bconsole\.|\.(?:stdout|stderr)\.write|\b(?:writeFile|appendFile|writeSync|createWriteStream|renameSync|unlinkSync|truncateSync)\w*\(/,
  )
})

test.each(files)('%s says in its first line what it is for', (file) => {
  expect(readFileSync(join(SRC, file), 'utf8')).toMatch(/^\/\/ \S/)
})

test('the version is that of the package', async () => {
  const { VERSION } = await import('../src/report/version.ts')
  expect(VERSION).toBe((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version)
})

test('no name of a registry and no path of a machine in any file', () => {
  const tracked = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'package.json',
    'package-lock.json',
    '.npmrc',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => relative(ROOT, join(e.parentPath, e.name))),
  ]
  for (const file of tracked)
    expect(readFileSync(join(ROOT, file), 'utf8'), file).not.toMatch(/registry\.(?!ts\b)|\/work\/|\/root\/|\/home\//)
})

test('starting a run loads no heavy library', () => {
  const seen = new Set<string>()
  const reached = new Set<string>()
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, target] of readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import(?! type)|export)[^;]*? from '([^']+)'/gm))
      if (target!.startsWith('.')) follow(relative(SRC, resolve(join(SRC, file), '..', target!)))
      else reached.add(target!.split('/')[0]!)
  }
  for (const file of ['cli/main.ts', 'cli/commands.ts', 'cli/help.ts', 'render/text.ts']) follow(file)
  for (const heavy of ['zod', 'yaml', 'fflate', 'csv-parse', 'read-excel-file', 'iconv-lite']) expect([...reached]).not.toContain(heavy)
})
