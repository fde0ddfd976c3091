// Every sheet with people is read, or the list is not complete.
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/model/errors.ts'
import { readList, reconcile } from '../../../src/index.ts'
import { DEFAULT_PLAN } from '../../../src/model/plan.ts'
import type { SourceList } from '../../../src/model/source.ts'
import { book, type BookSheet } from '../workbook/book.ts'

type Wishes = Partial<Parameters<typeof readList>[2]>
const read = (sheets: readonly BookSheet[], wishes: Wishes = {}) =>
  readList('list.xlsx', book(sheets), { id: 'claimed', role: 'claimed', ...wishes })
const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'read', params: {}, sheet: undefined }),
    (e: unknown) =>
      e instanceof InputError ? { code: e.code, params: e.params, sheet: e.sheet } : { code: String(e), params: {}, sheet: undefined },
  )
const fieldsOf = (list: SourceList, field: string) => list.columns.filter((c) => c.field === field).map((c) => c.index)
const valuesOf = (list: SourceList, field: string) =>
  Array.from({ length: list.records.length }, (_, i) =>
    fieldsOf(list, field)
      .map((c) => list.records.cell(i, c))
      .filter(Boolean)
      .join(' '),
  )
const uses = (list: SourceList) => list.sheets.map((s) => s.use)
const codes = (list: SourceList) => list.notes.map((n) => n.code)

const MEN = [
  ['N°', 'Nombre y apellido', 'Cédula', 'Fecha de excarcelación'],
  ['1', 'Pedro Rojas Gil', 'V-11222333', '2026-01-08'],
  ['2', 'Luis Mora Soto', 'V-12222334', '2026-01-09'],
  ['3', 'Andrés Peña Ruiz', 'V-13222335', '2026-01-09'],
]
const WOMEN = [
  ['N°', 'Nombre y apellido', 'Cédula', 'Fecha de excarcelación'],
  ['1', 'Ana Gómez Díaz', 'V-14222336', '2026-01-08'],
  ['2', 'Rosa Núñez Paz', 'V-15222337', '2026-01-10'],
]
const OTHER_ORDER = [
  ['MINISTERIO'],
  ['Mujeres excarceladas'],
  ['Cédula de identidad', 'Excarcelada el', 'Nombres y Apellidos'],
  ['V-14222336', '2026-01-08', 'Ana Gómez Díaz'],
  ['V-15222337', '2026-01-10', 'Rosa Núñez Paz'],
  ['Total', '2'],
]
const PARTS = [
  ['Apellidos', 'Nombres', 'Cédula'],
  ['Gómez Díaz', 'Ana', 'V-14222336'],
]
const COVER = [['MINISTERIO DEL SERVICIO PENITENCIARIO'], [], ['Listado de personas excarceladas'], ['Caracas, enero de 2026']]
const SUMMARY = [
  ['Sexo', 'Total'],
  ['Hombres', '3'],
  ['Mujeres', '2'],
]
const PRISONS = [
  ['Código', 'Nombre', 'Estado', 'Capacidad'],
  ['1', 'Centro Penitenciario Yare', 'Miranda', '750'],
  ['2', 'Internado Judicial El Rodeo', 'Miranda', '900'],
  ['3', 'Comando de Zona 71', 'Anzoátegui', '40'],
]
const CODEBOOK = [
  ['Código', 'Significado'],
  ['MC', 'Medida cautelar'],
  ['LP', 'Libertad plena'],
]
const ONLY_HEADER = [MEN[0]!]
const CONTACTS = [
  ['Nombre', 'Cargo', 'Teléfono'],
  ['Carlos Gil Mora', 'Director', '0212-5551234'],
  ['Elena Ruiz Soto', 'Secretaria', '0212-5554321'],
]
const NAMES = [['Nombre'], ['Ana Gómez Díaz'], ['Rosa Núñez Paz']]

describe('sheets with the same kind of people are one list', () => {
  test.each<[string, BookSheet[], number, SourceList['sheets'][number]['use'][]]>([
    [
      'men and women',
      [
        { name: 'HOMBRES', rows: MEN },
        { name: 'MUJERES', rows: WOMEN },
      ],
      5,
      ['read', 'read'],
    ],
    [
      'columns in another order, other headings, titles and a total',
      [
        { name: 'H', rows: MEN },
        { name: 'M', rows: OTHER_ORDER },
      ],
      5,
      ['read', 'read'],
    ],
    [
      'names in parts on one of them',
      [
        { name: 'H', rows: MEN },
        { name: 'M', rows: PARTS },
      ],
      4,
      ['read', 'read'],
    ],
    [
      'names alone on one of them',
      [
        { name: 'H', rows: MEN },
        { name: 'M', rows: NAMES },
      ],
      5,
      ['read', 'read'],
    ],
    [
      'a cover first',
      [
        { name: 'Portada', rows: COVER },
        { name: 'Lista', rows: MEN },
      ],
      3,
      ['passed', 'read'],
    ],
    [
      'a summary between',
      [
        { name: 'H', rows: MEN },
        { name: 'Resumen', rows: SUMMARY },
        { name: 'M', rows: WOMEN },
      ],
      5,
      ['read', 'passed', 'read'],
    ],
    [
      'a list of prisons',
      [
        { name: 'Centros', rows: PRISONS },
        { name: 'Lista', rows: MEN },
      ],
      3,
      ['passed', 'read'],
    ],
    [
      'a codebook',
      [
        { name: 'Lista', rows: MEN },
        { name: 'Códigos', rows: CODEBOOK },
      ],
      3,
      ['read', 'passed'],
    ],
    [
      'a header without people',
      [
        { name: 'H', rows: MEN },
        { name: 'M', rows: ONLY_HEADER },
      ],
      3,
      ['read', 'passed'],
    ],
    [
      'an empty sheet',
      [
        { name: 'H', rows: MEN },
        { name: 'Hoja2', rows: [] },
      ],
      3,
      ['read'],
    ],
    [
      'people with other columns',
      [
        { name: 'H', rows: MEN },
        { name: 'Contactos', rows: CONTACTS },
      ],
      3,
      ['read', 'unread'],
    ],
    [
      'people in custody beside people who are out',
      [
        { name: 'Excarcelados', rows: MEN },
        { name: 'Detenidos', rows: WOMEN },
      ],
      3,
      ['read', 'unread'],
    ],
    [
      'hidden people',
      [
        { name: 'H', rows: MEN },
        { name: 'M', rows: WOMEN, state: 'veryHidden' },
      ],
      3,
      ['read', 'unread'],
    ],
    [
      'a hidden codebook',
      [
        { name: 'H', rows: MEN },
        { name: 'C', rows: CODEBOOK, state: 'hidden' },
      ],
      3,
      ['read', 'passed'],
    ],
    [
      'only a hidden sheet has rows',
      [
        { name: 'H', rows: [] },
        { name: 'M', rows: WOMEN, state: 'hidden' },
      ],
      2,
      ['read'],
    ],
  ])('%s', async (_, sheets, people, use) => {
    const list = await read(sheets)
    expect(list.records.length).toBe(people)
    expect(uses(list)).toEqual(use)
  })

  test('columns meet by what they mean; rows go on, lines begin anew', async () => {
    const list = await read([
      { name: 'HOMBRES', rows: MEN },
      { name: 'MUJERES', rows: OTHER_ORDER },
    ])
    expect(valuesOf(list, 'name')).toEqual(['Pedro Rojas Gil', 'Luis Mora Soto', 'Andrés Peña Ruiz', 'Ana Gómez Díaz', 'Rosa Núñez Paz'])
    expect(valuesOf(list, 'document')[4]).toBe('V-15222337')
    const { records } = list
    const places = Array.from({ length: records.length }, (__, i) => [records.row(i), records.sheet?.(i), records.line(i)])
    expect(places).toEqual([
      [1, 1, 2],
      [2, 1, 3],
      [3, 1, 4],
      [4, 2, 4],
      [5, 2, 5],
    ])
    expect(list.rejects).toMatchObject([{ row: 6, sheet: 2, line: 6, code: 'total' }])
    expect(records.cells(3)).toHaveLength(list.columns.length)
    const { id, values } = records.distinct(fieldsOf(list, 'document')[0]!)
    expect(Array.from(id, (v) => values[v])).toEqual(valuesOf(list, 'document'))
    expect([...records.order()].sort()).toEqual([0, 1, 2, 3, 4])
    const into = new Uint8Array(40)
    expect(Buffer.from(into.subarray(0, records.read(4, fieldsOf(list, 'name')[0]!, into))).toString()).toBe('Rosa Núñez Paz')
    expect(records.read(4, 0, into)).toBe(0)
  })

  test('a sheet without a header goes on with the columns of the first', async () => {
    const list = await read([
      { name: 'H', rows: MEN },
      { name: 'H (2)', rows: WOMEN.slice(1) },
    ])
    expect(list.columns.map((c) => c.header)).toEqual(MEN[0])
    expect(valuesOf(list, 'event_date')).toHaveLength(5)
    expect(codes(list)).toContain('header-carried')
    expect(codes(list)).not.toContain('no-header')
  })

  test('what is read, passed over and unread is said; one sheet needs no number', async () => {
    const list = await read([
      { name: 'Portada', rows: COVER },
      { name: 'José Pérez', rows: MEN },
      { name: 'Contactos', rows: CONTACTS },
    ])
    expect(codes(list)).toEqual(expect.arrayContaining(['sheets-passed', 'sheet-unread']))
    expect(list.notes.find((n) => n.code === 'sheet-unread')!.params).toMatchObject({ all: '2,3', reason: 'other-status', id: 'claimed' })
    // A sheet's name may be a person's.
    expect(JSON.stringify(list.notes)).not.toContain('José')
    expect(list.records.sheet).toBeUndefined()
    const named = await read(
      [
        { name: 'José Pérez', rows: MEN },
        { name: 'M', rows: WOMEN },
      ],
      { named: true },
    )
    expect(JSON.stringify(named.notes)).toContain('José Pérez')
  })

  test.each<[string, BookSheet[], string]>([
    [
      'two covers',
      [
        { name: 'a', rows: COVER },
        { name: 'b', rows: SUMMARY },
      ],
      'no-sheet-of-people',
    ],
    ['nothing at all', [{ name: 'a' }, { name: 'b' }], 'file-empty'],
    ['one cover', [{ name: 'a', rows: SUMMARY }], 'no-name-column'],
  ])('%s', async (_, sheets, code) => expect((await faultOf(read(sheets))).code).toBe(code))
})

describe('what a sheet is called', () => {
  const usesOf = async (a: string, b: string, role: SourceList['role']) => {
    const list = await read(
      [
        { name: a, rows: MEN },
        { name: b, rows: WOMEN },
      ],
      { role },
    )
    return list.sheets[1]!.use
  }
  test.each<[string, string, SourceList['role'], SourceList['sheets'][number]['use']]>([
    ['Hoja1', 'Hoja2', 'verified', 'read'],
    ['Verificados', 'Pendientes', 'verified', 'unread'],
    ['Verificados', 'Por verificar', 'verified', 'unread'],
    ['Lista', 'No confirmados', 'verified', 'unread'],
    ['Confirmed', 'Unconfirmed', 'verified', 'unread'],
    ['Lista', 'Descartados', 'claimed', 'unread'],
    ['Lista', 'Fallecidos', 'claimed', 'unread'],
    ['Lista', 'Detenidos', 'claimed', 'unread'],
    ['Lista', 'Detenidos', 'register', 'read'],
    ['Lista', 'Excarcelados', 'register', 'unread'],
    ['Lista', 'Excarcelados', 'claimed', 'read'],
    ['Excarcelados enero', 'Excarcelados febrero', 'claimed', 'read'],
    ['Presos excarcelados', 'Liberadas', 'claimed', 'read'],
    ['Detenidos civiles', 'Detenidos militares', 'register', 'read'],
    ['Presos', 'Mujeres', 'claimed', 'read'],
  ])('%s and %s of a %s list', async (a, b, role, use) => expect(await usesOf(a, b, role)).toBe(use))
})

describe('--sheet', () => {
  const sheets: BookSheet[] = [
    { name: 'Portada', rows: COVER },
    { name: 'HOMBRES', rows: MEN },
    { name: 'MUJERES, 2026', rows: WOMEN },
    { name: 'Contactos', rows: CONTACTS },
    { name: 'oculta', rows: NAMES, state: 'hidden' },
  ]
  test.each<[string | string[], number]>([
    ['HOMBRES', 3],
    ['hombres', 3],
    ['2', 3],
    ['2,3', 5],
    ['HOMBRES,MUJERES, 2026', 5],
    ['MUJERES, 2026', 2],
    [['2', '3'], 5],
    ['oculta', 2],
    ['*', 9],
  ])('%s', async (sheet, people) => {
    const list = await read(sheets, { sheet })
    expect(list.records.length).toBe(people)
    expect(uses(list)).not.toContain('unread')
  })
  test('a sheet that is not there: those that are', async () => {
    const { code, params } = await faultOf(read(sheets, { sheet: 'HOMBRES,NIÑOS', id: 'verified2' }))
    expect(code).toBe('no-sheet')
    expect(params).toMatchObject({ id: 'verified2', names: '1 "Portada", 2 "HOMBRES", 3 "MUJERES, 2026", 4 "Contactos", 5', first: 1 })
  })
  test('one that has no people is an error with its place', async () => {
    expect(await faultOf(read(sheets, { sheet: 'HOMBRES,Portada' }))).toMatchObject({ code: 'no-name-column', sheet: 1 })
  })
})

describe('--map over several sheets', () => {
  const other = [
    ['Cédula', 'Quién', 'Fecha de excarcelación'],
    ['V-14222336', 'Ana Gómez Díaz', '2026-01-08'],
  ]
  const base = [
    ['Quién', 'Cédula', 'Fecha de excarcelación'],
    ['Pedro Rojas Gil', 'V-11222333', '2026-01-08'],
    ['Luis Mora Soto', 'V-12222334', '2026-01-08'],
  ]
  test.each(['Quién', '1', 'column 1'])('the column %s on each', async (column) => {
    const list = await read(
      [
        { name: '1', rows: base },
        { name: '2', rows: other },
      ],
      { map: [['name', column]] },
    )
    expect(valuesOf(list, 'name')).toEqual(['Pedro Rojas Gil', 'Luis Mora Soto', 'Ana Gómez Díaz'])
  })
  test('a column that only one has', async () => {
    const list = await read(
      [
        { name: '1', rows: base },
        { name: '2', rows: WOMEN },
      ],
      { map: [['name', 'Quién']] },
    )
    expect(valuesOf(list, 'name')).toHaveLength(4)
  })
  test('a column that none has', async () =>
    expect(
      (
        await faultOf(
          read(
            [
              { name: '1', rows: base },
              { name: '2', rows: WOMEN },
            ],
            { map: [['alias', 'Mote']] },
          ),
        )
      ).code,
    ).toBe('no-column'))
})

describe('what a sheet says of its people by its title', () => {
  const other = WOMEN.map((cells) => [...cells])
  test.each<[string, string, number]>([
    ['Personas excarceladas', 'Personas pendientes de verificación', 3],
    ['Released persons', 'Still detained', 3],
    ['Personnes libérées', 'Toujours détenus', 3],
    ['Pessoas libertadas', 'Por confirmar', 3],
    ['Personas excarceladas', 'Mujeres excarceladas', 5],
    ['Lista de enero', 'Lista de febrero', 5],
    ['Ministerio de Servicios Penitenciarios', 'Dirección General de Prisiones', 5],
  ])('%s, %s', async (first, second, people) => {
    const list = await read([
      { name: 'Hoja1', rows: [[first], [], ...MEN] },
      { name: 'Hoja2', rows: [[second], [], ...other] },
    ])
    expect(list.records).toHaveLength(people)
    expect(codes(list).includes('sheet-unread')).toBe(people === 3)
  })
  test('changes of the file are nobody’s release', async () => {
    const changes = [
      ['Fecha', 'Nombre', 'Acción'],
      ['10/01/2026', 'Carmen Rojas', 'Agregó tres'],
      ['11/01/2026', 'Luis Mora', 'Corrigió'],
    ]
    const list = await read([
      { name: 'Lista', rows: MEN },
      { name: 'Bitácora', rows: changes },
    ])
    expect(list.records).toHaveLength(3)
  })
  test('a pivot table counts those of another sheet', async () => {
    const pivot = [
      ['Apellidos', '(Todas)'],
      [],
      ['Etiquetas de fila', 'Cuenta de Cédula'],
      ['Pedro Rojas Gil', '1'],
      ['Luis Mora Soto', '1'],
      ['Total general', '2'],
    ]
    const list = await read([
      { name: 'Lista', rows: MEN },
      { name: 'Hoja2', rows: pivot },
    ])
    expect(uses(list)).toEqual(['read', 'passed'])
  })
  test('one form a sheet: a person with a rare name is a person', async () => {
    const forms = [
      ['Pedro Rojas Gil', 'V-11222333'],
      ['Tchikaya Nzaou', 'V-12222334'],
      ['Luis Mora Soto', 'V-13222335'],
    ]
    const list = await read(
      forms.map(([name, document], k) => ({
        name: `Centro ${k + 1}`,
        rows: [
          ['Nombre', 'Cédula', 'Sexo'],
          [name!, document!, 'M'],
        ],
      })),
    )
    expect(list.records).toHaveLength(3)
  })
})

describe('sheets of people who are out and of people who are held', () => {
  const [HEADINGS, ...THREE] = MEN
  const sheets = [
    { name: 'Excarcelados', rows: WOMEN },
    { name: 'Siguen presos', rows: [HEADINGS!, ...THREE, ['4', 'José Díaz Mora', 'V-16222338', '']] },
  ]

  test.each([
    ['claimed', ['read', 'unread']],
    ['verified', ['read', 'unread']],
    ['register', ['unread', 'read']],
  ] as const)('a %s list is those of its role, however few', async (role, used) => {
    expect(uses(await read(sheets, { role }))).toEqual(used)
    expect(uses(await read(sheets.toReversed(), { role }))).toEqual(used.toReversed())
  })
})

test('a form on each sheet is no list, and not passed over', async () => {
  const form = (name: string, document: string) => [['FICHA'], ['Nombre', name], ['Cédula', document], ['Centro', 'Yare']]
  const list = await read([
    { name: 'Ficha 1', rows: form('Pedro Rojas Gil', '11222333') },
    { name: 'Ficha 2', rows: form('Luis Mora Soto', '12222334') },
  ])
  expect(uses(list)).toEqual(['read', 'unread'])
})

test('a list beside a sheet that is a form: the form is told, and the run is not complete', async () => {
  const form = [['FICHA'], ['Nombre', 'Eva Paz Luna'], ['Cédula', '16222338'], ['Centro', 'Yare']]
  const claimed = await read([
    { name: 'Lista', rows: MEN },
    { name: 'Ficha', rows: form },
  ])
  const verified = await readList('v.xlsx', book([{ name: 'Lista', rows: WOMEN }]), { id: 'verified', role: 'verified' })
  const report = await reconcile([claimed, verified], DEFAULT_PLAN)
  expect(report.complete).toBe(false)
  expect(uses(claimed)).toEqual(['read', 'unread'])
})
