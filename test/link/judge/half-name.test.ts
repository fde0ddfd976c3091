// Half a name links only beside facts that would do without one; kin share the rest of a name, a home and a telephone.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { inspect, readList, reconcile, DEFAULT_PLAN } from '../../../src/index.ts'

const COLUMNS = ['name', 'given', 'surname', 'document', 'birth', 'age', 'arrest', 'street', 'number', 'email', 'phone', 'unknown'] as const
type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], string>>>
const HEADINGS: Readonly<Record<keyof Row, string>> = {
  name: 'Nombre completo',
  given: 'Nombres',
  surname: 'Apellidos',
  document: 'Cédula',
  birth: 'Fecha de nacimiento',
  age: 'Edad',
  arrest: 'Fecha de detención',
  street: 'Calle',
  number: 'Número',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  unknown: 'Nombre de la madre',
}
const MAP: [string, string][] = [
  ['name', HEADINGS.name],
  ['given', HEADINGS.given],
  ['surname', HEADINGS.surname],
  ['document', HEADINGS.document],
  ['birth_date', HEADINGS.birth],
  ['age', HEADINGS.age],
  ['arrest_date', HEADINGS.arrest],
  ['street', HEADINGS.street],
  ['street_number', HEADINGS.number],
  ['email', HEADINGS.email],
  ['phone', HEADINGS.phone],
]

/** Strangers who have all that the row has. */
function crowd(seed: number, row: Row): Row[] {
  const make = peopleMaker(seed)
  return Array.from({ length: 40 }, (_, k) => {
    const p = make.person()
    const all: Row = {
      name: fullName(p),
      given: p.given.join(' '),
      surname: p.surnames.join(' '),
      document: `V-${p.cedula}`,
      birth: iso(p.birth),
      age: String(2026 - p.birth.y),
      arrest: iso(p.event),
      street: `Calle ${make.r.pick(['Sucre', 'Miranda', 'Bolívar', 'Urdaneta'])} ${seed}${k}`,
      number: String(k),
      email: `p${seed}.${k}@example.org`,
      phone: `0412-${1_000_000 + 1000 * seed + 37 * k}`,
      unknown: fullName(make.person()),
    }
    return Object.fromEntries(Object.keys(row).map((c) => [c, all[c as keyof Row]!])) as Row
  })
}

const listOf = (id: 'claimed' | 'verified', rows: readonly Row[], columns: readonly (keyof Row)[]) => {
  const csv = [columns.map((c) => HEADINGS[c]), ...rows.map((r) => columns.map((c) => r[c] ?? ''))]
  const map = MAP.filter(([, heading]) => columns.some((c) => HEADINGS[c] === heading))
  const text = csv.map((line) => line.map((v) => `"${v}"`).join(',')).join('\n')
  return readList(`${id}.csv`, Buffer.from(text), { id, role: id, map, asOf: '2026-01-20' })
}

async function pairOf(a: Row, b: Row) {
  const lists = [
    await listOf('claimed', [a, ...crowd(1, a)], Object.keys(a) as (keyof Row)[]),
    await listOf('verified', [b, ...crowd(2, b)], Object.keys(b) as (keyof Row)[]),
  ]
  const report = await reconcile(lists, DEFAULT_PLAN, 'names')
  const link = report.links.find((l) => l.left.row === 1 && l.right.row === 1)
  return {
    said: link ? (link.status === 'match' ? 'link' : (link.reason ?? link.status)) : 'not shown',
    conflicts: link?.conflicts.map((c) => `${c.field} ${c.by ?? ''}`.trim()) ?? [],
    category: report.rows.find((r) => r.list === 'claimed' && r.row === 1)!.category,
  }
}

const BORN = { birth: '1980-02-03' }
const HOME = { street: 'Calle Páez', number: '12' }
const person = (given: string, surname: string, more: Row = BORN): Row => ({ given, surname, ...more })
const whole = (name: string, more: Row = BORN): Row => ({ name, ...more })

const cases: readonly (readonly [string, Row, Row, string])[] = [
  // Half a name and a birth date
  ['one given name, other surnames', person('Yuleisy', 'Rondón Salcedo'), person('Yuleisy', 'Bracho Quintero'), 'surnames differ'],
  ['the same in one column', whole('Yuleisy Rondón Salcedo'), whole('Yuleisy Bracho Quintero'), 'surnames differ'],
  ['surnames that only resemble', person('Wilmer', 'Castañeda'), person('Wilmer', 'Casteleiro'), 'surnames differ'],
  [
    'surnames alone beside a whole name',
    whole('Orangel José Guédez Montilla'),
    { surname: 'Guédez Montilla', ...BORN },
    'given names not compared',
  ],
  [
    'surnames alone on both sides',
    { surname: 'Guédez Montilla', ...BORN },
    { surname: 'Guédez Montilla', ...BORN },
    'given names not compared',
  ],
  ['surnames alone, taken for whole names', whole('Guédez Montilla'), whole('GUEDEZ MONTILLA'), 'given names not compared'],
  ['given names alone beside a whole name', person('Aristide Paul', ''), person('Aristide Paul', 'Kamdem'), 'surnames not compared'],
  ['given names alone on both sides', { given: 'Ana Rosa', ...BORN }, { given: 'Ana Rosa', ...BORN }, 'surnames not compared'],
  ['given names alone, taken for whole names', whole('José Antonio'), whole('JOSE ANTONIO'), 'surnames not compared'],
  ['one word', whole('Aristide'), whole('Aristide Kamdem'), 'one word'],
  ['one word on both sides', whole('Xiomara'), whole('Xiomara'), 'one word'],
  ['twins', person('Nohelia', 'Zerpa Liendo'), person('Yamileth', 'Zerpa Liendo'), 'given names differ'],
  [
    'twins, and a column that nobody knows',
    person('Nohelia', 'Zerpa Liendo', { ...BORN, unknown: 'Carmen Liendo' }),
    person('Yamileth', 'Zerpa Liendo', { ...BORN, unknown: 'Carmen Liendo' }),
    'given names differ',
  ],
  [
    'one name, and a column that nobody knows',
    person('Nohelia', 'Zerpa Liendo', { ...BORN, unknown: 'Carmen Liendo' }),
    person('Nohelia', 'Zerpa Liendo', { ...BORN, unknown: 'Carmen Liendo' }),
    'link',
  ],
  ['an initial on both sides', person('J.', 'Zerpa Liendo'), person('J.', 'Zerpa Liendo'), 'link'],
  ['an initial for the surname', person('Nohelia', 'Z.'), person('Nohelia', 'Z.'), 'initial'],
  ['a rare name with an initial alone', whole('J. Guaramato Uzcátegui', {}), whole('J. Guaramato Uzcátegui', {}), 'sibling pattern'],
  ['two nicknames of one name', person('Pepe', 'Zerpa'), person('Pepe', 'Bracho'), 'surnames differ'],
  // A given name and a surname agree
  ['given name and surnames', person('Nohelia', 'Zerpa Liendo'), person('Nohelia', 'Zerpa Liendo'), 'link'],
  ['one surname on one side', person('Nohelia', 'Zerpa Liendo'), person('Nohelia', 'Zerpa'), 'link'],
  ['a spelling variant', person('Yosmar', 'González Liendo'), person('Yosmar', 'Gonzales Liendo'), 'link'],
  ['a typing error', person('Nohelia', 'Uzcátegui'), person('Nohelia', 'Uzcátgui'), 'link'],
  ['a nickname', person('Francisco', 'Uzcátegui Liendo'), person('Paco', 'Uzcátegui Liendo'), 'link'],
  ['a surname with a particle, turned', whole('Pedro De La Rosa Tovar'), whole('DE LA ROSA PEDRO'), 'surnames not compared'],
  ['surnames first', whole('Guédez Montilla Orangel José'), whole('Orangel José Guédez Montilla'), 'link'],
  ['a language without tables', whole('Ouassila Benhamouda'), whole('Ouassila Benhamouda'), 'link'],
  // The document
  [
    'half a name with the document',
    person('Yuleisy', 'Rondón', { document: 'V-12.345.678' }),
    { surname: 'Rondón', document: '12345678' },
    'link',
  ],
  ['one word with the document', whole('Yuleisy', { document: 'V-12.345.678' }), whole('Yuleisy Rondón', { document: '12345678' }), 'link'],
  [
    'an initial with the document',
    person('J.', 'Zerpa', { document: 'V-12.345.678' }),
    person('J.', 'Zerpa', { document: '12345678' }),
    'link',
  ],
  // Facts that kin share
  ['an address', person('María', 'Guédez', HOME), person('María', 'Guédez', HOME), 'parent pattern or link'],
  ['an e-mail', person('María', 'Guédez', { email: 'g@example.org' }), person('María', 'Guédez', { email: 'g@example.org' }), 'link'],
  ['a telephone', person('María', 'Guédez', { phone: '0212-5551234' }), person('María', 'Guédez', { phone: '0212-5551234' }), 'link'],
  [
    'all three',
    person('María', 'Guédez', { ...HOME, email: 'g@example.org', phone: '0212-5551234' }),
    person('María', 'Guédez', { ...HOME, email: 'g@example.org', phone: '0212-5551234' }),
    'link',
  ],
  [
    'an address and a birth date',
    person('María', 'Guédez Montilla', { ...HOME, ...BORN }),
    person('María', 'Guédez Montilla', { ...HOME, ...BORN }),
    'link',
  ],
  [
    'an address, and a slip in the birth date',
    person('María', 'Guédez Montilla', { ...HOME, ...BORN }),
    person('María', 'Guédez', { ...HOME, birth: '1980-02-08' }),
    'link',
  ],
  [
    'an address, a birth date and an initial',
    person('M.', 'Guédez Montilla', { ...HOME, ...BORN }),
    person('María', 'Guédez Montilla', { ...HOME, ...BORN }),
    'link',
  ],
  // Mother and daughter
  [
    'one name, one address, two birth dates',
    person('María', 'Guédez Montilla', { ...HOME, birth: '1923-05-17' }),
    person('María', 'Guédez Montilla', { ...HOME, birth: '1949-08-11' }),
    'birth dates differ or not shown',
  ],
  [
    'one name, arrested together',
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', birth: '1923-05-17' }),
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', birth: '1949-08-11' }),
    'birth dates differ or not shown',
  ],
  [
    'a year beside a date',
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', birth: '1923' }),
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', birth: '1949-08-11' }),
    'birth dates differ or not shown',
  ],
  [
    'an age beside a date',
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', age: '76' }),
    person('María', 'Guédez Montilla', { arrest: '2024-08-01', birth: '1980-08-11' }),
    'birth dates differ or not shown',
  ],
]

describe('half a name', () => {
  test.each(cases)('%s', async (_, a, b, expected) => {
    const forth = await pairOf(a, b)
    expect(expected.split(' or ')).toContain(forth.said)
    expect((await pairOf(b, a)).said).toBe(forth.said)
  })
})

test('twins of many families are not linked by a column that nobody knows', async () => {
  const make = peopleMaker(14)
  const families = Array.from({ length: 500 }, () => {
    const p = make.person()
    return [p, make.r.chance(0.2) ? make.twin(p) : p]
  })
  const rowsOf = (side: 0 | 1): Row[] =>
    families.map((both) => {
      const p = both[side]!
      const given = p.given[0]!
      return { name: [given, ...p.surnames].join(' '), birth: iso(p.birth), arrest: iso(p.event), unknown: `María ${p.surnames[1]}` }
    })
  const columns = ['name', 'birth', 'arrest', 'unknown'] as const
  const lists = [await listOf('claimed', rowsOf(0), columns), await listOf('verified', rowsOf(1), columns)]
  const report = await reconcile(lists, DEFAULT_PLAN, 'names')
  const givenOf = (row: number, side: 0 | 1): string => families[row - 1]![side]!.given[0]!
  const linked = report.links.filter(({ status }) => status === 'match')
  expect(linked.length).toBeGreaterThan(350)
  expect(linked.filter(({ left, right }) => givenOf(left.row, 0) !== givenOf(right.row, 1))).toEqual([])
})

describe('the same words turned about', () => {
  test.each([
    ['Lucas Martín Nasser Elías', 'Elías Lucas Martín Nasser'],
    ['de Jesús Ramón Simón', 'Simón de Jesús Ramón'],
    ['Elías Tomás Gabriel', 'Gabriel Elías Tomás'],
    ['Uzcátegui Rosa Elena Briceño', 'Rosa Briceño Elena Uzcátegui'],
    ['Nasser Elias Lucas Martín', 'Lucas Nasser Elías Martín'],
  ])('%s and %s are shown', async (a, b) => {
    for (const more of [{}, BORN]) {
      const [forth, back] = [await pairOf(whole(a, more), whole(b, more)), await pairOf(whole(b, more), whole(a, more))]
      if (more === BORN) expect(forth.said).not.toBe('not shown')
      expect(back).toEqual(forth)
    }
  })
  test('and in columns, with another cut', async () => {
    const [a, b] = [person('Rosa Elena', 'Uzcátegui Briceño'), person('Rosa Uzcátegui', 'Elena Briceño')]
    expect((await pairOf(a, b)).said).not.toBe('not shown')
  })
  test('two given names in another order are another name', async () =>
    expect((await pairOf(person('José María', 'Uzcátegui Rey', {}), person('María José', 'Uzcátegui Rey', {}))).said).not.toBe('link'))
})

describe('what differs is told', () => {
  const document = { document: 'V-12.345.678' }
  test.each<readonly [string, Row, Row, string[], string]>([
    ['a slip', { ...document, birth: '1980-02-03' }, { ...document, birth: '1980-02-08' }, [], 'MATCHED'],
    [
      'another birth date',
      { ...document, birth: '1980-02-03' },
      { ...document, birth: '1981-11-20' },
      ['birth_date P656D'],
      'MATCHED_WITH_CONFLICT',
    ],
    [
      'a far one',
      { ...document, birth: '1923-05-17' },
      { ...document, birth: '1949-08-11' },
      ['birth_date P9583D'],
      'MATCHED_WITH_CONFLICT',
    ],
    ['an age beside a date', { ...document, age: '40' }, { ...document, birth: '1982-02-03' }, ['birth_date P3Y'], 'MATCHED_WITH_CONFLICT'],
    ['an arrest two days apart', { ...document, arrest: '2024-08-01' }, { ...document, arrest: '2024-08-03' }, [], 'MATCHED'],
    [
      'an arrest ten days apart',
      { ...document, arrest: '2024-08-01' },
      { ...document, arrest: '2024-08-11' },
      ['arrest_date P10D'],
      'MATCHED_WITH_CONFLICT',
    ],
    [
      'another arrest',
      { ...document, arrest: '2024-08-01' },
      { ...document, arrest: '2019-03-10' },
      ['arrest_date P1971D'],
      'MATCHED_WITH_CONFLICT',
    ],
    [
      'an arrest in another year',
      { ...document, arrest: '2024-08-01' },
      { ...document, arrest: '2019' },
      ['arrest_date P1675D'],
      'MATCHED_WITH_CONFLICT',
    ],
    ['the year of an arrest', { ...document, arrest: '2024-08-01' }, { ...document, arrest: '2024' }, [], 'MATCHED'],
  ])('%s', async (_, a, b, conflicts, category) => {
    const found = await pairOf(person('Nohelia', 'Zerpa Liendo', a), person('Nohelia', 'Zerpa Liendo', b))
    expect(found).toMatchObject({ conflicts, category })
  })
})

describe('inside one list', () => {
  const duplicates = async (rows: readonly Row[]) => {
    const columns: (keyof Row)[] = ['given', 'surname', 'document', 'birth', 'arrest', 'street', 'number']
    const shape = Object.fromEntries(columns.map((c) => [c, ''])) as Row
    const list = await listOf('claimed', [...rows, ...crowd(3, shape)], columns)
    const { duplicates: groups } = await inspect(list)
    return groups.filter((g) => g.rows.some((r) => r <= rows.length)).map((g) => `${g.status} ${g.rows.join(' ')}`)
  }
  const maria = (more: Row) => person('María', 'Guédez Montilla', { ...HOME, arrest: '2024-08-01', ...more })

  test('a mother and a daughter are no sure duplicate', async () =>
    expect(await duplicates([maria({ birth: '1923-05-17' }), maria({ birth: '1949-08-11' })])).toEqual(['possible 1 2']))
  test('nor through a row without a birth date', async () =>
    expect((await duplicates([maria({ birth: '1923-05-17' }), maria({ birth: '1949-08-11' }), maria({ birth: '' })])).join()).not.toMatch(
      /match.*1 2|match 1 2 3/,
    ))
  test('a slip is one', async () =>
    expect(await duplicates([maria({ birth: '1923-05-17' }), maria({ birth: '1923-05-11' })])).toEqual(['match 1 2']))
  test('one document is one', async () => {
    const rows = ['1923-05-17', '1925-08-11'].map((birth) => maria({ birth, document: 'V-12.345.678' }))
    expect(await duplicates(rows)).toEqual(['match 1 2'])
  })
})
