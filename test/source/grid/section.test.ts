// Some rows of a grid are a grid of their own.
import { expect, test } from 'vitest'
import { rowsFrom } from '../../../src/source/grid/grid.ts'
import { section } from '../../../src/source/grid/section.ts'
import { rowsOf } from '../rows-of.ts'

const rows = rowsOf([['x'], ['Ana', '12'], ['Luis', '3'], ['Ana', '1'], ['y']])
const part = section(rows, 1, 4)

test('rows, lines and cells', () => {
  expect(Array.from({ length: part.length }, (_, i) => [part.line(i), ...part.cells(i)])).toEqual([
    [2, 'Ana', '12'],
    [3, 'Luis', '3'],
    [4, 'Ana', '1'],
  ])
  expect([part.cell(1, 0), part.cell(1, 5), part.fault(0), part.columns()]).toEqual(['Luis', '', undefined, null])
  expect([part.fewDigits(0, 1), part.fewDigits(0, 2)]).toEqual([false, true])
})
test('ids and order', () => {
  const at = rowsFrom(0, 3)
  expect(part.distinct(at, 0)).toEqual({ id: Int32Array.of(0, 1, 0), values: ['Ana', 'Luis'] })
  expect([...part.order(at)].sort()).toEqual([0, 1, 2])
})
test('bytes of a cell, as far as they fit', () => {
  const into = new Uint8Array(3)
  expect([part.read(0, 0, into), Buffer.from(into).toString()]).toEqual([3, 'Ana'])
  expect(part.read(1, 0, into)).toBe(-1)
  expect(part.read(1, 9, into)).toBe(0)
})
test('no rows', () => expect(section(rows, 2, 2).length).toBe(0))
