// Lists whose headings stand beside their values: turned on their side, or a card for each person.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

const read = (text: string, more: { headerRow?: number } = {}) =>
  readList('l.csv', new TextEncoder().encode(text), { id: 'claimed', role: 'claimed', ...more })
async function people(text: string) {
  const { records, columns, notes } = await read(text)
  const rows = Array.from({ length: records.length }, (_, i) => [records.line(i), ...records.cells(i)].join('|'))
  return { fields: columns.map(({ field }) => field), rows, codes: notes.map(({ code }) => code) }
}

const TURNED = 'Nombre,Ana Pérez,Luis Rojas,Rosa Díaz\nCédula,12345678,8765432,7654321\nFecha de nacimiento,1990-01-05,1985-03-12,\n'

test.each<[string, string, string[]]>([
  ['each column is a person', TURNED, ['2|Ana Pérez|12345678|1990-01-05', '3|Luis Rojas|8765432|1985-03-12', '4|Rosa Díaz|7654321|']],
  [
    'below a title and numbers',
    `Liberados,,,\n\nN°,1,2,3\n${TURNED}`,
    ['2|1|Ana Pérez|12345678|1990-01-05', '3|2|Luis Rojas|8765432|1985-03-12', '4|3|Rosa Díaz|7654321|'],
  ],
  [
    'a label that is not known',
    `${TURNED}Observado,si,,no\n`,
    ['2|Ana Pérez|12345678|1990-01-05|si', '3|Luis Rojas|8765432|1985-03-12|', '4|Rosa Díaz|7654321||no'],
  ],
  [
    'a note on how to fill in each line',
    'Dato,P1,P2,P3,Observaciones\nNombre,Ana Pérez,Luis Rojas,Rosa Díaz,nombre completo\nCédula,12345678,8765432,7654321,sin puntos\n' +
      'Fecha de nacimiento,1990-01-05,1985-03-12,,dd/mm/aaaa\n',
    ['2|P1|Ana Pérez|12345678|1990-01-05', '3|P2|Luis Rojas|8765432|1985-03-12', '4|P3|Rosa Díaz|7654321|'],
  ],
  [
    'an example',
    'Campo,Ejemplo,1,2,3\nNombre,Juan Mora,Ana Pérez,Luis Rojas,Rosa Díaz\nCédula,11223344,12345678,8765432,7654321\n' +
      'Fecha de nacimiento,1980-01-01,1990-01-05,1985-03-12,\n',
    ['3|1|Ana Pérez|12345678|1990-01-05', '4|2|Luis Rojas|8765432|1985-03-12', '5|3|Rosa Díaz|7654321|'],
  ],
])('turned: %s', async (_, text, rows) => {
  const found = await people(text)
  expect(found.rows).toEqual(rows)
  expect(found.fields).toEqual(expect.arrayContaining(['name', 'document', 'birth_date']))
  expect(found.codes).toContain('list-turned')
})

const TWO = [/Ana Pérez\|12345678/, /Luis Rojas\|8765432/]
test.each<[string, string, number[]]>([
  ['labels and values', 'Nombre:,Ana Pérez\nCédula:,12345678\n\nNombre:,Luis Rojas\nCédula:,8765432\n', [1, 4]],
  ['without colons or blank lines', 'Nombre,Ana Pérez\nCédula,12345678\nNombre,Luis Rojas\nCédula,8765432\n', [1, 3]],
  ['one cell a line', 'Ficha 1\nNombre: Ana Pérez\nCédula: 12345678\n\nFicha 2\nNombre: Luis Rojas\nCédula: 8765432\n', [2, 6]],
  ['two labels a line', 'Nombre,Ana Pérez,Cédula,12345678\nSexo,F,Edad,36\nNombre,Luis Rojas,Cédula,8765432\nSexo,M,Edad,\n', [1, 3]],
  ['in English', 'Full name: Ana Pérez\nID number: 12345678\nAge: 36\n\nFull name: Luis Rojas\nID number: 8765432\n', [1, 5]],
  ['in Portuguese', 'Nome;Ana Pérez\nRG;12345678\nNome;Luis Rojas\nRG;8765432\n', [1, 3]],
  ['in another order', 'Nombre,Ana Pérez\nCédula,12345678\nSexo,F\nNombre,Luis Rojas\nSexo,M\nCédula,8765432\n', [1, 4]],
  ['a value over two lines', 'Nombre,Ana\n,Pérez\nCédula,12345678\nNombre,Luis Rojas\nCédula,8765432\n', [1, 4]],
  ['a label above the first card', 'Fuente:,Comité\nNombre:,Ana Pérez\nCédula:,12345678\nNombre:,Luis Rojas\nCédula:,8765432\n', [2, 4]],
  ['a number before the label', '1. Nombre: Ana Pérez\nCédula: 12345678\n2. Nombre: Luis Rojas\nCédula: 8765432\n', [1, 3]],
  ['a column of numbers', '1,Nombre:,Ana Pérez\n,Cédula:,12345678\n2,Nombre:,Luis Rojas\n,Cédula:,8765432\n', [1, 3]],
  ['a colon in its own cell', 'Nombre,:,Ana Pérez\nCédula,:,12345678\nNombre,:,Luis Rojas\nCédula,:,8765432\n', [1, 3]],
  ['side by side', 'Nombre:,Ana Pérez,,Nombre:,Luis Rojas\nCédula:,12345678,,Cédula:,8765432\n', [1, 1]],
  ['side by side in one cell each', 'Nombre: Ana Pérez,Nombre: Luis Rojas\nCédula: 12345678,Cédula: 8765432\n', [1, 1]],
  ['a value in two cells', 'Nombre:,Ana,Pérez\nCédula:,12345678,\nNombre:,Luis,Rojas\nCédula:,8765432,\n', [1, 3]],
  ['an empty line after each', 'Nombre: Ana Pérez\n\nCédula: 12345678\n\nNombre: Luis Rojas\n\nCédula: 8765432\n', [1, 5]],
  [
    'a page that ends inside one',
    'LISTADO\nNombre: Ana Pérez\nPágina 1\nLISTADO\nCédula: 12345678\nNombre: Luis Rojas\nCédula: 8765432\n',
    [2, 6],
  ],
  ['of witnesses', 'TESTIGO 1\nNombre: Ana Pérez\nCédula: 12345678\n\nTESTIGO 2\nNombre: Luis Rojas\nCédula: 8765432\n', [2, 6]],
])('cards: %s', async (_, text, lines) => {
  const found = await people(text)
  expect(found.rows).toEqual(TWO.map((own) => expect.stringMatching(own)))
  expect(found.rows.map((row) => Number(row.split('|')[0]))).toEqual(lines)
  expect(found.codes).toContain('list-of-cards')
})

// Cells are [name, document]; the label that is missing is that of the third of four people.
test.each([
  ['a name, which begins cards', ['n', 'd'], ['Ana Pérez|12345678', 'Luis Rojas|8765432', '|7654321', 'Rosa Díaz|6543210']],
  ['a document behind names', ['n', 'd'], ['Ana Pérez|12345678', 'Luis Rojas|8765432', 'Eva Mora|', 'Rosa Díaz|6543210']],
  ['a name behind documents', ['d', 'n'], ['Ana Pérez|12345678', 'Luis Rojas|8765432', '|7654321', 'Rosa Díaz|6543210']],
  ['a document, which begins cards', ['d', 'n'], ['Ana Pérez|12345678', 'Luis Rojas|8765432', 'Eva Mora|', 'Rosa Díaz|6543210']],
])('cards of which one lacks %s: nobody gets the facts of another', async (_, order, cards) => {
  const lines = cards.flatMap((card) => {
    const [name, document] = card.split('|')
    return order.flatMap((of) => (of === 'n' ? (name ? [`Nombre: ${name}`] : []) : document ? [`Cédula: ${document}`] : []))
  })
  const { rows, codes } = await people(`${lines.join('\n')}\n`)
  expect(codes).toContain('list-of-cards')
  const own = rows.map((row) => row.split('|').slice(1))
  expect(own.map((cells) => (order[0] === 'n' ? cells : cells.toReversed()).join('|'))).toEqual(cards)
})

test('a date above cards that have one too begins none', async () => {
  const card = (name: string, document: string, date: string) => `Nombre: ${name}\nCédula: ${document}\nFecha: ${date}\n`
  const { rows } = await people(
    `Fecha: 2026-02-01\n${card('Ana Pérez', '12345678', '2026-01-05')}${card('Luis Rojas', '8765432', '2026-01-06')}`,
  )
  expect(rows).toEqual(['2|Ana Pérez|12345678|2026-01-05', '5|Luis Rojas|8765432|2026-01-06'])
})

const RELATIVE = 'Nombre: Luis Díaz\nCédula: 1112223\n'
test.each<[string, string, string[]]>([
  [
    'a name that is missing takes no number to the card above',
    'Nombre: Ana Pérez\nCédula: 12345678\n\nCédula: 8765432\nEdad: 40\n\nNombre: Rosa Díaz\nCédula: 7654321\n',
    ['1|Ana Pérez|12345678|', '4||8765432|40', '7|Rosa Díaz|7654321|'],
  ],
  [
    'a number in front of the name that is missing on one',
    'Cédula: 12345678\nNombre: Ana Pérez\nNombre: Luis Rojas\nCédula: 7654321\nNombre: Rosa Díaz\n',
    ['1|12345678|Ana Pérez', '3||Luis Rojas', '4|7654321|Rosa Díaz'],
  ],
  [
    'labels in another order',
    'Nombre: Ana Pérez\nEdad: 34\n\nCédula: 8765432\nNombre: Luis Rojas\n',
    ['1|Ana Pérez|34|', '4|Luis Rojas||8765432'],
  ],
  [
    'another label for the name',
    'Nombre: Ana Pérez\nEdad: 34\n\nNombre completo: Luis Rojas\nEdad: 40\n\nNombre: Rosa Díaz\nEdad: 21\n',
    ['1|Ana Pérez|34|', '4||40|Luis Rojas', '7|Rosa Díaz|21|'],
  ],
  [
    'relatives under a title',
    `DETENIDA\nNombre: Ana Pérez\nCédula: 12345678\nFAMILIAR\n${RELATIVE}\nDETENIDA\nNombre: Rosa Díaz\nCédula: 7654321\n`,
    ['1|Ana Pérez|12345678|Luis Díaz|1112223', '8|Rosa Díaz|7654321||'],
  ],
  [
    'relatives without an empty line',
    `Nombre: Ana Pérez\nCédula: 12345678\nDatos del familiar:\n${RELATIVE}Nombre: Rosa Díaz\nCédula: 7654321\n`,
    ['1|Ana Pérez|12345678|Luis Díaz|1112223', '6|Rosa Díaz|7654321||'],
  ],
  [
    'relatives beside the card',
    'DETENIDA,,FAMILIAR,\nNombre:,Ana Pérez,Nombre:,Luis Díaz\nEdad:,34,Edad:,60\n\nDETENIDA,,FAMILIAR,\nNombre:,Rosa Díaz,Nombre:,Leo Gil\nEdad:,21,Edad:,50\n',
    ['1|Ana Pérez|34', '5|Rosa Díaz|21'],
  ],
])('whose label it is: %s', async (_, text, rows) => {
  expect((await people(text)).rows).toEqual(rows)
})

test('turned, with groups in front of the headings: the number of a row is that of its column', async () => {
  const text = 'Datos,Nombre,Ana Pérez,Luis Rojas\n,Cédula,12345678,8765432\nHecho,Lugar,Caracas,Maracay\n'
  expect((await people(text)).rows).toEqual(['3|Ana Pérez|12345678|Caracas', '4|Luis Rojas|8765432|Maracay'])
})

test.each([
  ['an ordinary table', 'Nombre,Cédula\nAna Pérez,12345678\nLuis Rojas,8765432\n'],
  ['of two columns below labels', 'Fuente:,Comité\nFecha:,2026-01-05\nNombre,Cédula\nAna Pérez,12345678\nLuis Rojas,8765432\n'],
  ['of one person', 'Nombre,Cédula\nAna Pérez,12345678\n'],
  ['of names alone', 'Nombre\nAna Pérez\nLuis Rojas\n'],
  ['of two lists side by side', 'Nombre,Cédula,,Nombre,Cédula\nAna Pérez,12345678,,Luis Rojas,8765432\n'],
  ['with kinds of documents in its first column', 'Documento,Nombre,Número\nCédula,Ana Pérez,12345678\nPasaporte,Luis Rojas,8765432\n'],
  ['below a form', 'Nombre:,Eva Paz\nTeléfono:,0412\n\nNombre,Cédula\nAna Pérez,12345678\nLuis Rojas,8765432\n'],
  ['with a word of headings in its first column', 'Rol,Nombre\nTestigo,Ana Pérez\nNombre,Luis Rojas\n'],
])('%s stays as it is', async (_, text) => {
  const { rows, codes } = await people(text)
  expect(rows.join()).toContain('Ana Pérez')
  expect(codes).not.toContain('list-turned')
  expect(codes).not.toContain('list-of-cards')
})

test('a user who names the line of the header has it read as it stands', async () => {
  const { columns, notes } = await read(TURNED, { headerRow: 1 })
  expect([columns[0]!.header, columns[1]!.header]).toEqual(['Nombre', 'Ana Pérez'])
  expect(notes.map(({ code }) => code)).not.toContain('list-turned')
})

test('what belongs to nobody is counted', async () => {
  const { notes } = await read('Ficha 1\nNombre: Ana Pérez\nCédula: 12345678\nFicha 2\nNombre: Luis Rojas\nCédula: 8765432\n')
  expect(notes.find(({ code }) => code === 'list-of-cards')?.params).toEqual({ people: 2, others: 2 })
})

test('the notes beside a turned list are set aside with their column', async () => {
  const { rejects } = await read('Dato,P1,P2,Notas\nNombre,Ana Pérez,Luis Rojas,nombre completo\nCédula,12345678,8765432,sin puntos\n')
  expect(rejects.map(({ line, code }) => [line, code])).toEqual([[4, 'list-note']])
})

test.each([
  ['a letter and a number', 'Cédula:,V,12345678', 'V 12345678'],
  ['a place and its state', 'Cédula:,12345678,\nCentro:,Yare,Miranda', '12345678'],
])('on cards, %s in two cells are one value', async (_, lines, document) => {
  const { records, columns } = await read(`Nombre:,Ana,Pérez\n${lines}\nEdad:,34\n\nNombre:,Luis,Rojas\nCédula:,8765432\nEdad:,40\n`)
  expect(records.length).toBe(2)
  expect(
    records.cell(
      0,
      columns.findIndex(({ field }) => field === 'document'),
    ),
  ).toBe(document)
})

test('two people under each other beside the same labels are not one', async () => {
  const { notes } = await read('Nombre,Ana Pérez,Luis Rojas\nCédula,12345678,8765432\nNombre,Rosa Díaz,Eva Ruiz\nCédula,7654321,9876543\n')
  expect(notes.map(({ code }) => code)).not.toContain('list-of-cards')
})
