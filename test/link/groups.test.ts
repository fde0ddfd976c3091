// A match agrees with its explanation: on invented families who are on their lists more than once, with gaps and slips.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker, typo } from '../../fixtures/people.mjs'
import { readList } from '../../src/index.ts'
import { createPairJudge } from '../../src/link/judge/pair-judge.ts'
import { CONTRADICTION, objectionsOf } from '../../src/link/objections.ts'
import { prepareNames } from '../../src/link/prepared-names.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { reconcileLists } from '../../src/reconcile.ts'
import { explainPair } from '../../src/report/explain-pair.ts'

const HEADER = 'Nombre,Cédula,Fecha de nacimiento,Sexo,Centro,Fecha de excarcelación'
const PEOPLE = 160
const KIN = ['sibling', 'sibling', 'twin', 'child'] as const
const known = nameKnowledge()

interface Made {
  readonly outcome: Outcome
  /** By list, who each row is. */
  readonly who: readonly (readonly number[])[]
}

/** Two lists of the same families; some people are there two or three times, and a row may leave out what tells people apart. */
async function made(seed: number): Promise<Made> {
  const make = peopleMaker(seed)
  const { r } = make
  const people = [make.person()]
  while (people.length < PEOPLE) {
    const kind = r.chance(0.25) ? r.pick(KIN) : 'person'
    const p = kind === 'person' ? make.person() : make[kind](r.pick(people))
    // A child is born on another day than its parent, so that a grandchild is not born on its grandparent's.
    people.push(kind === 'child' ? { ...p, birth: { y: p.birth.y, m: 1 + r.below(12), d: 1 + r.below(28) } } : p)
  }
  const rowOf = (p: (typeof people)[number]): string => {
    const name = r.chance(0.15) ? typo(r, fullName(p)) : r.chance(0.2) ? fullName({ ...p, given: p.given.slice(0, 1) }) : fullName(p)
    const maybe = (text: string, share: number): string => (r.chance(share) ? text : '')
    return [
      name,
      maybe(`V-${p.cedula}`, 0.5),
      maybe(iso(p.birth), 0.5),
      maybe(p.sex, 0.7),
      maybe(p.place, 0.8),
      maybe(iso(p.event), 0.9),
    ].join()
  }
  const sides = [0, 1].map(() =>
    r.shuffle(people.flatMap((p, who) => Array.from({ length: r.pick([0, 1, 1, 1, 2, 3]) }, () => ({ who, row: rowOf(p) })))),
  )
  const listOf = (k: number, id: string, role: 'claimed' | 'verified') =>
    readList(`${id}.csv`, Buffer.from(`${[HEADER, ...sides[k]!.map(({ row }) => row)].join('\n')}\n`), { id, role })
  const lists = [await listOf(0, 'claimed', 'claimed'), await listOf(1, 'verified', 'verified')]
  return { outcome: await reconcileLists(lists, DEFAULT_PLAN), who: sides.map((side) => side.map(({ who }) => who)) }
}

function judges({ facts, tokens, between, inside, plan }: Outcome) {
  const names = prepareNames(facts, tokens, known)
  const [a, b] = [facts[0]!, facts[1]!]
  return {
    across: createPairJudge(a, b, names, plan, between[0]!.estimated),
    within: [a, b].map((f, at) => createPairJudge(f, f, names, plan, inside[at]!.estimated)),
  }
}

const membersOf = (outcome: Outcome, at: number, row: number): readonly number[] =>
  outcome.inside[at]!.groups.find(({ status, members }) => status === 'match' && members.includes(row))?.members ?? [row]

const SEEDS = [3, 14, 159, 2653, 58979]
const runs = await Promise.all(SEEDS.map(made))

describe.each(runs.map((run, k) => [SEEDS[k], run] as const))('lists of seed %d', (_, { outcome, who }) => {
  const { facts, verdicts, inside } = outcome
  const { across, within } = judges(outcome)
  const matches = [...verdicts.links].filter(({ status }) => status === 'match')

  test('a match has the odds of a link, and no rows of its groups contradict each other', () => {
    const objection = objectionsOf(facts[0]!, facts[1]!, across)
    expect(matches.length).toBeGreaterThan(20)
    for (const { a, b, via } of matches) {
      expect(across.odds(via.a, via.b)).toBeGreaterThanOrEqual(Math.floor(100 * DEFAULT_PLAN.accept))
      for (const i of membersOf(outcome, 0, a))
        for (const j of membersOf(outcome, 1, b)) if (i !== via.a || j !== via.b) expect(objection(i, j)).toBeGreaterThan(CONTRADICTION)
    }
  })

  test('the weakest pair that joins a group has the odds of a link, and no rows contradict each other', () => {
    const people: number[] = []
    inside.forEach(({ groups }, at) => {
      const f = facts[at]!
      const objection = objectionsOf(f, f, within[at]!)
      for (const { members, edge } of groups.filter(({ status }) => status === 'match')) {
        expect(within[at]!.odds(...edge)).toBeGreaterThanOrEqual(Math.floor(100 * DEFAULT_PLAN.accept))
        for (const i of members) for (const j of members) if (i < j) expect(objection(i, j)).toBeGreaterThan(CONTRADICTION)
        people.push(new Set(members.map((m) => who[at]![m])).size)
      }
    })
    // One link in 500 may be wrong; these lists have a hundred groups each.
    expect(people.length).toBeGreaterThan(50)
    expect(people.filter((size) => size > 1).length).toBeLessThanOrEqual(1)
  })

  test('explain of any two rows of a link says what the report says, and through which rows', () => {
    for (const link of verdicts.links) {
      const [i, j] = [membersOf(outcome, 0, link.a).at(-1)!, membersOf(outcome, 1, link.b).at(-1)!]
      const said = explainPair(outcome, facts[0]!.rows[i]!, facts[1]!.rows[j]!, 'names')!
      expect(said).toMatchObject({ status: link.status, reason: link.reason, basis: link.via.basis })
      const through = [facts[0]!.rows[link.via.a], facts[1]!.rows[link.via.b]]
      expect(said.via ? [said.via.left, said.via.right] : [said.left.row, said.right.row]).toEqual(through)
    }
  })
})
