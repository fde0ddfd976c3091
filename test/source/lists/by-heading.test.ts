// Columns named by number keep their meaning on a sheet where they stand elsewhere.
import { expect, test } from 'vitest'
import { byHeading } from '../../../src/source/lists/by-heading.ts'
import type { Part } from '../../../src/source/lists/part.ts'
import { contextOf } from '../rows-of.ts'

const PART = { names: ['Nombre', 'Cédula', 'column 3'] } as unknown as Part
const wishes = (map: [string, string][], exclude: string[] = []) => contextOf({ map, exclude }).wishes

test.each<[string, [string, string][], string[], [string, string][] | null, string[]]>([
  ['a number', [['document', '2']], [], [['document', 'Cédula']], []],
  ['column and number', [['document', 'column 2']], ['1'], [['document', 'Cédula']], ['Nombre']],
  ['a heading', [['document', 'Cédula']], [], null, []],
  ['a column without a heading', [['alias', '3']], [], null, []],
  ['a column that is not there', [['alias', '9']], [], null, []],
  ['nothing', [], [], null, []],
])('%s', (_, map, exclude, settled, left) => {
  const found = byHeading(wishes(map, exclude), PART)
  expect(found && found.map).toEqual(settled)
  if (found) expect(found.exclude).toEqual(left)
})
