// The library's door, as the README opens it: from the built package, by its name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './run.ts'

test('the example of the README', async () => {
  const name = 'reconcile-claims'
  const door = (await import(name)) as typeof import('../src/index.ts')
  const bytes = (file: string) => readFileSync(join(ROOT, 'fixtures/release-600-80', file))
  const claimed = await door.readList('claimed.csv', bytes('claimed.csv'), { id: 'claimed', role: 'claimed' })
  const verified = await door.readList('verified.csv', bytes('verified.csv'), { id: 'verified', role: 'verified' })
  const report = await door.reconcile([claimed, verified], door.DEFAULT_PLAN)
  expect(report.counts['claimed']).toMatchObject({ rows: 612, people: 600 })
  expect(await door.render(report, 'text')).toContain('CLAIMED, FROM ROWS TO PEOPLE')
  await expect(door.render(report, 'pdf')).rejects.toThrow(RangeError)
  const truth = readFileSync(join(ROOT, 'fixtures/release-600-80/truth.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((l) => l.split(',').map(Number) as [number, number])
  expect(door.evaluate(report, truth).automatic.precision).toBe(1)
  expect((await door.inspect(claimed)).duplicates.length).toBeGreaterThan(11)
  expect(door.parseQuantity('más de 600')).toEqual({ qualifier: 'more_than', value: 600, min: 601, max: null })
  expect(door.compareNames('Ana Pérez Uzcátegui', 'PEREZ UZCATEGUI, Ana').relation).toBe('match')
})

test('the package holds what the tool needs, and no more', () => {
  const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[]; dependencies: Record<string, string> }
  // What differs from one build to the next stays at home.
  const differs = ['!dist/cli/command.cache', '!dist/built-by.txt']
  expect(pkg.files).toEqual(['bin', 'dist', ...differs, 'data', 'README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md'])
  for (const version of Object.values(pkg.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  const decisions = readFileSync(join(ROOT, 'docs/decisions/0001-runtime-dependencies.md'), 'utf8')
  for (const name of Object.keys(pkg.dependencies)) expect(decisions, name).toContain(`| ${name} |`)
})
