// Bytes → list: encodings, shapes, formats, headers, and what is no record.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import writeExcel from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/model/errors.ts'
import { DEFAULT_PLAN, readList, reconcile, render } from '../../src/index.ts'
import type { SourceList } from '../../src/model/source.ts'
import { meaningOf } from '../../src/source/columns/heading.ts'

const read = (content: string | Uint8Array, file = 'list.csv', wishes: Partial<Parameters<typeof readList>[2]> = {}) =>
  readList(file, typeof content === 'string' ? Buffer.from(content) : content, { id: 'claimed', role: 'claimed', ...wishes })
const recordsOf = ({ records }: SourceList) =>
  Array.from({ length: records.length }, (_, i) => ({ row: records.row(i), line: records.line(i), cells: records.cells(i) }))
const cells = (list: SourceList) => recordsOf(list).map((r) => r.cells)
const fields = (list: SourceList) => Object.fromEntries(list.columns.map((c) => [c.header, c.field]))
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (e: unknown) => (e instanceof InputError ? e.code : String(e)),
  )

const TEXT = 'Nombre,Cédula\nPeña Núñez José,V-1234567\nLuis Rojas,V-7654321\n'
const ROWS = [
  ['Peña Núñez José', 'V-1234567'],
  ['Luis Rojas', 'V-7654321'],
]
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', 0],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'utf-8', 0],
    ['UTF-16LE with BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le', 0],
    ['UTF-16BE with BOM', utf16be(TEXT), 'utf-16be', 0],
    ['UTF-16LE without BOM, said', Buffer.from(TEXT, 'utf16le'), 'utf-16le', 1],
    ['windows-1252, said', latin(TEXT), 'windows-1252', 1],
    ['gzip', gzipSync(Buffer.from(TEXT)), 'utf-8', 0],
  ])('%s', async (_, bytes, encoding, warnings) => {
    const list = await read(bytes)
    expect(cells(list)).toEqual(ROWS)
    expect(list.encoding).toBe(encoding)
    expect(list.notes.filter((n) => n.code === 'encoding-guessed')).toHaveLength(warnings)
  })
  test('the euro sign and curly quotes of windows-1252', async () => {
    const list = await read(Buffer.concat([latin('Nombre,Nota\nJosé Peña,'), Buffer.from([0x93, 0x80, 0x94]), latin('\n')]))
    expect(cells(list)[0]![1]).toBe('“€”')
  })
  test('--encoding decides; a wrong one is an error', async () => {
    expect(cells(await read(latin(TEXT), 'l.csv', { encoding: 'windows-1252' }))).toEqual(ROWS)
    expect(await codeOf(read(latin(TEXT), 'l.csv', { encoding: 'utf-8' }))).toBe('encoding')
    expect(await codeOf(read(TEXT, 'l.csv', { encoding: 'klingon' }))).toBe('unknown-encoding')
  })
})

describe('shapes of CSV', () => {
  test.each([[','], [';'], ['\t'], ['|']])('delimiter %j', async (d) => {
    const list = await read(`Nombre${d}Cédula${d}Sexo\n"Pérez${d} Ana"${d}V-1234567${d}F\nLuis Rojas${d}V-7654321${d}M\n`)
    expect(list.delimiter).toBe(d)
    expect(cells(list)[0]).toEqual([`Pérez${d} Ana`, 'V-1234567', 'F'])
  })
  test('commas inside semicolon lists do not mislead', async () => {
    expect((await read('Apellidos y nombres;Cédula\nPérez, Ana;1234567\nRojas, Luis;7654321\n')).delimiter).toBe(';')
  })
  test.each([['\r\n'], ['\n'], ['\r']])('line end %j', async (end) => expect(cells(await read(TEXT.replaceAll('\n', end)))).toEqual(ROWS))
  test('lines are physical, rows count records, blank lines are counted apart', async () => {
    const list = await read('Nombre,Nota\n"Ana\nPérez",x\n\nLuis Rojas,y\n')
    expect(recordsOf(list).map((r) => [r.row, r.line])).toEqual([
      [1, 2],
      [2, 5],
    ])
    expect(list.blank).toBe(1)
  })
  test('repeated headers, section titles and totals are no records, and nothing is lost', async () => {
    const list = await read(
      'Nro,Nombre,Cédula\n1,Ana Pérez,V-1234567\nESTADO ZULIA,,\nNro,Nombre,Cédula\n2,Luis Rojas,V-7654321\nTotal,2,\n',
    )
    expect(list.rejects.map((r) => [r.row, r.line, r.code])).toEqual([
      [2, 3, 'banner'],
      [3, 4, 'repeated-header'],
      [5, 6, 'total'],
    ])
    expect(recordsOf(list).map((r) => r.row)).toEqual([1, 4])
  })
  test('a row with a name alone is a person', async () => {
    const list = await read('Nro,Nombre,Cédula\n1,Ana Pérez,V-1234567\n,Luis Rojas,\n')
    expect(list.records).toHaveLength(2)
  })
  test('a row too long is set aside, with its line', async () => {
    const list = await read('Nombre,Cédula\nAna Pérez,1234567,x\nLuis Rojas,7654321\n')
    expect(list.rejects).toMatchObject([{ row: 1, line: 2, code: 'ragged-row', kind: 'INVALID' }])
  })
  test('rows above the header are skipped and said', async () => {
    const list = await read('MINISTERIO,,\nLista de excarcelados,,\nNombre,Cédula,Sexo\nAna Pérez,1234567,F\nLuis Rojas,7654321,M\n')
    expect(list.records).toHaveLength(2)
    expect(list.notes.map((n) => n.code)).toContain('rows-above-header')
  })
  test('a list without a header is told apart by content', async () => {
    const list = await read(
      '1,Ana Pérez Rodríguez,V-12345678,03/02/1980\n2,Luis Rojas González,V-7654321,14/02/1971\n3,José García Díaz,V-9654321,15/02/1961\n',
    )
    expect(list.columns.map((c) => c.field)).toEqual(['source_row', 'name', 'document', 'birth_date'])
    expect(list.records).toHaveLength(3)
  })
  test('a bare list of names loses nobody', async () => {
    const list = await read('Ana Pérez Rodríguez\nLuis Rojas González\nJosé García Díaz\n', 'l.txt')
    expect(recordsOf(list).map((r) => r.cells[0])).toEqual(['Ana Pérez Rodríguez', 'Luis Rojas González', 'José García Díaz'])
    expect(list.notes.map((n) => n.code)).toEqual(['no-header'])
  })
  test('a header that nobody knows is said', async () => {
    const list = await read('Zzyx\nAna Pérez Rodríguez\nLuis Rojas González\nJosé García Díaz\n', 'l.txt')
    expect(list.records).toHaveLength(3)
    expect(list.notes.map((n) => n.code)).toEqual(['header-unknown'])
  })
  test('the second of two equal headers has no meaning of its own', async () => {
    const list = await read('Nombre;Nombre;Cédula\nAna Pérez;x;1234567\nLuis Rojas;y;7654321\n')
    expect(list.columns.map((c) => [c.header, c.field])).toEqual([
      ['Nombre', 'name'],
      ['Nombre (2)', null],
      ['Cédula', 'document'],
    ])
  })
  test('what goes in comes out', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ñ;,"|\t\n='), minLength: 0, maxLength: 6 }).filter((c) => !/^="[^"]+"$/.test(c))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const people = rows.map(([a, b], i) => [`Ana Pérez ${'abcdef'[i]}`, a, b])
        const quote = (c: string) => `"${c.replaceAll('"', '""')}"`
        const list = await read(['Nombre,Uno,Dos', ...people.map((r) => r.map(quote).join(','))].join('\n'), 'l.csv', { delimiter: ',' })
        expect(cells(list)).toEqual(people)
      }),
      { numRuns: 60 },
    )
  })
})

describe('JSON', () => {
  test.each([
    ['an array', '[{"nombre":"Ana Pérez","ci":1234567},{"nombre":"Luis Rojas","ci":null}]', 'l.json'],
    ['an object with one array', '{"fuente":"x","registros":[{"nombre":"Ana Pérez","ci":1234567},{"nombre":"Luis Rojas"}]}', 'l.json'],
    ['NDJSON', '{"nombre":"Ana Pérez","ci":1234567}\n\n{"nombre":"Luis Rojas"}\n', 'l.ndjson'],
    ['NDJSON told by content', '{"nombre":"Ana Pérez","ci":1234567}\n{"nombre":"Luis Rojas"}\n', 'l.json'],
  ])('%s', async (_, text, file) =>
    expect(cells(await read(text, file))).toEqual([
      ['Ana Pérez', '1234567'],
      ['Luis Rojas', ''],
    ]),
  )
  test.each([
    ['[]', 'file-empty'],
    ['null', 'json-no-records'],
    ['[1,2]', 'json-no-records'],
    ['{"a":[{"nombre":"x"}],"b":[{"nombre":"y"}]}', 'json-many-arrays'],
    ['[{"nombre":"Ana"},]', 'json'],
    ['['.repeat(5000), 'json-deep'],
  ])('%s is %s', async (text, code) => expect(await codeOf(read(text, 'l.json'))).toBe(code))
  test('a number that lost digits sets its record aside', async () => {
    const list = await read('[{"nombre":"Ana Pérez","ci":12345678901234567890},{"nombre":"Luis Rojas","ci":7654321}]', 'l.json')
    expect(list.rejects).toMatchObject([{ row: 1, code: 'big-number' }])
  })
  test('keys never touch a prototype', async () => {
    await read('[{"nombre":"Ana Pérez","__proto__":{"polluted":1},"constructor":"x"}]', 'l.json')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('workbooks', () => {
  test('dates as dates, cédulas as text or number', async () => {
    const bytes = await writeExcel([
      [{ value: 'Nombre' }, { value: 'Cédula' }, { value: 'Fecha de nacimiento' }],
      [
        { value: 'Ana Pérez' },
        { value: '01234567', type: String },
        { value: new Date(Date.UTC(1980, 1, 3)), type: Date, format: 'dd/mm/yyyy' },
      ],
      [
        { value: 'Luis Rojas' },
        { value: 7654321, type: Number },
        { value: new Date(Date.UTC(1971, 11, 31)), type: Date, format: 'dd/mm/yyyy' },
      ],
    ]).toBuffer()
    const list = await read(bytes, 'l.xlsx')
    expect(list.format).toBe('xlsx')
    expect(cells(list)).toEqual([
      ['Ana Pérez', '01234567', '1980-02-03'],
      ['Luis Rojas', '7654321', '1971-12-31'],
    ])
    expect(recordsOf(list).map((r) => r.line)).toEqual([2, 3])
  })
  test('a broken one is an error', async () =>
    expect(await codeOf(read(Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'l.xlsx'))).toBe('workbook-trap'))
})

describe('traps', () => {
  const workbook = async () =>
    Buffer.from(
      await writeExcel([
        [{ value: 'Nombre' }, { value: 'Cédula' }],
        [{ value: 'Ana Pérez' }, { value: '1234567' }],
      ]).toBuffer(),
    )
  const central = (b: Buffer, from = 0) => b.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), from)
  const cases: [string, (b: Buffer) => Buffer][] = [
    ['cut off', (b) => b.subarray(0, b.length - 30)],
    ['bytes behind the end', (b) => Buffer.concat([b, Buffer.from('x')])],
    ['encrypted', (b) => (b.writeUInt16LE(b.readUInt16LE(central(b) + 8) | 1, central(b) + 8), b)],
    ['a wrong checksum', (b) => (b.writeUInt32LE(7, central(b) + 16), b)],
    ['a size that is a lie', (b) => (b.writeUInt32LE(0x7fffffff, central(b) + 24), b)],
  ]
  test.each(cases)('a workbook that is %s', async (_, spoil) =>
    expect(await codeOf(read(spoil(await workbook()), 'l.xlsx'))).toBe('workbook-trap'),
  )
  test('a workbook with an endless tag', async () => {
    const xml = `<worksheet ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}></worksheet>`
    const files = {
      '[Content_Types].xml': Buffer.from('<Types/>'),
      'xl/workbook.xml': Buffer.from('<workbook/>'),
      'xl/worksheets/sheet1.xml': Buffer.from(xml),
    }
    expect(await codeOf(read(Buffer.from(zipSync(files)), 'l.xlsx'))).toBe('workbook-trap')
  })
  test('a column too many', async () =>
    expect(await codeOf(read(`Nombre,${Array.from({ length: 1001 }, (_, i) => `c${i}`).join(',')}\nAna Pérez\n`))).toBe('too-many-columns'))
  test('blanks before quotes are left out, and said', async () => {
    const list = await read('Nombre,Cédula\n"Ana Pérez", "V-1234567"\n')
    expect(cells(list)).toEqual([['Ana Pérez', 'V-1234567']])
    expect(list.notes.map((n) => n.code)).toEqual(['quote-after-blank'])
  })
  test('a stray quote that takes a delimiter in is an error with its line', async () =>
    expect(await codeOf(read('Nombre,Cédula\nAna,1\nLuis "x, y" z,2\n"Eva"x,3\n'))).toBe('quote-inside'))
  test('never anything but our own errors', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: fc.constantFrom(...'Nombre,;"\t\n[]{}:ñ1é'), maxLength: 120 }).map((s) => Buffer.from(s)),
        ),
        async (bytes) => {
          const code = await codeOf(read(bytes))
          expect(code).toMatch(/^[a-z-]+$/)
        },
      ),
      { numRuns: 400 },
    )
  })
})

test('what is understood and says nothing is not called used; what was set aside is listed', async () => {
  const list = await read(
    'Nro,Nombre,Apodo,Cédula,Medida,Estatus\n1,Ana Pérez,Nena,V-1234567,Libertad plena,libre\nZULIA,,,,,\n2,Luis Rojas,,V-7654321,,\n',
  )
  const other = await read('Nombre,Cédula\nAna Pérez,V-1234567\n', 'v.csv', { id: 'verified', role: 'verified' })
  const report = await reconcile([list, other], DEFAULT_PLAN)
  expect(Object.keys(report.inputs[0]!.columns)).toEqual(['name', 'alias', 'document', 'event'])
  expect(report.inputs[0]!.ignored).toEqual(['Nro', 'Estatus'])
  expect(await render(report, 'text')).toContain('claimed:2 (line 3)  a section title')
})

describe('columns', () => {
  const headers: [string, string][] = [
    ['APELLIDOS Y NOMBRES', 'name'],
    ['Nombre completo', 'name'],
    ['NOMBRES Y APELLIDOS:', 'name'],
    ['Full name', 'name'],
    ['Nome completo', 'name'],
    ['Nom et prénom', 'name'],
    ['C.I.', 'document'],
    ['Nº de cédula', 'document'],
    ['N° de Cédula', 'document'],
    ['CEDULA', 'document'],
    ['Nro. de documento', 'document'],
    ['passport no.', 'document'],
    ['soc_sec_id', 'document'],
    ['DNI/NIE', 'document'],
    ['F. de excarcelación', 'event_date'],
    ['Fecha de liberación', 'event_date'],
    ['Release date', 'event_date'],
    ['F. nac.', 'birth_date'],
    ['dob', 'birth_date'],
    ['Date of Birth', 'birth_date'],
    ['Data de nascimento', 'birth_date'],
    ['Date de naissance', 'birth_date'],
    ['surname', 'surname'],
    ['Last_Name', 'surname'],
    ['lastName', 'surname'],
    ['Primer apellido', 'surname1'],
    ['Apellido materno', 'surname2'],
    ['given_name', 'given'],
    ['Prénom', 'given'],
    ['Edad', 'age'],
    ['Sexo', 'sex'],
    ['Gênero', 'sex'],
    ['Nacionalidad', 'nationality'],
    ['Centro de reclusión', 'place'],
    ['Lugar de detención', 'place'],
    ['Estado', 'state'],
    ['Fecha de detención', 'arrest_date'],
    ['Tipo de medida', 'event'],
    ['Estatus', 'status'],
    ['#', 'source_row'],
    ['Nro', 'source_row'],
    ['Item', 'source_row'],
    ['rec_id', 'row_id'],
    ['Año de nacimiento', 'birth_year'],
    ['Correo electrónico', 'email'],
    ['Teléfono', 'phone'],
  ]
  test.each(headers)('%s is %s', (header, field) => expect(meaningOf(header)).toBe(field))
  test('an unknown header means nothing', () => expect(meaningOf('Observaciones varias')).toBeUndefined())
  test('"Nombre" beside "Apellido" is the given name', async () =>
    expect(fields(await read('Nombre,Apellido\nAna,Pérez\nLuis,Rojas\n'))).toEqual({ Nombre: 'given', Apellido: 'surname' }))
  test('birth dates in three columns', async () => {
    const list = await read('fname_c1,lname_c1,by,bm,bd\nCARSTEN,MEIER,1949,7,22\nGERD,BAUER,1968,7,27\n')
    expect(list.columns.map((c) => c.field)).toEqual(['given', 'surname', 'birth_year', 'birth_month', 'birth_day'])
  })
  test('a column that counts is never evidence, whatever it is called', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1},Ana Pérez ${i},${7000000 + ((i * 7919) % 1000)}`)
    expect(fields(await read(`Registro Z,Nombre,Cédula\n${rows.join('\n')}\n`))['Registro Z']).toBe('source_row')
  })
  test('--map and --exclude decide', async () => {
    const list = await read('Quien,Cédula,Sexo\nAna Pérez,1234567,F\nLuis Rojas,7654321,M\n', 'l.csv', {
      map: [['name', 'Quien']],
      exclude: ['Cédula'],
    })
    expect(fields(list)).toEqual({ Quien: 'name', Cédula: null, Sexo: 'sex' })
    expect(await codeOf(read(TEXT, 'l.csv', { map: [['name', 'Nonbre']] }))).toBe('no-column')
  })
})
