// Pipes, signals, outputs, audiences.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BIN, folder, reconcile, ROOT } from '../run.ts'

const F = join(ROOT, 'fixtures/release-600-80')
const [CLAIMED, VERIFIED] = [join(F, 'claimed.csv'), join(F, 'verified.csv')]

/** How a child ended: its code, or the signal's number added to 128, as a shell says it. */
const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number>((resolve) => child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))))

test('a reader that closes the pipe changes nothing', async () => {
  const child = spawn(process.execPath, [BIN, CLAIMED, VERIFIED, '-f', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (d) => (err += d))
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended(child)).toBe(0)
  expect(err).not.toMatch(/EPIPE|at /)
})

test.skipIf(process.platform === 'win32')('Ctrl-C ends a run that waits, with 130', async () => {
  const child = spawn(process.execPath, [BIN, '-', VERIFIED], { stdio: ['pipe', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (d) => (err += d))
  await new Promise((r) => setTimeout(r, 1000))
  child.kill('SIGINT')
  expect(await ended(child)).toBe(130)
  expect(err).toBe('')
})

test('standard input is a list', () => {
  const piped = reconcile(['-', VERIFIED, '-f', 'json'], { input: readFileSync(CLAIMED) })
  expect(JSON.parse(piped.out).counts.claimed.people).toBe(600)
})

describe('outputs', () => {
  test('several at once, whole, private, nothing left over', () => {
    const dir = folder({})
    const { code, out } = reconcile(
      [CLAIMED, VERIFIED, '-f', 'csv', '-o', 'r.json', '-o', 'r.md', '-o', 'r.ndjson', '-o', 'r.txt', '-o', 'r.csv'],
      { cwd: dir },
    )
    expect(code).toBe(0)
    expect(readdirSync(dir).sort()).toEqual(['r.csv', 'r.json', 'r.md', 'r.ndjson', 'r.txt'])
    expect(readFileSync(join(dir, 'r.csv'), 'utf8')).toBe(out)
    expect(statSync(join(dir, 'r.json')).mode & 0o777).toBe(0o600)
    const lines = readFileSync(join(dir, 'r.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { type: string })
    expect([lines[0]!.type, lines.at(-1)!.type]).toEqual(['report', 'end'])
    expect(lines.filter((l) => l.type === 'row')).toHaveLength(692)
  })

  test('all or none: a missing folder stops every output', () => {
    const dir = folder({})
    const { code, err } = reconcile([CLAIMED, VERIFIED, '-o', 'r.json', '-o', 'nowhere/r.md'], { cwd: dir })
    expect(code).toBe(2)
    expect(err).toContain('[output-folder]')
    expect(readdirSync(dir)).toEqual([])
  })

  test('never through a link', () => {
    const dir = folder({ 'target.json': 'kept' })
    symlinkSync(join(dir, 'target.json'), join(dir, 'link.json'))
    expect(reconcile([CLAIMED, VERIFIED, '-o', 'link.json'], { cwd: dir }).err).toContain('[output-link]')
    expect(readFileSync(join(dir, 'target.json'), 'utf8')).toBe('kept')
  })

  test('--dry-run writes no file', () => {
    const dir = folder({})
    expect(reconcile([CLAIMED, VERIFIED, '-o', 'r.json', '--dry-run'], { cwd: dir }).code).toBe(0)
    expect(existsSync(join(dir, 'r.json'))).toBe(false)
  })
})

describe('audiences', () => {
  const CANARY = 'Zzyzxqa'
  const list = (name: string) =>
    `Nombre,Cédula,${CANARY} col,Centro\n${name} ${CANARY} Uzcátegui,V-11222333,${CANARY} text,${CANARY} penal\nLuis ${CANARY} Mora,V-9888777,${CANARY} two,x\n`
  const dir = folder({ 'a.csv': list('Ana'), 'b.csv': list('Anna') })

  test.each(['text', 'json', 'ndjson', 'csv', 'md'])('%s without --names holds no value and no odd header', (format) => {
    const { out, err } = reconcile(['a.csv', 'b.csv', '-f', format], { cwd: dir })
    expect(out + err).not.toContain(CANARY)
    expect(out.length).toBeGreaterThan(100)
  })

  test.each(['json', 'csv', 'text'])('%s with --names holds them and says that it must not leave the house', (format) => {
    const { out } = reconcile(['a.csv', 'b.csv', '-f', format, '--names'], { cwd: dir })
    if (format !== 'text') expect(out).toContain(CANARY)
    if (format === 'text') expect(out).toContain('WORKING COPY WITH NAMES')
  })

  test('--names-in names people in that file only', () => {
    const { out } = reconcile(['a.csv', 'b.csv', '-f', 'json', '--names-in', 'n.json', '-o', 'w.json'], { cwd: dir })
    expect(out).not.toContain(CANARY)
    expect(readFileSync(join(dir, 'w.json'), 'utf8')).not.toContain(CANARY)
    expect(readFileSync(join(dir, 'n.json'), 'utf8')).toContain(CANARY)
  })

  test('--public has no rows, links, weights or row numbers', () => {
    const report = JSON.parse(reconcile([CLAIMED, VERIFIED, '--public', '-f', 'json']).out)
    expect([report.rows, report.links, report.duplicates, report.rejects, report.notes]).toEqual([[], [], [], [], []])
    const text = reconcile([CLAIMED, VERIFIED, '--public']).out
    expect(text).not.toMatch(/claimed:\d|verified:\d/)
  })

  test('--public hides cells below five and whatever would give them away', () => {
    const report = JSON.parse(reconcile(['a.csv', 'b.csv', '--public', '-f', 'json'], { cwd: dir }).out)
    for (const side of Object.values(report.counts) as Record<string, number | null>[])
      for (const [key, n] of Object.entries(side))
        if (key !== 'rows' && key !== 'people') expect(n === 0 || n === null || n >= 5, `${key}: ${n}`).toBe(true)
  })
})

test('--fail-on gives 1 where a condition holds, and says so', () => {
  const holds = reconcile([CLAIMED, VERIFIED, '--fail-on', 'claimed-only>0', '--fail-on', 'matched<5%', '-f', 'json'])
  expect(holds.code).toBe(1)
  expect(JSON.parse(holds.out).checks).toMatchObject([
    { failOn: 'claimed-only>0', failed: true },
    { failOn: 'matched<5%', failed: false },
  ])
  expect(reconcile([CLAIMED, VERIFIED, '--fail-on', 'matched<5%']).code).toBe(0)
  expect(reconcile([CLAIMED, VERIFIED, '--fail-on', 'verified.verified-only>0']).code).toBe(1)
})

test('a figure without a claimed list stands apart, with no difference and no percentage', () => {
  const { code, out } = reconcile(['--claim', 'over 600', VERIFIED])
  expect(code).toBe(0)
  expect(out).toContain('over 600 (at least 601)')
  expect(out).not.toMatch(/%|52[01]|13\.|exceeds/)
})

test('colour only where it is wanted', () => {
  expect(reconcile([CLAIMED, VERIFIED]).out).not.toContain('\u001b')
  const forced = reconcile([CLAIMED, VERIFIED], { env: { NO_COLOR: '', FORCE_COLOR: '1' } })
  expect(forced.out).toContain('\u001b[')
  expect(forced.out.replace(/\u001b\[\d+m/g, '')).toBe(reconcile([CLAIMED, VERIFIED]).out)
  expect(reconcile([CLAIMED, VERIFIED, '--no-color'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }).out).not.toContain('\u001b')
})
