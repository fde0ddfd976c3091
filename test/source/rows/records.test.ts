// What the fast path waves through is what the slow one keeps.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownName } from '../../../src/names/knowledge.ts'
import { scanDelimited } from '../../../src/source/csv/scan.ts'
import { heldRows } from '../../../src/source/grid/held-rows.ts'
import { toRecords } from '../../../src/source/rows/records.ts'

const HEADER = ['Nombre', 'Cédula', 'Sexo', 'Estado', 'Fecha']
const cell = fc.constantFrom(
  '',
  'Ana Pérez',
  'Total',
  '12',
  'V-1234567',
  'F',
  'Zulia',
  '01/02/1980',
  'Fuente: OVP',
  'Nombre',
  'ESTADO LARA',
  'Página 1 de 2',
  '---',
  'sexo',
)
const person = fc.constant(['Luis Rojas', 'V-7654321', 'M', 'Lara', '03/04/1975'])
const odd = fc.tuple(cell, cell, cell, cell, cell).map((row) => [...row])

test('the same rows, scanned or held', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: person }, { weight: 1, arbitrary: odd }), { minLength: 90, maxLength: 140 }),
      (rows) => {
        const scanned = scanDelimited(Buffer.from(rows.map((r) => r.join(';')).join('\n')), 0x3b)!
        const held = heldRows(rows.map((cells, i) => ({ line: i + 1, cells })))
        const read = (grid: typeof held) => {
          const { records, rejects } = toRecords(grid, 0, HEADER, new Set([0, 1]), { names: new Set([0]), knownName })
          return { lines: Array.from({ length: records.length }, (_, i) => records.line(i)), rejects }
        }
        expect(read(scanned)).toEqual(read(held))
      },
    ),
    { numRuns: 100 },
  )
})
