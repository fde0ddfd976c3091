// What the cells of a field say, as they stand.
import { expect, test } from 'vitest'
import type { Field } from '../../src/model/fields.ts'
import type { ColumnUse, EventKind, SourceList } from '../../src/model/source.ts'
import { rawValue } from '../../src/verdict/raw.ts'
import { madeList } from './made.ts'

type Column = readonly [field: Field, cell: string, kind?: EventKind]

/** A list of two rows; the first is somebody else. */
function listOf(columns: readonly Column[]): SourceList {
  const list = madeList({ role: 'claimed', rows: [{}, {}] }, 0)
  return {
    ...list,
    columns: columns.map(([field, , kind = ''], index): ColumnUse => ({
      index,
      header: field,
      field,
      recognised: true,
      textKey: '',
      basis: 'header',
      reading: 0,
      kind,
      evidence: { because: 'heading', bits: 0, alternatives: [] },
    })),
    records: { ...list.records, cell: (i, column) => (i === 1 ? columns[column]![1] : 'somebody else') },
  }
}

test.each([
  ['a cell', 'sex', [['sex', 'F']], [], 'F'],
  ['blanks around it', 'sex', [['sex', '  F ']], [], 'F'],
  ['no such column', 'sex', [['place', 'Yare']], [], ''],
  ['an empty cell', 'sex', [['sex', ' ']], [], ''],
  [
    'two columns',
    'nationality',
    [
      ['nationality', 'Venezolana'],
      ['nationality', 'Italiana'],
    ],
    [],
    'Venezolana Italiana',
  ],
  [
    'two columns, one empty',
    'nationality',
    [
      ['nationality', ''],
      ['nationality', 'Italiana'],
    ],
    [],
    'Italiana',
  ],
  ['an event', 'event', [['event', 'Libertad plena']], [], 'Libertad plena'],
  [
    'an event and a status',
    'event',
    [
      ['status', 'Libre'],
      ['event', 'Libertad plena'],
    ],
    [],
    'Libertad plena / Libre',
  ],
  [
    'only a status',
    'event',
    [
      ['event', ''],
      ['status', 'Libre'],
    ],
    [],
    'Libre',
  ],
  [
    'a birth date',
    'birth_date',
    [
      ['birth_date', '1980-02-03'],
      ['age', '45'],
    ],
    [],
    '1980-02-03',
  ],
  [
    'its parts',
    'birth_date',
    [
      ['birth_date', ''],
      ['birth_year', '1980'],
      ['birth_day', '3'],
      ['birth_month', '2'],
    ],
    [],
    '3 2 1980',
  ],
  [
    'an age',
    'birth_date',
    [
      ['birth_date', ''],
      ['age', '45'],
    ],
    [],
    '45',
  ],
  [
    'parts before an age',
    'birth_date',
    [
      ['age', '45'],
      ['birth_year', '1980'],
    ],
    [],
    '1980',
  ],
  [
    'no birth',
    'birth_date',
    [
      ['birth_date', ''],
      ['age', ''],
    ],
    [],
    '',
  ],
  [
    'dates of two kinds',
    'event_date',
    [
      ['event_date', '1', 'death'],
      ['event_date', '2', 'release'],
    ],
    [['event_date', '3', 'release']],
    '2',
  ],
  [
    'dates of other kinds only',
    'event_date',
    [
      ['event_date', '1', 'death'],
      ['event_date', '2', 'incident'],
    ],
    [['event_date', '3', 'release']],
    '1 2',
  ],
  [
    'a kind that stands in another field',
    'event_date',
    [
      ['event_date', '1', ''],
      ['event_date', '2', 'death'],
    ],
    [['arrest_date', '3', '']],
    '1 2',
  ],
] as const satisfies readonly (readonly [
  string,
  Parameters<ReturnType<typeof rawValue>>[1],
  readonly Column[],
  readonly Column[],
  string,
])[])('%s', (_, field, own, other, expected) => {
  expect(rawValue(listOf(own), 1, listOf(other), 1)('left', field)).toBe(expected)
  expect(rawValue(listOf(other), 1, listOf(own), 1)('right', field)).toBe(expected)
})

test('each side has its own row', () => {
  const [left, right] = [listOf([['sex', 'F']]), listOf([['sex', 'M']])]
  const raw = rawValue(left, 1, right, 0)
  expect([raw('left', 'sex'), raw('right', 'sex')]).toEqual(['F', 'somebody else'])
})
