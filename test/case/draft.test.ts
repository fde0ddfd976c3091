// Lists → a case file to correct, which can be read as it is.
import { expect, test } from 'vitest'
import { readCaseFile } from '../../src/case/case-file.ts'
import { draftCase } from '../../src/case/draft.ts'
import { readList } from '../../src/index.ts'
import { catalogue } from '../../src/words/catalogue.ts'

const list = (text: string) => readList('l.csv', Buffer.from(text), { id: 'l', role: 'verified' })
const EN = catalogue('en').draft
const PEOPLE = 'Nombre,Cédula,Zzz\nAna Pérez Rojas,V-11111222,1\n'

test.each([
  ['one list is no claim', ['a.csv'], ['verified']],
  ['the first of several is', ['a.csv', 'b.csv', 'c.csv'], ['claimed', 'verified', 'verified2']],
  [
    'but no register, which its name tells',
    ['Presos.xlsx', 'a.csv', 'held-2.csv', 'b.csv'],
    ['register', 'claimed', 'register2', 'verified'],
  ],
])('%s', async (_, names, ids) => {
  const drafts = await Promise.all(names.map(async (name) => ({ name, path: `lists/${name}`, list: await list(PEOPLE) })))
  const { entry } = readCaseFile('case.yaml', draftCase(drafts, EN), { locate: (name) => name, read: () => '' })
  expect(entry.lists?.map((l) => l.id)).toEqual(ids)
  expect(entry.lists?.map((l) => l.file)).toEqual(names.map((name) => `lists/${name}`))
})
test('what was understood of a list, and what was not', async () => {
  const text = draftCase([{ name: 'held.csv', path: 'held.csv', list: await list(PEOPLE) }], EN)
  expect(text).toContain('    file: "held.csv" # 1 row, csv\n')
  expect(text).toContain('    #   document: "Cédula"\n')
  expect(text).toContain('    # not understood: "Zzz"\n')
  expect(text).toContain('everybody on it is taken for held')
  expect(draftCase([{ name: 'held.csv', path: 'h', list: await list('Nombre,Estatus\nAna Pérez Rojas,detenida\n') }], EN)).not.toContain(
    'taken for held',
  )
})

test('in Spanish its comments are, and its keys stay', async () => {
  const text = draftCase([{ name: 'lista.csv', path: 'lista.csv', list: await list(PEOPLE) }], catalogue('es').draft)
  expect(text).toContain('# 1 fila, csv')
  expect(text).toContain('    # no se entiende: "Zzz"')
  expect(text).not.toMatch(/# .*\b(?:the|who|what|people|read as)\b/)
  expect(readCaseFile('case.yaml', text, { locate: (name) => name, read: () => '' }).entry.lists?.[0]?.id).toBe('verified')
})
