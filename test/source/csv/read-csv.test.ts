// Quotes where none should be, marks, and what spreadsheets do to keep zeros.
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/model/errors.ts'
import { readList } from '../../../src/index.ts'

const read = async (text: string) => {
  const list = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  return {
    ...list,
    cells: Array.from({ length: list.records.length }, (_, i) => [...list.records.cells(i)]),
    codes: list.notes.map((n) => n.code),
  }
}
const HEADER = 'Nombre,Cédula,Nota\n'
const LAST = 'Luis Rojas,V-7654321,y\n'

describe('quotes inside', () => {
  test.each([
    ['Juan "El Gato" Pérez,V-1234567,x', 'Juan "El Gato" Pérez', 'V-1234567', 'x'],
    ['Ana Pérez,V-1234567,5" tubo', 'Ana Pérez', 'V-1234567', '5" tubo'],
    ['"Ana" Pérez,V-1234567,x', '"Ana" Pérez', 'V-1234567', 'x'],
    ['"Juan "El Gato" Pérez",V-1234567,x', 'Juan "El Gato" Pérez', 'V-1234567', 'x'],
    ['Ana Pérez,V-1234567,"dijo "no""', 'Ana Pérez', 'V-1234567', 'dijo "no"'],
  ])('%s', async (row, ...cells) => {
    const list = await read(`${HEADER}${row}\n${LAST}`)
    expect(list.cells).toEqual([cells, ['Luis Rojas', 'V-7654321', 'y']])
    expect(list.notes).toMatchObject([{ code: 'quotes-kept', line: 2 }])
  })
  test.each([
    ['Juan "El Gato, Pérez",V-1234567,x\n', 'quote-inside'],
    ['"Ana Pérez,V-1234567,x\n', 'quote-open'],
    ['"Ana Pérez,V-1234567,x\nJosé "Pepe" Díaz,V-1,x\n', 'quote-inside'],
    ['"Ana\nPérez "x" y\n",V-1,x\n', 'quote-inside'],
  ])('%j is refused with its line', async (row, code) => {
    const error = await read(`${HEADER}${row}${LAST}`).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({ code, line: 2 })
  })
  test('a quote over lines that look like rows is told', async () => {
    const list = await read(`${HEADER}"Ana Pérez,V-1,x\nJosé Díaz,V-2,x\nEva Ruiz",V-3,x\n${LAST}`)
    expect(list.notes).toMatchObject([{ code: 'quote-over-rows', line: 2 }])
  })
  test('a note of several lines is none', async () =>
    expect((await read(`${HEADER}Ana Pérez,V-1234567,"uno\ndos, tres\ncuatro"\n${LAST}`)).codes).toEqual([]))
})

describe('what keeps zeros', () => {
  test.each(['="00123"', '"=""00123"""', '00123'])('%s', async (cell) => {
    const list = await read(`${HEADER}Ana Pérez,${cell},x\n${LAST}`)
    expect(list.cells[0]).toEqual(['Ana Pérez', '00123', 'x'])
    expect(list.codes).toEqual([])
  })
  test('with the delimiter inside', async () =>
    expect((await read(`${HEADER}="Pérez, Ana",1234567,x\n${LAST}`)).cells[0]![0]).toBe('Pérez, Ana'))
})

describe('beginnings and ends', () => {
  test.each([
    ['a second mark', `\ufeff\ufeff${HEADER}`],
    ['a mark before a quote', `\ufeff\ufeff"Nombre",Cédula,Nota\n`],
    ['a mark within quotes', `"\ufeffNombre",Cédula,Nota\n`],
    ['a mark read as letters', `ï»¿${HEADER}`],
  ])('%s', async (_, header) => {
    const list = await read(`${header}Ana Pérez,V-1234567,x\n`)
    expect(list.columns.map((c) => c.header)).toEqual(['Nombre', 'Cédula', 'Nota'])
    expect(list.columns[0]!.field).toBe('name')
  })
  test('sep=', async () => {
    const list = await read('sep=;\nNombre;Cédula\nPérez, Ana;V-1234567\nRojas, Luis;V-7654321\n')
    expect(list.delimiter).toBe(';')
    expect(list.cells).toHaveLength(2)
    expect(list.records.line(0)).toBe(3)
  })
  test('delimiters at the end', async () => expect((await read(`${HEADER}Ana Pérez,V-1234567,x,,\n${LAST}`)).cells).toHaveLength(2))
})

describe('letters that look Latin', () => {
  test.each([
    ['Nоmbre,Cédula,Nota', 1],
    ['Nombre,Сédula,Nota', 2],
    ['Νοmbre,Cédula,Nota', 1],
  ])('%s', async (header, column) => {
    const list = await read(`${header}\nAna Pérez,V-1234567,x\n${LAST}`)
    expect(list.notes).toMatchObject([{ code: 'header-lookalike', params: { column } }])
    expect(list.columns.map((c) => c.field).slice(0, 2)).toEqual(['name', 'document'])
  })
  test('two headings alike but for them', async () => {
    const list = await read(`Nombre,Nоmbre,Cédula\nAna Pérez,x,V-1234567\nLuis Rojas,y,V-7654321\n`)
    expect(list.codes).toEqual(['header-lookalike', 'header-repeated'])
  })
  test('headings of another script stay', async () => {
    const list = await read(`Имя,Nombre\nАна,Ana Pérez\nЛуис,Luis Rojas\n`)
    expect(list.codes).not.toContain('header-lookalike')
  })
})
