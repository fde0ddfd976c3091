// A small list against a register: what is left out changes no link, and is told.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { bare, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'
import { InputError } from '../../src/model/errors.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { withLinkPool } from '../../src/threads/link-pool.ts'
import { ALONE, type Workers } from '../../src/threads/pool.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import { readFacts } from '../../src/person/facts.ts'
import { knownName, nameKnowledge } from '../../src/names/knowledge.ts'
import { openSource } from '../../src/platform/node-files.ts'
import { openInWindows } from '../../src/platform/node-windows.ts'
import { readList as readOpened } from '../../src/source/read.ts'
import { folder } from '../run.ts'

const HEAD = 'Nombre,Cédula,Fecha de nacimiento'
/** Everybody on the list is on the register, every third twice, and so is every tenth of the others. */
async function listAndRegister(role: 'verified' | 'register', people = 40, others = 2000) {
  const make = peopleMaker(9)
  const listed = Array.from({ length: people }, () => make.person())
  const rest = Array.from({ length: others }, () => make.person())
  const first = listed.map((p, k) => `${fullName(p)},${k % 5 ? p.cedula : ''},${k % 4 ? iso(p.birth) : ''}`)
  const register = [...listed, ...rest].flatMap((p, k) => {
    const isTwice = k < people ? k % 3 === 0 : k % 10 === 0
    const row = `${bare(surnameFirst(p))},${k % 7 ? `V-${p.cedula}` : ''},${k % 6 ? iso(p.birth) : ''}`
    return isTwice ? [row, `${typo(make.r, surnameFirst(p))},V-${p.cedula},${iso(p.birth)}`] : [row]
  })
  const csv = (rows: readonly string[]) => Buffer.from(`${HEAD}\n${rows.join('\n')}\n`)
  return [
    await readList('a.csv', csv(first), { id: 'claimed', role: 'claimed' }),
    await readList('b.csv', csv(register), { id: 'held', role }),
  ]
}
/** So few pairs that these lists are long ones. */
const PLAN = { ...DEFAULT_PLAN, pairBudget: 50_000 }

test.each(['verified', 'register'] as const)(
  'links with a far longer list, %s, are the same whether or not it is held against itself',
  async (role) => {
    const lists = await listAndRegister(role)
    const [some, all] = [await reconcile(lists, PLAN), await reconcile(lists, { ...PLAN, duplicatesInRegisters: true })]
    const told = ({ links }: typeof some) => links.map(({ left, right, status, reason }) => ({ left, right, status, reason }))
    expect(told(some)).toEqual(told(all))
    expect(some.links.filter(({ status }) => status === 'match').length).toBeGreaterThan(30)
    const ofRegister = ({ duplicates }: typeof some) =>
      duplicates.filter(({ list, status }) => list === 'held' && status === 'match').length
    expect(ofRegister(some)).toBeGreaterThan(8)
    expect(ofRegister(some)).toBeLessThan(20)
    expect(ofRegister(all)).toBeGreaterThan(150)
    expect(all.notes.some(({ code }) => code === 'duplicates-not-sought')).toBe(false)
    expect(some.notes.find(({ code }) => code === 'duplicates-not-sought')).toMatchObject({
      list: 'held',
      params: { rows: lists[1]!.records.length },
    })
    expect(some.counts['claimed']).toEqual(all.counts['claimed'])
  },
)

test('lists short enough to hold every pair, and lists less than twenty times as long, are held against themselves', async () => {
  const [claimed, held] = await listAndRegister('verified', 150)
  for (const plan of [DEFAULT_PLAN, PLAN]) {
    const { notes } = await reconcile([claimed!, held!], plan)
    expect(notes.some(({ code }) => code === 'duplicates-not-sought')).toBe(false)
  }
})

test('nearly all rows a register: no other thread is started, which it is where duplicates inside are wanted', async () => {
  const lists = await listAndRegister('register')
  const hire = vi.fn<Workers['hire']>(() => {
    throw new Error('not one')
  })
  const workers = { count: 1, hire }
  await reconcile(lists, PLAN, 'working', workers)
  expect(hire).not.toHaveBeenCalled()
  await expect(reconcile(lists, { ...PLAN, duplicatesInRegisters: true }, 'working', workers)).rejects.toThrow(InputError)
  expect(hire).toHaveBeenCalledTimes(1)
})

test('of a register no key is left out that another list has', async () => {
  const lists = await listAndRegister('register')
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  const found = (registers: readonly number[]) =>
    withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, (pool) => findCandidates([[0, 1]], pool, 1e6, 0, registers))
  const [every, wanted] = [await found([]), await found([1])]
  expect(wanted(0, 1)).toEqual(every(0, 1))
  expect(every(0, 1)!.left.length).toBeGreaterThan(40)
  // Every row of so short a register is in the sample: all of its pairs are.
  const pairs = (of: typeof every) => Array.from(of(1, 1)!.left, (left, k) => left * 1e4 + of(1, 1)!.right[k]!).sort((x, y) => x - y)
  expect(pairs(wanted)).toEqual(pairs(every))
})

test('a register that is read in windows, and whose names lie packed, says the same as one that is held whole', async () => {
  const [claimed] = await listAndRegister('verified')
  const make = peopleMaker(9)
  const rows = Array.from({ length: 50_100 }, (_, k) => {
    const p = make.person()
    return `"${bare(surnameFirst(p))}",${k % 7 ? `V-${p.cedula}` : ''},${k % 6 ? iso(p.birth) : ''}`
  })
  const bytes = Buffer.from(`${HEAD}\n${rows.join('\n')}\n`)
  const path = join(folder({ 'register.csv': bytes }), 'register.csv')
  const wishes = { id: 'held', role: 'verified', map: [], exclude: [] } as const
  const windows = () => readOpened(openInWindows(path)!, wishes, knownName)
  const held = await readOpened(await openSource(path, () => Promise.reject(new Error('no'))), wishes, knownName)
  const reports = await Promise.all([await windows(), held].map((list) => reconcile([claimed!, list], PLAN, 'names')))
  expect(reports[0]!.links.length).toBeGreaterThan(10)
  expect(JSON.stringify(reports[0])).toBe(JSON.stringify(reports[1]))
  const changed = await windows()
  writeFileSync(path, `${bytes.toString()}Otra persona,,\n`)
  await expect(reconcile([claimed!, changed], PLAN)).rejects.toMatchObject({ code: 'file-changed' })
}, 120_000)
