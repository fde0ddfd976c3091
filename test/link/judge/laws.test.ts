// Laws of the decision, on random pairs under one frozen model: both forms of a pair stand in the same lists.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bare, fullName, iso, peopleMaker, surnameFirst, typo } from '../../../fixtures/people.mjs'
import { readList, DEFAULT_PLAN } from '../../../src/index.ts'
import { DOCUMENT, document } from '../../../src/link/comparison/document.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { linkLists, representatives } from '../../../src/link/one-to-one.ts'
import { findPairs } from '../../../src/link/pairs.ts'
import { prepareNames } from '../../../src/link/prepared-names.ts'
import { readFacts } from '../../../src/person/facts.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { withLinkPool } from '../../../src/threads/link-pool.ts'
import { ALONE } from '../../../src/threads/pool.ts'

const FIELDS = ['name', 'document', 'birth', 'sex', 'place', 'date', 'nationality', 'event'] as const
type Field = (typeof FIELDS)[number]
type Row = Readonly<Record<Field, string>>
const HEADER = 'Nombre,Cédula,Fecha de nacimiento,Sexo,Centro,Fecha de excarcelación,Nacionalidad,Medida'
const csv = (rows: readonly Row[]) => [HEADER, ...rows.map((r) => FIELDS.map((f) => `"${r[f]}"`).join(','))].join('\n')

type Maker = ReturnType<typeof peopleMaker>
type Person = ReturnType<Maker['person']>

const rowOf = (p: Person): Row => ({
  name: fullName(p),
  document: `V-${p.cedula}`,
  birth: iso(p.birth),
  sex: p.sex,
  place: p.place,
  date: iso(p.event),
  nationality: p.nationality,
  event: 'Libertad plena',
})

/** Some other row that may or may not be the same person: errors, gaps, kin, namesakes. */
function relatedRow(make: Maker, p: Person): Row {
  const { r } = make
  const q = r.pick([p, p, p, make.sibling(p), make.twin(p), make.child(p), make.namesake(p)])
  const row = rowOf(q)
  return {
    ...row,
    name: r.pick([row.name, bare(surnameFirst(q)).toUpperCase(), typo(r, row.name), fullName({ ...q, given: q.given.slice(0, 1) })]),
    document: r.pick([row.document, row.document, '', `V-${q.cedula + 11}`, `V-${4_000_000 + r.below(20_000_000)}`]),
    birth: r.pick([row.birth, row.birth, '', row.birth.slice(0, 4), `1${row.birth.slice(1, 3)}${r.below(10)}${row.birth.slice(4)}`]),
    place: r.pick([row.place, '', 'Tocorón']),
    sex: r.pick([row.sex, row.sex, '']),
  }
}

/** A judge over a fixed crowd in which the given rows stand; [left, right] positions follow the order given. */
async function frozen(seed: number, left: readonly Row[], right: readonly Row[]) {
  const make = peopleMaker(seed + 5000)
  const crowd = () => Array.from({ length: 60 }, () => rowOf(make.person()))
  const lists = [
    await readList('a.csv', Buffer.from(csv([...left, ...crowd()])), { id: 'claimed', role: 'claimed' }),
    await readList('b.csv', Buffer.from(csv([...right, ...crowd()])), { id: 'verified', role: 'verified' }),
  ]
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: DEFAULT_PLAN.dateOrder })
  const [a, b] = [facts[0]!, facts[1]!]
  const names = prepareNames(facts, tokens, known)
  return { a, b, names, judge: createPairJudge(a, b, names, DEFAULT_PLAN), back: createPairJudge(b, a, names, DEFAULT_PLAN) }
}

const RUNS = { numRuns: 25 }
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const PAIRS = 12

const many = (seed: number) => {
  const make = peopleMaker(seed)
  return Array.from({ length: PAIRS }, () => {
    const p = make.person()
    return { left: rowOf(p), right: relatedRow(make, p), r: make.r }
  })
}

test('symmetric', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const pairs = many(seed)
      const { judge, back } = await frozen(
        seed,
        pairs.map((p) => p.left),
        pairs.map((p) => p.right),
      )
      for (let k = 0; k < PAIRS; k++) expect(back.judge(k, k)).toEqual(judge.judge(k, k))
    }),
    RUNS,
  )
})

test('deleting an agreeing fact never raises a pair to a link', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const pairs = many(seed)
      const without = (row: Row, field: Field): Row => ({ ...row, [field]: '' })
      const forms = pairs.flatMap(({ right }) => [right, ...FIELDS.slice(1).map((f) => without(right, f))])
      const { judge } = await frozen(
        seed,
        pairs.map((p) => p.left),
        forms,
      )
      pairs.forEach(({ left, right }, k) => {
        const at = k * FIELDS.length
        if (judge.judge(k, at).automatic) return
        FIELDS.slice(1).forEach((field, f) => {
          if (
            !right[field] ||
            left[field].replace(/\D/g, '') !== right[field].replace(/\D/g, '') ||
            left[field].length !== right[field].length
          )
            return
          expect(judge.judge(k, at + 1 + f).automatic, `${JSON.stringify([left, right])} without ${field}`).toBe(false)
        })
      })
    }),
    RUNS,
  )
})

test('another well-formed document never links by itself', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const pairs = many(seed)
      const right = pairs.map(({ right, left, r }) => {
        const other = 4_000_000 + r.below(20_000_000)
        return { ...right, document: String(other) === left.document.slice(2) ? '' : `V-${other}` }
      })
      const { judge, a, b } = await frozen(
        seed,
        pairs.map((p) => p.left),
        right,
      )
      const documentAt = judge.comparers.findIndex((c) => c.comparison === document)
      for (let k = 0; k < PAIRS; k++) {
        if (a.document[k]! < 0 || b.document[k]! < 0 || judge.comparers[documentAt]!.level(k, k) !== DOCUMENT.different) continue
        expect(judge.judge(k, k).automatic).toBe(false)
      }
    }),
    RUNS,
  )
})

test('a look-alike letter never upgrades', async () => {
  const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р', y: 'у', x: 'х' }
  await fc.assert(
    fc.asyncProperty(seeds, fc.nat(20), async (seed, where) => {
      const pairs = many(seed)
      const imitate = (name: string) => {
        const at = [...name].findIndex((c, i) => i >= where % name.length && CYRILLIC[c])
        return at < 0 ? name : `${[...name].slice(0, at).join('')}${CYRILLIC[[...name][at]!]}${[...name].slice(at + 1).join('')}`
      }
      const { judge, b } = await frozen(
        seed,
        pairs.map((p) => p.left),
        pairs.flatMap(({ right }) => [right, { ...right, name: imitate(right.name) }]),
      )
      for (let k = 0; k < PAIRS; k++) {
        const [plain, imitation] = [judge.judge(k, 2 * k), judge.judge(k, 2 * k + 1)]
        if (b.nameFlags[2 * k + 1] !== b.nameFlags[2 * k]) expect(imitation.automatic).toBe(false)
        expect(Number(imitation.automatic)).toBeLessThanOrEqual(Number(plain.automatic))
      }
    }),
    RUNS,
  )
})

test('place, sex, nationality, event and a date that many share never turn a name into evidence', async () => {
  const SOFT: Partial<Row> = { sex: 'M', place: 'Ramo Verde', nationality: 'Venezolana', event: 'Libertad plena', date: '2026-01-12' }
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const make = peopleMaker(seed)
      const people = Array.from({ length: PAIRS }, () => make.person())
      const nameOnly = (p: Person): Row => ({
        ...rowOf(p),
        document: '',
        birth: '',
        sex: '',
        place: '',
        date: '',
        nationality: '',
        event: '',
      })
      const full = people.map((p) => ({ ...nameOnly(p), ...SOFT }))
      const { judge } = await frozen(seed, full, full)
      for (let k = 0; k < PAIRS; k++) {
        const { automatic, basis } = judge.judge(k, k)
        expect(automatic && basis === 'evidence').toBe(false)
      }
    }),
    RUNS,
  )
})

test('with the model frozen, a stranger changes nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const pairs = many(seed)
      const { a, b, names, judge } = await frozen(
        seed,
        pairs.map((p) => p.left),
        pairs.map((p) => p.right),
      )
      const { pairs: found } = await withLinkPool({ facts: [a, b], names, plan: DEFAULT_PLAN }, ALONE, (pool) =>
        findPairs(pool, { left: 0, right: 1, judgePair: judge, estimated: null }),
      )
      const alone = [representatives(a.n, []), representatives(b.n, [])] as const
      const linked = (stranger: number) => {
        const outcome = linkLists(
          a,
          b,
          [...found].filter((p) => p.b !== stranger),
          ...alone,
          DEFAULT_PLAN,
        )
        return [...outcome.links].filter((l) => l.b !== stranger).map((l) => `${l.a} ${l.b} ${l.status}`)
      }
      const everyone = linkLists(a, b, found, ...alone, DEFAULT_PLAN).links
      const paired = new Set(Array.from(found, (p) => p.b))
      for (let s = 0; s < b.n; s++) {
        if (paired.has(s)) continue
        expect(linked(s)).toEqual(Array.from(everyone, (l) => `${l.a} ${l.b} ${l.status}`))
      }
    }),
    { numRuns: 10 },
  )
})

test('what is told cheaply to weigh nothing weighs nothing', async () => {
  const make = peopleMaker(21)
  const births = [
    '1990-12-05',
    '1991-02-05',
    '1990-12-15',
    '1990-11-05',
    '1990-05-12',
    '2090-12-05',
    '1991-01-05',
    '1990-12',
    '1990',
    '',
    '1985-03-21',
  ]
  const documents = ['V-12345678', '12.345.678', 'V-12345679', 'V-21345678', 'V-1234567', 'V-92345671', 'V-55512399', '']
  const rows = births.flatMap((birth) => documents.map((document) => ({ ...rowOf(make.person()), birth, document })))
  const { judge } = await frozen(3, rows, rows)
  let told = 0
  for (const c of judge.comparers) {
    const never = c.neverFor?.()
    if (!never) continue
    for (let i = 0; i < rows.length; i++)
      for (let j = 0; j < rows.length; j++) {
        if (!never(i, j)) continue
        told++
        const level = c.level(i, j)
        expect(level < 0 ? 0 : c.weight(level, i, j), `${c.comparison.name}: ${JSON.stringify([rows[i], rows[j]])}`).toBeLessThanOrEqual(0)
      }
  }
  expect(told).toBeGreaterThan(1000)
})
