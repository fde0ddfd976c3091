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
    codes: ['wiki-table'],
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

test('a list with bars is no wiki', async () => {
  expect((await rowsIn('Nombre|Cédula\nAna Pérez Luna|14208731\nLuis Rojas Gil|14208732\n')).codes).toEqual([])
})
