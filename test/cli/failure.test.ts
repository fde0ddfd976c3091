// What a broken law or a bug looks like from outside: a message without names, no stack, exit code 3.
import { expect, test } from 'vitest'
import { failure } from '../../src/cli/messages.ts'
import { InputError, InputErrors, LawBroken } from '../../src/model/errors.ts'
import type { Verdicts } from '../../src/model/verdict.ts'
import { conserve } from '../../src/verdict/conserve.ts'

const plain = (t: string) => t
const io = { lang: 'en', stderrStyle: { bold: plain, dim: plain, warn: plain, good: plain } } as const

test('a row that vanished', () => {
  const row = (n: number) =>
    ({ row: n, line: n + 1, position: n - 1, category: 'CLAIMED_ONLY', flags: [], links: [], duplicateOf: null, candidates: [] }) as const
  const verdicts: Verdicts = { rows: [[row(1), row(2)]], links: [] }
  expect(conserve(['claimed'], [2], verdicts)[0]).toMatchObject({ CLAIMED_ONLY: 2 })
  expect(() => conserve(['claimed'], [3], verdicts)).toThrow(LawBroken)
  expect(() => conserve(['claimed'], [2], { rows: [[row(1), row(1)]], links: [] })).toThrow(LawBroken)
  expect(failure(new LawBroken('claimed', 612, 611), io)).toEqual({
    code: 3,
    text: 'error: internal: claimed: 612 rows read, 611 accounted for. [conservation]\n  Nothing was written. Please report the version and command, no names.\n',
  })
})

test('a link that only one end knows', () => {
  const via = {
    a: 0,
    b: 0,
    weight: 900,
    odds: 900,
    against: 'stranger',
    apart: 900,
    automatic: true,
    basis: 'evidence',
    reason: '',
  } as const
  const row = (links: number[]) =>
    ({ row: 1, line: 2, position: 0, category: 'MATCHED', flags: [], links, duplicateOf: null, candidates: [] }) as const
  const link = { left: 0, right: 1, a: 0, b: 0, via, status: 'match', reason: '', odds: 900, conflicts: [], placeDiffers: false } as const
  expect(() => conserve(['claimed', 'verified'], [1, 1], { rows: [[row([0])], [row([0])]], links: [link] })).not.toThrow()
  expect(() => conserve(['claimed', 'verified'], [1, 1], { rows: [[row([0])], [row([])]], links: [link] })).toThrow(LawBroken)
})

test('a bug', () => {
  const { code, text } = failure(new TypeError('secret name'), io)
  expect(code).toBe(3)
  expect(text).toBe('error: internal: TypeError. [internal]\n  Nothing was written. Please report the version and command, no names.\n')
})

test.each(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'])('a library that is not there is told as that, without its path: %s', (code) => {
  const missing = Object.assign(new Error("Cannot find module '/home/somebody/x'"), { code })
  expect(failure(missing, io)).toEqual({
    code: 3,
    text: expect.stringMatching(
      /^error: a part of reconcile is missing on this computer\. \[install\]\n {2}Nothing was written\. Install it again/,
    ),
  })
})

test('a path that the system refuses is no bug, and is not repeated', () => {
  const refused = Object.assign(new Error("ENAMETOOLONG: name too long, open 'secret name'"), { code: 'ENAMETOOLONG', syscall: 'open' })
  const { code, text } = failure(refused, io)
  expect(code).toBe(2)
  expect(text).toMatch(/ENAMETOOLONG.*\[system-refused\]/)
  expect(text).not.toContain('secret')
})

test('many errors, and long ones, are told in bounded length', () => {
  const errors = Array.from(
    { length: 5000 },
    () => new InputError('option-value', { option: '--as-of', value: 'x'.repeat(9000), wanted: 'a date' }, 'f'.repeat(9000)),
  )
  const { code, text } = failure(new InputErrors(errors), io)
  expect(code).toBe(2)
  expect(text.length).toBeLessThan(60_000)
  expect(text).toContain('[more-errors]')
})
