// Paths, and what is wrong with them.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSource } from '../../src/platform/node-files.ts'
import { Gathered, readPath } from '../../src/platform/node-read.ts'
import { openInWindows } from '../../src/platform/node-windows.ts'
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
test('a file is read in windows, as long as it is what it was', async () => {
  const path = join(dir, 'windows.csv')
  const text = Array.from({ length: 200_000 }, (_, k) => `${k}\n`).join('')
  writeFileSync(path, text)
  const { bytes, sha256 } = await openSource(path, stdin)
  const opened = openInWindows(path)!
  const { read, size } = opened.windows!
  expect([size, opened.sha256, opened.file]).toEqual([bytes.length, sha256, path])
  for (const [from, length] of [
    [0, 10],
    [777, 100_000],
    [bytes.length - 5, 5],
    [bytes.length, 0],
  ] as const) {
    const into = new Uint8Array(length)
    read(from, into)
    expect(Buffer.from(into).equals(Buffer.from(bytes.subarray(from, from + length)))).toBe(true)
  }
  expect(Buffer.from(opened.bytes).equals(Buffer.from(bytes))).toBe(true)
  chmodSync(path, 0o600)
  read(0, new Uint8Array(10))
  const changed = expect.objectContaining({ code: 'file-changed', file: 'windows.csv' })
  expect(() => read(bytes.length - 5, new Uint8Array(6))).toThrow(changed)
  writeFileSync(path, text.replace('777', '778'))
  utimesSync(path, new Date(), new Date(Date.now() + 5000))
  expect(() => read(0, new Uint8Array(10))).toThrow(changed)
  rmSync(path)
  expect(() => read(0, new Uint8Array(10))).toThrow(expect.objectContaining({ code: 'file-unreadable' }))
  expect(openInWindows(path)).toBe(null)
  expect(openInWindows(join(dir, 'lists'))).toBe(null)
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

const pipe = (name: string): string => {
  spawnSync('mkfifo', [join(dir, name)])
  return join(dir, name)
}
test.skipIf(process.platform === 'win32').each(['/dev/zero', '/dev/null', '/dev/random', '/dev/tty', '/dev/full'])(
  'a device: %s',
  async (path) => {
    await expect(openSource(path, stdin)).rejects.toMatchObject({ code: 'file-is-device' })
  },
)
test.skipIf(process.platform === 'win32')('a pipe that nobody writes to is refused, after a short while', async () => {
  await expect(openSource(pipe('quiet'), stdin)).rejects.toMatchObject({ code: 'file-silent', params: { seconds: 2 }, file: 'quiet' })
})
test.skipIf(process.platform === 'win32')('a pipe whose writer is slow to begin and slow to go on', async () => {
  const path = pipe('slow')
  spawn('sh', ['-c', 'sleep 0.3; { printf Nom; sleep 0.3; printf "bre\\n"; } > "$0"', path], { stdio: 'ignore' })
  expect(Buffer.from((await openSource(path, stdin)).bytes).toString()).toBe('Nombre\n')
})
test('what is longer than its bound is refused before it is read, or as it comes', () => {
  expect(() => readPath(join(dir, 'large.csv'), 2 ** 20)).toThrow(expect.objectContaining({ code: 'file-too-large', params: { most: 1 } }))
  const gathered = new Gathered('standard input', 10)
  gathered.add(new Uint8Array(10))
  expect(() => gathered.add(new Uint8Array(1))).toThrow(expect.objectContaining({ code: 'file-too-large', file: 'standard input' }))
})
test.skipIf(process.platform !== 'linux')('a file that the system makes as it is read', async () => {
  expect((await openSource('/proc/self/status', stdin)).bytes.length).toBeGreaterThan(100)
})
