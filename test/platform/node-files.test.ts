// Paths, and what is wrong with them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSource } from '../../src/platform/node-files.ts'
import { folder } from '../run.ts'

const dir = folder({ 'list.csv': 'Nombre\n', 'empty.csv': '' })
mkdirSync(join(dir, 'lists'))
writeFileSync(join(dir, 'large.csv'), 'x'.repeat(2 ** 20 + 1))
const stdin = () => Promise.resolve(Buffer.from('in'))
const SHA256 = /^[0-9a-f]{64}$/

test.each([
  ['list.csv', 7],
  ['empty.csv', 0],
  ['large.csv', 2 ** 20 + 1],
])('%s', async (name, size) => {
  const opened = await openSource(join(dir, name), stdin)
  expect([opened.file, opened.bytes.length]).toEqual([join(dir, name), size])
  expect(opened.sha256).toMatch(SHA256)
})
test('standard input', async () => {
  const opened = await openSource('-', stdin)
  expect([opened.file, Buffer.from(opened.bytes).toString()]).toEqual(['standard input', 'in'])
})
test.each([
  ['lsit.csv', { code: 'file-missing', params: { similar: 'list.csv' }, file: 'lsit.csv' }],
  ['nothing-like-it', { code: 'file-missing', params: {} }],
  ['lists', { code: 'file-is-directory', file: 'lists' }],
])('%s', async (name, error) => {
  await expect(openSource(join(dir, name), stdin)).rejects.toMatchObject(error)
})
