// `--published`: public reports of two days, as people run them.
import { expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const row = (i: number) => `Alba${i} Gil${i * 7} Paz${i},V-1${100_000 + 37 * i}\n`
const people = (from: number, to: number) => `nombre,cedula\n${Array.from({ length: to - from }, (_, k) => row(from + k)).join('')}`
const cwd = folder({ 'c.csv': people(0, 60), 'monday.csv': people(41, 80), 'tuesday.csv': people(40, 80), 'friday.csv': people(20, 80) })
const published = (day: string, ...args: readonly string[]) => reconcile(['c.csv', `${day}.csv`, '--public', ...args], { cwd })

test('one person more is not told, and that is said; twenty are; verify repeats it', () => {
  expect(published('monday', '-o', 'monday.json').out).toContain('19 are linked')
  const args = ['--published', 'monday.json']
  const tuesday = published('tuesday', ...args, '-o', 'tuesday.json', '--manifest', 'm.json')
  expect(tuesday.out).toContain('Of 60 people claimed, an undisclosed number are linked')
  expect(tuesday.err).toContain('left out beside what was published: counts.claimed.matched')
  expect(published('friday', ...args, '--published', 'tuesday.json')).toMatchObject({ err: '' })
  expect(reconcile(['verify', 'm.json'], { cwd }).code).toBe(0)
  expect(reconcile(['quote', 'c.csv', 'tuesday.csv', ...args], { cwd }).out).toContain('an undisclosed number are linked')
  // What is refused.
  expect(reconcile(['c.csv', 'monday.csv', '-o', 'working.json'], { cwd }).code).toBe(0)
  for (const [given, code] of [
    [['c.csv', 'tuesday.csv', ...args], 'published-alone'],
    [['c.csv', 'tuesday.csv', '--public', '--published', 'c.csv'], 'published-report'],
    [['c.csv', 'tuesday.csv', '--public', '--published', 'working.json'], 'published-report'],
    [['--claim', '600', 'tuesday.csv', '--public', ...args], 'published-lists'],
    [['c.csv', 'tuesday.csv', '--public', ...args, '-o', 'monday.json'], 'output-is-input'],
  ] as const)
    expect(reconcile(given, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining(`[${code}]`) })
})
