// Report files: all of them appear whole, or none does.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputErrors } from '../../src/model/errors.ts'
import { appendLine, bytesOf, checkOutputs, type Content, writeAll } from '../../src/sink/files.ts'
import { folder } from '../run.ts'

const text = (content: Content) => Buffer.concat([...bytesOf(content)]).toString()

test.each<[string, Content, string]>([
  ['text', 'abc', 'abc'],
  ['bytes', Buffer.from('abc'), 'abc'],
  ['pieces', ['a', 'b', 'c'], 'abc'],
  ['long pieces', ['a'.repeat(2 ** 20), 'é'], `${'a'.repeat(2 ** 20)}é`],
  ['nothing', [], ''],
])('bytes of %s', (_, content, whole) => expect(text(content)).toBe(whole))

test('all are written, over old ones too, and nothing else is left', () => {
  const dir = folder({ 'a.txt': 'old' })
  writeAll([
    { path: join(dir, 'a.txt'), bytes: 'new' },
    { path: join(dir, 'b.txt'), bytes: ['b'] },
  ])
  expect(readdirSync(dir).sort()).toEqual(['a.txt', 'b.txt'])
  expect([readFileSync(join(dir, 'a.txt'), 'utf8'), readFileSync(join(dir, 'b.txt'), 'utf8')]).toEqual(['new', 'b'])
  writeAll([])
})

test.each([
  ['one cannot be staged', 'missing/c.txt'],
  ['one cannot be renamed', 'folder'],
])('%s: all stay as they were', (_, bad) => {
  const dir = folder({ 'a.txt': 'old' })
  mkdirSync(join(dir, 'folder'))
  const files = ['a.txt', 'b.txt', bad].map((name) => ({ path: join(dir, name), bytes: 'new' }))
  expect(() => writeAll(files)).toThrow(expect.objectContaining({ code: 'write', file: bad.split('/').at(-1) }))
  expect(readdirSync(dir).sort()).toEqual(['a.txt', 'folder'])
  expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('old')
})

test('outputs that would do harm are refused, all at once', () => {
  const dir = folder({ 'in.csv': 'x' })
  mkdirSync(join(dir, 'folder'))
  symlinkSync(join(dir, 'in.csv'), join(dir, 'link'))
  const check = (...names: string[]) => {
    try {
      checkOutputs(
        names.map((name) => join(dir, name)),
        ['-', join(dir, 'in.csv')],
      )
      return []
    } catch (error) {
      return error instanceof InputErrors ? error.errors.map((e) => e.code) : error
    }
  }
  expect(check('out.txt')).toEqual([])
  expect(check('link', 'in.csv', 'folder', 'missing/x', 'a', 'a')).toEqual([
    'output-link',
    'output-is-input',
    'file-is-directory',
    'output-folder',
    'output-twice',
  ])
  expect(check()).toEqual([])
})

test('lines are appended', () => {
  const path = join(folder({}), 'log')
  appendLine(path, 'a\n')
  appendLine(path, 'b\n')
  expect(readFileSync(path, 'utf8')).toBe('a\nb\n')
  expect(existsSync(`${path}.tmp`)).toBe(false)
})
