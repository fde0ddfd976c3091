// Which facts identify somebody, how many are needed, and which keep a name alone from linking.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN } from '../../../src/index.ts'
import { createPairJudge } from '../../../src/link/judge/pair-judge.ts'
import { twoLists } from '../two-lists.ts'

const COLUMNS = {
  document: '',
  birth_date: '',
  sex: '',
  arrest_date: '',
  event_date: '',
  phone: '',
  postcode: '',
  nationality: '',
  place: '',
  state: '',
  residence: '',
  birth_place: '',
  occupation: '',
  email: '',
  street: '',
  street_number: '',
  remark: '',
} as const
type Row = Partial<Record<keyof typeof COLUMNS, string>>
const line = (name: string, row: Row) => [name, ...Object.values({ ...COLUMNS, ...row })].map((cell) => `"${cell}"`).join(',')

/** Strangers with all that a row can have; so many that a date on two rows is rare. */
function crowd(seed: number): string[] {
  const make = peopleMaker(seed)
  return Array.from({ length: 110 }, (_, k) => {
    const p = make.person()
    return line(fullName(p), {
      document: `V-${p.cedula}`,
      birth_date: iso(p.birth),
      sex: p.sex,
      arrest_date: iso(p.event),
      event_date: k < 80 ? '2026-01-12' : iso(p.event),
      phone: `0412-${1_000_000 + 1000 * seed + 37 * k}`,
      postcode: String(1000 + 7 * k),
      nationality: p.nationality,
      place: p.place,
      state: p.state,
      residence: make.r.pick(['Los Teques', 'Maracaibo', 'Cumaná']),
      birth_place: make.r.pick(['Caracas', 'Mérida', 'Coro', 'Barinas']),
      occupation: make.r.pick(['albañil', 'maestra', 'herrero', 'chofer', 'enfermera']),
      email: `p${seed}.${k}@example.org`,
      street: `Calle ${seed}${k}`,
      street_number: String(k),
      remark: make.r.pick(['con trato', 'sin trato']),
    })
  })
}

/** What is said of the first rows: why they may link, or why not. `accept` is in bits. */
async function said(left: string, right: string, accept = DEFAULT_PLAN.accept): Promise<string> {
  const { a, b, names } = await twoLists(`name,${Object.keys(COLUMNS).join(',')}`, [left, ...crowd(1)], [right, ...crowd(2)])
  const plan = { ...DEFAULT_PLAN, accept }
  const [forth, back] = [createPairJudge(a, b, names, plan).judge(0, 0), createPairJudge(b, a, names, plan).judge(0, 0)]
  expect(back).toEqual(forth)
  return forth.automatic ? forth.basis : forth.reason
}

const HOME: Row = { street: 'Avenida Páez', street_number: '12' }
const BORN: Row = { birth_date: '1980-02-03' }
const WORK: Row = { occupation: 'relojero' }

describe('identity facts of two rows that share one given name and one surname', () => {
  const cases: readonly (readonly [string, Row, string])[] = [
    ['nothing', {}, 'no identity fact'],
    // A whole fact each
    ['the document', { document: 'V-12345678' }, 'evidence'],
    ['the birth date', BORN, 'evidence'],
    ['the date of arrest', { arrest_date: '2024-03-05' }, 'evidence'],
    ['the birth year, where all names agree', { birth_date: '1980' }, 'evidence'],
    // Half a fact each
    ['the occupation', WORK, 'no identity fact'],
    ['the birth place', { birth_place: 'Tucupita' }, 'no identity fact'],
    ['a rare date of release', { event_date: '2025-11-04' }, 'no identity fact'],
    ['occupation and birth place', { ...WORK, birth_place: 'Tucupita' }, 'evidence'],
    ['occupation and a rare date of release', { ...WORK, event_date: '2025-11-04' }, 'evidence'],
    ['birth place and a rare date of release', { birth_place: 'Tucupita', event_date: '2025-11-04' }, 'evidence'],
    // None
    ['occupation and a date that many share', { ...WORK, event_date: '2026-01-12' }, 'no identity fact'],
    ['occupation and the month of a release', { ...WORK, event_date: '2025-11' }, 'no identity fact'],
    [
      'occupation, and what many share',
      {
        ...WORK,
        sex: 'F',
        place: 'Tocorón',
        state: 'Aragua',
        nationality: 'Italiana',
        residence: 'Tucupita',
        postcode: '9999',
        remark: 'con trato',
      },
      'no identity fact',
    ],
    // What kin share
    ['an address', HOME, 'no identity fact'],
    ['a telephone and an e-mail', { phone: '0414-9998877', email: 'nz@correo.example' }, 'no identity fact'],
    ['an address and an occupation', { ...HOME, ...WORK }, 'no identity fact'],
  ]
  test.each(cases)('%s', async (_, facts, expected) =>
    expect(await said(line('Nohelia Zerpa', facts), line('Nohelia Zerpa', facts))).toBe(expected),
  )

  const beside: readonly (readonly [string, Row, Row, string])[] = [
    ['a slip in the birth date, where all names agree', BORN, { birth_date: '1980-02-08' }, 'evidence'],
    ['a digit of the document', { document: 'V-12345678' }, { document: 'V-12345679' }, 'document nearly equal'],
    ['a digit of the document, one birth date', { document: 'V-12345678', ...BORN }, { document: 'V-12345679', ...BORN }, 'evidence'],
    ['a digit of the document, one address', { document: 'V-12345678', ...HOME }, { document: 'V-12345679', ...HOME }, 'evidence'],
    [
      'one document, birth dates that differ',
      { document: 'V-12345678', ...BORN },
      { document: 'V-12345678', birth_date: '1991-11-24' },
      'birth dates differ',
    ],
    [
      'one document, birth dates that differ, one telephone',
      { document: 'V-12345678', ...BORN, phone: '0414-9998877' },
      { document: 'V-12345678', birth_date: '1991-11-24', phone: '0414-9998877' },
      'evidence',
    ],
  ]
  test.each(beside)('%s', async (_, left, right, expected) =>
    expect(await said(line('Nohelia Zerpa', left), line('Nohelia Zerpa', right))).toBe(expected),
  )
})

describe('with a spelling of the name that differs, what nearly agrees is less', () => {
  const cases: readonly (readonly [string, Row, Row, string])[] = [
    ['the birth year', { birth_date: '1980' }, { birth_date: '1980' }, 'no identity fact'],
    ['the birth year and the occupation', { birth_date: '1980', ...WORK }, { birth_date: '1980', ...WORK }, 'evidence'],
    ['the birth year and an address', { birth_date: '1980', ...HOME }, { birth_date: '1980', ...HOME }, 'evidence'],
    ['a slip in the birth date', BORN, { birth_date: '1980-02-08' }, 'no identity fact'],
    ['a slip in the birth date and an address', { ...BORN, ...HOME }, { birth_date: '1980-02-08', ...HOME }, 'evidence'],
    ['a slip in the birth date and an occupation', { ...BORN, ...WORK }, { birth_date: '1980-02-08', ...WORK }, 'no identity fact'],
  ]
  test.each(cases)('%s', async (_, left, right, expected) =>
    expect(await said(line('Nohelia Uzcátegui', left), line('Nohelia Uzcátgui', right))).toBe(expected),
  )
})

test('what weighs less than is accepted goes to a person', async () => {
  const row = line('Nohelia Zerpa', BORN)
  expect([await said(row, row, 10), await said(row, row, 60)]).toEqual(['evidence', 'weight'])
})

/** A rare whole name, and a fact that the rows state differently. */
const RARE = 'Eleuterio Guaramato Uzcátegui'
const opposed: readonly (readonly [string, Row, Row, between: string, inside: string])[] = [
  ['nothing', {}, {}, 'name-only', 'name-only'],
  ['sex', { sex: 'M' }, { sex: 'F' }, 'no identity fact', 'no identity fact'],
  ['place', { place: 'Ramo Verde' }, { place: 'Tocorón' }, 'no identity fact', 'no identity fact'],
  ['nationality', { nationality: 'Italiana' }, { nationality: 'Española' }, 'no identity fact', 'no identity fact'],
  ['a day between arrests', { arrest_date: '2024-03-05' }, { arrest_date: '2024-03-06' }, 'no identity fact', 'no identity fact'],
  ['two days between releases', { event_date: '2025-11-04' }, { event_date: '2025-11-06' }, 'name-only', 'name-only'],
  ['ten days between releases', { event_date: '2025-11-04' }, { event_date: '2025-11-14' }, 'no identity fact', 'no identity fact'],
  ['birth years a year apart', { birth_date: '1980' }, { birth_date: '1981' }, 'no identity fact', 'no identity fact'],
  // Two lists describe a person differently; one list repeats itself.
  ['state', { state: 'Zulia' }, { state: 'Miranda' }, 'name-only', 'no identity fact'],
  ['residence', { residence: 'Coro' }, { residence: 'Mérida' }, 'name-only', 'no identity fact'],
  ['birth place', { birth_place: 'Tucupita' }, { birth_place: 'Mérida' }, 'name-only', 'no identity fact'],
  ['occupation', WORK, { occupation: 'abogado' }, 'name-only', 'no identity fact'],
  ['telephone', { phone: '0414-9998877' }, { phone: '0416-1112233' }, 'name-only', 'no identity fact'],
  ['e-mail', { email: 'eg@correo.example' }, { email: 'otra@correo.example' }, 'name-only', 'no identity fact'],
  ['postcode', { postcode: '9990' }, { postcode: '5555' }, 'name-only', 'no identity fact'],
  ['address', HOME, { street: 'Calle Sucre', street_number: '3' }, 'name-only', 'no identity fact'],
  ['a column of unknown meaning', { remark: 'con trato' }, { remark: 'otro asunto' }, 'name-only', 'no identity fact'],
]
describe('a rare whole name links alone unless a fact differs', () => {
  test.each(opposed)('%s', async (_, left, right, between, inside) => {
    expect(await said(line(RARE, left), line(RARE, right))).toBe(between)
    const { a, names } = await twoLists(
      `name,${Object.keys(COLUMNS).join(',')}`,
      [line(RARE, left), line(RARE, right), ...crowd(1)],
      crowd(2),
    )
    const within = createPairJudge(a, a, names, DEFAULT_PLAN).judge(0, 1)
    expect(within.automatic ? within.basis : within.reason).toBe(inside)
  })
})
