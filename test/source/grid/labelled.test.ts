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

test.each([
  ['an ordinary table', 'Nombre,Cédula\nAna Pérez,12345678\nLuis Rojas,8765432\n'],
  ['of two columns below labels', 'Fuente:,Comité\nFecha:,2026-01-05\nNombre,Cédula\nAna Pérez,12345678\nLuis Rojas,8765432\n'],
  ['of one person', 'Nombre,Cédula\nAna Pérez,12345678\n'],
  ['of names alone', 'Nombre\nAna Pérez\nLuis Rojas\n'],
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
