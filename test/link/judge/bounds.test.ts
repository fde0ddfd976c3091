// Bounds that dismiss pairs unseen must never err low: whatever the full weight shows a person, they let through.
// What is wrong is collected and expected to be nothing once for each case: an expectation for every pair takes longer than the pairs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullName, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList } from '../../../src/index.ts'
import { BIRTH, birthDate } from '../../../src/link/comparison/birth-date.ts'
import type { FactComparer } from '../../../src/link/comparison/comparison.ts'
import { shifted } from '../../../src/link/comparison/estimated.ts'
import { comparersOf } from '../../../src/link/comparison/registry.ts'
import { SHIPPED_SHARES } from '../../../src/link/judge/explanations.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { findCandidates } from '../../../src/link/candidates.ts'
import { findPairs } from '../../../src/link/pairs.ts'
import { weighRows } from '../../../src/link/weigh-rows.ts'
import { prepareNames } from '../../../src/link/prepared-names.ts'
import type { Estimate } from '../../../src/model/pair.ts'
import { readFacts } from '../../../src/person/facts.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { RELATIONS } from '../../../src/names/name-shifts.ts'
import { PATTERNS } from '../../../src/names/name-patterns.ts'
import { withLinkPool } from '../../../src/threads/link-pool.ts'
import { ALONE } from '../../../src/threads/pool.ts'

/** Few values, so that they meet: repeated words, parts in the other's place, words that name both parts, typing errors, initials. */
const GIVEN = ['José', 'María', 'Elías', 'Tomás', 'Gabriel', 'J.', 'Pepe', 'Jose', 'Xiomara', 'García', '']
const SURNAMES = ['García', 'Garsia', 'García', 'Martín', 'Elías', 'de la Cruz', 'Cruz', 'Uzcátegui', 'Uscategui', 'G.', 'N.', '']
const name = fc
  .tuple(fc.array(fc.constantFrom(...GIVEN), { maxLength: 4 }), fc.array(fc.constantFrom(...SURNAMES), { maxLength: 4 }), fc.boolean())
  .map(([given, surnames, turned]) => (turned ? [...surnames, ...given] : [...given, ...surnames]).filter(Boolean).join(' '))
const one = (...values: string[]) => fc.constantFrom('', ...values)

const FIELDS = {
  name,
  document: one('V-12345678', 'E-12345678', 'V-12345679', '7654321', 'X1234567Z', 'x1234568Z'),
  birth_date: one('1980-02-03', '1980-02-04', '1980-02', '1980-03', '1980', '1981', '03/02/1980', '1949-05-06', '1994', '1962-12-30'),
  age: one('45', '46', '30'),
  sex: one('M', 'F'),
  suffix: one('Jr.', 'Sr.'),
  alias: one('El Gocho', 'Pepe, El Gocho'),
  married: one('Rojas', 'de Rojas'),
  arrest_date: one('2024-08-01', '2024-08-02', '2019-03', '2024'),
  event_date: one('2026-01-12', '2026-01-14', '2026-01', '2025-06-30'),
  phone: one('+58 412 1234567', '+58 412 1234568', '0414-7654321'),
  postcode: one('1010', '1011', '5001'),
  nationality: one('Venezolana', 'Italiana', 'Venezolana / Italiana'),
  place: one('Ramo Verde', 'El Rodeo I', 'El Rodeo'),
  state: one('Miranda', 'Zulia'),
  residence: one('Los Teques', 'Maracaibo', 'San Francisco, Maracaibo'),
  birth_place: one('Caracas', 'Mérida'),
  occupation: one('albañil', 'maestra', 'maestro'),
  email: one('pepe@example.org', 'pepe@example.net', 'otra@example.org'),
  street: one('Calle Sucre', 'Calle Bolívar', 'Av. Sucre'),
  street_number: one('12', '13'),
  remark: one('con trato', 'sin trato', 'con'),
} as const
const COLUMNS = Object.keys(FIELDS)
const row = fc.record(FIELDS)
const EMPTY = Object.fromEntries(COLUMNS.map((c) => [c, ''])) as Record<keyof typeof FIELDS, string>
/** A column may be missing throughout. */
const lists = fc.record({
  left: fc.array(row, { minLength: 4, maxLength: 12 }),
  right: fc.array(row, { minLength: 4, maxLength: 12 }),
  without: fc.subarray(COLUMNS.slice(1), { maxLength: COLUMNS.length - 1 }),
  inParts: fc.boolean(),
  shifts: fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 14, maxLength: 14 }),
  thresholds: fc.array(fc.integer({ min: -1500, max: 4000 }), { minLength: 3, maxLength: 3 }),
})
type Lists = typeof lists extends fc.Arbitrary<infer T> ? T : never

const known = nameKnowledge()

/** Full name in one column, or cut at its middle into given names and surnames. */
async function factsOf({ left, right, without, inParts }: Pick<Lists, 'left' | 'right' | 'without' | 'inParts'>) {
  const columns = COLUMNS.filter((c) => c !== 'name' && !without.includes(c))
  const header = [...(inParts ? ['n1', 'n2'] : ['n1']), ...columns]
  const cells = (r: Lists['left'][number]): string[] => {
    const words = r.name.split(' ')
    const middle = Math.ceil(words.length / 2)
    const names = inParts ? [words.slice(0, middle).join(' '), words.slice(middle).join(' ')] : [r.name]
    return [...names, ...columns.map((c) => r[c as keyof typeof FIELDS])]
  }
  const csv = (rows: Lists['left']) =>
    Buffer.from(
      [header, ...rows.map(cells), [inParts ? 'Ana' : 'Ana Rey']]
        .map((line) => header.map((_, k) => `"${line[k] ?? ''}"`).join(','))
        .join('\n'),
    )
  const map: [string, string][] = [
    ...(inParts
      ? ([
          ['given', 'n1'],
          ['surname', 'n2'],
        ] as [string, string][])
      : ([['name', 'n1']] as [string, string][])),
    ...columns.filter((c) => c !== 'remark').map((c): [string, string] => [c, c]),
  ]
  const read = (id: 'claimed' | 'verified', rows: Lists['left']) =>
    readList(`${id}.csv`, csv(rows), { id, role: id, map, headerRow: 1, asOf: '2026-01-20' })
  const { facts, tokens } = readFacts([await read('claimed', left), await read('verified', right)], known, { dateOrder: new Map() })
  return { a: facts[0]!, b: facts[1]!, names: prepareNames(facts, tokens, known) }
}

test('no level of a comparison weighs more than its most', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { a, b } = await factsOf(list)
      const wrong: string[] = []
      for (const [x, y] of [
        [a, b],
        [a, a],
      ] as const) {
        for (const c of withShifts(comparersOf(x, y), list.shifts)) {
          for (let i = 0; i < x.n; i++) {
            for (let j = 0; j < y.n; j++) {
              const level = c.level(i, j)
              if (level >= 0 && c.weight(level, i, j) > c.most(i)) wrong.push(`${c.comparison.name}: ${c.comparison.levels[level]!.name}`)
            }
          }
        }
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('an index of rows gives all that may weigh so much', async () => {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ max: 2000, min: 0 }), async (list, least) => {
      const { a, b } = await factsOf(list)
      const wrong: string[] = []
      const rows = Int32Array.from({ length: b.n }, (_, j) => j).filter((j) => j !== 1)
      for (const c of withShifts(comparersOf(a, b), list.shifts)) {
        const near = c.nearFor?.(rows)
        if (!near) continue
        for (let i = 0; i < a.n; i++) {
          const found = new Set<number>()
          if (!near(i, least, (j) => found.add(j))) continue
          taken += found.size
          if (found.has(1)) wrong.push('a row that is not among them')
          for (const j of rows) {
            const level = c.level(i, j)
            if (level >= 0 && c.weight(level, i, j) >= least && !found.has(j))
              wrong.push(`${c.comparison.name}: ${c.comparison.levels[level]!.name}`)
          }
        }
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(1000)
})

/** As shipped, and as the lists may have told. */
const withShifts = (list: readonly FactComparer[], shifts: readonly number[]): FactComparer[] => [
  ...list,
  ...list.map((c) => shifted(c, estimateOf(list, shifts))),
]

function estimateOf(list: readonly FactComparer[], shifts: readonly number[]): Estimate {
  const cycled = (n: number) => Int32Array.from({ length: n }, (_, k) => shifts[k % shifts.length]!)
  const part = (patterns: number) => ({ relation: cycled(RELATIONS), pattern: cycled(patterns) })
  return {
    shifts: new Map(list.map(({ comparison: { name, levels } }) => [name, cycled(levels.length)])),
    names: { given: part(PATTERNS.given.length), surname: part(PATTERNS.surname.length) },
    shares: SHIPPED_SHARES,
    pairs: 100,
  }
}

test('what is dismissed by a bound weighs less than the threshold, and nothing else is', async () => {
  let kept = 0
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { a, b, names } = await factsOf(list)
      const wrong: string[] = []
      for (const [x, y] of [
        [a, b],
        [b, a],
        [a, a],
      ] as const) {
        for (const used of [null, estimateOf(comparersOf(x, y), list.shifts)]) {
          const judge = createPairJudge(x, y, names, DEFAULT_PLAN, used)
          for (const threshold of [0, ...list.thresholds]) {
            const found = new Set<number>()
            weighRows(x, y, names, judge, { threshold, isIndexed: false }, (i, j) => found.add(i * y.n + j))
            const indexed: number[] = []
            weighRows(x, y, names, judge, { threshold, isIndexed: true }, (i, j) => indexed.push(i * y.n + j))
            if (indexed.join() !== [...found].join()) wrong.push(`at ${threshold}: others by an index`)
            for (let i = 0; i < x.n; i++) {
              for (let j = 0; j < y.n; j++) {
                const weight = judge.weigh(i, j)
                const enough = weight >= threshold
                const told = (what: string) => wrong.push(`${i} ${j} at ${threshold}: ${what}`)
                if ((judge.judgeFrom(i, j, threshold)?.weight ?? null) !== (enough ? weight : null)) told('judgeFrom')
                if (!enough) continue
                kept++
                if (!judge.mayWeigh(i, j, threshold)) told('mayWeigh')
                if (x.resolvable[i] && y.resolvable[j] && (x !== y || i < j) && !found.has(i * y.n + j)) told('weighRows')
              }
            }
          }
        }
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 100 },
  )
  expect(kept).toBeGreaterThan(1000)
})

test('a year of birth that few share, beside years and days', async () => {
  const written = (k: number, how: number) => [`${1900 + k}`, `${1900 + k}-02-03`, `${1900 + k}-02`][how % 3]!
  const rows = (turn: number) =>
    Array.from({ length: 110 }, (_, k) => ({ ...EMPTY, name: `Ana${k} Rey${k}`, birth_date: written(k, k + turn) }))
  const { a, b } = await factsOf({ left: rows(0), right: rows(1), without: [], inParts: false })
  const birth = comparersOf(a, b).find((c) => c.comparison === birthDate)!
  let fits = 0
  for (let i = 0; i < a.n; i++) {
    for (let j = 0; j < b.n; j++) {
      const level = birth.level(i, j)
      if (level === BIRTH.yearFits || level === BIRTH.monthFits) fits++
      if (level >= 0) expect(birth.weight(level, i, j)).toBeLessThanOrEqual(birth.most(i))
    }
  }
  expect(fits).toBeGreaterThan(100)
})

test.each([
  ['José García García', 'GARCIA GARCIA JOSE'],
  ['Pedro Jairo Hernández Hernández', 'HERNANDEZ HERNANDEZ PEDRO JAIRO'],
  ['Ana García García', 'GARCIA GARCIA ANA'],
  ['García García', 'GARCIA GARCIA'],
  ['Xiomara Uscátegui Uzcátegui', 'Xiomara Uzcátegui Uzcátegui'],
  ['Elías Elías Elías', 'Elías Elías Elías'],
])('%s is shown beside %s', async (left, right) => {
  const make = peopleMaker(12)
  const strangers = Array.from({ length: 500 }, () => fullName(make.person()))
  const csv = (rows: readonly string[]) => Buffer.from(['Nombre', ...rows].join('\n'))
  const lists = [
    await readList('a.csv', csv([left, ...strangers.slice(0, 300)]), { id: 'claimed', role: 'claimed' }),
    await readList('b.csv', csv([right, ...strangers.slice(200)]), { id: 'verified', role: 'verified' }),
  ]
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  const judgePair = createPairJudge(facts[0]!, facts[1]!, names, DEFAULT_PLAN)
  const isFound = (keyed: boolean) =>
    withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, async (pool) => {
      const candidates = keyed ? (await findCandidates([[0, 1]], pool, DEFAULT_PLAN.pairBudget, 0))(0, 1) : null
      const { pairs } = await findPairs(pool, { left: 0, right: 1, judgePair, estimated: null }, candidates)
      return [...pairs].some((p) => p.a === 0 && p.b === 0)
    })
  expect(await isFound(false)).toBe(true)
  expect(await isFound(true)).toBe(true)
})
