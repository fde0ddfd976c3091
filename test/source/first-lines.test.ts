// The first lines of a file as they stand, with the one that is taken for the headings.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { firstLines } from '../../src/source/first-lines.ts'

const look = (file: string, text: string, wishes: { headerRow?: number; delimiter?: string } = {}) => {
  const bytes = Buffer.from(text)
  const opened = { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  return firstLines(opened, { id: 'list', role: 'verified', map: [], exclude: [], ...wishes }, () => false)
}

describe('the first lines', () => {
  test.each([
    ['headings on top', 'Nombre,Cédula\nAna Pérez,1\n', 1, [1, 2]],
    ['a title and an empty line above', 'Lista de enero\n\nNombre,Cédula\nAna Pérez,1\n', 3, [1, 3, 4]],
    ['no more than are wanted', `Nombre,Cédula\n${'Ana Pérez,1\n'.repeat(80)}`, 1, Array.from({ length: 15 }, (_, k) => k + 1)],
  ])('%s', async (_what, text, found, lines) => {
    const seen = await look('a.csv', text)
    expect(seen.found).toBe(found)
    expect(seen.lines.map((l) => l.line)).toEqual(lines)
  })

  test('what is found by itself is told whatever line was asked for', async () => {
    expect((await look('a.csv', 'Nombre,Cédula\nAna Pérez,1\n', { headerRow: 2 })).found).toBe(1)
  })

  test('long cells are cut; a format that names its columns has no line of headings', async () => {
    const [, row] = (await look('a.csv', `Nombre,Nota\nAna Pérez,${'x'.repeat(300)}\n`)).lines
    expect(row!.cells[1]!.length).toBeLessThan(50)
    expect(await look('a.json', '[{"name":"Ana Pérez"}]')).toEqual({ sheets: [], lines: [], found: null })
  })
})
