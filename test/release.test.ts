// What a release is made of: manifests from its sums, one version of Node in all places, and workflows that name scripts which exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { NODES } from '../scripts/executable/node-binary.mjs'
import { manifests } from '../scripts/manifests.mjs'
import { VERSION } from '../src/report/version.ts'
import { ROOT } from './run.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
const HOME = 'https://example.org/reconcile'
const SUMS = ['linux-x64', 'macos-arm64', 'macos-x64', 'win-x64'].map((target, k) => ({ target, sum: `${k}`.repeat(64) }))
const text = (sums: typeof SUMS) => sums.map(({ target, sum }) => `${sum}  reconcile-${VERSION}-${target}.zip\n`).join('')

test('manifests point to the programs of the release, by their sums', () => {
  const made = manifests(text(SUMS), HOME)
  const all = Object.values(made).join('\n').toLowerCase()
  for (const { target, sum } of SUMS) {
    expect(all).toContain(sum)
    expect(all).toContain(`${HOME}/releases/download/v${VERSION}/reconcile-${VERSION}-${target}.zip`)
  }
  expect(JSON.parse(made['reconcile.json']!)).toMatchObject({ version: VERSION, bin: 'reconcile.exe' })
  for (const [name, yaml] of Object.entries(made).filter(([key]) => key.endsWith('.yaml')))
    expect({ name, ...(parse(yaml) as object) }).toMatchObject({ PackageVersion: VERSION })
})

test.each(SUMS.map(({ target }) => target))('a release without %s is none', (target) => {
  expect(() => manifests(text(SUMS.filter((one) => one.target !== target)), HOME)).toThrow(target)
})

test('one Node in the programs and in the image', () => {
  expect(read('Dockerfile').match(/node:[\d.]+/g)).toEqual([`node:${NODES.version}`, `node:${NODES.version}`])
})

test.each(readdirSync(join(ROOT, '.github/workflows')))('what %s runs is there', (name) => {
  const workflow = read(`.github/workflows/${name}`)
  expect(parse(workflow)).toMatchObject({ jobs: expect.any(Object) })
  for (const [, script] of workflow.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script)
  for (const [, path] of workflow.matchAll(/node (scripts\/\S+)/g)) expect(existsSync(join(ROOT, path!))).toBe(true)
})

test('no workflow may write to the repository unless a job says so', () => {
  for (const name of readdirSync(join(ROOT, '.github/workflows')))
    expect(parse(read(`.github/workflows/${name}`))).toMatchObject({ permissions: { contents: 'read' } })
})
