// What stands in a list and is nobody, and what looks like it and is somebody.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const read = (rows: readonly (readonly string[])[]) =>
  readList('list.csv', Buffer.from(rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n')), {
    id: 'claimed',
    role: 'claimed',
  })
const linesOf = ({ records }: Awaited<ReturnType<typeof read>>) => Array.from({ length: records.length }, (_, i) => records.line(i))

const SMALL = [
  ['N°', 'Apellidos y nombres', 'Fecha de nacimiento'],
  ['1', 'Rivas Ochoa Luis Alberto', '15/01/1980'],
  ['2', 'Parra Díaz Carmen Elena', '02/12/1984'],
  ['3', 'Soto Marín Pedro José', '23/11/1975'],
  ['4', 'Ledezma Ruiz Ana Isabel', '30/07/1992'],
]
const LARGE = [
  ['Nombre', 'Apellido', 'Cédula', 'Sexo', 'Estado', 'Lugar de reclusión'],
  ['Luis Alberto', 'Rivas Ochoa', 'V-12345678', 'M', 'Zulia', 'Centro Penitenciario de Occidente'],
  ['Carmen Elena', 'Parra Díaz', 'V-9876543', 'F', 'Lara', 'Retén de La Planta'],
  ['Pedro José', 'Soto Marín', 'V-11222333', 'M', 'Zulia', 'Centro Penitenciario de Occidente'],
  ['Ana Isabel', 'Ledezma Ruiz', 'V-14555666', 'F', 'Lara', 'Retén de La Planta'],
]
const ENGLISH = [
  ['Name', 'Age'],
  ['Tendai Farai Moyo', '34'],
  ['Rutendo Grace Ncube', '27'],
  ['Blessing Tatenda Dube', '41'],
  ['Tsitsi Memory Sibanda', '52'],
]
const BARE = [['Nombre'], ['Luis Rivas Ochoa'], ['Carmen Parra Díaz'], ['Pedro Soto Marín'], ['Ana Ledezma Ruiz']]
const LISTS = { SMALL, LARGE, ENGLISH, BARE }

const put = (list: readonly (readonly string[])[], column: number, text: string) => list[0]!.map((_, c) => (c === column ? text : ''))
const nameColumn = (list: readonly (readonly string[])[]) => (list === SMALL ? 1 : 0)

const NOTES = [
  'Fuente: Ministerio del Interior',
  'Fuente propia',
  'FUENTE: Foro Penal, 12/01/2026',
  'Elaborado por Marta Quintero',
  'Elaborado por: Ing. José Lugo',
  'Revisado y aprobado por: Luis Araujo',
  'Preparado por la Dirección General',
  'Seguimos verificando. #LibertadYa',
  'Firma: ____________',
  'Firma y sello del funcionario',
  '________________________',
  'Caracas, 12 de enero de 2026',
  'Maracaibo, 3 de julio de 2025',
  'Fecha de impresión: 12/01/2026',
  'Impreso el 12/01/2026 10:45',
  'Última actualización: 12/01/2026',
  'Actualizado al 24 de enero',
  '* Datos preliminares',
  '(1) Incluye a menores de edad',
  '(*) Personas con medida cautelar',
  '** Sujeto a verificación',
  'Nota: lista sujeta a cambios',
  'NOTA. Datos preliminares',
  'Observaciones: ninguna',
  '--- FIN ---',
  'Fin del listado',
  'FIN DE LA LISTA',
  'EOF',
  '***',
  '------',
  '=====',
  'Total general: 57',
  'TOTAL 57',
  'Subtotal Estado Zulia',
  'Subtotal Estado Zulia: 12',
  'Hombres: 45',
  'Mujeres 12',
  'Hombres: 45 Mujeres: 12',
  'Total de personas: 57',
  'Página 3 de 7',
  'Pág. 3/7',
  'Continúa en la página siguiente',
  'ESTADO ZULIA',
  'PL = Preso liberado',
  'https://example.org/lista',
  '© 2026 Comité de Familiares',
  'Contacto: 0212-5551234',
  'Teléfono: 0414 555 12 34',
  'Director General',
  'Directora de Custodia',
  'Source: Ministry of Justice',
  'Prepared by: Office of the Registrar',
  'Prepared by John Banda',
  'Checked and signed by the warden:  ',
  'End of list',
  'END',
  'Page 1 of 1',
  'Total: 6',
  'Grand total 6',
  'Men: 3 Women: 3',
  'Males 3',
  '* Under 18 years of age',
  'Signature and stamp',
  'Last updated on 24 January 2026',
  'Note: subject to confirmation',
  'Harare, 24 January 2026',
  'Printed on 2026-01-24',
  'All rights reserved',
  'Data as of 24 January 2026',
  'Continued on next page',
  'info@example.org',
  'Fonte: Ministério da Justiça',
  'Elaborado pela Secretaria',
  'Fim da lista',
  'Página 2 de 3',
  'Assinatura e carimbo',
  'Homens: 3 Mulheres: 4',
  'Atualizado em 24 de janeiro',
  'Total de presos: 7',
  'Lisboa, 3 de março de 2026',
  'Nota: dados preliminares',
  'Source : Ministère de la Justice',
  'Fin de la liste',
  'Page 2 sur 3',
  'Hommes : 3 Femmes : 4',
  'Établi par le greffe',
  'Fait à Paris, le 3 mars 2026',
  'Mis à jour le 24 janvier 2026',
  'Signature du directeur',
  '* Données provisoires',
  'Total général : 7',
  'Suite page suivante',
]

/** Doubtful where a list has nothing but names; below one that has more, they are none. */
const BELOW = [
  'Son 5 personas',
  'Abg. Luis Pérez, Fiscal Superior',
  'Sigue...',
  'Yours faithfully',
  'Responsável: Maria Silva',
  'Hora: 10:45 a.m.',
  'Varones: 3',
  '1/ Incluye extranjeros',
  'No more records',
  'Compiled by: A. Moyo',
  'As at 24/01/2026',
  'Registrar General',
  'Signed:',
  'Fim do documento',
  'Fait à Kinshasa',
  'Le directeur',
  '24/01/2026',
  'Corte al 24 de enero',
  '- 1 -',
  '<<< fin >>>',
]

test.each(BELOW)('below a list with more than names: %s', async (text) => {
  for (const list of [SMALL, LARGE])
    expect((await read([...list, put(list, nameColumn(list), text)])).records).toHaveLength(list.length - 1)
})

describe('lines about a list', () => {
  test.each(NOTES)('%s', async (text) => {
    const wrong: string[] = []
    for (const [name, list] of Object.entries(LISTS))
      for (const column of new Set([nameColumn(list), 0, list[0]!.length - 1])) {
        if (column !== nameColumn(list) && column > 0) continue
        const { records } = await read([...list, put(list, column, text)])
        if (records.length !== list.length - 1) wrong.push(`${name} column ${column}`)
      }
    expect(wrong).toEqual([])
  })
})

const PEOPLE = [
  'María Fuente',
  'María Fuentes',
  'Fuentes Rojas Luis',
  'Julio Mayo',
  'Abril Marzo',
  'María Total',
  'Ana Lista',
  'Pedro Nota Ruiz',
  'Ana Página',
  'Luis Lara',
  'Simón Bolívar',
  'Miranda Sucre',
  'José Vargas',
  'Carmen',
  'Wilmer',
  'El Gato',
  'NN',
  'N.N.',
  'Desconocido',
  'Identidad reservada',
  'Name withheld by police',
  'Sin nombre',
  'Hombre no identificado',
  'Mujer sin identificar',
  'Unidentified male',
  'Niño de 5 años',
  'Menor de edad',
  'Hija de Carmen Ortega',
  'Gral. Luis Rivas',
  'General Raúl Baduel',
  'Cap. Pedro Gómez',
  'Dr. José Lugo',
  'Lic. Carmen Ortega',
  'Juez Pedro Rivas',
  'Luis Alcaide',
  'Mayor Luis Pérez',
  'Marco Avril',
  'August Mars',
  'Paris Lima',
  'Libertad Justicia',
  'Tendai Chikwanha',
  'Nomvula Joy Dlodlo',
  'Nguyen Van An',
  'Kim Il',
  "O'Brien Sean",
  'Sean O’Neill',
  'al-Hassan Omar',
  'Иванов Пётр',
  'محمد علي',
  '王小明',
  'de la Cruz Juan',
  'Da Silva João',
  'Du Pont Marie',
  'ANA PÉREZ',
  'ana pérez',
  'Pérez, Ana',
  'PEREZ; Ana',
  'Ana Pérez (menor)',
  'Ana Pérez *',
  'Luis Rojas alias El Gato',
  'Ana María Pérez de Rojas',
  'J. R. Pérez',
  'Jean-Luc Martin',
  'Page Larry',
  'Larry Page',
  'Jean Source',
  'Rosa Firma',
  'Santos Domingo',
  'Domingo Casas',
  'Cruz Estado',
  'Reyes Directo',
  'Mohammed bin Salman',
  'Hope Count',
  'Grace End',
  'A. A. Wijesinghe',
  'M. A. R. Perera',
  'th0mas banda',
  'Lily Les',
  'Liam Au',
]

describe('people', () => {
  test.each(PEOPLE)('%s', async (text) => {
    const wrong: string[] = []
    for (const [name, list] of Object.entries(LISTS))
      for (const at of [1, 3, list.length]) {
        const row = put(list, nameColumn(list), text)
        const { records } = await read([...list.slice(0, at), row, ...list.slice(at)])
        if (records.length !== list.length) wrong.push(`${name} at ${at}`)
      }
    expect(wrong).toEqual([])
  })
})

describe('rows that say too little are people', () => {
  test.each([
    ['a birth date', SMALL, ['', '', '14/03/1988']],
    ['a birth date with its number', SMALL, ['5', '', '14/03/1988']],
    ['a document', LARGE, ['', '', 'V-13444555', '', '', '']],
    ['a place', LARGE, ['', '', '', '', 'Zulia', '']],
    ['a sex', LARGE, ['', '', '', 'F', '', '']],
    ['an age', ENGLISH, ['unknown', '44']],
    ['no data but the document', LARGE, ['sin datos', 'sin datos', 'V-13444555', '', '', '']],
    ['a total for a surname', LARGE, ['María', 'Total', 'V-13444555', 'F', 'Zulia', '']],
    ['a name and no data beside it', SMALL, ['5', 'Tendai Chikwanha', 'sin datos']],
    ['a post for a surname', LARGE, ['Luis', 'Director', 'V-13444555', 'M', '', '']],
  ])('%s', async (_, list, row) => {
    for (const at of [2, list.length]) {
      const { records } = await read([...list.slice(0, at), row, ...list.slice(at)])
      expect(records).toHaveLength(list.length)
    }
  })
})

describe('lines over several cells', () => {
  test.each([
    [SMALL, ['', 'Subtotal Zulia', '3']],
    [SMALL, ['Total', '', '4']],
    [SMALL, ['Elaborado por:', 'Lic. Carmen Ortega', '']],
    [SMALL, ['Fecha:', '12/01/2026', '']],
    [SMALL, ['Hombres', '2', '']],
    [LARGE, ['Hombres:', '2', '', 'Mujeres:', '2', '']],
    [LARGE, ['Elaborado por:', 'Carmen Ortega', '', 'Firma:', '', '']],
    [LARGE, ['TOTAL', '', '4', '', '', '']],
    [LARGE, ['Fuente:', 'Ministerio del Interior', '', '', '', '']],
    [LARGE, ['ESTADO LARA', 'ESTADO LARA', 'ESTADO LARA', 'ESTADO LARA', 'ESTADO LARA', 'ESTADO LARA']],
    [LARGE, ['---', '---', '---', '---', '---', '---']],
    [ENGLISH, ['Men', '3']],
    [ENGLISH, ['Total', '4']],
    [ENGLISH, ['Prepared by', 'J. Banda']],
  ])('%#', async (list, row) => {
    const { records, rejects } = await read([...list, row])
    expect(records).toHaveLength(list.length - 1)
    expect(rejects).toMatchObject([{ line: list.length + 1, kind: 'NOT_A_RECORD' }])
  })
  test('who signs below the list is no person on it', async () => {
    const { records } = await read([...SMALL, ['', '', ''], ['', 'Carmen Julia Ortega', ''], ['', 'Directora General', '']])
    expect(records).toHaveLength(4)
    expect(await read([...SMALL, ['', 'Firma:', ''], ['', 'Carmen Julia Ortega', '']]).then(({ records: r }) => r.length)).toBe(4)
  })
  test('a name without facts at the end is a person', async () => {
    expect((await read([...SMALL, ['5', 'Carmen Julia Ortega', ''], ['', 'Directora General', '']])).records).toHaveLength(5)
    expect((await read([...SMALL, ['', 'Carmen Julia Ortega', ''], ['', 'Fuente: Ministerio', '']])).records).toHaveLength(5)
  })
  test('the rest of a cell above', async () => {
    const list = [...LARGE.slice(0, 3), ['', '', '', '', '', 'pabellón B, celda 4'], ...LARGE.slice(3)]
    const { rejects } = await read(list)
    expect(rejects).toMatchObject([{ line: 4, code: 'continuation' }])
  })
})

describe('codes below the header', () => {
  test.each([
    [SMALL, ['#item', '#affected+name', '#date+birth']],
    [SMALL, ['', '#affected +name', '']],
    [SMALL, ['n', 'nombre_1', 'fecha_nac']],
    [SMALL, ['v1', 'v2', 'v3']],
    [SMALL, ['q1', 'q3_2', 'q4']],
    [SMALL, ['A', 'B', 'C']],
    [SMALL, ['1', '2', '3']],
    [SMALL, ['(1)', '(2)', '(3)']],
    [SMALL, ['integer', 'text', 'date']],
    [SMALL, ['', 'texto', 'dd/mm/aaaa']],
    [SMALL, ['No.', 'Full name', 'Date of birth']],
    [LARGE, ['nombre', 'apellido', 'cedula_id', 'sexo', 'estado', 'lugar_reclusion']],
    [LARGE, ['datos/nombre', 'datos/apellido', 'datos/ci', 'datos/sexo', 'adm1/estado', 'lugar']],
    [LARGE, ['string', 'string', 'string', 'string', 'string', 'string']],
    [ENGLISH, ['name_full', 'age_years']],
    [ENGLISH, ['#name', '#age']],
    [ENGLISH, ['', '(years)']],
  ])('%#', async (list, row) => {
    const { records } = await read([list[0]!, row, ...list.slice(1)])
    expect(records).toHaveLength(list.length - 1)
  })
  test.each([
    [ENGLISH, ['Ana', '3']],
    [ENGLISH, ['Li', '33']],
    [SMALL, ['0', 'Ana_Pérez', '02/03/1981']],
    [LARGE, ['ana', 'perez', '', 'f', 'lara', '']],
    [LARGE, ['María', 'Text', 'V-1222333', 'F', '', '']],
  ])('people: %#', async (list, row) => {
    expect((await read([list[0]!, row, ...list.slice(1)])).records).toHaveLength(list.length)
  })
})

test('whatever stands below, the people of a list stay', async () => {
  const given = fc.constantFrom('Luis', 'Ana', 'Carmen', 'Yuleisy', 'Tendai', 'Julio', 'María')
  const surname = fc.constantFrom('Rivas', 'Fuentes', 'Chikwanha', 'Total', 'Lara', 'Díaz')
  const person = fc.record({ given, surname, day: fc.integer({ min: 10, max: 28 }), dated: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 4, maxLength: 12 }),
      fc.array(fc.constantFrom(...NOTES), { maxLength: 4 }),
      fc.boolean(),
      async (people, notes, blank) => {
        const rows = people.map((p, i) => [`${i + 1}`, `${p.given} ${p.surname}`, i < 2 || p.dated ? `${p.day}/01/1980` : ''])
        const list = await read([SMALL[0]!, ...rows, ...(blank ? [['', '', '']] : []), ...notes.map((n) => ['', n, ''])])
        const lines = linesOf(list)
        expect(lines.slice(0, rows.length)).toEqual(rows.map((_, i) => i + 2))
      },
    ),
    { numRuns: 150 },
  )
})

describe('a row that shows how the list is filled in', () => {
  const HEADER = ['Nombre', 'Documento', 'Fecha de nacimiento', 'Observaciones']
  const PERSON = ['Luis Rivas Ochoa', 'V-12345678', '15/01/1980', '']
  test.each([
    [['Ej.: Juan Pérez', 'V-11222333', 'dd/mm/aaaa', '']],
    [['EJEMPLO: María Soto', 'V-11222333', '02/12/1984', '']],
    [['María Soto (ejemplo)', 'V-11222333', '02/12/1984', '']],
    [['María Soto', 'V-11222333', '02/12/1984', 'EJEMPLO']],
    [['Example: Jane Doe', 'V-11222333', '02/12/1984', '']],
  ])('%j', async (row) => {
    const { records, rejects } = await read([HEADER, row, PERSON, ['Carmen Parra Díaz', 'V-9876543', '02/12/1984', '']])
    expect([records.length, rejects.map(({ line, code }) => `${line} ${code}`)]).toEqual([2, ['2 list-note']])
  })
  test.each([
    [['Ejidio Soto Marín', 'V-11222333', '02/12/1984', 'ex - militar']],
    [['María Soto', 'V-11222333', '02/12/1984', 'Ex. sargento']],
    [['María Soto', 'V-11222333', '02/12/1984', 'EJ']],
  ])('%j is a person', async (row) => expect((await read([HEADER, row, PERSON])).records.length).toBe(2))
})
