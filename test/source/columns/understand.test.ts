// The same two lists in the shapes that exports give them: columns renamed, split, joined and put in another order. What is linked stays.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readList, reconcile } from '../../../src/index.ts'
import type { InputError } from '../../../src/model/errors.ts'
import { DEFAULT_PLAN } from '../../../src/model/plan.ts'
import type { Role } from '../../../src/model/source.ts'
import { ROOT } from '../../run.ts'

interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const FIXTURE = join(ROOT, 'fixtures/release-600-80')
const tableOf = (file: string): Table => {
  const [header, ...rows] = readFileSync(join(FIXTURE, file), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!.replace(/^"|"$/g, '').replaceAll('""', '"')))
    .map((cells) => cells.slice(0, 9))
  return { header: header!, rows }
}
const [CLAIMED, VERIFIED] = [tableOf('claimed.csv'), tableOf('verified.csv')]
const TRUE = new Set(
  readFileSync(join(FIXTURE, 'truth.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replace(',', ':')),
)

const bytesOf = ({ header, rows }: Table): Buffer =>
  Buffer.from(
    [header, ...rows].map((cells) => cells.map((c) => (/[",]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(',')).join('\n'),
  )

async function read(table: Table, role: Role, map: readonly (readonly [string, string])[] = [], exclude: readonly string[] = []) {
  return readList(`${role}.csv`, bytesOf(table), { id: role, role, map, exclude })
}

// ---- shapes ---------------------------------------------------------------------------------------------------------

type Shape = (table: Table) => Table
const column = (table: Table, pattern: RegExp): number => table.header.findIndex((h) => pattern.test(h))
const NAME = /^(?:APELLIDOS Y NOMBRES|Nombre completo)$/

const rename =
  (names: Readonly<Record<string, string>>): Shape =>
  ({ header, rows }) => ({ header: header.map((h) => names[h] ?? h), rows })

const reorder =
  (order: (n: number) => readonly number[]): Shape =>
  ({ header, rows }) => {
    const by = order(header.length)
    return { header: by.map((k) => header[k]!), rows: rows.map((cells) => by.map((k) => cells[k] ?? '')) }
  }

/** One column replaced by several. */
const split =
  (pattern: RegExp, headers: readonly string[], cut: (cell: string, table: Table) => readonly string[]): Shape =>
  (table) => {
    const at = column(table, pattern)
    if (at < 0) return table
    return {
      header: table.header.toSpliced(at, 1, ...headers),
      rows: table.rows.map((cells) => cells.toSpliced(at, 1, ...cut(cells[at] ?? '', table))),
    }
  }

/** Surnames and given names, as the list writes them; names with particles stay longer on one side. */
function parts(cell: string, { header }: Table): [given: readonly string[], surnames: readonly string[]] {
  const words = cell.split(/[\s]+/)
  if (header.includes('APELLIDOS Y NOMBRES')) {
    const comma = cell.indexOf(',')
    if (comma > 0)
      return [
        cell
          .slice(comma + 1)
          .trim()
          .split(/\s+/),
        cell.slice(0, comma).split(/\s+/),
      ]
    let at = 0
    for (let surnames = 0; at < words.length - 1 && surnames < 2; at++) if (!/^(?:DE|DEL|LA|LAS|LOS|Y)$/i.test(words[at]!)) surnames++
    return [words.slice(at), words.slice(0, at)]
  }
  let at = words.length
  for (let surnames = 0; at > 1 && surnames < 2;) if (!/^(?:de|del|la|las|los|y)$/i.test(words[--at]!)) surnames++
  while (at > 1 && /^(?:de|del|la|las|los|y)$/i.test(words[at - 1]!)) at--
  return [words.slice(0, at), words.slice(at)]
}
const inTwo = (given: string, surnames: string): Shape =>
  split(NAME, [given, surnames], (cell, table) => parts(cell, table).map((p) => p.join(' ')))
const surnamesFirst = (surnames: string, given: string): Shape =>
  split(NAME, [surnames, given], (cell, table) => {
    const [g, s] = parts(cell, table)
    return [s.join(' '), g.join(' ')]
  })
const inFour = (headers: readonly string[]): Shape =>
  split(NAME, headers, (cell, table) => {
    const [g, s] = parts(cell, table)
    return [g[0] ?? '', g.slice(1).join(' '), s[0] ?? '', s.slice(1).join(' ')]
  })
/** The whole name with parts beside it; in every third row the parts are blank. */
const beside =
  (headers: readonly [string, string, string], blanks: boolean): Shape =>
  (table) => {
    let row = 0
    return split(NAME, headers, (cell) => {
      const [g, s] = parts(cell, table)
      const blank = blanks && row++ % 3 === 0
      return [cell, blank ? '' : g.join(' '), blank ? '' : s.join(' ')]
    })(table)
  }
const wholeAnd =
  (whole: string, part: string, which: 0 | 1): Shape =>
  (table) =>
    split(NAME, [whole, part], (cell) => [cell, parts(cell, table)[which].join(' ')])(table)
/** A date as three columns; the orders of the two lists differ. */
const dateInParts = (headers: readonly [string, string, string]): Shape =>
  split(/nacimiento/i, headers, (cell) => {
    const dmy = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell)
    const ymd = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell)
    return dmy ? [dmy[1]!, dmy[2]!, dmy[3]!] : ymd ? [ymd[3]!, ymd[2]!, ymd[1]!] : ['', '', '']
  })
const chain =
  (...shapes: readonly Shape[]): Shape =>
  (table) =>
    shapes.reduce((t, shape) => shape(t), table)
const add =
  (header: string, value: (row: number) => string): Shape =>
  ({ header: h, rows }) => ({
    header: [header, ...h],
    rows: rows.map((cells, k) => [value(k), ...cells]),
  })
const above =
  (titles: readonly (readonly string[])[]): Shape =>
  ({ header, rows }) => ({ header: titles[0]!, rows: [...titles.slice(1), header, ...rows] })
/** Group titles over the headings, each over the first of its columns. */
const grouped: Shape = ({ header, rows }) => {
  const groupOf = (h: string) =>
    /nac/i.test(h)
      ? 'Nacimiento'
      : /excarc|medida|situaci/i.test(h)
        ? 'Excarcelación'
        : /centro|lugar|estado/i.test(h)
          ? 'Reclusión'
          : 'Datos'
  const short = (h: string) => (/^F.*(?:nacimiento|excarcelación)$/i.test(h) ? 'Fecha' : h)
  const titles = header.map((h, k) => (k > 0 && groupOf(header[k - 1]!) === groupOf(h) ? '' : groupOf(h)))
  return { header: titles, rows: [header.map(short), ...rows] }
}

const EN = {
  'APELLIDOS Y NOMBRES': 'Surname, given names',
  'Nombre completo': 'Full name',
  Cédula: 'ID number',
  'C.I.': 'National ID No.',
  'F. de nacimiento': 'DOB',
  'Fecha de nacimiento': 'Date of birth (dd/mm/yyyy)',
  Sexo: 'Gender',
  'F. de excarcelación': 'Release date',
  'Fecha de excarcelación': 'Date of release',
  'Centro de reclusión': 'Detention center',
  'Lugar de detención': 'Place of detention',
  'Tipo de medida': 'Type of release',
}
const PT = {
  'APELLIDOS Y NOMBRES': 'Sobrenome e nome',
  'Nombre completo': 'Nome completo',
  Cédula: 'Documento',
  'C.I.': 'Nº do documento',
  'F. de nacimiento': 'Data de nascimento',
  'Fecha de nacimiento': 'Data nasc.',
  'F. de excarcelación': 'Data de soltura',
  'Fecha de excarcelación': 'Data da soltura',
}
const KOBO = {
  'APELLIDOS Y NOMBRES': 'datos_persona/apellidos_nombres',
  'Nombre completo': 'victima/nombre_completo',
  Cédula: 'datos_persona/cedula',
  'C.I.': 'victima/ci',
  'F. de nacimiento': 'datos_persona/fecha_nac',
  'Fecha de nacimiento': 'victima/fecha_nacimiento',
  Sexo: 'datos_persona/sexo',
  'F. de excarcelación': 'liberacion/fecha_excarcelacion',
}
const NUMBERED = {
  'APELLIDOS Y NOMBRES': '1. Apellidos y nombres:',
  'Nombre completo': 'P1. ¿Cuál es su nombre completo?',
  Cédula: '2. Nro. de cédula:',
  'C.I.': 'P2. ¿Cuál es su número de cédula?',
  'F. de nacimiento': '3. F. Nac.:',
  'Fecha de nacimiento': 'P3. Fecha de nacimiento (día/mes/año)',
  Sexo: '4. Sexo:',
}
const TYPOS = {
  'APELLIDOS Y NOMBRES': 'APELIDOS Y NOMBRES',
  'Nombre completo': 'Nombre complteo',
  Cédula: 'Cedual',
  'F. de nacimiento': 'F. de nacimineto',
  'Fecha de nacimiento': 'Fehca de nacimiento',
  'Fecha de excarcelación': 'Fecha de excarcelacón',
}
const BARE = { 'APELLIDOS Y NOMBRES': 'Detenido', 'Nombre completo': 'Persona', Cédula: 'Identificación', 'C.I.': 'ID' }

const STRUCTURES: Readonly<Record<string, Shape>> = {
  'as it is': (t) => t,
  'given names and surnames': inTwo('Nombres', 'Apellidos'),
  'surnames first': surnamesFirst('Apellidos', 'Nombres'),
  'English halves': inTwo('First Name', 'Last Name'),
  'French halves': surnamesFirst('Nom', 'Prénom'),
  'Portuguese halves': inTwo('Nome', 'Apelidos'),
  'halves of a path': inTwo('persona/nombres', 'persona/apellidos'),
  'four parts': inFour(['Primer nombre', 'Segundo nombre', 'Primer apellido', 'Segundo apellido']),
  'four numbered parts': inFour(['nombre_1', 'nombre_2', 'apellido_1', 'apellido_2']),
  'paternal and maternal': inFour(['1er nombre', 'Otros nombres', 'Ap. Paterno', 'Ap. Materno']),
  'the whole beside its parts': beside(['Nombre completo', 'Nombres', 'Apellidos'], false),
  'the whole beside parts that are blank': beside(['Nombre completo', 'Nombres', 'Apellidos'], true),
  'the whole beside surnames': wholeAnd('Nombre completo', 'Apellidos', 1),
  'the whole beside given names': wholeAnd('Nombre y apellido', 'Nombres', 0),
  'birth in parts': dateInParts(['Día de nacimiento', 'Mes de nacimiento', 'Año de nacimiento']),
  'birth in English parts': dateInParts(['dob_day', 'dob_month', 'dob_year']),
  backwards: reorder((n) => Array.from({ length: n }, (_, k) => n - 1 - k)),
  'turned by three': reorder((n) => Array.from({ length: n }, (_, k) => (k + 3) % n)),
  'a column of others before': add('Nombre del abogado', (k) => ['Carlos Ruiz', 'María Peña', 'Luis Mora'][k % 3]!),
  'a date of others before': add('Fecha de registro', (k) => `2026-02-${String(1 + (k % 27)).padStart(2, '0')}`),
  'an informant before': add('informante/nombre', (k) => ['Rosa Gil', 'Pedro Lara'][k % 2]!),
  'title rows': above([['LISTADO DE PERSONAS EXCARCELADAS'], ['Corte: 31 de enero de 2026']]),
  'group titles': grouped,
}
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  English: EN,
  Portuguese: PT,
  Kobo: KOBO,
  numbered: NUMBERED,
  mistyped: TYPOS,
  bare: BARE,
}

const SHAPES: readonly (readonly [string, Shape])[] = [
  ...Object.entries(STRUCTURES),
  ...Object.entries(NAMES).map(([name, names]) => [`names: ${name}`, rename(names)] as const),
  ...Object.entries(NAMES).flatMap(([name, names], k) =>
    Object.entries(STRUCTURES)
      .filter((_, at) => at > 0 && at % 6 === k)
      .map(([structure, shape]) => [`${structure}, then ${name}`, chain(shape, rename(names))] as const),
  ),
]

const nothing: Shape = (table) => table
const WAYS = SHAPES.flatMap(([name, shape], k): (readonly [string, Shape, Shape])[] =>
  k % 3 === 0
    ? [[`claimed: ${name}`, shape, nothing]]
    : k % 3 === 1
      ? [[`verified: ${name}`, nothing, shape]]
      : [[`both: ${name}`, shape, shape]],
)

describe('in other shapes, the same people are linked', () => {
  test('there are 50 of them', () => expect(WAYS.length).toBeGreaterThanOrEqual(50))

  test.each(WAYS)('%s', async (_, left, right) => {
    const lists = await Promise.all([read(left(CLAIMED), 'claimed'), read(right(VERIFIED), 'verified')])
    const report = await reconcile(lists, DEFAULT_PLAN)
    const links = [...report.links].filter((l) => l.status === 'match').map((l) => `${l.left.row}:${l.right.row}`)
    expect(links.filter((link) => !TRUE.has(link))).toEqual([])
    expect(links.length).toBeGreaterThanOrEqual(58)
  })
})

describe('naming a column never moves the header', () => {
  test.each(['release-600-80/claimed.csv', 'release-600-80/verified.csv', 'english/claimed.csv', 'release-case/held.csv'])(
    '%s',
    async (path) => {
      const bytes = readFileSync(join(ROOT, 'fixtures', path))
      const open = { id: 'claimed', role: 'claimed' as const }
      const own = await readList('list.csv', bytes, open)
      for (const { index, header } of own.columns) {
        for (const column of [String(index + 1), `column ${index + 1}`, header]) {
          const mapped = await readList('list.csv', bytes, { ...open, map: [['occupation', column]] }).catch(
            (error: unknown) => (error as InputError).code,
          )
          if (typeof mapped === 'string') expect(mapped, column).toBe('no-name-column')
          else expect(mapped.records.length, column).toBe(own.records.length)
          const named = await readList('list.csv', bytes, { ...open, map: [['name', column]] })
          expect(named.records.length, column).toBe(own.records.length)
          const excluded = await readList('list.csv', bytes, { ...open, exclude: [column] }).catch(
            (error: unknown) => (error as InputError).code,
          )
          if (typeof excluded === 'string') expect(excluded, column).toBe('no-name-column')
          else expect(excluded.records.length, column).toBe(own.records.length)
        }
      }
    },
  )
})
