// Renews what is made and not written: expected reports of the fixtures, example outputs in the docs, the reference of commands. With --check, says what is out of step.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renewed } from './doc-blocks.mjs'
import { build, install, root } from './ensure.mjs'
import { otherWays } from './other-ways.mjs'

install()
await build()
const check = process.argv.includes('--check')
let stale = 0

function put(path, text) {
  const file = join(root, path)
  const now = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (now === text) return
  if (check) {
    stale++
    console.error(`${path} is out of step; run npm run docs`)
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function tool(args, cwd = root) {
  const env = { ...process.env, LANG: 'C', NO_COLOR: '1', FORCE_COLOR: undefined, GITHUB_STEP_SUMMARY: undefined }
  const done = spawnSync(process.execPath, [join(root, 'bin/reconcile.js'), ...args], { cwd, encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (![0, 1].includes(done.status)) throw new Error(`reconcile ${args.join(' ')}: exit ${done.status}\n${done.stderr}`)
  return done.stdout
}

for (const scenario of readdirSync(join(root, 'fixtures'))) {
  const folder = join(root, 'fixtures', scenario)
  if (!existsSync(join(folder, 'args.json'))) continue
  const { args } = JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8'))
  put(`fixtures/${scenario}/expected.txt`, tool(args, folder))
  put(`fixtures/${scenario}/expected.json`, tool([...args, '-f', 'json'], folder))
  // Every text format in both languages, once.
  if (scenario !== 'release-case') continue
  for (const lang of ['en', 'es'])
    for (const [format, file] of Object.entries({ text: 'txt', md: 'md', csv: 'csv', junit: 'xml', github: 'github' }))
      put(
        `fixtures/${scenario}/golden/${lang}.${file}`,
        tool([...args, '-f', format, '--lang', lang, '--fail-on', 'contradicted>0', '--fail-on', 'duplicate>9'], folder),
      )
}

/** Pages whose blocks are made here. */
const pages = [
  'README.md',
  'README.es.md',
  ...['docs', 'docs/cookbook'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((f) => f.endsWith('.md'))
      .map((f) => `${folder}/${f}`),
  ),
]
for (const path of pages) put(path, renewed(readFileSync(join(root, path), 'utf8'), tool, tableOf))

/** Pairs of the lists whose truth is known, by the numbers that stand in their rows. */
function tableOf(_name, lang) {
  const { links } = JSON.parse(readFileSync(join(root, 'fixtures/release-600-80/expected.json'), 'utf8'))
  const pair = ({ left, right }) => `${left.row},${right.row}`
  return otherWays(lang, {
    sure: links.filter((l) => l.status === 'match').map(pair),
    asked: links.filter((l) => l.status !== 'match').map(pair),
  })
}

const [{ COMMANDS }, { SCHEMA_NAMES }] = await Promise.all([import('../dist/cli/commands.js'), import('../dist/cli/schema.js')])
// The help of the tool itself is that of the first command, the default one.
const [, ...others] = COMMANDS.map((c) => c.name)
put(
  'docs/reference/commands.md',
  `# Commands\n\nMade from the program's own help by \`npm run docs\`.\n\n\`\`\`\n${tool(['--help', '--lang', 'en'])}\`\`\`\n${others
    .map((name) => `\n## ${name}\n\n\`\`\`\n${tool(['help', name, '--lang', 'en'])}\`\`\`\n`)
    .join('')}`,
)
for (const name of SCHEMA_NAMES) put(`docs/reference/${name}.schema.json`, tool(['schema', name]))

if (stale) process.exit(1)
