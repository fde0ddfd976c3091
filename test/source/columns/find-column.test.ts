// The columns and fields that a user names.
import { expect, test } from 'vitest'
import { InputError } from '../../../src/model/errors.ts'
import { fieldNamed, findColumn } from '../../../src/source/columns/find-column.ts'

const HEADER = ['Nombre', 'Cédula', '2', 'Ana Pérez']
const thrown = (run: () => unknown) => {
  try {
    return run()
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return error
  }
}

test.each([
  ['Cédula', 1],
  ['cedula', 1],
  ['CÉDULA:', 1],
  // A heading goes before a number.
  ['2', 2],
  ['1', 0],
  ['column 4', 3],
])('%s', (column, index) => expect(findColumn(HEADER, column, 'x.csv')).toBe(index))

test.each([
  ['Cedulla', { column: 'Cedulla', similar: 'Cédula' }],
  // Headings that may be people's names are not suggested.
  ['Ana Peres', { column: 'Ana Peres' }],
  ['9', { column: '9' }],
  ['', { column: '' }],
])('%j is not there', (column, params) =>
  expect(thrown(() => findColumn(HEADER, column, 'x.csv'))).toMatchObject({ code: 'no-column', params, file: 'x.csv' }),
)

test('fields', () => {
  expect(fieldNamed('document', 'x.csv')).toBe('document')
  expect(thrown(() => fieldNamed('documnt', 'x.csv'))).toMatchObject({
    code: 'no-field',
    params: { field: 'documnt', similar: 'document' },
  })
  expect(thrown(() => fieldNamed('', 'x.csv'))).toMatchObject({ code: 'no-field', params: { field: '' } })
})
