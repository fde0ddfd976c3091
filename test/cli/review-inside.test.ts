// Decisions on two rows of one list, by the command: in the terminal, on the page, in a spreadsheet, and in the runs that apply them.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decisionSchema } from '../../src/review/decision-schema.ts'
import type { Report } from '../../src/report/schema.ts'
import { BIN, folder, reconcile } from '../run.ts'

const HEAD = 'Nombre,Cédula,Fecha de nacimiento,Fecha de excarcelación,Centro\n'
const OTHERS = ['Eva Gil Mora', 'Omar Paz León', 'Rita Soto Lara', 'Luis Vidal Peña', 'Sara Rojas Campos', 'Hugo Rivas Gil'].map(
  (name, k) => `${name},V-1${k}345678,198${k}-0${k + 1}-1${k},2026-01-1${k},Yare`,
)
/** Twice by the name alone, which is no evidence by itself here. */
const TWICE = ['Pedro Rodríguez Mora,,,2026-01-12,El Rodeo', 'Pedro Rodríguez Mora,,,2026-01-13,Tocorón']
const C = `${HEAD}${[...TWICE, ...OTHERS].join('\n')}\n`
const V = `${HEAD}${OTHERS.slice(2).join('\n')}\n`
const lists = { 'c.csv': C, 'v.csv': V }
const ASKED = ['--decisions', 'd.ndjson', '--quiet', '--name-only', 'review']

const review = (cwd: string, keys: string, ...more: string[]) =>
  reconcile(['review', 'c.csv', 'v.csv', '--reviewer', 'Eva', ...ASKED, ...more], { cwd, input: keys })
const report = (cwd: string, ...more: string[]) =>
  JSON.parse(reconcile(['c.csv', 'v.csv', '-f', 'json', ...ASKED, ...more], { cwd }).out) as Report
const groups = (r: Report) => r.duplicates.map((d) => `${d.status} ${d.basis} ${d.rows.join(' ')}`)
const asked = (r: Report) => r.duplicates.flatMap((d) => d.pairs ?? [])
/** Rows, people, duplicates. */
const counted = ({ counts }: Report) => [counts['claimed']!.rows, counts['claimed']!.people, counts['claimed']!.duplicate]

const expectSame = (r: Report) => {
  expect(groups(r)).toEqual(['match decision 1 2'])
  expect(counted(r)).toEqual([8, 7, 1])
  expect(r.rows.filter((row) => row.category === 'DUPLICATE')).toMatchObject([{ list: 'claimed' }])
}
const expectDifferent = (r: Report) => {
  expect(groups(r)).toEqual([])
  expect(counted(r)).toEqual([8, 8, 0])
}

describe('in the terminal', () => {
  test('the question, and what comes of each answer', () => {
    const cwd = folder(lists)
    const shown = review(cwd, 'u')
    expect(shown.out).toContain('The same person twice on this list?')
    expect(shown.out).toContain('claimed:1 (line 2)            claimed:2 (line 3)')
    expect(shown.out).toContain('1 of 1 answered')
    expect(Math.max(...shown.out.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80)
    expect(groups(report(cwd))).toEqual(['possible evidence 1 2'])
    expect(asked(report(cwd))).toMatchObject([{ reason: 'unsure', decided: { decision: 'unsure', reviewer: 'Eva', stale: false } }])
    expect(review(cwd, 'd').out).toContain('Before: not sure, Eva')
    expectDifferent(report(cwd))
    expect(review(cwd, '').out).toContain('Nothing waits')
  })
  test('same; undone, it is asked again', () => {
    const cwd = folder(lists)
    review(cwd, 's')
    expectSame(report(cwd))
    expect(review(cwd, '').out).toContain('Nothing waits')
    const other = folder(lists)
    review(other, 'sz')
    expect(groups(report(other))).toEqual(['possible evidence 1 2'])
  })
  test('in Spanish', () => expect(review(folder(lists), 'q', '--lang', 'es').out).toContain('¿La misma persona dos veces en esta lista?'))
  test('every line is what the schema says, and names nobody', () => {
    const cwd = folder(lists)
    review(cwd, 's')
    const text = readFileSync(join(cwd, 'd.ndjson'), 'utf8')
    expect(decisionSchema.strict().safeParse(JSON.parse(text)).error).toBeUndefined()
    expect(text).not.toMatch(/Pedro|Rodr|Rodeo|Tocor/i)
  })
})

describe('in a spreadsheet', () => {
  const filled = (text: string, word: string): string => text.replace(/^(p[0-9a-f]+,claimed:1,claimed:2,)/m, `$1${word}`)
  test.each([
    ['en', 'same', 'The same person twice on this list?', expectSame],
    ['es', 'igual', '¿La misma persona dos veces en esta lista?', expectSame],
    ['en', 'different', 'The same person twice on this list?', expectDifferent],
    ['es', 'distinto', '¿La misma persona dos veces en esta lista?', expectDifferent],
  ])('%s: %s, from the queue to the run', (lang, word, question, expected) => {
    const cwd = folder(lists)
    review(cwd, '', '--export', 'q.csv', '--lang', lang)
    const sheet = readFileSync(join(cwd, 'q.csv'), 'utf8')
    expect(sheet).toContain(question)
    writeFileSync(join(cwd, 'q.csv'), filled(sheet, word))
    expect(review(cwd, '', '--import', 'q.csv', '--lang', 'en').err).toContain('1 decisions read; 0 left open')
    expected(report(cwd))
  })
})

test('on the page', async () => {
  const cwd = folder(lists)
  const child = spawn(process.execPath, [BIN, 'review', 'c.csv', 'v.csv', ...ASKED, '--web'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const url = await new Promise<URL>((resolve, reject) => {
      let out = ''
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        const found = /http:\/\/\S+\n/.exec(out)
        if (found) resolve(new URL(found[0].trim()))
      })
      child.on('close', () => reject(new Error(`ended: ${out}`)))
    })
    const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie')!.split(';')[0]!
    const headers = { cookie, 'x-reconcile': '1', origin: url.origin }
    const { items } = (await (await fetch(new URL('/queue', url), { headers })).json()) as {
      items: { key: string; question: string; lists: string[]; weight?: number }[]
    }
    expect(items).toMatchObject([{ question: 'The same person twice on this list?', lists: ['claimed', 'claimed'] }])
    expect(items[0]!.weight).toBeUndefined()
    const body = JSON.stringify({ key: items[0]!.key, decision: 'same', reason: 'a cousin told us', reviewer: 'Eva' })
    const saved = await fetch(new URL('/decide', url), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect(await saved.json()).toMatchObject({ saved: true })
  } finally {
    child.kill()
  }
  expectSame(report(cwd))
})

describe('a new version of the list', () => {
  const decided = (answer: string) => {
    const cwd = folder(lists)
    review(cwd, answer)
    return cwd
  }
  const version = (cwd: string, rows: readonly string[]) => {
    writeFileSync(join(cwd, 'c.csv'), `${HEAD}${rows.join('\n')}\n`)
    return report(cwd)
  }
  const [one, other] = TWICE as [string, string]
  const stale = [{ reason: 'stale decision', decided: { decision: 'same', stale: true } }]

  test('shuffled: the decision holds', () => {
    expect(groups(version(decided('s'), [...OTHERS, other, one]))).toEqual(['match decision 7 8'])
    expect(groups(version(decided('d'), [...OTHERS, other, one]))).toEqual([])
  })
  test('a fact that both rows say is added: the decision holds', () => {
    const known = (row: string) => row.replace(',,,', ',,1980-01-02,')
    expect(groups(version(decided('s'), [one, other, ...OTHERS].map(known)))).not.toEqual([])
  })
  test('a fact that only one row says is added: asked again', () =>
    expect(asked(version(decided('s'), [one.replace(',,,', ',,1980-01-02,'), other, ...OTHERS]))).toMatchObject(stale))
  test('a third of the name joins nobody by a decision that was on others', () => {
    const cwd = decided('s')
    const third = one.replace('Rodeo', 'Helicoide')
    expect(groups(version(cwd, [one, other, ...OTHERS, third]))).toContain('match decision 1 2')
    // Told apart by nothing that was kept of them: each pair is asked.
    const shuffled = version(cwd, [third, one, other, ...OTHERS])
    expect(asked(shuffled).filter((pair) => pair.reason === 'stale decision').length).toBeGreaterThan(1)
    expect(groups(shuffled).filter((text) => text.startsWith('match'))).toEqual([])
  })
  test('answered again, the later answer holds', () => {
    const cwd = decided('s')
    version(cwd, [one.replace(',,,', ',,1980-01-02,'), other, ...OTHERS])
    review(cwd, 'd')
    expectDifferent(report(cwd))
    expect(review(cwd, '').out).toContain('Nothing waits')
  })
})

test('people whose identity is protected are not asked about unless asked for', () => {
  const cwd = folder(lists)
  const hide = (row: string) => `${row},no`
  writeFileSync(join(cwd, 'c.csv'), `${HEAD.trim()},Publicar\n${[...TWICE, ...OTHERS].map(hide).join('\n')}\n`)
  expect(review(cwd, 'q').out).toContain('Nothing waits')
  expect(asked(report(cwd, '--names'))).toEqual([])
  expect(asked(report(cwd, '--names', '--show-protected'))).toHaveLength(1)
  expect(review(cwd, 'q', '--show-protected').out).toContain('twice on this list')
  expect(reconcile(['c.csv', 'v.csv', '-f', 'json', '--public', ...ASKED], { cwd }).out).toContain('"duplicates": []')
})
