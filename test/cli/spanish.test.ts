// Whole Spanish: every command and audience over the fixtures, in every format that people read, says no English word and no code.
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Params } from '../../src/model/note.ts'
import { catalogue, type Lang } from '../../src/words/catalogue.ts'
import { es } from '../../src/words/es.ts'
import { phrase } from '../../src/words/es/phrases.ts'
import { ROOT } from '../run.ts'

/** All that a language says by itself: words, facts, and each message of one and of several. */
function vocabulary(lang: Lang): string[] {
  const { words, facts, messages, ofOne, page } = catalogue(lang)
  const params = (value: number): Params => new Proxy({}, { get: () => value })
  const told = Object.values(messages).flatMap((say) => [1, 2].flatMap((n) => say(params(n))))
  return [
    ...Object.values(page),
    ...Object.values(words),
    ...Object.values(ofOne),
    ...(lang === 'en' ? Object.keys(es.facts) : Object.values(facts)),
    ...told,
  ]
}

/** Commands, options, files, settings and quoted words are the same in every language. */
const CODES =
  /^(?:warning|error):|^ *reconcile .*$|^::(?:warning|error|notice)\b|reconcile [a-z].*$|--[\w-]+(?:[ =]\S+)?|\S+\.(?:csv|xlsx?|ya?ml|ndjson|json|html|md|txt|ods)\b\S*|\[[a-z0-9_-]+\]|[\w-]+[:=<>]\S+|«[^»]*»|"[^"]*"|`[^`]*`/gm
const wordsOf = (text: string): string[] =>
  text
    .replace(CODES, ' ')
    .toLowerCase()
    .match(/(?<![\w-])\p{L}{3,}(?![\w-])/gu) ?? []

const SPANISH = new Set(vocabulary('es').flatMap(wordsOf))
/** Codes too, which Spanish messages name where a person has to write them. */
const ENGLISH = new Set([
  ...vocabulary('en')
    .flatMap(wordsOf)
    .filter((word) => !SPANISH.has(word)),
  'match',
  'verified',
  'held',
  'review',
])
const CODE = /\b(?:[A-Z]{2,}_[A-Z_]+|MATCHED|POSSIBLE|AMBIGUOUS|CONTRADICTED|UNRESOLVABLE|WITHHELD|INVALID|DUPLICATE)\b|\b[a-z]+_[a-z_]+\b/g
/** "1 personas". */
const DISAGREES = /(?<![\d.,:/–-])1 (?!es\b|meses\b|menos\b|más\b)\p{L}+(?:as|os|es)\b.*/gu

/** What the given words of a text are that no Spanish reader knows. */
function foreign(whole: string, data: ReadonlySet<string>): string[] {
  const text = [...new Set(whole.split('\n'))].join('\n')
  const english = wordsOf(text).filter((word) => ENGLISH.has(word) && !data.has(word))
  const codes = text.replace(CODES, ' ').match(CODE) ?? []
  return [...new Set([...english, ...codes.filter((code) => !data.has(code)), ...(text.match(DISAGREES) ?? [])])]
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|emsp);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? ' ')
const BREAKS = /<\/?(?:p|li|td|th|tr|h\d|dt|dd|option|summary|div|caption|br|title)\b[^>]*>/g
const textOfPage = (html: string): string =>
  unescaped(
    html
      .replace(/<(script|style|code)\b.*?<\/\1>/gs, '')
      .replace(BREAKS, '\n')
      .replace(/<[^>]*>/g, ''),
  )
const textOfBook = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (/sheet\d|workbook\.xml$/.test(name) ? strFromU8(part) : ''))
    .join('\n')
    .replace(/<sheet name="([^"]*)"/g, '\n$1\n<x')
    .replace(/<\/c>/g, '\n')
    .replace(/<[^>]*>/g, '')

const dir = mkdtempSync(join(tmpdir(), 'reconcile-spanish-'))
for (const name of readdirSync(join(ROOT, 'fixtures'))) cpSync(join(ROOT, 'fixtures', name), join(dir, name), { recursive: true })

/** Runs a command here, as a process would. */
async function run(argv: readonly string[]): Promise<string> {
  const texts: string[] = []
  const stream = () => {
    const through = new PassThrough()
    through.on('data', (piece: Buffer) => texts.push(piece.toString('utf8')))
    return through
  }
  const own = { stdout: stream(), stderr: stream(), env: {}, platform: 'linux', once: () => own, off: () => own }
  const cwd = process.cwd()
  await main([...argv, '--lang', 'es'], own as unknown as NodeJS.Process)
  expect(process.cwd()).toBe(cwd)
  return texts.join('')
}

const at = (name: string): string => join(dir, name)
const OUTPUTS = ['html', 'md', 'xlsx'] as const

/** Words of the lists themselves. */
function dataOf(...names: readonly string[]): ReadonlySet<string> {
  const files = names.flatMap((name) => readdirSync(at(name)).map((file) => join(name, file)))
  const texts = files
    .filter((f) => /\.(?:csv|yaml|json|ndjson)$/.test(f) && !f.includes('expected'))
    .map((f) => readFileSync(at(f), 'utf8'))
  return new Set([...texts.flatMap((text) => text.toLowerCase().match(/[\p{L}_]{3,}/gu) ?? []), ...files.flatMap(wordsOf)])
}

const REPORTS: readonly (readonly [string, readonly string[]])[] = [
  ['release-case', ['run', '--case', at('release-case/case.yaml'), '--fail-on', 'contradicted>0']],
  ['release-600-80', [at('release-600-80/claimed.csv'), at('release-600-80/verified.csv'), '--claim', 'más de 600']],
  ['origin-story', ['run', '--case', at('origin-story/case.yaml')]],
]

test('the walk notices what is not Spanish', () => {
  const bad = 'columnas usadas: birth_date ← F. Nac.; 1 enlazadas; 2 personas  MATCHED; not found in the sheet'
  expect(foreign(bad, new Set())).toEqual([
    'not',
    'found',
    'the',
    'sheet',
    'birth_date',
    'MATCHED',
    '1 enlazadas; 2 personas  MATCHED; not found in the sheet',
  ])
  expect(foreign('1 de 5; 1 persona. [ragged-row] --map claimed.name=Nombre', new Set())).toEqual([])
})

test.each(REPORTS)('%s: reports for every audience', async (name, args) => {
  const data = dataOf(name)
  for (const [audience, more] of [
    ['working', []],
    ['names', ['--names']],
    ['public', ['--public']],
  ] as const) {
    const files = OUTPUTS.map((ending) => at(`${name}-${audience}.${ending}`))
    const text = await run([...args, ...more, ...files.flatMap((file) => ['-o', file])])
    const [html, md, xlsx] = files
    const all = {
      text,
      html: textOfPage(readFileSync(html!, 'utf8')),
      md: readFileSync(md!, 'utf8').replaceAll('\\', ''),
      xlsx: textOfBook(readFileSync(xlsx!)),
    }
    for (const [format, said] of Object.entries(all)) expect.soft(foreign(said, data), `${audience} ${format}`).toEqual([])
  }
  expect(foreign(await run([...args, '-f', 'github']), data), 'github').toEqual([])
})

const CASE = 'release-case'
const list = (name: string): string => at(`${CASE}/${name}.csv`)
const BOTH = [list('ministry'), list('fp')] as const

const OTHERS: readonly (readonly string[])[] = [
  ['inspect', list('ministry')],
  ['inspect', list('fp'), '--names'],
  ['inspect', list('held'), '-f', 'text'],
  ['explain', ...BOTH, '--pair', '2:2', '--names'],
  ['explain', ...BOTH, '--pair', '27:14'],
  ['explain', ...BOTH, '--pair', '1:9'],
  ['explain', ...BOTH, '--pair', 'claimed:22:claimed:23'],
  ['quote', '--case', at(`${CASE}/case.yaml`)],
  ['quote', '--case', at('origin-story/case.yaml'), '-f', 'md'],
  ['statements', 'list', at('origin-story/case.yaml')],
  [
    'evaluate',
    at('release-600-80/claimed.csv'),
    at('release-600-80/verified.csv'),
    '--truth',
    at('release-600-80/truth.csv'),
    '--id',
    'Nro',
  ],
  ['diff', list('fp'), list('onu')],
  ['diff', list('ministry'), list('ministry'), '--names'],
  ['sample', 'plan', '--population', '600'],
  ['review', '--case', at(`${CASE}/case.yaml`), '--decisions', at('d.ndjson')],
  ['review', '--case', at(`${CASE}/case.yaml`), '--decisions', at('d.ndjson'), '--export', at('queue.xlsx')],
]

test.each(OTHERS.map((args) => [args.slice(0, 2).join(' ').replaceAll(dir, ''), args] as const))('%s', async (_, args) => {
  const text = (await run(args)).replaceAll(dir, '')
  expect(text).not.toBe('')
  expect(foreign(text, dataOf(CASE, 'origin-story', 'release-600-80'))).toEqual([])
})

/** Sentences that rooms below the words hand to a message: what a value may be, of what kind it is, how a command is used. */
test('what messages are handed in English has its Spanish phrase', () => {
  const rooms = ['case', 'cli'].flatMap((room) => readdirSync(join(ROOT, 'src', room)).map((file) => join(ROOT, 'src', room, file)))
  const handed = rooms.flatMap((file) => {
    const code = readFileSync(file, 'utf8')
    const found = code.matchAll(/(?:wanted: |usage', \{ message: |error: |_WORDS = |WHOLE = )'([^'\n]+)'/g)
    return Array.from(found, ([, text]) => text!)
  })
  expect(handed.length).toBeGreaterThan(20)
  expect(handed.filter((text) => phrase(text) === text)).toEqual([])
})
