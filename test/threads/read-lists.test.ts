// Files that another thread reads are read as ever.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { InputError } from '../../src/model/errors.ts'
import { knownName } from '../../src/names/knowledge.ts'
import { ALONE, type Workers } from '../../src/threads/pool.ts'
import { farLargerOf, readAllLists } from '../../src/threads/read-lists.ts'
import { folder } from '../run.ts'
import { listOf } from './people.ts'

test('lists, their warnings, what is no column, and every fault', async () => {
  const good = listOf(0, 300, false)
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
  const workers = { count: 9, hire: (n: number) => Array.from({ length: n }, () => (hired++, new Worker(script))) }
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

test.each([
  [{ 'small.csv': 10, 'large.csv': 200 }, 'large.csv'],
  [{ 'small.csv': 11, 'large.csv': 200 }, undefined],
  [{ 'small.json': 10, 'large.csv': 200 }, 'large.csv'],
  [{ 'also.json': 200, 'large.csv': 200 }, undefined],
  [{ 'also.xlsx': 11, 'large.csv': 200 }, undefined],
  [{ 'small.csv': 10, 'large.json': 200 }, undefined],
  [{ 'large.csv': 200 }, undefined],
] as const)('which file is far larger than all others: %o', (sizes, expected) => {
  const at = folder(Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, 'x'.repeat(size)])))
  const orders = Object.keys(sizes).map((id) => ({ path: join(at, id), wishes: { id, role: 'verified', map: [], exclude: [] } as const }))
  expect(farLargerOf(orders, 100)?.wishes.id).toBe(expected)
})
