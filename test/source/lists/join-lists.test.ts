// Several claimed files are one list.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'
import { joinClaimed } from '../../../src/source/lists/join-lists.ts'

const read = (file: string, text: string, id: string, role: 'claimed' | 'verified', more = {}) =>
  readList(file, Buffer.from(text), { id, role, ...more })
const one = await read('a/one.csv', 'Nombre,Cédula\nAna Pérez,V-1\nLuis Rojas,V-2\n', 'claimed', 'claimed', {
  withheld: 2,
  asOf: '2026-01-08',
})
const two = await read('b/two.csv', 'Cédula,Nombre\nV-3,Rosa Díaz\n', 'second', 'claimed', { withheld: 1, protect: true })
const other = await read('v.csv', 'Nombre,Cédula\nAna Pérez,V-1\n', 'verified', 'verified')

test('in the place and under the id of the first', () => {
  const [joined, last, ...none] = joinClaimed([one, other, two])
  expect([last, none]).toEqual([other, []])
  expect(joined).toMatchObject({
    id: 'claimed',
    file: 'one.csv + two.csv',
    size: one.size + two.size,
    asOf: '2026-01-08',
    withheld: 3,
    protect: true,
    closed: false,
  })
  const { records } = joined!
  expect(Array.from({ length: records.length }, (_, i) => [records.row(i), ...records.cells(i)])).toEqual([
    [1, 'Ana Pérez', 'V-1'],
    [2, 'Luis Rojas', 'V-2'],
    [3, 'Rosa Díaz', 'V-3'],
  ])
  expect(joined!.notes.at(-1)).toMatchObject({ code: 'lists-joined', params: { n: 2, rows: 'claimed 1–2, second 3–3' } })
})
test('one file that is named twice stays one file', () => {
  const [joined] = joinClaimed([one, { ...one, id: 'again' }])
  expect(joined).toMatchObject({ file: one.file, sha256: one.sha256, size: one.size })
})
test.each([
  ['one claimed list', [one, other]],
  ['none', [other]],
  ['nothing', []],
])('%s stays as it is', (_, lists) => expect(joinClaimed(lists)).toEqual(lists))
