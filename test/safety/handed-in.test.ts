// Reports and manifests that somebody hands in: checked before they are used, forged counts found, nothing of them raw.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../src/cli/manifest.ts'
import { folder, reconcile, ROOT } from '../run.ts'

const release = (file: string) => readFileSync(join(ROOT, 'fixtures/release-600-80', file), 'utf8')
const cwd = folder({ 'c.csv': release('claimed.csv'), 'v.csv': release('verified.csv') })
let [report, manifest] = ['', '']
beforeAll(() => {
  const made = ['c.csv', 'v.csv', '--quiet', '-o', 'old.json', '-o', 'new.json', '-o', 'r.md', '--manifest', 'm.json']
  expect(reconcile(made, { cwd }).code).toBe(0)
  report = readFileSync(join(cwd, 'new.json'), 'utf8')
  manifest = readFileSync(join(cwd, 'm.json'), 'utf8')
})

/** JSON with another value at a place. */
function forged(text: string, path: readonly (string | number)[], value: unknown): string {
  const all = JSON.parse(text)
  let at = all
  for (const key of path.slice(0, -1)) at = at[key]
  at[path.at(-1)!] = value
  return JSON.stringify(all)
}

const HOSTILE = '\u001b[2J"><script>alert(1)</script>\n::error::x'
const isQuiet = (text: string) => expect(text).not.toMatch(/\u001b|^\s*::/m)

test('an honest report and an honest manifest are taken', () => {
  expect(reconcile(['diff', 'old.json', 'new.json'], { cwd })).toMatchObject({ code: 0, err: '' })
  expect(reconcile(['verify', 'm.json'], { cwd }).code).toBe(0)
})

test.each<[string, readonly (string | number)[], unknown, string]>([
  ['an audience of no kind', ['audience'], HOSTILE, 'report-schema'],
  ['no inputs', ['inputs'], null, 'report-schema'],
  ['rows of text', ['rows'], 'abc', 'report-schema'],
  ['a category of no kind', ['rows', 0, 'category'], HOSTILE, 'report-schema'],
  ['a count of text', ['counts', 'claimed', 'matched'], HOSTILE, 'report-schema'],
  ['a count below nothing', ['counts', 'claimed', 'matched'], -1, 'report-schema'],
  ['a list under a hostile name', ['counts', HOSTILE.repeat(9000)], { rows: 'x' }, 'report-schema'],
  ['more matched than rows', ['counts', 'claimed', 'matched'], 599, 'report-counts'],
  ['more people than rows', ['counts', 'claimed', 'people'], 99_999, 'report-counts'],
  ['a row of another list', ['rows', 0, 'list'], 'elsewhere', 'report-counts'],
  ['a row that moved', ['rows', 0, 'category'], 'OUT_OF_SCOPE', 'report-counts'],
  ['no rows at all', ['rows'], [], 'report-counts'],
  ['counts of lists that were not read', ['inputs'], [], 'report-counts'],
])('%s is refused', (_, path, value, code) => {
  for (const [k, pair] of [
    ['old.json', 'x.json'],
    ['x.json', 'old.json'],
  ].entries()) {
    writeFileSync(join(cwd, 'x.json'), forged(report, path, value))
    const { code: exit, out, err } = reconcile(['diff', ...pair, '-f', k ? 'html' : 'text'], { cwd })
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`[${code}]`)
    expect(err.length).toBeLessThan(1000)
    isQuiet(err)
  }
})

test('a heading of a list is not repeated', () => {
  writeFileSync(join(cwd, 'x.json'), forged(report, ['rows', 0, 'values'], { 'Canario Ñandú': 5 }))
  const { code, err } = reconcile(['diff', 'x.json', 'old.json'], { cwd })
  expect([code, err]).toEqual([2, expect.stringContaining('(rows.0.values)')])
  expect(err).not.toContain('Canario')
})

test.each<[string, readonly (string | number)[], unknown, number]>([
  ['a count', ['counts', 'claimed', 'people'], 999, 1],
  ['rows of an input', ['inputs', 0, 'rows'], 999, 1],
  ['completeness', ['complete'], 'x', 2],
  ['a setting', ['settings', 'accept'], 1, 1],
  ['a setting that is none', ['settings', 'more'], HOSTILE, 1],
  ['a version', ['tool', 'version'], HOSTILE, 1],
  ['a path outside', ['inputs', 0, 'file'], '../../etc/passwd', 2],
  ['a device', ['inputs', 0, 'file'], '/dev/zero', 2],
  ['a folder', ['others'], [{ file: '..', size: 1, sha256: '0'.repeat(64) }], 2],
  ['a hostile name', ['inputs', 0, 'file'], HOSTILE.replaceAll('/', '_'), 2],
  ['an output', ['outputs', 0, 'file'], '/etc/passwd', 2],
])('a manifest with %s that is not so', (_, path, value, exit) => {
  writeFileSync(join(cwd, 'x.json'), forged(manifest, path, value))
  const done = reconcile(['verify', 'x.json'], { cwd })
  expect(done.code, done.out + done.err).toBe(exit)
  isQuiet(done.out + done.err)
})

describe('a manifest from which something was taken out', () => {
  const parts = ['case.yaml', 'ministry.csv', 'fp.csv', 'onu.csv', 'held.csv', 'reasons.csv']
  const kase = folder(Object.fromEntries(parts.map((file) => [file, readFileSync(join(ROOT, 'fixtures/release-case', file))])))
  const run = ['run', '--case', 'case.yaml', '--quiet']
  const verify = (manifest: object) => {
    writeFileSync(join(kase, 'x.json'), JSON.stringify(manifest))
    return reconcile(['verify', 'x.json'], { cwd: kase })
  }
  /** As whoever knows how it is made would make it anew. */
  const anew = (changed: object) => {
    const fields = JSON.stringify({ ...changed, digest: undefined })
    return { ...JSON.parse(fields), digest: createHash('sha256').update(fields).digest('hex') }
  }
  let honest: Record<string, never> = {}
  beforeAll(() => {
    expect(reconcile([...run, '-o', 'r.json', '-o', 'r.md', '--manifest', 'm.json'], { cwd: kase }).code).toBe(0)
    honest = JSON.parse(readFileSync(join(kase, 'm.json'), 'utf8'))
  })

  test('the manifest itself is held to its digest, however its JSON is laid out', () => {
    const { inputs, others, outputs } = honest as { readonly [list: string]: readonly unknown[] }
    const isWhole = (change: object) => readManifest(JSON.stringify({ ...honest, ...change }), 'm.json').whole
    expect([isWhole({}), isWhole(anew(honest))]).toEqual([true, true])
    const changes = [
      ...Object.entries({ inputs, others, outputs }).flatMap(([key, list]) =>
        [[], list!.slice(1), list!.slice(0, -1), [...list!, list![0]]].map((left) => ({ [key]: left })),
      ),
      { inputs: inputs!.toReversed() },
      { case: null },
      { options: { names: true } },
      { counts: {} },
      { settings: {} },
      { lang: 'es' },
      { digest: undefined },
    ]
    for (const change of changes) expect([change, isWhole(change)]).toEqual([change, false])
    const { code, out } = verify({ ...honest, outputs: [] })
    expect(code).toBe(1)
    expect(out).toContain('DIFFERS   x.json  the manifest itself was changed')
  })

  test('made anew, it is held to the run; what it leaves out is told', () => {
    expect(verify(anew({ ...honest, others: [] })).out).toContain('DIFFERS   case file, what it names')
    expect(verify(anew({ ...honest, inputs: [] })).out).toContain('DIFFERS   number and rows of the inputs')
    const silent = verify(anew({ ...honest, outputs: [] }))
    expect(silent.out).toContain('OUTSIDE   r.json  a report that the manifest does not name')
    expect(silent.out).toContain('names no written file')
  })

  test('more lists than it has are refused', () => {
    expect(reconcile(['verify', 'm.json', 'fp.csv'], { cwd: kase })).toMatchObject({ code: 2, out: '' })
  })
})
