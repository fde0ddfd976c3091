// What lists decide together before they are read.
import { expect, test } from 'vitest'
import type { ColumnUse, EventKind, SourceList } from '../../src/model/source.ts'
import { commonGround, otherEventDates } from '../../src/person/common-ground.ts'
import { listOf } from './list-of.ts'

/** A list whose columns of event dates are of these kinds. */
async function dated(...kinds: readonly EventKind[]): Promise<SourceList> {
  const list = await listOf('name', ['Ana Mata'])
  const column = (kind: EventKind, index: number): ColumnUse => ({ ...list.columns[0]!, field: 'event_date', kind, index })
  return { ...list, columns: kinds.map(column) }
}

test.each<[string, readonly (readonly EventKind[])[], EventKind, readonly (readonly number[])[]]>([
  ['one kind', [['release'], ['release']], 'release', [[], []]],
  ['the first list decides', [['death'], ['release']], 'death', [[], [0]]],
  ['what others have as well', [['death', 'release'], ['release']], 'release', [[0], []]],
  ['an open kind beside the right one', [['release', ''], ['']], 'release', [[1], []]],
  ['open kinds alone', [[''], ['']], '', [[], []]],
  ['no dates', [[], []], '', [[], []]],
  ['no lists', [], '', []],
])('the kind of event: %s', async (_, kinds, kind, others) => {
  const lists = await Promise.all(kinds.map((own) => dated(...own)))
  expect(commonGround(lists).eventKind).toBe(kind)
  expect(lists.map((list) => otherEventDates(list, kind).map((c) => c.index))).toEqual(others)
})

test('columns without a meaning that every list has are compared as text, in one order', async () => {
  const text = async (...keys: readonly string[]): Promise<SourceList> => {
    const list = await listOf('name', ['Ana Mata'])
    return { ...list, columns: keys.map((textKey) => ({ ...list.columns[0]!, field: null, basis: 'none', textKey })) }
  }
  const keys = async (...lists: Promise<SourceList>[]) => commonGround(await Promise.all(lists)).textKeys
  expect(await keys(text('remark', 'cell'), text('cell', 'other', 'remark'))).toEqual(['cell', 'remark'])
  expect(await keys(text('remark'), text())).toEqual([])
  expect(await keys(text(''), text(''))).toEqual([])
})

test('a standard that one of the first two lists proves holds for all; what another proves, for itself alone', async () => {
  const letters = 'TRWAGMYFPDXBNJZSQVHLCKE'
  const proving = [12345678, 23456789, 34567891, 45678912, 56789123].map((n) => `Ana,${n}-${letters[n % 23]}`)
  const lists = [await listOf('name,document', ['Ana,X']), await listOf('name,document', proving)]
  const [bare, proven] = [lists[0]!, lists[1]!]
  const standards = (...of: SourceList[]) => commonGround(of).standards.map((own) => own.map(({ name }) => name))
  const dni = ['DNI or NIE (Spain)']
  expect(standards(bare, proven, bare)).toEqual([dni, dni, dni])
  expect(standards(bare, bare, proven)).toEqual([[], [], dni])
  expect(standards(bare)).toEqual([[]])
})
