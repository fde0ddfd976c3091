// Tables of wikis: one line a row or one line a cell, with links, footnotes and cells over several rows.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

async function rowsIn(text: string) {
  const { records, columns, notes } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return {
    headings: columns.map(({ header }) => header),
    rows: Array.from({ length: records.length }, (_, i) => records.cells(i)),
    lines: Array.from({ length: records.length }, (_, i) => records.line(i)),
    codes: notes.map(({ code }) => code),
  }
}

test('a line for each row', async () => {
  const text = `== Lista ==
{| class="wikitable sortable"
|+ Excarcelados
! Nombre !! Cédula !! Fecha de excarcelación
|-
| [[Ana Pérez (médica)|Ana Pérez Luna]] || 14.208.731 || 12 de enero de 2026<ref>Diario</ref>
|-
| '''Luis Rojas Gil''' || 14.208.732 || 13 de enero de 2026<ref name="a" />
|}
Véase también`
  expect(await rowsIn(text)).toEqual({
    headings: ['Nombre', 'Cédula', 'Fecha de excarcelación'],
    rows: [
      ['Ana Pérez Luna', '14.208.731', '12 de enero de 2026'],
      ['Luis Rojas Gil', '14.208.732', '13 de enero de 2026'],
    ],
    lines: [6, 8],
    codes: ['wiki-table', 'rows-above-header'],
  })
})

test('a line for each cell, attributes, and a cell that holds for several rows', async () => {
  const text = `{|
! scope="col" | Prison
! Name
! Age
|-
| rowspan="2" | Yare
| style="color:red" | [https://example.org Nadia Karimova]
| 34
|-
| Farid Aliyev
| 41
|-
| Helicoide || Leyla<br />Hasanova ||
|}`
  expect((await rowsIn(text)).rows).toEqual([
    ['Yare', 'Nadia Karimova', '34'],
    ['Yare', 'Farid Aliyev', '41'],
    ['Helicoide', 'Leyla Hasanova', ''],
  ])
})

const table = (...rows: readonly string[]) => `{|\n! Nombre !! Penal !! Edad\n${rows.map((row) => `|-\n${row}\n`).join('')}|}\n`
const ANA = '| Ana Pérez Luna || Yare || 30'
const LUIS = '| Luis Rojas Gil || Rodeo || 31'

test.each([
  ['{{nowrap|Ana Pérez}}', 'Ana Pérez'],
  ['{{nowrap|{{small|Ana Pérez}}}}', 'Ana Pérez'],
  ['{{sortname|Ana|Pérez|nolink=1}}', 'Ana Pérez'],
  ['{{Flag|VE}} Ana Pérez {{efn|x {{cite|y}} z}}', 'Ana Pérez'],
  ['[[Archivo:a.jpg|20px|Ana]] [[Ana Pérez (médica)|Ana Pérez]]', 'Ana Pérez'],
  ['\n* Ana Pérez', 'Ana Pérez'],
  ['scope="row" | Ana Pérez', 'Ana Pérez'],
])('%s', async (cell, name) => {
  expect((await rowsIn(table(`| ${cell}\n| Yare || 30`, LUIS))).rows).toContainEqual([name, 'Yare', '30'])
})

test('nobody is lost behind a table within a cell', async () => {
  const text = table(ANA, `|\n{|\n${LUIS}\n|}`, '| Rosa Elena Díaz || Yare || 33')
  expect((await rowsIn(text)).rows.map(([name]) => name)).toEqual(['Ana Pérez Luna', 'Luis Rojas Gil', 'Rosa Elena Díaz'])
})

test.each([
  ['a heading above', `${table(ANA)}== Siguen detenidos ==\ntexto\n${table(LUIS)}`],
  ['a caption', table(ANA) + table(LUIS).replace('{|', '{|\n|+ Siguen detenidos')],
  ['a row over all columns', table(ANA, '! colspan="3" | Siguen detenidos', LUIS)],
  ['a row that may be headings', table('! colspan="3" | Siguen detenidos', LUIS).replace('Penal !! Edad', 'Edad !! Penal')],
])('%s says what is true of the rows below', async (_, text) => {
  const { records } = await readList('l.txt', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(records.section?.(records.length - 1)).toBe('Siguen detenidos')
})

test('a list with bars is no wiki', async () => {
  expect((await rowsIn('Nombre|Cédula\nAna Pérez Luna|14208731\nLuis Rojas Gil|14208732\n')).codes).toEqual([])
})
