// The columns of some fields.
import { expect, test } from 'vitest'
import { NAME_FIELDS } from '../../../src/model/fields.ts'
import { columnsOf } from '../../../src/source/columns/columns-of.ts'
import { columnsWith } from '../rows-of.ts'

test.each([
  [columnsWith('given', null, 'surname', 'document'), [0, 2]],
  [columnsWith('document'), []],
  [columnsWith(null), []],
  [[], []],
])('%#', (columns, found) => expect([...columnsOf(columns, NAME_FIELDS)]).toEqual(found))
