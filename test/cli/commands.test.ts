// What holds for every command. It walks the registry, so that a new command is held at once.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'
import { COMMANDS, DEFAULT_COMMAND } from '../../src/cli/commands.ts'
import { SCRIPTS } from '../../src/cli/completion-scripts.ts'
import { commandHelp, mainHelp } from '../../src/cli/help.ts'
import { helpWords } from '../../src/cli/help-words.ts'
import { ABOUT, HELP } from '../../src/words/es/help.ts'
import { inspect } from '../../src/cli/inspect.ts'
import { flagsOf, longName } from '../../src/cli/option.ts'
import { InputError } from '../../src/model/errors.ts'
import { catalogue, messageOf } from '../../src/words/catalogue.ts'
import { BIN, folder, reconcile, ROOT } from '../run.ts'

/** Of each command, a line that works on the files of `given`: a new command needs one. */
const WORKS: Readonly<Record<string, readonly string[]>> = {
  run: ['c.csv', 'v.csv'],
  inspect: ['c.csv'],
  explain: ['c.csv', 'v.csv', '--pair', '1:1'],
  evaluate: ['c.csv', 'v.csv', '--truth', 'truth.csv', '--id', 'Nro'],
  init: ['c.csv', 'v.csv', '-o', 'new.yaml'],
  statements: ['list', 'said.yaml'],
  diff: ['c.csv', 'v.csv'],
  quote: ['c.csv', 'v.csv'],
  review: ['c.csv', 'v.csv', '--decisions', 'new.ndjson'],
  sample: ['draw', 'c.csv', '--size', '1', '--seed', '7'],
  page: ['-o', 'tool.html'],
  open: ['c.csv', '--no-browser', '--idle', '0.01'],
  verify: ['m.json'],
  schema: [],
  cluster: ['plan', 'c.csv', 'v.csv', '-o', 'job', '--names-on-cluster'],
  completion: ['bash'],
}

function given(): string {
  const list = 'Nombre,Cédula,Nro\nAna Pérez Rojas,V-11111222,1\nLuis Mora Soto,V-12222333,2\n'
  const cwd = folder({
    'c.csv': list,
    'v.csv': list.replace('V-12222333', ''),
    'truth.csv': 'left_id,right_id\n1,1\n',
    'said.yaml': '- { id: a, speaker: Ministry, made_at: 2026-01-23, verbatim: "over 600" }\n',
  })
  reconcile(['c.csv', 'v.csv', '--quiet', '-o', 'r.csv', '--manifest', 'm.json'], { cwd })
  return cwd
}
const contents = (cwd: string) => Object.fromEntries(readdirSync(cwd).map((f) => [f, readFileSync(join(cwd, f), 'utf8')]))

/** Codes of the errors that a source file makes. */
const codesIn = (file: string): string[] =>
  [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/\b(?:InputError|faultAt|fault|say)\(\s*'([a-z-]+)'/g)].map((m) => m[1]!)

test('the registry: every name once, a file of that name, and the default first', () => {
  const names = COMMANDS.map((c) => c.name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(existsSync(join(ROOT, `src/cli/${name}.ts`)), name).toBe(true)
  expect(COMMANDS[0]).toBe(DEFAULT_COMMAND)
})
test('each command has a line that works', () => expect(Object.keys(WORKS)).toEqual(COMMANDS.map((c) => c.name)))

const SPANISH = await helpWords('es')

test('no Spanish help is left of an English one that is gone', () => {
  const texts = COMMANDS.flatMap((c) => [c.summary, ...Object.values(c.options).flatMap((o) => [o.about, o.group])])
  const screens = ['Usage', 'options', 'Commands (more', 'Files: ']
  expect(Object.keys(HELP).filter((text) => !texts.includes(text) && !screens.some((start) => text.startsWith(start)))).toEqual([])
  expect(Object.keys(ABOUT)).toEqual(COMMANDS.map((c) => c.name))
})
test.each([
  [['--lang', 'es', '--help'], {}, mainHelp(COMMANDS, SPANISH)],
  [['--help'], { LANG: 'es_VE.UTF-8' }, mainHelp(COMMANDS, SPANISH)],
  [['help', 'inspect', '--lang=es'], {}, commandHelp(COMMANDS[1]!, SPANISH)],
  [['--lang', 'en', 'inspect', '-h'], { LANG: 'es_VE.UTF-8' }, commandHelp(COMMANDS[1]!)],
])('%j %j: help in the language', (args, env, expected) => {
  expect(reconcile(args, { env })).toEqual({ code: 0, out: expected, err: '' })
  expect(expected).not.toMatch(args.includes('en') ? /Uso:/ : /Usage:|Output:|Checks:/)
})

describe.each(COMMANDS)('$name', (command) => {
  const { name, summary, about, examples, options } = command
  const works = [name, ...(WORKS[name] ?? [])]

  test('help: what it does, examples, every option', () => {
    const help = commandHelp(command)
    expect(mainHelp(COMMANDS)).toContain(`  ${name.padEnd(12)}${summary}\n`)
    expect(help.replace(/\s+/g, ' ')).toContain(about.slice(0, 60).trim())
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(help).toContain(`  ${example}\n`)
    for (const [option, described] of Object.entries(options)) expect(help).toContain(`  ${flagsOf(option, described)}`)
    expect(reconcile(['help', name]).out).toBe(help)
    for (const line of help.split('\n')) if (!examples.includes(line.trim())) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('help in Spanish: every text, 80 columns', () => {
    const texts = [command.usage, summary, ...Object.values(options).flatMap((o) => [o.about, o.group])]
    const english = texts.filter((text) => /[a-z]{3}/i.test(text) && SPANISH.text(text) === text && SPANISH.placeholders(text) === text)
    expect(english.filter((text) => !(text in HELP) && !/^[[<a-z|]+[\]>a-z|]*$/.test(text))).toEqual([])
    const help = commandHelp(command, SPANISH)
    expect(ABOUT).toHaveProperty(name)
    expect(help).toContain('\nUso: reconcile ')
    for (const line of help.split('\n')) if (!examples.includes(line.trim())) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('its examples give only options that it has', async () => {
    for (const example of examples) {
      const [, line = ''] = /reconcile (.*?)\)?$/.exec(example) ?? []
      const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]!)
      await expect(parseArguments(command, words), example).resolves.toBeDefined()
    }
  })

  test('a page of the reference', () => {
    const page = readFileSync(join(ROOT, 'docs/reference/commands.md'), 'utf8')
    expect(page).toContain(`\`\`\`\n${name === DEFAULT_COMMAND.name ? mainHelp(COMMANDS) : commandHelp(command)}\`\`\`\n`)
    if (name !== DEFAULT_COMMAND.name) expect(page).toContain(`\n## ${name}\n`)
  })

  test.each(Object.entries(SCRIPTS))('completion of all its options: %s', (shell, script) => {
    const condition = name === DEFAULT_COMMAND.name ? 'not __fish_seen_subcommand_from' : `'__fish_seen_subcommand_from ${name}'`
    const own = script(COMMANDS)
      .split('\n')
      .filter((line) => line.includes(shell === 'fish' ? condition : name))
    for (const option of Object.keys(options)) {
      const typed = shell === 'fish' ? ` -l ${longName(option).slice(2)} ` : longName(option)
      expect(own.filter((line) => line.includes(typed)).length, `${name} ${option}`).toBeGreaterThan(0)
    }
  })

  test('an unknown option is refused by its name', async () => {
    await expect(parseArguments(command, ['--no-such-thing'])).rejects.toMatchObject({ code: 'unknown-option' })
    for (const lang of ['en', 'es'] as const) {
      const { code, out, err } = reconcile([name, '--no-such-thing', '--lang', lang])
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(messageOf(lang, 'unknown-option', { option: '--no-such-thing' }).what)
    }
  })

  test('what it refuses is said in both languages', () => {
    for (const code of codesIn(`cli/${name}.ts`)) {
      expect(catalogue('en').messages, code).toHaveProperty(code)
      expect(catalogue('es').messages, code).toHaveProperty(code)
    }
  })

  test('it works, and a reader that closes the pipe changes nothing', { timeout: 120_000 }, async () => {
    const done = reconcile(works, { cwd: given() })
    expect(done.err).not.toContain('error:')
    expect(done.code).toBe(0)
    expect(done.out + done.err).not.toBe('')
    const child = spawn(process.execPath, [BIN, ...works], { cwd: given(), stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    child.stdout.destroy()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(err).not.toMatch(/EPIPE|\bat /)
  })

  test('it writes nothing when it fails', () => {
    const cwd = given()
    const before = contents(cwd)
    const missing = works.map((word) => (Object.hasOwn(before, word) ? `no-${word}` : word))
    const failing = missing.join() === works.join() ? [name, 'nonsense'] : missing
    const outputs = ['out', 'namesIn', 'manifest', 'export'].filter((o) => Object.hasOwn(options, o))
    const { code, out, err } = reconcile([...failing, ...outputs.flatMap((o) => [longName(o), `${o}.csv`])], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('error: ')
    expect(contents(cwd)).toEqual(before)
  })
})

const SOURCES = ['cli', 'case', 'review'].flatMap((room) => readdirSync(join(ROOT, 'src', room)).map((file) => `${room}/${file}`))

test.each(SOURCES)('%s: every code that it gives has a message in both languages', (file) => {
  for (const code of codesIn(file))
    for (const lang of ['en', 'es'] as const) expect(Object.keys(catalogue(lang).messages), `${lang} ${code}`).toContain(code)
})

test('arguments: what was typed, and nothing else', async () => {
  const { args, values } = await parseArguments(DEFAULT_COMMAND, [
    'a.csv',
    '--names',
    '-o',
    'x',
    '-o',
    'y',
    'b.csv',
    '--lang=es',
    '--no-progress',
  ])
  expect(args).toEqual(['a.csv', 'b.csv'])
  expect(values).toEqual({ names: true, out: ['x', 'y'], lang: 'es', noProgress: true })
  expect((await parseArguments(DEFAULT_COMMAND, [])).values).toEqual({})
})
test.each([
  [['--nmaes'], 'unknown-option', { option: '--nmaes', similar: '--names' }],
  [['--nmaes=3'], 'unknown-option', { option: '--nmaes', similar: '--names' }],
  [['-o'], 'option-missing', { option: '--out', wanted: 'file' }],
  [['--lang', 'de'], 'option-value', { option: '--lang', value: 'de', wanted: 'en | es | pt | fr' }],
])('arguments %j: %s', async (argv, code, params) => {
  const error = await parseArguments(DEFAULT_COMMAND, argv).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({ code, params })
})

test('a command is given the values of its own options, which the compiler holds', () => {
  type Inspect = Parameters<typeof inspect.run>[1]
  const own: Inspect = { names: true, format: 'json', map: ['claimed.name=1'] }
  // @ts-expect-error --pair is an option of explain
  const foreign: Inspect = { pair: '1:1' }
  // @ts-expect-error csv is a format of diff
  const format: Inspect = { format: 'csv' }
  // @ts-expect-error --map is repeatable
  const once: Inspect = { map: 'claimed.name=1' }
  expect([own, foreign, format, once]).toHaveLength(4)
})
