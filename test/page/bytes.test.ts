// The page gives the command's bytes: every scenario, every format, every language, in real browsers.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RENDERERS } from '../../src/render/renderers.ts'
import { LANGS, type Lang } from '../../src/words/langs.ts'
import { BROWSERS, FRAMES_INSIDE } from '../browser.ts'
import { reconcile, ROOT } from '../run.ts'
import { askWorker, KEEP_POLICY, openPage, PAGE, type GivenList, type Opened } from './opened.ts'

interface Scenario {
  readonly name: string
  readonly lists: readonly GivenList[]
  readonly claim?: string
  /** Where there is something of everything, all; otherwise two. */
  readonly languages?: readonly Lang[]
}

const at = (file: string) => join(ROOT, 'fixtures', file)
const pair = (name: string, claimed: string, verified: string, claim?: string): Scenario => ({
  name,
  lists: [
    { path: at(`${name}/${claimed}`), role: 'claimed' },
    { path: at(`${name}/${verified}`), role: 'verified' },
  ],
  ...(claim ? { claim } : {}),
})
const SCENARIOS: readonly Scenario[] = [
  pair('english', 'claimed.csv', 'verified.csv'),
  pair('json', 'claimed.json', 'verified.ndjson'),
  pair('release-600-80', 'claimed.csv', 'verified.csv', 'over 600'),
  {
    name: 'with a register and two verified lists',
    languages: LANGS,
    lists: [
      { path: at('release-case/ministry.csv'), role: 'claimed' },
      { path: at('release-case/fp.csv'), role: 'verified' },
      { path: at('release-case/onu.csv'), role: 'verified' },
      { path: at('release-case/held.csv'), role: 'register' },
    ],
  },
]
const FORMATS = RENDERERS.filter((r) => r.extensions.length)
const SIGHTS = [
  ['working', []],
  ['names', ['--names']],
  ['public', ['--public']],
] as const

test('at most 1.2 MB, with its SHA-256 beside it', () => {
  const page = readFileSync(PAGE)
  expect(page.length).toBeLessThanOrEqual(1_200_000)
  expect(readFileSync(`${PAGE}.sha256`, 'utf8')).toBe(`${createHash('sha256').update(page).digest('hex')}  reconcile.html\n`)
})

interface Output {
  readonly format: string
  readonly sight: string
  readonly lang: Lang
  readonly bytes: Buffer
}

/** What the command writes, once for all browsers. */
const written = new Map<string, readonly Output[]>()
function byCommand({ name, lists, claim }: Scenario, lang: Lang): readonly Output[] {
  const known = written.get(`${name} ${lang}`)
  if (known) return known
  const args = [
    ...lists.flatMap(({ path, role }) => (role === 'register' ? ['--register', path] : [path])),
    ...(claim ? ['--claim', claim] : []),
  ]
  const cwd = mkdtempSync(join(tmpdir(), 'page-'))
  const made = SIGHTS.slice(0, lang === 'en' ? 3 : 1).flatMap(([sight, options]) => {
    const files = FORMATS.map(({ name: format, extensions: [extension] }) => ({ format, file: join(cwd, `${sight}${extension}`) }))
    const ran = reconcile([...args, ...options, '--lang', lang, '-f', 'github', ...files.flatMap(({ file }) => ['-o', file])])
    expect(ran.code, ran.err).toBe(0)
    const outputs = files.map(({ format, file }) => ({ format, bytes: readFileSync(file) }))
    return [...outputs, { format: 'github', bytes: Buffer.from(ran.out) }].map((m) => ({ ...m, sight, lang }))
  })
  written.set(`${name} ${lang}`, made)
  return made
}

describe.each(BROWSERS.map((b) => [b.name, b] as const))('in %s', (_, { isHere, start }) => {
  describe.skipIf(!isHere)('where it is installed', () => {
    let browser: Browser
    let opened: Opened
    beforeAll(async () => {
      browser = await start({ flag: FRAMES_INSIDE })
      opened = await openPage(browser, {}, KEEP_POLICY)
    })
    afterAll(() => browser.close())

    describe.each(SCENARIOS)('$name', (scenario) => {
      test.each<Lang>(scenario.languages ?? ['en', 'es'])('every format in %s', async (lang) => {
        const expected = byCommand(scenario, lang)
        const { lists, claim } = scenario
        const asked = expected.map(({ format, sight }) => ({ format, sight, lang }))
        const { outputs, failed } = await askWorker(opened.app, { lists, options: claim ? { claim } : {}, outputs: asked })
        expect(failed).toBeNull()
        expect(outputs).toHaveLength(expected.length)
        for (const [k, { format, sight, bytes }] of expected.entries())
          expect(Buffer.from(outputs[k]!, 'base64').equals(bytes), `${format} ${sight} ${lang}`).toBe(true)
      })
    })

    test('nothing was said, and nothing was asked of a network', () => expect(opened.said).toEqual([]))
  })
})
