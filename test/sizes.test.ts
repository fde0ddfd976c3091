// No long function, no long line, no circle of imports, no two files of one name: what scripts/sizes.mjs measures is held here.
import { basename, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { circlesOf, functionsIn, importGraph, parseFile, sourceFiles } from '../scripts/parse.mjs'
import { ROOT } from './run.ts'

const SRC = join(ROOT, 'src')
const files = sourceFiles(SRC).map((path) => parseFile(path))
/** TODO: files that are being rebuilt. Empty when they are. */
const TODO = new Set(
  `
  case/case-file.ts case/settle.ts cli/commands.ts cli/completion.ts cli/diff.ts cli/evaluate.ts cli/init.ts
  cli/inspect.ts cli/messages.ts cli/quote.ts cli/review-terminal.ts cli/review-web.ts cli/review.ts cli/sample.ts
  cli/statements.ts cli/verify.ts diff.ts link/comparisons.ts link/crew.ts link/estimate.ts link/features.ts
  link/identity-rows.ts link/judge-pair.ts metrics/columns.ts metrics/exact-interval.ts metrics/packed-digits.ts
  model/facts.ts model/name-parse.ts names/name.ts names/relate.ts person/age.ts person/coded.ts person/date-columns.ts
  person/date-words.ts person/date.ts person/facts.ts person/name-marks.ts person/parse-name.ts person/several-people.ts
  render/csv.ts render/diff.ts render/github.ts render/html-assets.ts render/html-charts.ts render/html.ts render/json.ts
  render/junit.ts render/md.ts render/renderers.ts render/text.ts render/xlsx.ts report/schema.ts review/page.ts
  review/schema.ts sink/escape.ts sink/workbook.ts source/columns.ts source/csv.ts source/grid.ts source/headers.ts
  source/json.ts source/merges.ts source/part.ts source/read.ts source/same-people.ts source/scan.ts source/sheet-names.ts
  source/sheet.ts source/sheets.ts source/workbook.ts source/xlsx.ts source/zip-gate.ts statement/compare.ts
  statement/quantity.ts verdict/conserve.ts verdict/judge.ts words/catalogue.ts words/en.ts words/es.ts
  `.split(/\s+/),
)
const due = (place: string) => !TODO.has(place.split(':')[0] ?? '')
const name = (path: string) => relative(SRC, path).replaceAll('\\', '/')

test('no function is longer than 80 lines', () => {
  const long = files.flatMap((f) =>
    functionsIn(f)
      .filter((made) => made.lines > 80)
      .map((made) => `${name(f.path)}:${made.line} ${made.name}`),
  )
  expect(long.filter(due)).toEqual([])
})

test('no line is longer than 160 characters', () => {
  const long = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (line.length > 160 ? [`${name(path)}:${i + 1}`] : [])),
  )
  expect(long.filter(due)).toEqual([])
})

test('no files import one another in a circle, not even types', () => {
  const circles = circlesOf(importGraph(files)).map((circle) => circle.map(name))
  expect(circles.filter((circle) => circle.some(due))).toEqual([])
})

/** A command is named after its verb, a room's door is its index, and each language has the same files. */
const MAY_REPEAT = /^cli\/|^words\/(?:en|es)\/|(?:^|\/)index\.ts$/
/** Names that stand for the same thing in two rooms. */
const SHARED: Readonly<Record<string, string>> = {
  'json.ts': 'the format, read by source/ and written by render/',
  'xlsx.ts': 'the format, read by source/ and written by render/',
  'schema.ts': 'the schema of what the room writes',
  'diff.ts': 'the verb, and what prints its outcome',
}

test('no file has the name of another without a reason', () => {
  const byName = new Map<string, string[]>()
  for (const { path } of files) {
    if (MAY_REPEAT.test(name(path))) continue
    byName.set(basename(path), [...(byName.get(basename(path)) ?? []), name(path)])
  }
  const twice = [...byName].flatMap(([shared, paths]) =>
    paths.length > 1 && !(shared in SHARED) && paths.some(due) ? [paths.join(' ')] : [],
  )
  expect(twice).toEqual([])
  for (const shared of Object.keys(SHARED)) expect(byName.get(shared)?.length, `${shared} needs no reason`).toBeGreaterThan(1)
})
