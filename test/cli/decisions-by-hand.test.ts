// Decisions files that somebody has joined, sorted or mended by hand: refused with the line, or told; joined by the tool, each decision stands once.
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeFiles, recallFrom } from '../../src/cli/decisions-file.ts'
import { InputError } from '../../src/model/errors.ts'
import { hashLine, nextLine, readDecisions } from '../../src/review/decisions.ts'
import { headText } from '../../src/review/seal.ts'
import { folder } from '../run.ts'

const KEY = randomBytes(32)
const hash = (n: number) => n.toString(16).padStart(32, '0')
const identity = (n: number) => ({ id: hash(n), name: hash(n + 100), document: null, birth: null })

/** Lines behind others, each decided by a reviewer at a minute. */
function grown(lines: readonly string[], reviewer: string, minutes: readonly number[], key: Uint8Array | null = KEY): string[] {
  return minutes.reduce<string[]>(
    (all, minute) => {
      const read = readDecisions(all.map((line) => `${line}\n`).join(''), 'd')
      const pair = [identity(minute), identity(minute + 50)] as const
      const time = `2026-02-01T10:${minute}:00Z`
      const decision = { time, reviewer, lists: ['claimed', 'verified'], pair, decision: 'same', reason: '' } as const
      return [...all, nextLine(read, decision, key ?? undefined).trimEnd()]
    },
    [...lines],
  )
}
const base = grown([], 'Ana', [10, 11])
const [mine, hers] = [grown(base, 'Ana', [12, 14]), grown(base, 'Luz', [13, 15])]

/** A file with its key, and its head as it was when `known` was all of it; null: without one. */
function laid(
  lines: readonly string[],
  known: readonly string[] | null = lines,
  key: Buffer | null = KEY,
  name = 'd.ndjson',
  cwd = folder({}),
): string {
  const path = join(cwd, name)
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
  if (key) writeFileSync(`${path}.key`, key.toString('hex'))
  if (key && known)
    writeFileSync(`${path}.head`, headText(key, { decisions: known, last: known.length ? hashLine(known.at(-1)!) : '0'.repeat(64) }))
  return path
}
const thrown = (run: () => unknown): Pick<InputError, 'code' | 'line'> | null => {
  try {
    run()
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    const { code, line } = error as InputError
    return { code, line }
  }
}
const renumbered = (lines: readonly string[]) => lines.map((line, k) => line.replace(/"seq":\d+/, `"seq":${k + 1}`))
const rechained = (lines: readonly string[]) =>
  renumbered(lines).reduce<string[]>(
    (all, line) => [...all, line.replace(/("prev":")\w+/, `$1${all.length ? hashLine(all.at(-1)!) : '0'.repeat(64)}`)],
    [],
  )

test('as the tool wrote them, they are read', () => {
  for (const lines of [base, mine, hers]) expect(thrown(() => recallFrom(laid(lines)))).toBeNull()
})

const [a, b, c, d] = mine as [string, string, string, string]
const theirs = hers.slice(2)
describe.each([
  ['its own head', mine],
  ['no head', null],
])('with %s', (_, known) => {
  test.each<[string, readonly string[], string, number]>([
    ['the last line twice', [...mine, d], 'decisions-chain', 5],
    ['a line twice in the middle', [a, b, b, c, d], 'decisions-chain', 3],
    ['every line twice', mine.flatMap((line) => [line, line]), 'decisions-chain', 2],
    ['the whole file twice', [...mine, ...mine], 'decisions-chain', 5],
    ['two lines exchanged', [a, c, b, d], 'decisions-chain', 2],
    ['upside down', mine.toReversed(), 'decisions-chain', 1],
    ['sorted by reviewer', [...theirs, ...mine], 'decisions-chain', 1],
    ['a line left out', [a, b, d], 'decisions-chain', 3],
    ['one file behind the other', [...mine, ...hers], 'decisions-chain', 5],
    ['what is new of hers behind mine', [...mine, ...theirs], 'decisions-chain', 5],
    ['in order of time', [a, b, c, theirs[0]!, d, theirs[1]!], 'decisions-chain', 4],
    ['behind mine, numbered anew', renumbered([...mine, ...theirs]), 'decisions-chain', 5],
    ['behind mine, numbered and chained anew', rechained([...mine, ...theirs]), 'decisions-seal', 6],
    ['interleaved, numbered and chained anew', rechained([a, b, c, theirs[0]!, d, theirs[1]!]), 'decisions-seal', 6],
    ['line ends of Windows', mine.map((line) => `${line}\r`), 'decisions-chain', 2],
    ['a blank line between', [a, b, '', c, d], 'decisions-line', 3],
    ['a byte order mark', [`\ufeff${a}`, b, c, d], 'decisions-line', 1],
    [
      'a member twice in a line',
      [a.replace('"decision":"same"', '"decision":"different","decision":"same"'), b, c, d],
      'decisions-chain',
      2,
    ],
  ])('%s is refused', (_name, lines, code, line) => {
    expect(thrown(() => recallFrom(laid(lines, known)))).toEqual({ code, line })
  })
})

test('lines that are missing at the end, or a file that was emptied', () => {
  const notes = (path: string) => recallFrom(path)([] as never, [] as never).notes.map((n) => n.code)
  expect(thrown(() => recallFrom(laid(base, mine)))).toEqual({ code: 'decisions-cut', line: undefined })
  expect(thrown(() => recallFrom(laid([], mine)))).toEqual({ code: 'decisions-cut', line: undefined })
  expect(notes(laid([], null))).toEqual(['decisions-headless'])
  expect(notes(laid([], null, null))).toEqual(['decisions-empty'])
})

describe('joined by the tool', () => {
  const cwd = folder({})
  const [left, right] = [laid(mine, mine, KEY, 'a.ndjson', cwd), laid(hers, hers, KEY, 'b.ndjson', cwd)]
  const out = join(cwd, 'j.ndjson')

  test('each decision once, in order of time, whole', () => {
    expect(mergeFiles(left, right, out)).toEqual({ decisions: 6, notes: [] })
    const joined = readDecisions(readFileSync(out, 'utf8'), 'j').decisions
    expect(joined.map(({ reviewer, time }) => `${reviewer} ${time.slice(14, 16)}`)).toEqual([
      'Ana 10',
      'Ana 11',
      'Ana 12',
      'Luz 13',
      'Ana 14',
      'Luz 15',
    ])
    expect(thrown(() => recallFrom(out))).toBeNull()
  })
  test('what nobody can tell of the two is told, since seals will hide it', () => {
    rmSync(`${left}.head`)
    expect(mergeFiles(left, right, out).notes.map((n) => [n.code, n.list])).toEqual([['decisions-headless', 'a.ndjson']])
    const old = laid(grown([], 'Eva', [20], null), null, null, 'old.ndjson', cwd)
    expect(mergeFiles(right, old, out).notes.map((n) => [n.code, n.list])).toEqual([['decisions-unsealed', 'old.ndjson']])
  })
  test('under two keys they are not joined', () => {
    const other = randomBytes(32)
    const elsewhere = laid(grown([], 'Eva', [20], other), undefined, other, 'c.ndjson', cwd)
    expect(thrown(() => mergeFiles(right, elsewhere, join(cwd, 'k.ndjson')))).toEqual({ code: 'decisions-keys', line: undefined })
  })
})
