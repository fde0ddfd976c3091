// Differences told between what two lists say of the same people: the real ones and no other.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'
import type { EventKind, SourceList } from '../../src/model/source.ts'
import { nationality } from '../../src/link/comparison/text.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'

const people = (n: number, seed = 75) => {
  const make = peopleMaker(seed)
  return Array.from({ length: n }, () => make.person())
}

interface Columns {
  readonly [heading: string]: readonly string[]
}

/** A list of invented people with columns of its own beside name, document and birth date. */
const listOf = (id: string, role: 'claimed' | 'verified', n: number, columns: Columns): Promise<SourceList> => {
  const headings = Object.keys(columns)
  const rows = people(n).map((p, i) =>
    [fullName(p), `V-${p.cedula}`, iso(p.birth), ...headings.map((h) => columns[h]![i % columns[h]!.length]!)]
      .map((v) => `"${v}"`)
      .join(','),
  )
  const csv = [['Nombre', 'Cédula', 'Fecha de nacimiento', ...headings].join(','), ...rows].join('\n')
  return readList(`${id}.csv`, Buffer.from(csv), { id, role })
}

async function compare(n: number, claimed: Columns, verified: Columns, audience: 'working' | 'names' = 'working') {
  const lists = [await listOf('claimed', 'claimed', n, claimed), await listOf('verified', 'verified', n, verified)]
  const report = await reconcile(lists, DEFAULT_PLAN, audience)
  const links = [...report.links].filter((l) => l.status === 'match')
  const rows = [...report.rows]
  return {
    notes: report.notes,
    rows,
    linked: links.length,
    differ: links.flatMap((l) => l.conflicts.map((c) => `${l.left.row} ${c.field}`)),
  }
}

/** One row on each side, and the fields that are told to differ. */
const differences = async (heading: string, a: string, b: string, other = heading) =>
  (await compare(1, { [heading]: [a] }, { [other]: [b] })).differ.map((d) => d.slice(2))

describe('generated lists', () => {
  const SILENT = [
    'Se desconoce',
    'Juicio en curso',
    'A la orden del tribunal',
    'Imputado',
    'En fase de investigación',
    'Condenado',
    'Procesado',
    'Lote 4',
  ]

  test('46 rows with words of a trial or of nothing, 10 that really differ', async () => {
    const claimed = Array.from({ length: 75 }, (_, i) => (i < 10 ? 'LIBERTAD PLENA' : 'MEDIDA CAUTELAR'))
    const verified = Array.from({ length: 75 }, (_, i) =>
      i < 5
        ? 'Con medidas'
        : i < 10
          ? 'Casa por cárcel'
          : i < 46
            ? SILENT[i % SILENT.length]!
            : ['Con medidas', 'Régimen de presentación', 'Excarcelada'][i % 3]!,
    )
    const { differ, linked } = await compare(75, { Medida: claimed }, { Estatus: verified })
    expect(linked).toBe(75)
    expect(differ.toSorted()).toEqual(Array.from({ length: 10 }, (_, i) => `${i + 1} event`).toSorted())
  })

  test('75 rows of a status of the trial, 6 still in a cell', async () => {
    const verified = Array.from({ length: 75 }, (_, i) => (i % 13 === 5 ? 'Detenido' : SILENT[i % SILENT.length]!))
    const { differ, rows, notes } = await compare(75, { Estatus: ['Excarcelado'] }, { 'Estatus procesal': verified })
    expect(differ.length).toBe(verified.filter((v) => v === 'Detenido').length)
    expect(differ.length).toBe(6)
    expect(rows.filter((r) => r.list === 'claimed' && r.flags.includes('MAYBE_HELD')).length).toBe(6)
    const [note] = notes.filter((n) => n.code === 'event-words-unknown')
    expect(note).toMatchObject({ list: 'verified', params: { rows: verified.filter((v) => v === 'Lote 4').length, distinct: 1 } })
  })

  test('unknown words are shown to whoever may see names, and to nobody else', async () => {
    const [claimed, verified] = [{ Medida: ['Libertad plena'] }, { Medida: ['Lote azul', 'Lote azul', 'Lote rojo'] }]
    const note = async (audience: 'working' | 'names') =>
      (await compare(6, claimed, verified, audience)).notes.find((n) => n.code === 'event-words-unknown')
    expect(JSON.stringify(await note('working'))).not.toContain('azul')
    expect((await note('names'))?.message).toContain('lote azul (4), lote rojo (2)')
  })
})

describe('event', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['Medida cautelar', 'Con medidas'],
    ['Medida cautelar', 'Libertad bajo fianza'],
    ['Medida cautelar', 'released on bail'],
    ['Medida', 'Casa por cárcel'],
    ['Libertad plena', 'Sobreseimiento'],
    ['Libertad plena', 'liberdade plena'],
    ['Excarcelado', 'Medida cautelar'],
    ['Excarcelado', 'Libre'],
    ['Libre', 'libertad condicional'],
    ['Excarcelado', 'Imputado'],
    ['Libertad plena', 'Condenado'],
    ['Libertad plena', 'Lote 4'],
    ['Lote 3', 'Lote 4'],
    ['Excarcelado', 'boleta de excarcelación'],
    ['Detenido', 'Traslado'],
    ['Detenido', 'Procesado'],
  ]
  test.each(SAME)('%s beside %s is no difference', async (a, b) => {
    expect(await differences('Medida', a, b)).toEqual([])
    expect(await differences('Medida', b, a)).toEqual([])
  })

  const OTHER: readonly (readonly [string, string])[] = [
    ['Excarcelado', 'Detenido'],
    ['Excarcelado', 'Privado de libertad'],
    ['Boleta de excarcelación', 'Sigue detenido'],
    ['Libertad plena', 'No liberado'],
    ['Medida cautelar', 'Detenido, procesado'],
    ['released', 'still held'],
    ['libéré', 'toujours détenu'],
    ['solto', 'continua preso'],
    ['Casa por cárcel', 'Detenida'],
    ['Libertad plena', 'Medida cautelar'],
    ['Libertad plena', 'Casa por cárcel'],
    ['Excarcelado', 'Fallecido'],
    ['Excarcelado', 'Traslado'],
  ]
  test.each(OTHER)('%s beside %s differs', async (a, b) => {
    expect(await differences('Medida', a, b)).toEqual(['event'])
    expect(await differences('Estatus', b, a, 'Medida')).toEqual(['event'])
  })

  test('a status of held beside an event of release counts', async () => {
    const { differ } = await compare(
      3,
      { Medida: ['Libertad plena'] },
      { Medida: ['Libertad plena'], Estatus: ['Libre', 'Detenido', 'Activo'] },
    )
    expect(differ).toEqual(['2 event'])
  })

  test('held on a verified list is told, though the claim says no event', async () => {
    const { rows } = await compare(2, {}, { Estatus: ['Detenido', 'Imputado'] })
    expect(rows.map((r) => r.flags.includes('MAYBE_HELD'))).toEqual([true, false, true, false])
    expect(rows.map((r) => r.flags.includes('CHARGES_PENDING'))).toEqual([false, true, false, true])
  })

  test('a column of charges is asked, and no status', async () => {
    const { rows } = await compare(1, {}, { Estatus: ['Imputado'], 'Cargos pendientes': ['no'] })
    expect(rows.some((r) => r.flags.includes('CHARGES_PENDING'))).toBe(false)
  })
})

test.each([
  ['Venezolana', 'Marciana', []],
  ['V', 'Venezuelan', []],
  ['Venezolano', 'E', []],
  ['colombo-venezolano', 'Colombienne', []],
  ['Venezolana', 'no aporta', []],
  ['Venezolana', 'Española', ['nationality']],
])('nationality %s beside %s', async (a, b, told) => expect(await differences('Nacionalidad', a, b)).toEqual(told))

test.each([
  ['Venezolana', 'Venezuelan', 0],
  ['Venezolana', 'Marciana', -1],
  ['Marciana', 'Venezolana', -1],
  ['Marciana', 'marciana', 0],
  ['Marciana', 'Lunar', -1],
  ['Venezolana', 'Española', 2],
])('nationality %s beside %s weighs at level %s', async (a, b, level) => {
  const lists = [
    await listOf('claimed', 'claimed', 2, { Nacionalidad: [a, 'Italiana'] }),
    await listOf('verified', 'verified', 2, { Nacionalidad: [b, 'Italiana'] }),
  ]
  const [left, right] = readFacts(lists, nameKnowledge(), { dateOrder: new Map() }).facts
  const [comparer] = nationality.between({ a: left!, b: right! })
  expect(comparer!.level(0, 0)).toBe(level)
})

test.each([
  ['M', 'LGBTI', []],
  ['F', 'Indeterminado', []],
  ['M', 'no aporta', []],
  ['Femenino', 'mujer', []],
])('sex %s beside %s', async (a, b, told) => expect(await differences('Sexo', a, b)).toEqual(told))

describe('scope', () => {
  const inScope = async (nationality: string) => {
    const lists = [await listOf('claimed', 'claimed', 1, { Nacionalidad: [nationality] })]
    const report = await reconcile(lists, { ...DEFAULT_PLAN, scope: new Map([['nationality', ['Venezolana']]]) })
    return [...report.rows][0]!.category !== 'OUT_OF_SCOPE'
  }
  test.each([
    ['Venezolana', true],
    ['Italiana', false],
    ['Marciana', true],
    ['', true],
  ])('"%s" is in: %s', async (nationality, expected) => expect(await inScope(nationality)).toBe(expected))
})

describe('dates of another kind of event', () => {
  const kinds = (list: SourceList, of: Readonly<Record<string, EventKind>>): SourceList => ({
    ...list,
    columns: list.columns.map((c) => (c.header in of ? { ...c, field: 'event_date', basis: 'header', kind: of[c.header]! } : c)),
  })
  const dates = (...lists: SourceList[]) => {
    const { facts } = readFacts(lists, nameKnowledge(), { dateOrder: new Map() })
    return facts.map((f) => [f.eventDate[0], f.notes.filter((n) => n.code === 'event-date-other-kind').length])
  }
  const make = async (id: string, role: 'claimed' | 'verified', of: Readonly<Record<string, readonly [EventKind, string]>>) =>
    kinds(
      await listOf(id, role, 1, Object.fromEntries(Object.entries(of).map(([h, [, date]]) => [h, [date]]))),
      Object.fromEntries(Object.entries(of).map(([h, [kind]]) => [h, kind])),
    )
  const one = (id: string, role: 'claimed' | 'verified', kind: EventKind, date: string) => make(id, role, { Cuando: [kind, date] })

  test.each([
    ['release', 'release', 20260220, 0],
    ['release', '', 20260220, 0],
    ['', 'release', 20260220, 0],
    ['', 'death', 20260220, 0],
    ['', '', 20260220, 0],
    ['release', 'death', 0, 1],
    ['incident', 'release', 0, 1],
  ] as const)('claimed "%s", verified "%s"', async (a, b, date, notes) => {
    const [claimed, verified] = await Promise.all([
      one('claimed', 'claimed', a, '2026-01-10'),
      one('verified', 'verified', b, '2026-02-20'),
    ])
    expect(dates(claimed, verified)).toEqual([
      [20260110, 0],
      [date, notes],
    ])
  })

  test('of several columns the one that the others have', async () => {
    const claimed = await one('claimed', 'claimed', 'release', '2026-01-10')
    const both = await make('verified', 'verified', { Una: ['death', '2026-02-20'], Otra: ['release', '2026-01-10'] })
    expect(dates(claimed, both)).toEqual([
      [20260110, 0],
      [20260110, 1],
    ])
    const died = await one('verified', 'verified', 'death', '2026-02-20')
    const first = await make('claimed', 'claimed', { Una: ['release', '2026-01-10'], Otra: ['death', '2026-02-20'] })
    expect(dates(first, died)).toEqual([
      [20260220, 1],
      [20260220, 0],
    ])
  })

  test('a third list of an open kind is compared as well', async () => {
    const lists = await Promise.all([
      one('claimed', 'claimed', 'release', '2026-01-10'),
      one('verified', 'verified', 'death', '2026-02-20'),
      one('verified2', 'verified', '', '2026-01-10'),
    ])
    expect(dates(...lists).map(([date]) => date)).toEqual([20260110, 0, 20260110])
  })
})
