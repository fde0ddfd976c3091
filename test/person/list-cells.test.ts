// The cells of a list by what their columns mean.
import { expect, test } from 'vitest'
import { isErrorText, listCells, TextIds } from '../../src/person/list-cells.ts'
import { OrderVote } from '../../src/person/order-vote.ts'
import { remembered } from '../../src/person/remembered.ts'
import { listOf } from './list-of.ts'

const cellsOf = async () => listCells(await listOf('name,place,place,state', ['Ana, Ramo , Verde,x', 'Luis,,Tocorón,x', 'Eva,,,y']))
const rows = <T>(of: (i: number) => T): T[] => [0, 1, 2].map(of)

test('one cell, several cells, no cell', async () => {
  const cells = await cellsOf()
  expect(rows(cells.reader('name'))).toEqual(['Ana', 'Luis', 'Eva'])
  expect(rows(cells.reader('place'))).toEqual(['Ramo Verde', 'Tocorón', ''])
  expect(rows(cells.reader('name', 'state'))).toEqual(['Ana x', 'Luis x', 'Eva y'])
  expect(rows(cells.reader('email'))).toEqual(['', '', ''])
  expect(cells.columns('place')).toEqual([1, 2])
  expect([cells.has('email'), cells.has('email', 'state')]).toEqual([false, true])
})

test('each distinct value is read once', async () => {
  const cells = await cellsOf()
  for (const [field, texts] of [
    ['state', ['x', 'y']],
    ['place', ['Ramo Verde', 'Tocorón', '']],
    ['email', ['']],
  ] as const) {
    const seen: string[] = []
    const read = cells.readAs([field], (raw) => seen.push(raw))
    rows(read)
    rows(read)
    expect(seen, field).toEqual(texts)
  }
})

test('values as ids; blank ones and columns that are not there are missing', async () => {
  const cells = await cellsOf()
  const plain = ({ id, values }: { readonly id: ArrayLike<number> & Iterable<number>; readonly values: readonly string[] }) => [
    [...id],
    values,
  ]
  expect(plain(cells.intern(['state'], (raw) => raw.toUpperCase()))).toEqual([
    [0, 0, 1],
    ['X', 'Y'],
  ])
  expect(plain(cells.intern(['place'], String))).toEqual([
    [0, 1, -1],
    ['Ramo Verde', 'Tocorón'],
  ])
  expect(plain(cells.intern(['email'], String))).toEqual([[-1, -1, -1], []])
  expect(plain(cells.internRows((i) => (i === 1 ? '' : 'one')))).toEqual([[0, -1, 0], ['one']])
})

test('columns that are left out are not asked', async () => {
  const list = await listOf('name,place,place', ['Ana,Ramo,Verde'])
  expect(listCells(list, list.columns.slice(1, 2)).reader('place')(0)).toBe('Verde')
})

test('texts are numbered in the order of their appearance', () => {
  const ids = new TextIds()
  expect(['b', 'a', '', 'b'].map((text) => ids.id(text))).toEqual([0, 1, -1, 0])
  expect(ids.values).toEqual(['b', 'a'])
})

test('what is remembered is right however much is asked', () => {
  let made = 0
  const double = remembered((raw) => (made++, raw + raw))
  for (const text of ['a', 'b', 'a', '']) expect(double(text)).toBe(text + text)
  expect(made).toBe(3)
  for (let k = 0; k < 50_000; k++) expect(double(`t${k % 30_000}`)).toBe(`t${k % 30_000}t${k % 30_000}`)
})

test.each([
  ['surnames first', [8, 8, 8], 6],
  ['given names first', [-8, -8, -8], -6],
  ['many, who say no more than so much', Array.from({ length: 100 }, () => 8), 16],
  ['names that disagree', [8, -8], 0],
  ['names that hardly tell', [1, -1, 0.5], 0],
  ['no names', [], 0],
])('the vote of a column: %s', (_, evidence, order) => {
  const vote = new OrderVote()
  for (const bits of evidence) vote.add(bits)
  expect(vote.order()).toBeCloseTo(order)
})

const ERRORS =
  '#REF! #N/A #N/D #n/a #DIV/0! #VALUE! #NAME? #NUM! #NULL! #SPILL! #¡REF! #¡VALOR! #¡NUM! #¡NULO! #¡DIV/0! #¿NOMBRE? #NOME? #VALOR! #NOM? #VALEUR! #####'
test.each([...ERRORS.split(' '), '#NOM ?', '#N/A N/A', '#GETTING_DATA', '#OBTENIENDO_DATOS', 'Err:508', 'ERR:502'])(
  '%s is no value',
  (text) => expect(isErrorText(text)).toBe(true),
)
test.each(['#12', '# 12', '#Libertad', 'Lote #3', '#1!', 'REF!', 'N/A', '#A-12!', ''])('%s is a value', (text) =>
  expect(isErrorText(text)).toBe(false),
)

test('errors of a spreadsheet are empty in every column', async () => {
  const cells = listCells(await listOf('name,place,document', ['Ana,#REF!,#N/A', 'Luis,Yare,#¡VALOR!']))
  expect([0, 1].map(cells.reader('place'))).toEqual(['', 'Yare'])
  expect([0, 1].map(cells.readAs(['document'], (raw) => raw))).toEqual(['', ''])
})
