// Lists that are counted in parts: with most kinds of facts, with people on them twice, with names in two scripts, with a third list.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, csvLine, dmy, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList, readRows, type Plan, type RowsRead, type SourceList } from '../../src/index.ts'
import { ROOT } from '../run.ts'

type Maker = ReturnType<typeof peopleMaker>
type Person = ReturnType<Maker['person']>

/** Whole lists, and their rows. */
export interface ListsRead extends RowsRead {
  readonly lists: readonly SourceList[]
  readonly plan: Plan
}

const fixture = (folder: string, file: string, id: string, role: SourceList['role']): Promise<SourceList> =>
  readList(file, readFileSync(join(ROOT, 'fixtures', folder, file)), { id, role })

const COLUMNS: readonly (readonly [heading: string, cell: (p: Person, make: Maker) => string])[] = [
  [
    'Nombre',
    (p, { r }) => r.pick([fullName(p), bare(surnameFirst(p)), typo(r, fullName(p)), fullName({ ...p, given: p.given.slice(0, 1) })]),
  ],
  ['Cédula', (p, { r }) => r.pick([`V-${p.cedula}`, '', String(p.cedula + 1)])],
  ['Fecha de nacimiento', (p, { r }) => r.pick([iso(p.birth), dmy(p.birth), '', String(p.birth.y)])],
  ['Sexo', (p, { r }) => r.pick([p.sex, ''])],
  ['Centro de reclusión', (p, { r }) => r.pick([p.place, ''])],
  ['Teléfono', (p, { r }) => r.pick([`0412${(p.cedula * 7919) % 1e7}`, ''])],
  ['Correo', (p, { r }) => r.pick([`${p.given[0]}${p.cedula % 100}@example.org`.toLowerCase(), ''])],
  ['Código postal', (p, { r }) => r.pick([String(1000 + (p.cedula % 60)), ''])],
  ['Dirección', (p, { r }) => r.pick([`Calle ${p.surnames[0]} ${p.cedula % 40}`, ''])],
  ['Fecha de excarcelación', (p, { r }) => r.pick([iso(p.event), ''])],
  ['Fecha de detención', (_, { r }) => r.pick(['2025-01-01', '2025-03-04', '2025-03-06', ''])],
  ['Pabellón', (p) => `P${p.cedula % 7}`],
]

/** People who are kin and namesakes of each other, some of them on a list twice. */
function peopleOf(make: Maker, n: number): Person[] {
  const people: Person[] = []
  while (people.length < n)
    people.push(
      people.length > 5 && make.r.chance(0.4)
        ? make.r.pick([make.sibling, make.child, make.namesake])(make.r.pick([...people]))
        : make.person(),
    )
  return people
}

function invented(make: Maker, people: readonly Person[], n: number, id: string, role: SourceList['role']): Promise<SourceList> {
  const rows = Array.from({ length: n }, () => {
    const p = make.r.pick([...people])
    return csvLine(COLUMNS.map(([, cell]) => cell(p, make)))
  })
  const text = [csvLine(COLUMNS.map(([heading]) => heading)), ...rows].join('\n')
  return readList(`${id}.csv`, Buffer.from(text), { id, role, asOf: '2026-01-20T10:00-04:00' })
}

const CYRILLIC = ['Иванов Пётр', 'Петров Иван', 'Сидорова Анна', 'Кузнецов Олег', 'Волкова Мария', 'Лебедев Юрий', 'Хрущёв Сергей']
const LATIN = ['Ivanov Petr', 'Petrov Ivan', 'Sidorova Anna', 'Kuznetsov Oleg', 'Volkova Maria', 'Lebedev Yuri', 'Khrushchev Sergei']
const JOINED = ['Nour Aldin Hasan', 'Nouraldin Hasan', 'De Souza Ana', 'Desouza Ana', 'Abdel Rahman Omar', 'Abdelrahman Omar']

/** Columns of names and a birth date, which some people lack. */
const namesOf = (id: string, role: SourceList['role'], headings: string, ...columns: readonly (readonly string[])[]): Promise<SourceList> =>
  readList(
    `${id}.csv`,
    Buffer.from(
      [
        `${headings},Date of birth`,
        ...columns[0]!.map((_, k) => csvLine([...columns.map((own) => own[k]!), k % 3 ? '' : `196${k}-03-0${k + 1}`])),
      ].join('\n'),
    ),
    { id, role },
  )

const MAKE: Readonly<Record<string, () => Promise<readonly SourceList[]>>> = {
  'two lists': async () => [
    await fixture('release-600-80', 'claimed.csv', 'claimed', 'claimed'),
    await fixture('release-600-80', 'verified.csv', 'verified', 'verified'),
  ],
  'many columns, and a register': async () => {
    const make = peopleMaker(23)
    const people = peopleOf(make, 90)
    return [
      await invented(make, people, 80, 'claimed', 'claimed'),
      await invented(make, people, 70, 'verified', 'verified'),
      await invented(make, people, 60, 'held', 'register'),
    ]
  },
  'one list': async () => {
    const make = peopleMaker(7)
    return [await invented(make, peopleOf(make, 50), 80, 'verified', 'verified')]
  },
  'names in two columns': async () => [
    await namesOf('claimed', 'claimed', 'Имя,Name', CYRILLIC, LATIN),
    await namesOf('verified', 'verified', 'Имя,Name', CYRILLIC, LATIN.toReversed()),
  ],
  'names in two scripts': async () => [
    await namesOf('claimed', 'claimed', 'Имя', CYRILLIC),
    await namesOf('verified', 'verified', 'Name', LATIN),
  ],
  'joined words': async () => [
    await namesOf('claimed', 'claimed', 'Name', JOINED),
    await namesOf('verified', 'verified', 'Name', JOINED.toReversed()),
  ],
}

export const LISTS = Object.keys(MAKE)

export async function readLists(name: string, plan: Plan = DEFAULT_PLAN): Promise<ListsRead> {
  const lists = await MAKE[name]!()
  return { lists, plan, ...(await readRows(lists, plan)) }
}
