// A law: a list that is added changes no pair of those before it, and takes none out of the queue.
import { describe, expect, test } from 'vitest'
import { bare, csvLine, dmy, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList } from '../../src/index.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Role, SourceList } from '../../src/model/source.ts'
import { findCandidates } from '../../src/link/candidates.ts'
import { reconcileLists } from '../../src/reconcile.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { linkPool } from '../../src/threads/link-pool.ts'
import { ALONE, withPool } from '../../src/threads/pool.ts'

type Maker = ReturnType<typeof peopleMaker>
type Person = ReturnType<Maker['person']>

/** Columns that lists have or lack, and write in their own way. */
const columns = ({ r }: Maker): Readonly<Record<string, (p: Person) => string>> => ({
  Nombre: (p) => r.pick([fullName(p), bare(surnameFirst(p)), typo(r, fullName(p)), fullName({ ...p, given: p.given.slice(0, 1) })]),
  Cédula: (p) => r.pick([`V-${p.cedula}`, '', String(p.cedula + 1)]),
  DNI: (p) => r.pick([`${p.cedula % 1e8}${'TRWAGMYFPDXBNJZSQVHLCKE'[(p.cedula % 1e8) % 23]!}`, '']),
  'Fecha de nacimiento': (p) => r.pick([iso(p.birth), dmy(p.birth), '', String(p.birth.y)]),
  Edad: (p) => r.pick([String(2026 - p.birth.y), '']),
  Sexo: (p) => r.pick([p.sex, '']),
  Centro: (p) => r.pick([p.place, '']),
  Pabellón: (p) => `P${p.cedula % 7}`,
  'Fecha de excarcelación': (p) => r.pick([iso(p.event), '']),
  'Fecha de detención': () => r.pick(['2025-01-01', '2025-03-04', '']),
  Fecha: (p) => r.pick([iso(p.event), '']),
  Observaciones: (p) => r.pick(['sin novedad', `sector ${p.cedula % 3}`]),
})

/** Lists of people who are kin and namesakes of each other; each brings the columns it happens to have. */
async function randomLists(seed: number, roles: readonly Role[]): Promise<SourceList[]> {
  const make = peopleMaker(seed * 13 + 5)
  const { r } = make
  const people: Person[] = []
  while (people.length < 60)
    people.push(people.length > 5 && r.chance(0.4) ? r.pick([make.sibling, make.child, make.namesake])(r.pick([...people])) : make.person())
  const cell = columns(make)
  return await Promise.all(
    roles.map((role, at) => {
      const use = Object.keys(cell).filter((c) => c === 'Nombre' || r.chance(0.6))
      const rows = Array.from({ length: at < 2 ? 30 : 60 }, () => {
        const p = r.pick([...people])
        return csvLine(use.map((c) => cell[c]!(p)))
      })
      // A list with a date dates its ages itself: what another list would say of them is a note, not silence.
      return readList(`${at}.csv`, Buffer.from([csvLine(use), ...rows].join('\n')), { id: `l${at}`, role, asOf: '2026-01-20T10:00-04:00' })
    }),
  )
}

/** All that is said of pairs of the first lists: links, who is beside a row for a person to see, duplicates. */
function saidOf({ between, inside }: Outcome, facts: Outcome['facts'], lists: number): string[] {
  const pairs = between
    .filter(({ left, right }) => left < lists && right < lists)
    .flatMap(({ left, right, links, candidatesA }) => [
      ...Array.from(links, (l) => `${left}:${l.a} ${right}:${l.b} ${l.status} ${l.odds} ${l.reason}`),
      ...Array.from({ length: facts[left]!.n }, (_, i) =>
        candidatesA(i).map(({ b, via }) => `${left}:${i} ? ${right}:${b} ${via.weight}`),
      ).flat(),
    ])
  const groups = inside.slice(0, lists).flatMap((own, at) => own.groups.map((g) => `${at}: ${g.status} ${g.members.join(' ')} ${g.weight}`))
  return [...pairs, ...groups]
}

const ROLES: readonly (readonly Role[])[] = [
  ['claimed', 'verified', 'register'],
  ['claimed', 'verified', 'verified', 'register'],
  ['verified', 'verified', 'register', 'register'],
  ['claimed', 'register', 'verified'],
]

describe('a list that is added changes no pair of those before it', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('random lists %i', async (seed) => {
    const lists = await randomLists(seed, ROLES[seed % ROLES.length]!)
    const all = await reconcileLists(lists, DEFAULT_PLAN)
    for (let n = 2; n < lists.length; n++) {
      const few = await reconcileLists(lists.slice(0, n), DEFAULT_PLAN)
      expect(saidOf(few, few.facts, n)).not.toEqual([])
      expect(saidOf(all, all.facts, n)).toEqual(saidOf(few, few.facts, n))
    }
  })

  test('lists too long to hold every pair against each other are searched alike too', async () => {
    const lists = await randomLists(3, ['claimed', 'verified', 'register'])
    const found = (some: readonly SourceList[]) => {
      const { facts, tokens } = readFacts(some, nameKnowledge(), { dateOrder: new Map() })
      return withPool(ALONE, async (threads) => {
        const between =
          some.length === 2
            ? ([[0, 1]] as const)
            : ([
                [0, 1],
                [0, 2],
                [1, 2],
              ] as const)
        const candidates = await findCandidates(between, linkPool(threads, facts, tokens, DEFAULT_PLAN), DEFAULT_PLAN.pairBudget, 1)
        return [candidates(0, 1), candidates(0, 0), candidates(1, 1)]
      })
    }
    const two = await found(lists.slice(0, 2))
    expect(two[0]?.left.length).toBeGreaterThan(0)
    expect(await found(lists)).toEqual(two)
  })
})
