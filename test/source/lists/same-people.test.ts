// Do two sheets list the same kind of people?
import { expect, test } from 'vitest'
import type { Field } from '../../../src/model/fields.ts'
import type { Role } from '../../../src/model/source.ts'
import type { Part } from '../../../src/source/lists/part.ts'
import { comparePeople, type Likeness } from '../../../src/source/lists/same-people.ts'
import { toRecords } from '../../../src/source/rows/records.ts'
import { columnsWith, knownName, rowsOf } from '../rows-of.ts'

function sheetOf(name: string, fields: (Field | null)[], rows: string[][], title = '') {
  const names = fields.map((f, i) => f ?? `column ${i + 1}`)
  const records = toRecords(rowsOf(rows), 0, names, new Set([0]), { names: new Set([0]), knownName })
  const part: Part = { ...records, sheet: 1, names, columns: columnsWith(...fields), notes: [], missing: [] }
  return { name, title, parts: [part] }
}
const PEOPLE = [
  ['Ana Pérez', '1234567'],
  ['Luis Rojas', '7654321'],
  ['Rosa Díaz', '1111111'],
]
const WARES = [
  ['Caja de papel', '1234567'],
  ['Mesa redonda', '7654321'],
  ['Silla alta', '1111111'],
]
const MAIN = sheetOf('Hoja1', ['name', 'document'], PEOPLE)

test.each<[string, ReturnType<typeof sheetOf>, Role, Likeness]>([
  ['the same columns', sheetOf('Hoja2', ['name', 'document'], PEOPLE), 'claimed', 'same'],
  ['names alone', sheetOf('Hoja2', ['name'], [['Ana Pérez'], ['Luis Rojas']]), 'claimed', 'same'],
  ['other facts', sheetOf('Hoja2', ['name', 'place'], PEOPLE), 'claimed', 'other-columns'],
  ['no names that are known', sheetOf('Hoja2', ['name', 'place'], WARES), 'claimed', 'no-people'],
  ['released, on a list of the released', sheetOf('Excarcelados', ['name', 'document'], PEOPLE), 'claimed', 'same'],
  ['held, on a list of the released', sheetOf('Detenidos', ['name', 'document'], PEOPLE), 'claimed', 'other-status'],
  ['held, on a register', sheetOf('Detenidos', ['name', 'document'], PEOPLE), 'register', 'same'],
  ['not yet verified, by its title', sheetOf('Hoja2', ['name', 'document'], PEOPLE, 'Por verificar'), 'claimed', 'other-status'],
  ['nobody', sheetOf('Hoja2', ['name'], []), 'claimed', 'no-people'],
])('%s', (_, sheet, role, likeness) => expect(comparePeople(sheet, MAIN, role, knownName)).toBe(likeness))
