// The docs cannot drift: their commands run, their files exist, their headline commands are first.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocksOf, shownOf } from '../scripts/doc-blocks.mjs'
import { FILES, picture as drawn } from '../scripts/readme-picture.mjs'
import { picture } from '../scripts/rooms.mjs'
import { CATEGORIES, FLAGS } from '../src/model/verdict.ts'
import { BIN, folder, reconcile, ROOT } from './run.ts'

const pages = [
  'README.md',
  'README.es.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/cookbook'].flatMap((dir) =>
    readdirSync(join(ROOT, dir))
      .filter((f) => f.endsWith('.md'))
      .map((f) => `${dir}/${f}`),
  ),
]

test.each(pages)('links of %s lead somewhere', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
    expect(existsSync(join(ROOT, dirname(page), target!)), target).toBe(true)
})

test('the two commands stand at the top', () => {
  const head = readFileSync(join(ROOT, 'README.md'), 'utf8').slice(0, 600)
  expect(head).toContain('npm run demo')
  expect(head).toContain('npm test')
})

describe('printed examples are what the tool prints', () => {
  const blocks = pages.flatMap((page) => blocksOf(readFileSync(join(ROOT, page), 'utf8')))
  test('there are some', () => expect(blocks.length).toBeGreaterThan(9))
  test.each(blocks)('reconcile $command', ({ words, section, printed }) => {
    expect(shownOf(reconcile(words).out, section)).toBe(printed)
  })
})

describe('the commands of the cookbook run, one after the other, beside their files', () => {
  const recipes = pages.flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8')
    const [, files] = /<!-- files: (.+) -->/.exec(text) ?? []
    return files === undefined
      ? []
      : [{ page, files: files.split(' '), scripts: [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, script = '']) => script) }]
  })
  test('there are some', () => expect(recipes.length).toBeGreaterThan(3))
  test.skipIf(process.platform === 'win32').each(recipes)('$page', ({ files, scripts }) => {
    const cwd = folder(Object.fromEntries(files.map((file) => [basename(file), readFileSync(join(ROOT, file))])))
    const script = `set -e\nreconcile() { '${process.execPath}' '${BIN}' "$@"; }\n${scripts.join('')}`
    const done = spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', LANG: 'C' } })
    expect(done.status, done.stderr).toBe(0)
    expect(done.stdout).not.toBe('')
  })
})

test('every page of the cookbook has its caution and is named in the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  for (const page of pages.filter((p) => p.startsWith('docs/cookbook/'))) {
    expect(readme, page).toContain(`](${page})`)
    expect(readFileSync(join(ROOT, page), 'utf8'), page).toMatch(/\*\*(?:Caution|Cuidado)\.\*\*/)
  }
})

test('the first screen of the README: a picture that the script draws, three doors, and what other ways find', () => {
  for (const [lang, file] of Object.entries(FILES)) {
    expect(readFileSync(join(ROOT, file), 'utf8'), 'run node scripts/readme-picture.mjs').toBe(drawn(lang))
    const readme = readFileSync(join(ROOT, lang === 'en' ? 'README.md' : `README.${lang}.md`), 'utf8')
    const first = readme.slice(0, readme.indexOf('## '))
    expect(first).toContain(`](${file})`)
    expect(first.match(/^\| (?!\||-|\*\*rec)/gm)!.length).toBeGreaterThanOrEqual(6)
  }
})

test('the commands for CI do what the page says', () => {
  const [, script] = /```sh\n([^]*?)```/.exec(readFileSync(join(ROOT, 'docs/cookbook/ci.md'), 'utf8'))!
  const cwd = folder(
    Object.fromEntries(
      ['case.yaml', 'ministry.csv', 'fp.csv', 'onu.csv', 'held.csv'].map((f) => [f, readFileSync(join(ROOT, 'fixtures/release-case', f))]),
    ),
  )
  const done = spawnSync('sh', ['-c', `reconcile() { '${process.execPath}' '${BIN}' "$@"; }\n${script}`], { cwd, encoding: 'utf8' })
  expect(done.status).toBe(1)
  expect(done.stdout).toContain('::error title=contradicted>0::')
  expect(done.stdout).toContain('Byte-identical.')
  expect(existsSync(join(cwd, 'report.xml'))).toBe(true)
})

describe('the page on the architecture', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
  const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name)
  const isPath = (name: string) => /^[\w.-]*\/$|\/[\w.-]+\.\w+$|^[\w-]+\.ts$/.test(name)

  test.each([...new Set(named.filter(isPath))])('%s is there', (name) => {
    if (!name.startsWith('dist/')) expect(existsSync(join(ROOT, name)) || existsSync(join(ROOT, 'src', name))).toBe(true)
  })

  test('it names every room, every room in a room, and every file beside them', () => {
    const all = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    const rooms = all
      .filter((e) => e.isDirectory())
      .map((e) => `${relative(join(ROOT, 'src'), join(e.parentPath, e.name)).replaceAll('\\', '/')}/`)
    const files = readdirSync(join(ROOT, 'src')).filter((f) => f.endsWith('.ts'))
    expect([...rooms, ...files].filter((name) => !named.includes(name))).toEqual([])
  })

  test('the picture is what the script draws, with every room in it', () => {
    const svg = readFileSync(join(ROOT, 'docs/images/rooms.svg'), 'utf8')
    expect(svg, 'run node scripts/rooms.mjs').toBe(picture())
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory())
    for (const { name } of rooms) expect(svg).toContain(`>${name}/</text>`)
  })
})

test('every category and flag is explained', () => {
  const page = readFileSync(join(ROOT, 'docs/categories.md'), 'utf8')
  for (const name of [...CATEGORIES, ...FLAGS]) expect(page, name).toContain(name)
})
