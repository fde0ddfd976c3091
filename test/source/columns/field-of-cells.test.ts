// What a column is by its cells alone.
import { expect, test } from 'vitest'
import type { Field } from '../../../src/model/fields.ts'
import { fieldOfCells, looksLikeDocuments } from '../../../src/source/columns/field-of-cells.ts'
import { knownName } from '../rows-of.ts'

test.each<[Field | null, string[]]>([
  ['email', ['ana@example.org', 'luis@example.org']],
  ['document', ['V-12345678', 'E-1234567', 'V 2.345.678']],
  ['source_row', ['1', '2', '3', '7']],
  ['sex', ['F', 'M', 'F']],
  ['birth_date', ['1960-01-02', '03/04/1975', '1990-05-06', '2001-07-08']],
  ['name', ['Ana Pérez', 'Luis Rojas', 'Rosa Díaz']],
  ['name', ['1. Ana Pérez', '2. Luis Rojas', '10. Rosa Díaz']],
  ['name', ['1️⃣ Ana Pérez', '9⃣ Luis Rojas', '1️⃣2️⃣ Rosa Díaz ✅']],
  ['name', ['1.- Ana Pérez ✅', '2.- Luis Rojas ✅', '3.- Rosa Díaz']],
  ['name', ['• Ana Pérez', '- Luis Rojas', '✔ Rosa Díaz']],
  ['name', ['1) Ana Pérez (12.345.678)', '2) Luis Rojas (8.765.432)', '3) Rosa Díaz (indocumentada)']],
  ['name', ['Ana Pérez - C.I. 12.345.678', 'Luis Rojas, V-8765432', 'Rosa Díaz CI: 7654321']],
  ['document', ['C.I. 12.345.678', 'C.I. 8.765.432', 'CI: 7654321']],
  [null, ['1. Calle Bolívar 12', '2. Avenida Miranda 40', '3. Calle Sucre 5']],
  ['given', ['Ana', 'Luis', 'Rosa', 'José']],
  ['surname', ['Pérez', 'Rojas', 'Díaz', 'Ruiz']],
  // Dates of one event, numbers in no order, words that nobody knows.
  [null, ['2026-01-08', '2026-01-09', '2026-01-08']],
  [null, ['7', '3', '9', '1']],
  [null, ['Rodeo', 'Yare', 'Tocorón']],
  [null, []],
])('%s: %j', (field, values) => expect(fieldOfCells({ values, knownName })?.field ?? null).toBe(field))

test.each<[string[], boolean]>([
  [['12.345.678', 'V-9876543', '23456789'], true],
  [['1', '2', '3'], false],
  // Long, and counting.
  [['1000001', '1000002', '1000003'], false],
  [['a1', 'b2'], false],
  [[], false],
])('%j are documents: %s', (values, documents) => expect(looksLikeDocuments({ values, knownName })).toBe(documents))

test('cells of signs without end are no names', () => {
  const values = ['a', 'b'].map((letter) => '-'.repeat(60_000) + letter)
  expect(fieldOfCells({ values, knownName })).toBeNull()
})
