// What a script that catches an error reads.
import { expect, test } from 'vitest'
import { InputError, InputErrors, readList } from '../../src/index.ts'

const read = (text: string, wishes: Partial<Parameters<typeof readList>[2]> = {}) =>
  readList('lists/claimed.csv', Buffer.from(text), { id: 'claimed', role: 'claimed', ...wishes })

test.each([
  [
    'a column that is not there',
    'Nombre,Cédula\nAna Mata,1\n',
    { map: [['name', 'Nonbre'] as const] },
    /^claimed\.csv: no column "Nonbre"\. \[no-column\]$/,
  ],
  ['no people', 'Nombre,Cédula\n', {}, /^claimed\.csv: a header, and no people under it\. \[no-people\]$/],
  ['a document of another kind', '%PDF-1.7\n', {}, /^claimed\.csv: .+ \[format\]$/],
])('%s: words, code, file', async (_, text, wishes, message) => {
  const error = await read(text, wishes).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({ name: 'InputError', file: 'lists/claimed.csv', message: expect.stringMatching(message) })
})

test('a line, a sheet, several at once', () => {
  const errors = [new InputError('decisions-line', {}, 'a/d.ndjson', 3), new InputError('no-people', {}, 'b.xlsx', 2, 4)]
  expect(errors.map((e) => e.message)).toEqual([
    expect.stringMatching(/^d\.ndjson:3: \S.* \[decisions-line\]$/),
    expect.stringMatching(/^b\.xlsx:sheet 4:2: .* \[no-people\]$/),
  ])
  expect(new InputErrors(errors).message.split('\n')).toHaveLength(2)
})
