// Every renderer in the registry, so that a new one is held at once: nobody's cells, no hostile cell obeyed, its golden files, other languages.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { AUDIENCES } from '../../src/report/redact/audience.ts'
import type { Renderer } from '../../src/render/renderer.ts'
import { RENDERERS } from '../../src/render/renderers.ts'
import { catalogue, type Lang } from '../../src/words/catalogue.ts'
import { en } from '../../src/words/en.ts'
import { ROOT } from '../run.ts'
import { canaries, everything, hostile, LANGUAGES, rendererOf, reportOf, written } from './samples.ts'

const each = RENDERERS.map((renderer) => [renderer.name, renderer] as const)

describe.each(each)('%s', (name, renderer) => {
  test('has no canary unless names are shown', async () => {
    const outcome = await canaries()
    for (const audience of ['working', 'public'] as const)
      for (const lang of LANGUAGES)
        expect(await written(renderer, reportOf(outcome, audience, renderer), lang)).not.toMatch(/zzkq|canario/i)
  })

  test('obeys no cell', async () => {
    const outcome = await hostile()
    expect(HELD, 'say how a hostile cell is held').toHaveProperty(name)
    for (const lang of LANGUAGES) HELD[name]!(await written(renderer, reportOf(outcome, 'names', renderer), lang))
  })

  test.each([
    ['en', 'names'],
    ['es', 'public'],
    ['pt', 'names'],
    ['fr', 'names'],
  ] as const)('is as it was: %s, %s', async (lang, audience) => {
    if (DATA.has(name) && audience === 'names' && lang !== 'en') return
    const file = join(ROOT, 'test/render/golden', `${name}.${lang}.${audience}.txt`)
    // Whoever adds a format commits what the first run writes, and reads it.
    expect(existsSync(file) || !process.env['RECONCILE_SKIP_NOTHING'], `no ${file}`).toBe(true)
    await expect(await written(renderer, reportOf(await everything(), audience, renderer), lang)).toMatchFileSnapshot(file)
  })

  test.each(LANGUAGES.filter((lang) => lang !== 'en'))('says nothing in English where %s was asked for', async (lang) => {
    const outcome = await everything()
    for (const audience of AUDIENCES) {
      const report = reportOf(outcome, audience, renderer)
      const [english, other] = [await written(renderer, report, 'en'), await written(renderer, report, lang)]
      expect(sentencesBut(lang).filter((word) => english.includes(word) && other.includes(word) && !DATA.has(name))).toEqual([])
    }
  })
})

/** Formats for programs: their sentences are data, in one language. */
const DATA: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv'])

/** English long enough to be told from names and codes, and that the language says otherwise. */
const sentencesBut = (lang: Lang): string[] => {
  const others = Object.values(catalogue(lang).words)
  const english = Object.values(en.words).filter((word) => word.length > 12 && !others.some((other) => other.includes(word)))
  // Of a row that was set aside.
  return [...english, 'cells, the header has']
}

/** Nothing that a terminal obeys or that cannot be seen. */
const isVisible = (out: string) => expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/)
const hasNoTag = (out: string) => {
  isVisible(out)
  expect(out).not.toMatch(/<img|<svg onload|<script>bad|<i>Ministry|<b>=/)
}

/** What of each format would obey a hostile cell, and does not. */
const HELD: Readonly<Record<string, (out: string) => void>> = {
  text: isVisible,
  md(out) {
    isVisible(out)
    // What stands in code is shown as it is.
    expect(out.replace(/`[^`\n]+`/g, '')).not.toMatch(/(?<!\\)\[link|<img|<script|(?<!\\)\| cell|:\/\/|@\w/)
  },
  html: hasNoTag,
  junit: hasNoTag,
  xlsx(out) {
    hasNoTag(out)
    expect(out).not.toMatch(/<f[ >]|<t[^>]*>[=@]/)
  },
  github(out) {
    isVisible(out)
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) /)
    expect(out).not.toContain('::error file=x')
  },
  csv(out) {
    for (const row of parse(out) as string[][]) for (const cell of row) expect(cell).not.toMatch(/^[\s\u200b]*[=+@]/)
  },
  json: (out) => expect(() => JSON.parse(out)).not.toThrow(),
  ndjson: (out) => {
    for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  },
}

test('what holds a hostile cell is told of the formats that there are', () => {
  expect(Object.keys(HELD).toSorted()).toEqual(RENDERERS.map((r) => r.name).toSorted())
})

test('names are shown where they are asked for; tests of CI tell of checks alone', async () => {
  const outcome = await everything()
  const pages = await Promise.all(RENDERERS.map(async (r) => [r.name, await written(r, reportOf(outcome, 'names', r))] as const))
  const named = pages.filter(([, page]) => page.includes('Jorge Mora Gil')).map(([name]) => name)
  expect(named).toEqual(expect.arrayContaining(['text', 'json', 'ndjson', 'csv', 'html', 'xlsx', 'github', 'md']))
  expect(named).not.toContain('junit')
})

test('no two renderers have one name or one extension', () => {
  const all = RENDERERS.flatMap((r) => [r.name, ...r.extensions])
  expect(new Set(all).size).toBe(all.length)
  expect(rendererOf('text').extensions).toEqual(['.txt'])
  const brief: readonly Renderer[] = RENDERERS.filter((r) => r.brief)
  expect(brief.filter((r) => r.streams)).toEqual([])
})
