// Rows that a spreadsheet saved as one cell each; and what is like them.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const read = (text: string) => readList('l.csv', new TextEncoder().encode(text), { id: 'claimed', role: 'claimed' })
const people = async (text: string) => {
  const { records } = await read(text)
  return Array.from({ length: records.length }, (_, i) => records.cells(i))
}

test.each([
  ['commas', '"Nombre,CI,Nacimiento"\n"Ana Pérez,123456,1990-01-05"\n"Luis Rojas,654321,1985-03-12"\n'],
  ['semicolons', '"Nombre;CI;Nacimiento"\n"Ana Pérez;123456;1990-01-05"\n"Luis Rojas;654321;1985-03-12"\n'],
  ['quotes inside', '"Nombre,CI,Nacimiento"\n"""Ana Pérez"",123456,1990-01-05"\n"Luis Rojas,654321,1985-03-12"\n'],
  ['carets', 'Nombre^CI^Nacimiento\nAna Pérez^123456^1990-01-05\nLuis Rojas^654321^1985-03-12\n'],
])('%s', async (_, text) =>
  expect(await people(text)).toEqual([
    ['Ana Pérez', '123456', '1990-01-05'],
    ['Luis Rojas', '654321', '1985-03-12'],
  ]),
)

test.each([
  ['a name with a comma', '"Apellidos, Nombres"\n"Pérez, Ana"\n"Rojas, Luis"\n', [['Pérez, Ana'], ['Rojas, Luis']]],
  ['names of unlike length', 'Nombre\n"Pérez, Ana, alias Nena"\nLuis Rojas\n', [['Pérez, Ana, alias Nena'], ['Luis Rojas']]],
])('%s stays one cell', async (_, text, cells) => expect(await people(text)).toEqual(cells))

test('the lines are those of the file', async () => {
  const { records } = await read('"Nombre,CI,Nacimiento"\n\n"Ana Pérez,123456,1990-01-05"\n"Luis Rojas,654321,1985-03-12"\n')
  expect([records.line(0), records.line(1)]).toEqual([3, 4])
})

test('the number of a case, which several people share, is not their document', async () => {
  const { columns } = await read(
    'RUC;Imputado;RUN\n24-1;Ana Pérez;18.345.678-K\n24-1;Luis Rojas;19.222.333-5\n24-1;Rosa Díaz;16.789.012-3\n24-2;Juan Soto;17.111.222-3\n',
  )
  expect(columns.filter(({ field }) => field === 'document').map(({ header }) => header)).toEqual(['RUN'])
})

test('a subtotal with a number beside it is no person', async () => {
  const { records, rejects } = await read(
    'Nombre;CI\nAna Pérez;12345678\nSubtotal Penal de Ica;1\nLuis Rojas;87654321\nTotal Penal de Lima;1\nTotales;2\n',
  )
  expect([records.length, rejects.map(({ code }) => code)]).toEqual([2, ['total', 'total', 'total']])
})

test('letters of Turkish Windows', async () => {
  const bytes = Uint8Array.from([...'Adı Soyadı;Doğum Tarihi\nŞükrü Yıldırım;12.03.1985\nGülşen İnanç;25.11.1990\n'], (c) => {
    const odd: Readonly<Record<string, number>> = { ı: 0xfd, ğ: 0xf0, Ş: 0xde, ş: 0xfe, İ: 0xdd }
    return odd[c] ?? c.charCodeAt(0)
  })
  const { records, encoding } = await readList('l.csv', bytes, { id: 'claimed', role: 'claimed' })
  expect([encoding, records.cell(0, 0), records.cell(1, 0)]).toEqual(['windows-1254', 'Şükrü Yıldırım', 'Gülşen İnanç'])
})
