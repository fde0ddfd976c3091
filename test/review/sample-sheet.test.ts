// A sample as a sheet: drawn by a seed, filled in, read back, and what it says of the whole list.
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { InputError, InputErrors } from '../../src/model/errors.ts'
import { countResults, findResults, sampleEstimate, sampleSheet } from '../../src/review/sample-sheet.ts'

const people = Array.from({ length: 20 }, (_, k) => `Ana Rojas${k} Mora,V-${1e7 + k}`)
const list = await readList('l.csv', Buffer.from(`Nombre,Cédula\n${people.join('\n')}\n`), { id: 'l', role: 'claimed' })
const rowsOf = (text: string) => text.split('\n').map((line, k) => ({ line: k + 1, cells: line.split(',') }))

describe('drawn', () => {
  test('so many rows, in their order, with room for a result', () => {
    const lines = sampleSheet(list, 'l.csv', 3, 7).trimEnd().split('\r\n')
    expect(lines[0]).toBe('\ufeffrow,line,result,note,Nombre,Cédula')
    expect(lines.slice(1, 4).every((l) => /^(\d+),\d+,,,Ana Rojas\d+ Mora,V-\d+$/.test(l))).toBe(true)
    const rows = lines.slice(1, 4).map((l) => Number(l.split(',')[0]))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(lines[4]).toBe(`# l.csv sha256:${list.sha256} population:20 size:3 seed:7`)
  })
  test('the same by the same seed, others by another', () => {
    expect(sampleSheet(list, 'l.csv', 5, 7)).toBe(sampleSheet(list, 'l.csv', 5, 7))
    expect(sampleSheet(list, 'l.csv', 5, 8)).not.toBe(sampleSheet(list, 'l.csv', 5, 7))
  })
  test('all rows, and none', () => {
    expect(sampleSheet(list, 'l.csv', 20, 1).trimEnd().split('\r\n')).toHaveLength(22)
    expect(sampleSheet(list, 'l.csv', 0, 1).trimEnd().split('\r\n')).toHaveLength(2)
  })
  test('no cell is a formula', async () => {
    const odd = await readList('l.csv', Buffer.from('Nombre,Obs\nAna Mora Gil,=1+1\n'), { id: 'l', role: 'claimed' })
    expect(sampleSheet(odd, '=x', 1, 1)).toContain(",'=1+1")
  })
})

describe('read', () => {
  test('words of both languages; an empty cell is unresolved', () => {
    const rows = rowsOf('row,Result\n1,Verificado\n2,NO\n3,\n4,u\n5, sí \n# l.csv population:20 size:5')
    expect(findResults(rows, 's.csv')).toEqual({ column: 1, population: 20 })
    expect(countResults(rows, 1, 's.csv')).toEqual({ verified: 2, contradicted: 1, unresolved: 2 })
    const [head, ...others] = rows
    expect(countResults([head!, ...others.reverse()], 1, 's.csv')).toEqual({ verified: 2, contradicted: 1, unresolved: 2 })
  })
  test('without a last line the population is not known', () => expect(findResults(rowsOf('result\nyes'), 's.csv').population).toBeNull())
  test.each([[''], ['row,line\n1,2']])('%j has no results', (text) => expect(() => findResults(rowsOf(text), 's.csv')).toThrow(InputError))
  test('no rows at all', () => expect(() => findResults([], 's.csv')).toThrow(InputError))
  test('every word that is no result is told', () => {
    const work = () => countResults(rowsOf('result\nmaybe\nyes\nperhaps'), 0, 's.csv')
    expect(work).toThrow(InputErrors)
    expect(work).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ line: 2 }), expect.objectContaining({ line: 4 })] }))
  })
})

test.each([
  [{ verified: 8, contradicted: 2, unresolved: 0 }, 20],
  [{ verified: 3, contradicted: 2, unresolved: 5 }, 20],
  [{ verified: 0, contradicted: 0, unresolved: 1 }, 500],
])('%j of %i: what is unresolved widens the interval at both ends', (times, population) => {
  const { verifiedInList: range, share } = sampleEstimate(times, population, 0.95)
  const drawn = times.verified + times.contradicted + times.unresolved
  expect(range.low).toBe(range.resolved.low)
  expect(range.high).toBeGreaterThanOrEqual(range.resolved.high)
  expect(range.low).toBeGreaterThanOrEqual(times.verified)
  expect(range.high).toBeLessThanOrEqual(population - times.contradicted)
  if (!times.unresolved) expect(range.high).toBe(range.resolved.high)
  expect(share.low).toBeLessThanOrEqual(times.verified / drawn)
})
