// Byte order marks at the beginning of later lines are taken out and reported.
import { expect, test } from 'vitest'
import { withoutInnerMarks } from '../../../src/source/text/inner-marks.ts'

const MARK = '\ufeff'

test.each<[string, string, number[]]>([
  [`a\nb\n`, `a\nb\n`, []],
  [`a\n${MARK}b\n`, `a\nb\n`, [2]],
  [`a\r\nb\r\n${MARK}c`, `a\r\nb\r\nc`, [3]],
  [`a\r${MARK}b`, `a\rb`, [2]],
  // At the very beginning, and inside a cell, they stay.
  [`${MARK}a\n`, `${MARK}a\n`, []],
  [`a${MARK}b\n`, `a${MARK}b\n`, []],
  ['', '', []],
])('%j', (text, rest, lines) => {
  const { bytes, notes } = withoutInnerMarks(Buffer.from(text))
  expect(Buffer.from(bytes).toString()).toBe(rest)
  expect(notes.map((n) => [n.code, n.line])).toEqual(lines.map((line) => ['glued', line]))
})

test('only the first marks are reported, and all are taken out', () => {
  const { bytes, notes } = withoutInnerMarks(Buffer.from(`a\n${`${MARK}b\n`.repeat(50)}`))
  expect(notes).toHaveLength(20)
  expect(Buffer.from(bytes).includes(MARK)).toBe(false)
})
