// No long function, no long line, no circle of imports, no two files of one name: what scripts/sizes.mjs measures is held here.
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { circlesOf, functionsIn, importGraph, parseFile, sourceFiles } from '../scripts/parse.mjs'
import { ROOT } from './run.ts'

const SRC = join(ROOT, 'src')
const files = sourceFiles(SRC).map((path) => parseFile(path))
const name = (path: string) => relative(SRC, path).replaceAll('\\', '/')

test('no function is longer than 80 lines', () => {
  const long = files.flatMap((f) =>
    functionsIn(f)
      .filter((made) => made.lines > 80)
      .map((made) => `${name(f.path)}:${made.line} ${made.name}`),
  )
  expect(long).toEqual([])
})

test('no line is longer than 160 characters', () => {
  const long = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (line.length > 160 ? [`${name(path)}:${i + 1}`] : [])),
  )
  expect(long).toEqual([])
})

test('no files import one another in a circle, not even types', () => {
  const circles = circlesOf(importGraph(files)).map((circle) => circle.map(name))
  expect(circles).toEqual([])
})

/** A command is named after its verb, a room's door is its index, and each language has the same files. */
const MAY_REPEAT = /^cli\/|^words\/[a-z]{2}\/|(?:^|\/)index\.ts$/
/** Names that stand for the same thing in two rooms. */
const SHARED: Readonly<Record<string, string>> = {
  'json.ts': 'the format, read by source/ and written by render/',
  'facts.ts': 'the noun, made by person/',
  'links.ts': 'the noun, judged by verdict/ and described by report/',
  'rows.ts': 'the noun, judged by verdict/ and described by report/',
  'duplicates.ts': 'the noun, found by link/ and described by report/',
}

test('no file has the name of another without a reason', () => {
  const byName = new Map<string, string[]>()
  for (const { path } of files) {
    if (MAY_REPEAT.test(name(path))) continue
    // A folder inside a room is part of a file's name: html/page.ts.
    const shared = name(path).split('/').slice(1).join('/')
    if (shared) byName.set(shared, [...(byName.get(shared) ?? []), name(path)])
  }
  const twice = [...byName].flatMap(([shared, paths]) => (paths.length > 1 && !(shared in SHARED) ? [paths.join(' ')] : []))
  expect(twice).toEqual([])
  expect(
    Object.keys(SHARED).filter((shared) => (byName.get(shared)?.length ?? 0) < 2),
    'these need no reason',
  ).toEqual([])
})
