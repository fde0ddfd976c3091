// Lists in blocks side by side, with the same headings or numbered, are one list; other people beside each row are not.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function people(text: string, more: { headerRow?: number } = {}) {
  const { records, notes, rejects } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed', ...more })
  const rows = Array.from({ length: records.length }, (_, i) => [records.line(i), ...records.cells(i)].join('|'))
  return { rows, codes: notes.map(({ code }) => code), rejects: rejects.map(({ code }) => code) }
}

test.each<[string, string, string[]]>([
  [
    'with numbers and a gap',
    'N°,Nombre,Cédula,,N°,Nombre,Cédula\n1,Ana Pérez,12345678,,3,Rosa Díaz,7654321\n2,Luis Rojas,8765432,,,,\n',
    ['2|1|Ana Pérez|12345678', '2|3|Rosa Díaz|7654321', '3|2|Luis Rojas|8765432'],
  ],
  [
    'halves of names below a title',
    'EXCARCELADOS DE ENERO\nApellidos,Nombres,Apellidos,Nombres\nPérez,Ana,Rojas,Luis\nDíaz,Rosa,,\n',
    ['3|Pérez|Ana', '3|Rojas|Luis', '4|Díaz|Rosa'],
  ],
  ['names alone', 'Nombre,Nombre,Nombre\nAna Pérez,Luis Rojas,Rosa Díaz\n', ['2|Ana Pérez', '2|Luis Rojas', '2|Rosa Díaz']],
  [
    'without headings, counted along each line',
    '1,Ana Pérez,12345678,2,Luis Rojas,8765432\n3,Rosa Díaz,7654321,4,Eva Mora,9876543\n5,Juan Gil,6543210,,,\n',
    ['1|1|Ana Pérez|12345678', '1|2|Luis Rojas|8765432', '2|3|Rosa Díaz|7654321', '2|4|Eva Mora|9876543', '3|5|Juan Gil|6543210'],
  ],
  [
    'without headings, counted down each block, below a title',
    'LISTA DE LIBERADOS,,,\n01.,Ana Pérez,03.,Luis Rojas\n02.,"Díaz, Rosa",04.,Eva Mora\n',
    ['2|01.|Ana Pérez', '2|03.|Luis Rojas', '3|02.|Díaz, Rosa', '3|04.|Eva Mora'],
  ],
])('%s', async (_, text, rows) => {
  const found = await people(text)
  expect(found.rows).toEqual(rows)
  expect(found.codes).toContain('list-side-by-side')
})

test('lines below the list stay below it', async () => {
  const found = await people(
    'Nombre,Cédula,Nombre,Cédula\nAna Pérez,12345678,Rosa Díaz,7654321\nLuis Rojas,8765432,,\nTotal: 3,,,\nFuente: propia,,,\n',
  )
  expect(found.rows).toHaveLength(3)
  expect(found.rejects).toEqual(['total', 'list-note'])
})

test.each<[string, string, string[]]>([
  [
    'parts of one name',
    'Nombre,Nombre,Apellido,Apellido\nAna,Luisa,Pérez,Mora\nLuis,José,Rojas,Ruiz\n',
    ['2|Ana|Luisa|Pérez|Mora', '3|Luis|José|Rojas|Ruiz'],
  ],
  [
    'a title says who else it is',
    'Víctima,,Abogado,\nNombre,Cédula,Nombre,Cédula\nAna Pérez,12345678,Luis Rojas,8765432\nRosa Díaz,7654321,Luis Rojas,8765432\n',
    ['3|Ana Pérez|12345678|Luis Rojas|8765432', '4|Rosa Díaz|7654321|Luis Rojas|8765432'],
  ],
  [
    'without headings, a number and an age',
    '1,Ana Pérez,34,Luis Rojas\n2,Rosa Díaz,35,Eva Mora\n',
    ['1|1|Ana Pérez|34|Luis Rojas', '2|2|Rosa Díaz|35|Eva Mora'],
  ],
  [
    'without headings, one number twice',
    '1,Ana Pérez,1,Caso Norte\n2,Rosa Díaz,2,Caso Sur\n',
    ['1|1|Ana Pérez|1|Caso Norte', '2|2|Rosa Díaz|2|Caso Sur'],
  ],
  [
    'nobody in the second block',
    'Nombre,Cédula,Nombre,Cédula\nAna Pérez,12345678,,\nLuis Rojas,8765432,,\n',
    ['2|Ana Pérez|12345678||', '3|Luis Rojas|8765432||'],
  ],
])('as they stand: %s', async (_, text, rows) => {
  const found = await people(text)
  expect(found.rows).toEqual(rows)
  expect(found.codes).not.toContain('list-side-by-side')
})

test('as it stands where the user names the header', async () => {
  expect((await people('Nombre,Cédula,Nombre,Cédula\nAna Pérez,12345678,Rosa Díaz,7654321\n', { headerRow: 1 })).rows).toHaveLength(1)
})
