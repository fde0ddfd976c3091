// The decision: what links by itself, what goes to a person, what is plainly two people. Through the whole pipeline, on pairs of rows.
import { describe, expect, test } from 'vitest'
import { peopleMaker, bare, dmy, fullName, iso, surnameFirst, typo } from '../../../fixtures/people.mjs'
import { compareNames, readList, reconcile, DEFAULT_PLAN } from '../../../src/index.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { findPairs } from '../../../src/link/pairs.ts'
import { prepareNames } from '../../../src/link/prepared-names.ts'
import type { Plan } from '../../../src/model/plan.ts'
import type { SourceList } from '../../../src/model/source.ts'
import { readFacts } from '../../../src/person/facts.ts'
import { nameKnowledge } from '../../../src/names/knowledge.ts'
import { withLinkPool } from '../../../src/threads/link-pool.ts'
import { ALONE } from '../../../src/threads/pool.ts'

const HEADER = 'Nombre,Cédula,Fecha de nacimiento,Sexo,Centro,Fecha de excarcelación,Nacionalidad,Medida'
type Row = readonly [
  name: string,
  document?: string,
  birth?: string,
  sex?: string,
  place?: string,
  date?: string,
  nationality?: string,
  event?: string,
]

/** Strangers, so that shares of names mean something. */
const crowd = (seed: number, n: number): Row[] => {
  const make = peopleMaker(seed)
  return Array.from({ length: n }, () => make.person()).map((p) => [
    fullName(p),
    `V-${p.cedula}`,
    iso(p.birth),
    p.sex,
    p.place,
    iso(p.event),
    p.nationality,
    'Libertad plena',
  ])
}
const csv = (rows: readonly Row[]) =>
  [HEADER, ...rows.map((r) => Array.from({ length: 8 }, (_, k) => `"${r[k] ?? ''}"`).join(','))].join('\n')
const list = async (id: 'claimed' | 'verified', rows: readonly Row[]): Promise<SourceList> =>
  readList(`${id}.csv`, Buffer.from(csv(rows)), { id, role: id })

async function outcome(a: Row, b: Row, plan: Partial<Plan> = {}, also: { claimed?: Row[]; verified?: Row[]; times?: number } = {}) {
  const times = also.times ?? 1
  const others = crowd(1, 60 * times)
  const lists = [
    await list('claimed', [a, ...(also.claimed ?? []), ...others]),
    await list('verified', [b, ...(also.verified ?? []), ...others.slice(0, 30 * times), ...crowd(2, 15 * times)]),
  ]
  const report = await reconcile(lists, { ...DEFAULT_PLAN, ...plan }, 'names')
  const row = report.rows.find((r) => r.list === 'claimed' && r.row === 1)!
  const link = report.links.find((l) => l.left.row === 1 && l.right.row === 1)
  return { category: row.category, flags: row.flags, link }
}

const BASE: Row = [
  'José Gregorio Pérez Rojas',
  'V-12.555.678',
  '1980-02-03',
  'M',
  'Ramo Verde',
  '2026-01-12',
  'Venezolana',
  'Libertad plena',
]
const but = (change: Partial<Record<keyof Row & string, never>> | Record<number, string>): Row =>
  BASE.map((v, k) => (change as Record<number, string>)[k] ?? v) as unknown as Row

const cases: readonly (readonly [string, Row, Row, string])[] = [
  ['everything agrees', BASE, BASE, 'MATCHED'],
  ['surnames first, no accents, day-first date', BASE, but({ 0: 'PEREZ ROJAS JOSE GREGORIO', 1: '12555678' }), 'MATCHED'],
  ['second surname missing', BASE, but({ 0: 'José Gregorio Pérez' }), 'MATCHED'],
  ['second given name missing', BASE, but({ 0: 'José Pérez Rojas' }), 'MATCHED'],
  ['a typed error in the name', BASE, but({ 0: 'José Gregorio Pérez Rojsa' }), 'MATCHED'],
  ['no document on one side', BASE, but({ 1: '' }), 'MATCHED'],
  ['no birth date on one side', BASE, but({ 2: '' }), 'MATCHED'],
  ['two digits of the document swapped, birth date equal', BASE, but({ 1: 'V-12.556.578' }), 'MATCHED'],
  ['another well-formed document', BASE, but({ 1: 'V-7.123.999' }), 'POSSIBLE'],
  ['E instead of V, birth date equal', BASE, but({ 1: 'E-12.555.678' }), 'MATCHED'],
  ['a brother, without documents', but({ 1: '', 2: '' }), but({ 0: 'Luis Alberto Pérez Rojas', 1: '', 2: '' }), 'CLAIMED_ONLY'],
  ['a twin: birth date equal, no documents', but({ 1: '' }), but({ 0: 'Luis Alberto Pérez Rojas', 1: '' }), 'POSSIBLE'],
  [
    'twins who share a María in another place',
    but({ 0: 'María Sonia Montenegro', 1: '', 3: 'F' }),
    but({ 0: 'Claudia María Montenegro Castro', 1: '', 3: 'F' }),
    'CLAIMED_ONLY',
  ],
  ['a twin with another document', BASE, but({ 0: 'Luis Alberto Pérez Rojas', 1: 'V-7.123.999' }), 'CLAIMED_ONLY'],
  ['a sister', but({ 0: 'Daniel Pérez Rojas', 1: '' }), but({ 0: 'Daniela Pérez Rojas', 1: '', 3: 'F' }), 'CLAIMED_ONLY'],
  [
    'father and son: same first names and surname, another second surname, no other facts',
    but({ 1: '', 2: '' }),
    but({ 0: 'José Gregorio Pérez Uzcátegui', 1: '', 2: '' }),
    'POSSIBLE',
  ],
  ['same second given name conflicts', but({ 1: '', 2: '' }), but({ 0: 'José Luis Pérez Rojas', 1: '', 2: '' }), 'POSSIBLE'],
  ['event date five days off', BASE, but({ 5: '2026-01-17' }), 'MATCHED_WITH_CONFLICT'],
  ['event date two days off', BASE, but({ 5: '2026-01-14' }), 'MATCHED'],
  ['house arrest against full freedom', BASE, but({ 7: 'casa por cárcel' }), 'MATCHED_WITH_CONFLICT'],
  ['released against full freedom', BASE, but({ 7: 'excarcelado' }), 'MATCHED'],
  ['another nationality', BASE, but({ 6: 'Española' }), 'MATCHED_WITH_CONFLICT'],
  ['one of two nationalities', BASE, but({ 6: 'Española / Venezolana' }), 'MATCHED'],
  ['another sex', BASE, but({ 3: 'F' }), 'MATCHED_WITH_CONFLICT'],
  ['look-alike letters', BASE, but({ 0: 'Jоsé Gregorio Pérez Rojas' }), 'POSSIBLE'],
  ['a placeholder, nothing else', ['N/N'], ['N/N'], 'UNRESOLVABLE'],
  ['a placeholder with the same document', but({ 0: 'N/N' }), but({ 0: 'N/N' }), 'MATCHED'],
  ['two people in one cell', but({ 0: 'José Pérez Rojas y Luis Mora Soto' }), BASE, 'UNRESOLVABLE'],
  [
    'the younger and the elder',
    but({ 0: 'José Gregorio Pérez Rojas Jr.', 1: '', 2: '' }),
    but({ 0: 'José Gregorio Pérez Rojas Sr.', 1: '', 2: '' }),
    'POSSIBLE',
  ],
  [
    'the younger and the elder, born the same day',
    but({ 0: 'José Gregorio Pérez Rojas Jr.', 1: '' }),
    but({ 0: 'José Gregorio Pérez Rojas Sr.', 1: '' }),
    'MATCHED',
  ],
  ['the younger, marked on one side', but({ 0: 'José Gregorio Pérez Rojas hijo' }), BASE, 'MATCHED'],
  ['given names run together', but({ 0: 'Josegregorio Pérez Rojas' }), BASE, 'MATCHED'],
  ['a digit for a letter', but({ 0: 'J0sé Gregorio Pérez R0jas' }), BASE, 'MATCHED'],
  ['the same name in Cyrillic', but({ 0: 'Хосе Грегорио Перес Рохас' }), BASE, 'MATCHED'],
  ['a second given name as initial, the same document', but({ 0: 'José G. Pérez Rojas', 2: '' }), BASE, 'MATCHED'],
  ['a first given name as initial, the same document', but({ 0: 'J. Pérez Rojas', 2: '' }), BASE, 'MATCHED'],
  ['a first given name as initial, the same document and birth date', but({ 0: 'J. Pérez Rojas' }), BASE, 'MATCHED'],
  ['José alone, born the same day, no document', but({ 0: 'José Pérez Rojas', 1: '' }), BASE, 'MATCHED'],
  [
    'the second given name alone, born the same day, no document',
    but({ 0: 'Enrique Soto Mora', 1: '' }),
    but({ 0: 'Omar Enrique Soto Mora', 1: '' }),
    'MATCHED',
  ],
  ['a title in front', but({ 0: 'Dr. José Gregorio Pérez Rojas' }), BASE, 'MATCHED'],
  ['a single name', ['Yuleisy'], ['Yuleisy'], 'UNRESOLVABLE'],
  ['documents that are both S/D', but({ 1: 'S/D', 2: '' }), but({ 0: 'Eva Luna Soto', 1: 'S/D', 2: '' }), 'CLAIMED_ONLY'],
  ['equal documents and birth dates, names of strangers', BASE, but({ 0: 'Eva Luna Soto' }), 'POSSIBLE'],
  ['equal documents, other birth dates', BASE, but({ 2: '1991-11-24' }), 'MATCHED_WITH_CONFLICT'],
  ['equal documents, a slip in the birth date', BASE, but({ 2: '1980-02-04' }), 'MATCHED'],
  ['a digit of the document off, no birth date', BASE, but({ 1: 'V-12.555.679', 2: '' }), 'MATCHED'],
  ['equal documents, names of strangers', BASE, but({ 0: 'Eva Luna Soto', 2: '' }), 'POSSIBLE'],
]

describe('one pair', () => {
  test.each(cases)('%s', async (_, a, b, category) => {
    const forth = await outcome(a, b)
    expect(forth.category).toBe(category)
    const back = await outcome(b, a)
    expect(back.link?.status).toBe(forth.link?.status)
  })

  test('a rare full name alone links, is flagged, and --name-only review stops it', async () => {
    const rare: Row = ['Eleuterio Guaramato Uzcátegui', '', '', 'M', 'Ramo Verde', '2026-01-12']
    expect(await outcome(rare, rare)).toMatchObject({ category: 'MATCHED', flags: ['NAME_ONLY'], link: { basis: 'name-only' } })
    expect((await outcome(rare, rare, { nameOnly: 'review' })).category).toBe('POSSIBLE')
  })

  test.each(['Dimas Sulbarán Tovar', 'Amundaray Guaramato Yuraima', 'Yuraima Amundaray Guaramato'])(
    'a rare name links however its parts are told apart: %s',
    async (name) => {
      const row: Row = [name, '', '', '', '', '']
      expect((await outcome(row, row)).link?.reason).toBeUndefined()
    },
  )

  test.each([
    ['DE LA ROSA MASIP JOSE CARLOS', 'DE LA ROSA MASIP LEON CARLOS'],
    ['ALMEIDA MARCO MARTIN ADOLFO', 'ALMEIDA MARCO GERARDO DANIEL'],
    ['GUTIERREZ MATEUS JUAN SALVADOR', 'GUTIERREZ MATEUS JORGE RAMON'],
  ])('no second reading of a name hides kin born the same day: %s, %s', async (x, y) => {
    expect(
      (await outcome([x, '', '1961-08-08', 'M', 'Yare III', '2026-01-12'], [y, '', '1961-08-08', 'M', 'Yare III', '2026-01-12'])).link
        ?.status,
    ).not.toBe('match')
  })

  test('a name alone does not outweigh another sex', async () => {
    const rare: Row = ['Eleuterio Guaramato Uzcátegui', '', '', 'M']
    expect((await outcome(rare, rare.with(3, 'F') as unknown as Row)).category).toBe('POSSIBLE')
  })

  test('a name that is common for lists of this size links only with what else says who it is', async () => {
    const bare: Row = ['José García Pérez']
    const shared: Row = ['José García Pérez', '', '', 'M', '', '', 'Venezolana', 'Libertad plena']
    const born: Row = ['José García Pérez', '', '1980-02-03']
    const inLarge = { times: 20 }
    expect((await outcome(bare, bare, {}, inLarge)).link?.status).not.toBe('match')
    expect((await outcome(shared, shared, {}, inLarge)).link?.status).not.toBe('match')
    expect((await outcome(born, born, {}, inLarge)).link?.status).toBe('match')
  })

  test('deleting an agreeing fact never raises a pair to a link', async () => {
    for (const b of [but({ 1: 'V-7.123.999' }), but({ 0: 'José Luis Pérez Rojas', 1: '' }), but({ 0: 'Luis Pérez Rojas', 1: '' })]) {
      const whole = await outcome(BASE, b)
      if (whole.link?.status === 'match') continue
      for (const k of [2, 3, 4, 5, 6, 7])
        expect(
          (await outcome(BASE, but({ ...Object.fromEntries(b.map((v, i) => [i, v ?? ''])), [k]: '' }))).link?.status,
          `without ${k}`,
        ).not.toBe('match')
    }
  })

  test('another place is a flag and no conflict', async () =>
    expect((await outcome(BASE, but({ 4: 'Tocorón' }))).flags).toContain('PLACE_DIFFERS'))

  test('a rival within the margin makes both ambiguous, on either side', async () => {
    const rivals = await outcome(but({ 1: '' }), but({ 1: 'V-8.111.222' }), {}, { verified: [but({ 1: 'V-9.999.123' })] })
    expect(rivals.category).toBe('AMBIGUOUS')
    const other = await outcome(but({ 1: 'V-8.111.222' }), but({ 1: '' }), {}, { claimed: [but({ 1: 'V-9.999.123' })] })
    expect(other.category).toBe('AMBIGUOUS')
  })

  test('the same row twice is a duplicate; another month is another episode', async () => {
    const report = await reconcile(
      [
        await list('claimed', [BASE, but({ 0: 'Pérez Rojas, José Gregorio' }), but({ 5: '2025-06-01' }), ...crowd(1, 60)]),
        await list('verified', crowd(2, 40)),
      ],
      DEFAULT_PLAN,
    )
    const rows = report.rows.filter((r) => r.list === 'claimed').slice(0, 3)
    expect(rows.filter((r) => r.category === 'DUPLICATE')).toHaveLength(1)
    expect(rows[2]!.category).toBe('CLAIMED_ONLY')
    expect(rows[2]!.flags).toContain('REPEAT_EPISODE')
  })
})

describe('families', () => {
  test.each([1, 2, 3])('no automatic link between kin or across gender: seed %d', async (seed) => {
    const make = peopleMaker(seed * 101)
    const people = Array.from({ length: 60 }, () => make.person())
    const kin = people.flatMap((p) => [make.sibling(p), make.child(p), make.twin(p)])
    type Person = (typeof people)[number]
    const form = (p: Person, k: number): Row => [
      k % 2 ? bare(surnameFirst(p)) : fullName(p),
      k % 3 ? `V-${p.cedula}` : '',
      k % 5 ? iso(p.birth) : '',
      p.sex,
      p.place,
      iso(p.event),
      p.nationality,
    ]
    const report = await reconcile([await list('claimed', people.map(form)), await list('verified', kin.map(form))], DEFAULT_PLAN)
    const wrong = report.links.filter((l) => l.status === 'match')
    expect(
      wrong.map((l) => [form(people[l.left.row - 1]!, l.left.row - 1), form(kin[l.right.row - 1]!, l.right.row - 1), l.explanation]),
    ).toEqual([])
  })

  test('namesakes with documents of their own never link', async () => {
    const make = peopleMaker(31)
    const people = Array.from({ length: 60 }, () => make.person())
    const form = (p: (typeof people)[number]): Row => [fullName(p), `V-${p.cedula}`, '', p.sex]
    const report = await reconcile(
      [
        await list('claimed', people.map(form)),
        await list(
          'verified',
          people.map((p) => form(make.namesake(p))),
        ),
      ],
      DEFAULT_PLAN,
    )
    expect(report.links.filter((l) => l.status === 'match')).toEqual([])
  })

  test('most true pairs link through ordinary errors, and none wrongly', async () => {
    const make = peopleMaker(77)
    const people = Array.from({ length: 150 }, () => make.person())
    const left = people.slice(0, 100)
    const right = people.slice(50)
    const dirty = (p: (typeof people)[number], k: number): Row => [
      k % 4 ? fullName(p) : typo(make.r, bare(surnameFirst(p)).toUpperCase()),
      k % 6 ? `V-${p.cedula}` : '',
      k % 7 ? dmy(p.birth) : '',
      p.sex,
      p.place,
      dmy(p.event),
    ]
    const report = await reconcile(
      [
        await list('claimed', left.map(dirty)),
        await list(
          'verified',
          right.map((p, k) => dirty(p, k + 3)),
        ),
      ],
      DEFAULT_PLAN,
    )
    const match = report.links.filter((l) => l.status === 'match')
    expect(match.filter((l) => left[l.left.row - 1] !== right[l.right.row - 1])).toEqual([])
    expect(match.length).toBeGreaterThanOrEqual(45)
  })
})

test('ages that no list dates are compared, with the years that lie between them', async () => {
  const make = peopleMaker(3)
  const people = Array.from({ length: 80 }, () => make.person())
  const csvOf = (rows: readonly (typeof people)[number][], shift: number) =>
    Buffer.from(`Nombre,Edad\n${rows.map((p, k) => `${fullName(p)},${2026 - p.birth.y - (k % 2 ? shift : 0)}`).join('\n')}\n`)
  const lists = async (shift: number) => [
    await readList('a.csv', csvOf(people, 0), { id: 'claimed', role: 'claimed' as const }),
    await readList('b.csv', csvOf(people.slice(0, 40), shift), { id: 'verified', role: 'verified' as const }),
  ]
  const near = await reconcile(await lists(1), { ...DEFAULT_PLAN, nameOnly: 'review' })
  expect(near.links.filter((l) => l.status === 'match' && l.basis === 'evidence').length).toBeGreaterThanOrEqual(30)
  expect(near.notes.map((n) => n.code)).toContain('ages-apart')
  const far = await reconcile(await lists(15), { ...DEFAULT_PLAN, nameOnly: 'review' })
  expect(far.links.filter((l) => l.status === 'match').every((l) => l.right.row % 2 === 1)).toBe(true)
})

test('the bound dismisses nothing that weighs enough: against judging every pair', async () => {
  const make = peopleMaker(9)
  const base = Array.from({ length: 70 }, () => make.person())
  const rows = (shift: number) =>
    [...base, ...base.map((p) => make.sibling(p))].map((p, k): Row => [
      (k + shift) % 3 ? fullName(p) : typo(make.r, fullName(p)),
      (k + shift) % 4 ? `V-${p.cedula}` : '',
      (k + shift) % 5 ? iso(p.birth) : '',
      p.sex,
      p.place,
      iso(p.event),
    ])
  const lists = [await list('claimed', rows(0)), await list('verified', rows(1))]
  const known = nameKnowledge()
  const { facts, tokens } = readFacts(lists, known, { dateOrder: new Map() })
  const names = prepareNames(facts, tokens, known)
  for (const [x, y] of [
    [0, 1],
    [0, 0],
    [1, 1],
  ] as const) {
    const [a, b] = [facts[x]!, facts[y]!]
    const judge = createPairJudge(a, b, names, DEFAULT_PLAN)
    const { pairs } = await withLinkPool({ facts, names, plan: DEFAULT_PLAN }, ALONE, (pool) =>
      findPairs(pool, { left: x, right: y, judgePair: judge, estimated: null }),
    )
    const found = Array.from(pairs, (p) => `${p.a}:${p.b}:${p.weight}`)
    const slow: string[] = []
    for (let i = 0; i < a.n; i++)
      for (let j = x === y ? i + 1 : 0; j < b.n; j++) {
        const { weight, odds } = judge.judge(i, j)
        if (odds >= 0) slow.push(`${i}:${j}:${weight}`)
      }
    expect(found.sort()).toEqual(slow.sort())
  }
})

describe('compareNames', () => {
  test.each([
    ['Pérez Gómez, José Luis', 'José Luis Pérez Gómez', 'match'],
    ['Vladimir Mora Rangel', 'Bladimir Mora Rangel', 'match'],
    ['Mario Lares Mota', 'María Lares Mota', 'different'],
    ['Carlos Pérez Rojas', 'Luis Pérez Rojas', 'different'],
    ['N/N', 'N/N', 'different'],
    ['Daniel Lares Mota', 'Daniela Lares Mota', 'different'],
    ['Paco Salas Lares', 'Francisco Salas Lares', 'match'],
    ['Omar Tovar Rincón', 'Osmar Tovar Rincón', 'possible'],
    ['Elio Tovar Rincón', 'Eulio Tovar Rincón', 'possible'],
    ['José María Ruiz', 'María José Ruiz', 'different'],
    ['Yousef Haddadi', 'Yusuf Hadadi', 'match'],
    ['Сергей Коваленчук', 'Sergei Kovalenchuk', 'match'],
    ['KARIMZADEH Farid', 'Farid Karim-Zadeh', 'match'],
    ['Սարո Պետրունյան', 'Saro Petrunian', 'match'],
    ['فريد حدادي', 'Farid Haddadi', 'match'],
    ['Nino Gelashvili', 'ნინო გელაშვილი', 'match'],
    ['Farid Karimzadeh', 'Farid Rahimzadeh', 'possible'],
    ['Kyaw Zaw Lin', 'Kyaw Zaw Htun', 'different'],
    ['Hassan bin Khalid al-Marri', 'Hassan ibn Khaled Marri', 'match'],
    ['Hassan bin Khalid al-Marri', 'Hassan bin Salman al-Marri', 'possible'],
    ['Ig0r Kovalenchuk', 'Igor Kovalenchuk', 'match'],
    ['JuanCarlos Uzcátegui Mota', 'Juan Carlos Uzcategui Mota', 'match'],
    ['Dumitru O. Ferenczy', 'Dumitru A. Ferenczy', 'different'],
    ['Marlène Dubrovnic', 'Мария Иванова', 'different'],
    ['Jean-Pierre Dumontel', 'Pierre Dumontel', 'possible'],
    ['Ivan Petrovich Sidorenkov', 'Ivan Sidorenkov', 'match'],
    ['AL-ZAHRANIWI, Ayman Saleh', 'Ayman Saleh al-Zahraniwi', 'match'],
    ['AL BEN HADDADI, Isa', 'Isa bin Haddadi', 'match'],
    ['Sgto. Edixon Parada Lugo', 'Edixon Parada Lugo', 'match'],
  ])('%s / %s: %s', (a, b, relation) => expect(compareNames(a, b).relation).toBe(relation))
  test('symmetric', () => {
    const make = peopleMaker(5)
    const names = Array.from({ length: 40 }, () => make.person()).flatMap((p) => [
      fullName(p),
      typo(make.r, bare(surnameFirst(p))),
      fullName(make.sibling(p)),
    ])
    for (let i = 1; i < names.length; i++) expect(compareNames(names[i]!, names[i - 1]!)).toEqual(compareNames(names[i - 1]!, names[i]!))
  })
})
