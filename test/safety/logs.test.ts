// What CI reads of us: data begins no line and forms no command, on either stream, in any format.
import { expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const PLANTED = ['::error::x', '##vso[task.x]y', '##[error]x', 'a  ::warning::y', '--- x']

const csv = (cell: string, document: string) =>
  `nombre,cedula,lugar\n"${cell}\n${cell} Alba Gil",V-1234567,"${cell}"\nAna Mora,${document},Zulia\n`
const yaml = (text: string) => JSON.stringify(text)
const cwd = folder(
  Object.fromEntries(
    PLANTED.flatMap((cell, k) => [
      [`a${k}.csv`, csv(cell, 'V-2234567')],
      [`b${k}.csv`, csv(`${cell} `, 'V-2234568')],
      [
        `case${k}.yaml`,
        `lists:\n  - { id: gov, role: claimed, file: a${k}.csv, source: ${yaml(`words that fill the line and more of them ${cell}`)} }\n` +
          `  - { id: ngo, role: verified, file: b${k}.csv, source: ${yaml(cell)} }\n` +
          `statements:\n  - { id: s1, speaker: ${yaml(cell)}, made_at: 2026-01-01, population: ${yaml(cell)}, verbatim: over 600 }\n` +
          `  - { id: s2, speaker: ${yaml(cell)}, made_at: 2026-01-02, verbatim: over 700 }\n`,
      ],
    ]),
  ),
)

const COMMANDS: Readonly<Record<string, (k: number) => readonly string[]>> = {
  text: (k) => ['run', '--case', `case${k}.yaml`, '--names'],
  md: (k) => ['run', '--case', `case${k}.yaml`, '--names', '-f', 'md'],
  csv: (k) => ['run', '--case', `case${k}.yaml`, '--names', '-f', 'csv'],
  json: (k) => ['run', '--case', `case${k}.yaml`, '--names', '-f', 'ndjson'],
  html: (k) => ['run', '--case', `case${k}.yaml`, '--names', '-f', 'html'],
  inspect: (k) => ['inspect', `a${k}.csv`, '--names'],
  explain: (k) => ['explain', `a${k}.csv`, `b${k}.csv`, '--pair', '1:1', '--names'],
  diff: (k) => ['diff', `a${k}.csv`, `b${k}.csv`, '--names'],
  quote: (k) => ['quote', '--case', `case${k}.yaml`],
  statements: (k) => ['statements', 'check', `case${k}.yaml`],
  sample: (k) => ['sample', 'draw', `a${k}.csv`, '--size', '2', '--seed', '1'],
}

// Every command meets two of them, every one of them two commands.
test.each(Object.entries(COMMANDS))('%s', (name, args) => {
  const first = Object.keys(COMMANDS).indexOf(name)
  for (const k of [first % PLANTED.length, (first + 2) % PLANTED.length]) {
    const { code, out, err } = reconcile(args(k), { cwd })
    expect([code, err.includes('[internal]')]).toEqual([code === 1 ? 1 : 0, false])
    const lines = `${out}\n${err}`.split(/[\r\n\u0085\u2028\u2029]/).map((line) => line.trimStart())
    expect(lines.filter((line) => /^(?:::|(?:---|~~~|\+\+\+)\s)/.test(line))).toEqual([])
    expect(out + err).not.toMatch(/##\w*\[|##vso/)
  }
})

test.skipIf(process.platform === 'win32')("files' names", () => {
  const there = folder({ '::error::x.csv': csv('Eva', 'V-2234567'), '##vso[x]y.csv': csv('Eva', 'V-2234568') })
  for (const args of [
    ['inspect', '::error::x.csv'],
    ['::error::x.csv', '##vso[x]y.csv'],
    ['inspect', '##vso[x]z.csv'],
    ['inspect', '::'],
  ]) {
    const { out, err } = reconcile(args, { cwd: there })
    expect(out + err).not.toMatch(/^\s*::|##vso/m)
    expect(out + err).not.toBe('')
  }
})
