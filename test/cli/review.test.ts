// The review by the command: in the terminal, in a spreadsheet, and a decisions file that many write and nothing spoils.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeDecisions, readDecisions, standing } from '../../src/review/decisions.ts'
import type { Report } from '../../src/report/schema.ts'
import { folder, reconcile } from '../run.ts'

const HEAD = 'Nombre,Cédula,Fecha de nacimiento,Fecha de excarcelación\n'
const C = `${HEAD}Pedro Rodríguez,,1975-05-06,2026-01-12\nLuis García,,1980-03-04,2026-01-13\nAna Pérez Rojas,V-11111222,1990-01-02,2026-01-14\n`
const V = `${HEAD}Rodríguez,V-12222333,1975-05-06,2026-01-12\nGarcía,,1980-03-04,2026-01-13\nAna Pérez Rojas,V-11111222,1990-01-02,2026-01-14\n`
const lists = { 'c.csv': C, 'v.csv': V }
/** So that names alone wait for a person, however rare. */
const ASKED = ['--name-only', 'review']
const review = (cwd: string, keys: string, ...more: string[]) =>
  reconcile(['review', 'c.csv', 'v.csv', '--decisions', 'd.ndjson', '--quiet', '--reviewer', 'Eva', ...ASKED, ...more], {
    cwd,
    input: keys,
  })
const report = (cwd: string, ...more: string[]) =>
  JSON.parse(reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'json', '--decisions', 'd.ndjson', ...ASKED, ...more], { cwd }).out) as Report
const links = (r: Report) => r.links.map((l) => `${l.left.row}:${l.right.row} ${l.status} ${l.basis}`)

describe('in the terminal', () => {
  test('a round trip: the queue is empty after, categories moved, and nothing is asked twice', () => {
    const cwd = folder(lists)
    const first = review(cwd, 'sd')
    expect(first.code).toBe(0)
    expect(first.out).toContain('2 of 2 answered')
    expect(links(report(cwd)).sort()).toEqual(['1:1 match decision', '3:3 match evidence'])
    expect(report(cwd).counts['claimed']).toMatchObject({ matched: 2, possible: 0, claimedOnly: 1 })
    expect(review(cwd, '').out).toContain('Nothing waits')
  })
  test('blind until answered; scores if asked for', () => {
    const cwd = folder(lists)
    const shown = review(cwd, 'q').out
    expect(shown).not.toMatch(/[Ww]eight|1 in \d/)
    expect(review(cwd, 'q', '--show-scores').out).toMatch(/Weight.*, or a .*: 1 in \d/)
    expect(Math.max(...shown.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80)
  })
  test('after an answer: the weight, and what else it may have been', () =>
    expect(review(folder(lists), 'sq').out).toMatch(/Saved: same person {2}\(Weight [\d.]+(, or a .*: 1 in [\d,]+)?\)/))
  test('unsure stays, with its history; undo is a line of its own; later and quit lose nothing', () => {
    const cwd = folder(lists)
    review(cwd, 'uq')
    expect(readFileSync(join(cwd, 'd.ndjson'), 'utf8').trim().split('\n')).toHaveLength(1)
    const asked = report(cwd).links.find((l) => l.decided)!
    expect(asked).toMatchObject({ status: 'possible', reason: 'unsure', decided: { decision: 'unsure', reviewer: 'Eva' } })
    expect(review(cwd, 'q').out).toContain('Before: not sure, Eva')
    review(cwd, 'ssz')
    const lines = readFileSync(join(cwd, 'd.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(lines.map((l) => l.decision)).toEqual(['unsure', 'same', 'same', null])
    expect(report(cwd).links.filter((l) => l.basis === 'decision')).toHaveLength(1)
    expect(review(cwd, 'nq').out).toContain('1 waiting')
    // Ctrl-C keeps what was answered.
    expect(review(cwd, '\u0003').code).toBe(130)
  })
  test('every line is what the schema says', async () => {
    const { decisionSchema } = await import('../../src/review/decision-schema.ts')
    const cwd = folder(lists)
    review(cwd, 'sdz')
    for (const line of readFileSync(join(cwd, 'd.ndjson'), 'utf8').trim().split('\n'))
      expect(decisionSchema.strict().safeParse(JSON.parse(line)).error).toBeUndefined()
  })
  test('no name, number or date of anybody in the file', () => {
    const cwd = folder(lists)
    review(cwd, 'sd')
    expect(readFileSync(join(cwd, 'd.ndjson'), 'utf8')).not.toMatch(/Pedro|Rodr|Garc|11111222|12222333|1980-03-04|19800304/i)
  })
})

describe('a row that changed', () => {
  test('a fact that is added and agrees keeps the decision', () => {
    const cwd = folder(lists)
    review(cwd, 'ss')
    writeFileSync(join(cwd, 'c.csv'), C.replace('Pedro Rodríguez,,', 'Pedro Rodríguez,V-12222333,'))
    expect(report(cwd).notes.find((n) => n.code === 'decisions-applied')!.params).toEqual({ n: 2, stale: 0 })
  })
  test('a changed fact makes it stale: asked again, with the old answer', () => {
    const cwd = folder(lists)
    review(cwd, 'ss')
    writeFileSync(join(cwd, 'v.csv'), V.replace('V-12222333', 'V-19888777'))
    const asked = report(cwd).links.find((l) => l.decided?.stale)!
    expect(asked).toMatchObject({ status: 'possible', reason: 'stale decision' })
    expect(review(cwd, 'q').out).toContain('(a fact changed since)')
  })
  test('a stale "different" still forbids an automatic link', () => {
    const same = `${HEAD}Ana Pérez Rojas,V-11111222,1990-01-02,2026-01-14\n`
    const cwd = folder({ 'c.csv': same, 'v.csv': same.replace('V-11111222,1990', ',1988') })
    expect(review(cwd, 'd').out).toContain('1 of 1')
    writeFileSync(join(cwd, 'v.csv'), same)
    writeFileSync(join(cwd, 'c.csv'), `${same}\n`)
    const [link] = report(cwd).links
    expect(link).toMatchObject({ status: 'possible', decided: { decision: 'different', stale: true } })
  })
  test('rows may be shuffled', () => {
    const cwd = folder(lists)
    review(cwd, 'sd')
    const [head, ...rows] = C.trim().split('\n')
    writeFileSync(join(cwd, 'c.csv'), `${[head, ...rows.reverse()].join('\n')}\n`)
    expect(report(cwd).counts['claimed']).toMatchObject({ matched: 2, possible: 0 })
  })
})

test('decisions that contradict each other are told', () => {
  const cwd = folder({ ...lists, 'w.csv': V.replace('V-12222333', '') })
  const args = ['c.csv', 'v.csv', 'w.csv', '--decisions', 'd.ndjson', '--quiet', ...ASKED]
  reconcile(['review', ...args, '--export', 'q.csv'], { cwd })
  const said = readFileSync(join(cwd, 'q.csv'), 'utf8')
    .split('\r\n')
    .map((line) =>
      /claimed:1,verified:1,|verified:1,verified2:1,/.test(line)
        ? line.replace(/^([^,]*,[^,]*,[^,]*,)/, '$1same')
        : /claimed:1,verified2:1,/.test(line)
          ? line.replace(/^([^,]*,[^,]*,[^,]*,)/, '$1different')
          : line,
    )
  writeFileSync(join(cwd, 'q.csv'), said.join('\r\n'))
  const read = reconcile(['review', ...args, '--import', 'q.csv'], { cwd }).err
  const decided = JSON.parse(reconcile([...args, '-f', 'json'], { cwd }).out) as Report
  expect(
    standing(readDecisions(readFileSync(join(cwd, 'd.ndjson'), 'utf8'), 'd').decisions)
      .map((d) => d.decision)
      .sort(),
    read,
  ).toEqual(['different', 'same', 'same'])
  expect(decided.notes.find((n) => n.code === 'decisions-conflict')!.params).toEqual({ left: 'claimed:1', right: 'verified2:1' })
})

describe('the file', () => {
  const made = () => {
    const cwd = folder(lists)
    review(cwd, 'sd')
    return { cwd, path: join(cwd, 'd.ndjson'), text: readFileSync(join(cwd, 'd.ndjson'), 'utf8') }
  }
  test.each([
    ['a changed line', (t: string) => t.replace('"same"', '"different"'), 'decisions-chain'],
    ['a line taken out', (t: string) => t.slice(t.indexOf('\n') + 1), 'decisions-chain'],
    ['lines in another order', (t: string) => `${t.trim().split('\n').reverse().join('\n')}\n`, 'decisions-chain'],
    ['another version', (t: string) => t.replace('"v":1', '"v":2'), 'decisions-version'],
    ['merge marks', (t: string) => `<<<<<<< mine\n${t}=======\n${t}>>>>>>> hers\n`, 'decisions-merge'],
    ['no JSON', (t: string) => `x\n${t}`, 'decisions-line'],
    ['another object', (t: string) => `{"v":1}\n${t}`, 'decisions-line'],
    ['a blank line', (t: string) => `\n${t}`, 'decisions-line'],
    ['bytes', () => '\u0000\u0001\n', 'decisions-line'],
  ])('%s is refused, and its bytes stay', (_, spoil, code) => {
    const { cwd, path, text } = made()
    const spoiled = spoil(text)
    writeFileSync(path, spoiled)
    for (const done of [review(cwd, 's'), reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson'], { cwd })]) {
      expect(done.code).toBe(2)
      expect(done.err).toContain(`[${code}]`)
    }
    expect(readFileSync(path, 'utf8')).toBe(spoiled)
  })
  test('a torn last line is left out with a notice, and the next answer follows the last whole one', () => {
    const { cwd, path, text } = made()
    // As it was after the first answer, with some of the second.
    const first = text.slice(0, text.indexOf('\n') + 1)
    writeFileSync(path, first)
    rmSync(`${path}.head`)
    for (const cut of [1, 40, text.length - first.length - 1]) {
      writeFileSync(path, text.slice(0, -cut))
      const again = review(cwd, 'd')
      expect(again.code).toBe(0)
      expect(again.err).toContain('cut off')
      expect(readDecisions(readFileSync(path, 'utf8'), 'd').decisions.map((d) => d.decision)).toEqual(['same', 'different'])
      rmSync(`${path}.head`)
    }
  })
  const flip = (line: string) => line.replace(/"(same|different)"/, (_, was) => (was === 'same' ? '"different"' : '"same"'))
  const rechained = (lines: readonly string[]) =>
    lines.reduce<string[]>(
      (done, line, k) => [
        ...done,
        k
          ? line.replace(
              /("prev":")[0-9a-f]{64}/,
              `$1${createHash('sha256')
                .update(done[k - 1]!)
                .digest('hex')}`,
            )
          : line,
      ],
      [],
    )
  const withoutSeals = (lines: readonly string[]) => lines.map((line) => line.replace(/,"mac":"\w+"/, ''))
  type Files = { lines: readonly string[]; key: string; head: string | null }
  test.each<[string, (f: Files) => Partial<Files>, string]>([
    ['the last decision changed', ({ lines }) => ({ lines: [lines[0]!, flip(lines[1]!)] }), 'decisions-seal'],
    [
      'its reviewer changed',
      ({ lines }) => ({ lines: [lines[0]!, lines[1]!.replace(/"reviewer":"[^"]*"/, '"reviewer":"Otra"')] }),
      'decisions-seal',
    ],
    ['all changed and chained anew', ({ lines }) => ({ lines: rechained(lines.map(flip)) }), 'decisions-seal'],
    ['the first changed, chained anew', ({ lines }) => ({ lines: rechained([flip(lines[0]!), lines[1]!]) }), 'decisions-seal'],
    ['without seals', ({ lines }) => ({ lines: rechained(withoutSeals(lines)) }), 'decisions-seal'],
    [
      'one behind without a seal',
      ({ lines }) => ({ lines: rechained([...lines, withoutSeals(lines)[0]!.replace('"seq":1', '"seq":3')]) }),
      'decisions-seal',
    ],
    ['cut at the end', ({ lines }) => ({ lines: lines.slice(0, 1) }), 'decisions-cut'],
    ['cut inside the last line', ({ lines }) => ({ lines: [lines[0]!, lines[1]!.slice(0, 40)] }), 'decisions-'],
    ['emptied', () => ({ lines: [] }), 'decisions-cut'],
    ['another key', ({ key }) => ({ key: key.replace(/./g, (c) => (c === '0' ? '1' : '0')) }), 'decisions-seal'],
    ['another head', ({ head }) => ({ head: head!.replace('"seq":2', '"seq":1') }), 'decisions-head'],
    ['no head of ours', () => ({ head: '{}' }), 'decisions-head'],
  ])('%s: refused by whoever reads it', (_, spoil, code) => {
    const { cwd, path, text } = made()
    const given: Files = {
      lines: text.trim().split('\n'),
      key: readFileSync(`${path}.key`, 'utf8'),
      head: readFileSync(`${path}.head`, 'utf8'),
    }
    const { lines, key, head } = { ...given, ...spoil(given) }
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
    writeFileSync(`${path}.key`, key)
    writeFileSync(`${path}.head`, head!)
    const decided = ['c.csv', 'v.csv', '--decisions', 'd.ndjson']
    for (const door of [decided, ['review', ...decided, '--reviewer', 'R'], ['quote', ...decided], ['evaluate', ...decided]]) {
      const done = reconcile(door, { cwd, input: 'q' })
      expect([done.code, done.out]).toEqual([2, ''])
      expect(done.err).toContain(`[${code}`)
      expect(done.err).toContain('d.ndjson')
    }
  })
  test('what nobody can tell is said: no head, a file of an older version, no decision on these lists', () => {
    const { cwd, path, text } = made()
    const run = (...args: readonly string[]) => reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson', ...args], { cwd })
    expect(run().err).not.toMatch(/decisions-/)
    rmSync(`${path}.head`)
    expect(run().err).toContain('warning: d.ndjson: d.ndjson.head is missing')
    writeFileSync(path, '')
    expect(run().err).toContain('[decisions-headless]')
    writeFileSync(path, `${rechained(withoutSeals(text.trim().split('\n'))).join('\n')}\n`)
    const old = run('-f', 'json')
    expect([old.code, old.err]).toEqual([0, expect.stringContaining('[decisions-unsealed]')])
    expect((JSON.parse(old.out) as Report).notes.map((n) => n.code)).toContain('decisions-unsealed')
    writeFileSync(`${path}.key`, '11'.repeat(32))
    expect(run().err).toContain('[decisions-none]')
    rmSync(path)
    writeFileSync(`${path}.head`, '{}')
    expect(review(cwd, 's').err).toContain('[decisions-gone]')
  })
  test('the next decision seals a file of an older version', () => {
    const { cwd, path, text } = made()
    const first = withoutSeals(text.trim().split('\n').slice(0, 1))
    writeFileSync(path, `${first.join('')}\n`)
    rmSync(`${path}.head`)
    expect(review(cwd, 'd').code).toBe(0)
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson'], { cwd })).toMatchObject({ code: 0, err: '' })
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    writeFileSync(path, `${rechained([flip(lines[0]!), lines[1]!]).join('\n')}\n`)
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson'], { cwd }).err).toContain('[decisions-seal]')
  })
  test('merged files are sealed with their key', () => {
    const { cwd, path } = made()
    for (const end of ['', '.key', '.head']) copyFileSync(path + end, join(cwd, `e.ndjson${end}`))
    expect(reconcile(['review', 'merge', 'd.ndjson', 'e.ndjson', '-o', 'j.ndjson'], { cwd }).code).toBe(0)
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'j.ndjson'], { cwd })).toMatchObject({ code: 0, err: '' })
    writeFileSync(join(cwd, 'e.ndjson'), readFileSync(path, 'utf8').split('\n')[0] + '\n')
    expect(reconcile(['review', 'merge', 'd.ndjson', 'e.ndjson', '-o', 'k.ndjson'], { cwd }).err).toContain('[decisions-cut]')
  })
  test('without its key nothing is read', () => {
    const { cwd, path, text } = made()
    writeFileSync(`${path}.key`, 'zz')
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson'], { cwd }).err).toContain('[decisions-key]')
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'none.ndjson'], { cwd }).err).toContain('[file-missing]')
  })
  test('no output replaces it, and a manifest knows it', () => {
    const { cwd } = made()
    expect(reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson', '-o', 'd.ndjson'], { cwd }).code).toBe(2)
    reconcile(['c.csv', 'v.csv', '--decisions', 'd.ndjson', '--quiet', '-o', 'r.json', '--manifest', 'm.json'], { cwd })
    expect(reconcile(['verify', 'm.json'], { cwd }).out).toContain('Byte-identical')
  })
  test('two files that grew apart merge, undone lines included, whichever comes first', () => {
    const { cwd, text } = made()
    const grown = (keys: string) => {
      writeFileSync(join(cwd, 'd.ndjson'), text.split('\n').slice(0, 1).join('\n') + '\n')
      rmSync(join(cwd, 'd.ndjson.head'))
      review(cwd, keys)
      return readDecisions(readFileSync(join(cwd, 'd.ndjson'), 'utf8'), 'd').decisions
    }
    const [a, b] = [grown('dz'), grown('u')]
    const joined = readDecisions(mergeDecisions(a, b), 'm')
    expect(joined.decisions.map((d) => d.decision)).toEqual(['same', 'different', null, 'unsure'])
    expect(standing(joined.decisions).map((d) => d.decision)).toEqual(['same', 'unsure'])
    expect(mergeDecisions(b, a)).toBe(mergeDecisions(a, b))
    writeFileSync(join(cwd, 'a.ndjson'), mergeDecisions(a, []))
    writeFileSync(join(cwd, 'b.ndjson'), mergeDecisions(b, []))
    expect(reconcile(['review', 'merge', 'a.ndjson', 'b.ndjson', '-o', 'j.ndjson'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'j.ndjson'), 'utf8')).toBe(mergeDecisions(a, b))
  })
})

const APPENDER = (n: number) => `
  const { appendDecision } = await import(${JSON.stringify(new URL('../../dist/cli/decisions-file.js', import.meta.url).href)})
  const [path, who] = process.argv.slice(-2)
  const id = { id: 'ab', name: 'cd', document: null, birth: null }
  for (let k = 0; k < ${n}; k++) {
    const seq = await appendDecision(path, { time: '2026-01-01T00:00:00Z', reviewer: who, lists: ['a', 'b'], pair: [id, id], decision: 'same', reason: String(k) })
    process.stdout.write(seq + '\\n')
  }`
const appender = (path: string, who: string, n: number) =>
  spawn(process.execPath, ['--input-type=module', '-e', APPENDER(n), path, who], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = (child: ReturnType<typeof spawn>) => new Promise<void>((resolve) => child.on('close', () => resolve()))

test('twenty people append twenty decisions each at once: four hundred kept, the chain whole', { timeout: 120_000 }, async () => {
  const path = join(folder({ 'd.ndjson': '', 'd.ndjson.key': `${'5e'.repeat(32)}\n` }), 'd.ndjson')
  await Promise.all(Array.from({ length: 20 }, (_, k) => ended(appender(path, `r${k}`, 20))))
  const { decisions, torn } = readDecisions(readFileSync(path, 'utf8'), 'd')
  expect(decisions).toHaveLength(400)
  expect(torn).toBe(false)
  expect(new Set(decisions.map((d) => `${d.reviewer} ${d.reason}`)).size).toBe(400)
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('killed while appending: what was said to be saved is there', { timeout: 120_000 }, async () => {
  const path = join(folder({ 'd.ndjson': '', 'd.ndjson.key': `${'5e'.repeat(32)}\n` }), 'd.ndjson')
  let said = 0
  for (let k = 0; k < 25; k++) {
    const child = appender(path, `r${k}`, 10_000)
    child.stdout!.on('data', (chunk: Buffer) => {
      const seqs = chunk.toString().split('\n').map(Number).filter(Boolean)
      said = Math.max(said, ...seqs)
    })
    child.stdout!.once('data', () => setTimeout(() => child.kill('SIGKILL'), k * 5))
    await ended(child)
    const { decisions } = readDecisions(readFileSync(path, 'utf8'), 'd')
    expect(decisions.length).toBeGreaterThanOrEqual(said)
    expect(decisions.length).toBeLessThanOrEqual(said + 1)
    said = decisions.length
  }
  expect(said).toBeGreaterThanOrEqual(25)
})

describe('in a spreadsheet', () => {
  const round = (name: string, change: (text: string) => string | Buffer) => {
    const cwd = folder(lists)
    expect(review(cwd, '', '--export', name).code).toBe(0)
    const path = join(cwd, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return { cwd, done: review(cwd, '', '--import', name) }
  }
  const answered = (text: string, words: readonly string[]) =>
    text
      .split('\r\n')
      .map((line, k) => (k === 0 || !line ? line : line.replace(/^([^,]*,[^,]*,[^,]*,)/, `$1${words[k - 1] ?? ''}`)))
      .join('\r\n')
  test.each([
    ['as it is', (t: string) => t],
    ['semicolons', (t: string) => t.replaceAll(',', ';')],
    ['tabs', (t: string) => t.replaceAll(',', '\t')],
    ['saved as windows-1252', (t: string) => Buffer.from(t.replace('\ufeff', ''), 'latin1')],
    ['UTF-16', (t: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(t.replace('\ufeff', ''), 'utf16le')])],
    ['unix line ends, a blank row', (t: string) => t.replaceAll('\r\n', '\n\n')],
    [
      'rows reordered',
      (t: string) => {
        const [h, ...r] = t.trim().split('\r\n')
        return [h, ...r.reverse()].join('\r\n')
      },
    ],
  ])('read back: %s', (_, change) => {
    const { cwd, done } = round('q.csv', (t) => change(answered(t, ['same', 'different'])))
    expect(done.err).toContain('2 decisions read')
    expect(links(report(cwd)).sort()).toEqual(['1:1 match decision', '3:3 match evidence'])
  })
  test('words of both languages, rows left out, and the same file twice', () => {
    const { cwd, done } = round('q.csv', (t) => answered(t, ['Dudoso', '']))
    expect(done.err).toContain('1 decisions read; 1 left open')
    review(cwd, '', '--import', 'q.csv')
    expect(readFileSync(join(cwd, 'd.ndjson'), 'utf8').trim().split('\n').length).toBeLessThanOrEqual(2)
  })
  test.each([
    ['another word', (t: string) => answered(t, ['quizás']), 'D2'],
    ['another pair', (t: string) => answered(t, ['same', 'same']).replace(/\r\np[0-9a-f]/, '\r\nx'), 'A2'],
    ['no header', (t: string) => answered(t, ['same']).split('\r\n').slice(1).join('\r\n'), 'columns'],
  ])('%s is refused with its cell', (_, change, place) => {
    const { cwd, done } = round('q.csv', change)
    const taken = readFileSync(join(cwd, 'd.ndjson'), 'utf8').split('\n').length - 1
    expect([done.code, done.err]).toEqual([taken ? 1 : 2, expect.stringContaining(place)])
    expect(taken).toBe(place === 'A2' ? 1 : 0)
  })
  test('the same workbook, filled in further: what is known is skipped, what changed is told', () => {
    const { cwd, done } = round('q.csv', (t) => answered(t, ['same', '']))
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('1 decisions read; 1 left open.') })
    const path = join(cwd, 'q.csv')
    const said = () => readFileSync(join(cwd, 'd.ndjson'), 'utf8').trim().split('\n').length
    const fill = (from: string, to: string) => {
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
      return review(cwd, '', '--import', 'q.csv')
    }
    const third = (text: string) => text.split('\r\n')[2]!
    const open = third(readFileSync(path, 'utf8'))
    const more = fill(open, open.replace(/^([^,]*,[^,]*,[^,]*,)/, '$1different'))
    expect(more).toMatchObject({ code: 0, err: expect.stringContaining('1 decisions read; 1 as before; 0 left open.') })
    const other = fill(',same', ',no')
    expect(other).toMatchObject({
      code: 0,
      err: expect.stringContaining('1 decisions read; 1 changed; 1 as before; 0 left open.\n  D2: same person → two people'),
    })
    expect(said()).toBe(3)
    const bad = fill(',no', ',quizás')
    expect(bad).toMatchObject({
      code: 1,
      err: expect.stringMatching(/0 decisions read; 1 as before; 1 cells not .*\nerror: q\.csv:2: D2: /),
    })
    expect(said()).toBe(3)
    expect(links(report(cwd)).filter((l) => l.endsWith('decision'))).toEqual([])
  })
  test('the sheet of a report goes round while the lists are the same files', async () => {
    const cwd = folder(lists)
    reconcile(['c.csv', 'v.csv', '--quiet', '-o', 'report.xlsx', ...ASKED], { cwd })
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const files = unzipSync(readFileSync(join(cwd, 'report.xlsx')))
    const sheet = 'xl/worksheets/sheet4.xml'
    files[sheet] = strToU8(strFromU8(files[sheet]!).replace(/(<c r="B2".*?<\/c>)/, '$1<c r="C2" t="inlineStr"><is><t>same</t></is></c>'))
    writeFileSync(join(cwd, 'report.xlsx'), zipSync(files))
    expect(review(cwd, '', '--import', 'report.xlsx').err).toContain('1 decisions read')
    expect(report(cwd).links.filter((l) => l.basis === 'decision')).toHaveLength(1)
    writeFileSync(join(cwd, 'c.csv'), `${C}Eva Gil Mora,V-13333444,,\n`)
    const refused = review(cwd, '', '--import', 'report.xlsx')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('[review-import]')
  })
  test('a workbook goes round too', async () => {
    const cwd = folder(lists)
    review(cwd, '', '--export', 'q.xlsx')
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const files = unzipSync(readFileSync(join(cwd, 'q.xlsx')))
    const sheet = 'xl/worksheets/sheet1.xml'
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    files[sheet] = strToU8(
      strFromU8(files[sheet]!)
        .replace(/(<c r="C2".*?<\/c>)/, `$1${cell('D2', 'same')}`)
        .replace(/(<c r="C3".*?<\/c>)/, `$1${cell('D3', 'distinto')}`),
    )
    writeFileSync(join(cwd, 'q.xlsx'), zipSync(files))
    expect(review(cwd, '', '--import', 'q.xlsx').err).toContain('2 decisions read')
  })
})

test('decisions as labels: an exact interval of the precision of automatic links', () => {
  const cwd = folder(lists)
  review(cwd, 'ss')
  const out = JSON.parse(
    reconcile(['evaluate', 'c.csv', 'v.csv', '--decisions', 'd.ndjson', '-f', 'json', '--quiet', ...ASKED], { cwd }).out,
  )
  expect(out).toMatchObject({ decided: 2, automatic: 0, precision: { low: 0, high: 1 } })
})
