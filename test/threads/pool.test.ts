// However many threads work, the bytes are the same; one that dies is said.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { bare, csvLine, fullName, iso, peopleMaker, surnameFirst } from '../../fixtures/people.mjs'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { readList, DEFAULT_PLAN } from '../../src/index.ts'
import { InputError } from '../../src/model/errors.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE, type Workers } from '../../src/threads/pool.ts'
import { judgeRows } from '../../src/link/pairs.ts'
import { readAllLists } from '../../src/threads/read-lists.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { readFacts } from '../../src/person/facts.ts'
import { knownName, nameKnowledge } from '../../src/names/knowledge.ts'
import { folder, reconcile } from '../run.ts'

const make = peopleMaker(12)
const people = Array.from({ length: 5000 }, () => make.person())
const lists = (from: number, to: number, turned: boolean) =>
  [
    'Nombre,Cédula,Fecha de nacimiento,Alias,Pasaporte',
    ...people
      .slice(from, to)
      .map((p, k) =>
        csvLine([
          turned ? bare(surnameFirst(p)) : fullName(p),
          k % 5 ? String(p.cedula) : '',
          k % 7 ? iso(p.birth) : '',
          k % 50 ? '' : 'El Gocho',
          k % 90 ? '' : `AB${p.cedula}`,
        ]),
      ),
  ].join('\n')
const cwd = folder({ 'claimed.csv': lists(0, 3400, false), 'verified.csv': lists(1600, 5000, true), 'held.csv': lists(1500, 2000, true) })
const FILES = ['claimed.csv', 'verified.csv', '--register', 'held.csv', '-f', 'json', '--names']

test.each([
  ['every pair judged', []],
  ['pairs by keys', ['--pair-budget', '700000']],
])('%s: one thread, two and five write the same bytes', (_, more) => {
  const [one, two, five] = ['1', '2', '5'].map((n) => reconcile([...FILES, ...more, '--threads', n], { cwd }))
  expect(one!.code).toBe(0)
  expect(JSON.parse(one!.out).links.length).toBeGreaterThan(1500)
  expect(two!.out === one!.out).toBe(true)
  expect(five!.out === one!.out).toBe(true)
})

test('lists long enough to be read by threads', () => {
  const many = Array.from({ length: 30_500 }, () => make.person())
  const list = (from: number) =>
    [
      'Nombre,Cédula,Centro',
      ...many.slice(from, from + 20_500).map((p, k) => csvLine([fullName(p), String(p.cedula), k % 3 ? p.place : ''])),
    ].join('\n')
  const long = folder({ 'claimed.csv': list(0), 'verified.csv': list(10_000) })
  const [one, two] = ['1', '2'].map((n) => reconcile(['claimed.csv', 'verified.csv', '-f', 'csv', '--threads', n], { cwd: long }))
  expect(one!.code).toBe(0)
  expect(one!.out.split('\n').length).toBeGreaterThan(41_000)
  expect(two!.out === one!.out).toBe(true)
})

test('files that another thread reads are read as ever: lists, their warnings, what is no column, and every fault', async () => {
  const good = lists(0, 300, false)
  const at = folder({
    'first.csv': good,
    'utf8.csv': `${good}\nAna,,,,,,,too,many\n`,
    'cp1252.csv': Buffer.from('Nombre;Cédula\nPérez Núñez, José;12.345.678\n', 'latin1'),
    'odd.csv': 'Nombre,Cédula\n"Ana Rojas,12345678\n',
    'really.csv': '[{"nombre":"Ana Rojas","cedula":"12345678"}]',
    'headless.csv': 'a,b\n1,2\n3,4\n',
    'empty.csv': '',
  })
  const tooLong = 'x'.repeat(300)
  const files = ['first', 'utf8', 'cp1252', 'odd', 'really', 'headless', 'empty', 'gone', tooLong]
  const orders = files.map((id) => ({ path: join(at, `${id}.csv`), wishes: { id, role: 'verified', map: [], exclude: [] } as const }))
  const script = new URL('../../dist/threads/worker.js', import.meta.url)
  let hired = 0
  const workers = { count: 9, hire: (n: number) => Array.from({ length: (hired = n) }, () => new Worker(script)) }
  const read = async (workersOf: Workers) => {
    const all = await readAllLists(orders, () => Promise.reject(new Error('no')), knownName, workersOf, 0)
    return all.map((list) => {
      if (list instanceof InputError) return { code: list.code, params: list.params, file: list.file, line: list.line }
      const { records, ...more } = list
      return { ...more, cells: Array.from({ length: records.length }, (_, i) => [records.row(i), records.line(i), records.cells(i)]) }
    })
  }
  const alone = await read(ALONE)
  expect(await read(workers)).toEqual(alone)
  expect(hired).toBe(6)
  expect(alone.map((list) => ('code' in list ? list.code : list.cells.length))).toEqual([
    300,
    300,
    1,
    'quote-open',
    1,
    'no-name-column',
    'file-empty',
    'file-missing',
    'file-missing',
  ])
})

test.each(['0', '-1', '1.5', 'all', '65'])('--threads %s is refused', (n) => {
  const { code, err } = reconcile([...FILES, '--threads', n], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('--threads')
})

test('what fails on this thread is told, and the others end', async () => {
  const known = nameKnowledge()
  const list = await readList('a.csv', Buffer.from(lists(0, 50, false)), { id: 'claimed', role: 'claimed' })
  const { facts, tokens } = readFacts([list], known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  const worker = new Worker('require("node:worker_threads").parentPort.on("message", () => {})', { eval: true })
  const gone = new Promise((resolve) => worker.on('exit', resolve))
  const task = {
    name: 'x',
    start: () => () => {
      throw new RangeError('here')
    },
  }
  const run = withLinkPool({ facts, names, plan: DEFAULT_PLAN }, { count: 1, hire: () => [worker] }, (crew) => crew.each(task, {}, 3))
  await expect(run).rejects.toThrow('here')
  await gone
  const none = {
    count: 1,
    hire: () => {
      throw Object.assign(new Error('no'), { code: 'EAGAIN' })
    },
  }
  await expect(
    withLinkPool({ facts, names, plan: DEFAULT_PLAN }, none, (crew) => crew.each(judgeRows, { left: 0, right: 0, estimated: null }, 4)),
  ).rejects.toMatchObject({
    code: 'thread',
    params: { reason: 'EAGAIN' },
  })
})

test('a thread that ends or fails is no silent gap', async () => {
  const known = nameKnowledge()
  const list = await readList('a.csv', Buffer.from(lists(0, 400, false)), { id: 'claimed', role: 'claimed' })
  const { facts, tokens } = readFacts([list], known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  expect(createPairJudge(facts[0]!, facts[0]!, names, DEFAULT_PLAN).comparers.length).toBeGreaterThan(1)
  for (const script of [
    'process.exit(7)',
    'throw new Error("x")',
    'require("node:worker_threads").parentPort.on("message", (m) => "task" in m && process.exit(1))',
  ]) {
    const workers = { count: 1, hire: () => [new Worker(script, { eval: true })] }
    const run = withLinkPool({ facts, names, plan: DEFAULT_PLAN }, workers, (crew) =>
      crew.each(judgeRows, { left: 0, right: 0, estimated: null }, 4),
    )
    await expect(run).rejects.toMatchObject({ code: 'thread' })
  }
})
