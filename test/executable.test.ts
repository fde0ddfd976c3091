// The program without Node: what can be held without fetching one. `node scripts/try-executable.mjs` holds the rest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withoutSignature } from '../scripts/executable/authenticode.mjs'
import { BUILT } from '../scripts/executable/built.mjs'
import { oneFile } from '../scripts/executable/one-file.mjs'
import { sourceFiles } from '../scripts/parse.mjs'
import { folder, ROOT } from './run.ts'

/** A program for 64-bit Windows with nothing in it, and what follows it. */
function portable(after: Uint8Array, size = after.length): Buffer {
  const bytes = Buffer.alloc(512)
  bytes.writeUInt32LE(128, 0x3c)
  bytes.write('PE\0\0', 128, 'latin1')
  bytes.writeUInt16LE(0x20b, 128 + 24)
  if (after.length) bytes.writeUInt32LE(512, 128 + 24 + 112 + 32)
  bytes.writeUInt32LE(size, 128 + 24 + 112 + 36)
  return Buffer.concat([bytes, after])
}

describe('the signature of a Windows program', () => {
  test('is taken out', () => expect(withoutSignature(portable(Buffer.from('signed')))).toEqual(portable(Buffer.alloc(0))))
  test('that is not there is not missed', () => expect(withoutSignature(portable(Buffer.alloc(0)))).toEqual(portable(Buffer.alloc(0))))
  test.each([
    ['no program', Buffer.alloc(512)],
    ['something after the signature', portable(Buffer.from('signed and more'), 6)],
  ])('%s is refused', (_, file) => expect(() => withoutSignature(file)).toThrow())
})

test.each(['scripts/executable/main.js', 'dist/threads/worker.js'])('%s stands alone in one script', async (input) => {
  const file = join(folder({}), 'one.cjs')
  const modules = await oneFile(input, file)
  expect(modules.length).toBeGreaterThan(100)
  expect(readFileSync(file, 'utf8')).toContain('getAsset')
})

test('only one module knows where what ships lies', () => {
  const knowing = sourceFiles(join(ROOT, 'src')).filter((file) => /\bimport\.meta\b|\bcreateRequire\b/.test(readFileSync(file, 'utf8')))
  expect(knowing.map((file) => file.slice(ROOT.length).replaceAll('\\', '/'))).toEqual(['src/platform/shipped.ts'])
})

test('what the build makes and the command asks for lies inside', () => {
  const asked = sourceFiles(join(ROOT, 'src')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bshipped(?:Text|File)\('(dist\/[^']+)'\)/g)].map(([, path]) => path!),
  )
  expect([...new Set(asked)].sort()).toEqual([...BUILT].sort())
})
