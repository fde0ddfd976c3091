// The line that a message names is the one an editor shows, whichever reader reads and however lines end.
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

/** The last row has a cell too many; what stands before it takes up lines. */
const HEAD = 'Nombre,Cédula'
const TAIL = 'Luis Soto,V-1,x,y'
const bodies: readonly [string, readonly string[], number][] = [
  ['plain rows', ['Ana Pérez,V-1', 'Eva Paz,V-2'], 2],
  ['a cell of three lines', ['Ana Pérez,"V-1\n\nx"', 'Eva Paz,V-2'], 4],
  ['cells that end with a break', ['Ana Pérez,"V-1\n"', 'Eva Paz,"V-2\n"'], 4],
  ['blank lines', ['', 'Ana Pérez,V-1', '', '', 'Eva Paz,V-2'], 5],
  ['separators of Unicode', ['Ana\u2028Pérez,V-1\u2029', '"Eva\u0085Paz",V-2\u000b\u000c'], 2],
  ['letters of several bytes', ['Ñandú 🙂 Pérez,"V-1\n"', 'Eva Paz,V-2'], 3],
]
/** What sends the text to each of the three readers. */
const readers: readonly [string, string, string][] = [
  ['the scanner', '', '[scan]'],
  ['csv-parse, for a wrapped number', 'Rosa Gil,"=""001"""', '[csv-parse]'],
  ['csv-parse, for blanks before quotes', 'Rosa Gil,  "V-3"', '[csv-parse]'],
  ['the lenient reader', 'Rosa "Rosi" Gil,V-3', '[lenient]'],
]
const ends: readonly [string, string][] = [
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['CR', '\r'],
]

describe.each(ends)('%s', (_, end) => {
  describe.each(readers)('%s', (__, extra) => {
    test.each(bodies)('%s', async (___, body, lines) => {
      const rows = [HEAD, ...(extra ? [extra] : []), ...body, TAIL].map((row) => row.replaceAll('\n', end))
      const list = await readList('l.csv', Buffer.from(rows.join(end) + end), { id: 'claimed', role: 'claimed' })
      expect(list.rejects.filter((r) => r.code === 'ragged-row').map((r) => r.line)).toEqual([1 + (extra ? 1 : 0) + lines + 1])
    })
  })
  test('a letter that was lost before', async () => {
    const text = ['Nombre,Cédula', 'Ana,"1\n"', 'P\ufffdrez,2'].join('\n').replaceAll('\n', end)
    const list = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
    expect(list.notes.filter((n) => n.code === 'letters-lost').map((n) => n.line)).toEqual([4])
  })
})
