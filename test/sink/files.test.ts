// Report files: all of them appear whole, or none does.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
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

test.skipIf(process.platform === 'win32')('what somebody laid down under the names of temporary files does no harm', () => {
  const dir = folder({ 'a.txt': 'old' })
  const precious = join(folder({ precious: 'mine' }), 'precious')
  const owner = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const planted = (n: number) => join(dir, `.a.txt.${owner}-${gone}-${String(n).padStart(12, '0')}.tmp`)
  mkdirSync(planted(1))
  writeFileSync(join(planted(1), 'inside'), 'kept')
  symlinkSync(precious, planted(2))
  symlinkSync(join(dir, 'a.txt'), planted(3))
  spawnSync('mkfifo', [planted(4)])
  writeFileSync(planted(5), 'left behind')
  // A link that was put where an output goes, after outputs were checked.
  symlinkSync(precious, join(dir, 'b.txt'))
  writeAll(['a.txt', 'b.txt'].map((name) => ({ path: join(dir, name), bytes: 'new' })))
  expect(readdirSync(dir).toSorted()).toEqual([basename(planted(1)), 'a.txt', 'b.txt'])
  expect(readFileSync(join(planted(1), 'inside'), 'utf8')).toBe('kept')
  expect(readFileSync(precious, 'utf8')).toBe('mine')
  for (const name of ['a.txt', 'b.txt']) {
    expect(readFileSync(join(dir, name), 'utf8')).toBe('new')
    expect(lstatSync(join(dir, name)).isSymbolicLink()).toBe(false)
  }
})

test('what killed processes of this computer left is swept; what others write is not', () => {
  const dir = folder({ 'a.txt': 'old' })
  writeAll([{ path: join(dir, 'a.txt'), bytes: 'new' }])
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const owner = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  const kept = [
    `.b.txt.${owner}-${process.pid}-0123456789ab.tmp`,
    `.b.txt.ffffffff-${gone}-0123456789ab.tmp`,
    `.b.txt.0123456789ab.tmp`,
    `b.txt.${owner}-${gone}-0123456789ab.tmp`,
  ]
  for (const name of [...kept, `.b.txt.${owner}-${gone}-0123456789ab.tmp`]) writeFileSync(join(dir, name), '')
  writeAll([{ path: join(dir, 'c.txt'), bytes: 'c' }])
  expect(readdirSync(dir).sort()).toEqual([...kept, 'a.txt', 'c.txt'].sort())
})

test('no output is an input, or another output, under another spelling', () => {
  const dir = folder({ 'Lista Peñas.csv': 'x' })
  linkSync(join(dir, 'Lista Peñas.csv'), join(dir, 'other.csv'))
  const codes = (...outputs: string[]) => {
    try {
      checkOutputs(
        outputs.map((name) => join(dir, name)),
        [join(dir, 'Lista Peñas.csv')],
      )
      return []
    } catch (error) {
      return error instanceof InputErrors ? error.errors.map((e) => e.code) : error
    }
  }
  for (const name of ['LISTA PEÑAS.CSV', 'Lista Pen\u0303as.csv', './x/../lista peñas.csv', 'other.csv'])
    expect(codes(name), name).toEqual(['output-is-input'])
  expect(codes('R.csv', 'r.csv')).toEqual(['output-twice'])
  expect(codes('r.csv', 'r.json')).toEqual([])
})
