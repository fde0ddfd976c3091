// What is printed to be run next runs as it is printed: paths with spaces, quotes and signs of the shell, and the options that were given.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shownWishes } from '../../src/cli/shown-wishes.ts'
import type { SourceList } from '../../src/model/source.ts'
import { nextCommands } from '../../src/cli/next-commands.ts'
import { shellWord } from '../../src/words/shell-word.ts'
import { BIN, reconcile } from '../run.ts'

const CLAIMED = [
  'Nombre;F. de nacimiento;Situación',
  'Ana Rivas Mora;03/04/1990;excarcelada',
  'Luis Soto Gil;05/06/1991;excarcelado',
  'Rosa Peña Lara;07/08/1992;excarcelada\n',
].join('\n')
// Luis may be the claimed one, or somebody else.
const VERIFIED = ['Nombre;F. de nacimiento', 'Ana Rivas Mora;03/04/1990', 'Luis Soto;', 'Rosa Peña;1992\n'].join('\n')
const CASE = (claimed: string, verified: string) =>
  JSON.stringify({
    lists: [
      { id: 'ministry', role: 'claimed', file: claimed },
      { id: 'foro', role: 'verified', file: verified },
    ],
  })

/** A folder with the lists, and a `reconcile` for a shell. */
function shell(claimed: string, verified: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'reconcile next '))
  for (const [file, text] of [
    [claimed, CLAIMED],
    [verified, VERIFIED],
    ['case.json', CASE(claimed, verified)],
    ['bin/reconcile', `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`],
  ] as const) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true })
    writeFileSync(join(cwd, file), text)
  }
  chmodSync(join(cwd, 'bin/reconcile'), 0o755)
  const env = { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, NO_COLOR: '1', LANG: 'C' }
  const sh = (line: string) => spawnSync('sh', ['-c', line], { cwd, input: 'q', encoding: 'utf8', env })
  return { cwd, sh }
}

const commandsOf = (out: string): string[] => out.split('\n').flatMap((line) => /^ {2}(reconcile .*)$/.exec(line)?.[1] ?? [])

describe.skipIf(process.platform === 'win32')('commands under NEXT', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['folders, spaces and ñ', 'enero ñ/lista 1.csv', 'a b/verificadas.csv', ['--lang', 'es', '--date-order', 'claimed=dmy']],
    [
      "quotes and the shell's own signs",
      `it's "so" $HOME & co;.csv`,
      '~v*.csv',
      ['--map', 'claimed.name=Nombre', '--exclude', 'claimed.Situación'],
    ],
    ['a case file', 'c.csv', 'v.csv', ['--case', 'case.json', '--lang', 'es']],
  ])('%s', (_, claimed, verified, options) => {
    const { cwd, sh } = shell(claimed, verified)
    const ofCase = options.includes('--case')
    const ran = reconcile(['run', ...(ofCase ? [] : [claimed, verified]), ...options], { cwd })
    expect(ran.code, ran.err).toBe(0)
    const commands = commandsOf(ran.out)
    expect(commands.filter((c) => c.startsWith('reconcile review'))).toHaveLength(1)
    expect(commands).toHaveLength(ofCase ? 2 : 3)
    for (const line of commands) {
      const done = sh(line)
      expect([done.status, done.stderr.includes('error:')], `${line}\n${done.stderr}`).toEqual([0, false])
      if (line.includes('-o report.html')) expect(done.stderr).toMatch(/(?:wrote|escrito): report\.html, report\.xlsx/)
    }
  })

  test('a remedy, and what to look at, keep the path', () => {
    const { cwd, sh } = shell('c.csv', 'mis listas/v 1.csv')
    const { err } = reconcile(['c.csv', 'mis listas/v 1.csv', '--map', 'verified.name=Nombree'], { cwd })
    const [, line = ''] = /(reconcile inspect .*)$/m.exec(err) ?? []
    expect(line).toBe(`reconcile inspect 'mis listas/v 1.csv' --as verified --names`)
    const done = sh(line)
    expect(done.status, done.stderr).toBe(0)
    expect(reconcile(['c.csv', 'mis listas/v 2.csv'], { cwd }).err).toContain('mis listas/v 1.csv')
  })
})

test("through a pipe no command tells a private folder, nor a name of a column or sheet that may be somebody's", () => {
  const { cwd } = shell('casa de Ana/c.csv', 'v.csv')
  const { out } = reconcile([join(cwd, 'casa de Ana/c.csv'), 'v.csv', '--exclude', 'claimed.Situación'], { cwd })
  expect(commandsOf(out)).toHaveLength(3)
  expect(out).not.toContain('casa de Ana')
  expect(commandsOf(out)[0]).toMatch(/^reconcile explain c\.csv v\.csv /)
  const column = { index: 4, header: 'Ana Rivas', recognised: false }
  const sheets = [
    { number: 1, name: 'Hoja1', plain: true, use: 'read' },
    { number: 2, name: 'Ana Rivas', plain: false, use: 'read' },
    { number: 3, name: 'Portada', plain: true, use: 'left' },
  ]
  const list = { id: 'claimed', columns: [column, { index: 0, header: 'Nombre', recognised: true }], sheets } as unknown as SourceList
  const wishes = {
    sheet: ['claimed=Ana Rivas,Hoja1'],
    map: ['claimed.alias=Ana Rivas', 'claimed.name=Nombre'],
    exclude: ['claimed.Ana Rivas'],
  }
  expect(shownWishes(wishes, [list])).toEqual({
    sheet: ['claimed=Hoja1,2'],
    map: ['claimed.alias=5', 'claimed.name=Nombre'],
    exclude: ['claimed.5'],
  })
})

test('a list that came through a pipe cannot be run again', () => {
  expect(nextCommands({ files: ['-', 'v.csv'], wishes: {}, windows: false })).toBeNull()
  expect(nextCommands({ files: ['v.csv'], wishes: {}, windows: false })).toBeNull()
})

test('paths and options as they were given, quoted for the system', () => {
  const given = {
    files: ['C:\\Mis listas\\d.csv', 'v.csv'],
    wishes: { sheet: ['claimed=Hoja 1'], decisions: 'd 1.ndjson', claim: 'over 600' },
  }
  expect(nextCommands({ ...given, windows: true })).toEqual({
    explain: 'reconcile explain "C:\\Mis listas\\d.csv" v.csv --sheet "claimed=Hoja 1" --decisions "d 1.ndjson"',
    review: 'reconcile review "C:\\Mis listas\\d.csv" v.csv --sheet "claimed=Hoja 1" --decisions "d 1.ndjson"',
    files:
      'reconcile "C:\\Mis listas\\d.csv" v.csv --claim "over 600" --sheet "claimed=Hoja 1" --decisions "d 1.ndjson" ' +
      '-o report.html -o report.xlsx',
  })
})

test.each([
  ['lista.csv', 'lista.csv', 'lista.csv'],
  ['niñas/ábril.csv', 'niñas/ábril.csv', 'niñas/ábril.csv'],
  ['a b', "'a b'", '"a b"'],
  ["it's", "'it'\\''s'", `"it's"`],
  ['a&b', "'a&b'", '"a&b"'],
  ['$x', "'$x'", '"$x"'],
  ['~', "'~'", '"~"'],
  ['*', "'*'", '"*"'],
  ['C:\\mis listas\\', "'C:\\mis listas\\'", '"C:\\mis listas\\\\"'],
  ['', "''", '""'],
])('%s as a word of a shell', (word, posix, windows) => expect([shellWord(word, false), shellWord(word, true)]).toEqual([posix, windows]))
