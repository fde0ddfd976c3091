// Random cases through the whole pipeline: no row is lost, bridges add up, links have their ends, protected people show nowhere.
import { expect, test } from 'vitest'
import { bare, csvLine, dmy, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { readList, render, DEFAULT_PLAN } from '../../src/index.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Role, SourceList } from '../../src/model/source.ts'
import { reconcileLists } from '../../src/reconcile.ts'
import { describe as describeOutcome, describeStreamed } from '../../src/report/describe.ts'
import { renderCsv } from '../../src/render/csv.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { keysOf } from '../../src/report/tallies.ts'

type Maker = ReturnType<typeof peopleMaker>
type Person = ReturnType<Maker['person']>

function cells(make: Maker, pool: readonly Person[]): Readonly<Record<string, (p: Person) => string>> {
  const { r } = make
  return {
    Nombre: (p) =>
      r.pick([
        fullName(p),
        bare(surnameFirst(p)),
        typo(r, fullName(p)),
        fullName({ ...p, given: p.given.slice(0, 1) }),
        'N/N',
        p.given[0]!,
        `${fullName(p)} y ${fullName(r.pick([...pool]))}`,
        '',
      ]),
    Cédula: (p) => r.pick([`V-${p.cedula}`, '', String(p.cedula + 1), 'S/D']),
    'Fecha de nacimiento': (p) => r.pick([iso(p.birth), dmy(p.birth), '', '31/02/2000', String(p.birth.y)]),
    Sexo: (p) => r.pick([p.sex, '', '?']),
    Nacionalidad: () => r.pick(['Venezolana', 'Italiana', 'ES', '']),
    Centro: (p) => r.pick([p.place, '', 'X']),
    'Fecha de excarcelación': (p) => r.pick([iso(p.event), '', '2025-12-01', '2026-02-01', '2026-01', '2026-01-12T10:00-04:00']),
    Medida: () => r.pick(['Libertad plena', 'Boleta de excarcelación', 'medida', '', 'traslado', 'casa por cárcel']),
    'Cargos pendientes': () => r.pick(['sí', 'no', '', '?']),
    Redetención: () => r.pick(['', '2026-01-20']),
    Verificación: () => r.pick(['verificado', 'provisional', '']),
    Publicar: () => r.pick(['sí', 'no', '']),
    Estatus: () => r.pick(['detenido', 'libre', '', 'raro']),
    'Última confirmación': () => r.pick(['', '2026-01-25', '2026-01-01']),
    'Fecha de registro': () => r.pick(['', '2026-01-10']),
    'Fecha de detención': () => r.pick(['', '2025-01-01']),
    Alias: () => r.pick(['', 'El Gocho, Pepe']),
  }
}

async function randomCase(seed: number): Promise<{ lists: SourceList[]; plan: Plan }> {
  const make = peopleMaker(seed * 7)
  const { r } = make
  const pool: Person[] = []
  while (pool.length < 40)
    pool.push(
      pool.length > 5 && r.chance(0.4) ? r.pick([make.sibling, make.child, make.twin, make.namesake])(r.pick([...pool])) : make.person(),
    )
  const cell = cells(make, pool)
  const list = async (id: string, role: Role, n: number): Promise<SourceList | null> => {
    const use = [
      'Nombre',
      ...Object.keys(cell)
        .slice(1)
        .filter(() => r.chance(0.6)),
    ]
    const rows = Array.from({ length: n }, () => {
      const p = r.pick([...pool])
      return csvLine(use.map((c) => cell[c]!(p)))
    })
    if (r.chance(0.3)) rows.push('TOTAL')
    if (r.chance(0.3)) rows.push(csvLine([...use.map(() => 'x'), 'y']))
    try {
      return await readList(`${id}.csv`, Buffer.from([csvLine(use), ...rows].join('\n')), {
        id,
        role,
        ...(r.chance(0.5) ? { asOf: '2026-01-20T10:00-04:00' } : {}),
        ...(r.chance(0.3) ? { withheld: 2 } : {}),
        ...(r.chance(0.1) ? { protect: true } : {}),
      })
    } catch {
      return null
    }
  }
  const lists = [r.chance(0.85) ? await list('claimed', 'claimed', 25) : null]
  for (let k = 0; k < 1 + r.below(3); k++) lists.push(await list(`v${k}`, 'verified', 5 + r.below(20)))
  for (let k = 0; k < r.below(3); k++) lists.push(await list(`r${k}`, 'register', 4 + r.below(12)))
  return {
    lists: lists.filter((l) => l !== null),
    plan: {
      ...DEFAULT_PLAN,
      window: r.chance(0.6) ? { from: '2026-01-08', to: r.chance(0.5) ? '2026-01-20' : null } : DEFAULT_PLAN.window,
      scope: r.chance(0.3) ? new Map([['nationality', ['Venezolana']]]) : new Map(),
      nameOnly: r.pick(['rare', 'review']),
      pairBudget: r.chance(0.2) ? 50 : DEFAULT_PLAN.pairBudget,
      claim: r.chance(0.5) ? 'over 20' : null,
    },
  }
}

test.each(Array.from({ length: 40 }, (_, k) => k + 1))('case %d', async (seed) => {
  const { lists, plan } = await randomCase(seed)
  if (!lists.length) return
  // The conservation laws are checked inside, and throw.
  const outcome = await reconcileLists(lists, plan)
  const hidden = new Set(
    lists.flatMap((list, at) =>
      outcome.facts[at]!.rows.reduce<string[]>(
        (all, row, i) => (outcome.facts[at]!.protectedRow[i] ? [...all, `${list.id}:${row}`] : all),
        [],
      ),
    ),
  )
  for (const audience of ['working', 'names', 'public'] as const) {
    const report = describeOutcome(outcome, audience)
    expect(() => reportSchema.parse(report)).not.toThrow()
    for (const format of ['text', 'md', 'csv', 'ndjson']) for (const lang of ['en', 'es'] as const) await render(report, format, lang)
    // A page and what is written row by row say nothing else.
    const whole = new Map(report.rows.map((row) => [`${row.list}:${row.row}`, row]))
    for (const { candidates, candidateCount, links, ...page } of describeOutcome(outcome, audience, { brief: true }).rows) {
      const row = whole.get(`${page.list}:${page.row}`)!
      expect({ ...row, candidates, candidateCount, links }).toEqual({ ...page, candidates, candidateCount, links })
    }
    const streamed = describeStreamed(outcome, audience, { withoutCandidates: true })
    const bare = report.rows.map((row) => ({ ...row, candidates: [], candidateCount: 0 }))
    expect([...streamed.rows]).toEqual(bare)
    expect(Array.from({ length: streamed.rows.length }, (_, k) => streamed.rows.at(k))).toEqual(bare)
    expect(Array.from({ length: streamed.links.length }, (_, k) => streamed.links.at(k))).toEqual(report.links)
    expect([...streamed.links]).toEqual(report.links)
    expect([...renderCsv(streamed, 'en')].join('')).toBe(await render(report, 'csv', 'en'))
    if (audience === 'public') continue
    for (const { id, role } of report.inputs) {
      if (role === 'register') continue
      const c = report.counts[id]!
      expect(keysOf('people', 'compared').reduce((n, key) => n + c[key]!, 0)).toBe(c.people)
      expect(report.rows.filter((r) => r.list === id)).toHaveLength(c.rows!)
    }
    for (const row of report.rows)
      for (const k of row.links) expect([report.links[k]!.left, report.links[k]!.right]).toContainEqual({ list: row.list, row: row.row })
    const shown = [...report.links.flatMap((l) => [l.left, l.right]), ...report.rows.flatMap((r) => r.candidates)].map(
      (e) => `${e.list}:${e.row}`,
    )
    expect(shown.filter((person) => hidden.has(person))).toEqual([])
  }
})
